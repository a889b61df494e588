#include "server/app/exchange_request.hpp"

#include "server/app/space_path.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace urdimbre::app {
namespace {

using Form = ExchangeRequest::Form;
using wire::RefusalCode;

constexpr std::uint64_t exact_in_javascript_max = (std::uint64_t{1} << 53) - 1;
constexpr std::string_view exchange_path = "/api/exchange";
constexpr std::string_view white_space = " \t\r\n";

const std::string* in_query(const ApiRequest& request, const char* name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? nullptr : &found->second;
}

std::optional<std::uint64_t> whole_number(std::string_view text, std::uint64_t max) {
    std::uint64_t value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > max) return {};
    return value;
}

std::string encoded(const wire::ClientFrame& frame) {
    std::string text;
    wire::encode(text, frame);
    return text;
}

std::string our_hello() {
    return encoded(
        wire::HelloFrame{.protocol = wire::protocol_current, .client = "http", .lang = {}}
    );
}

// Every line is a frame.
std::deque<std::string> frames_in(std::string_view body) {
    std::deque<std::string> frames;
    while (!body.empty() && frames.size() <= ExchangeRequest::frames_max) {
        const std::string_view line = body.substr(0, body.find('\n'));
        body.remove_prefix(std::min(body.size(), line.size() + 1));
        if (line.find_first_not_of(white_space) != std::string_view::npos)
            frames.emplace_back(line);
    }
    return frames;
}

// The body is the frame without what the path says already. It is not read here: what is wrong
// with it is found where frames are read, and named by its place. No value: it is no object.
std::optional<std::string> command_frame(domain::SpaceId space, std::string_view body) {
    const std::size_t begin = body.find_first_not_of(white_space);
    if (begin == std::string_view::npos || body[begin] != '{') return {};
    const std::string_view rest = body.substr(begin + 1);
    const std::size_t first = rest.find_first_not_of(white_space);
    const bool empty = first != std::string_view::npos && rest[first] == '}';
    return R"({"type":"command","space":)" + std::to_string(number(space)) + (empty ? "" : ",") +
           std::string{rest};
}

// A position has both parts, or there is none.
std::variant<std::string, RefusalCode>
join_frame(const ApiRequest& request, domain::SpaceId space) {
    wire::JoinFrame join{.space = number(space), .position = {}};
    const std::string* epoch = in_query(request, "epoch");
    const std::string* after = in_query(request, "after");
    if ((epoch == nullptr) != (after == nullptr)) return RefusalCode::missing_field;
    if (epoch) {
        const auto history = wire::parse_uuid(*epoch);
        const auto seq = whole_number(*after, exact_in_javascript_max);
        if (!history || !seq) return RefusalCode::wrong_type;
        join.position = wire::Position{.epoch = *history, .seq = *seq};
    }
    return encoded(join);
}

}  // namespace

std::optional<Form> exchange_form(std::string_view method, std::string_view path) {
    if (method == "POST" && path == exchange_path) return Form::exchange;
    if (method == "POST" && space_in(path, "commands")) return Form::command;
    if (method == "GET" && space_in(path, "windows")) return Form::windows;
    return {};
}

std::variant<ExchangeRequest, RefusalCode> read_exchange(const ApiRequest& request) {
    ExchangeRequest asked{
        .form = *exchange_form(request.method, request.path),
        .frames = {},
        .wait = {},
        .link = {},
        .known = {},
    };
    if (asked.form != Form::command) {
        if (const std::string* wait = in_query(request, "wait")) {
            const auto seconds =
                whole_number(*wait, static_cast<std::uint64_t>(ExchangeRequest::wait_max.count()));
            if (!seconds) return RefusalCode::wrong_type;
            asked.wait = std::chrono::seconds{*seconds};
        }
    }
    if (const std::string* data = in_query(request, "data")) {
        const auto profile = data_profile(*data);
        if (!profile) return RefusalCode::wrong_type;
        asked.data = *profile;
    }
    switch (asked.form) {
        case Form::exchange: {
            if (const std::string* link = in_query(request, "link")) asked.link = *link;
            if (asked.link.size() > ExchangeRequest::link_bytes_max) {
                return RefusalCode::field_too_long;
            }
            if (const std::string* known = in_query(request, "known")) {
                asked.known = KnownMarks::read(*known);
            }
            asked.frames = frames_in(request.body);
            if (asked.frames.empty()) return RefusalCode::malformed_frame;
            if (asked.frames.size() > ExchangeRequest::frames_max) {
                return RefusalCode::frame_too_large;
            }
            return asked;
        }
        case Form::windows: {
            auto join = join_frame(request, *space_in(request.path, "windows"));
            if (const auto* problem = std::get_if<RefusalCode>(&join)) return *problem;
            asked.frames = {our_hello(), std::move(std::get<std::string>(join))};
            return asked;
        }
        case Form::command: {
            auto command = command_frame(*space_in(request.path, "commands"), request.body);
            if (!command) return RefusalCode::malformed_frame;
            asked.frames = {our_hello(), std::move(*command)};
            return asked;
        }
    }
    return RefusalCode::malformed_frame;
}

}  // namespace urdimbre::app
