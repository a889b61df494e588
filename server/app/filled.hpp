#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace urdimbre::app {

using Value = std::pair<std::string_view, std::string_view>;

// A text of the catalogue with what belongs in its {names}. What a value holds is never read as a
// name of another, whoever wrote it.
std::string filled(std::string_view text, std::initializer_list<Value> values);

}  // namespace urdimbre::app
