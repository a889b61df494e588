#pragma once

#include <cstdint>

namespace urdimbre::domain {

// Why a rule said no. What a person reads is in protocol/i18n under the same name.
enum class Refusal : std::uint8_t {
    not_a_member,
    already_opened,
    role_may_not,
    message_unknown,
    message_withdrawn,
    not_the_author,
    edited_too_often,
    mention_no_member,
    mention_not_in_words,
    reactions_full,
    last_coordinator,
    roles_missing,
    file_unknown,
    not_a_session,
    conversation_started,
    conversation_not_started,
    conversation_paused,
    conversation_over,
    conversation_running,
    facilitator_only,
    seat_unknown,
    seat_missing,
    seats_taken,
    seats_missing,
    observers_only,
    person_no_member,
    phase_over,
    phase_not_begun,
    phase_waits,
    phase_is_silent,
    silenced,
    role_may_not_speak,
    waits_for_role,
    kind_unknown,
    kind_not_allowed,
    not_your_turn,
    no_turns_for_you,
    no_turns_for_them,
    limit_reached,
    too_long,
    evidence_missing,
    evidence_unknown,
    date_missing,
    date_past,
    owner_missing,
    too_many_owners,
    requirement_missing,
    nothing_before,
    too_many_changes,
    nothing_to_except,
    no_co_facilitator,
    session_full,
    kind_not_here,
    notebook_is_personal,
    end_is_past,
    coordination_has_no_end,
    overloaded,  // too much is under way: the only one that may pass by itself
};
inline constexpr unsigned refusal_count = static_cast<unsigned>(Refusal::overloaded) + 1;

}  // namespace urdimbre::domain
