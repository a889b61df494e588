#include "server/domain/acta.hpp"
#include "server/domain/retention.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// What was said in a session goes once the session is over for as long as the space above keeps
// things (rules P14 and L18). The room holds views and logs against every event.
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

constexpr auto done = std::nullopt;

void expire(Room& room, const ContributionId& what, Instant before) {
    EXPECT_EQ(room.saw(ExpireWords{.what = what, .before = before}), done);
}

const Contribution& contribution_of(const Room& room, const ContributionId& id) {
    return *room.now().find(id);
}

TEST(Expiry, TakesWhatWasSaidAfterTheSessionIsOverForAsLong) {
    Room room = amigo_critico_room_in(presentacion);
    ASSERT_EQ(room.ask(berta, says(room, "contexto")), done);
    const ContributionId said = room.last();
    ASSERT_EQ(room.ask(carla, note_of(room)), done);
    const ContributionId note = room.last();
    room.pass(1min);
    expire(room, said, room.clock());
    EXPECT_FALSE(contribution_of(room, said).withdrawn()) << "it goes on";
    ASSERT_EQ(room.ask(ana, ends()), done);
    const Instant over = *room.now().ended_at;
    room.pass(24h);
    expire(room, said, over);
    EXPECT_FALSE(contribution_of(room, said).withdrawn()) << "it is over no longer than that";
    const std::size_t before = room.log().size();
    expire(room, said, over + 1ms);
    EXPECT_TRUE(contribution_of(room, said).withdrawn());
    expire(room, said, over + 1ms);
    EXPECT_EQ(room.log().size(), before + 1) << "once";
    expire(room, note, over + 1ms);
    EXPECT_TRUE(contribution_of(room, note).withdrawn()) << "what was private, too";
    room.check_replay();
}

TEST(Expiry, LeavesCommitmentsAndTheirNotes) {
    Room room = amigo_critico_room_in(metacierre);
    const auto& all = room.now().contributions;
    const auto found = std::ranges::find_if(all, [&](const Contribution& one) {
        return room.now().protocol.kind(one.kind)->family == Family::commitment;
    });
    ASSERT_NE(found, all.end());
    const ContributionId commitment = found->id;
    ASSERT_EQ(room.ask(ana, ends()), done);
    room.pass(24h);
    const std::size_t before = room.log().size();
    expire(room, commitment, room.clock());
    EXPECT_FALSE(contribution_of(room, commitment).withdrawn());
    EXPECT_EQ(room.log().size(), before);
}

TEST(Expiry, TakesMaterialsThoughTheSessionIsOver) {
    Room room = amigo_critico_room();
    ASSERT_EQ(
        room.ask(
            berta,
            ConversationCommand{
                AttachMaterial{.title = "Bases", .address = "https://www.curriculumnacional.cl/"}
            }
        ),
        done
    );
    const ContentId material = room.last();
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    ASSERT_EQ(room.ask(ana, ends()), done);
    room.pass(24h);
    expire(room, material, room.clock());
    ASSERT_EQ(room.now().materials.size(), 1u);
    EXPECT_TRUE(room.now().materials.front().removed);
    EXPECT_TRUE(acta(room.space(), audience(room.space(), nora)).has_value());
    room.check_replay();
}

TEST(Expiry, TakesWhatIsAnonymous) {
    Protocol protocol;
    protocol.roles = {
        {.id = "guia", .duty = Duty::facilitates, .seats_min = 1, .seats_max = 2, .shared = false},
        {.id = "par", .duty = Duty::responds, .seats_min = 0, .seats_max = 6, .shared = false},
    };
    protocol.kinds = {
        {.id = "idea", .family = Family::suggestion},
        {.id = "nota", .family = Family::note},
    };
    Phase& hidden = protocol.phases.emplace_back();
    hidden.id = "oculta";
    hidden.lasts = 10min;
    hidden.visibility = Visibility::at_end;
    hidden.authorship = Authorship::anonymous;
    Grant& grant = hidden.grants.emplace_back();
    grant.roles = {"par"};
    grant.kinds = {"idea"};
    grant.policy = TurnPolicy::open;
    hidden.exits = {PhaseExit::facilitator};

    Room room{ana};
    for (const PersonId who : {berta, carla}) room.invite(who);
    room.plan(protocol);
    ASSERT_EQ(room.ask(ana, seat(ana, "guia")), done);
    ASSERT_EQ(room.ask(ana, seat(carla, "par")), done);
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    Contribute what = contribution(room, "idea");
    what.owners.clear();  // they would have a name
    ASSERT_EQ(room.ask(carla, ConversationCommand{what}), done);
    const ContributionId idea = room.last();
    ASSERT_EQ(room.ask(ana, ends()), done);
    room.pass(24h);
    expire(room, idea, room.clock());
    EXPECT_TRUE(contribution_of(room, idea).withdrawn());
    const auto& last = std::get<ConversationEvent>(room.log().back().event);
    EXPECT_FALSE(std::get<ContributionWithdrawn>(last).author);
    EXPECT_EQ(std::get<ContributionWithdrawn>(last).by, PersonId{});
    room.check_replay();
}

}  // namespace
}  // namespace urdimbre::tests
