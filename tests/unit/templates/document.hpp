#pragma once

#include "server/app/conversation_template.hpp"

#include <string>
#include <string_view>

namespace urdimbre::tests {

// A file of tests/unit/templates/documents.
std::string document(std::string_view name);

// "place: code" of each, in order.
std::string list(const std::vector<app::Problem>& problems);

}  // namespace urdimbre::tests
