#include "protocol/wire/text_rules.hpp"

#include <gtest/gtest.h>

namespace urdimbre::wire {
namespace {

TEST(TextRules, LengthIsInCodePoints) {
    EXPECT_EQ(code_points(""), 0u);
    EXPECT_EQ(code_points("niño"), 4u);
    EXPECT_EQ(code_points("nin\u0303o"), 5u);
    EXPECT_EQ(code_points("漢字👩🏽"), 4u);
}

TEST(TextRules, WhatCannotBeSeenIsBlank) {
    for (const char* text :
         {"",
          " ",
          "\t\r\n",
          "\u00a0\u2003\u3000",
          "\u200b\ufeff\u2060",
          "\u202e",
          "\u3164",
          "\u115f\ufe0f\U000e0020"}) {
        EXPECT_TRUE(blank(text)) << text;
    }
    for (const char* text :
         {"a", " . ", "\u200bñ", "漢", "👩", "❤\ufe0f", "\u0301", "\U0010ffff"}) {
        EXPECT_FALSE(blank(text)) << text;
    }
}

TEST(TextRules, NamesAreOneLineInOneDirection) {
    for (const char* name : {"Ñancupil", "李 四", "👩🏽‍🏫", "שרה", "a\u200db"}) {
        EXPECT_TRUE(one_plain_line(name)) << name;
    }
    for (const char* name : {"a\nb", "a\tb", "\x7f", "\u0080", "\u009f", "\u2028", "\u2029"}) {
        EXPECT_FALSE(one_plain_line(name)) << name;
    }
    for (const char* name :
         {"\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"}) {
        EXPECT_FALSE(one_plain_line(name)) << name;
    }
}

}  // namespace
}  // namespace urdimbre::wire
