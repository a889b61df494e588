#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>

// What an item makes of the activities that are known of a space.
namespace urdimbre::tests {

void take(std::optional<wire::Accompaniment>& known, const wire::ActivityNotedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::ActivityTakenBackItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::ActivityWordsClearedItem& item);

}  // namespace urdimbre::tests
