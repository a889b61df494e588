// What happens in one space because of another (rules E6, E7, E8, L20, A15).
#include "tests/simulation/places.hpp"
#include "tests/simulation/desk.hpp"

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <utility>
#include <vector>

namespace urdimbre::simulation {
namespace {

// A child exists once, as it was asked for, and nothing is owed.
void expect_opened_once(Places& places, const Places::Asked& asked) {
    ASSERT_TRUE(places.run_until([&] { return places.state(places.network).owed.empty(); }));
    places.town.world.run_for(5s);
    const SpaceId child = *places.opened(asked);
    const auto log = places.log(child);
    ASSERT_EQ(log.size(), 2u);
    const auto first = app::from_stored(log.front());
    EXPECT_EQ(
        first->event, domain::Event(domain::SpaceOpened{SpaceKind::community, places.network})
    );
    EXPECT_EQ(
        places.state(child).members,
        (std::map{std::pair{ana, domain::Roles{SpaceRole::coordinator}}})
    );
    EXPECT_EQ(places.count<domain::ChildOpened>(places.network), 1u);
    EXPECT_EQ(places.count<domain::EffectSettled>(places.network), 1u);
    for (const auto& stored : places.log(places.network)) {
        const auto event = app::from_stored(stored);
        const auto* settled = std::get_if<domain::EffectSettled>(&event->event);
        if (settled) EXPECT_FALSE(settled->refused);
    }
    EXPECT_FALSE(places.due(places.network));
    EXPECT_FALSE(places.due(child));
}

enum class Point { source_committed, target_committed, settled };

void PrintTo(Point point, std::ostream* out) { *out << static_cast<int>(point); }

class Effects : public testing::TestWithParam<Point> {
  protected:
    bool reached(Places& places, const Places::Asked& asked) {
        switch (GetParam()) {
            case Point::source_committed:
                return places.opened(asked).has_value();
            case Point::target_committed:
                return places.began(asked);
            case Point::settled:
                return places.count<domain::EffectSettled>(places.network) == 1;
        }
        return false;
    }
};

TEST_P(Effects, HappenOnceWhereverEveryNodeIsKilled) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Places places(seed);
        const auto asked = places.begin(places.network, ana, Places::to_open(SpaceKind::community));
        ASSERT_TRUE(places.run_until([&] { return reached(places, asked); }));
        places.restart_all();
        ASSERT_TRUE(places.run_until([&] { return places.began(asked); }))
            << "nobody asks, and it goes on";
        expect_opened_once(places, asked);
        places.finish(asked);  // its client asks again: still once
        expect_opened_once(places, asked);
    }
}

TEST_P(Effects, HappenOnceWhenTwoNodesPerformThemAtOnce) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Places places(seed);
        const auto asked = places.begin(places.network, ana, Places::to_open(SpaceKind::community));
        ASSERT_TRUE(places.run_until([&] { return reached(places, asked); }));
        // Whoever is at it stops for long enough that the other one takes it up, and goes on.
        places.town.freeze(0, 4s);
        places.town.world.run_for(std::chrono::milliseconds{places.town.world.random() % 5});
        places.town.freeze(1, 4s);
        places.finish(asked);
        expect_opened_once(places, asked);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Points,
    Effects,
    testing::Values(Point::source_committed, Point::target_committed, Point::settled)
);

TEST(EffectsOfFaults, OpeningAndLeavingHoldWhateverGoesWrong) {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Places places(seed, 3);
        places.add(places.network, ana, benito, {SpaceRole::teacher});
        places.town.faults = {
            .answer_lost = 0.1,
            .question_lost = 0.05,
            .append_failed = 0.05,
            .read_unavailable = 0.1,
            .hint_lost = 0.3,
            .hint_doubled = 0.1,
        };
        std::vector<SpaceId> rooms;
        std::vector<Places::Asked> asked;
        for (int i = 0; i < 6; ++i) {
            asked.push_back(places.begin(places.network, ana, Places::to_open(SpaceKind::community))
            );
            places.town.world.run_for(std::chrono::milliseconds{places.town.world.random() % 40});
            if (places.town.world.chance(0.4)) places.town.restart(places.town.world.random() % 3);
            if (places.town.world.chance(0.3)) {
                places.town.freeze(places.town.world.random() % 3, 1500ms);
            }
        }
        for (const auto& one : asked) {
            places.finish(one);
            ASSERT_TRUE(places.run_until([&] { return places.began(one); }));
            rooms.push_back(*places.opened(one));
        }
        for (const SpaceId room : rooms) {
            places.add(room, ana, benito, {SpaceRole::teacher});
        }
        const auto leaving = places.begin(places.network, benito, domain::RemoveMember{benito});
        places.town.world.run_for(std::chrono::milliseconds{places.town.world.random() % 40});
        places.town.restart(places.town.world.random() % 3);
        places.finish(leaving);
        places.town.faults = {};
        ASSERT_TRUE(places.run_until([&] { return places.state(places.network).owed.empty(); }));
        for (const SpaceId room : rooms) {
            const domain::Space state = places.state(room);
            EXPECT_EQ(state.parent, places.network);
            EXPECT_TRUE(state.roles_of(benito).empty());
            EXPECT_FALSE(state.roles_of(ana).empty());
            EXPECT_EQ(places.count<domain::SpaceOpened>(room), 1u);
            EXPECT_EQ(places.count<domain::MemberRemoved>(room), 1u);
        }
        EXPECT_EQ(places.count<domain::ChildOpened>(places.network), rooms.size());
        EXPECT_EQ(places.count<domain::EffectSettled>(places.network), rooms.size() + 1);
    }
}

