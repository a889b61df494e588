#pragma once

#include "server/app/gate.hpp"
#include "server/net/admission.hpp"
#include "server/net/deadline.hpp"
#include "server/net/flush_list.hpp"
#include "server/net/http_problem.hpp"
#include "server/net/open_connections.hpp"
#include "server/net/peer_address.hpp"
#include "server/net/personal_shares.hpp"
#include "server/net/static_files.hpp"
#include "server/net/tls.hpp"
#include "server/support/config.hpp"
#include "server/support/metrics.hpp"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <random>

namespace urdimbre::net {

// What the network tells of itself.
struct NetFigures {
    explicit NetFigures(support::Metrics& metrics);

    support::Gauge& connections;
    support::Gauge& websockets;
    support::Counter& refused_connections;
    support::Counter& requests;
    support::Counter& overloaded;
    support::Counter& frames_in;
    support::Counter& frames_out;
    support::Counter& frames_dropped;
    support::Counter& frames_throttled;
    support::Counter& too_slow;
    support::Counter& accept_failures;
};

// What every connection of this node uses. Connections share its ownership, as they end on the
// loop, after the server was told to.
struct Services {
    Services(
        boost::asio::io_context& context,
        app::Gate& gate,
        support::Metrics& metrics,
        const support::Config& config,
        ProblemText problem_text
    );

    boost::asio::io_context& context;
    app::Gate& gate;  // not after `severed`
    support::Metrics& metrics;
    const support::Config config;
    const ProblemText problem_text;

    NetFigures figures;
    FlushList flushes;
    Deadlines deadlines;
    OpenConnections connections;
    Admission identifications;
    Admission uploads;    // chunks of files that are being read
    Admission downloads;  // files that are being sent
    PersonalShares uploading;
    Networks trusted_proxies;
    Networks metrics_from;
    std::optional<Tls> tls;
    std::shared_ptr<const StaticFiles> files{std::make_shared<StaticFiles>()};
    bool draining{};
    bool severed{};

    // Before those who were turned away come again: spread, so that they do not come at once again.
    std::chrono::milliseconds retry_after();
    unsigned retry_after_seconds();  // rounded

  private:
    std::minstd_rand random_{std::random_device{}()};
};

}  // namespace urdimbre::net
