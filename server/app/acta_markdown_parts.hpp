#pragma once

#include "server/app/acta_reading.hpp"

#include <string>

// Parts of an acta as Markdown; nothing where it has none.
namespace urdimbre::app {

// What was attached for everybody to look at: names of files, and addresses as they are.
std::string materials_markdown(const ActaReading& reading);

// What came of each poll, and beside it what was answered afterwards.
std::string polls_markdown(const ActaReading& reading);

// What a session of a stage of a cycle ended without (rule Y12).
std::string lacks_markdown(const ActaReading& reading);

}  // namespace urdimbre::app
