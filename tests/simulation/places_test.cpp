#include "server/app/stored.hpp"
#include "server/domain/due.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>

namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;
using domain::PersonId;
using domain::SpaceId;
using domain::SpaceKind;
using domain::SpaceRole;

constexpr PersonId ana{1};
constexpr PersonId benito{2};
constexpr PersonId carla{3};

// A network with people and no connections: commands are handed to the spaces of a node, and asked
// again elsewhere under the same id until they are answered.
class Places {
  public:
    explicit Places(std::uint32_t seed, std::size_t nodes = 2)
        : town({.seed = seed, .nodes = nodes, .people = 0}) {
        for (const char* name : {"Ana", "Benito", "Carla", "Diego"}) {
            town.directory.add_person(name, "es");
        }
        network = town.directory.reserve_space(SpaceKind::network, "Red");
        ask(network, ana, domain::OpenSpace{SpaceKind::network, {}});
    }

    domain::CommandId new_id() {
        domain::CommandId id;
        std::ranges::generate(id.bytes, [&] {
            return static_cast<std::uint8_t>(town.world.random());
        });
        return id;
    }

    struct Question {
        domain::CommandId id;
        SpaceId space{};
        PersonId by{};
        domain::Command command;
        std::optional<app::Answer> answer{};
    };
    using Asked = std::shared_ptr<Question>;

    Asked begin(SpaceId space, PersonId by, domain::Command command) {
        auto asked = std::make_shared<Question>(Question{new_id(), space, by, std::move(command)});
        send(asked, town.world.random() % town.node_count());
        return asked;
    }

    void send(const Asked& asked, std::size_t node) {
        town.node(node)
            .spaces()
            .at(asked->space)
            .submit({
                .id = asked->id,
                .fingerprint = 7,
                .by = asked->by,
                .command = asked->command,
                .answer = [asked](const app::Answer& answer) { asked->answer = answer; },
            });
    }

    // Until it is answered for good.
    app::Answer finish(const Asked& asked) {
        for (int attempt = 0; attempt < 200; ++attempt) {
            for (int wait = 0; wait < 50 && !asked->answer; ++wait) town.world.run_for(10ms);
            const auto* refused =
                asked->answer ? std::get_if<app::Refused>(&*asked->answer) : nullptr;
            if (asked->answer && !(refused && wire::temporary(refused->code))) {
                return *asked->answer;
            }
            asked->answer.reset();
            send(asked, town.world.random() % town.node_count());
        }
        throw std::runtime_error("never answered");
    }

    app::Answer ask(SpaceId space, PersonId by, domain::Command command) {
        return finish(begin(space, by, std::move(command)));
    }

    static domain::Command to_open(SpaceKind kind) { return domain::OpenBelow{kind, "Sala", {}}; }

    // The number that a command got, once the log of the parent has it.
    std::optional<SpaceId> opened(const Asked& asked) {
        for (const auto& stored : log(asked->space)) {
            const auto event = app::from_stored(stored);
            const auto* child = std::get_if<domain::ChildOpened>(&event->event);
            if (child && child->id == asked->id) return child->space;
        }
        return {};
    }

    bool began(const Asked& asked) {
        const auto child = opened(asked);
        return child && !log(*child).empty();
    }

    SpaceId open(SpaceId from, PersonId by, SpaceKind kind) {
        const auto asked = begin(from, by, to_open(kind));
        finish(asked);
        EXPECT_TRUE(run_until([&] { return began(asked); }));
        return *opened(asked);
    }

    void add(SpaceId space, PersonId by, PersonId person, domain::Roles roles) {
        const auto answer = ask(space, by, domain::AddMember{person, roles});
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }

    template <class Condition>
    bool run_until(Condition condition, int milliseconds = 60'000) {
        for (int i = 0; i < milliseconds; ++i) {
            if (condition()) return true;
            town.world.run_for(1ms);
        }
        return condition();
    }

    std::vector<storage::StoredEvent> log(SpaceId space) {
        return town.log.read(space, 0, 1'000'000);
    }

    domain::Space state(SpaceId space) {
        domain::Space state;
        for (const auto& stored : log(space)) domain::evolve(state, *app::from_stored(stored));
        return state;
    }

    template <class Event>
    std::size_t count(SpaceId space) {
        return static_cast<std::size_t>(std::ranges::count_if(log(space), [](const auto& stored) {
            return std::holds_alternative<Event>(app::from_stored(stored)->event);
        }));
    }

    bool due(SpaceId space) {
        const auto all = town.log.due(domain::Instant::max(), 1'000);
        return std::ranges::find(all, space) != all.end();
    }

    void restart_all() {
        for (std::size_t i = 0; i < town.node_count(); ++i) town.restart(i);
    }

    Town town;
    SpaceId network{};
};

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
