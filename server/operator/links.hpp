#pragma once

#include "server/support/config.hpp"

#include <string>
#include <string_view>

namespace urdimbre::operators {

// Where people reach this service, without a slash at the end.
std::string public_address(const support::Config& config);

// The secret stands in the fragment, which browsers keep to themselves.
inline std::string
link(const support::Config& config, std::string_view path, std::string_view secret) {
    return public_address(config) + std::string{path} + "#" + std::string{secret};
}

}  // namespace urdimbre::operators
