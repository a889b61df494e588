#include "server/app/templates.hpp"
#include "server/domain/due.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// A private session is of those who have a seat in it (rules C57, C128), and both parties have the
// word for the same time (C129).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;
const Command begin = ConversationCommand{StartConversation{}};

const Protocol& mediation() {
    static const app::Templates templates;
    return templates.find("mediacion-de-conflicto")->protocol;
}

// Luz mediates between Berta and Carla; Ana opened the space.
Room asked_for() {
    Room room{ana};
    for (const PersonId who : {luz, berta, carla}) room.invite(who);
    room.plan(mediation());
    for (const auto& [who, role] :
         {std::pair{luz, "mediador"}, std::pair{berta, "parte"}, std::pair{carla, "parte"}}) {
        EXPECT_EQ(room.ask(ana, seat(who, role)), done);
    }
    return room;
}

// Ana is out before it begins: Luz cares for it.
Room begun() {
    Room room = asked_for();
    EXPECT_EQ(room.ask(ana, AddMember{luz, {SpaceRole::coordinator}}), done);
    EXPECT_EQ(room.ask(ana, RemoveMember{ana}), done);
    EXPECT_EQ(room.ask(luz, begin), done);
    return room;
}

TEST(PrivateSession, BeginsWhenEveryMemberHasASeat) {
    Room room = asked_for();
    EXPECT_EQ(room.ask(luz, begin), members_without_seat) << "ana would read it";
    ASSERT_EQ(room.ask(ana, AddMember{luz, {SpaceRole::coordinator}}), done);
    ASSERT_EQ(room.ask(ana, RemoveMember{ana}), done);
    EXPECT_EQ(room.ask(luz, begin), done);
    EXPECT_FALSE(view(room.space(), audience(room.space(), ana)).conversation);
}

TEST(PrivateSession, TakesNobodyInOnceItHasBegun) {
    Room room = begun();
    EXPECT_EQ(room.ask(luz, AddMember{nora, {SpaceRole::observer}}), session_closed);
    EXPECT_EQ(room.ask(luz, AddMember{berta, {SpaceRole::guest}}), done) << "she is in it";
    EXPECT_EQ(room.ask(berta, leaves_seat(berta, "parte")), session_closed);
    EXPECT_EQ(room.ask(luz, leaves_seat(luz, "mediador")), session_closed);
    ASSERT_EQ(room.ask(luz, ends()), done);
    EXPECT_EQ(room.ask(luz, AddMember{nora, {SpaceRole::observer}}), session_closed);
    ASSERT_EQ(room.ask(carla, RemoveMember{carla}), done) << "whoever wants to leaves";
    EXPECT_EQ(room.ask(luz, AddMember{carla, {SpaceRole::teacher}}), session_closed);
}

TEST(PrivateSession, PassesToNobodyFromOutside) {
    Room room = begun();
    // Luz leaves the community above, and its coordinator would be the heir.
    ASSERT_EQ(room.ask(nora, EndMembership{.person = luz, .heir = nora}), done);
    EXPECT_TRUE(room.space().roles_of(nora).empty());
    EXPECT_TRUE(
        room.space().roles_of(berta).has(SpaceRole::coordinator) ||
        room.space().roles_of(carla).has(SpaceRole::coordinator)
    );
}

// A mentoring room of a mentor, and whoever else is brought in.
struct CaredFor {
    explicit CaredFor(SpaceKind kind) { ask(luz, OpenSpace{.kind = kind, .parent = SpaceId{7}}); }
    void ask(PersonId by, const Command& command) {
        CommandId id;
        id.bytes[0] = ++last;
        const auto decision = decide(space, {.by = by, .id = id, .at = Instant{1h}}, command);
        ASSERT_TRUE(decision) << static_cast<int>(decision.error());
        for (const Event& event : decision->events) {
            evolve(space, {.seq = space.head + 1, .at = Instant{1h}, .event = event});
        }
    }
    Space space;
    std::uint8_t last{};
};

