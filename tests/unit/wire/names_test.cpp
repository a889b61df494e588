#include "protocol/wire/wire.hpp"

#include <gtest/gtest.h>

namespace urdimbre::wire {
namespace {

TEST(Names, AreThoseOfTheDefinition) {
    EXPECT_EQ(name(RefusalCode::nested_too_deep), "nested_too_deep");
    EXPECT_EQ(name(CloseCode::going_away), "going_away");
    EXPECT_EQ(name(SpaceKind::mentoring_room), "mentoring_room");
    EXPECT_EQ(type_of(Command{WithdrawMessage{}}), "withdraw_message");
    EXPECT_EQ(type_of(ClientFrame{AskSpacesFrame{}}), "ask_spaces");
    EXPECT_EQ(type_of(ServerFrame{ViewResetFrame{}}), "view_reset");
    EXPECT_EQ(type_of(Item{MemberLeftItem{}}), "member_left");
    EXPECT_EQ(type_of(Event{SpaceOpenedEvent{}}), "space_opened");
}

TEST(Refusals, SayWhetherToTryAgain) {
    EXPECT_TRUE(temporary(RefusalCode::storage_unavailable));
    EXPECT_FALSE(temporary(RefusalCode::role_may_not));
}

TEST(Closes, AreGroupedByWhetherToReconnect) {
    EXPECT_EQ(close_number(CloseCode::going_away), 4000);
    EXPECT_TRUE(reconnect(CloseCode::going_away));
    EXPECT_EQ(close_number(CloseCode::signed_out), 4100);
    EXPECT_FALSE(reconnect(CloseCode::signed_out));
}

}  // namespace
}  // namespace urdimbre::wire
