#include "server/app/translate_notice.hpp"

#include <cassert>

namespace urdimbre::app {

wire::NoticeKind to_wire(domain::NoticeKind kind) {
    switch (kind) {
        case domain::NoticeKind::answered:
            return wire::NoticeKind::answered;
        case domain::NoticeKind::mentioned:
            return wire::NoticeKind::mentioned;
        case domain::NoticeKind::brought_in:
            return wire::NoticeKind::brought_in;
        case domain::NoticeKind::roles_changed:
            return wire::NoticeKind::roles_changed;
        case domain::NoticeKind::seated:
            return wire::NoticeKind::seated;
        case domain::NoticeKind::rescheduled:
            return wire::NoticeKind::rescheduled;
        case domain::NoticeKind::begun:
            return wire::NoticeKind::begun;
        case domain::NoticeKind::acta:
            return wire::NoticeKind::acta;
        case domain::NoticeKind::phase_opened:
            return wire::NoticeKind::phase_opened;
        case domain::NoticeKind::phase_closing:
            return wire::NoticeKind::phase_closing;
        case domain::NoticeKind::to_complete:
            return wire::NoticeKind::to_complete;
        case domain::NoticeKind::correction:
            return wire::NoticeKind::correction;
        case domain::NoticeKind::template_published:
            return wire::NoticeKind::template_published;
        case domain::NoticeKind::template_retired:
            return wire::NoticeKind::template_retired;
        case domain::NoticeKind::materials:
            return wire::NoticeKind::materials;
        case domain::NoticeKind::agreement_proposed:
            return wire::NoticeKind::agreement_proposed;
        case domain::NoticeKind::agreement_holds:
            return wire::NoticeKind::agreement_holds;
        case domain::NoticeKind::commitment_due:
            return wire::NoticeKind::commitment_due;
        case domain::NoticeKind::meeting_due:
            return wire::NoticeKind::meeting_due;
        case domain::NoticeKind::observation_proposed:
            return wire::NoticeKind::observation_proposed;
        case domain::NoticeKind::observation_agreed:
            return wire::NoticeKind::observation_agreed;
        case domain::NoticeKind::observation_withdrawn:
            return wire::NoticeKind::observation_withdrawn;
        case domain::NoticeKind::notes_shared:
            return wire::NoticeKind::notes_shared;
        case domain::NoticeKind::dialogue_told:
            return wire::NoticeKind::dialogue_told;
        case domain::NoticeKind::dialogue_due:
            return wire::NoticeKind::dialogue_due;
        case domain::NoticeKind::retention_set:
            return wire::NoticeKind::retention_set;
        case domain::NoticeKind::action_given:
            return wire::NoticeKind::action_given;
        case domain::NoticeKind::action_near:
            return wire::NoticeKind::action_near;
        case domain::NoticeKind::recording_consent_asked:
            return wire::NoticeKind::recording_consent_asked;
        case domain::NoticeKind::recording_shared:
            return wire::NoticeKind::recording_shared;
        case domain::NoticeKind::recording_commented:
            return wire::NoticeKind::recording_commented;
        case domain::NoticeKind::recording_withdrawn:
            return wire::NoticeKind::recording_withdrawn;
        case domain::NoticeKind::recording_expiring:
            return wire::NoticeKind::recording_expiring;
        case domain::NoticeKind::commitment_proposed:
            return wire::NoticeKind::commitment_proposed;
        case domain::NoticeKind::proposal_accepted:
            return wire::NoticeKind::proposal_accepted;
        case domain::NoticeKind::proposal_declined:
            return wire::NoticeKind::proposal_declined;
        case domain::NoticeKind::list_changed:
            break;
    }
    assert(false && "shown to nobody");
    return wire::NoticeKind::answered;
}

}  // namespace urdimbre::app
