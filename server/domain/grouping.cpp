#include "server/domain/grouping.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversation_evolve.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace urdimbre::domain {
namespace {

using Objection = std::optional<Refusal>;

std::size_t seats_of(const Protocol& protocol, const RoleId& role) {
    const SeatRole* declared = protocol.role(role);
    return declared ? declared->seats_max : 0;
}

// Every group has somebody who facilitates it and somebody who speaks for it.
std::size_t groups_at_most(const Conversation& conversation) {
    const Breakouts& groups = *conversation.breakouts();
    return std::min(
        {Conversation::groups_max,
         seats_of(conversation.protocol, groups.facilitates),
         seats_of(conversation.protocol, groups.speaks)}
    );
}

bool named_by(const Conversation& conversation, const Phase& phase, PersonId person) {
    return std::ranges::any_of(phase.grants, [&](const Grant& grant) {
        return conversation.party(person, grant).has_value();
    });
}

// For whom the phase is, in the order of their seats, each once.
std::vector<PersonId> people_of(const Conversation& conversation, const Phase& phase) {
    std::vector<PersonId> people;
    for (const Seat& seat : conversation.seats) {
        if (std::ranges::find(people, seat.person) == people.end() &&
            named_by(conversation, phase, seat.person)) {
            people.push_back(seat.person);
        }
    }
    return people;
}

// A finaliser of 64 bits (splitmix64): the same on every machine, as a decision has to be.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30u)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27u)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31u);
}

// Whose people groups are made of: the first phase that has groups for anybody; where none is, the
// first that has them.
PhaseIndex phase_for_groups(const Conversation& conversation) {
    const auto& phases = conversation.protocol.phases;
    auto found = std::ranges::find_if(phases, [&](const Phase& one) {
        return one.breakouts && !people_of(conversation, one).empty();
    });
    if (found == phases.end()) {
        found = std::ranges::find_if(phases, [](const Phase& one) {
            return one.breakouts.has_value();
        });
    }
    return static_cast<PhaseIndex>(found - phases.begin());
}

// What was said in a group names it by its number, so they are not formed anew from then on.
bool opened(const Conversation& conversation) {
    if (conversation.stage == Stage::planned) return false;
    return conversation.phase >= phase_for_groups(conversation) ||
           std::ranges::any_of(conversation.contributions, [](const Contribution& one) {
               return one.group.has_value();
           });
}

// In an order that nobody chose, of the moment of the decision; those who came to facilitate a
// group are dealt out first, one to each.
std::vector<Group> at_random(
    const Conversation& conversation,
    const Phase& phase,
    std::optional<std::uint32_t> wanted,
    Instant at
) {
    const Breakouts& sizes = *conversation.breakouts();
    std::vector<PersonId> people = people_of(conversation, phase);
    if (people.empty()) return {};
    const std::size_t sized = (people.size() + sizes.size_max - 1) / sizes.size_max;
    const std::size_t most =
        std::max<std::size_t>(1, std::min(groups_at_most(conversation), people.size()));
    const std::size_t count = std::clamp<std::size_t>(wanted.value_or(sized), 1, most);
    const std::uint64_t moment = mixed(static_cast<std::uint64_t>(at.time_since_epoch().count()));
    std::ranges::sort(people, {}, [&](PersonId person) {
        const bool follows = !conversation.holds(person, sizes.facilitates);
        return std::tuple{follows, mixed(moment ^ number(person)), person};
    });
    std::vector<Group> groups(count);
    for (std::size_t i = 0; i < people.size(); ++i) groups[i % count].push_back(people[i]);
    return groups;
}

Objection objection_to_groups(const Conversation& conversation, const std::vector<Group>& groups) {
    if (groups.size() > groups_at_most(conversation)) return Refusal::group_unknown;
    std::set<PersonId> all;
    for (const Group& group : groups) {
        if (group.size() > limits::group_max) return Refusal::group_full;
        for (const PersonId person : group) {
            if (!conversation.seated(person)) return Refusal::person_not_seated;
            if (!all.insert(person).second) return Refusal::grouped_twice;
        }
    }
    return {};
}