TEST(CareOfARoom, PassesToWhoeverIsInItAndNotToWhoEndedTheMembershipAbove) {
    for (const SpaceKind kind : {SpaceKind::mentoring_room, SpaceKind::mesa, SpaceKind::session}) {
        CaredFor room(kind);
        room.ask(luz, AddMember{carla, {SpaceRole::observer}});
        room.ask(luz, AddMember{berta, {SpaceRole::mentee}});
        room.ask(nora, EndMembership{.person = luz, .heir = nora});
        EXPECT_TRUE(room.space.roles_of(nora).empty()) << "nobody comes to read it so (P7)";
        EXPECT_TRUE(room.space.roles_of(berta).has(SpaceRole::coordinator));
        EXPECT_TRUE(room.space.roles_of(berta).has(SpaceRole::mentee)) << "and stays what they are";
        EXPECT_FALSE(room.space.roles_of(carla).has(SpaceRole::coordinator));
        // Only where nobody is left in it somebody else cares for it, as P7 says.
        room.ask(nora, EndMembership{.person = carla, .heir = nora});
        room.ask(nora, EndMembership{.person = berta, .heir = nora});
        EXPECT_TRUE(room.space.roles_of(nora).has(SpaceRole::coordinator));
    }
}

TEST(CareOfARoom, OfACommunityPassesToWhoCaresForWhatIsAbove) {
    CaredFor community(SpaceKind::community);
    community.ask(luz, AddMember{berta, {SpaceRole::teacher}});
    community.ask(nora, EndMembership{.person = luz, .heir = nora});
    EXPECT_TRUE(community.space.roles_of(nora).has(SpaceRole::coordinator));
    EXPECT_FALSE(community.space.roles_of(berta).has(SpaceRole::coordinator));
}

TEST(PrivateSession, LeavesNothingAbove) {
    Space space;
    std::uint8_t last = 0;
    const auto ask = [&](PersonId by, const Command& command) {
        CommandId id;
        id.bytes[0] = ++last;
        const auto decision = decide(space, {.by = by, .id = id, .at = Instant{1h}}, command);
        ASSERT_TRUE(decision) << static_cast<int>(decision.error());
        for (const Event& event : decision->events) {
            evolve(space, {.seq = space.head + 1, .at = Instant{1h}, .event = event});
            const auto* what = std::get_if<CommitmentEvent>(&event);
            EXPECT_FALSE(what) << "told above, or brought from there";
        }
    };
    ask(luz, OpenSpace{SpaceKind::session, SpaceId{7}});
    for (const PersonId who : {berta, carla}) ask(luz, AddMember{who, {SpaceRole::teacher}});
    ask(luz, ConversationCommand{PlanSession{mediation(), "x", {}}});
    ask(luz, seat(luz, "mediador"));
    ask(luz, seat(berta, "parte"));
    ask(luz, seat(carla, "parte"));
    Commitment pending;
    ask(luz, ConversationCommand{StartConversation{{pending}}});
    for (PhaseIndex phase = 0; phase < 3; ++phase) {
        ask(luz, ConversationCommand{SkipPhase{phase, "vamos"}});
    }
    Contribute agreement;
    agreement.phase = 3;
    agreement.kind = "acuerdo";
    agreement.text = "Saludarnos.";
    ask(berta, ConversationCommand{agreement});
    const ContributionId agreed = space.conversation->contributions.back().id;
    ask(luz, ConversationCommand{EndConversation{"ya"}});
    EXPECT_TRUE(space.owed.empty());
    EXPECT_TRUE(space.ledger.commitments.empty());
    const auto carried = decide(
        space,
        {.by = berta, .id = {}, .at = Instant{2h}},
        CommitmentCommand{CarryCommitment{agreed}}
    );
    ASSERT_FALSE(carried);
    EXPECT_EQ(carried.error(), commitment_unknown);
    ask(berta, WithdrawMessage{.message = agreed});
    EXPECT_TRUE(space.owed.empty());
}

TEST(EqualTime, IsOneTurnOfTheSameLengthForEach) {
    Room room = begun();
    ASSERT_EQ(room.ask(luz, on(room)), done);
    ASSERT_EQ(holder(room), person("parte", berta));
    EXPECT_EQ(room.now().turns[0].until, room.clock() + 6min);
    EXPECT_EQ(room.ask(luz, gives_turn(carla)), no_turns_for_them) << "berta would come again";
    room.pass(2min);
    ASSERT_EQ(room.ask(berta, yields()), done);
    ASSERT_EQ(holder(room), person("parte", carla));
    EXPECT_EQ(room.now().turns[0].until, room.clock() + 6min);
    EXPECT_EQ(room.ask(berta, raises()), no_turns_for_you) << "she had hers";
    room.pass(6min);
    EXPECT_EQ(holder(room), std::nullopt);
    EXPECT_EQ(room.ask(carla, raises()), no_turns_for_you);
    EXPECT_EQ(room.ask(luz, gives_turn(berta)), no_turns_for_them);
}

}  // namespace
}  // namespace urdimbre::tests
