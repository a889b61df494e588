#pragma once

#include <span>
#include <string>
#include <string_view>

namespace urdimbre::wire {

// What frames say again and again, and a client of the profile that saves data has at hand. Whoever
// changes it raises the number by which clients ask for it: both ends need the same bytes.
inline constexpr std::string_view dictionary_number = "1";
std::string_view dictionary();

// Appends the message as a whole raw deflate stream (RFC 1951) with the preset dictionary. Nothing
// that was sent before is needed to read it, so the same bytes go to everybody.
void append_deflated(std::string& out, std::string_view message);

// Written by cmake/embed.cmake.
struct EmbeddedDictionary {
    std::string_view name;
    std::string_view text;
};
std::span<const EmbeddedDictionary> embedded_dictionaries();

}  // namespace urdimbre::wire
