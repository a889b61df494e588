#include "server/domain/conversation.hpp"

#include <algorithm>
#include <iterator>

namespace urdimbre::domain {
namespace {

bool counts(const Contribution& contribution) {
    return !contribution.withdrawn() && contribution.shown != Shown::author;
}

bool has(const auto& list, const auto& what) { return std::ranges::find(list, what) != list.end(); }

}  // namespace

bool Conversation::seated(PersonId person) const {
    return std::ranges::find(seats, person, &Seat::person) != seats.end();
}

bool Conversation::holds(PersonId person, const RoleId& role) const {
    return std::ranges::find(seats, Seat{.person = person, .role = role}) != seats.end();
}

bool Conversation::holds_duty(PersonId person, Duty duty) const {
    return std::ranges::any_of(seats, [&](const Seat& seat) {
        return seat.person == person && protocol.role(seat.role)->duty == duty;
    });
}

bool Conversation::silenced(PersonId person, const Phase& in) const {
    return std::ranges::any_of(seats, [&](const Seat& seat) {
        return seat.person == person && in.silences(seat.role);
    });
}

const Contribution* Conversation::find(const ContributionId& id) const {
    const auto found = std::ranges::find(contributions, id, &Contribution::id);
    return found == contributions.end() ? nullptr : &*found;
}

Contribution* Conversation::find(const ContributionId& id) {
    const auto found = std::ranges::find(contributions, id, &Contribution::id);
    return found == contributions.end() ? nullptr : &*found;
}

bool Conversation::anonymous_now() const {
    if (stage != Stage::completing) {
        return going_on() && present().authorship != Authorship::named;
    }
    return std::ranges::any_of(protocol.phases, [](const Phase& one) {
        return one.authorship != Authorship::named;
    });
}

bool Conversation::has_anonymous() const {
    return std::ranges::any_of(contributions, &Contribution::anonymous);
}

std::vector<Authored> Conversation::authors() const {
    std::vector<Authored> all;
    for (const Contribution& one : contributions) {
        if (one.anonymous && one.author) all.push_back({one.id, *one.author});
    }
    return all;
}

void Conversation::learn(std::span<const Authored> authors) {
    for (const Authored& authored : authors) {
        Contribution* one = find(authored.contribution);
        if (one && one->anonymous) one->author = authored.person;
    }
}

const Breakouts* Conversation::breakouts() const {
    const auto first = std::ranges::find_if(protocol.phases, [](const Phase& one) {
        return one.breakouts.has_value();
    });
    return first == protocol.phases.end() ? nullptr : &*first->breakouts;
}

std::optional<GroupIndex> Conversation::group_of(PersonId person) const {
    const auto group =
        std::ranges::find_if(groups, [&](const Group& one) { return has(one, person); });
    if (group == groups.end()) return {};
    return static_cast<GroupIndex>(group - groups.begin());
}

bool Conversation::reads_group(PersonId person, GroupIndex group) const {
    return group_of(person) == group || holds_duty(person, Duty::facilitates);
}

std::vector<PersonId> Conversation::readers(GroupIndex group) const {
    std::vector<PersonId> people = groups[group];
    for (const Seat& seat : seats) {
        if (protocol.role(seat.role)->duty == Duty::facilitates && !has(people, seat.person)) {
            people.push_back(seat.person);
        }
    }
    return people;
}

std::vector<PersonId> Conversation::readers(const Contribution& contribution) const {
    if (contribution.shown != Shown::group || !contribution.group) return {};
    return readers(*contribution.group);
}

std::optional<PersonId> Conversation::in_group_as(GroupIndex group, const RoleId& role) const {
    std::optional<PersonId> last;
    for (const Seat& seat : seats) {
        if (seat.role == role && group_of(seat.person) == group) last = seat.person;
    }
    return last;
}

std::optional<PersonId> Conversation::facilitates_group(GroupIndex group) const {
    const Breakouts* groups_of_it = breakouts();
    return groups_of_it ? in_group_as(group, groups_of_it->facilitates) : std::nullopt;
}

std::optional<PersonId> Conversation::speaks_for_group(GroupIndex group) const {
    const Breakouts* groups_of_it = breakouts();
    return groups_of_it ? in_group_as(group, groups_of_it->speaks) : std::nullopt;
}

bool Conversation::shows(const Contribution& contribution, PersonId to) const {
    if (contribution.shown == Shown::everybody || contribution.author == to) return true;
    return contribution.shown == Shown::group && contribution.group &&
           reads_group(to, *contribution.group);
}

bool Conversation::may_facilitate(PersonId person) const {
    const Breakouts* of_groups = breakouts();
    return std::ranges::any_of(seats, [&](const Seat& seat) {
        return seat.person == person && protocol.role(seat.role)->duty == Duty::facilitates &&
               !(of_groups && of_groups->facilitates == seat.role);
    });
}

bool Conversation::shows(const Nudged& nudged, PersonId to) const {
    return nudged.person == to || (has(nudged.to, to) && may_facilitate(to));
}

std::optional<PersonId> Conversation::next_facilitator(PersonId besides) const {
    for (const Seat& seat : seats) {
        if (seat.person != besides && protocol.role(seat.role)->duty == Duty::facilitates) {
            return seat.person;
        }
    }
    return {};
}

std::optional<Party> Conversation::party(PersonId person, const Grant& grant) const {
    for (const Seat& seat : seats) {
        if (seat.person != person || !has(grant.roles, seat.role)) continue;
        const bool shared = protocol.role(seat.role)->shared;
        // A person who has two of the roles is one party all the same: the first of their seats.
        return Party{.role = seat.role, .person = shared ? std::nullopt : std::optional{person}};
    }
    return {};
}

std::vector<Party> Conversation::parties(const Phase& in, const Grant& grant) const {
    std::vector<Party> first;
    std::vector<Party> others;
    for (const Seat& seat : seats) {
        if (silenced(seat.person, in)) continue;
        const auto one = party(seat.person, grant);
        if (!one || has(first, *one) || has(others, *one)) continue;
        const bool begins = in.speaks_first && holds(seat.person, *in.speaks_first);
        (begins ? first : others).push_back(*one);
    }
    std::ranges::move(others, std::back_inserter(first));
    return first;
}

bool Conversation::belongs(PersonId person, const Party& party) const {
    return party.person ? *party.person == person : holds(person, party.role);
}

std::size_t Conversation::count(PhaseIndex in, const KindId& kind) const {
    return static_cast<std::size_t>(std::ranges::count_if(contributions, [&](const auto& one) {
        return one.phase == in && one.kind == kind && counts(one);
    }));
}

std::size_t Conversation::contributed(const Party& party) const {
    return static_cast<std::size_t>(std::ranges::count_if(contributions, [&](const auto& one) {
        return counts(one) && !one.anonymous && one.author && belongs(*one.author, party);
    }));
}

std::size_t Conversation::contributed_now(const Party& party, const Grant& grant) const {
    return static_cast<std::size_t>(std::ranges::count_if(contributions, [&](const auto& one) {
        return one.seq > phase_seq && one.phase == phase && !one.late && counts(one) &&
               has(grant.kinds, one.kind) && one.author && belongs(*one.author, party);
    }));
}

std::size_t Conversation::contributed_in(PhaseIndex in, const Party& party, const Grant& grant)
    const {
    return static_cast<std::size_t>(std::ranges::count_if(contributions, [&](const auto& one) {
        return one.phase == in && !one.late && counts(one) && has(grant.kinds, one.kind) &&
               one.author && belongs(*one.author, party);
    }));
}

bool Conversation::everybody_ready() const {
    return !ready.empty() && std::ranges::all_of(seats, [&](const Seat& seat) {
        return protocol.role(seat.role)->duty == Duty::observes || ready.contains(seat.person);
    });
}

std::vector<Requirement> Conversation::lacking(bool locks_only) const {
    std::vector<Requirement> missing;
    for (const Requirement& requirement : present().requires_) {
        if (locks_only && !requirement.lock) continue;
        if (count(phase, requirement.kind) < requirement.at_least) missing.push_back(requirement);
    }
    return missing;
}

}  // namespace urdimbre::domain
