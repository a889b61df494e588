#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>

namespace urdimbre::domain {

// Given by the database; dense enough to be short on the wire, never reused.
enum class SpaceId : std::uint64_t {};
enum class PersonId : std::uint64_t {};

// 1, 2, 3 … within one space, without holes. 0 is "before the first event".
using Sequence = std::uint64_t;

// Server time is PostgreSQL's (rule T1 of protocol/DOMAIN.md); nothing here reads a clock.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

// 128 random bits made by whoever asks for something to happen.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
};

// A command's id is also the id of the contribution that it makes, and of the words that it brings.
using CommandId = Uuid;
using ContributionId = Uuid;
using ContentId = Uuid;

constexpr std::uint64_t number(SpaceId id) { return static_cast<std::uint64_t>(id); }
constexpr std::uint64_t number(PersonId id) { return static_cast<std::uint64_t>(id); }

}  // namespace urdimbre::domain

template <>
struct std::hash<urdimbre::domain::Uuid> {
    std::size_t operator()(const urdimbre::domain::Uuid& id) const noexcept {
        std::size_t value;  // the bits are random already
        std::memcpy(&value, id.bytes.data() + 8, sizeof value);
        return value;
    }
};
