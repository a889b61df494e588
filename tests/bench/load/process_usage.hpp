#pragma once

#include <sys/types.h>

#include <cstdint>

namespace urdimbre::bench {

// Processor time that a process and its living children have used so far. 0 for pid 0.
double cpu_seconds(pid_t pid);

// Processor time of this very process.
double own_cpu_seconds();

// What a process holds in memory, in bytes.
struct Memory {
    std::uint64_t resident{};
    std::uint64_t anonymous{};      // of it: heap, stacks; the rest is mapped files, code above all
    std::uint64_t dirty{};          // of it: private and written to
    std::uint64_t kernel_slab{};    // of the whole machine: sockets, files, inodes
    std::uint64_t kernel_socket{};  // of the whole machine: bytes waiting in TCP buffers
};
Memory memory_of(pid_t pid);

}  // namespace urdimbre::bench
