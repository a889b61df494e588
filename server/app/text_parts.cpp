#include "server/app/text_parts.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

namespace json = boost::json;

std::string parts_written(const TextParts& parts) {
    json::object out;
    for (const auto& [name, said] : parts) out[name] = said;
    return json::serialize(out);
}

std::optional<TextParts> parts_read(std::string_view text) {
    boost::system::error_code error;
    const json::value read = json::parse(text, error);
    const json::object* object = error ? nullptr : read.if_object();
    if (!object) return {};
    TextParts parts;
    for (const auto& [name, value] : *object) {
        if (const json::string* said = value.if_string()) parts[std::string{name}] = *said;
    }
    return parts;
}

}  // namespace urdimbre::app
