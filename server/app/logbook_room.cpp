#include "server/app/logbook_room.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/observation_words.hpp"
#include "server/app/same_names.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/view.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

std::int64_t millis(domain::Instant at) { return at.time_since_epoch().count(); }

json::string uuid_told(const domain::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return json::string{text};
}

json::value count_or_nothing(const std::optional<std::uint32_t>& count) {
    return count ? json::value(*count) : json::value(nullptr);
}

// Theirs: they were in it, everybody had said yes, and its time has come.
bool in_logbook(const domain::Observation& one, domain::PersonId person, domain::Instant now) {
    return one.is_of(person) && one.agreed_at && !one.taken_back && one.starts_at <= now;
}

json::value agreement_of(const domain::Space& space, domain::PersonId person) {
    const auto& held = space.accompaniment.agreement;
    if (!held || !held->since || std::ranges::count(held->accepted, person) == 0) return nullptr;
    return json::object{
        {"since", millis(*held->since)},
        {"every_days", count_or_nothing(held->every_days)},
        {"minutes", count_or_nothing(held->minutes)},
    };
}

// What the copy calls its cycle and its stages; an id stands for what it calls nothing.
struct CycleNames {
    std::string title;
    std::map<std::string, std::string, std::less<>> stages;
};
CycleNames cycle_names(std::string_view script) {
    CycleNames names;
    boost::system::error_code error;
    const json::value document = json::parse(script, error);
    if (error || !document.is_object()) return names;
    const json::value* title = document.get_object().if_contains("title");
    if (title && title->is_string()) names.title = std::string_view{title->get_string()};
    const json::value* stages = document.get_object().if_contains("stages");
    if (!stages || !stages->is_array()) return names;
    for (const json::value& stage : stages->get_array()) {
        const json::object* one = stage.if_object();
        const json::value* id = one ? one->if_contains("id") : nullptr;
        const json::value* called = one ? one->if_contains("title") : nullptr;
        if (!id || !id->is_string() || !called || !called->is_string()) continue;
        names.stages.emplace(
            std::string_view{id->get_string()}, std::string_view{called->get_string()}
        );
    }
    return names;
}

json::array notes_told(const std::vector<wire::FieldNote>& notes) {
    json::array out;
    for (const wire::FieldNote& one : notes) {
        out.push_back(json::object{
            {"at", one.at.time_since_epoch().count()},
            {"kind", wire::name(one.kind)},
            {"text", one.text},
        });
    }
    return out;
}

}  // namespace

// Their own step; or, as a member, one of those who agreed on working together by then.
bool LogbookRoomReading::went_through(const domain::Space& space, const domain::StagePass& pass)
    const {
    if (pass.by == person_) return true;
    const auto& held = space.accompaniment.agreement;
    return held && held->since && pass.at >= *held->since &&
           std::ranges::count(held->accepted, person_) > 0 &&
           domain::audience(space, person_).reads();
}

json::array
LogbookRoomReading::stages_of(domain::SpaceId id, const domain::Space& space, bool member) {
    json::array out;
    const auto& course = space.accompaniment.course;
    if (!course) return out;
    std::vector<const domain::StagePass*> theirs;
    for (const domain::StagePass& pass : course->passes) {
        if (went_through(space, pass)) theirs.push_back(&pass);
    }
    if (theirs.empty()) return out;
    CycleNames names;
    // The names as they are now are for who reads the room now.
    if (member) {
        for (const storage::Content& script : log_.contents(id, {&course->script, 1})) {
            names = cycle_names(script.body);
        }
    }
    for (const domain::StagePass* pass : theirs) {
        const auto called = names.stages.find(pass->stage);
        out.push_back(json::object{
            {"at", millis(pass->at)},
            {"cycle", names.title},
            {"stage", called == names.stages.end() ? pass->stage : called->second},
            {"how", wire::name(outside(pass->how))},
        });
    }
    return out;
}

json::value LogbookRoomReading::dialogue_of(const domain::Observation& one, bool member) {
    if (!one.dialogue || !one.dialogue->holds_since) return nullptr;
    // Who is a member no more knows of it what they said themselves.
    if (!member && one.dialogue->by != person_ && one.observed != person_) return nullptr;
    json::object out{{"at", millis(*one.dialogue->holds_since)}, {"session", nullptr}};
    const auto& session = one.dialogue->session;
    if (session && records_.ever_in(*session, person_)) out["session"] = number(*session);
    return out;
}

std::optional<json::object>
LogbookRoomReading::visit_of(domain::SpaceId room, const domain::Observation& one, bool member) {
    std::vector<domain::ContentId> wanted{one.id};
    const domain::NotesShared* own = one.notes_of(person_);
    if (own) wanted.push_back(own->words);
    const bool told_by_them = one.dialogue && one.dialogue->by == person_;
    if (told_by_them && one.dialogue->words) wanted.push_back(*one.dialogue->words);
    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log_.contents(room, wanted)) {
        texts.emplace(content.id, std::move(content.body));
    }
    const auto words = texts.find(one.id);
    if (words == texts.end()) return {};  // taken back meanwhile
    const auto agreed = observation_words(words->second);
    json::object out{
        {"id", uuid_told(one.id)},
        {"starts_at", millis(one.starts_at)},
        {"minutes", one.minutes},
        {"observed", one.observed == person_},
        {"course", agreed ? agreed->course : ""},
        {"looks_at", agreed ? agreed->looks_at : ""},
        {"records", agreed ? agreed->records : ""},
        {"notes", json::array{}},
        {"dialogue", dialogue_of(one, member)},
        {"told", nullptr},
    };
    if (own) {
        const auto text = texts.find(own->words);
        const auto notes = text == texts.end() ? std::nullopt : field_notes(text->second);
        if (notes) out["notes"] = notes_told(*notes);
    }
    if (told_by_them && one.dialogue->words) {
        const auto text = texts.find(*one.dialogue->words);
        if (text != texts.end()) out["told"] = text->second;
    }
    return out;
}

LogbookRoomReading::Page LogbookRoomReading::read(
    const storage::SpaceListing& room,
    std::optional<std::size_t> before,
    std::size_t visits_max
) {
    const domain::Space space = read_space(log_, room.id);
    const bool member = domain::audience(space, person_).reads();
    const auto& all = space.accompaniment.observations;
    Page page{.room = {}, .visits = 0, .left = std::min(before.value_or(all.size()), all.size())};
    json::array visits;
    while (page.left > 0 && visits.size() < visits_max) {
        const domain::Observation& one = all[--page.left];
        if (!in_logbook(one, person_, now_)) continue;
        if (auto visit = visit_of(room.id, one, member)) visits.push_back(std::move(*visit));
    }
    page.visits = visits.size();
    json::array stages = before ? json::array{} : stages_of(room.id, space, member);
    json::value agreement = before || !member ? json::value{} : agreement_of(space, person_);
    if (visits.empty() && stages.empty() && agreement.is_null()) return page;
    page.room = json::object{
        {"space", number(room.id)},
        {"title", room.title},
        {"member", member},
        {"agreement", std::move(agreement)},
        {"stages", std::move(stages)},
        {"visits", std::move(visits)},
    };
    return page;
}

}  // namespace urdimbre::app
