#pragma once

#include <string_view>

namespace urdimbre::domain {

// A figure as it is written, so that nobody rounds it: at most nine digits, and at most three more
// after a point; a minus before it where it is below 0. "12", "12.5", "-0.75".
bool is_decimal(std::string_view text);

}  // namespace urdimbre::domain
