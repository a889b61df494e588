#include "server/app/report_by_link.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/figures_json.hpp"
#include "server/app/instrument_document.hpp"
#include "server/domain/link_figures.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

json::object fixed_figures(const std::string& text) { return json::parse(text).as_object(); }

json::object made_of(
    const std::vector<storage::AnswerLinkStore::Standing>& all,
    const domain::Instrument& on,
    const domain::LinkReport& made
) {
    json::array of_links;
    for (std::size_t i = 0; i < all.size(); ++i) {
        json::object part = figures_json(on, made.parts[i]);
        std::string id;
        wire::append_uuid(id, all[i].link.id.bytes);
        part["link"] = id;
        part["group"] = all[i].link.group;
        part["minors"] = all[i].link.minors;
        of_links.push_back(std::move(part));
    }
    return {{"whole", figures_json(on, made.whole)}, {"parts", std::move(of_links)}};
}

}  // namespace

std::optional<json::object> report_by_link(
    storage::AnswerLinkStore& links,
    storage::InstrumentStore& store,
    const domain::Application& application,
    domain::Instant now
) {
    if (application.open(now)) return {};
    if (const auto fixed = links.report(application.id)) return fixed_figures(*fixed);
    // From here on nobody answers: what is read is all that there will be.
    links.close_all(application.id, application.ended());
    const auto all = links.of(application.id);
    if (all.empty()) return {};
    const auto reading = read_instrument(store.document(application.id));
    if (!reading.found) throw ReportNotForUs("an instrument of a newer version");
    const domain::Instrument& on = reading.found->instrument;
    std::map<domain::Uuid, std::size_t> place;
    for (std::size_t i = 0; i < all.size(); ++i) place.emplace(all[i].link.id, i);
    std::vector<std::vector<domain::ItemAnswers>> answers(all.size());
    for (const auto& one : links.answers(application.id)) {
        const auto found = place.find(one.link);
        if (found != place.end()) answers[found->second].push_back(kept_answers(on, one.answers));
    }
    const domain::LinkReport made = domain::link_report(on, answers);
    links.fix(application.id, json::serialize(made_of(all, on, made)));
    // Whoever fixed it first decides what it says.
    const auto there = links.report(application.id);
    if (!there) throw storage::StorageUnavailable("a report was not kept");
    return fixed_figures(*there);
}

}  // namespace urdimbre::app
