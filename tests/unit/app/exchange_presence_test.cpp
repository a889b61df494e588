// Who is here, when they come by one request after the other.
#include "tests/unit/app/exchange_fixture.hpp"

#include <gtest/gtest.h>

namespace urdimbre::simulation {
namespace {

TEST_F(ExchangeTest, WhoIsHereIsToldOnceAndAgainWhenItChanges) {
    const wire::Position start = position();
    pass(15s);  // whoever asked for it is gone
    const auto first = exchange(1, joining(start), {{"wait", "20"}, {"link", "a"}});
    pass(1s);
    ASSERT_TRUE(first->answered());
    const auto presence = first->all<wire::PresenceFrame>();
    ASSERT_EQ(presence.size(), 1u);
    EXPECT_EQ(presence.at(0).here, std::vector<std::uint64_t>{1});
    const auto second =
        exchange(1, joining(start), {{"wait", "20"}, {"link", "a"}, {"known", first->known()}});
    pass(5s);
    ASSERT_FALSE(second->answered()) << "it is no news";
    exchange(2, joining(start), {{"wait", "20"}, {"link", "b"}});
    pass(4s);
    ASSERT_TRUE(second->answered());
    EXPECT_EQ(second->all<wire::PresenceFrame>().at(0).here, (std::vector<std::uint64_t>{1, 2}));
}

TEST_F(ExchangeTest, WhoeverPollsIsHereBetweenTwoPollsAndGoneSomeTimeAfterTheLast) {
    const wire::Position start = position();
    pass(20s);
    // Somebody on the other node watches without a break.
    std::vector<std::size_t> counts;
    std::shared_ptr<Asked> watch;
    std::string known;
    const auto look = [&] {
        if (watch && !watch->answered()) return;
        if (watch) {
            for (const auto& frame : watch->all<wire::PresenceFrame>())
                counts.push_back(frame.count);
            if (!watch->known().empty()) known = watch->known();
        }
        watch = exchange(3, joining(start), {{"wait", "20"}, {"link", "w"}, {"known", known}}, 1);
    };
    const auto watched = [&](Duration duration) {
        for (Duration passed{}; passed < duration; passed += 100ms) {
            look();
            pass(100ms);
        }
    };
    std::string mine;
    for (int poll = 0; poll < 5; ++poll) {
        const auto asked = exchange(
            2,
            joining(start),
            {{"wait", "2"}, {"link", "b"}, {"known", mine}},
            static_cast<std::size_t>(poll % 2)
        );
        watched(2500ms);
        ASSERT_TRUE(asked->answered());
        if (!asked->known().empty()) mine = asked->known();
        watched(5s);  // a slow network between two polls
    }
    ASSERT_FALSE(counts.empty());
    EXPECT_EQ(counts.back(), 2u);
    EXPECT_LE(counts.size(), 2u) << "somebody came and went between two polls";
    watched(app::Exchange::lingers + 8s);
    EXPECT_EQ(counts.back(), 1u);
    EXPECT_EQ(figure("urdimbre_polls_lingering"), "0");
}

TEST_F(ExchangeTest, WritingIsSeenAndEndsWithWhatIsPublishedWhereverItCameFrom) {
    const wire::Position start = position();
    const auto other = exchange(1, joining(start), {{"wait", "1"}, {"link", "a"}});
    exchange(
        2, joining(start) + R"({"type":"writing","space":1})", {{"wait", "20"}, {"link", "b"}}
    );
    pass(2s);
    const auto writes = exchange(1, joining(start), {{"wait", "4"}, {"link", "a"}});
    pass(500ms);
    ASSERT_TRUE(writes->answered());
    EXPECT_EQ(writes->all<wire::PresenceFrame>().at(0).writing, std::vector<std::uint64_t>{2});
    command(2, posting(3, "eso era"));
    pass(3s);
    const auto done = exchange(1, joining(position()), {{"wait", "4"}, {"link", "a"}});
    pass(500ms);
    ASSERT_TRUE(done->answered());
    EXPECT_EQ(done->all<wire::PresenceFrame>().at(0).writing, std::vector<std::uint64_t>{});
}

TEST_F(ExchangeTest, TheNewestPollOfALinkTakesThePlaceOfTheOneBefore) {
    const wire::Position start = position();
    const auto first = exchange(1, joining(start), {{"wait", "20"}, {"link", "a"}});
    const auto elsewhere = exchange(1, joining(start), {{"wait", "20"}, {"link", "b"}});
    const auto somebody = exchange(2, joining(start), {{"wait", "20"}, {"link", "a"}});
    const auto second = exchange(1, joining(start), {{"wait", "20"}, {"link", "a"}});
    ASSERT_TRUE(first->answered()) << "at once";
    EXPECT_FALSE(elsewhere->answered() || somebody->answered() || second->answered());
    EXPECT_EQ(figure("urdimbre_polls_waiting"), "3");
}

}  // namespace
}  // namespace urdimbre::simulation
