#pragma once

#include "server/domain/role.hpp"

#include <cstdint>
#include <span>

namespace urdimbre::domain {

enum class Action : std::uint8_t {
    read,
    post,
    react,
    withdraw_others,
    add_members,
    remove_members,
    plan_session,
    open_communities,
    open_mesas,
    open_mentoring_rooms,
    open_sessions,
    recover_members,
    tend_commitments,
    answer_acta,
    publish_templates,
    open_applications,
    go_through_cycle,
    accompany,
    set_retention,
    match_members,
    set_calls,
    choose_dimensions,
    see_figures,
};

// The one function that says what roles allow in a space (G10, rule A1). Being the author of
// something, or the person concerned, is asked beside it by `decide`.
bool may(Roles roles, Action action);

// May somebody let a member choose a new password? An account opens every space of its person, so
// only who cares for all of them may: nobody comes to read or to say more than they may already
// (rule A20). `there`: what the asker is in each space where the person is a member.
bool may_recover(std::span<const Roles> there);

}  // namespace urdimbre::domain
