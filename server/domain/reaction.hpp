#pragma once

#include "server/domain/ids.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace urdimbre::domain {

// What somebody answers a message with, without words.
enum class Reaction : std::uint8_t { thanks, useful, agree, celebrate, ponder };
inline constexpr unsigned reaction_count = 5;

// Who reacts to one message, and how (rule M2). Taking the same change in twice is taking it in
// once.
class Reactions {
  public:
    static constexpr std::size_t people_max = 1000;

    bool has(PersonId person, Reaction reaction) const;
    void set(PersonId person, Reaction reaction, bool on);
    bool empty() const;

    // In order of their numbers.
    const std::vector<PersonId>& people(Reaction reaction) const {
        return people_[static_cast<std::size_t>(reaction)];
    }

    // Is there room for somebody who has not reacted yet?
    bool takes_in(PersonId person) const;

    bool operator==(const Reactions&) const = default;

  private:
    std::array<std::vector<PersonId>, reaction_count> people_;
};

// What became of somebody's reaction.
struct ReactionChange {
    PersonId person{};
    Reaction reaction{};
    bool on{};

    bool operator==(const ReactionChange&) const = default;
};

// Reactions are countable: of several changes by the same person and reaction the last one is all
// there is to tell, to whoever has seen none of them and to whoever has seen some.
void merge(std::vector<ReactionChange>& changes, const ReactionChange& next);

}  // namespace urdimbre::domain
