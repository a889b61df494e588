#include "server/app/playback_step.hpp"

#include "protocol/wire/uuid.hpp"
#include "protocol/wire/wire.hpp"
#include "server/app/decided.hpp"
#include "server/app/named_id.hpp"
#include "server/app/standing_messages.hpp"
#include "server/app/stored.hpp"
#include "server/app/told_values.hpp"
#include "server/app/translate.hpp"
#include "server/domain/due.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/policy.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using namespace told;

constexpr std::size_t people_max = 1000;
constexpr std::size_t events_per_look = 1000;

// The same commands that clients send, read by the same decoder.
domain::Command
command(const json::object& what, const std::string& where, const Templates& templates) {
    auto decoded = wire::decode_command(json::serialize(what));
    if (decoded && std::holds_alternative<wire::OpenSpace>(*decoded)) {
        wrong(where, "spaces of a history stand in \"spaces\", with their parent");
    }
    if (decoded) {
        const auto* plan = std::get_if<wire::PlanSession>(&*decoded);
        if (plan && !templates.find(plan->template_)) wrong(where, "template_unknown");
        auto asked = to_domain(std::move(*decoded), templates);
        if (asked) return std::move(*asked);
        wrong(where, std::string{wire::name(asked.error())});
    }
    const wire::DecodeError& error = decoded.error();
    wrong(where, std::string{wire::name(error.code)} + " " + error.where);
}

}  // namespace

Playback::Playback(
    storage::EventLog& log,
    storage::Directory& directory,
    storage::BlobStore& blobs,
    domain::Instant midnight,
    const Templates& templates
)
    : log_(log), directory_(directory), blobs_(blobs), midnight_(midnight), templates_(templates) {}

Playback::~Playback() = default;

domain::PersonId Playback::person(const std::string& key, const std::string& where) const {
    const auto found = people_.find(key);
    if (found == people_.end()) wrong(where, "nobody is called \"" + key + "\"");
    return found->second;
}

void Playback::read(std::string_view name, std::string_view document) {
    boost::system::error_code error;
    const json::value parsed = json::parse(document, error);
    if (error) wrong(std::string{name}, error.message());
    const json::object& history = object(parsed, std::string{name});
    for (const json::value& value : list(history, "people")) {
        const std::string where = std::string{name} + "/people";
        introduce({object(value, where), where});
    }
    for (const json::value& value : list(history, "spaces")) {
        const std::string where = std::string{name} + "/spaces";
        read_space(Document{object(value, where), where});
    }
}

void Playback::play() {
    std::vector<Step> steps = std::exchange(steps_, {});
    std::ranges::sort(steps, {}, [](const Step& one) { return std::pair{one.at, one.written}; });
    for (Step& step : steps) {
        Place& place = places_[step.place];
        const domain::Instant at = step.at;
        const std::string where = step.where;
        if (const auto refused = carry_out(place, std::move(step))) {
            wrong(where, std::string{wire::name(to_wire(*refused))});
        }
        perform_effects(place, at);
    }
    for (const auto& place : places_) {
        leave_to_the_clock(place.second);
        leave_read(place.second);
    }
}

Playback::Place* Playback::find(domain::SpaceId space) {
    const auto found =
        std::ranges::find_if(places_, [&](const auto& place) { return place.second.id == space; });
    return found == places_.end() ? nullptr : &found->second;
}

// What a session owes to the space above happens there at once, as it would have.
void Playback::perform_effects(Place& place, domain::Instant at) {
    const std::vector<domain::Owed> owed = place.state.owed;
    for (const domain::Owed& one : owed) {
        const domain::Errand errand = domain::errand(place.id, one.effect);
        const auto* where = std::get_if<domain::SpaceId>(&errand.where);
        Place* there = where ? find(*where) : nullptr;
        if (!there) continue;
        const std::string name =
            "effect/" + std::to_string(number(place.id)) + "/" + std::to_string(one.seq);
        const auto refused = carry_out(
            *there,
            {.where = name,
             .at = at,
             .by = errand.by,
             .id = named_id(name),
             .command = errand.command}
        );
        carry_out(
            place,
            {.where = name,
             .at = at,
             .by = {},
             .id = named_id(name + "/settled"),
             .command = domain::SettleEffect{.seq = one.seq, .refused = refused}}
        );
    }
}

