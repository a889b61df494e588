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
    file_unknown,
};

}  // namespace urdimbre::domain
