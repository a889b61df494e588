#include "server/net/server.hpp"

#include "server/net/listener.hpp"
#include "server/net/services.hpp"
#include "server/support/log.hpp"

#include <sys/resource.h>
#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace urdimbre::net {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds file_watch_interval{2};
constexpr std::chrono::milliseconds drain_poll_interval{20};
constexpr rlim_t descriptors_besides = 256;  // database, Redis, files

// One descriptor per connection: the usual limit of a shell is 1,024.
void allow_descriptors(std::size_t connections) {
    const rlim_t wanted = connections + descriptors_besides;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < wanted) {
        support::log::warning(
            "descriptors_scarce", {{"allowed", limit.rlim_cur}, {"wanted", wanted}}
        );
    }
}

}  // namespace

struct Server::Watched {
    fs::path web_root;
    fs::file_time_type index_time{};

    fs::file_time_type index_time_now() const {
        std::error_code ignored;  // missing while a build replaces it
        return fs::last_write_time(web_root / "index.html", ignored);
    }
};

Server::Server(
    AsioLoop& loop,
    app::Gate& gate,
    support::Metrics& metrics,
    const support::Config& config,
    ProblemText problem_text
)
    : loop_{loop},
      services_{
          std::make_shared<Services>(loop.context(), gate, metrics, config, std::move(problem_text))
      },
      watched_{std::make_unique<Watched>(Watched{.web_root = config.web_root})} {
    if (!config.web_root.empty()) {
        watched_->index_time = watched_->index_time_now();
        services_->files = std::make_shared<StaticFiles>(watched_->web_root);
    }
    if (services_->tls && !services_->tls->has_ecdsa()) {
        support::log::warning(
            "tls_without_ecdsa",
            {{"advice", "an ECDSA P-256 certificate answers many more handshakes"}}
        );
    }
}

Server::~Server() {
    for (const auto& listener : listeners_) listener->stop();
    services_->draining = true;
    services_->severed = true;
    services_->connections.sever();
}

void Server::listen() {
    allow_descriptors(services_->config.connections_max);
    std::vector<std::unique_ptr<Listener>> listeners;
    for (const support::ListenAddress& address : services_->config.listen) {
        listeners.push_back(std::make_unique<Listener>(services_, address));
    }
    listeners_ = std::move(listeners);
    watch_files();
}

std::vector<support::ListenAddress> Server::addresses() const {
    std::vector<support::ListenAddress> addresses;
    for (const auto& listener : listeners_) addresses.push_back(listener->address());
    return addresses;
}

void Server::watch_files() {
    loop_.after(file_watch_interval, [self = std::weak_ptr{self_}] {
        const auto alive = self.lock();
        if (!alive) return;
        Server& server = **alive;
        if (server.services_->draining) return;
        if (server.services_->tls && server.services_->tls->stale()) server.reload_certificates();
        const auto& watched = *server.watched_;
        if (!watched.web_root.empty() && watched.index_time_now() != watched.index_time) {
            server.reload_web_client();
        }
        server.watch_files();
    });
}

void Server::reload() {
    if (services_->tls) reload_certificates();
    if (!watched_->web_root.empty()) reload_web_client();
}

void Server::reload_certificates() {
    try {
        services_->tls->reload();
        support::log::info("certificates_read");
    } catch (const std::exception& error) {
        support::log::error("certificates_refused", {{"what", error.what()}});
    }
}

void Server::reload_web_client() {
    watched_->index_time = watched_->index_time_now();
    try {
        auto files = std::make_shared<const StaticFiles>(watched_->web_root);
        if (files->empty()) return;  // a build is replacing it
        services_->files = std::move(files);
        support::log::info("web_client_read");
    } catch (const std::exception& error) {
        support::log::error("web_client_refused", {{"what", error.what()}});
    }
}

void Server::drain(std::function<void()> done) {
    if (services_->draining) return;
    services_->draining = true;
    drained_ = std::move(done);
    for (const auto& listener : listeners_) listener->stop();
    services_->gate.drain();
    services_->connections.wind_down();
    drain_until_ = loop_.steady_now() + services_->config.drain_timeout;
    support::log::info("draining", {{"connections", connections()}});
    wait_for_the_last();
}

void Server::wait_for_the_last() {
    const bool late = loop_.steady_now() >= drain_until_;
    if (connections() > 0 && !late) {
        loop_.after(drain_poll_interval, [self = std::weak_ptr{self_}] {
            if (const auto alive = self.lock()) (*alive)->wait_for_the_last();
        });
        return;
    }
    if (late && connections() > 0) {
        support::log::warning("connections_cut", {{"connections", connections()}});
        services_->severed = true;
        services_->connections.sever();
    }
    std::exchange(drained_, nullptr)();
}

std::size_t Server::connections() const { return services_->connections.size(); }

}  // namespace urdimbre::net
