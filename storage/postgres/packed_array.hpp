#pragma once

#include "server/domain/ids.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace urdimbre::storage::postgres {

// What an array is of. The number is PostgreSQL's own for the type (pg_type.dat), which never
// changes.
enum class Element : std::uint32_t {
    boolean = 16,
    bigint = 20,
    smallint = 21,
    integer = 23,
    text = 25,
    uuid = 2950,
};

// A PostgreSQL array in its binary form: how many rows travel as one parameter where it is done
// often. The database takes it apart in a fraction of the time that the text form costs it.
class PackedArray {
  public:
    explicit PackedArray(Element element);

    // A number of as many bytes as the element has, or a boolean.
    template <std::integral T>
    void add(T number) {
        add_number(static_cast<std::uint64_t>(number));
    }
    void add(const domain::Uuid& id);
    // Valid UTF-8 without U+0000; anything else is refused by the database.
    void add(std::string_view text);
    void add_null();

    // The whole array; it is used up.
    std::string bytes() &&;

  private:
    void add_number(std::uint64_t number);

    std::string bytes_;
    std::uint32_t elements_{};
    Element element_;
    bool nulls_{};
};

// One number in the same form.
std::string packed_integer(std::uint32_t number);

}  // namespace urdimbre::storage::postgres
