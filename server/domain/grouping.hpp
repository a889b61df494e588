#pragma once

#include "server/domain/conversing.hpp"

// Groups within a session (rules C53, C100 to C105). They live in the log of their session: what is
// said in one is shown to its readers only, and to everybody when the groups close.
namespace urdimbre::domain {

Outcome form_groups(const Converse& here, const FormGroups& form);
Outcome move_to_group(const Converse& here, const MoveToGroup& move);
Outcome choose_spokesperson(const Converse& here, const ChooseSpokesperson& choose);
Outcome call_groups(const Converse& here, const CallGroups& call);

// These events, and what follows from them while groups are open: everybody for whom the phase is
// has a group, and every group somebody who facilitates it.
std::vector<Event>
with_groups_settled(const Conversation& before, std::vector<Event> events, Instant at);

// Has a role that is for a group to give, and for nobody else.
bool given_by_group(const Protocol& protocol, const RoleId& role);

// Who takes over from somebody who facilitates a group and is gone: the next of the group who does
// not do so already.
std::optional<PersonId> next_in_group(
    const Conversation& conversation,
    PersonId gone,
    const std::vector<PersonId>& also_gone
);
// Facilitation of the group goes to `next`.
std::vector<Event>
facilitate_group_instead(const Conversation& conversation, PersonId gone, PersonId next);

// The group in which a contribution to this phase is said, or for which.
std::optional<GroupIndex> group_speaking(
    const Conversation& conversation,
    const Phase& phase,
    PersonId person,
    bool for_group
);

}  // namespace urdimbre::domain
