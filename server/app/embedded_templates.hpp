#pragma once

#include <span>
#include <string_view>

namespace urdimbre::app {

// A document of protocol/templates as it was when this was built.
struct EmbeddedTemplate {
    std::string_view name;
    std::string_view json;
};

std::span<const EmbeddedTemplate> embedded_templates();  // conversations
std::span<const EmbeddedTemplate> embedded_cycles();
std::span<const EmbeddedTemplate> embedded_guide();    // one: accompaniment.json
std::span<const EmbeddedTemplate> embedded_profile();  // one: profile.json

}  // namespace urdimbre::app
