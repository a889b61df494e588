#pragma once

#include <span>
#include <string_view>

namespace urdimbre::app {

// protocol/templates/conversations/*.json as they were when this was built.
struct EmbeddedTemplate {
    std::string_view name;
    std::string_view json;
};

std::span<const EmbeddedTemplate> embedded_templates();

}  // namespace urdimbre::app
