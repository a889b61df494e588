#pragma once

#include "storage/answer_link_store.hpp"

#include <boost/json.hpp>

#include <vector>

namespace urdimbre::app {

// The links of an application as whoever makes them is told (rules I19, I21): {"links":[{"id":…,
// "group":…,"lang":…,"minors":…,"answers_max":…,"ends_at":…,"open":…}],"answers_at_least":10}, the
// last only while the application is open and has links: of all of them together, in fives. Of how
// many answered by one of them nothing is told but in the report.
boost::json::object answer_links_told(
    const std::vector<storage::AnswerLinkStore::Standing>& all,
    const domain::Application& application,
    domain::Instant now
);

}  // namespace urdimbre::app
