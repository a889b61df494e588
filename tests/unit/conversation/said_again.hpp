#pragma once

#include "server/domain/conversation.hpp"

#include <algorithm>

// What the laws look at, said once more in other words than those of the rules.
namespace urdimbre::tests {

bool has(const auto& list, const auto& what) { return std::ranges::find(list, what) != list.end(); }

inline bool silent(const domain::Conversation& conversation, domain::PersonId person) {
    const auto& silent = conversation.protocol.phases[conversation.phase].silent;
    return std::ranges::any_of(conversation.seats, [&](const domain::Seat& seat) {
        return seat.person == person && has(silent, seat.role);
    });
}

inline bool leads(const domain::Conversation& conversation, domain::PersonId person) {
    return std::ranges::any_of(conversation.seats, [&](const domain::Seat& seat) {
        return seat.person == person &&
               conversation.protocol.role(seat.role)->duty == domain::Duty::facilitates;
    });
}

}  // namespace urdimbre::tests
