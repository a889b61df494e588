#pragma once

#include "server/domain/instrument_answer.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

// What the answers of several people come to (rules I5, I7, I16, P8).
namespace urdimbre::domain {

inline constexpr std::size_t group_least = 5;

struct ItemFigure {
    std::string item;
    std::uint32_t answered{};
    std::vector<std::uint32_t> counts;  // of a scale or of options, by level or option
    std::uint64_t sum{};                // of a scale or of numbers
    std::vector<std::string> texts;     // of a board, in an order that says nothing

    bool operator==(const ItemFigure&) const = default;
};

// In hundredths of a level. No value: nothing to make it of.
using Mean = std::optional<std::uint32_t>;

struct Figures {
    std::uint32_t sheets{};
    std::vector<ItemFigure> items;  // only those that may be shown
    std::vector<Mean> dimensions;   // made of these items and of nothing else

    bool operator==(const Figures&) const = default;
};

// Are answers to this item told of a group? Words only where the instrument is a board (rule I17).
bool told_of_groups(const Instrument& instrument, const InstrumentItem& item);

// What somebody says of an item. Null: nothing, or that it does not apply.
const ItemAnswer* said_of(const InstrumentItem& item, const ItemAnswers& answers);

// What these answers say of one item, of those who say something of it. No texts are in an order
// that tells whose they are.
ItemFigure figure_of(const InstrumentItem& item, std::span<const ItemAnswers* const> answers);

// By dimension, made of these figures and of nothing else: each item weighs what the instrument
// says, however many answered it.
std::vector<Mean> means_of(const Instrument& instrument, const std::vector<ItemFigure>& items);

// Whose answers the figure of each item is made of.
using Counted = std::map<std::string, std::set<PersonId>>;

// Can no figure be told of fewer than five people, whoever compares these groups with each other in
// whatever way? People who are in just the same groups cannot be told apart by them: each such part
// is of five people at least (rule I16). The difference of two reports is a sum of such parts.
bool indistinguishable(std::span<const std::set<PersonId>> groups);

struct Report {
    Figures figures;
    Counted counted;
};

// The one report of an application. `earlier`: what other reports of the same instrument, which
// could have been given the same answers, are made of.
Report report(
    const Instrument& instrument,
    std::span<const Sheet> sheets,
    std::span<const Counted> earlier
);

// Of one person's own answers, by dimension.
std::vector<Mean> profile(const Instrument& instrument, const ItemAnswers& answers);

}  // namespace urdimbre::domain
