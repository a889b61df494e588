#include "server/app/acta_reading.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <ranges>
#include <set>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using wire::Contribution;

constexpr std::uint64_t minute = 60'000;

// The server validated the document when the session was planned; what a later one says
// otherwise is left out.
std::string text_of(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string{std::string_view{value->get_string()}}
                                       : std::string{};
}

json::array list_of(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_array() ? value->get_array() : json::array{};
}

json::object object_of(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_object() ? value->get_object() : json::object{};
}

ActaReading::Phase phase_of(const json::object& phase) {
    ActaReading::Phase out{
        .title = text_of(phase, "title"),
        .poll = {},
        .groups_speak = text_of(object_of(phase, "breakouts"), "speaks"),
    };
    const json::object poll = object_of(phase, "poll");
    if (poll.empty()) return out;
    out.poll = {
        .question = text_of(poll, "question"), .shape = text_of(poll, "shape"), .options = {}
    };
    for (const json::value& option : list_of(poll, "options")) {
        if (option.is_string())
            out.poll->options.emplace_back(std::string_view{option.get_string()});
    }
    return out;
}

}  // namespace

ActaReading::ActaReading(const wire::Acta& acta, const Texts& texts, const Reader& reader)
    : acta_(acta), texts_(texts), lang_(reader.lang), time_(reader.lang, reader.zone) {
    read_script();
    for (const Contribution& one : acta.contributions) by_id_.emplace(one.id, &one);
    for (const wire::Person& person : acta.people) names_.emplace(person.id, person.name);
}

void ActaReading::came_from(std::uint64_t person, const std::string& network) {
    const auto name = names_.find(person);
    if (name == names_.end()) return;
    name->second = text("name_with_network", {{"name", name->second}, {"network", network}});
}

void ActaReading::read_script() {
    boost::system::error_code error;
    const json::value document = json::parse(acta_.script.value_or("{}"), error);
    if (error || !document.is_object()) return;
    goal_ = text_of(document.get_object(), "purpose");
    what_ = text_of(document.get_object(), "what");
    how_ = text_of(document.get_object(), "how");
    const json::object conversation = object_of(document.get_object(), "template");
    conversation_ = text_of(conversation, "title");
    const auto named = [&](std::string_view what, std::vector<Named>& into) {
        for (const json::value& each : list_of(conversation, what)) {
            if (!each.is_object()) continue;
            into.push_back({text_of(each.get_object(), "id"), text_of(each.get_object(), "title")});
        }
    };
    named("roles", roles_);
    named("kinds", kinds_);
    for (const json::value& each : list_of(conversation, "phases")) {
        if (each.is_object()) phases_.push_back(phase_of(each.get_object()));
    }
    const json::object form = object_of(conversation, "preparation");
    form_.title = text_of(form, "title");
    for (const json::value& each : list_of(form, "fields")) {
        if (!each.is_object()) continue;
        form_.fields[text_of(each.get_object(), "id")] = text_of(each.get_object(), "title");
    }
}

std::string ActaReading::text(std::string_view key, std::initializer_list<Value> values) const {
    return filled(texts_.find(lang_, "ui." + std::string{key}), values);
}

std::string ActaReading::document_text(std::string_view key, std::initializer_list<Value> values)
    const {
    return filled(texts_.find(lang_, "documents." + std::string{key}), values);
}

std::string ActaReading::counted(std::string_view stem, std::uint64_t count) const {
    const std::string number = std::to_string(count);
    return text(std::string{stem} + (count == 1 ? "_one" : "_other"), {{"count", number}});
}

// Whole ones, and at least one for what took any time.
std::string ActaReading::minutes(std::uint64_t milliseconds) const {
    const std::uint64_t whole = (milliseconds + minute / 2) / minute;
    return counted("acta_minutes", milliseconds == 0 ? 0 : std::max<std::uint64_t>(1, whole));
}

wire::Instant ActaReading::held_until() const {
    const bool completed = acta_.mode == wire::SessionMode::hybrid && acta_.held;
    if (!completed || acta_.held->empty()) return acta_.ended_at;
    wire::Instant last = acta_.held->front().closed.value_or(acta_.ended_at);
    for (const wire::PhaseHeld& one : *acta_.held) {
        last = std::max(last, one.closed.value_or(acta_.ended_at));
    }
    return last;
}

