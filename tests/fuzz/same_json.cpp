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

bool of_an_earlier_version(std::string_view said, std::string_view written) {
    boost::system::error_code wrong_said;
    boost::system::error_code wrong_written;
    const json::value before = json::parse(said, wrong_said);
    const json::value after = json::parse(written, wrong_written);
    if (wrong_said || wrong_written || !before.is_object() || !after.is_object()) return false;
    const json::value* then = before.get_object().if_contains("v");
    const json::value* now = after.get_object().if_contains("v");
    return then && now && then->is_int64() && now->is_int64() &&
           then->get_int64() < now->get_int64();
}

}  // namespace urdimbre::fuzz
