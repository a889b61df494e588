#pragma once

#include "storage/event_log.hpp"

namespace urdimbre::storage {

// False: there is nothing to write, only ids to look up and a head to compare.
bool brings_anything(const Append& append);

// Aborts, in every build, when a batch breaks what append() asks of its caller: distinct spaces,
// dense sequences that continue expected_head, events in the order of the commands that they
// answer, a space that begins with an event, and no U+0000 in anything that is text. Such a batch
// is a mistake in the program, and must not reach a log that is never rewritten.
void require_well_formed(std::span<const Append> batch);

}  // namespace urdimbre::storage
