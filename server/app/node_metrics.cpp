#include "server/app/figure_text.hpp"
#include "server/app/node.hpp"

namespace urdimbre::app {

void Node::metrics(std::string& out) {
    const FigureText figures{out};
    figures.gauge("ready", "1: clients may come to this node, as /readyz says.", !not_ready());
    figures.gauge(
        "database_reachable", "1: the last look at PostgreSQL succeeded.", log_reachable_
    );
    figures.gauge(
        "hints_flow",
        "1: other nodes hear at once of what happens here; 0: they find out by asking PostgreSQL.",
        parts_.broker.healthy()
    );
    figures.gauge(
        "presence_trusted",
        "1: who is here is known of all nodes; 0: Redis cannot say, and nobody is absent by "
        "machine.",
        presence_.trusted_for({})
    );
    figures.gauge(
        "visits", "Those who are here: WebSockets, and requests without one.", connected_.size()
    );
    figures.gauge("spaces_loaded", "Spaces held in memory.", spaces_.loaded());
    figures.counter(
        "deliveries_total", "Windows queued, one for each reader.", spaces_.deliveries()
    );
    figures.gauge("calls", "Spaces with a call that this node knows of.", calls_.calls());
    figures.gauge("call_participants", "Who is in a call, with this node.", calls_.participants());
    appender_.metrics(out);
    files_.metrics(out);
    exchanges_.metrics(out);
}

}  // namespace urdimbre::app
