#include "server/domain/mention.hpp"

#include "tests/unit/messages/community.hpp"

#include <gtest/gtest.h>

namespace urdimbre {
namespace {

using domain::EditMessage;
using domain::PersonId;
using domain::PostMessage;
using domain::Refusal;
using domain::SpaceRole;
using tests::Community;

using People = std::vector<PersonId>;

PostMessage mentioning(const std::string& text, const People& people) {
    return {.text = text, .reply_to = {}, .attachments = {}, .mentions = people};
}

TEST(Mentions, AreOfMembersAndKeptOnceInOrder) {
    Community here{SpaceRole::teacher, SpaceRole::observer};
    const auto asked =
        mentioning("@[3] y @[2], otra vez @[3]", {PersonId{3}, PersonId{2}, PersonId{3}});
    ASSERT_TRUE(here.ask(1, asked));
    EXPECT_EQ(here.message(here.last_id).mentions, (People{PersonId{2}, PersonId{3}}));
}

TEST(Mentions, OfSomebodyElseAreRefusedWithTheirNumber) {
    Community here{SpaceRole::teacher};
    const auto asked = mentioning("@[2], ¿y @[9]?", {PersonId{2}, PersonId{9}});
    EXPECT_EQ(here.ask(1, asked).error(), Refusal::mention_no_member);
    EXPECT_EQ(domain::refused_on_account_of(here.space, asked), PersonId{9});
}

TEST(Mentions, StandInTheWords) {
    Community here{SpaceRole::teacher};
    for (const char* text : {"sin nadie", "@[22]", "@2", "[2]", "@[02]"}) {
        const auto asked = mentioning(text, {PersonId{2}});
        EXPECT_EQ(here.ask(1, asked).error(), Refusal::mention_not_in_words) << text;
        EXPECT_EQ(domain::refused_on_account_of(here.space, asked), PersonId{2});
    }
}

TEST(Mentions, OfOneselfAreLikeAnyOther) {
    Community here{SpaceRole::teacher};
    ASSERT_TRUE(here.ask(2, mentioning("Nota para @[2]", {PersonId{2}})));
    EXPECT_EQ(here.message(here.last_id).mentions, People{PersonId{2}});
}

TEST(Mentions, ACorrectionTakesThePlaceOfThemAndKeepsWhoHasLeft) {
    Community here{SpaceRole::teacher, SpaceRole::mentor};
    ASSERT_TRUE(here.ask(1, mentioning("@[2] y @[3]", {PersonId{2}, PersonId{3}})));
    const auto message = here.last_id;
    ASSERT_TRUE(here.ask(2, domain::RemoveMember{PersonId{2}}));
    ASSERT_TRUE(here.ask(1, EditMessage{message, "Con @[2]", {PersonId{2}}}));
    EXPECT_EQ(here.message(message).mentions, People{PersonId{2}});
    ASSERT_TRUE(here.ask(1, EditMessage{message, "Con nadie", {}}));
    EXPECT_EQ(here.message(message).mentions, People{});
    const EditMessage again{message, "Con @[2]", {PersonId{2}}};
    EXPECT_EQ(here.ask(1, again).error(), Refusal::mention_no_member) << "not mentioned any more";
    EXPECT_EQ(domain::refused_on_account_of(here.space, again), PersonId{2});
}

TEST(Mentions, GoWithTheWords) {
    Community here{SpaceRole::teacher};
    ASSERT_TRUE(here.ask(1, mentioning("@[2]", {PersonId{2}})));
    const auto message = here.last_id;
    ASSERT_TRUE(here.ask(1, domain::WithdrawMessage{message}));
    EXPECT_EQ(here.message(message).mentions, People{});
}

}  // namespace
}  // namespace urdimbre
