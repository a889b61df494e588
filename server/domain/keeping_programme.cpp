#include "server/domain/keeping_programme.hpp"

#include "server/domain/access.hpp"
#include "server/domain/accompaniment.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using ProgrammeOutcome = boost::system::result<Decision, Refusal>;

ProgrammeOutcome in_programme(ProgrammeEvent event) {
    return Decision{.events = {AccompanimentEvent{std::move(event)}}, .words = {}, .forgotten = {}};
}

// Where classes are observed, as these are one of the three; and of all who work there, as is the
// cycle (rule Y26).
std::optional<Refusal> objection_to_programme(const Space& space, PersonId by) {
    if (!is_room(space.kind)) return Refusal::accompaniment_elsewhere;
    if (!may(space.roles_of(by), Action::go_through_cycle)) return Refusal::role_may_not;
    return {};
}

ProgrammeOutcome add(const Space& space, const Asked& asked, const AddTopic& what) {
    if (space.accompaniment.programme.topics.size() >= Programme::topics_max) {
        return Refusal::topics_full;
    }
    ProgrammeOutcome outcome = in_programme(TopicAdded{.topic = asked.id, .by = asked.by});
    outcome->words.push_back({asked.id, what.title});
    return outcome;
}

ProgrammeOutcome drop(const Space& space, const Asked& asked, const DropTopic& what) {
    if (!space.accompaniment.programme.find(what.topic)) return Refusal::topic_unknown;
    ProgrammeOutcome outcome = in_programme(TopicDropped{.topic = what.topic, .by = asked.by});
    outcome->forgotten.push_back(what.topic);
    return outcome;
}

// A workshop and a meeting are sessions; a visit is one that was proposed here and not taken back.
bool can_be_taken_up(const Space& space, TopicPart part, const TakenUpIn& in) {
    if (in.session.has_value() == in.visit.has_value()) return false;
    if (in.session) return part != TopicPart::visit && *in.session != SpaceId{};
    const Observation* visit = space.accompaniment.find_observation(*in.visit);
    return part == TopicPart::visit && visit && !visit->taken_back;
}

bool ended_here(const Space& space, const TakenUpIn& in) {
    return in.session &&
           std::ranges::find(space.ledger.sessions, *in.session, &SessionLeft::session) !=
               space.ledger.sessions.end();
}

ProgrammeOutcome tie(const Space& space, const Asked& asked, const TieTopic& what) {
    const Topic* topic = space.accompaniment.programme.find(what.topic);
    if (!topic) return Refusal::topic_unknown;
    if (!can_be_taken_up(space, what.part, what.in)) return Refusal::topic_tie_invalid;
    const TopicTie* before = topic->find(what.in);
    if (before && before->part == what.part) return Decision{};
    if (!before && topic->ties.size() >= Topic::ties_max) return Refusal::topics_full;
    return in_programme(TopicTied{
        .topic = what.topic,
        .part = what.part,
        .in = what.in,
        .done = before ? before->done : ended_here(space, what.in),
        .by = asked.by,
    });
}

ProgrammeOutcome untie(const Space& space, const Asked& asked, const UntieTopic& what) {
    const Topic* topic = space.accompaniment.programme.find(what.topic);
    if (!topic) return Refusal::topic_unknown;
    if (!topic->find(what.in)) return Decision{};
    return in_programme(TopicUntied{.topic = what.topic, .in = what.in, .by = asked.by});
}

}  // namespace

ProgrammeOutcome decide(const Space& space, const Asked& asked, const ProgrammeCommand& command) {
    if (const auto no = objection_to_programme(space, asked.by)) return *no;
    return std::visit(
        Overloaded{
            [&](const AddTopic& what) { return add(space, asked, what); },
            [&](const DropTopic& what) { return drop(space, asked, what); },
            [&](const TieTopic& what) { return tie(space, asked, what); },
            [&](const UntieTopic& what) { return untie(space, asked, what); },
        },
        command
    );
}

std::optional<Event> topic_met(const Space& space, SpaceId session) {
    if (!space.accompaniment.programme.awaits(session)) return {};
    return AccompanimentEvent{ProgrammeEvent{TopicMet{session}}};
}

std::vector<Event> topics_follow(
    const Space& space,
    PersonId by,
    const ObservationId& visit,
    const std::optional<ObservationId>& instead
) {
    const TakenUpIn before{{}, visit};
    std::vector<Event> events;
    const auto follows = [&](ProgrammeEvent event) {
        events.push_back(AccompanimentEvent{std::move(event)});
    };
    for (const Topic& topic : space.accompaniment.programme.topics) {
        if (!topic.find(before)) continue;
        follows(TopicUntied{.topic = topic.id, .in = before, .by = by});
        if (!instead) continue;
        follows(TopicTied{
            .topic = topic.id,
            .part = TopicPart::visit,
            .in = {{}, *instead},
            .done = false,
            .by = by,
        });
    }
    return events;
}

}  // namespace urdimbre::domain
