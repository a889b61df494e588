#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "tests/unit/messages/community.hpp"

#include <gtest/gtest.h>

namespace urdimbre {
namespace {

using domain::SpaceRole;
using tests::Community;

TEST(Threads, AnAnswerToAnAnswerBelongsToTheSameThread) {
    Community here{SpaceRole::teacher};
    const auto root = here.say(1);
    const auto other = here.say(1);
    const auto answer = here.say(2, root);
    const auto deeper = here.say(1, answer);
    const auto deepest = here.say(2, deeper);
    for (const auto& id : {answer, deeper, deepest}) EXPECT_EQ(here.message(id).thread, root);
    EXPECT_EQ(here.message(deepest).reply_to, deeper) << "what it answers stays what it is";
    EXPECT_EQ(here.message(root).thread, std::nullopt);
    EXPECT_EQ(here.message(root).answers, (domain::Answers{3, here.space.head}));
    EXPECT_EQ(here.message(answer).answers, domain::Answers{});
    EXPECT_EQ(here.message(other).answers, domain::Answers{});
}

TEST(Threads, OutliveWhatTheyBeganWith) {
    Community here{SpaceRole::teacher};
    const auto root = here.say(1);
    const auto answer = here.say(2, root);
    ASSERT_TRUE(here.ask(1, domain::WithdrawMessage{root}));
    ASSERT_TRUE(here.ask(2, domain::WithdrawMessage{answer}));
    const auto later = here.say(1, answer);
    EXPECT_EQ(here.message(later).thread, root);
    EXPECT_EQ(here.message(root).answers.count, 2u) << "a marker is an answer, too";
}

// Events of before there were threads: what they answer begins one.
TEST(Threads, OldAnswersGoBackToWhatTheyName) {
    const auto old = wire::decode_event(
        R"({"type":"message_posted","v":2,"message":"1f90b3c7-6d48-4a02-8e5b-77c24d1e9f60","author":4,)"
        R"("reply_to":"8c1de0a4-5f27-4b9e-9d61-3a0c7b52e118","attachments":[)"
        R"({"file":"5b0f6d2e-8a53-4c0e-9d7e-2f1c64b0a911","preview":"0c1e8f4a-77d2-4a6b-8a0c-9be1f5d3c720"},)"
        R"({"file":"7d1c03b5-2f0e-4a55-b0c9-64d1a0c8e1f2"}]})"
    );
    ASSERT_TRUE(old);
    const auto posted = std::get<domain::MessagePosted>(app::to_domain(*old));
    ASSERT_TRUE(posted.reply_to);
    EXPECT_EQ(posted.thread, posted.reply_to);
    ASSERT_EQ(posted.attachments.size(), 2u);
    EXPECT_TRUE(posted.attachments[0].preview);
    EXPECT_FALSE(posted.attachments[1].preview);
}

}  // namespace
}  // namespace urdimbre
