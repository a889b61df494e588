#include "server/domain/observing.hpp"

#include "server/domain/access.hpp"
#include "server/domain/accompaniment.hpp"
#include "server/domain/keeping_programme.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace urdimbre::domain {
namespace {

using Decided = boost::system::result<Decision, Refusal>;
using Found = boost::system::result<const Observation*, Refusal>;

constexpr std::uint32_t class_minutes_min = 5;
constexpr std::uint32_t class_minutes_max = 480;
// Whoever agrees in front of the classroom is not told that it is too late.
constexpr std::chrono::hours class_begun_at_most{1};
constexpr std::chrono::days class_ahead_at_most{731};

Decided happens(ObservationEvent event, std::vector<ContentId> forgotten = {}) {
    return Decision{
        .events = {AccompanimentEvent{std::move(event)}},
        .words = {},
        .forgotten = std::move(forgotten),
    };
}

bool is_party_of(const Space& space, PersonId person) { return is_party(space.roles_of(person)); }

// Some look, somebody else teaches, and all of them accompany or are accompanied here.
bool fit(const Space& space, const ProposeObservation& offer) {
    const std::set<PersonId> observers{offer.observers.begin(), offer.observers.end()};
    return !observers.empty() && observers.size() == offer.observers.size() &&
           observers.size() <= Observation::observers_max && !observers.contains(offer.observed) &&
           is_party_of(space, offer.observed) &&
           std::ranges::all_of(observers, [&](PersonId one) { return is_party_of(space, one); });
}

// One of those that stand, of whoever asks or proposed by them.
Found standing(const Space& space, PersonId by, const ObservationId& id) {
    const Observation* one = space.accompaniment.find_observation(id);
    if (!one || !(one->is_of(by) || one->by == by)) return Refusal::observation_unknown;
    if (one->taken_back) return Refusal::observation_withdrawn;
    return one;
}

// The same, and of people who all said yes.
Found agreed(const Space& space, PersonId by, const ObservationId& id) {
    const Found found = standing(space, by, id);
    if (found && !(*found)->agreed_at) return Refusal::observation_not_agreed;
    return found;
}

Decided propose(const Space& space, const Asked& asked, const ProposeObservation& offer) {
    if (!is_room(space.kind)) return Refusal::accompaniment_elsewhere;
    const Roles roles = space.roles_of(asked.by);
    if (!is_party(roles) && !coordinates(roles)) return Refusal::not_a_party;
    if (!fit(space, offer)) return Refusal::observation_people;
    if (offer.minutes < class_minutes_min || offer.minutes > class_minutes_max ||
        offer.starts_at < asked.at - class_begun_at_most ||
        offer.starts_at > asked.at + class_ahead_at_most) {
        return Refusal::observation_time;
    }
    if (space.accompaniment.observations.size() >= Accompaniment::observations_max) {
        return Refusal::observations_full;
    }
    Decision decision;
    if (offer.replaces) {
        const Found before = standing(space, asked.by, *offer.replaces);
        if (!before) return before.error();
        if ((*before)->begun()) return Refusal::observation_begun;
        decision.events.push_back(
            AccompanimentEvent{ObservationEvent{ObservationWithdrawn{*offer.replaces, asked.by}}}
        );
        decision.forgotten = all_words(**before);
    }
    const bool one_of_them = asked.by == offer.observed ||
                             std::ranges::find(offer.observers, asked.by) != offer.observers.end();
    decision.events.push_back(AccompanimentEvent{ObservationEvent{ObservationProposed{
        .observation = asked.id,
        .by = asked.by,
        .starts_at = offer.starts_at,
        .minutes = offer.minutes,
        .observers = offer.observers,
        .observed = offer.observed,
        .accepted = one_of_them,
    }}});
    if (offer.replaces) {
        std::ranges::move(
            topics_follow(space, asked.by, *offer.replaces, asked.id),
            std::back_inserter(decision.events)
        );
    }
    decision.words.push_back({asked.id, offer.words});
    return decision;
}

Decided accept(const Space& space, const Asked& asked, const AcceptObservation& accept) {
    const Found found = standing(space, asked.by, accept.observation);
    if (!found) return found.error();
    const Observation& one = **found;
    if (!one.is_of(asked.by)) return Refusal::observation_unknown;
    if (one.has_accepted(asked.by)) return Decision{};
    // Nobody consents to what has been.
    if (asked.at >= one.ends_at()) return Refusal::observation_lapsed;
    return happens(ObservationAccepted{
        .observation = one.id, .by = asked.by, .agreed = one.agreed_with(asked.by)
    });
}

Decided withdraw(const Space& space, const Asked& asked, const WithdrawObservation& withdraw) {
    const Found found = standing(space, asked.by, withdraw.observation);
    if (!found && found.error() == Refusal::observation_withdrawn) return Decision{};
    if (!found) return found.error();
    const Observation& one = **found;
    if (one.begun() && asked.by != one.observed) return Refusal::observation_begun;
    Decided outcome =
        happens(ObservationWithdrawn{.observation = one.id, .by = asked.by}, all_words(one));
    std::ranges::move(
        topics_follow(space, asked.by, one.id, {}), std::back_inserter(outcome->events)
    );
    return outcome;
}

// Something good, something seen, and no opinion that rests on nothing (rule V5).
bool complete(const std::vector<ShareFieldNotes::Note>& notes) {
    const auto has = [&](FieldNoteKind kind) {
        return std::ranges::find(notes, kind, &ShareFieldNotes::Note::kind) != notes.end();
    };
    for (std::size_t place = 0; place < notes.size(); ++place) {
        const auto& on = notes[place].rests_on;
        if (notes[place].kind != FieldNoteKind::interpretation) {
            if (on) return false;
        } else if (!on || *on >= place || notes[*on].kind != FieldNoteKind::evidence) {
            return false;
        }
    }
    return has(FieldNoteKind::strength) && has(FieldNoteKind::evidence);
}

Decided share(const Space& space, const Asked& asked, const ShareFieldNotes& share) {
    const Found found = agreed(space, asked.by, share.observation);
    if (!found) return found.error();
    const Observation& one = **found;
    if (!one.is_observer(asked.by)) return Refusal::role_may_not;
    if (one.talked_over()) return Refusal::observation_over;
    if (!complete(share.notes)) return Refusal::field_notes_incomplete;
    if (one.changes >= Observation::changes_max) return Refusal::edited_too_often;
    Decided outcome = happens(FieldNotesShared{one.id, asked.by, asked.id});
    outcome->words.push_back({asked.id, share.words});
    if (const NotesShared* before = one.notes_of(asked.by)) {
        outcome->forgotten.push_back(before->words);
    }
    return outcome;
}

// A session of this space that ended since the class began.
bool followed(const Space& space, const Observation& one, SpaceId session) {
    return std::ranges::any_of(space.ledger.sessions, [&](const SessionLeft& left) {
        return left.session == session && left.ended_at > one.starts_at;
    });
}

Decided tell(const Space& space, const Asked& asked, const TellDialogue& tell) {
    const Found found = agreed(space, asked.by, tell.observation);
    if (!found) return found.error();
    const Observation& one = **found;
    if (!one.is_of(asked.by)) return Refusal::observation_unknown;
    if (one.talked_over()) return Refusal::observation_over;
    const bool says_something = tell.session || tell.words;
    if (!says_something || asked.at < one.starts_at ||
        (tell.session && !followed(space, one, *tell.session))) {
        return Refusal::dialogue_invalid;
    }
    if (one.changes >= Observation::changes_max) return Refusal::edited_too_often;
    Decided outcome = happens(DialogueTold{
        .observation = one.id,
        .by = asked.by,
        .session = tell.session,
        .words = tell.words ? std::optional{asked.id} : std::nullopt,
        .holds = asked.by == one.observed,
    });
    if (tell.words) outcome->words.push_back({asked.id, *tell.words});
    if (one.dialogue && one.dialogue->words) outcome->forgotten.push_back(*one.dialogue->words);
    return outcome;
}

Decided confirm(const Space& space, const Asked& asked, const ConfirmDialogue& confirm) {
    const Found found = standing(space, asked.by, confirm.observation);
    if (!found) return found.error();
    const Observation& one = **found;
    if (asked.by != one.observed) return Refusal::role_may_not;
    if (!one.dialogue) return Refusal::dialogue_invalid;
    if (one.talked_over()) return Decision{};
    return happens(DialogueConfirmed{one.id});
}

}  // namespace

Decided decide(const Space& space, const Asked& asked, const ObservationCommand& command) {
    return std::visit(
        Overloaded{
            [&](const ProposeObservation& one) { return propose(space, asked, one); },
            [&](const AcceptObservation& one) { return accept(space, asked, one); },
            [&](const WithdrawObservation& one) { return withdraw(space, asked, one); },
            [&](const ShareFieldNotes& one) { return share(space, asked, one); },
            [&](const TellDialogue& one) { return tell(space, asked, one); },
            [&](const ConfirmDialogue& one) { return confirm(space, asked, one); },
        },
        command
    );
}

bool takes_back_consent(const Space& space, PersonId by, const ObservationCommand& command) {
    const auto* withdraw = std::get_if<WithdrawObservation>(&command);
    if (!withdraw) return false;
    const Observation* one = space.accompaniment.find_observation(withdraw->observation);
    return one && one->observed == by;
}

}  // namespace urdimbre::domain
