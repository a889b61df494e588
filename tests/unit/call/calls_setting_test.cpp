#include "server/app/given.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

#include <gtest/gtest.h>

// What a network lets calls be (rule W2).
namespace urdimbre::tests {
namespace {

using namespace domain;

using CallsSettingRoom = MentoringRoom;

TEST(CallsSetting, IsTheNetworksAndSaidByWhoCoordinatesIt) {
    CallsSettingRoom room(SpaceKind::network);
    EXPECT_EQ(calls_in(room.space), CallPolicy::direct);
    EXPECT_EQ(room.ask(MentoringRoom::maribel, SetCalls{CallPolicy::off}), Refusal::role_may_not);
    EXPECT_EQ(room.ask(MentoringRoom::luis, SetCalls{CallPolicy::off}), Refusal::not_a_member);
    room.must(MentoringRoom::vero, SetCalls{CallPolicy::direct});
    EXPECT_TRUE(room.events.empty()) << "they are so already";
    room.must(MentoringRoom::vero, SetCalls{CallPolicy::relayed});
    EXPECT_EQ(calls_in(room.space), CallPolicy::relayed);
    EXPECT_EQ(room.seen.calls, wire::CallPolicy::relayed);
    EXPECT_TRUE(room.told.empty()) << "shown where it matters, and no notice";
    const auto given = app::given_by(room.events.front(), MentoringRoom::vero);
    ASSERT_EQ(given.size(), 1u);
    EXPECT_EQ(given.front().told.at("what").as_string(), "calls");
    EXPECT_TRUE(app::given_by(room.events.front(), MentoringRoom::maribel).empty());
    room.must(MentoringRoom::vero, SetCalls{CallPolicy::relayed});
    EXPECT_TRUE(room.events.empty());
    room.must(MentoringRoom::vero, SetCalls{CallPolicy::direct});
    EXPECT_EQ(room.seen.calls, wire::CallPolicy::direct);
}

TEST(CallsSetting, IsOfNoSpaceBelowTheNetwork) {
    for (const SpaceKind kind :
         {SpaceKind::community, SpaceKind::mentoring_room, SpaceKind::mesa, SpaceKind::session}) {
        CallsSettingRoom room(kind);
        EXPECT_EQ(
            room.ask(MentoringRoom::vero, SetCalls{CallPolicy::off}), Refusal::calls_of_network
        );
    }
}

}  // namespace
}  // namespace urdimbre::tests
