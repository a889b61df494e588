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
        case domain::NoticeKind::list_changed:
            break;
    }
    assert(false && "shown to nobody");
    return wire::NoticeKind::answered;
}

}  // namespace urdimbre::app
