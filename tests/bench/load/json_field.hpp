#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <string_view>

// Fields of a frame as they must be. All throw Broken, naming the field, when it is missing or
// something else.
namespace urdimbre::bench {

const boost::json::object& object_of(const boost::json::value& value);
const boost::json::object& object_field(const boost::json::object& object, std::string_view name);
const boost::json::array& array_field(const boost::json::object& object, std::string_view name);
std::uint64_t number_field(const boost::json::object& object, std::string_view name);
std::string_view text_field(const boost::json::object& object, std::string_view name);

}  // namespace urdimbre::bench
