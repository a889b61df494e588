#pragma once

#include "server/app/acta_reading.hpp"

#include <string>

namespace urdimbre::app {

// What the public asked, as a part of an acta in Markdown (rule C160); empty where it asked
// nothing.
std::string questions_markdown(const ActaReading& reading);

}  // namespace urdimbre::app
