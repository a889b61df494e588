#pragma once

#include <pqxx/pqxx>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// Columns of type bytea, in PostgreSQL's hexadecimal text form.
namespace urdimbre::storage::postgres {

std::string bytes_argument(std::string_view bytes);
std::string bytes_argument(std::span<const std::uint8_t> bytes);

// Throws std::logic_error when the column is of another type.
std::string to_bytes(const pqxx::field& field);

}  // namespace urdimbre::storage::postgres