// Whoever facilitates; until it begins, whoever plans too.
Objection objection_to_arranging(const Converse& here) {
    if (!here.conversation.breakouts()) return Refusal::no_groups;
    if (here.conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (here.facilitates()) return {};
    const bool plans = here.conversation.stage == Stage::planned &&
                       may(here.space.roles_of(here.asked.by), Action::plan_session);
    return plans ? Objection{} : Refusal::facilitator_only;
}

// Rather one that has somebody: nobody comes to sit alone.
GroupIndex smallest(const std::vector<Group>& groups) {
    const auto before = [](const Group& a, const Group& b) {
        return std::pair{a.empty(), a.size()} < std::pair{b.empty(), b.size()};
    };
    return static_cast<GroupIndex>(std::ranges::min_element(groups, before) - groups.begin());
}

class Settling {
  public:
    Settling(Conversation conversation, std::vector<Event> events, Instant at)
        : conversation_(std::move(conversation)), events_(std::move(events)), at_(at) {
        for (const Event& event : events_) follow(event);
    }

    std::vector<Event> run() {
        if (!now().in_groups()) return std::move(events_);
        place_everybody();
        for (GroupIndex group = 0; group < now().groups.size(); ++group) name_facilitator(group);
        return std::move(events_);
    }

  private:
    const Conversation& now() const { return *conversation_; }

    void follow(const Event& event) {
        if (const auto* said = std::get_if<ConversationEvent>(&event)) {
            evolve(conversation_, *said, 0, at_);
        }
    }

    void add(ConversationEvent what) {
        events_.push_back(std::move(what));
        follow(events_.back());
    }

    void place_everybody() {
        if (now().groups.empty()) {
            std::vector<Group> groups = at_random(now(), now().present(), {}, at_);
            if (!groups.empty()) add(GroupsFormed{.groups = std::move(groups), .by = {}});
            return;
        }
        for (const PersonId person : people_of(now(), now().present())) {
            if (now().group_of(person)) continue;
            add(PersonGrouped{.person = person, .group = smallest(now().groups), .by = {}});
        }
    }

    // Rather not who speaks for it.
    void name_facilitator(GroupIndex group) {
        const RoleId& role = now().present().breakouts->facilitates;
        if (now().facilitates_group(group)) return;
        const auto taken = std::ranges::count(now().seats, role, &Seat::role);
        if (static_cast<std::size_t>(taken) >= seats_of(now().protocol, role) ||
            now().seats.size() >= Conversation::seats_max) {
            return;
        }
        std::optional<PersonId> who;
        for (const PersonId person : now().groups[group]) {
            if (!named_by(now(), now().present(), person)) continue;
            if (!who || now().speaks_for_group(group) == who) who = person;
        }
        if (!who) return;
        add(SeatGiven{.person = *who, .role = role, .facilitator = now().facilitator, .by = *who});
    }

    std::optional<Conversation> conversation_;
    std::vector<Event> events_;
    Instant at_;
};

SeatLeft left(const Conversation& conversation, PersonId person, const RoleId& role, PersonId by) {
    return {.person = person, .role = role, .facilitator = conversation.facilitator, .by = by};
}

// Without it they would still be there: what a group gave is no seat to stay on.
bool sits_without(const Conversation& conversation, PersonId person, const RoleId& role) {
    return std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
        return seat.person == person && seat.role != role &&
               !given_by_group(conversation.protocol, seat.role);
    });
}

// Their word in turn, if any, goes where their seat goes.
void move_seat(
    std::vector<Event>& events,
    Conversation& conversation,
    ConversationEvent seat,
    PersonId person,
    Instant at
) {
    std::optional<Conversation> after = conversation;
    evolve(after, seat, 0, at);
    std::ranges::move(
        let_go_of_turns(conversation, *after, person, at), std::back_inserter(events)
    );
    for (const Event& event : events) {
        const auto* turned = std::get_if<ConversationEvent>(&event);
        if (turned && std::holds_alternative<TurnChanged>(*turned)) evolve(after, *turned, 0, at);
    }
    events.push_back(std::move(seat));
    conversation = std::move(*after);
}

}  // namespace

std::vector<Event>
with_groups_settled(const Conversation& before, std::vector<Event> events, Instant at) {
    if (!before.breakouts()) return events;
    return Settling{before, std::move(events), at}.run();
}

bool given_by_group(const Protocol& protocol, const RoleId& role) {
    return std::ranges::any_of(protocol.phases, [&](const Phase& phase) {
        return phase.breakouts && phase.breakouts->speaks == role;
    });
}

std::optional<GroupIndex> group_speaking(
    const Conversation& conversation,
    const Phase& phase,
    PersonId person,
    bool for_group
) {
    return phase.breakouts || for_group ? conversation.group_of(person) : std::nullopt;
}

Outcome form_groups(const Converse& here, const FormGroups& form) {
    const Conversation& conversation = here.conversation;
    if (const auto no = objection_to_arranging(here)) return *no;
    if (opened(conversation)) return Refusal::groups_begun;
    std::vector<Group> groups;
    if (form.groups) {
        groups = *form.groups;
        std::erase_if(groups, [](const Group& group) { return group.empty(); });
        if (const auto no = objection_to_groups(conversation, groups)) return *no;
    } else {
        const Phase& asking = conversation.protocol.phases[phase_for_groups(conversation)];
        groups = at_random(conversation, asking, form.count, here.asked.at);
    }
    if (groups == conversation.groups) return Decision{};
    return one(ConversationEvent{GroupsFormed{.groups = std::move(groups), .by = here.asked.by}});
}

