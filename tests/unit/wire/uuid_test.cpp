#include "protocol/wire/uuid.hpp"

#include <gtest/gtest.h>

namespace urdimbre::wire {
namespace {

constexpr Uuid id{
    0x00,
    0x11,
    0x22,
    0x33,
    0x44,
    0x55,
    0x66,
    0x77,
    0x88,
    0x99,
    0xaa,
    0xbb,
    0xcc,
    0xdd,
    0xee,
    0xff
};

TEST(Uuid, IsWrittenInLowerCaseWithHyphens) {
    std::string text = "id ";
    append_uuid(text, id);
    EXPECT_EQ(text, "id 00112233-4455-6677-8899-aabbccddeeff");
}

TEST(Uuid, IsReadInAnyCase) {
    EXPECT_EQ(parse_uuid("00112233-4455-6677-8899-aabbccddeeff"), id);
    EXPECT_EQ(parse_uuid("00112233-4455-6677-8899-AABBCCDDEEFF"), id);
}

TEST(Uuid, NothingElseIsOne) {
    const std::string good = "00112233-4455-6677-8899-aabbccddeeff";
    EXPECT_FALSE(parse_uuid(""));
    EXPECT_FALSE(parse_uuid("{" + good + "}"));
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string wrong = good;
        wrong[at] = 'g';
        EXPECT_FALSE(parse_uuid(wrong)) << wrong;
        wrong[at] = good[at] == '-' ? '0' : '-';
        EXPECT_FALSE(parse_uuid(wrong)) << wrong;
        EXPECT_FALSE(parse_uuid(good.substr(0, at))) << at;
    }
}

}  // namespace
}  // namespace urdimbre::wire
