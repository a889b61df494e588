#include "server/domain/gallery.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace urdimbre::domain {
namespace {

constexpr std::size_t places_each = 32;

void drop_empty(std::vector<std::uint32_t>& bits) {
    while (!bits.empty() && bits.back() == 0) bits.pop_back();
}

}  // namespace

bool PlaceSet::has(std::size_t place) const {
    const std::size_t index = place / places_each;
    return index < bits_.size() && (bits_[index] >> (place % places_each) & 1u) != 0;
}

void PlaceSet::set(std::size_t place, bool on) {
    const std::size_t index = place / places_each;
    if (index >= bits_.size()) bits_.resize(index + 1);
    const std::uint32_t bit = std::uint32_t{1} << (place % places_each);
    if (on) {
        bits_[index] |= bit;
    } else {
        bits_[index] &= ~bit;
    }
    drop_empty(bits_);
}

std::uint32_t PlaceSet::count() const {
    std::uint32_t sum = 0;
    for (const std::uint32_t some : bits_) sum += static_cast<std::uint32_t>(std::popcount(some));
    return sum;
}

PlaceSet PlaceSet::of(std::vector<std::uint32_t> bits) {
    PlaceSet set;
    set.bits_ = std::move(bits);
    drop_empty(set.bits_);
    return set;
}

const Question* GalleryState::find(const ContributionId& id) const {
    const auto found = std::ranges::find(questions, id, &Question::id);
    return found == questions.end() ? nullptr : &*found;
}

const Question* GalleryState::numbered(QuestionNumber number) const {
    const auto found = std::ranges::lower_bound(questions, number, {}, &Question::number);
    return found == questions.end() || found->number != number ? nullptr : &*found;
}

Question* GalleryState::numbered(QuestionNumber number) {
    return const_cast<Question*>(std::as_const(*this).numbered(number));
}

std::optional<std::size_t> GalleryState::place_of_voter(PersonId person) const {
    const auto found = std::ranges::find(voters, person);
    if (found == voters.end()) return {};
    return static_cast<std::size_t>(found - voters.begin());
}

bool GalleryState::voted(PersonId person, const Question& question) const {
    const auto place = place_of_voter(person);
    return place && question.voters.has(*place);
}

bool GalleryState::asks_for_the_word(PersonId person) const {
    return std::ranges::find(hands, person) != hands.end();
}

std::size_t GalleryState::waiting_of(PersonId author) const {
    return static_cast<std::size_t>(std::ranges::count_if(questions, [&](const Question& one) {
        return one.author == author && one.standing == Standing::open;
    }));
}

void GalleryState::leave_phase() {
    reactions = {};
    hands.clear();
    raised = 0;
    word.reset();
}

}  // namespace urdimbre::domain
