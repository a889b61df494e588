#include "server/net/services.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace urdimbre::net {
namespace {

// Beside the loop. A bound, not a measured best: one loop has to keep them busy.
constexpr unsigned write_helpers_max = 3;

std::size_t write_helpers() {
    const unsigned processors = std::thread::hardware_concurrency();
    return processors == 0 ? 0 : std::min(write_helpers_max, processors - 1);
}

constexpr std::size_t transfers_waiting_max = 1024;
constexpr std::size_t chunks_per_person_max = 6;

}  // namespace

NetFigures::NetFigures(support::Metrics& m)
    : connections{m.gauge("connections", "Open connections, of any kind.")},
      websockets{m.gauge("websockets", "Open WebSockets.")},
      refused_connections{m.counter("connections_refused_total", "Connections above a limit.")},
      requests{m.counter("http_requests_total", "HTTP requests read.")},
      overloaded{m.counter("identifications_refused_total", "WebSockets asked to come back later.")
      },
      frames_in{m.counter("frames_received_total", "Whole frames from clients.")},
      frames_out{m.counter("frames_sent_total", "Frames queued for clients: deliveries.")},
      frames_dropped{m.counter(
          "frames_dropped_total",
          "Frames not worth waiting for, left out for clients who lag."
      )},
      frames_throttled{
          m.counter("frames_throttled_total", "Frames after which a client had to wait.")
      },
      too_slow{m.counter("clients_too_slow_total", "Clients closed because they read too slowly.")},
      accept_failures{
          m.counter("accept_failures_total", "Times that no connection could be accepted.")
      } {}

Services::Services(
    boost::asio::io_context& context_,
    app::Gate& gate_,
    support::Metrics& metrics_,
    const support::Config& config_,
    ProblemText problem_text_
)
    : context{context_},
      gate{gate_},
      metrics{metrics_},
      config{config_},
      problem_text{std::move(problem_text_)},
      figures{metrics_},
      flushes{context_, write_helpers()},
      deadlines{context_},
      connections{config_.connections_max, config_.connections_per_address_max},
      identifications{context_, config_.identifications_max, config_.identifications_waiting_max},
      uploads{context_, config_.uploads_max, transfers_waiting_max},
      downloads{context_, config_.downloads_max, transfers_waiting_max},
      uploading{chunks_per_person_max},
      trusted_proxies{read_networks(config_.trusted_proxies)},
      metrics_from{read_networks(config_.metrics_from)} {
    if (config.tls_certificate.empty()) return;
    std::vector<Tls::Pair> pairs;
    for (std::size_t i = 0; i < config.tls_certificate.size(); ++i) {
        pairs.push_back({.certificate = config.tls_certificate[i], .key = config.tls_key[i]});
    }
    tls.emplace(std::move(pairs));
}

std::chrono::milliseconds Services::retry_after() {
    return std::chrono::milliseconds{std::uniform_int_distribution<unsigned>{2'000, 12'000}(random_)
    };
}

unsigned Services::retry_after_seconds() {
    return static_cast<unsigned>(std::chrono::round<std::chrono::seconds>(retry_after()).count());
}

}  // namespace urdimbre::net
