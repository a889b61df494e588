#pragma once

#include "server/domain/protocol.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// What a session runs by: the structure for the rules, and the document with the words for people.
struct Script {
    domain::Protocol protocol;
    std::string document;  // JSON
};

// Null: there is no such template.
using FindScript = std::function<const Script*(std::string_view template_id)>;

// What a session keeps of it: a JSON object with `template` and, if one was given, `purpose`.
std::string words_of_session(const Script& script, const std::optional<std::string>& purpose);

}  // namespace urdimbre::app
