#include "server/app/link_reports.hpp"

#include "server/app/report_by_link.hpp"
#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <cstddef>

namespace urdimbre::app {
namespace {

constexpr std::size_t reports_at_once = 50;

// Blocking. Of an application that has ended: made now, or made before and not yet rid of what it
// was made of.
void make_report(
    storage::AnswerLinkStore& links,
    storage::InstrumentStore& store,
    const domain::Uuid& application,
    domain::Instant now
) {
    const auto standing = store.find(application);
    if (!standing) return;
    if (const auto made = report_by_link(links, store, standing->application, now)) {
        links.fix(application, boost::json::serialize(*made));
    }
}

}  // namespace

void LinkReports::start() {
    if (parts_.links && parts_.store) look_later();
}

void LinkReports::look_later() {
    parts_.loop.after(timing_.look_every, [this, alive = alive_] {
        if (*alive) look();
    });
}

void LinkReports::look() {
    parts_.aside.run(
        [parts = parts_, now = parts_.now()] {
            try {
                for (const domain::Uuid& one : parts.links->due(now, reports_at_once)) {
                    make_report(*parts.links, *parts.store, one, now);
                }
            } catch (const storage::StorageUnavailable& why) {
                support::log::warning("link_reports_wait", {{"why", why.what()}});
            }
        },
        [this, alive = alive_] {
            if (*alive) look_later();
        }
    );
}

}  // namespace urdimbre::app
