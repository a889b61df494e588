#include "storage/postgres/packed_array.hpp"

#include "storage/postgres/session.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace urdimbre::storage::postgres {
namespace {

// Each array as the server reads it, in its text form.
constexpr Statement read_back{
    "read_back_packed",
    "select $1::boolean[], $2::smallint[], $3::integer[], $4::bigint[], $5::uuid[], $6::text[], "
    "$7::integer"
};

class PackedArrayTest : public testing::Test {
  protected:
    pqxx::row read() {
        return session_.ask_packed(
            read_back,
            {std::move(booleans_).bytes(),
             std::move(shorts_).bytes(),
             std::move(integers_).bytes(),
             std::move(longs_).bytes(),
             std::move(ids_).bytes(),
             std::move(texts_).bytes(),
             packed_integer(7'654'321)}
        )[0];
    }

    Session session_{tests::shared_postgres().conninfo("postgres"), {}};
    PackedArray booleans_{Element::boolean};
    PackedArray shorts_{Element::smallint};
    PackedArray integers_{Element::integer};
    PackedArray longs_{Element::bigint};
    PackedArray ids_{Element::uuid};
    PackedArray texts_{Element::text};
};

TEST_F(PackedArrayTest, without_elements_the_server_reads_an_empty_one) {
    const pqxx::row row = read();
    for (int column = 0; column < 6; ++column) EXPECT_STREQ(row[column].c_str(), "{}");
    EXPECT_STREQ(row[6].c_str(), "7654321");
}

TEST_F(PackedArrayTest, the_server_reads_what_was_written) {
    booleans_.add(true);
    booleans_.add(false);
    shorts_.add(std::numeric_limits<std::int16_t>::min());
    integers_.add(-1);
    integers_.add(65'536u);
    longs_.add(std::numeric_limits<std::int64_t>::min());
    longs_.add_null();
    longs_.add(std::numeric_limits<std::int64_t>::max());
    ids_.add(uuid(0x1234));
    ids_.add_null();
    const pqxx::row row = read();
    EXPECT_STREQ(row[0].c_str(), "{t,f}");
    EXPECT_STREQ(row[1].c_str(), "{-32768}");
    EXPECT_STREQ(row[2].c_str(), "{-1,65536}");
    EXPECT_STREQ(row[3].c_str(), "{-9223372036854775808,NULL,9223372036854775807}");
    EXPECT_STREQ(row[4].c_str(), "{e5000000-0000-0000-0000-000000001234,NULL}");
}

// For every byte that a text may hold.
TEST_F(PackedArrayTest, the_server_reads_every_text_as_it_is) {
    std::string every;
    for (char c = 1; c != 127; ++c) every.push_back(c);
    every += "ñ\u2028\U0001F9F5\\";
    texts_.add(every);
    texts_.add(std::string_view{});
    texts_.add(std::string(100'000, 'x'));
    static constexpr Statement elements{
        "packed_elements", "select x from unnest($1::text[]) with ordinality u (x, n) order by n"
    };
    const auto rows = session_.ask_packed(elements, {std::move(texts_).bytes()});
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0][0].c_str(), every);
    EXPECT_EQ(rows[1][0].c_str(), std::string{});
    EXPECT_EQ(rows[2][0].c_str(), std::string(100'000, 'x'));
}

TEST_F(PackedArrayTest, what_is_no_text_is_refused_by_the_server) {
    for (const std::string_view bad : {std::string_view{"a\0b", 3}, std::string_view{"\xff"}}) {
        PackedArray texts{Element::text};
        texts.add(bad);
        static constexpr Statement count{"packed_count", "select cardinality($1::text[])"};
        EXPECT_THROW(session_.ask_packed(count, {std::move(texts).bytes()}), StatementFailed);
    }
}

TEST(PackedArray, holds_numbers_only_where_it_is_of_numbers) {
    PackedArray texts{Element::text};
    EXPECT_THROW(texts.add(1), std::logic_error);
}

}  // namespace
}  // namespace urdimbre::storage::postgres
