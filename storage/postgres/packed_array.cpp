#include "storage/postgres/packed_array.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace urdimbre::storage::postgres {
namespace {

// Before the elements: how many dimensions, whether there are nulls, of what, how many, counted
// from where. An array without elements has no dimension, and ends before its size.
constexpr std::size_t dimensions_at = 0;
constexpr std::size_t nulls_at = 4;
constexpr std::size_t size_at = 12;
constexpr std::size_t header = 20;
constexpr std::size_t header_of_empty = 12;
constexpr std::uint32_t null_length = 0xffff'ffff;

std::size_t width(Element element) {
    switch (element) {
        case Element::boolean:
            return 1;
        case Element::smallint:
            return 2;
        case Element::integer:
            return 4;
        case Element::bigint:
            return 8;
        case Element::text:
        case Element::uuid:
            break;
    }
    throw std::logic_error("a number for an array that holds none");
}

// Big-endian, the lowest `width` bytes.
std::array<char, 8> big_endian(std::uint64_t number, std::size_t width) {
    std::array<char, 8> bytes{};
    for (std::size_t i = width; i > 0; --i) {
        bytes[i - 1] = static_cast<char>(number & 0xffu);
        number >>= 8u;
    }
    return bytes;
}

void put(std::string& out, std::uint64_t number, std::size_t width) {
    out.append(big_endian(number, width).data(), width);
}

void put_at(std::string& out, std::size_t place, std::uint32_t number) {
    out.replace(place, 4, big_endian(number, 4).data(), 4);
}

}  // namespace

PackedArray::PackedArray(Element element) : bytes_(header, '\0'), element_(element) {
    put_at(bytes_, 8, static_cast<std::uint32_t>(element));
    put_at(bytes_, 16, 1);
}

void PackedArray::add_number(std::uint64_t number) {
    const std::size_t bytes = width(element_);
    put(bytes_, bytes, 4);
    put(bytes_, number, bytes);
    ++elements_;
}

void PackedArray::add(const domain::Uuid& id) {
    put(bytes_, id.bytes.size(), 4);
    for (const auto byte : id.bytes) bytes_.push_back(static_cast<char>(byte));
    ++elements_;
}

void PackedArray::add(std::string_view text) {
    put(bytes_, text.size(), 4);
    bytes_.append(text);
    ++elements_;
}

void PackedArray::add_null() {
    put(bytes_, null_length, 4);
    nulls_ = true;
    ++elements_;
}

std::string PackedArray::bytes() && {
    if (elements_ == 0) {
        bytes_.resize(header_of_empty);
    } else {
        put_at(bytes_, dimensions_at, 1);
        put_at(bytes_, nulls_at, nulls_ ? 1 : 0);
        put_at(bytes_, size_at, elements_);
    }
    return std::move(bytes_);
}

std::string packed_integer(std::uint32_t number) {
    std::string bytes;
    put(bytes, number, 4);
    return bytes;
}

}  // namespace urdimbre::storage::postgres
