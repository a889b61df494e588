#include "server/app/told_values.hpp"

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"

#include <charconv>
#include <chrono>
#include <stdexcept>

namespace urdimbre::app::told {

using namespace std::chrono_literals;

[[noreturn]] void wrong(const std::string& where, const std::string& what) {
    throw std::invalid_argument(where + ": " + what);
}

const boost::json::object& object(const boost::json::value& value, const std::string& where) {
    if (const auto* found = value.if_object()) return *found;
    wrong(where, "an object is needed");
}

const boost::json::array& list(const boost::json::object& in, std::string_view name) {
    static const boost::json::array none;
    const boost::json::value* found = in.if_contains(name);
    return found && found->is_array() ? found->get_array() : none;
}

std::string text(const boost::json::object& in, std::string_view name, const std::string& where) {
    const boost::json::value* found = in.if_contains(name);
    if (!found || !found->is_string()) wrong(where, "\"" + std::string{name} + "\" is missing");
    return std::string{std::string_view{found->get_string()}};
}

domain::Instant moment(const std::string& at, domain::Instant midnight, const std::string& where) {
    int days{};
    int hours{};
    int minutes{};
    const char* const end = at.data() + at.size();
    auto read = std::from_chars(at.data() + (at.starts_with('+') ? 1 : 0), end, days);
    if (read.ec == std::errc{} && read.ptr != end && *read.ptr == ' ') {
        read = std::from_chars(read.ptr + 1, end, hours);
        if (read.ec == std::errc{} && read.ptr != end && *read.ptr == ':') {
            read = std::from_chars(read.ptr + 1, end, minutes);
            if (read.ec == std::errc{} && read.ptr == end) {
                return midnight + days * 24h + hours * 1h + minutes * 1min;
            }
        }
    }
    wrong(where, "\"at\" is \"" + at + "\"; right would be \"-149 19:02\"");
}

std::uint64_t day(std::string_view in, domain::Instant midnight, const std::string& where) {
    int days{};
    const char* const first = in.data() + (in.starts_with('+') ? 1 : 0);
    const auto read = std::from_chars(first, in.data() + in.size(), days);
    if (read.ec != std::errc{} || read.ptr != in.data() + in.size()) {
        wrong(where, "\"due\" is \"" + std::string{in} + "\"; right would be \"+5\"");
    }
    const auto today = std::chrono::floor<std::chrono::days>(midnight).time_since_epoch().count();
    return static_cast<std::uint64_t>(today + days);
}

namespace {

// "2026-03-09", as the document of a plan has its days.
std::string date_of(std::uint64_t day) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<std::int64_t>(day)}}
    };
    const auto two = [](unsigned part) { return (part < 10 ? "0" : "") + std::to_string(part); };
    return std::to_string(static_cast<int>(date.year())) + "-" +
           two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
}

void date_actions(boost::json::value& part, domain::Instant midnight, const std::string& where) {
    if (auto* all = part.if_array()) {
        for (boost::json::value& one : *all) date_actions(one, midnight, where);
    }
    auto* fields = part.if_object();
    if (!fields) return;
    for (auto& field : *fields) {
        const bool counted = field.key() == "from" || field.key() == "to";
        if (counted && field.value().is_string()) {
            field.value() = date_of(day(field.value().get_string(), midnight, where));
        } else {
            date_actions(field.value(), midnight, where);
        }
    }
}

}  // namespace

void count_from_today(
    std::string_view field,
    boost::json::value& value,
    domain::Instant midnight,
    const std::string& where
) {
    const auto counted = [&](boost::json::value& one) {
        if (!one.is_string()) return;
        const std::string words{one.get_string()};
        if (field == "due" || field == "on") {
            one = day(words, midnight, where);
        } else {
            one = moment(words, midnight, where).time_since_epoch().count();
        }
    };
    if (field == "due" || field == "on" || field == "starts_at" || field == "until") counted(value);
    if (field == "document" && value.is_object()) {
        date_actions(value, midnight, where);
        value = boost::json::serialize(value);
    }
    if (field == "notes" && value.is_array()) {
        for (boost::json::value& note : value.get_array()) {
            boost::json::value* at =
                note.is_object() ? note.get_object().if_contains("at") : nullptr;
            if (at) counted(*at);
        }
    }
    if (field == "closes" && value.is_array()) {
        for (boost::json::value& one : value.get_array()) counted(one);
    }
}

domain::SpaceKind kind_called(std::string_view name, const std::string& where) {
    for (unsigned kind = 0; kind < domain::space_kind_count; ++kind) {
        const auto known = static_cast<wire::SpaceKind>(kind);
        if (wire::name(known) == name) return to_domain(known);
    }
    wrong(where, "\"" + std::string{name} + "\" is not a kind of space");
}

}  // namespace urdimbre::app::told