// Somebody who came when the history was played in part is the same person. Names of a history are
// told apart.
void Playback::introduce(const Document& who) {
    const std::string name = text(who.value, "name", who.where);
    const std::string key = text(who.value, "key", who.where);
    const auto known = directory_.demo_people(people_max);
    const auto found = std::ranges::find(known, name, &storage::DemoPerson::name);
    people_[key] = found == known.end()
                       ? directory_.add_person(name, text(who.value, "lang", who.where))
                       : found->id;
    if (who.value.contains("about")) {
        directory_.describe(people_[key], text(who.value, "about", who.where));
    }
}

// What is in the log of a space already is not done again: every step has an id of its own.
void Playback::read_back(Place& place, const std::string& where) {
    for (;;) {
        const auto events = log_.read(place.id, place.state.head, events_per_look);
        for (const storage::StoredEvent& stored : events) {
            const auto event = from_stored(stored);
            if (!event) wrong(where, "an event that this version does not know");
            domain::evolve(place.state, *event);
            place.done.insert(stored.command);
        }
        if (events.size() < events_per_look) return;
    }
}

void Playback::read_space(const Document& space) {
    const std::string key = text(space.value, "key", space.where);
    const Document here{space.value, space.where + "/" + key};
    Place& place = places_[key];
    const domain::SpaceKind kind = kind_called(text(here.value, "kind", here.where), here.where);
    place.kind = kind;
    std::vector<Step> steps;
    steps.push_back(opening(here, key, kind));
    const std::string title = text(here.value, "title", here.where);
    const auto parent = std::get<domain::OpenSpace>(steps.front().command).parent;
    const auto known = parent ? std::nullopt : directory_.reserved_space(kind, title);
    place.id = known    ? *known
               : parent ? directory_.reserve_child(
                              {.opened_from = *parent,
                               .asked = steps.front().id,
                               .parent = parent,
                               .kind = kind,
                               .title = title}
                          )
                        : directory_.reserve_space(kind, title);
    read_back(place, here.where);

    for (const json::value& member : list(here.value, "members")) {
        steps.push_back(joining({object(member, here.where), here.where + "/members"}, key));
    }
    std::size_t count = 0;
    for (const json::value& said : list(here.value, "steps")) {
        const std::string where = here.where + "/steps/" + std::to_string(count);
        steps.push_back(saying({object(said, where), where}, key, std::to_string(count++)));
    }
    for (Step& step : steps) {
        step.place = key;
        step.written = steps_.size();
        steps_.push_back(std::move(step));
    }
    const json::value* upto = here.value.if_contains("read_upto");
    place.read_upto =
        upto ? moment(text(here.value, "read_upto", here.where), midnight_, here.where) : midnight_;
}

Playback::Step
Playback::opening(const Document& space, const std::string& key, domain::SpaceKind kind) {
    std::optional<domain::SpaceId> parent;
    if (space.value.contains("parent")) {
        const auto found = places_.find(text(space.value, "parent", space.where));
        if (found == places_.end()) wrong(space.where, "its parent was not opened before");
        if (!domain::may_hold(found->second.kind, kind)) {
            wrong(space.where, "its parent may not hold a space of this kind");
        }
        parent = found->second.id;
    }
    const std::string where = space.where + "/opened";
    const json::value* opened = space.value.if_contains("opened");
    if (!opened) wrong(where, "is missing");
    return step(
        {object(*opened, where), where}, named_id(key + "/opened"), domain::OpenSpace{kind, parent}
    );
}

Playback::Step Playback::joining(const Document& member, const std::string& key) {
    const std::string who = text(member.value, "person", member.where);
    const std::string where = member.where + "/" + who;
    return step(
        {member.value, where},
        named_id(key + "/members/" + who),
        command(
            {{"type", "add_member"},
             {"person", number(person(who, where))},
             {"roles", list(member.value, "roles")}},
            where,
            templates_
        )
    );
}

// Names of earlier steps, as "@m1" or those of another space as "@clase/m1", become the ids that
// these steps got, keys of people, as "$rosa", their numbers, and days and times that count from
// today what they are.
Playback::Step
Playback::saying(const Document& said, const std::string& key, const std::string& standard_name) {
    const json::value* does = said.value.if_contains("does");
    if (!does) wrong(said.where, "\"does\" is missing");
    json::object what = object(*does, said.where);
    for (auto& field : what) {
        if (field.key() == "text") {
            field.value() = mentioning(field.value(), said.where);
            continue;
        }
        resolve(field.value(), key, said.where);
        count_from_today(field.key(), field.value(), midnight_, said.where);
    }
    const std::string name =
        said.value.contains("id") ? text(said.value, "id", said.where) : standard_name;
    auto files = brought(said, key + "/" + name);
    name_files(what, said, files);
    Step saying = step(said, named_id(key + "/" + name), command(what, said.where, templates_));
    saying.files = std::move(files);
    return saying;
}

