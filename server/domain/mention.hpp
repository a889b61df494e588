#pragma once

#include "server/domain/command.hpp"
#include "server/domain/space.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace urdimbre::domain {

// Mentions name people by number; in the words they stand as @[12], which clients show as the name
// that the person has now (rules M6, L4).

bool stands_in(std::string_view text, PersonId person);

struct MentionObjection {
    Refusal why{};
    PersonId person{};
};

// Why these people cannot be mentioned with these words; the first of them. `already`: whom the
// message mentions before it is corrected; they stay although they have left.
std::optional<MentionObjection> objection_to_mentions(
    const Space& space,
    std::string_view text,
    std::span<const PersonId> mentions,
    std::span<const PersonId> already = {}
);

// The same for a command that was refused: on whose account.
std::optional<PersonId> refused_on_account_of(const Space& space, const Command& command);

// Each once, in order of their numbers.
std::vector<PersonId> distinct(std::span<const PersonId> people);

}  // namespace urdimbre::domain
