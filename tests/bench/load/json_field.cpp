#include "tests/bench/load/json_field.hpp"

#include "tests/bench/load/broken.hpp"

#include <string>

namespace urdimbre::bench {
namespace {

const boost::json::value& field(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains({name.data(), name.size()});
    if (value == nullptr) throw Broken("a frame without " + std::string(name));
    return *value;
}

Broken wrong_type(std::string_view name) {
    return Broken("a frame with another type of " + std::string(name));
}

}  // namespace

const boost::json::object& object_of(const boost::json::value& value) {
    if (!value.is_object()) throw Broken("a frame or an item that is no object");
    return value.get_object();
}

const boost::json::object& object_field(const boost::json::object& object, std::string_view name) {
    return object_of(field(object, name));
}

const boost::json::array& array_field(const boost::json::object& object, std::string_view name) {
    const auto& value = field(object, name);
    if (!value.is_array()) throw wrong_type(name);
    return value.get_array();
}

std::uint64_t number_field(const boost::json::object& object, std::string_view name) {
    const auto& value = field(object, name);
    if (value.is_int64() && value.get_int64() >= 0)
        return static_cast<std::uint64_t>(value.get_int64());
    if (value.is_uint64()) return value.get_uint64();
    throw wrong_type(name);
}

std::string_view text_field(const boost::json::object& object, std::string_view name) {
    const auto& value = field(object, name);
    if (!value.is_string()) throw wrong_type(name);
    return {value.get_string().data(), value.get_string().size()};
}

}  // namespace urdimbre::bench