// "@[$rosa]" within words is a mention of her: it becomes "@[12]".
json::value Playback::mentioning(const json::value& value, const std::string& where) const {
    static constexpr std::string_view opening = "@[$";
    if (!value.is_string()) return value;
    std::string words{std::string_view{value.get_string()}};
    for (auto at = words.find(opening); at != words.npos; at = words.find(opening, at + 1)) {
        const auto key = at + opening.size();
        const auto end = words.find(']', key);
        if (end == words.npos) wrong(where, "a mention does not end");
        const domain::PersonId her = person(words.substr(key, end - key), where);
        words.replace(key - 1, end - key + 1, std::to_string(number(her)));
    }
    return json::value(words);
}

void Playback::resolve(json::value& value, const std::string& key, const std::string& where) const {
    if (auto* all = value.if_array()) {
        for (json::value& one : *all) resolve(one, key, where);
    }
    if (auto* all = value.if_object()) {
        for (auto& field : *all) resolve(field.value(), key, where);
    }
    const auto* reference = value.if_string();
    if (!reference) return;
    const std::string name{
        reference->starts_with('@') || reference->starts_with('$') ? reference->subview(1) : ""
    };
    if (name.empty()) return;
    if (reference->starts_with('$')) {
        value = number(person(name, where));
        return;
    }
    std::string id;
    const bool whole = name.find('/') != std::string::npos;
    wire::append_uuid(id, named_id(whole ? name : key + "/" + name).bytes);
    value = id;
}

Playback::Step Playback::step(
    const Document& document,
    const domain::CommandId& id,
    domain::Command command
) const {
    const std::string& where = document.where;
    const domain::Instant at = moment(text(document.value, "at", where), midnight_, where);
    if (at >= midnight_) wrong(where, "\"at\" is not before today");
    return {
        .where = where,
        .at = at,
        .by = person(text(document.value, "by", where), where),
        .id = id,
        .command = std::move(command),
    };
}

// Each at its own time, as it would have been.
void Playback::apply_what_is_due(storage::Append& append, Place& place, domain::Instant upto) {
    for (auto due = domain::next_tick(place.state); due && *due <= upto;
         due = domain::next_tick(place.state)) {
        const auto tick = named_id(
            "tick/" + std::to_string(number(place.id)) + "/" + std::to_string(place.state.head)
        );
        if (record_due(append, place.state, tick, *due).empty()) return;
    }
}

std::optional<domain::Refusal> Playback::carry_out(Place& place, Step step) {
    if (place.done.contains(step.id)) return {};
    if (!step.files.empty()) bring(place, step);
    auto* said = std::get_if<domain::ConversationCommand>(&step.command);
    auto* start = said ? std::get_if<domain::StartConversation>(said) : nullptr;
    if (Place* above = start && place.state.parent ? find(*place.state.parent) : nullptr) {
        start->pending = domain::seen_from_elsewhere(above->state.ledger.commitments, above->id);
    }
    if (const auto about = domain::subject(step.command); about && !place.state.knows(*about)) {
        auto message = standing_message(log_, place.id, *about);
        if (message) place.state.recalled.insert_or_assign(*about, std::move(*message));
    }
    storage::Append append;
    append.space = place.id;
    append.expected_head = place.state.head;
    apply_what_is_due(append, place, step.at);
    const auto decision = domain::decide(
        place.state,
        {.by = step.by, .id = step.id, .at = std::max(step.at, place.state.last_at)},
        step.command
    );
    if (!decision) return decision.error();
    const auto events = record(append, place.state, step.id, *decision, step.at);
    if (!events.empty()) {
        append.commands.push_back(
            {.id = step.id, .fingerprint = 0, .events = static_cast<std::uint32_t>(events.size())}
        );
    }
    if (append.events.empty()) return {};
    take(append, step.where);
    events_ += append.events.size();
    return {};
}

}  // namespace urdimbre::app
