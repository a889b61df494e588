#include "server/domain/decimal.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

constexpr std::size_t whole_digits_max = 9;
constexpr std::size_t fraction_digits_max = 3;

bool few_digits(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most &&
           std::ranges::all_of(text, [](char one) { return one >= '0' && one <= '9'; });
}

}  // namespace

bool is_decimal(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    if (!few_digits(text.substr(0, point), whole_digits_max)) return false;
    return point == text.size() || few_digits(text.substr(point + 1), fraction_digits_max);
}

}  // namespace urdimbre::domain
