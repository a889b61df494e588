#include "storage/postgres/array_literal.hpp"

#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace urdimbre::storage::postgres {
namespace {

TEST(ArrayLiteral, is_empty_without_elements) { EXPECT_EQ(ArrayLiteral().text(), "{}"); }

TEST(ArrayLiteral, holds_numbers_ids_nulls_and_texts) {
    ArrayLiteral numbers;
    numbers.add(std::numeric_limits<std::int64_t>::min());
    numbers.add_null();
    numbers.add(std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(std::move(numbers).text(), "{-9223372036854775808,NULL,18446744073709551615}");

    ArrayLiteral ids;
    ids.add(uuid(0x1234));
    EXPECT_EQ(std::move(ids).text(), "{e5000000-0000-0000-0000-000000001234}");

    ArrayLiteral texts;
    texts.add(std::string_view{});
    texts.add("NULL");
    texts.add("a \"b\" \\ {c},d");
    EXPECT_EQ(std::move(texts).text(), R"({"","NULL","a \"b\" \\ {c},d"})");
}

// What the server reads is what was written, for every byte that a text may hold.
TEST(ArrayLiteral, is_read_back_by_the_server) {
    std::string every;
    for (char c = 1; c != 127; ++c) every.push_back(c);
    every += "ñ\u2028\U0001F9F5\\";
    ArrayLiteral texts;
    texts.add(every);
    texts.add_null();
    texts.add("\\");
    std::string sql =
        "select x is null, encode(convert_to(coalesce(x, ''), 'UTF8'), 'hex') from "
        "unnest($quote$" +
        std::move(texts).text() + "$quote$::text[]) x";
    std::string hex;
    for (const char c : every) {
        constexpr std::string_view digits = "0123456789abcdef";
        hex.push_back(digits[static_cast<unsigned char>(c) >> 4u]);
        hex.push_back(digits[static_cast<unsigned char>(c) & 15u]);
    }
    EXPECT_EQ(tests::shared_postgres().run(sql), "f|" + hex + "\nt|\nf|5c");
}

}  // namespace
}  // namespace urdimbre::storage::postgres
