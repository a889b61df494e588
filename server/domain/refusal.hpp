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
    last_coordinator,
    roles_missing,
    kind_not_here,
    notebook_is_personal,
    end_is_past,
    coordination_has_no_end,
    overloaded,  // too much is under way: the only one that may pass by itself
};
inline constexpr unsigned refusal_count = static_cast<unsigned>(Refusal::overloaded) + 1;

}  // namespace urdimbre::domain
