#include "storage/postgres/row.hpp"

#include "protocol/wire/uuid.hpp"

#include <charconv>
#include <stdexcept>

namespace urdimbre::storage::postgres {
namespace {

std::string_view view(const pqxx::field& field) { return {field.c_str(), field.size()}; }

[[noreturn]] void unexpected(const pqxx::field& field) {
    throw std::logic_error("unexpected value in column " + std::string(field.name()));
}

}  // namespace

std::int64_t to_number(const pqxx::field& field) {
    const std::string_view text = view(field);
    std::int64_t number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) unexpected(field);
    return number;
}

domain::Uuid to_uuid(const pqxx::field& field) {
    const auto uuid = wire::parse_uuid(view(field));
    if (!uuid) unexpected(field);
    return {*uuid};
}

domain::Instant to_instant(const pqxx::field& field) {
    return domain::Instant{domain::Duration{to_number(field)}};
}

domain::Roles to_roles(const pqxx::field& field) {
    return domain::Roles::from_bits(static_cast<std::uint32_t>(to_number(field)));
}

domain::Reaction to_reaction(const pqxx::field& field) {
    const std::int64_t place = to_number(field);
    if (place < 0 || place >= domain::reaction_count) unexpected(field);
    return static_cast<domain::Reaction>(place);
}

std::string to_text(const pqxx::field& field) { return std::string(view(field)); }

}  // namespace urdimbre::storage::postgres
