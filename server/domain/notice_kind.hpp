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
};
inline constexpr unsigned notice_kind_count = 12;

}  // namespace urdimbre::domain
