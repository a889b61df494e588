#pragma once

#include "server/app/acta_reading.hpp"

#include <string>
#include <string_view>

namespace urdimbre::app {

// The commitments of a session, and those that it opened with, as a spreadsheet opens them with a
// double click: with a byte order mark, without which its accents are broken, and in Spanish parted
// by semicolons, because there the comma is what numbers have and a spreadsheet expects lists so.
std::string commitments_csv(const ActaReading& reading);

// One cell. What a spreadsheet would take for a formula is text: it stands behind an apostrophe.
std::string csv_cell(std::string_view words);

}  // namespace urdimbre::app
