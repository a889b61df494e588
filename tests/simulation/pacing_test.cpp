// Sessions of days on virtual time, with nobody connected (rules C52, C120, C123, T6).
#include "server/domain/pacing.hpp"
#include "server/app/templates.hpp"
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace urdimbre::simulation {
namespace {

using namespace domain;

class Days : public Places {
  public:
    explicit Days(std::uint32_t seed) : Places(seed, 2) {
        add(network, ana, benito, {SpaceRole::teacher});
        add(network, ana, carla, {SpaceRole::teacher});
        session = open(network, ana, SpaceKind::session);
        add(session, ana, benito, {SpaceRole::teacher});
        add(session, ana, carla, {SpaceRole::teacher});
    }

    void done(PersonId by, Command command) {
        const auto answer = ask(session, by, std::move(command));
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }

    // A circle of three phases.
    void plan(Mode mode, const std::vector<Instant>& closes, std::optional<Instant> starts_at) {
        static const app::Templates templates;
        PlanSession plan{
            .protocol = templates.find("circulo-de-palabra")->protocol,
            .script = "{}",
            .starts_at = starts_at,
        };
        plan.mode = mode;
        plan.closes = closes;
        done(ana, ConversationCommand{plan});
        done(ana, ConversationCommand{GiveSeat{ana, "facilitador"}});
        done(ana, ConversationCommand{GiveSeat{benito, "integrante"}});
        done(ana, ConversationCommand{GiveSeat{carla, "integrante"}});
    }

    template <class Event>
    std::vector<Instant> when() {
        std::vector<Instant> all;
        for (const auto& stored : log(session)) {
            const auto event = app::from_stored(stored);
            const auto* said = std::get_if<ConversationEvent>(&event->event);
            if (said && std::holds_alternative<Event>(*said)) all.push_back(event->at);
        }
        return all;
    }

    void wait_until(Instant at) {
        if (town.log.now() < at) town.world.run_for(at - town.log.now());
    }

    SpaceId session{};
};

void expect_served(Instant at, Instant due) {
    EXPECT_GE(at, due);
    EXPECT_LE(at, due + 3s);
}

TEST(SessionsOfDays, BeginAndCloseTheirPhasesOnceWithNobodyThere) {
    Days here(11);
    const Instant opens = here.town.log.now() + 2h;
    const std::vector<Instant> closes{opens + 5h, opens + 11h, opens + 18h};
    here.plan(Mode::asynchronous, closes, opens);
    here.wait_until(opens - 10min);
    ASSERT_EQ(here.town.node(0).spaces().loaded(), 0u) << "nobody needs it";
    EXPECT_EQ(here.when<PhaseEntered>().size(), 0u);
    here.wait_until(opens + 10s);
    ASSERT_EQ(here.when<PhaseEntered>().size(), 1u) << "two nodes, one beginning";
    expect_served(here.when<PhaseEntered>()[0], opens);
    here.done(
        benito,
        ConversationCommand{Contribute{
            .phase = 0,
            .kind = "nota",
            .text = "para mí",
            .reply_to = {},
            .rests_on = {},
            .owners = {},
            .due = {},
            .late = false
        }}
    );

    here.wait_until(closes[0] - 1h);
    here.restart_all();
    here.wait_until(closes[0] - 1ms);
    EXPECT_EQ(here.when<PhaseClosing>().size(), 1u) << "reminded once";
    here.town.freeze(0, 30s);
    here.wait_until(closes[1] - 1s);
    ASSERT_EQ(here.when<PhaseEntered>().size(), 2u);
    expect_served(here.when<PhaseEntered>()[1], closes[0]);

    // A restart in the very moment.
    here.restart_all();
    here.wait_until(closes[2] + 10s);
    ASSERT_EQ(here.when<PhaseEntered>().size(), 3u);
    expect_served(here.when<PhaseEntered>()[2], closes[1]);
    ASSERT_EQ(here.when<ConversationEnded>().size(), 1u);
    expect_served(here.when<ConversationEnded>()[0], closes[2]);
    EXPECT_TRUE(here.when<PhaseExtended>().empty()) << "nothing of it was an outage";
    here.town.world.run_for(30s);
    EXPECT_FALSE(here.due(here.session));
    EXPECT_EQ(here.state(here.network).ledger.sessions.size(), 1u) << "above it is known";
}

TEST(SessionsOfDays, GiveBackAsManyHoursAsNobodyServedThem) {
    Days here(12);
    const Instant opens = here.town.log.now() + 5min;
    here.plan(Mode::asynchronous, {opens + 6h, opens + 12h, opens + 18h}, opens);
    here.wait_until(opens + 5h);
    for (std::size_t node = 0; node < 2; ++node) here.town.freeze(node, 3h);
    here.wait_until(opens + 8h + 10s);
    ASSERT_EQ(here.when<PhaseExtended>().size(), 1u);
    EXPECT_EQ(here.when<PhaseEntered>().size(), 1u);
    const Instant back = here.when<PhaseExtended>()[0];
    const Instant deadline = here.state(here.session).conversation->deadline;
    // The clock of a node that was frozen may be a little behind.
    EXPECT_LE(std::chrono::abs((deadline - back) - (back - (opens + 6h))), 3s)
        << "as long as it was late";
    here.wait_until(deadline + 5s);
    EXPECT_EQ(here.when<PhaseEntered>().size(), 2u);
    EXPECT_GE(here.state(here.session).conversation->deadline, deadline + 6h)
        << "the next one has all of its time";
}

TEST(SessionsOfDays, AHybridOneIsClosedWhenItsTimeIsOver) {
    Days here(13);
    const Instant until = here.town.log.now() + 9h;
    here.plan(Mode::hybrid, {until}, {});
    here.done(ana, ConversationCommand{StartConversation{}});
    for (PhaseIndex phase = 0; phase < 3; ++phase) {
        here.done(ana, ConversationCommand{SkipPhase{phase, "vamos"}});
    }
    ASSERT_EQ(here.when<CompletingBegan>().size(), 1u);
    here.wait_until(here.town.log.now() + 3h);
    here.restart_all();
    here.done(
        benito,
        ConversationCommand{Contribute{
            .phase = 1,
            .kind = "palabra",
            .text = "la mía",
            .reply_to = {},
            .rests_on = {},
            .owners = {},
            .due = {},
            .late = true
        }}
    );
    here.wait_until(until + 10s);
    ASSERT_EQ(here.when<ConversationEnded>().size(), 1u);
    expect_served(here.when<ConversationEnded>()[0], until);
    EXPECT_TRUE(here.state(here.session).conversation->contributions.back().late);
}

}  // namespace
}  // namespace urdimbre::simulation
