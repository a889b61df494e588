#pragma once

#include <string>
#include <string_view>

namespace urdimbre::app {

// How a browser treats a file and what it calls it (RFC 6266): any name in UTF-8, whose bytes can
// leave neither the quotes nor the line, and no folder of the device that it is saved on.
std::string content_disposition(std::string_view name, bool shown);

}  // namespace urdimbre::app
