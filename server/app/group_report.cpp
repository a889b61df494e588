#include "server/app/group_report.hpp"

#include "server/app/answers_json.hpp"
#include "server/app/figures_json.hpp"
#include "server/app/instrument_document.hpp"
#include "storage/unavailable.hpp"

#include <map>
#include <string>
#include <vector>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

constexpr int tries_to_fix = 16;

json::object parsed(const std::string& text) { return json::parse(text).as_object(); }

// What each item asks, word for word.
std::map<std::string, std::string> words_of(const std::string& document) {
    std::map<std::string, std::string> words;
    const json::value whole = json::parse(document);
    for (const json::value& item : whole.at("items").as_array()) {
        words.emplace(item.at("id").as_string(), item.at("text").as_string());
    }
    return words;
}

// As items of ours: within the family under the same id, and wherever the same words were asked,
// as a file may come in twice and be of no family that is known.
std::vector<domain::Counted> comparable(
    const std::vector<storage::InstrumentStore::Counted>& earlier,
    const std::string& family,
    const std::map<std::string, std::string>& ours
) {
    std::vector<domain::Counted> all;
    for (const auto& other : earlier) {
        const domain::Counted counted = counted_in(other.counted);
        const auto theirs = words_of(other.document);
        const bool related = other.family == family;
        if (related) all.push_back(counted);
        for (const auto& [id, people] : counted) {
            const auto asked = theirs.find(id);
            if (asked == theirs.end()) continue;
            for (const auto& [own, words] : ours) {
                if (words != asked->second || (related && own == id)) continue;
                all.push_back({{own, people}});
            }
        }
    }
    return all;
}

}  // namespace

std::optional<json::object> group_report(
    storage::InstrumentStore& store,
    const domain::Application& application,
    domain::Instant now
) {
    if (application.open(now)) return {};
    if (const auto fixed = store.report(application.id)) return parsed(*fixed);
    store.close(application.id, application.ended());
    const auto reading = read_instrument(store.document(application.id));
    if (!reading.found) throw storage::StorageUnavailable("an instrument of a newer version");
    const domain::Instrument& instrument = reading.found->instrument;
    const domain::Instant since = application.ended() - domain::same_answers;
    const auto ours = words_of(reading.found->document);
    const storage::InstrumentStore::Kin kin{
        .family = application.kin(), .of_network = reading.found->of_network
    };
    for (int tried = 0; tried < tries_to_fix; ++tried) {
        const auto earlier = store.earlier_reports(application.root, kin, since);
        const auto counted = comparable(earlier.counted, application.kin(), ours);
        std::vector<domain::Sheet> sheets;
        for (const auto& sheet : store.sheets(application.id)) {
            sheets.push_back({.by = sheet.by, .answers = kept_answers(instrument, sheet.answers)});
        }
        const domain::Report made = domain::report(instrument, sheets, counted);
        const bool fixed = store.fix({
            .application = application.id,
            .reports = earlier.reports,
            .figures = json::serialize(figures_json(instrument, made.figures)),
            .counted = counted_text(made.counted),
        });
        // Whoever fixed it first decides what it says.
        if (!fixed) continue;
        if (const auto there = store.report(application.id)) return parsed(*there);
    }
    throw storage::StorageUnavailable("other reports come between");
}

}  // namespace urdimbre::app
