#include "tests/unit/net/test_node.hpp"

#include "server/support/time_source.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::net::testing {
namespace {

class EchoClient final : public app::Client {
  public:
    EchoClient(EchoGate& gate, app::Outlet& outlet) : gate_{gate}, outlet_{outlet} {
        gate_.outlets.push_back(&outlet_);
    }
    ~EchoClient() override { std::erase(gate_.outlets, &outlet_); }

    void receive(std::string_view frame) override {
        gate_.largest_frame = std::max(gate_.largest_frame, frame.size());
        if (frame == "cierra") {
            outlet_.send(wire::text_frame("antes"));
            outlet_.close(wire::CloseCode::going_away);
            outlet_.send(wire::text_frame("después"));  // must not leave
        } else {
            outlet_.send(wire::text_frame(frame));
        }
    }

    void unreadable(wire::RefusalCode why) override {
        gate_.unreadable.push_back(why);
        outlet_.send(wire::text_frame(wire::name(why)));
    }

  private:
    EchoGate& gate_;
    app::Outlet& outlet_;
};

// The bytes 0, 1, 2 … 250, 0, 1 …
class River final : public app::BodyStream {
  public:
    River(std::size_t size, bool breaks) : size_{size}, breaks_{breaks} {}

    std::uint64_t size() const override { return size_; }
    void next(std::function<void(std::optional<std::string>)> answer) override {
        if (breaks_ && sent_ > 0) return answer({});
        constexpr std::size_t piece_max = 150'000;
        std::string piece(std::min(piece_max, size_ - sent_), '\0');
        for (char& byte : piece) byte = static_cast<char>(sent_++ % 251);
        answer(std::move(piece));
    }

  private:
    const std::size_t size_;
    const bool breaks_;
    std::size_t sent_{};
};

EchoGate::Identity somebody(const std::string& name) {
    return {.visitor = app::Visitor{.person = domain::PersonId{1}, .name = name, .lang = "es"}};
}

}  // namespace

void EchoGate::identify(const std::string& secret, std::function<void(Identity)> answer) {
    if (secret == "espera") {
        waiting.push_back(std::move(answer));
    } else if (secret == "caida") {
        answer({.visitor = std::nullopt, .unavailable = true});
    } else {
        const bool known = secret == "ana" || secret == "benito";
        answer(known ? somebody(secret) : Identity{});
    }
}

std::unique_ptr<app::Client> EchoGate::open(app::Visitor, app::Outlet& outlet) {
    return std::make_unique<EchoClient>(*this, outlet);
}

std::optional<std::size_t>
EchoGate::large_body_bytes_max(std::string_view method, std::string_view path) const {
    if (method != "PUT" || path != "/api/grande") return {};
    return large_bytes;
}

void EchoGate::handle(app::ApiRequest request, std::function<void(app::ApiResponse)> answer) {
    app::ApiResponse response;
    if (request.path == "/api/noticias") {
        curious.push_back({request.visitor.value().name, request.asker, std::move(answer)});
        return;
    }
    if (request.path == "/api/partido") {
        response.headers = {{"X-Bueno", "1"}, {"X-Malo", "a\r\nSet-Cookie: robada=1"}};
        answer(std::move(response));
        return;
    }
    if (request.path.starts_with("/api/rio")) {
        response.headers = {{"Cache-Control", "private, no-cache"}};
        response.stream = std::make_shared<River>(
            request.path == "/api/rio-largo" ? long_river_bytes : river_bytes,
            request.path == "/api/rio-roto"
        );
        answer(std::move(response));
        return;
    }
    if (request.path == "/api/grande") request.body = std::to_string(request.body.size());
    response.status = 201;
    response.content_type = "text/plain";
    response.body = request.method + ' ' + request.path + ' ' + request.query["q"] + ' ' +
                    request.secret + (request.from_cookie ? " cookie " : " ") + request.address +
                    (request.secure ? " secure " : " ") + request.headers["content-type"] + ' ' +
                    request.body;
    answer(std::move(response));
}

void EchoGate::drain() {
    for (app::Outlet* const outlet : outlets) outlet->close(wire::CloseCode::going_away);
}

void EchoGate::answer_those_who_wait() {
    for (const auto& answer : std::exchange(waiting, {})) answer(somebody("ana"));
}

void EchoGate::broadcast(const wire::SharedFrame& frame) {
    for (app::Outlet* const outlet : outlets) outlet->send(frame);
}

support::Config TestNode::config_for_tests() {
    support::Config config;
    config.listen = {{"127.0.0.1", 0}};
    config.drain_timeout = std::chrono::seconds{5};
    return config;
}

TestNode::TestNode(support::Config config)
    : server_{std::make_unique<Server>(loop_, gate_, metrics_, config)} {
    server_->listen();
    port_ = server_->addresses().front().port;
    thread_ = std::thread{[this] { loop_.run(); }};
}

TestNode::~TestNode() {
    on_loop([this] { server_.reset(); });
    loop_.stop();
    thread_.join();
}

bool TestNode::eventually(std::function<bool()> condition) {
    std::promise<bool> promise;
    const auto until = support::steady_now() + std::chrono::seconds{10};
    std::function<void()> look = [&] {
        if (condition()) {
            promise.set_value(true);
        } else if (support::steady_now() > until) {
            promise.set_value(false);
        } else {
            loop_.after(std::chrono::milliseconds{1}, [&look] { look(); });
        }
    };
    loop_.post([&look] { look(); });
    return promise.get_future().get();
}

std::uint64_t TestNode::counted(const std::string& name) {
    return metrics_.counter(name, "").value();
}

}  // namespace urdimbre::net::testing
