#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>

// What an item makes of the programme that is known of a space.
namespace urdimbre::tests {

void take(std::optional<wire::Accompaniment>& known, const wire::TopicAddedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::TopicDroppedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::TopicTiedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::TopicUntiedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::TopicMetItem& item);

}  // namespace urdimbre::tests
