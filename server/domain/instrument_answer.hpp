#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/instrument.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

struct NotApplicable {
    bool operator==(const NotApplicable&) const = default;
};

// A level or a number, options from 1 on in ascending order, or words.
using ItemAnswer =
    std::variant<NotApplicable, std::uint32_t, std::vector<std::uint32_t>, std::string>;

// By item; one that is not there was left open.
using ItemAnswers = std::map<std::string, ItemAnswer>;

// May this be said to that item? The length of words is for whoever reads them.
bool fits(const InstrumentItem& item, const ItemAnswer& answer);

// What one person submitted.
struct Sheet {
    PersonId by{};
    ItemAnswers answers;
};

}  // namespace urdimbre::domain
