#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>

namespace urdimbre::domain {

// What a space is (rule E1).
enum class SpaceKind : std::uint8_t { network, community, session, mentoring_room, mesa, notebook };
inline constexpr unsigned space_kind_count = 6;

// What a member is in one space; the same person may be something else in another (rule E3).
enum class SpaceRole : std::uint8_t {
    coordinator,
    mentor,
    mentee,
    teacher,
    accompanier,
    management,
    observer,
    guest,
};
inline constexpr unsigned space_role_count = 8;

// A small set of roles.
class Roles {
  public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<SpaceRole> roles) {
        for (SpaceRole role : roles) add(role);
    }

    static constexpr Roles from_bits(std::uint32_t bits) {
        Roles roles;
        roles.bits_ = bits & ((1u << space_role_count) - 1u);
        return roles;
    }

    constexpr void add(SpaceRole role) { bits_ |= bit(role); }
    constexpr void add(Roles other) { bits_ |= other.bits_; }
    constexpr bool has(SpaceRole role) const { return (bits_ & bit(role)) != 0; }
    constexpr bool any_of(Roles other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr int size() const { return std::popcount(bits_); }
    constexpr std::uint32_t bits() const { return bits_; }

    constexpr bool operator==(const Roles&) const = default;

  private:
    static constexpr std::uint32_t bit(SpaceRole role) { return 1u << static_cast<unsigned>(role); }

    std::uint32_t bits_{};
};

constexpr bool coordinates(Roles roles) { return roles.has(SpaceRole::coordinator); }

}  // namespace urdimbre::domain
