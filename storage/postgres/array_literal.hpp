#pragma once

#include "server/domain/ids.hpp"

#include <array>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace urdimbre::storage::postgres {

// A PostgreSQL array in its text form, such as {1,NULL,"a \"b\""}: how many rows travel as one
// parameter.
class ArrayLiteral {
  public:
    template <std::integral T>
    void add(T number) {
        separate();
        std::array<char, 24> digits;
        const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        text_.append(digits.data(), written.ptr);
    }
    void add(const domain::Uuid& id);
    // Valid UTF-8 without U+0000; anything else is refused by the database.
    void add(std::string_view text);
    void add_null();

    // The whole literal; the array is used up.
    std::string text() && { return std::move(text_) + "}"; }

  private:
    void separate() {
        if (text_.size() > 1) text_.push_back(',');
    }

    std::string text_{"{"};
};

}  // namespace urdimbre::storage::postgres
