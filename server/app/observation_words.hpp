#pragma once

#include "protocol/wire/wire.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The words of an observation (rules V1, V5), as they are kept in content.
namespace urdimbre::app {

// Of which class, at what one looks, and what is written down.
struct ObservationWords {
    std::string course;
    std::string looks_at;
    std::string records;
};

std::string written(const ObservationWords& words);

// No value: these are the words of no observation.
std::optional<ObservationWords> observation_words(std::string_view text);

std::string written(const std::vector<wire::FieldNote>& notes);

// No value: this is no notebook.
std::optional<std::vector<wire::FieldNote>> field_notes(std::string_view text);

}  // namespace urdimbre::app
