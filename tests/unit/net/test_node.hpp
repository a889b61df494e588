#pragma once

#include "server/app/gate.hpp"
#include "server/net/asio_loop.hpp"
#include "server/net/server.hpp"
#include "server/support/config.hpp"
#include "server/support/metrics.hpp"

#include <cstdint>
#include <functional>
#include <future>
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

namespace urdimbre::net::testing {

// A small application. Secrets: "ana", "benito" are people, "caida" finds the storage down,
// "espera" is answered when the test says so, others are nobody's. A WebSocket gets its own words
// back; "cierra" closes it with going_away. /api/grande takes a MiB, and says how much came;
// /api/rio streams river_bytes, /api/rio-largo more, /api/rio-roto breaks off after the first
// piece. /api/noticias waits until the test answers.
class EchoGate final : public app::Gate {
  public:
    void identify(const std::string& secret, std::function<void(Identity)> answer) override;
    std::unique_ptr<app::Client> open(app::Visitor visitor, app::Outlet& outlet) override;
    static constexpr std::size_t large_bytes = std::size_t{1} << 20;
    static constexpr std::size_t river_bytes = 700'000;
    static constexpr std::size_t long_river_bytes = 64'000'000;  // no socket holds so much
    std::optional<std::size_t> large_body_bytes_max(std::string_view method, std::string_view path)
        const override;
    bool waits(std::string_view, std::string_view path) const override {
        return path == "/api/noticias";
    }
    void handle(app::ApiRequest request, std::function<void(app::ApiResponse)> answer) override;
    std::optional<std::string> not_ready() override { return reason_not_ready; }
    void metrics(std::string& out) override { out += "urdimbre_app_figure 7\n"; }
    void drain() override;

    void answer_those_who_wait();

    // Those who asked for news, until the test says that there is some.
    struct Curious {
        std::string name;
        std::shared_ptr<app::Asker> asker;
        std::function<void(app::ApiResponse)> answer;
    };
    std::vector<Curious> curious;
    void broadcast(const wire::SharedFrame& frame);

    std::optional<std::string> reason_not_ready;
    std::vector<std::function<void(Identity)>> waiting;
    std::vector<wire::RefusalCode> unreadable;
    std::list<app::Outlet*> outlets;
    std::size_t largest_frame{};
};

// A node that listens on a free port of 127.0.0.1, with its loop on a thread of its own.
class TestNode {
  public:
    // tls: with these files; otherwise plain.
    explicit TestNode(support::Config config = config_for_tests());
    ~TestNode();
    TestNode(const TestNode&) = delete;
    TestNode& operator=(const TestNode&) = delete;

    static support::Config config_for_tests();

    std::uint16_t port() const { return port_; }

    // Runs on the loop; returns what it returns.
    template <class Task>
    auto on_loop(Task task) {
        using Result = std::invoke_result_t<Task>;
        std::promise<Result> promise;
        loop_.post([&] {
            if constexpr (std::is_void_v<Result>) {
                task();
                promise.set_value();
            } else {
                promise.set_value(task());
            }
        });
        return promise.get_future().get();
    }

    // Looks on the loop, turn after turn, until it is so; false after ten seconds.
    bool eventually(std::function<bool()> condition);

    EchoGate& gate() { return gate_; }
    Server& server() { return *server_; }
    support::Metrics& metrics() { return metrics_; }
    std::uint64_t counted(const std::string& name);

  private:
    support::Metrics metrics_;
    AsioLoop loop_;
    EchoGate gate_;
    std::unique_ptr<Server> server_;
    std::uint16_t port_{};
    std::thread thread_;
};

}  // namespace urdimbre::net::testing
