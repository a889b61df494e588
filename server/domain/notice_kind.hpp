#pragma once

#include <cstdint>

namespace urdimbre::domain {

// Why something concerns a person. The numbers are in the store: a new kind comes last.
// `list_changed` is told to the devices of the person, whose list of spaces is another, and shown
// to nobody.
enum class NoticeKind : std::uint8_t {
    answered,
    mentioned,
    brought_in,
    roles_changed,
    seated,
    rescheduled,
    begun,
    acta,
    list_changed,
    phase_opened,
    phase_closing,
    to_complete,
    correction,
    template_published,
    template_retired,
    materials,
    agreement_proposed,
    agreement_holds,
    commitment_due,
    meeting_due,
    observation_proposed,
    observation_agreed,
    observation_withdrawn,
    notes_shared,
    dialogue_told,
    dialogue_due,
    retention_set,
    action_given,
    action_near,
    recording_consent_asked,
    recording_shared,
    recording_commented,
    recording_withdrawn,
    recording_expiring,
    commitment_proposed,
    proposal_accepted,
    proposal_declined,
};
inline constexpr unsigned notice_kind_count = 37;

// Of what a network publishes, which is no event of a log (rule C118).
constexpr bool of_template(NoticeKind kind) {
    return kind == NoticeKind::template_published || kind == NoticeKind::template_retired;
}

}  // namespace urdimbre::domain
