#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/protocol.hpp"
#include "server/domain/reaction.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// The gallery: those of a session who hold no seat, its public (rules C140 to C147). They may be
// hundreds, so what they do is kept as counts and bits: nothing here grows with how often anybody
// changes their mind, and a person costs a number and one bit for each question.
namespace urdimbre::domain {

using QuestionNumber = std::uint32_t;

// What became of a question.
enum class Standing : std::uint8_t { open, answered, set_aside };

// One bit for each place.
class PlaceSet {
  public:
    bool has(std::size_t place) const;
    void set(std::size_t place, bool on);
    std::uint32_t count() const;
    void clear() { bits_.clear(); }

    // 32 places in a number, the first in the lowest bit, without empty ones behind.
    const std::vector<std::uint32_t>& bits() const { return bits_; }
    static PlaceSet of(std::vector<std::uint32_t> bits);

    bool operator==(const PlaceSet&) const = default;

  private:
    std::vector<std::uint32_t> bits_;
};

// Its words are in content under its id.
struct Question {
    ContributionId id;
    QuestionNumber number{};
    Instant at{};
    PersonId author{};
    Standing standing{};
    std::uint32_t votes{};
    PlaceSet voters;  // of `Gallery::voters`; a view has none

    bool operator==(const Question&) const = default;
};

// Who of the public has the word.
struct GalleryWord {
    PersonId person{};
    Instant since{};
    std::optional<Instant> until;

    bool operator==(const GalleryWord&) const = default;
};

// How often each reaction was given, in the order of Reaction.
using ReactionCounts = std::array<std::uint32_t, reaction_count>;

struct GalleryState {
    static constexpr std::size_t questions_max = 200;
    static constexpr std::size_t voters_max = 4000;
    static constexpr std::size_t hands_max = 100;

    std::vector<PersonId> voters;     // everybody who has voted, each at a place that stays
    std::vector<Question> questions;  // in the order of asking
    QuestionNumber asked{};           // the last number that was given
    ReactionCounts reactions{};       // in the present phase
    std::vector<PersonId> hands;      // in the order of raising; a view has none
    std::uint32_t raised{};           // how many hands
    std::optional<GalleryWord> word;

    const Question* find(const ContributionId& id) const;
    const Question* numbered(QuestionNumber number) const;
    Question* numbered(QuestionNumber number);
    std::optional<std::size_t> place_of_voter(PersonId person) const;
    bool voted(PersonId person, const Question& question) const;
    bool asks_for_the_word(PersonId person) const;
    std::size_t waiting_of(PersonId author) const;  // questions without an answer

    // Another phase, or none: hands, word and reactions are of one phase.
    void leave_phase();

    bool operator==(const GalleryState&) const = default;
};

}  // namespace urdimbre::domain
