#pragma once

#include "server/app/acta_reading.hpp"

#include <string>
#include <string_view>

namespace urdimbre::app {

// The acta as Markdown (CommonMark with tables), to be kept and read anywhere. What people wrote
// stays what they wrote: it makes no heading, link, picture or markup of its own.
std::string acta_markdown(const ActaReading& reading);

// Words of somebody as Markdown that reads exactly so; lines stay lines, each behind `indent`.
std::string markdown_words(std::string_view words, std::string_view indent);

}  // namespace urdimbre::app