std::string ActaReading::when() const {
    const wire::Instant ended = held_until();
    const std::string until = time_.in_full(ended);
    if (!acta_.started_at) return until;
    const std::string to = time_.same_day(*acta_.started_at, ended) ? time_.clock(ended) : until;
    return text("acta_from_to", {{"from", time_.in_full(*acta_.started_at)}, {"to", to}});
}

std::string ActaReading::held(std::size_t phase) const {
    for (const wire::PhaseHeld& one : acta_.held.value_or(std::vector<wire::PhaseHeld>{})) {
        if (one.phase != phase) continue;
        const std::string to = time_.in_full(one.closed.value_or(acta_.ended_at));
        return text("acta_from_to", {{"from", time_.in_full(one.opened)}, {"to", to}});
    }
    return text("acta_not_done");
}

std::string ActaReading::name_of(std::optional<std::uint64_t> person) const {
    if (!person) return document_text("anonymous");
    const auto name = names_.find(*person);
    return name == names_.end() ? text("someone") : name->second;
}

std::string ActaReading::names_of(const std::vector<std::uint64_t>& people) const {
    std::string out;
    for (const std::uint64_t person : people) {
        if (!out.empty()) out += ", ";
        out += name_of(person);
    }
    return out;
}

std::string ActaReading::kind_named(const std::string& id) const {
    const auto kind = std::ranges::find(kinds_, id, &Named::id);
    return kind == kinds_.end() || kind->title.empty() ? id : kind->title;
}

const Contribution* ActaReading::find(const std::optional<wire::Uuid>& id) const {
    if (!id) return nullptr;
    const auto one = by_id_.find(*id);
    return one == by_id_.end() ? nullptr : one->second;
}

std::optional<std::string> ActaReading::kind_before(const Contribution& one) const {
    const auto incident = std::ranges::find_if(acta_.incidents, [&](const auto& each) {
        return each.what == wire::IncidentKind::reclassified && each.contribution == one.id;
    });
    return incident == acta_.incidents.end() ? std::nullopt : incident->kind;
}

std::string ActaReading::words_of(const Contribution& one) const {
    if (one.withdrawn) return text("acta_withdrawn", {{"name", name_of(one.author)}});
    return one.text.value_or(text("erased"));
}

std::vector<const wire::Correction*> ActaReading::corrections(const std::optional<wire::Uuid>& of
) const {
    std::vector<const wire::Correction*> all;
    if (!acta_.corrections) return all;
    for (const wire::Correction& one : *acta_.corrections) {
        // What it is about may have gone from the acta since: it then stands for itself.
        if (one.contribution == of || (!of && !find(one.contribution))) all.push_back(&one);
    }
    return all;
}

std::string ActaReading::correction_head(const wire::Correction& one) const {
    return text(
        one.taken_back ? "acta_correction_taken_back" : "acta_correction_by",
        {{"name", name_of(one.by)}, {"when", time_.in_full(one.taken_back.value_or(one.at))}}
    );
}

std::optional<std::string> ActaReading::correction_words(const wire::Correction& one) const {
    if (one.taken_back) return {};
    return one.text.value_or(text("erased"));
}

bool ActaReading::confirmed_before(const wire::Confirmation& one) const {
    if (!acta_.corrections) return false;
    return std::ranges::any_of(
        *acta_.corrections | std::views::drop(one.corrections),
        [](const wire::Correction& later) { return !later.taken_back; }
    );
}

std::vector<const Contribution*> ActaReading::chosen(const std::vector<wire::Uuid>& ids) const {
    std::vector<const Contribution*> all;
    for (const wire::Uuid& id : ids) {
        if (const Contribution* one = find(id)) all.push_back(one);
    }
    return all;
}

std::vector<ActaReading::Line> ActaReading::participants() const {
    std::vector<Named> all = roles_;
    for (const wire::Participant& one : acta_.participants) {
        for (const std::string& role : one.roles) {
            if (std::ranges::find(all, role, &Named::id) == all.end()) all.push_back({role, role});
        }
    }
    std::vector<Line> lines;
    const auto add = [&](const std::string& title, const std::vector<std::uint64_t>& people) {
        if (!people.empty()) lines.push_back({title, names_of(people)});
    };
    for (const Named& role : all) {
        std::vector<std::uint64_t> people;
        for (const wire::Participant& one : acta_.participants) {
            if (std::ranges::find(one.roles, role.id) != one.roles.end()) {
                people.push_back(one.person);
            }
        }
        add(role.title.empty() ? role.id : role.title, people);
    }
    std::vector<std::uint64_t> left;
    for (const wire::Participant& one : acta_.participants) {
        if (one.roles.empty()) left.push_back(one.person);
    }
    add(text("acta_left_role"), left);
    return lines;
}

