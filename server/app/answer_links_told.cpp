#include "server/app/answer_links_told.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/domain/link_figures.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

json::object link_told(const domain::AnswerLink& one, domain::Instant now) {
    std::string id;
    wire::append_uuid(id, one.id.bytes);
    const domain::Instant end =
        one.closed_at ? std::min(*one.closed_at, one.closes_at) : one.closes_at;
    return {
        {"id", id},
        {"group", one.group},
        {"lang", one.lang},
        {"minors", one.minors},
        {"answers_max", one.answers_max},
        {"ends_at", end.time_since_epoch().count()},
        {"open", one.open(now)},
    };
}

}  // namespace

json::object answer_links_told(
    const std::vector<storage::AnswerLinkStore::Standing>& all,
    const domain::Application& application,
    domain::Instant now
) {
    json::array links;
    std::vector<std::size_t> sizes;
    for (const auto& one : all) {
        links.push_back(link_told(one.link, now));
        sizes.push_back(one.answers);
    }
    json::object told{{"links", std::move(links)}};
    if (!all.empty() && application.open(now)) {
        told["answers_at_least"] = domain::told_in_fives(sizes);
    }
    return told;
}

}  // namespace urdimbre::app
