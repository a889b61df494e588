#pragma once

#include "storage/answer_link_store.hpp"
#include "storage/instrument_store.hpp"
#include "storage/unavailable.hpp"

#include <boost/json.hpp>

#include <optional>

namespace urdimbre::app {

// Of one application alone, unlike an outage: another version of this program has to make it.
class ReportNotForUs : public storage::StorageUnavailable {
  public:
    using StorageUnavailable::StorageUnavailable;
};

// The one report of those who answered an application by link (rules I19, P8): {"whole":…,
// "parts":[{"link":…,"group":…,"minors":…, figures}]}, figures as figures_json writes them, those
// of fewer than five answers with none. Made after the application has ended, and the same for
// ever; the answers are gone from then on. No value: it has not ended, or has no links. Blocking;
// throws StorageUnavailable, of which one is ReportNotForUs.
std::optional<boost::json::object> report_by_link(
    storage::AnswerLinkStore& links,
    storage::InstrumentStore& store,
    const domain::Application& application,
    domain::Instant now
);

}  // namespace urdimbre::app
