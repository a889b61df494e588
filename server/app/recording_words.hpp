#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// What the owner of a recording says of it (rules R1, R3), as it is kept in content.
struct RecordingWords {
    std::string title;
    std::string purpose;
    std::optional<std::string> others;  // who else is in it
};

std::string written(const RecordingWords& words);

// No value: these are the words of no recording.
std::optional<RecordingWords> recording_words(std::string_view text);

}  // namespace urdimbre::app
