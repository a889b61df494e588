#include "server/domain/leaving.hpp"

#include "server/domain/accompanying.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/nesting.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

// Who takes over below: whoever ends the membership, if they care for this space, or the first of
// those who do.
std::optional<PersonId> heir(const Space& space, PersonId leaver, PersonId by) {
    if (by != leaver && coordinates(space.roles_of(by))) return by;
    for (const auto& [person, roles] : space.members) {
        if (person != leaver && coordinates(roles)) return person;
    }
    return {};
}

// Nobody answers what was proposed to who goes, and nobody tends what they proposed. It is taken
// back, also where it is they who end it, so that it is not told as a no of theirs.
void close_proposals(std::vector<Event>& events, const Space& space, PersonId leaver, PersonId by) {
    for (const Proposal& one : space.ledger.proposals) {
        if (one.by != leaver && one.to != leaver) continue;
        events.push_back(CommitmentEvent{
            ProposalClosed{.proposal = one.id, .by = by == one.to ? one.by : by, .note = {}}
        });
    }
}

}  // namespace

std::vector<ContentId> left_unanswered(const std::vector<Event>& events) {
    std::vector<ContentId> words;
    for (const Event& event : events) {
        const auto* what = std::get_if<CommitmentEvent>(&event);
        const auto* closed = what ? std::get_if<ProposalClosed>(what) : nullptr;
        if (closed) words.push_back(closed->proposal);
    }
    return words;
}

bool last_coordinator(const Space& space, PersonId person) {
    return coordinates(space.roles_of(person)) &&
           std::ranges::count_if(space.members, [](const auto& member) {
               return coordinates(member.second);
           }) == 1;
}

std::vector<Event> leaving(const Space& space, PersonId person, PersonId by, Instant at) {
    std::vector<Event> events = leave_seats(space, person, by, at);
    close_proposals(events, space, person, by);
    events.push_back(MemberRemoved{.person = person, .by = by});
    if (auto changed = parties_changed(space, space.roles_of(person))) {
        events.push_back(std::move(*changed));
    }
    if (auto agreed = agreed_without(space, person)) events.push_back(std::move(*agreed));
    if (may_hold_any(space.kind)) {
        events.push_back(
            MembershipsBelowEnding{.person = person, .by = by, .heir = heir(space, person, by)}
        );
    }
    return events;
}

bool still_leaving(const Space& space, PersonId person) {
    return std::ranges::any_of(space.owed, [&](const Owed& owed) {
        const auto* end = std::get_if<EndMembershipsBelow>(&owed.effect);
        return end && end->person == person;
    });
}

}  // namespace urdimbre::domain
