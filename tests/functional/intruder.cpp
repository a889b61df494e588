#include "tests/functional/intruder.hpp"

namespace urdimbre::functional {
namespace {

constexpr unsigned text = 1;
constexpr unsigned closing = 8;
constexpr unsigned ping = 9;
constexpr unsigned pong = 10;

}  // namespace

Intruder::Intruder(
    std::uint16_t port,
    const std::string& token,
    std::string_view lang,
    Options options
)
    : socket_{port, options} {
    const auto answered = socket_.open_websocket("Authorization: Bearer " + token + "\r\n");
    if (answered.status != 101) throw std::runtime_error("not let in: " + answered.body);
    say(R"({"type":"hello","protocol":1,"client":"intruder","lang":")" + std::string{lang} + "\"}");
    answer<wire::WelcomeFrame>();
}

void Intruder::ask(const wire::Uuid& id, domain::SpaceId space, std::string_view what) {
    say(R"({"type":"command","id":")" + text_of(id) + R"(","space":)" +
        std::to_string(number(space)) + R"(,"do":)" + std::string{what} + "}");
}

wire::ServerFrame Intruder::next() {
    while (auto frame = socket_.read_frame()) {
        if (frame->opcode == ping) socket_.send_frame(pong, frame->payload);
        if (frame->opcode == closing) {
            throw std::runtime_error("closed with " + std::to_string(frame->close_code()));
        }
        if (frame->opcode != text) continue;
        auto decoded = wire::decode_server_frame(frame->payload);
        if (!decoded) throw std::runtime_error("unreadable: " + frame->payload.substr(0, 200));
        return std::move(*decoded);
    }
    throw std::runtime_error("the connection ended");
}

bool Intruder::served() {
    say(R"({"type":"clock","sent":)" + std::to_string(++asked_) + "}");
    return answer<wire::TimeFrame>().sent == asked_;
}

unsigned Intruder::close_code() {
    while (auto frame = socket_.read_frame()) {
        if (frame->opcode == closing) return frame->close_code();
    }
    return 1006;
}

std::string text_of(const wire::Uuid& id) {
    std::string text_of_id;
    wire::append_uuid(text_of_id, id);
    return text_of_id;
}

}  // namespace urdimbre::functional