TEST(Leaving, EndsWhatIsBelowAtAnyDepthAndLeavesNoSpaceWithoutCare) {
    Places places(7);
    places.add(places.network, ana, benito, {SpaceRole::coordinator});
    places.add(places.network, ana, carla, {SpaceRole::teacher});
    const SpaceId community = places.open(places.network, benito, SpaceKind::community);
    const SpaceId session = places.open(community, benito, SpaceKind::session);
    const SpaceId other = places.open(places.network, ana, SpaceKind::community);
    const SpaceId notebook = places.open(places.network, benito, SpaceKind::notebook);
    places.add(community, benito, carla, {SpaceRole::teacher});
    places.add(other, ana, benito, {SpaceRole::teacher});

    places.ask(places.network, ana, domain::RemoveMember{benito});
    ASSERT_TRUE(places.run_until([&] { return places.state(places.network).owed.empty(); }));
    ASSERT_TRUE(places.run_until([&] { return places.state(community).owed.empty(); }));
    for (const SpaceId space : {places.network, community, session, other}) {
        EXPECT_TRUE(places.state(space).roles_of(benito).empty()) << number(space);
    }
    EXPECT_TRUE(places.state(community).roles_of(ana).has(SpaceRole::coordinator)) << "the heir";
    EXPECT_TRUE(places.state(session).roles_of(ana).has(SpaceRole::coordinator));
    EXPECT_FALSE(places.state(community).roles_of(carla).empty()) << "others stay";
    EXPECT_FALSE(places.state(notebook).roles_of(benito).empty()) << "one's own stays one's own";
    EXPECT_FALSE(places.state(notebook).parent);
}

TEST(Leaving, IsOverBeforeOneMayComeBack) {
    Places places(12, 1);
    places.add(places.network, ana, benito, {SpaceRole::teacher});
    const SpaceId community = places.open(places.network, ana, SpaceKind::community);
    places.add(community, ana, benito, {SpaceRole::teacher});
    const auto leaving = places.begin(places.network, benito, domain::RemoveMember{benito});
    const auto back =
        places.begin(places.network, ana, domain::AddMember{benito, {SpaceRole::teacher}});
    ASSERT_TRUE(places.run_until([&] { return back->answer.has_value(); }));
    EXPECT_EQ(std::get<app::Refused>(*back->answer).code, wire::RefusalCode::overloaded);
    places.finish(leaving);
    places.finish(back);
    EXPECT_TRUE(places.state(community).roles_of(benito).empty());
    EXPECT_FALSE(places.state(places.network).roles_of(benito).empty());
    places.add(community, ana, benito, {SpaceRole::teacher});
    places.town.world.run_for(30s);
    EXPECT_FALSE(places.state(community).roles_of(benito).empty());
}

TEST(EffectsRefused, ThatAnotherSpaceRefusesForGoodAreSettledWithTheReason) {
    Places places(8);
    // Somebody else began under the number that it will get: the effect can never happen.
    auto asked = std::make_shared<Places::Question>(Places::Question{
        places.new_id(), places.network, ana, Places::to_open(SpaceKind::community)
    });
    const SpaceId taken = places.town.directory.reserve_child(
        {.opened_from = places.network,
         .asked = asked->id,
         .parent = places.network,
         .kind = SpaceKind::community,
         .title = "Sala"}
    );
    places.ask(taken, carla, domain::OpenSpace{SpaceKind::community, {}});
    places.send(asked, 0);
    places.finish(asked);
    EXPECT_EQ(places.opened(asked), taken);
    ASSERT_TRUE(places.run_until([&] { return places.state(places.network).owed.empty(); }));
    const auto log = places.log(places.network);
    EXPECT_EQ(
        std::get<domain::EffectSettled>(app::from_stored(log.back())->event).refused,
        domain::Refusal::already_opened
    );
    EXPECT_EQ(places.log(taken).size(), 2u);
}

