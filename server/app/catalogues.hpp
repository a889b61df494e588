#pragma once

#include <span>
#include <string_view>

namespace urdimbre::app {

// protocol/i18n/*.json as they were when this was built.
struct EmbeddedCatalogue {
    std::string_view lang;
    std::string_view json;
};

std::span<const EmbeddedCatalogue> embedded_catalogues();

}  // namespace urdimbre::app
