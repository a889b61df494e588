#include "server/app/witness.hpp"
#include "server/app/templates.hpp"
#include "server/domain/conversation_evolve.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// Who was there while the word went round (rule T12).
namespace urdimbre::app {
namespace {

using namespace domain;
using namespace std::chrono_literals;

constexpr PersonId ana{1}, berta{2}, carla{3}, dario{4};

// A round of three, in which the word is given on by hand.
class Round {
  public:
    Round() {
        static const Templates templates;
        Protocol protocol = templates.find("amigo-critico")->protocol;
        happens(SessionPlanned{
            .protocol = protocol,
            .script = {},
            .starts_at = {},
            .seats = {{ana, "facilitador"}},
            .facilitator = ana,
            .by = ana,
        });
        for (const PersonId person : {berta, carla, dario}) {
            happens(SeatGiven{person, "amigo_critico", ana, ana});
        }
        happens(PhaseEntered{
            .phase = 4,
            .how = Entered::started,
            .deadline = now + 1h,
            .turns = {turn(berta)},
            .by = ana,
            .reason = {},
        });
    }

    Turn turn(PersonId holder) const {
        return {
            .grant = 0,
            .holder = Party{.role = "amigo_critico", .person = holder},
            .since = now,
            .until = {},
            .queue = {},
        };
    }
    void gives(PersonId holder) {
        happens(TurnChanged{.how = TurnChange::done, .turn = turn(holder), .person = {}, .by = {}});
    }
    void happens(const ConversationEvent& event) { evolve(state, event, ++seq, now); }

    void look(std::optional<std::set<PersonId>> here) { witness.look(*state, here, now); }

    ShareOf share_of(PersonId person) const {
        for (const Compared& one : witness.compared()) {
            if (one.own.person == person) return share(one);
        }
        return {};
    }

    Instant now{Instant{} + 24h * 20'000};
    Sequence seq{};
    std::optional<Conversation> state;
    Witness witness;
};

const std::set<PersonId> all{ana, berta, carla, dario};

TEST(Witness, ComparesThoseWhoAreThere) {
    Round round;
    round.look(all);
    for (const PersonId next : {carla, dario, berta}) {
        round.now += 60s;
        round.look(all);
        round.gives(next);
    }
    round.look(all);
    for (const PersonId person : {berta, carla, dario}) {
        EXPECT_EQ(round.share_of(person).time, 100u) << number(person);
        EXPECT_EQ(round.share_of(person).turns, 100u) << number(person);
    }
    EXPECT_FALSE(round.share_of(ana).time) << "the word is not passed to her";
    EXPECT_EQ(round.witness.time(), 180s);
}

TEST(Witness, LeavesOutWhenSomebodyIsNotThere) {
    Round round;
    round.look(std::set{ana, berta, carla});
    round.now += 60s;
    round.look(std::set{ana, berta, carla});
    round.gives(carla);
    round.now += 60s;
    round.look(std::set{ana, berta, carla});
    EXPECT_FALSE(round.share_of(dario).time);
    // He is there for two minutes, in one of which he has the word: as much as half of two.
    round.look(all);
    round.gives(dario);
    round.now += 60s;
    round.look(all);
    round.gives(berta);
    round.now += 60s;
    round.look(all);
    EXPECT_EQ(round.share_of(dario).time, 150u) << "half of the time, where a third were even";
    EXPECT_EQ(round.share_of(berta).time, 125u) << "half of the time, where two fifths were even";
}

TEST(Witness, DoesNotKnowWhatPassesWhileNobodyCanSayWhoIsThere) {
    Round round;
    round.look(all);
    round.now += 60s;
    round.look({});
    round.gives(carla);
    round.now += 60s;
    round.look(all);
    EXPECT_EQ(round.witness.time(), 0s);
    EXPECT_TRUE(round.witness.compared().empty());
    round.now += 70s;
    round.look(all);
    EXPECT_EQ(round.witness.time(), 70s);
    EXPECT_EQ(round.share_of(carla).time, 300u);
    EXPECT_EQ(round.share_of(berta).time, 0u);
}

TEST(Witness, DoesNotCountAPauseOrAPhaseThatHides) {
    Round round;
    round.look(all);
    round.happens(ConversationPaused{.by = ana, .reason = {}});
    round.now += 10min;
    round.look(all);
    EXPECT_EQ(round.witness.time(), 0s);
    round.happens(
        ConversationResumed{.deadline = round.now + 1h, .turns = {round.turn(berta)}, .by = ana}
    );
    round.happens(PhaseEntered{
        .phase = 9,  // hidden until it ends
        .how = Entered::skipped,
        .deadline = round.now + 1h,
        .turns = {},
        .by = ana,
        .reason = {},
    });
    round.now += 10min;
    round.look(all);
    EXPECT_EQ(round.witness.time(), 0s);
    const Equity told = equity(*round.state, round.now);
    EXPECT_TRUE(told.apart);
    EXPECT_TRUE(told.people.empty());
}

}  // namespace
}  // namespace urdimbre::app
