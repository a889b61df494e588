#pragma once

#include "server/domain/attachment.hpp"
#include "server/domain/ids.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// What is attached to a session for everybody in it to look at (rules C153 to C156).
namespace urdimbre::domain {

// Of one that was taken away the place stays: its file was there, and it was told of.
struct Material {
    static constexpr std::size_t standing_max = 20;
    static constexpr std::size_t all_max = 60;  // those that were taken away among them

    ContentId id;  // of its title and its address
    PersonId by{};
    Instant at{};
    std::optional<Attachment> file;
    bool removed{};

    bool operator==(const Material&) const = default;
};

// What is kept of it among the words, as one text: one line, or two.
struct MaterialWords {
    std::string title;
    std::optional<std::string> address;

    bool operator==(const MaterialWords&) const = default;
};

std::string written(const MaterialWords& words);
MaterialWords material_words(std::string_view text);

// Does it lead to a place on the web, and to no other than it seems to? `https`, a host, no name of
// somebody before it, and nothing that a browser would have to guess at.
bool is_web_address(std::string_view address);

}  // namespace urdimbre::domain