wire::RefusalCode refusal(const app::Answer& answer) { return std::get<app::Refused>(answer).code; }

TEST(Opening, IsForThoseWhoMayAndWhereTheKindBelongs) {
    Places places(9);
    places.add(places.network, ana, benito, {SpaceRole::teacher});
    places.add(places.network, ana, carla, {SpaceRole::observer});
    const auto asks = [&](SpaceId from, PersonId by, SpaceKind kind) {
        return places.ask(from, by, Places::to_open(kind));
    };
    EXPECT_EQ(
        refusal(asks(places.network, benito, SpaceKind::community)), wire::RefusalCode::role_may_not
    );
    EXPECT_EQ(
        refusal(asks(places.network, carla, SpaceKind::session)), wire::RefusalCode::role_may_not
    );
    EXPECT_EQ(
        refusal(asks(places.network, ana, SpaceKind::network)), wire::RefusalCode::kind_not_here
    );
    EXPECT_EQ(
        refusal(asks(places.network, PersonId{4}, SpaceKind::notebook)),
        wire::RefusalCode::not_a_member
    );
    const SpaceId session = places.open(places.network, benito, SpaceKind::session);
    EXPECT_EQ(
        refusal(asks(session, benito, SpaceKind::community)), wire::RefusalCode::kind_not_here
    );
    const SpaceId notebook = places.open(places.network, carla, SpaceKind::notebook);
    EXPECT_EQ(
        refusal(places.ask(notebook, carla, domain::AddMember{ana, {SpaceRole::mentor}})),
        wire::RefusalCode::notebook_is_personal
    );
    EXPECT_EQ(
        refusal(asks(notebook, carla, SpaceKind::notebook)), wire::RefusalCode::kind_not_here
    );
    const auto mine = places.town.directory.spaces_of(carla, 10);
    ASSERT_EQ(mine.size(), 2u);
    EXPECT_EQ(mine.back().title, "Sala");
    EXPECT_FALSE(mine.back().parent);
    EXPECT_EQ(places.town.directory.spaces_of(benito, 10).back().parent, places.network);
}

TEST(Opening, BringsInMembersFromTheBeginning) {
    Places places(14);
    places.add(places.network, ana, benito, {SpaceRole::teacher});
    const auto room_with = [](std::vector<domain::SeatedPerson> people,
                              SpaceKind kind = SpaceKind::mentoring_room) {
        return domain::OpenBelow{.kind = kind, .title = "Sala", .people = std::move(people)};
    };
    const auto asked = places.begin(
        places.network,
        ana,
        room_with({
            {ana, {SpaceRole::mentor}},
            {benito, {SpaceRole::mentee}},
            {benito, {SpaceRole::teacher}},
        })
    );
    places.finish(asked);
    ASSERT_TRUE(places.run_until([&] { return places.began(asked); }));
    const SpaceId room = *places.opened(asked);
    const domain::Space state = places.state(room);
    EXPECT_EQ(state.roles_of(ana), (domain::Roles{SpaceRole::coordinator, SpaceRole::mentor}));
    EXPECT_EQ(state.roles_of(benito), (domain::Roles{SpaceRole::mentee, SpaceRole::teacher}))
        << "named twice: in it once, as both";
    EXPECT_EQ(places.count<domain::MemberAdded>(room), 2u);
    EXPECT_EQ(places.town.directory.spaces_of(benito, 10).size(), 2u);

    const auto refused = [&](const domain::OpenBelow& open) {
        return refusal(places.ask(places.network, ana, open));
    };
    EXPECT_EQ(
        refused(room_with({{carla, {SpaceRole::mentee}}})), wire::RefusalCode::person_no_member
    ) << "who is not here is brought into nothing from here";
    EXPECT_EQ(refused(room_with({{benito, {}}})), wire::RefusalCode::roles_missing);
    EXPECT_EQ(
        refused(room_with({{benito, {SpaceRole::teacher}}}, SpaceKind::notebook)),
        wire::RefusalCode::notebook_is_personal
    );
}

