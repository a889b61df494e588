#pragma once

#include "server/app/gate.hpp"
#include "server/net/asio_loop.hpp"
#include "server/net/http_problem.hpp"
#include "server/support/config.hpp"
#include "server/support/metrics.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace urdimbre::net {

struct Services;
class Listener;

// Everything between the sockets and the Gate: listeners, TLS, HTTP, WebSockets. Only from the
// loop, or while it does not run.
//
// Destruction order: the server goes first (clients are dropped, nothing calls the gate
// afterwards), then the gate, the loop, the metrics.
class Server {
  public:
    // Reads certificates and the web client. Throws std::runtime_error, in Spanish, when one of
    // them cannot be used.
    Server(
        AsioLoop& loop,
        app::Gate& gate,
        support::Metrics& metrics,
        const support::Config& config,
        ProblemText problem_text = {}
    );
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Begins to listen everywhere or nowhere. Throws std::runtime_error, in Spanish.
    void listen();

    // Where it listens, in the order of the configuration.
    std::vector<support::ListenAddress> addresses() const;

    // Certificates and the web client, now. What cannot be read is logged, and what was in use
    // stays. Both are also read again by themselves when their files change.
    void reload();

    // Takes no more connections, lets the gate send its clients elsewhere, and calls `done` when
    // all are gone, or were cut after drain_timeout. Once.
    void drain(std::function<void()> done);

    std::size_t connections() const;

  private:
    void watch_files();
    void reload_certificates();
    void reload_web_client();
    void wait_for_the_last();

    AsioLoop& loop_;
    std::shared_ptr<Services> services_;
    std::vector<std::unique_ptr<Listener>> listeners_;
    struct Watched;
    std::unique_ptr<Watched> watched_;
    std::function<void()> drained_;
    std::chrono::steady_clock::time_point drain_until_{};
    std::shared_ptr<Server*> self_{std::make_shared<Server*>(this)};
};

}  // namespace urdimbre::net
