#include "server/app/script.hpp"

#include "protocol/wire/json/writer.hpp"

namespace urdimbre::app {

std::string words_of_session(const Script& script, const std::optional<std::string>& purpose) {
    std::string words = "{\"template\":" + script.document;
    if (purpose) {
        words += ",\"purpose\":";
        wire::json::put_string(words, *purpose);
    }
    return words + "}";
}

}  // namespace urdimbre::app
