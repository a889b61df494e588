// What the clock makes happen, with nobody there (rules T5, T6).
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace urdimbre::simulation {
namespace {

// Every space unloads when nobody needs it.
constexpr auto long_enough_to_unload = 90s;

TEST(Deadlines, AVisitEndsByItselfWithNobodyThere) {
    Places places(1);
    const domain::Instant until = places.town.log.now() + 2h;
    places.ask(places.network, ana, domain::AddMember{benito, {SpaceRole::guest}, until});
    EXPECT_TRUE(places.due(places.network));
    places.town.world.run_for(long_enough_to_unload);
    ASSERT_EQ(places.town.node(0).spaces().loaded(), 0u);
    places.town.world.run_for(1h);
    EXPECT_FALSE(places.state(places.network).roles_of(benito).empty());
    places.town.world.run_for(1h);

    const domain::Space after = places.state(places.network);
    EXPECT_TRUE(after.roles_of(benito).empty());
    EXPECT_TRUE(after.ends.empty());
    EXPECT_TRUE(after.owed.empty());
    EXPECT_EQ(places.count<domain::MemberRemoved>(places.network), 1u) << "two nodes, one tick";
    for (const auto& stored : places.log(places.network)) {
        const auto event = app::from_stored(stored);
        if (!std::holds_alternative<domain::MemberRemoved>(event->event)) continue;
        EXPECT_GE(event->at, until);
        EXPECT_LE(event->at, until + 3s);
    }
    EXPECT_FALSE(places.due(places.network)) << "nothing left to wake it for";
}

TEST(Deadlines, WhatIsDueIsAppliedBeforeACommand) {
    Places places(2);
    const domain::Instant until = places.town.log.now() + 10min;
    places.ask(places.network, ana, domain::AddMember{benito, {SpaceRole::guest}, until});
    places.town.world.run_for(until - places.town.log.now() - 1ms);
    for (std::size_t node = 0; node < 2; ++node) places.town.freeze(node, 30s);
    places.town.world.run_for(10s);
    const auto asked = places.begin(places.network, benito, domain::PostMessage{"¿Aún estoy?", {}});
    const auto answer = places.finish(asked);
    ASSERT_TRUE(std::holds_alternative<app::Refused>(answer));
    EXPECT_EQ(std::get<app::Refused>(answer).code, wire::RefusalCode::not_a_member);
    EXPECT_EQ(places.count<domain::MessagePosted>(places.network), 0u);
    EXPECT_EQ(places.count<domain::MemberRemoved>(places.network), 1u);
}

TEST(Deadlines, ATickThatTheDatabaseRefusesIsTriedAgainAndStandsInNobodysWay) {
    Places places(3);
    const domain::Instant until = places.town.log.now() + 5min;
    std::vector<SpaceId> rooms;
    for (int i = 0; i < 5; ++i) {
        rooms.push_back(places.open(places.network, ana, SpaceKind::mentoring_room));
        places.ask(rooms.back(), ana, domain::AddMember{benito, {SpaceRole::guest}, until});
    }
    places.town.world.run_for(until - places.town.log.now() - 1ms);
    places.town.faults.append_failed = 0.8;
    places.town.world.run_for(20s);
    places.town.faults = {};
    places.town.world.run_for(60s);
    for (const SpaceId room : rooms) {
        EXPECT_TRUE(places.state(room).roles_of(benito).empty());
        EXPECT_EQ(places.count<domain::MemberRemoved>(room), 1u);
        EXPECT_FALSE(places.due(room));
    }
}

TEST(Deadlines, AWrongDeadlineInTheLogIsPutRight) {
    Places places(4);
    storage::Append append;
    append.space = places.network;
    append.expected_head = places.log(places.network).size();
    append.deadline = storage::DeadlineChange{places.town.log.now()};
    places.town.log.append({&append, 1});
    ASSERT_TRUE(places.due(places.network));
    places.town.world.run_for(5s);
    EXPECT_FALSE(places.due(places.network));
}

TEST(Deadlines, LoadingASpaceThatIsNotDueWritesNothing) {
    Places places(5);
    places.town.world.run_for(long_enough_to_unload);
    const auto appends = [&] {
        std::string all;
        for (std::size_t node = 0; node < 2; ++node) places.town.node(node).metrics(all);
        std::string counted;
        for (std::size_t at = all.find("\nurdimbre_appends_total{"); at != std::string::npos;
             at = all.find("\nurdimbre_appends_total{", at + 1)) {
            counted += all.substr(at, all.find('\n', at + 1) - at);
        }
        return counted;
    };
    const std::string before = appends();
    ASSERT_NE(before.find("urdimbre_appends_total"), std::string::npos);
    places.town.node(0).spaces().at(places.network);
    places.town.world.run_for(30s);
    EXPECT_EQ(appends(), before);
}

}  // namespace
}  // namespace urdimbre::simulation
