#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/instrument.hpp"
#include "server/domain/role.hpp"
#include "server/domain/space.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace urdimbre::domain {

// An instrument that the people of a space are asked to answer (rules I3, I15). Whoever reads the
// space while it is open is asked.
struct Application {
    static constexpr std::size_t of_space_max = 200;
    static constexpr std::size_t open_max = 20;  // at once
    static constexpr std::chrono::hours shortest{1};
    static constexpr std::chrono::days longest{366};

    Uuid id;
    SpaceId space{};
    SpaceId root{};  // the network, or the space where there is none
    PersonId opened_by{};
    Instant opened_at{};
    Instant closes_at{};
    std::optional<Instant> closed_at;
    Moment moment{};
    About about{};
    std::optional<PersonId> person;  // whom it is about, in the room of a pair
    std::string instrument;
    std::uint32_t version{};
    std::string title;
    // The instrument that this one is a version or an adaptation of; empty: it is its own.
    std::string family;

    const std::string& kin() const { return family.empty() ? instrument : family; }

    bool open(Instant now) const { return !closed_at && now < closes_at; }
    // When nothing could be answered any more.
    Instant ended() const { return closed_at ? std::min(*closed_at, closes_at) : closes_at; }

    bool operator==(const Application&) const = default;
};

// Reports whose ends lie nearer to each other could have been given the same answers (rule I16).
inline constexpr std::chrono::days same_answers{30};

// Who reads what somebody answered: themselves, also the pair, or only what a group comes to
// (rules P18, I17).
enum class Readers : std::uint8_t { own, pair, group };
Readers readers(SpaceKind kind);

// May this person ask the people of the space, and close what was asked (rule I15)?
bool may_apply(const Space& space, PersonId person);

// Is there somebody in particular that such an application can be about? Only between a pair.
bool may_be_about(const Space& space, PersonId person);

// May `reader` read what `by` answered? Beside whoever answered: in the room of a pair the person
// that it is about, and, where they spoke about themselves, those who mentor there.
bool may_read_sheet(
    const Space& space,
    const Application& application,
    PersonId by,
    PersonId reader
);

}  // namespace urdimbre::domain
