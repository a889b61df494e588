#pragma once

#include <span>
#include <string_view>

namespace urdimbre::app {

// protocol/templates/instruments/*.json as they were when this was built.
struct EmbeddedInstrument {
    std::string_view name;
    std::string_view json;
};

std::span<const EmbeddedInstrument> embedded_instruments();

}  // namespace urdimbre::app
