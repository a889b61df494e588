#include "tests/bench/load/publication.hpp"

#include "tests/bench/load/broken.hpp"

#include <charconv>

namespace urdimbre::bench {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr std::string_view filler = "la palabra tejida en la urdimbre ";
constexpr std::size_t slot_digits = 6;  // the last ones of the id

std::string_view view(const PublicationId& id) { return {id.data(), id.size()}; }

char filler_at(std::size_t position) { return filler[position % filler.size()]; }

}  // namespace

// splitmix64
std::uint64_t Publications::random() {
    random_ += 0x9e3779b97f4a7c15u;
    std::uint64_t bits = random_;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111ebu;
    return bits ^ bits >> 31;
}

PublicationId Publications::make_id(std::uint32_t slot) {
    PublicationId id;
    std::uint64_t bits = random();
    for (std::size_t i = 0; i < id.size() - slot_digits; ++i) {
        if (i == 16) bits = random();
        id[i] = hexadecimal[bits & 15];
        bits >>= 4;
    }
    for (std::size_t i = id.size(); i > id.size() - slot_digits; --i) {
        id[i - 1] = hexadecimal[slot & 15];
        slot >>= 4;
    }
    for (std::size_t dash : {8u, 13u, 18u, 23u}) id[dash] = '-';
    id[14] = '4';  // version 4, variant 1
    id[19] = '8';
    return id;
}

std::uint32_t Publications::add(std::uint32_t by, std::uint32_t awaited, std::uint64_t now) {
    if (free_.empty()) {
        free_.push_back(static_cast<std::uint32_t>(slots_.size()));
        slots_.emplace_back();
    }
    const std::uint32_t slot = free_.back();
    if (slot >> (4 * slot_digits) != 0) throw Broken("too many publications in flight");
    free_.pop_back();
    slots_[slot] = {make_id(slot), now, 0, by, awaited};
    ++in_flight_;
    return slot;
}

std::uint32_t Publications::find(std::string_view id) const {
    std::uint32_t slot = 0;
    const char* end = id.data() + id.size();
    if (id.size() == PublicationId{}.size() &&
        std::from_chars(end - slot_digits, end, slot, 16).ptr == end && slot < slots_.size() &&
        slots_[slot].awaited > 0 && view(slots_[slot].id) == id) {
        return slot;
    }
    throw Broken("not in flight: " + std::string(id));
}

bool Publications::heard(std::uint32_t slot) {
    if (--slots_[slot].awaited > 0) return false;
    free_.push_back(slot);
    --in_flight_;
    return true;
}

std::string words_of(std::string_view id, std::size_t bytes) {
    std::string words(id.substr(0, bytes));
    while (words.size() < bytes) words += filler_at(words.size());
    return words;
}

bool are_words_of(std::string_view words, std::string_view id, std::size_t bytes) {
    const std::size_t named = std::min(bytes, id.size());
    if (words.size() != bytes || words.substr(0, named) != id.substr(0, named)) return false;
    for (std::size_t i = named; i < bytes; ++i) {
        if (words[i] != filler_at(i)) return false;
    }
    return true;
}

}  // namespace urdimbre::bench
