#pragma once

#include "server/app/acta_reading.hpp"

#include <string>

namespace urdimbre::app {

// The acta as Markdown (CommonMark with tables), to be kept and read anywhere. What people wrote
// stays what they wrote: it makes no heading, link, picture or markup of its own.
std::string acta_markdown(const ActaReading& reading);

}  // namespace urdimbre::app