// Two releases stand on one log while one takes the place of the other.
TEST(Opening, IsStoredAsTheReleaseBeforeReadsItUnlessItBringsSomebodyIn) {
    domain::ChildOpened opened{
        .id = {}, .space = SpaceId{7}, .kind = SpaceKind::session, .by = ana, .people = {}
    };
    const auto stored = [&] {
        return app::to_stored({.seq = 1, .at = {}, .event = opened}, domain::CommandId{});
    };
    EXPECT_TRUE(stored().body.starts_with(R"({"type":"child_opened","v":1,"id":)"))
        << stored().body;
    EXPECT_EQ(stored().body.find("people"), std::string::npos);
    const auto alone = app::from_stored(stored());
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->event, domain::Event(opened));
    opened.people = {{benito, {SpaceRole::mentee}}};
    EXPECT_TRUE(stored().body.starts_with(R"({"type":"child_opened","v":2,"id":)"))
        << stored().body;
    const auto with_him = app::from_stored(stored());
    ASSERT_TRUE(with_him);
    EXPECT_EQ(with_him->event, domain::Event(opened));
}

TEST(Opening, HoldsNobodyWhoLeavesMeanwhile) {
    std::size_t came_and_went = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Places places(seed, 3);
        places.add(places.network, ana, benito, {SpaceRole::teacher});
        places.town.faults = {
            .answer_lost = 0.1,
            .question_lost = 0.1,
            .append_failed = 0.2,
            .read_unavailable = 0.1,
            .hint_lost = 0.3,
        };
        const auto asked = places.begin(
            places.network,
            ana,
            domain::OpenBelow{
                .kind = SpaceKind::mentoring_room,
                .title = "Sala",
                .people = {{benito, {SpaceRole::mentee}}},
            }
        );
        // Half of the times both are asked at once, and either may be first.
        if (seed % 2 == 0) places.finish(asked);
        const auto leaving = places.begin(places.network, benito, domain::RemoveMember{benito});
        places.finish(asked);
        places.finish(leaving);
        places.town.faults = {};
        ASSERT_TRUE(places.run_until([&] { return places.state(places.network).owed.empty(); }));
        const auto room = places.opened(asked);
        if (!room) continue;
        EXPECT_TRUE(places.state(*room).roles_of(benito).empty());
        EXPECT_EQ(places.count<domain::MemberAdded>(*room), 2u) << "he did come in";
        EXPECT_EQ(places.count<domain::MemberRemoved>(*room), 1u) << "and went out";
        ++came_and_went;
    }
    EXPECT_GE(came_and_went, 15u);
}

TEST(Opening, IsShownWithItsTitleAtOnce) {
    Places places(13, 1);
    const SpaceId room = places.open(places.network, ana, SpaceKind::community);
    places.town.world.run_for(100ms);  // the log has it; the node is about to hear so
    Desk desk(places.town.node(0), {.person = ana, .name = "Ana", .lang = "es", .login = {}});
    desk.say(R"({"type":"hello","protocol":1,"client":"test"})");
    desk.say(R"({"type":"join","space":)" + std::to_string(number(room)) + "}");
    places.town.world.run_for(1s);
    const auto snapshot = desk.last<wire::SnapshotFrame>();
    EXPECT_EQ(snapshot.title, "Sala");
    EXPECT_EQ(snapshot.roles, std::vector{wire::SpaceRole::coordinator});
    desk.say(R"({"type":"ask_spaces","ref":3})");
    places.town.world.run_for(1s);
    const auto listed = desk.last<wire::SpacesFrame>().spaces;
    ASSERT_EQ(listed.size(), 2u);
    EXPECT_EQ(listed.back().parent, number(places.network));
}

TEST(Opening, OfWhatWasRefusedLeavesNoNumberBehind) {
    Places places(10);
    places.add(places.network, ana, benito, {SpaceRole::teacher});
    const auto asked = places.begin(places.network, benito, Places::to_open(SpaceKind::mesa));
    EXPECT_EQ(refusal(places.finish(asked)), wire::RefusalCode::role_may_not);
    const SpaceId next = places.town.directory.reserve_space(SpaceKind::network, "Otra");
    EXPECT_EQ(number(next), number(places.network) + 1);
}

TEST(Joining, IsForPeopleWhoExist) {
    Places places(11);
    const auto stranger = domain::AddMember{PersonId{99}, {SpaceRole::teacher}};
    EXPECT_EQ(
        refusal(places.ask(places.network, ana, stranger)), wire::RefusalCode::person_unknown
    );
    EXPECT_EQ(
        refusal(places.ask(places.network, benito, stranger)), wire::RefusalCode::not_a_member
    ) << "who may not ask learns nothing";
    EXPECT_EQ(places.log(places.network).size(), 2u);
    places.town.faults.read_unavailable = 0.7;
    places.add(places.network, ana, benito, {SpaceRole::teacher});
}

}  // namespace
}  // namespace urdimbre::simulation
