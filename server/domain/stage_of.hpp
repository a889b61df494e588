#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <string>

// A session inside a cycle (rule Y12): which stage it serves, and what it left of what a session of
// a cycle ends with.
namespace urdimbre::domain {

// cycle: the copy that the space above goes through.
struct StageOf {
    Uuid cycle;
    std::string stage;

    bool operator==(const StageOf&) const = default;
};

// synthesis: something was said to close it; agreed: how many agreements say who and until when.
struct StageReport {
    StageOf of;
    bool synthesis{};
    std::uint32_t agreed{};

    bool operator==(const StageReport&) const = default;
};

}  // namespace urdimbre::domain
