#include "server/app/translate.hpp"

#include <cstdlib>

namespace urdimbre::app {

wire::RefusalCode to_wire(domain::Refusal refusal) {
    switch (refusal) {
        case domain::Refusal::not_a_member:
            return wire::RefusalCode::not_a_member;
        case domain::Refusal::already_opened:
            return wire::RefusalCode::already_opened;
        case domain::Refusal::role_may_not:
            return wire::RefusalCode::role_may_not;
        case domain::Refusal::message_unknown:
            return wire::RefusalCode::message_unknown;
        case domain::Refusal::message_withdrawn:
            return wire::RefusalCode::message_withdrawn;
        case domain::Refusal::not_the_author:
            return wire::RefusalCode::not_the_author;
        case domain::Refusal::edited_too_often:
            return wire::RefusalCode::edited_too_often;
        case domain::Refusal::mention_no_member:
            return wire::RefusalCode::mention_no_member;
        case domain::Refusal::mention_not_in_words:
            return wire::RefusalCode::mention_not_in_words;
        case domain::Refusal::reactions_full:
            return wire::RefusalCode::reactions_full;
        case domain::Refusal::last_coordinator:
            return wire::RefusalCode::last_coordinator;
        case domain::Refusal::roles_missing:
            return wire::RefusalCode::roles_missing;
        case domain::Refusal::not_a_session:
            return wire::RefusalCode::not_a_session;
        case domain::Refusal::conversation_started:
            return wire::RefusalCode::conversation_started;
        case domain::Refusal::conversation_not_started:
            return wire::RefusalCode::conversation_not_started;
        case domain::Refusal::conversation_paused:
            return wire::RefusalCode::conversation_paused;
        case domain::Refusal::conversation_over:
            return wire::RefusalCode::conversation_over;
        case domain::Refusal::conversation_running:
            return wire::RefusalCode::conversation_running;
        case domain::Refusal::facilitator_only:
            return wire::RefusalCode::facilitator_only;
        case domain::Refusal::seat_unknown:
            return wire::RefusalCode::seat_unknown;
        case domain::Refusal::seat_missing:
            return wire::RefusalCode::seat_missing;
        case domain::Refusal::seats_taken:
            return wire::RefusalCode::seats_taken;
        case domain::Refusal::seats_missing:
            return wire::RefusalCode::seats_missing;
        case domain::Refusal::observers_only:
            return wire::RefusalCode::observers_only;
        case domain::Refusal::person_no_member:
            return wire::RefusalCode::person_no_member;
        case domain::Refusal::phase_over:
            return wire::RefusalCode::phase_over;
        case domain::Refusal::phase_not_begun:
            return wire::RefusalCode::phase_not_begun;
        case domain::Refusal::phase_waits:
            return wire::RefusalCode::phase_waits;
        case domain::Refusal::phase_is_silent:
            return wire::RefusalCode::phase_is_silent;
        case domain::Refusal::silenced:
            return wire::RefusalCode::silenced;
        case domain::Refusal::role_may_not_speak:
            return wire::RefusalCode::role_may_not_speak;
        case domain::Refusal::waits_for_role:
            return wire::RefusalCode::waits_for_role;
        case domain::Refusal::kind_unknown:
            return wire::RefusalCode::kind_unknown;
        case domain::Refusal::kind_not_allowed:
            return wire::RefusalCode::kind_not_allowed;
        case domain::Refusal::not_your_turn:
            return wire::RefusalCode::not_your_turn;
        case domain::Refusal::no_turns_for_you:
            return wire::RefusalCode::no_turns_for_you;
        case domain::Refusal::no_turns_for_them:
            return wire::RefusalCode::no_turns_for_them;
        case domain::Refusal::limit_reached:
            return wire::RefusalCode::limit_reached;
        case domain::Refusal::too_long:
            return wire::RefusalCode::too_long;
        case domain::Refusal::evidence_missing:
            return wire::RefusalCode::evidence_missing;
        case domain::Refusal::evidence_unknown:
            return wire::RefusalCode::evidence_unknown;
        case domain::Refusal::date_missing:
            return wire::RefusalCode::date_missing;
        case domain::Refusal::date_past:
            return wire::RefusalCode::date_past;
        case domain::Refusal::owner_missing:
            return wire::RefusalCode::owner_missing;
        case domain::Refusal::too_many_owners:
            return wire::RefusalCode::too_many_owners;
        case domain::Refusal::requirement_missing:
            return wire::RefusalCode::requirement_missing;
        case domain::Refusal::nothing_before:
            return wire::RefusalCode::nothing_before;
        case domain::Refusal::too_many_changes:
            return wire::RefusalCode::too_many_changes;
        case domain::Refusal::nothing_to_except:
            return wire::RefusalCode::nothing_to_except;
        case domain::Refusal::no_co_facilitator:
            return wire::RefusalCode::no_co_facilitator;
        case domain::Refusal::anonymous_words_only:
            return wire::RefusalCode::anonymous_words_only;
        case domain::Refusal::session_full:
            return wire::RefusalCode::session_full;
        case domain::Refusal::no_groups:
            return wire::RefusalCode::no_groups;
        case domain::Refusal::groups_begun:
            return wire::RefusalCode::groups_begun;
        case domain::Refusal::group_unknown:
            return wire::RefusalCode::group_unknown;
        case domain::Refusal::group_full:
            return wire::RefusalCode::group_full;
        case domain::Refusal::group_missing:
            return wire::RefusalCode::group_missing;
        case domain::Refusal::group_changed:
            return wire::RefusalCode::group_changed;
        case domain::Refusal::not_in_group:
            return wire::RefusalCode::not_in_group;
        case domain::Refusal::person_not_seated:
            return wire::RefusalCode::person_not_seated;
        case domain::Refusal::grouped_twice:
            return wire::RefusalCode::grouped_twice;
        case domain::Refusal::group_chooses:
            return wire::RefusalCode::group_chooses;
        case domain::Refusal::spokesperson_chosen:
            return wire::RefusalCode::spokesperson_chosen;
        case domain::Refusal::no_poll:
            return wire::RefusalCode::no_poll;
        case domain::Refusal::role_may_not_vote:
            return wire::RefusalCode::role_may_not_vote;
        case domain::Refusal::vote_invalid:
            return wire::RefusalCode::vote_invalid;
        case domain::Refusal::kind_not_here:
            return wire::RefusalCode::kind_not_here;
        case domain::Refusal::notebook_is_personal:
            return wire::RefusalCode::notebook_is_personal;
        case domain::Refusal::end_is_past:
            return wire::RefusalCode::end_is_past;
        case domain::Refusal::coordination_has_no_end:
            return wire::RefusalCode::coordination_has_no_end;
        case domain::Refusal::commitment_unknown:
            return wire::RefusalCode::commitment_unknown;
        case domain::Refusal::commitment_closed:
            return wire::RefusalCode::commitment_closed;
        case domain::Refusal::not_the_owner:
            return wire::RefusalCode::not_the_owner;
        case domain::Refusal::note_missing:
            return wire::RefusalCode::note_missing;
        case domain::Refusal::commitments_full:
            return wire::RefusalCode::commitments_full;
        case domain::Refusal::acta_not_ready:
            return wire::RefusalCode::acta_not_ready;
        case domain::Refusal::not_a_participant:
            return wire::RefusalCode::not_a_participant;
        case domain::Refusal::corrections_full:
            return wire::RefusalCode::corrections_full;
        case domain::Refusal::date_too_far:
            return wire::RefusalCode::date_too_far;
        case domain::Refusal::zone_unknown:
            return wire::RefusalCode::zone_unknown;
        case domain::Refusal::overloaded:
            return wire::RefusalCode::overloaded;
        case domain::Refusal::file_unknown:
            return wire::RefusalCode::file_unknown;
    }
    std::abort();
}

std::optional<domain::Refusal> to_domain(wire::RefusalCode code) {
    for (unsigned refusal = 0; refusal < domain::refusal_count; ++refusal) {
        const auto rule = static_cast<domain::Refusal>(refusal);
        if (to_wire(rule) == code) return rule;
    }
    return {};
}

}  // namespace urdimbre::app
