#include "server/app/sign_up_rules.hpp"

#include "server/app/password_hash.hpp"

#include <gtest/gtest.h>

namespace urdimbre::app {
namespace {

TEST(SignUpRules, NamesAreOneLineInOneForm) {
    EXPECT_EQ(given_name("  Nayaret Colque "), "Nayaret Colque");
    EXPECT_EQ(given_name("Jose\u0301"), "Jos\u00e9");
    EXPECT_FALSE(given_name(""));
    EXPECT_FALSE(given_name(" \u200b "));
    EXPECT_FALSE(given_name("Ana\nMaría"));
    EXPECT_FALSE(given_name("Ana \u202eesrever"));
    EXPECT_TRUE(given_name(std::string(80, 'a')));
    EXPECT_FALSE(given_name(std::string(81, 'a')));
    EXPECT_FALSE(given_name(std::string(100'000, 'a')));
}

TEST(SignUpRules, HandlesThatLookAlikeAreOne) {
    EXPECT_EQ(normal_handle(" Ana.Rojas@Escuela.CL "), "ana.rojas@escuela.cl");
    EXPECT_EQ(normal_handle("\uff21na"), "ana");
    EXPECT_EQ(normal_handle("JOSE\u0301"), "jos\u00e9");
    EXPECT_FALSE(normal_handle("ana rojas"));
    EXPECT_FALSE(normal_handle("ana\u00a0rojas"));
    EXPECT_FALSE(normal_handle("an"));
    EXPECT_TRUE(normal_handle(std::string(120, 'a')));
    EXPECT_FALSE(normal_handle(std::string(121, 'a')));
}

TEST(SignUpRules, PasswordsAreLongAndNotTheHandle) {
    EXPECT_EQ(judge_password("ñandúñandú", "ana"), PasswordRule::fine);
    EXPECT_EQ(judge_password("ñandúñand", "ana"), PasswordRule::too_short);
    EXPECT_EQ(judge_password("Ana.Rojas.Soto", "ana.rojas.soto"), PasswordRule::like_the_handle);
    EXPECT_EQ(judge_password(std::string(1025, 'a'), "ana"), PasswordRule::too_long);
}

TEST(PasswordHash, KnowsItsPasswordAndNoOther) {
    const std::string hash = hash_password("el cerro y la quebrada");
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_NE(hash, hash_password("el cerro y la quebrada"));
    EXPECT_TRUE(password_is("el cerro y la quebrada", hash));
    EXPECT_FALSE(password_is("el cerro y la quebrad", hash));
    EXPECT_FALSE(password_is("el cerro y la quebrada", ""));
}

}  // namespace
}  // namespace urdimbre::app
