#include "server/app/link_reports.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/report_by_link.hpp"
#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <cstddef>
#include <exception>
#include <string>
#include <vector>

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

// Each by itself: what cannot be read of one is no reason for another to wait, an outage is for
// all. How many failed.
std::size_t make_reports(
    storage::AnswerLinkStore& links,
    storage::InstrumentStore& store,
    const std::vector<domain::Uuid>& due,
    domain::Instant now
) {
    std::size_t failed = 0;
    const auto waits = [&](const domain::Uuid& one, const std::exception& why) {
        ++failed;
        std::string application;
        wire::append_uuid(application, one.bytes);
        support::log::warning(
            "link_report_waits", {{"application", application}, {"why", why.what()}}
        );
    };
    for (const domain::Uuid& one : due) {
        try {
            make_report(links, store, one, now);
        } catch (const ReportNotForUs& why) {
            waits(one, why);
        } catch (const storage::StorageUnavailable&) {
            throw;
        } catch (const std::exception& why) {
            waits(one, why);
        }
    }
    return failed;
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
    // Those that failed come first again, and must not take the places of all others.
    auto failing = std::make_shared<std::size_t>(failing_);
    parts_.aside.run(
        [parts = parts_, now = parts_.now(), failing] {
            try {
                const auto due = parts.links->due(now, reports_at_once + *failing);
                *failing = make_reports(*parts.links, *parts.store, due, now);
            } catch (const storage::StorageUnavailable& why) {
                support::log::warning("link_reports_wait", {{"why", why.what()}});
            }
        },
        [this, alive = alive_, failing] {
            if (!*alive) return;
            failing_ = *failing;
            look_later();
        }
    );
}

}  // namespace urdimbre::app