// What is told elsewhere whole, commitments and closings, is not told again.
std::vector<ActaReading::PhasePart> ActaReading::said() const {
    std::set<wire::Uuid> elsewhere(acta_.commitments.begin(), acta_.commitments.end());
    elsewhere.insert(acta_.closing.begin(), acta_.closing.end());
    std::vector<PhasePart> parts;
    for (std::size_t place = 0; place < phases_.size(); ++place) {
        std::vector<const Contribution*> here;
        for (const Contribution& one : acta_.contributions) {
            if (one.phase == place && !elsewhere.contains(one.id)) here.push_back(&one);
        }
        if (here.empty()) continue;
        parts.push_back({place, phases_[place].title, {}});
        if (phases_[place].groups_speak.empty()) {
            parts.back().rooms.push_back({{}, by_kind(here)});
            continue;
        }
        std::map<std::optional<std::uint32_t>, std::vector<const Contribution*>> rooms;
        for (const Contribution* one : here) rooms[one->group].push_back(one);
        for (const auto& [group, all] : rooms) parts.back().rooms.push_back({group, by_kind(all)});
    }
    return parts;
}

std::string ActaReading::group_title(std::uint32_t group) const {
    return text("group_number", {{"number", std::to_string(group + 1)}});
}

std::vector<ActaReading::Line> ActaReading::groups() const {
    std::vector<Line> lines;
    if (!acta_.groups) return lines;
    const auto phase =
        std::ranges::find_if(phases_, [](const Phase& one) { return !one.groups_speak.empty(); });
    const auto spoke = [&](std::uint64_t person) {
        const auto known =
            std::ranges::find(acta_.participants, person, &wire::Participant::person);
        return phase != phases_.end() && known != acta_.participants.end() &&
               std::ranges::find(known->roles, phase->groups_speak) != known->roles.end();
    };
    for (const wire::Group& group : *acta_.groups) {
        std::string names;
        for (const std::uint64_t person : group.members) {
            if (!names.empty()) names += ", ";
            const std::string name = name_of(person);
            names += spoke(person) ? text("acta_voice", {{"name", name}}) : name;
        }
        const auto place = static_cast<std::uint32_t>(lines.size());
        lines.push_back({group_title(place), names.empty() ? text("groups_empty") : names});
    }
    return lines;
}

std::vector<ActaReading::KindPart> ActaReading::by_kind(const std::vector<const Contribution*>& all
) const {
    std::vector<std::string> kinds;
    std::vector<KindPart> parts;
    for (const Contribution* one : all) {
        const bool answers = one->reply_to && std::ranges::any_of(all, [&](const auto* other) {
                                 return other->id == *one->reply_to;
                             });
        if (answers) continue;
        const auto kind = std::ranges::find(kinds, one->kind);
        const auto place = static_cast<std::size_t>(kind - kinds.begin());
        if (kind == kinds.end()) {
            kinds.push_back(one->kind);
            parts.push_back({kind_named(one->kind), {}});
        }
        parts[place].said.push_back(with_answers(*one, all));
    }
    return parts;
}

ActaReading::Said ActaReading::with_answers(
    const Contribution& one,
    const std::vector<const Contribution*>& all
) const {
    std::vector<const Contribution*> answers;
    std::ranges::copy_if(all, std::back_inserter(answers), [&](const auto* each) {
        return each->reply_to == one.id;
    });
    std::ranges::sort(answers, {}, [](const auto* each) { return each->seq; });
    Said said{.one = &one, .answers = {}};
    for (const Contribution* each : answers) said.answers.push_back(with_answers(*each, all));
    return said;
}

std::vector<ActaReading::Departure> ActaReading::departures() const {
    const auto& incidents = acta_.incidents;
    std::vector<Departure> all;
    for (auto each = incidents.begin(); each != incidents.end(); ++each) {
        if (each->what == wire::IncidentKind::resumed) continue;
        Departure departure{.incident = &*each, .until = {}};
        if (each->what == wire::IncidentKind::paused) {
            const auto resumed = std::find_if(each, incidents.end(), [](const auto& later) {
                return later.what == wire::IncidentKind::resumed;
            });
            departure.until = resumed == incidents.end() ? acta_.ended_at : resumed->at;
        }
        all.push_back(departure);
    }
    return all;
}

}  // namespace urdimbre::app
