#pragma once

#include "server/app/template_values.hpp"
#include "server/domain/protocol.hpp"

namespace urdimbre::app {

// The form that a template asks for before its session begins (rule C37). Without `shows` it is for
// everybody who reads the session.
domain::Preparation read_preparation(TemplateValues& values, const TemplateValues::Node& node);

}  // namespace urdimbre::app