// What they wrote stays where they wrote it, and they keep seeing it (rule C102).
Outcome move_to_group(const Converse& here, const MoveToGroup& move) {
    const Conversation& conversation = here.conversation;
    if (const auto no = objection_to_arranging(here)) return *no;
    const PersonId person = move.person;
    if (!conversation.seated(person)) return Refusal::person_not_seated;
    if (conversation.group_of(person) == move.group) return Decision{};
    const std::size_t groups = conversation.groups.size();
    if (move.group > groups || (move.group == groups && groups >= groups_at_most(conversation))) {
        return Refusal::group_unknown;
    }
    if (move.group < groups && conversation.groups[move.group].size() >= limits::group_max) {
        return Refusal::group_full;
    }
    const Breakouts& roles = *conversation.breakouts();
    std::vector<Event> events;
    Conversation after = conversation;
    const auto give_back = [&](const RoleId& role) {
        if (!after.holds(person, role) || !sits_without(after, person, role)) return;
        move_seat(events, after, left(after, person, role, here.asked.by), person, here.asked.at);
    };
    if (conversation.group_of(person)) give_back(roles.speaks);
    if (move.group < groups && conversation.facilitates_group(move.group)) {
        give_back(roles.facilitates);
    }
    events.push_back(
        ConversationEvent{PersonGrouped{.person = person, .group = move.group, .by = here.asked.by}}
    );
    Decision decision;
    decision.events = with_groups_settled(conversation, std::move(events), here.asked.at);
    return decision;
}

Outcome choose_spokesperson(const Converse& here, const ChooseSpokesperson& choose) {
    const Conversation& conversation = here.conversation;
    const PersonId by = here.asked.by;
    if (!conversation.breakouts()) return Refusal::no_groups;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!opened(conversation)) return Refusal::phase_not_begun;
    const auto group = conversation.group_of(by);
    if (!group) return Refusal::group_missing;
    if (!may(here.space.roles_of(by), Action::post)) return Refusal::role_may_not;
    if (conversation.group_of(choose.person) != group) return Refusal::not_in_group;
    if (!may(here.space.roles_of(choose.person), Action::post)) return Refusal::observers_only;
    const auto chosen = conversation.speaks_for_group(*group);
    if (chosen == choose.person) return Decision{};
    const auto leads = conversation.facilitates_group(*group);
    if (chosen && chosen != by && leads && leads != by) return Refusal::spokesperson_chosen;
    const RoleId& role = conversation.breakouts()->speaks;
    Decision decision;
    Conversation after = conversation;
    if (chosen) {
        move_seat(decision.events, after, left(after, *chosen, role, by), *chosen, here.asked.at);
    }
    const auto taken = std::ranges::count(after.seats, role, &Seat::role);
    if (static_cast<std::size_t>(taken) >= seats_of(after.protocol, role) ||
        after.seats.size() >= Conversation::seats_max) {
        return Refusal::seats_taken;
    }
    const SeatGiven given{
        .person = choose.person, .role = role, .facilitator = after.facilitator, .by = by
    };
    move_seat(decision.events, after, given, choose.person, here.asked.at);
    return decision;
}

Outcome call_groups(const Converse& here, const CallGroups& call) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!here.facilitates()) return Refusal::facilitator_only;
    if (!conversation.in_groups()) return Refusal::no_groups;
    Decision decision =
        one(ConversationEvent{GroupsCalled{.call = here.asked.id, .by = here.asked.by}});
    decision.words.push_back({here.asked.id, call.text});
    if (conversation.call) decision.forgotten.push_back(conversation.call->id);
    return decision;
}

std::optional<PersonId> next_in_group(
    const Conversation& conversation,
    PersonId gone,
    const std::vector<PersonId>& also_gone
) {
    if (!conversation.in_groups()) return {};
    const auto group = conversation.group_of(gone);
    if (!group || conversation.facilitates_group(*group) != gone) return {};
    const RoleId& role = conversation.present().breakouts->facilitates;
    const auto taken = std::ranges::count(conversation.seats, role, &Seat::role);
    const bool gives_back = sits_without(conversation, gone, role);
    if (!gives_back && (static_cast<std::size_t>(taken) >= seats_of(conversation.protocol, role) ||
                        conversation.seats.size() >= Conversation::seats_max)) {
        return {};
    }
    for (const PersonId person : conversation.groups[*group]) {
        const bool there =
            person != gone && std::ranges::find(also_gone, person) == also_gone.end();
        if (there && !conversation.holds(person, role) &&
            named_by(conversation, conversation.present(), person)) {
            return person;
        }
    }
    return {};
}

std::vector<Event>
facilitate_group_instead(const Conversation& conversation, PersonId gone, PersonId next) {
    const RoleId& role = conversation.present().breakouts->facilitates;
    std::vector<Event> events;
    if (sits_without(conversation, gone, role)) {
        events.push_back(ConversationEvent{left(conversation, gone, role, next)});
    }
    events.push_back(ConversationEvent{
        SeatGiven{.person = next, .role = role, .facilitator = conversation.facilitator, .by = next}
    });
    return events;
}

}  // namespace urdimbre::domain
