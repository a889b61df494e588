#pragma once

#include "server/app/template_values.hpp"
#include "server/domain/protocol.hpp"

namespace urdimbre::app {

// What a document says of the public in one phase. What is wrong is noted where it stands.
domain::Gallery read_gallery(TemplateValues& values, const wire::json::Node& node);

}  // namespace urdimbre::app
