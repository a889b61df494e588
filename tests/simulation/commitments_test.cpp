// A session ends, and the space above knows of it once, whatever dies in between (rules L17, C60).
#include "server/app/templates.hpp"
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace urdimbre::simulation {
namespace {

using namespace domain;

class Sessions : public Places {
  public:
    explicit Sessions(std::uint32_t seed, std::size_t nodes = 2) : Places(seed, nodes) {
        add(network, ana, benito, {SpaceRole::teacher});
        add(network, ana, carla, {SpaceRole::teacher});
    }

    void done(SpaceId where, PersonId by, Command command) {
        const auto answer = ask(where, by, std::move(command));
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }

    SpaceId prepare() {
        const SpaceId session = open(network, ana, SpaceKind::session);
        add(session, ana, benito, {SpaceRole::teacher});
        add(session, ana, carla, {SpaceRole::teacher});
        static const app::Templates templates;
        done(
            session,
            ana,
            ConversationCommand{PlanSession{
                .protocol = templates.find("amigo-critico")->protocol,
                .script = "{}",
                .starts_at = {}
            }}
        );
        done(session, ana, ConversationCommand{GiveSeat{ana, "facilitador"}});
        done(session, ana, ConversationCommand{GiveSeat{benito, "presentador"}});
        done(session, ana, ConversationCommand{GiveSeat{carla, "amigo_critico"}});
        return session;
    }

    void start(SpaceId session) { done(session, ana, ConversationCommand{StartConversation{}}); }

    // As far as the phase of commitments.
    void lead(SpaceId session) {
        for (PhaseIndex phase = 0; phase < 8; ++phase) {
            done(session, ana, ConversationCommand{SkipPhase{phase, "rápido"}});
        }
    }

    ContributionId commit(SpaceId session) {
        const auto asked = begin(
            session,
            benito,
            ConversationCommand{Contribute{
                .phase = 8,
                .kind = "compromiso",
                .text = "preguntar",
                .reply_to = {},
                .rests_on = {},
                .owners = {benito},
                .due = Day{40'000},
                .late = false
            }}
        );
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(finish(asked)));
        return asked->id;
    }

    template <class Event>
    std::size_t commitments(SpaceId space) {
        return static_cast<std::size_t>(std::ranges::count_if(log(space), [](const auto& stored) {
            const auto event = app::from_stored(stored);
            const auto* one = std::get_if<CommitmentEvent>(&event->event);
            return one && std::holds_alternative<Event>(*one);
        }));
    }

    // As run_until, for what takes a while: whole logs are read each time.
    template <class Condition>
    bool eventually(Condition condition) {
        for (int i = 0; i < 1'500; ++i) {
            if (condition()) return true;
            town.world.run_for(40ms);
        }
        return false;
    }

    bool quiet(SpaceId session) {
        return eventually([&] { return state(session).owed.empty() && !due(session); });
    }
};

enum class Point { ended, told, settled };

class TheEnd : public testing::TestWithParam<Point> {
  protected:
    static bool reached(Sessions& here, SpaceId session) {
        switch (GetParam()) {
            case Point::ended:
                return here.commitments<ActaLeft>(session) == 1;
            case Point::told:
                return here.commitments<ActaTaken>(here.network) == 1;
            case Point::settled:
                return here.count<EffectSettled>(session) == 1;
        }
        return false;
    }
};

TEST_P(TheEnd, IsKnownAboveOnceWhereverEveryNodeIsKilled) {
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Sessions here(seed);
        const SpaceId session = here.prepare();
        here.start(session);
        here.lead(session);
        const ContributionId one = here.commit(session);
        const auto end = here.begin(session, ana, ConversationCommand{EndConversation{"ya"}});
        ASSERT_TRUE(here.run_until([&] { return reached(here, session); }));
        here.restart_all();
        ASSERT_TRUE(here.eventually([&] { return here.commitments<ActaTaken>(here.network) == 1; }))
            << "nobody asks, and it goes on";
        here.finish(end);
        ASSERT_TRUE(here.quiet(session));
        here.town.world.run_for(5s);
        EXPECT_EQ(here.commitments<ActaTaken>(here.network), 1u);
        EXPECT_EQ(here.count<EffectSettled>(session), 1u);
        const auto ledger = here.state(here.network).ledger;
        ASSERT_EQ(ledger.commitments.size(), 1u);
        EXPECT_EQ(ledger.commitments.front().id, one);
        EXPECT_EQ(ledger.commitments.front().session, session);
    }
}

TEST_P(TheEnd, IsKnownAboveOnceWhenTwoNodesTellIt) {
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Sessions here(seed);
        const SpaceId session = here.prepare();
        here.start(session);
        here.lead(session);
        here.commit(session);
        const auto end = here.begin(session, ana, ConversationCommand{EndConversation{"ya"}});
        ASSERT_TRUE(here.run_until([&] { return reached(here, session); }));
        here.town.freeze(0, 4s);
        here.town.world.run_for(std::chrono::milliseconds{here.town.world.random() % 5});
        here.town.freeze(1, 4s);
        here.finish(end);
        ASSERT_TRUE(here.quiet(session));
        EXPECT_EQ(here.commitments<ActaTaken>(here.network), 1u);
        EXPECT_EQ(here.state(here.network).ledger.commitments.size(), 1u);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Points,
    TheEnd,
    testing::Values(Point::ended, Point::told, Point::settled)
);

TEST(Commitments, WhatIsSaidOfThemArrivesAfterTheActaWhateverGoesWrong) {
    for (std::uint32_t seed = 1; seed <= 2; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Sessions here(seed, 3);
        const SpaceId first = here.prepare();
        here.start(first);
        here.lead(first);
        const ContributionId kept = here.commit(first);
        const ContributionId gone = here.commit(first);
        here.town.faults = {
            .answer_lost = 0.1,
            .question_lost = 0.05,
            .append_failed = 0.05,
            .read_unavailable = 0.1,
            .hint_lost = 0.3,
            .hint_doubled = 0.1,
        };
        here.done(first, ana, ConversationCommand{EndConversation{"ya"}});
        here.done(first, benito, WithdrawMessage{gone});
        here.town.restart(here.town.world.random() % 3);
        ASSERT_TRUE(here.eventually([&] {
            const auto ledger = here.state(here.network).ledger;
            return ledger.commitments.size() == 1 && ledger.closed;
        }));

        const SpaceId second = here.prepare();
        here.start(second);
        ASSERT_TRUE(here.state(second).ledger.find(kept));
        EXPECT_EQ(here.state(second).ledger.commitments.size(), 1u);
        here.done(
            second,
            benito,
            CommitmentCommand{ChangeCommitment{kept, CommitmentMove::under_way, {}, {}}}
        );
        here.done(
            second,
            benito,
            CommitmentCommand{ChangeCommitment{kept, CommitmentMove::kept, {}, "salió bien"}}
        );
        here.town.restart(here.town.world.random() % 3);
        ASSERT_TRUE(here.eventually([&] {
            return here.state(here.network).ledger.commitments.empty();
        }));
        here.town.faults = {};
        ASSERT_TRUE(here.quiet(first));
        // The second one goes on, and so its clock does.
        ASSERT_TRUE(here.eventually([&] { return here.state(second).owed.empty(); }));
        EXPECT_EQ(here.commitments<CommitmentChanged>(here.network), 3u) << "each once, in order";
        EXPECT_EQ(here.state(second).ledger.find(kept)->state, CommitmentState::kept);
    }
}

// What changes between planning and the start is as it was when it started.
TEST(Commitments, ASessionOpensWithWhatIsPendingWhenItBegins) {
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Sessions here(seed);
        const SpaceId first = here.prepare();
        const SpaceId second = here.prepare();
        here.start(first);
        here.lead(first);
        const ContributionId early = here.commit(first);
        const ContributionId late = here.commit(first);
        here.done(first, ana, ConversationCommand{EndConversation{"ya"}});
        ASSERT_TRUE(here.quiet(first));
        here.done(
            here.network,
            benito,
            CommitmentCommand{ChangeCommitment{early, CommitmentMove::kept, {}, "hecho"}}
        );
        const auto begun = here.begin(second, ana, ConversationCommand{StartConversation{}});
        here.town.world.run_for(std::chrono::milliseconds{here.town.world.random() % 10});
        here.restart_all();
        here.finish(begun);
        EXPECT_EQ(here.commitments<PendingBrought>(second), 1u);
        EXPECT_FALSE(here.state(second).ledger.find(early));
        EXPECT_TRUE(here.state(second).ledger.find(late));
    }
}

}  // namespace
}  // namespace urdimbre::simulation
