#pragma once

#include "server/domain/ids.hpp"

#include <optional>
#include <string>
#include <string_view>

// iCalendar (RFC 5545), as telephones take it.
namespace urdimbre::app {

// One line, folded at 75 bytes and never within a character, with the end that the standard asks
// for.
std::string calendar_line(std::string_view line);

// What somebody wrote, as the value of a property: nothing in it ends the line or begins another.
std::string calendar_text(std::string_view words);

// A moment on the clock of a zone, as the value of DTSTART and the like, with the parameter before
// it: ";TZID=America/Santiago:20261128T183000"; in UTC where the system does not know the zone.
std::string calendar_moment(domain::Instant at, std::string_view zone);

// ":20261128T213000Z"
std::string calendar_instant(domain::Instant at);

// The component VTIMEZONE with every offset that holds between a year before `from` and a year
// after `upto`, as the system's tables have them; empty where they do not know the zone.
std::string calendar_zone(std::string_view zone, domain::Instant from, domain::Instant upto);

}  // namespace urdimbre::app
