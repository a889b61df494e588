#include "tests/fuzz/same_json.hpp"

#include <boost/json.hpp>

namespace urdimbre::fuzz {
namespace {

namespace json = boost::json;

constexpr std::size_t id_characters = 36;

void lower_ids(json::value& value) {
    if (auto* text = value.if_string(); text && text->size() == id_characters) {
        for (char& c : *text) c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (auto* array = value.if_array()) {
        for (json::value& each : *array) lower_ids(each);
    } else if (auto* object = value.if_object()) {
        for (auto& each : *object) lower_ids(each.value());
    }
}

json::value parsed(std::string_view text, boost::system::error_code& error) {
    json::value value = json::parse(text, error);
    if (!error) lower_ids(value);
    return value;
}

}  // namespace

bool same_json(std::string_view a, std::string_view b) {
    boost::system::error_code wrong_a;
    boost::system::error_code wrong_b;
    const json::value left = parsed(a, wrong_a);
    const json::value right = parsed(b, wrong_b);
    return !wrong_a && !wrong_b && left == right;
}

}  // namespace urdimbre::fuzz
