#include "server/app/translate_activity.hpp"

#include "server/app/same_names_accompaniment.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using ActivityPerson = domain::PersonId;
using ActivityUuid = domain::Uuid;

domain::AccompanimentEvent activity_event_of(domain::ActivityEvent event) { return event; }
domain::AccompanimentCommand activity_command_of(domain::ActivityCommand command) {
    return command;
}

std::optional<wire::ActivityReach> reach_outside(const domain::ActivityFacts& facts) {
    return facts.reach ? std::optional{outside(*facts.reach)} : std::nullopt;
}

std::optional<std::uint64_t> session_of(const domain::ActivityFacts& facts) {
    return facts.session ? std::optional{number(*facts.session)} : std::nullopt;
}

// Of whatever of the wire says how an activity was held.
template <class Told>
domain::ActivityFacts facts_in(const Told& told) {
    domain::ActivityFacts facts{
        .what = inside<domain::ActivityKind>(told.what),
        .on = told.on,
        .days = told.days,
        .mode = inside<domain::ActivityMode>(told.mode),
    };
    if (told.reach) facts.reach = inside<domain::ActivityReach>(*told.reach);
    if (told.session) facts.session = domain::SpaceId{*told.session};
    return facts;
}

wire::HeldActivity activity_shown(
    const domain::ActivityId& id,
    ActivityPerson by,
    domain::Instant at,
    const domain::ActivityFacts& facts,
    std::optional<std::string> about
) {
    return {
        .id = id.bytes,
        .by = number(by),
        .at = at,
        .what = outside(facts.what),
        .on = facts.on,
        .days = facts.days,
        .mode = outside(facts.mode),
        .reach = reach_outside(facts),
        .session = session_of(facts),
        .about = std::move(about),
    };
}

}  // namespace

wire::Event to_wire(const domain::ActivityEvent& event) {
    using Event = wire::Event;
    return std::visit(
        domain::Overloaded{
            [](const domain::ActivityNoted& one) -> Event {
                return wire::ActivityNotedEvent{
                    one.activity.bytes,
                    number(one.by),
                    outside(one.facts.what),
                    one.facts.on,
                    one.facts.days,
                    outside(one.facts.mode),
                    reach_outside(one.facts),
                    session_of(one.facts),
                    outer(one.instead),
                };
            },
            [](const domain::ActivityTakenBack& one) -> Event {
                return wire::ActivityTakenBackEvent{one.activity.bytes, number(one.by)};
            },
            [](const domain::ActivityWordsCleared& one) -> Event {
                return wire::ActivityWordsClearedEvent{one.activity.bytes, number(one.by)};
            },
        },
        event
    );
}

wire::Item to_wire(
    const domain::ActivityEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        domain::Overloaded{
            [&](const domain::ActivityNoted& one) -> Item {
                return wire::ActivityNotedItem{
                    seq,
                    at,
                    activity_shown(one.activity, one.by, at, one.facts, words(one.activity)),
                    outer(one.instead),
                };
            },
            [&](const domain::ActivityTakenBack& one) -> Item {
                return wire::ActivityTakenBackItem{seq, at, one.activity.bytes};
            },
            [&](const domain::ActivityWordsCleared& one) -> Item {
                return wire::ActivityWordsClearedItem{seq, at, one.activity.bytes};
            },
        },
        event
    );
}

std::optional<std::vector<wire::HeldActivity>>
shown(const domain::Activities& activities, const FindWords& words) {
    if (activities.held.empty()) return {};
    return each<wire::HeldActivity>(activities.held, [&](const domain::HeldActivity& one) {
        auto about = one.cleared ? std::nullopt : words(one.id);
        return activity_shown(one.id, one.by, one.at, one.facts, std::move(about));
    });
}

std::vector<wire::StoredActivity> saved(const domain::Activities& activities) {
    return each<wire::StoredActivity>(activities.held, [](const domain::HeldActivity& one) {
        return wire::StoredActivity{
            .id = one.id.bytes,
            .by = number(one.by),
            .at = one.at,
            .what = outside(one.facts.what),
            .on = one.facts.on,
            .days = one.facts.days,
            .mode = outside(one.facts.mode),
            .reach = reach_outside(one.facts),
            .session = session_of(one.facts),
            .cleared = one.cleared,
        };
    });
}

domain::Activities restored(const std::vector<wire::StoredActivity>& saved) {
    return {each<domain::HeldActivity>(saved, [](const wire::StoredActivity& one) {
        return domain::HeldActivity{
            ActivityUuid{one.id}, ActivityPerson{one.by}, one.at, facts_in(one), one.cleared
        };
    })};
}

std::optional<std::vector<wire::ActivityAgreed>> agreed_outside(
    const std::vector<domain::ActivityAgreed>& activities
) {
    if (activities.empty()) return {};
    return each<wire::ActivityAgreed>(activities, [](const domain::ActivityAgreed& one) {
        return wire::ActivityAgreed{
            outside(one.what), one.times, one.monthly, one.days_min, one.days_max
        };
    });
}

std::vector<domain::ActivityAgreed> agreed_inside(
    const std::vector<wire::ActivityAgreed>& activities
) {
    return each<domain::ActivityAgreed>(activities, [](const wire::ActivityAgreed& one) {
        return domain::ActivityAgreed{
            inside<domain::ActivityKind>(one.what),
            one.times,
            one.monthly,
            one.days_min,
            one.days_max,
        };
    });
}

domain::AccompanimentEvent to_domain(const wire::ActivityNotedEvent& one) {
    return activity_event_of(domain::ActivityNoted{
        .activity = ActivityUuid{one.activity},
        .by = ActivityPerson{one.by},
        .facts = facts_in(one),
        .instead = inner(one.instead),
    });
}

domain::AccompanimentEvent to_domain(const wire::ActivityTakenBackEvent& one) {
    return activity_event_of(
        domain::ActivityTakenBack{ActivityUuid{one.activity}, ActivityPerson{one.by}}
    );
}

domain::AccompanimentEvent to_domain(const wire::ActivityWordsClearedEvent& one) {
    return activity_event_of(
        domain::ActivityWordsCleared{ActivityUuid{one.activity}, ActivityPerson{one.by}}
    );
}

domain::AccompanimentCommand to_domain(wire::NoteActivity& what) {
    return activity_command_of(domain::NoteActivity{facts_in(what), std::move(what.about)});
}

domain::AccompanimentCommand to_domain(const wire::TakeBackActivity& what) {
    return activity_command_of(domain::TakeBackActivity{ActivityUuid{what.activity}});
}

domain::AccompanimentCommand to_domain(const wire::ClearActivityWords& what) {
    return activity_command_of(domain::ClearActivityWords{ActivityUuid{what.activity}});
}

}  // namespace urdimbre::app
