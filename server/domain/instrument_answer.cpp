#include "server/domain/instrument_answer.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

bool chosen_well(const InstrumentItem& item, const std::vector<std::uint32_t>& chosen) {
    if (chosen.empty() || (chosen.size() > 1 && !item.several)) return false;
    const auto unordered =
        std::ranges::adjacent_find(chosen, [](auto one, auto next) { return one >= next; });
    return unordered == chosen.end() && chosen.front() >= 1 && chosen.back() <= item.choices;
}

}  // namespace

bool fits(const InstrumentItem& item, const ItemAnswer& answer) {
    if (std::holds_alternative<NotApplicable>(answer)) return true;
    const auto* number = std::get_if<std::uint32_t>(&answer);
    switch (item.kind) {
        case ItemKind::scale:
            return number && *number >= 1 && *number <= item.choices;
        case ItemKind::number:
            return number && *number >= item.least && *number <= item.most;
        case ItemKind::option: {
            const auto* chosen = std::get_if<std::vector<std::uint32_t>>(&answer);
            return chosen && chosen_well(item, *chosen);
        }
        case ItemKind::text:
        case ItemKind::evidence:
            return std::holds_alternative<std::string>(answer);
    }
    return false;
}

}  // namespace urdimbre::domain
