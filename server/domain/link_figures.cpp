#include "server/domain/link_figures.hpp"

#include <cstdint>
#include <numeric>
#include <optional>

namespace urdimbre::domain {
namespace {

using OfAPart = std::vector<const ItemAnswers*>;

// Those of one link who say something of an item.
OfAPart who_say(const InstrumentItem& item, const std::vector<ItemAnswers>& answers) {
    OfAPart all;
    for (const ItemAnswers& one : answers) {
        if (said_of(item, one)) all.push_back(&one);
    }
    return all;
}

std::size_t sum_of(std::span<const std::size_t> sizes) {
    return std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
}

std::uint32_t told_count(bool told, std::size_t size) {
    return told ? static_cast<std::uint32_t>(size) : 0;
}

// The smallest of those that are told, if any; of two alike the later one.
std::optional<std::size_t>
smallest_told(std::span<const std::size_t> sizes, const std::vector<bool>& told) {
    std::optional<std::size_t> least;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (told[i] && (!least || sizes[i] <= sizes[*least])) least = i;
    }
    return least;
}

}  // namespace

std::vector<bool> parts_told(std::span<const std::size_t> sizes) {
    std::vector<bool> told(sizes.size());
    const std::size_t whole = sum_of(sizes);
    if (whole < group_least) return told;
    std::size_t left = whole;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        told[i] = sizes[i] >= group_least;
        if (told[i]) left -= sizes[i];
    }
    if (left == 0 || left >= group_least) return told;
    if (const auto least = smallest_told(sizes, told)) told[*least] = false;
    return told;
}

std::size_t told_in_fives(std::span<const std::size_t> sizes) {
    return sum_of(sizes) / group_least * group_least;
}

LinkReport
link_report(const Instrument& instrument, std::span<const std::vector<ItemAnswers>> answers) {
    LinkReport made;
    made.parts.resize(answers.size());
    std::vector<std::size_t> sizes;
    for (const auto& of_link : answers) sizes.push_back(of_link.size());
    const std::vector<bool> counted = parts_told(sizes);
    made.whole.sheets = told_count(sum_of(sizes) >= group_least, sum_of(sizes));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        made.parts[i].sheets = told_count(counted[i], sizes[i]);
    }
    for (const InstrumentItem& item : instrument.items) {
        if (!told_of_groups(instrument, item)) continue;
        OfAPart whole;
        std::vector<OfAPart> parts;
        std::vector<std::size_t> saying_so;
        for (const auto& of_link : answers) {
            parts.push_back(who_say(item, of_link));
            saying_so.push_back(parts.back().size());
            whole.insert(whole.end(), parts.back().begin(), parts.back().end());
        }
        if (whole.size() < group_least) continue;
        made.whole.items.push_back(figure_of(item, whole));
        const std::vector<bool> told = parts_told(saying_so);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (told[i]) made.parts[i].items.push_back(figure_of(item, parts[i]));
        }
    }
    made.whole.dimensions = means_of(instrument, made.whole.items);
    for (Figures& part : made.parts) part.dimensions = means_of(instrument, part.items);
    return made;
}

}  // namespace urdimbre::domain
