#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace urdimbre::domain {

// What can be answered: an item is of one kind, and "no aplica" is always an answer (rules I1, I4).
enum class ItemKind : std::uint8_t { scale, option, number, text, evidence };
enum class AnsweredBy : std::uint8_t { self, peer, mentor, group, link };
enum class About : std::uint8_t { self, peer, pair, group, space, network };
enum class Moment : std::uint8_t { entry, progress, exit, dated };

struct InstrumentItem {
    std::string id;
    ItemKind kind{};
    std::vector<std::uint32_t> dimensions;  // places in those of the instrument
    std::uint32_t choices{};                // levels of a scale, or options
    bool several{};
    std::uint32_t least{};  // of a number
    std::uint32_t most{};
    std::uint32_t weight{1};

    bool operator==(const InstrumentItem&) const = default;
};

// An instrument as far as rules go: without its words.
struct Instrument {
    static constexpr std::size_t items_max = 80;
    static constexpr std::size_t dimensions_max = 12;
    static constexpr std::size_t scales_max = 6;
    static constexpr std::size_t levels_max = 7;
    static constexpr std::size_t options_max = 20;
    static constexpr std::uint32_t weight_max = 10;
    static constexpr std::uint32_t number_max = 1'000'000;

    std::vector<std::string> dimensions;
    std::vector<InstrumentItem> items;
    std::vector<AnsweredBy> answered_by;
    std::vector<About> about;
    std::vector<Moment> moments;
    bool board{};  // what is written is shown to all without names (rule I14)

    const InstrumentItem* item(const std::string& id) const {
        for (const InstrumentItem& one : items) {
            if (one.id == id) return &one;
        }
        return nullptr;
    }

    bool operator==(const Instrument&) const = default;
};

}  // namespace urdimbre::domain
