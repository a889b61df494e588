#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

// What the documents of a told history (deploy/demo) are made of. Everything here throws
// std::invalid_argument that names the place when a value is not as it should be.
namespace urdimbre::app::told {

[[noreturn]] void wrong(const std::string& where, const std::string& what);

const boost::json::object& object(const boost::json::value& value, const std::string& where);

// Empty when it is not there.
const boost::json::array& list(const boost::json::object& in, std::string_view name);

std::string text(const boost::json::object& in, std::string_view name, const std::string& where);

// "-149 19:02": so many days before today, or with a plus after it, at that time of the day.
domain::Instant moment(const std::string& at, domain::Instant midnight, const std::string& where);

// "+5": so many days after today, as days since 1970.
std::uint64_t day(std::string_view in, domain::Instant midnight, const std::string& where);

// Where the field of a command is a day or some moments, they become what they are, counted from
// today; others stay as they are. A document that is written out, which is that of a plan, becomes
// its text, with the days of its actions.
void count_from_today(
    std::string_view field,
    boost::json::value& value,
    domain::Instant midnight,
    const std::string& where
);

domain::SpaceKind kind_called(std::string_view name, const std::string& where);

}  // namespace urdimbre::app::told
