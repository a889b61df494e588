#include "server/app/applications_route.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/network_instruments.hpp"
#include "server/domain/answer_link.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace urdimbre::app {

namespace json = boost::json;
using wire::RefusalCode;

namespace {

using What = ApplicationsPath::What;

// Every answer as long as it may be, in letters of four bytes that are escaped.
constexpr std::size_t answers_body_max = 512 * 1024;
constexpr std::size_t spaces_max = 1000;
constexpr std::size_t listed_max = 200;
constexpr std::size_t own_max = 500;

std::string_view readers_name(domain::Readers readers) {
    switch (readers) {
        case domain::Readers::own:
            return "own";
        case domain::Readers::pair:
            return "pair";
        case domain::Readers::group:
            return "group";
    }
    return "group";
}

// Where the document stands among the others, put there if need be. Networks may have one id for
// two, and applications ask parts of one.
std::string key_among(json::object& documents, const InstrumentDocument& on) {
    const json::value document = json::parse(on.document);
    const std::string plain = on.id + "@" + std::to_string(on.version);
    std::string key = plain;
    for (int other = 2; documents.contains(key); ++other) {
        if (documents.at(key) == document) return key;
        key = plain + "#" + std::to_string(other);
    }
    documents[key] = document;
    return key;
}

}  // namespace

std::optional<std::size_t>
ApplicationsRoute::body_bytes_max(std::string_view method, std::string_view path) {
    const auto found = ApplicationsPath::in(method, path);
    if (!found || found->what != What::answers) return {};
    return answers_body_max;
}

bool ApplicationsRoute::takes(const ApiRequest& request) const {
    return ApplicationsPath::in(request.method, request.path).has_value();
}

ApiResponse ApplicationsRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const ApplicationsPath path = *ApplicationsPath::in(request.method, request.path);
    if (path.what == What::mine) return mine(caller);
    if (path.what == What::my_answers) return my_answers(caller);
    if (path.what == What::my_erasure) return erase_mine(path.application, caller);
    const auto opened = open(path.space, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    Asked asked{.request = request, .caller = caller, .space = opened->space, .id = path.space};
    if (path.what == What::all) {
        return request.method == "GET" ? list(asked) : open_one(asked);
    }
    if (!store_) return stop(request, 404, RefusalCode::not_found);
    asked.standing = store_->find(path.application);
    if (!asked.standing || asked.application().space != path.space) {
        return stop(request, 404, RefusalCode::not_found);
    }
    switch (path.what) {
        case What::answers:
            return keep(asked);
        case What::erasure:
            return erase(asked);
        case What::closing:
            return close(asked);
        case What::dimensions:
            return choose(asked);
        case What::results:
            return results(asked);
        case What::csv:
            return csv(asked);
        case What::mine:
        case What::my_answers:
        case What::my_erasure:
        case What::all:
        case What::one:
            break;
    }
    return one(asked);
}

InstrumentDocument ApplicationsRoute::instrument_of(const domain::Application& application) const {
    auto reading = read_instrument(store_->document(application.id));
    if (!reading.found) throw storage::StorageUnavailable("an instrument of a newer version");
    return std::move(*reading.found);
}

std::optional<InstrumentDocument>
ApplicationsRoute::offered(domain::SpaceId space, std::string_view id) const {
    if (const InstrumentDocument* shipped = instruments_.find(id)) return *shipped;
    return own_instrument(house_.directory, own_, space, id);
}

json::object ApplicationsRoute::told(const storage::InstrumentStore::Choice& choice) const {
    return {
        {"dimensions", json::array(choice.dimensions.begin(), choice.dimensions.end())},
        {"by", person_told(choice.by)},
        {"at", choice.at.time_since_epoch().count()},
    };
}

json::object ApplicationsRoute::person_told(domain::PersonId person) const {
    const auto found = house_.directory.names({&person, 1});
    return person_json(person, found.empty() ? std::string{} : found.front().name);
}

json::object ApplicationsRoute::told(
    const Standing& standing,
    const domain::Space& space,
    const Caller& caller
) const {
    const domain::Application& one = standing.application;
    std::string id;
    wire::append_uuid(id, one.id.bytes);
    const bool open_now = one.open(caller.now);
    json::object out{
        {"id", id},
        {"space", number(one.space)},
        {"instrument", one.instrument},
        {"version", one.version},
        {"title", one.title},
        {"moment", name(one.moment)},
        {"about", name(one.about)},
        {"opened_by", person_told(one.opened_by)},
        {"opened_at", one.opened_at.time_since_epoch().count()},
        {"ends_at", one.ended().time_since_epoch().count()},
        {"open", open_now},
        {"submitted", standing.submitted},
        {"readers", readers_name(domain::readers(space.kind))},
        {"closes", open_now && domain::may_apply(space, caller.person)},
    };
    if (one.person) out["person"] = person_told(*one.person);
    if (const auto sheet = store_->sheet(one.id, caller.person)) {
        out["mine"] = sheet->submitted ? "submitted" : "begun";
    } else {
        out["mine"] = "none";
    }
    return out;
}

