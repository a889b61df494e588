#include "server/app/reading.hpp"

#include <gtest/gtest.h>

namespace urdimbre::app {
namespace {

using People = std::vector<domain::PersonId>;

TEST(PeopleHint, says_whom_it_is_about) {
    const People people{domain::PersonId{7}, domain::PersonId{~std::uint64_t{0}}};
    const auto hints = hints_of_people(people);
    ASSERT_EQ(hints.size(), 1u);
    EXPECT_EQ(people_of_hint(hints.front()), people);
    EXPECT_TRUE(hints_of_people({}).empty());
}

TEST(PeopleHint, is_bounded) {
    const People many(5000, domain::PersonId{~std::uint64_t{0}});
    People heard;
    for (const std::string& hint : hints_of_people(many)) {
        EXPECT_LE(hint.size(), storage::Broker::hint_bytes_max);
        const auto people = people_of_hint(hint);
        ASSERT_TRUE(people);
        heard.insert(heard.end(), people->begin(), people->end());
    }
    EXPECT_EQ(heard, many);
}

TEST(PeopleHint, anything_else_is_no_such_hint) {
    for (const char* other :
         {"", "news", "peopl", "people ", "people x", "people 1,2", "people 99999999999999999999999"
         }) {
        EXPECT_FALSE(people_of_hint(other)) << other;
    }
    EXPECT_EQ(people_of_hint("people"), People{});
}

}  // namespace
}  // namespace urdimbre::app
