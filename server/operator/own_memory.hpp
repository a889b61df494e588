#pragma once

namespace urdimbre::operators {

// From here on no other process of its user reads what this one holds: its memory, the environment
// it was started with, its open files. It leaves no core dump either.
void keep_memory_to_oneself();

}  // namespace urdimbre::operators