ApiResponse ApplicationsRoute::mine(const Caller& caller) const {
    json::array all;
    std::vector<domain::SpaceId> spaces;
    for (const auto& one : house_.directory.spaces_of(caller.person, spaces_max)) {
        spaces.push_back(one.id);
    }
    if (store_ && !spaces.empty()) {
        std::map<domain::SpaceId, std::optional<Opened>> looked_at;
        for (const Standing& one : store_->in(spaces, listed_max)) {
            const domain::SpaceId space = one.application.space;
            if (!one.application.open(caller.now)) continue;
            if (!looked_at.contains(space)) looked_at.emplace(space, open(space, caller.person));
            const auto& opened = looked_at.at(space);
            if (opened) all.push_back(told(one, opened->space, caller));
        }
    }
    return answer_json({{"applications", std::move(all)}});
}

ApiResponse ApplicationsRoute::list(const Asked& asked) const {
    json::array all;
    if (store_) {
        for (const Standing& one : store_->in({asked.id}, listed_max)) {
            all.push_back(told(one, asked.space, asked.caller));
        }
    }
    json::array choices;
    if (store_) {
        for (const auto& one : store_->choices(asked.id)) {
            json::object each = told(one.choice);
            each["family"] = one.family;
            choices.push_back(std::move(each));
        }
    }
    const auto readers = domain::readers(asked.space.kind);
    json::array people;
    if (readers == domain::Readers::pair) {
        for (const auto& [person, roles] : asked.space.members) {
            if (domain::may_be_about(asked.space, person)) people.push_back(person_told(person));
        }
    }
    return answer_json({
        {"opens", store_ && domain::may_apply(asked.space, asked.caller.person)},
        {"readers", readers_name(readers)},
        {"people", std::move(people)},
        {"applications", std::move(all)},
        {"choices", std::move(choices)},
    });
}

ApiResponse ApplicationsRoute::one(const Asked& asked) const {
    json::object out = told(*asked.standing, asked.space, asked.caller);
    const InstrumentDocument on = instrument_of(asked.application());
    out["document"] = json::parse(on.document);
    out["links"] = links_ && domain::answered_by_link(on.instrument) &&
                   domain::may_link(asked.space, asked.application(), asked.caller.person);
    if (const auto sheet = store_->sheet(asked.application().id, asked.caller.person)) {
        out["sheet"] = {
            {"revision", sheet->revision},
            {"submitted", sheet->submitted},
            {"answers", answers_json(kept_answers(on.instrument, sheet->answers))},
        };
    }
    return answer_json(out);
}

// What one decided to work on in the name of a space, in words.
json::array ApplicationsRoute::my_choices(const Caller& caller) const {
    json::array all;
    for (const auto& choice : store_->chosen_by(caller.person, own_max)) {
        const auto found = store_->find(choice.application);
        if (!found) continue;
        const InstrumentDocument on = instrument_of(found->application);
        json::array dimensions;
        for (std::size_t i = 0; i < on.dimension_titles.size(); ++i) {
            const std::string& id = on.instrument.dimensions[i];
            if (std::ranges::find(choice.dimensions, id) == choice.dimensions.end()) continue;
            dimensions.push_back(json::value(on.dimension_titles[i]));
        }
        std::string id;
        wire::append_uuid(id, choice.application.bytes);
        all.push_back({
            {"application", id},
            {"space", number(found->application.space)},
            {"title", found->application.title},
            {"at", choice.at.time_since_epoch().count()},
            {"dimensions", std::move(dimensions)},
        });
    }
    return all;
}

// A document as it is kept, beside each, so that what was answered can be understood.
ApiResponse ApplicationsRoute::my_answers(const Caller& caller) const {
    json::array all;
    json::object documents;
    if (store_) {
        for (const auto& one : store_->of_person(caller.person, own_max)) {
            const domain::Application& application = one.standing.application;
            const InstrumentDocument on = instrument_of(application);
            std::string id;
            wire::append_uuid(id, application.id.bytes);
            const std::string document = key_among(documents, on);
            all.push_back({
                {"application", id},
                {"space", number(application.space)},
                {"title", application.title},
                {"moment", name(application.moment)},
                {"about", name(application.about)},
                {"opened_at", application.opened_at.time_since_epoch().count()},
                {"at", one.sheet.at.time_since_epoch().count()},
                {"submitted", one.sheet.submitted},
                {"document", document},
                {"answers", answers_json(kept_answers(on.instrument, one.sheet.answers))},
            });
        }
    }
    return answer_json({
        {"answers", std::move(all)},
        {"documents", std::move(documents)},
        {"choices", store_ ? my_choices(caller) : json::array{}},
    });
}

}  // namespace urdimbre::app
