#pragma once

#include <cstddef>
#include <string_view>

// What may stand in texts and names, given valid UTF-8. Whether a name is NFC is not asked here.
namespace urdimbre::wire {

std::size_t code_points(std::string_view text);

// Nothing but white space and characters that are not drawn: no words. True for the empty text.
bool blank(std::string_view text);

// One line, without control characters and without those that turn the direction of writing.
bool one_plain_line(std::string_view text);

}  // namespace urdimbre::wire
