#include "storage/postgres/bytes.hpp"

#include <array>
#include <stdexcept>

namespace urdimbre::storage::postgres {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr std::uint8_t no_digit = 0xff;

constexpr std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(no_digit);
    for (std::size_t i = 0; i < hexadecimal.size(); ++i) {
        table[static_cast<unsigned char>(hexadecimal[i])] = static_cast<std::uint8_t>(i);
    }
    return table;
}();

}  // namespace

std::string bytes_argument(std::string_view bytes) {
    std::string text(2 + 2 * bytes.size(), 'x');
    text[0] = '\\';
    std::size_t at = 2;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text[at++] = hexadecimal[byte >> 4u];
        text[at++] = hexadecimal[byte & 15u];
    }
    return text;
}

std::string bytes_argument(std::span<const std::uint8_t> bytes) {
    return bytes_argument({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string to_bytes(const pqxx::field& field) {
    const std::string_view text{field.c_str(), field.size()};
    if (!text.starts_with("\\x") || text.size() % 2 != 0) {
        throw std::logic_error("unexpected value in column " + std::string(field.name()));
    }
    std::string bytes((text.size() - 2) / 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t high = values[static_cast<unsigned char>(text[2 + 2 * i])];
        const std::uint8_t low = values[static_cast<unsigned char>(text[3 + 2 * i])];
        if ((high | low) == no_digit) throw std::logic_error("unexpected hexadecimal of bytes");
        bytes[i] = static_cast<char>(high << 4u | low);
    }
    return bytes;
}

}  // namespace urdimbre::storage::postgres
