// What a session leaves to the space above, and what becomes of it there (rules K1, K2, K10 to
// K16, C60, L17).
#include "server/app/commitments.hpp"
#include "server/app/saved_state.hpp"
#include "server/app/stored.hpp"
#include "server/domain/acta.hpp"
#include "server/domain/committing.hpp"
#include "server/domain/due.hpp"
#include "server/domain/policy.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

constexpr PhaseIndex commitments_phase = 8;
constexpr SpaceId session_id{1}, above_id{7};
constexpr Day soon = 20'800;
const Instant morning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

// The space above, asked by its members and told by the policies.
struct Above {
    Above() {
        ask(SessionScript::ana, OpenSpace{.kind = SpaceKind::community, .parent = {}});
        ask(SessionScript::ana,
            AddMember{.person = SessionScript::pedro, .roles = {SpaceRole::teacher}});
        ask(SessionScript::ana,
            AddMember{.person = SessionScript::olga, .roles = {SpaceRole::observer}});
    }

    std::optional<Refusal> ask(PersonId by, const Command& command, Duration after = 1s) {
        now += after;
        id.bytes.back() = static_cast<std::uint8_t>(id.bytes.back() + 1);
        id.bytes.front() = 9;
        const auto decision = decide(space, {.by = by, .id = id, .at = now}, command);
        if (!decision) return decision.error();
        words = decision->words;
        for (const Event& event : decision->events) {
            evolve(space, {.seq = space.head + 1, .at = now, .event = event});
            log.push_back({.seq = space.head, .at = now, .event = event});
        }
        return {};
    }

    std::optional<Refusal> change(
        PersonId by,
        ContributionId what,
        CommitmentMove move,
        std::optional<std::string> note = {},
        std::optional<Day> due = {}
    ) {
        return ask(by, CommitmentCommand{ChangeCommitment{what, move, due, std::move(note)}});
    }

    // All that the session owes, as any node performs it.
    void hear(const Space& session) {
        for (const Owed& owed : session.owed) {
            const Errand task = errand(session_id, owed.effect);
            EXPECT_EQ(std::get<SpaceId>(task.where), above_id);
            refused = ask(task.by, task.command);
        }
    }

    Space space;
    Instant now{morning};
    CommandId id{};
    std::vector<Words> words;
    std::vector<Recorded> log;
    std::optional<Refusal> refused;
};

class Commitments : public testing::Test, public SessionScript {
  protected:
    void SetUp() override {
        ask(ana, ConversationCommand{StartConversation{}});
        while (phase() < commitments_phase) next();
    }

    ContributionId
    commit(PersonId by, std::vector<PersonId> owners, std::optional<Day> due = soon) {
        return say(
            by,
            {.phase = commitments_phase,
             .kind = "compromiso",
             .text = "preguntar",
             .reply_to = {},
             .rests_on = {},
             .owners = std::move(owners),
             .due = due,
             .late = false}
        );
    }

    void end() { ask(ana, ConversationCommand{EndConversation{"falta luz"}}); }

    void settle_all() {
        for (const Owed& owed : std::vector{space.owed})
            ask(PersonId{}, SettleEffect{owed.seq, {}});
    }

    Above above;
};

TEST_F(Commitments, ReachTheSpaceAboveAsIdsWhenTheSessionIsOver) {
    const ContributionId one = commit(pedro, {pedro});
    EXPECT_TRUE(space.owed.empty()) << "before the end nobody above knows of it";
    end();
    ASSERT_EQ(space.owed.size(), 1u);
    above.hear(space);
    ASSERT_EQ(above.space.ledger.commitments.size(), 1u);
    const Commitment& kept = above.space.ledger.commitments.front();
    EXPECT_EQ(kept.id, one);
    EXPECT_EQ(kept.session, session_id);
    EXPECT_EQ(kept.words, one);
    EXPECT_EQ(kept.owners, std::vector{pedro});
    EXPECT_EQ(kept.due, soon);
    EXPECT_EQ(kept.state, CommitmentState::agreed);
    EXPECT_TRUE(above.words.empty()) << "the words stay in the session (rule L4)";
    ASSERT_EQ(above.space.ledger.sessions.size(), 1u);
    EXPECT_EQ(above.space.ledger.sessions.front().session, session_id);
    EXPECT_EQ(above.space.ledger.sessions.front().commitments, 1u);
    EXPECT_TRUE(space.conversation->started_at);
    EXPECT_EQ(above.space.ledger.sessions.front().began_at, space.conversation->started_at);
}

TEST_F(Commitments, OfASessionOverDaysNobodySaysHowLongItTook) {
    space.conversation->mode = Mode::asynchronous;
    end();
    above.hear(space);
    ASSERT_EQ(above.space.ledger.sessions.size(), 1u);
    EXPECT_FALSE(above.space.ledger.sessions.front().began_at);
}

TEST_F(Commitments, TheClockThatAbandonsASessionTellsTheSpaceAboveToo) {
    commit(pedro, {pedro});
    ask(ana, ConversationCommand{PauseConversation{"se cortó"}});
    const Instant late = space.last_at + Conversation::abandoned_after;
    for (const Event& event : due_events(space, late)) {
        evolve(space, {.seq = space.head + 1, .at = late, .event = event});
    }
    ASSERT_EQ(space.conversation->ending, Ending::abandoned);
    ASSERT_EQ(space.owed.size(), 1u);
    above.hear(space);
    EXPECT_EQ(above.space.ledger.commitments.size(), 1u);
}

TEST_F(Commitments, WithoutAnyTheActaIsToldAllTheSame) {
    end();
    above.hear(space);
    EXPECT_TRUE(above.space.ledger.commitments.empty());
    EXPECT_EQ(above.space.ledger.sessions.size(), 1u);
}

TEST_F(Commitments, OneThatNamesNobodyIsItsAuthors) {
    const ContributionId one = commit(pedro, {pedro});
    space.conversation->find(one)->owners.clear();
    end();
    above.hear(space);
    EXPECT_EQ(above.space.ledger.commitments.front().owners, std::vector{pedro});
}

TEST_F(Commitments, WhatWasWithdrawnBeforeTheEndIsNotAmongThem) {
    const ContributionId one = commit(pedro, {pedro});
    ask(pedro, WithdrawMessage{one});
    EXPECT_TRUE(space.owed.empty());
    end();
    above.hear(space);
    EXPECT_TRUE(above.space.ledger.commitments.empty());
}

TEST_F(Commitments, WithdrawingAfterTheEndClosesItAbove) {
    const ContributionId one = commit(pedro, {pedro});
    end();
    above.hear(space);
    settle_all();
    ask(pedro, WithdrawMessage{one});
    ASSERT_EQ(space.owed.size(), 1u);
    above.hear(space);
    EXPECT_TRUE(above.space.ledger.commitments.empty());
    const auto& last =
        std::get<CommitmentChanged>(std::get<CommitmentEvent>(above.log.back().event));
    EXPECT_EQ(last.commitment.state, CommitmentState::taken_back);
    EXPECT_EQ(above.space.ledger.closed, above.log.back().seq);
}

TEST_F(Commitments, WithdrawingWhatIsClosedAlreadyIsToldAllTheSame) {
    const ContributionId one = commit(pedro, {pedro});
    end();
    above.hear(space);
    settle_all();
    ASSERT_EQ(above.change(pedro, one, CommitmentMove::kept, "resultó"), std::nullopt);
    const auto closed = above.space.ledger.closed;
    ask(pedro, WithdrawMessage{one});
    above.hear(space);
    EXPECT_TRUE(std::holds_alternative<CommitmentTakenBack>(
        std::get<CommitmentEvent>(above.log.back().event)
    ));
    EXPECT_EQ(above.space.ledger.closed, closed) << "it is in the list of what ended once";
}

TEST_F(Commitments, OwnersAndCoordinatorsSayWhatBecameOfThem) {
    const ContributionId one = commit(eva, {pedro});
    end();
    above.hear(space);
    EXPECT_EQ(above.change(luz, one, CommitmentMove::under_way), Refusal::not_a_member);
    EXPECT_EQ(above.change(olga, one, CommitmentMove::under_way), Refusal::role_may_not);
    above.ask(ana, AddMember{.person = eva, .roles = {SpaceRole::teacher}});
    EXPECT_EQ(above.change(eva, one, CommitmentMove::under_way), Refusal::not_the_owner);
    EXPECT_EQ(above.change(pedro, one, CommitmentMove::under_way), std::nullopt);
    EXPECT_EQ(above.space.ledger.commitments.front().state, CommitmentState::under_way);
    const auto head = above.space.head;
    EXPECT_EQ(above.change(pedro, one, CommitmentMove::under_way), std::nullopt);
    EXPECT_EQ(above.space.head, head) << "what is so already makes no event";

    EXPECT_EQ(above.change(ana, one, CommitmentMove::replanned, "feriado"), Refusal::date_missing);
    EXPECT_EQ(
        above.change(ana, one, CommitmentMove::replanned, "feriado", Day{100}), Refusal::date_past
    );
    EXPECT_EQ(
        above.change(ana, one, CommitmentMove::replanned, {}, soon + 7), Refusal::note_missing
    );
    EXPECT_EQ(above.change(ana, one, CommitmentMove::replanned, "feriado", soon + 7), std::nullopt);
    EXPECT_EQ(above.space.ledger.commitments.front().due, soon + 7);
    ASSERT_EQ(above.words.size(), 1u);
    EXPECT_EQ(above.words.front().text, "feriado");
    EXPECT_EQ(above.space.ledger.commitments.front().note->words, above.words.front().id);

    EXPECT_EQ(above.change(pedro, one, CommitmentMove::kept), Refusal::note_missing);
    EXPECT_EQ(above.change(pedro, one, CommitmentMove::kept, "hablamos"), std::nullopt);
    EXPECT_TRUE(above.space.ledger.commitments.empty());
    EXPECT_EQ(above.change(pedro, one, CommitmentMove::dropped, "no"), Refusal::commitment_unknown);
}

TEST_F(Commitments, EachThatEndsNamesTheOneThatEndedBefore) {
    const ContributionId first = commit(pedro, {pedro});
    const ContributionId second = commit(pedro, {pedro});
    end();
    above.hear(space);
    above.change(pedro, first, CommitmentMove::kept, "uno");
    const auto ended = above.space.ledger.closed;
    above.change(pedro, second, CommitmentMove::dropped, "dos");
    const auto& last =
        std::get<CommitmentChanged>(std::get<CommitmentEvent>(above.log.back().event));
    EXPECT_EQ(last.previous, ended);
    EXPECT_EQ(above.space.ledger.closed, above.log.back().seq);
}

TEST_F(Commitments, WhatFindsNoRoomStaysInTheActaAndIsCounted) {
    for (int i = 0; i < 3; ++i) commit(pedro, {pedro});
    end();
    for (std::size_t i = 0; i < Ledger::pending_max - 2; ++i) {
        Commitment other;
        other.id.bytes = {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i / 200), 1};
        above.space.ledger.commitments.push_back(other);
    }
    above.hear(space);
    EXPECT_EQ(above.space.ledger.commitments.size(), Ledger::pending_max);
    EXPECT_EQ(above.space.ledger.sessions.front().commitments, 2u);
    EXPECT_EQ(above.space.ledger.sessions.front().beyond, 1u);
    settle_all();

    const ContributionId last = space.conversation->contributions.back().id;
    ask(pedro, CommitmentCommand{CarryCommitment{last}});
    above.hear(space);
    EXPECT_EQ(above.refused, Refusal::commitments_full);
    settle_all();

    above.space.ledger.commitments.erase(above.space.ledger.commitments.begin());
    ask(pedro, CommitmentCommand{CarryCommitment{last}});
    above.hear(space);
    EXPECT_EQ(above.refused, std::nullopt);
    EXPECT_TRUE(above.space.ledger.find(last));
    EXPECT_EQ(above.space.ledger.sessions.size(), 1u) << "the session is told of once";
    const auto head = above.space.head;
    settle_all();
    ask(pedro, CommitmentCommand{CarryCommitment{last}});
    above.hear(space);
    EXPECT_EQ(above.space.head, head) << "it is there already";
}

TEST_F(Commitments, OnlyThoseConcernedCarryThemAndOnlyWhenItIsOver) {
    const ContributionId one = commit(pedro, {pedro});
    const Command command = CommitmentCommand{CarryCommitment{one}};
    const auto may = [&](PersonId by) {
        return decide(space, {.by = by, .id = CommandId{}, .at = space.last_at}, command);
    };
    EXPECT_EQ(may(pedro).error(), Refusal::conversation_running);
    end();
    EXPECT_TRUE(may(pedro));
    EXPECT_TRUE(may(ana));
    EXPECT_EQ(may(luz).error(), Refusal::not_the_owner);
    EXPECT_EQ(may(stranger).error(), Refusal::not_a_member);
    settle_all();
    ask(pedro, WithdrawMessage{one});
    EXPECT_EQ(may(pedro).error(), Refusal::message_withdrawn);
}

TEST_F(Commitments, TheStateOfASpaceIsSavedWhole) {
    const ContributionId one = commit(pedro, {pedro});
    end();
    const auto session = app::restore(app::save(space));
    ASSERT_TRUE(session);
    EXPECT_TRUE(same(*session, space)) << "with what it owes";
    above.hear(space);
    above.change(pedro, one, CommitmentMove::under_way, "empecé");
    const auto restored = app::restore(app::save(above.space));
    ASSERT_TRUE(restored);
    EXPECT_TRUE(same(*restored, above.space));
    settle_all();
    ask(pedro, WithdrawMessage{one});
    EXPECT_TRUE(same(*app::restore(app::save(space)), space));
}

// The next session.
class NextSession : public testing::Test, public SessionScript {
  protected:
    Commitment pending(std::uint8_t which, std::vector<PersonId> owners) {
        Commitment made;
        made.id.bytes.front() = which;
        made.session = SpaceId{3};
        made.words = made.id;
        made.owners = std::move(owners);
        made.due = soon;
        made.made_at = morning;
        return made;
    }

    std::optional<Refusal> says(
        PersonId by,
        const Commitment& which,
        CommitmentMove move,
        std::optional<std::string> note = "así fue"
    ) {
        const Command command =
            CommitmentCommand{ChangeCommitment{which.id, move, {}, std::move(note)}};
        CommandId id;
        id.bytes.back() = 250;
        const auto decision = decide(space, {.by = by, .id = id, .at = space.last_at}, command);
        if (!decision) return decision.error();
        ask(by, command);
        return {};
    }

    void start() { ask(ana, ConversationCommand{StartConversation{{one, other}}}); }

    Commitment one = pending(101, {pedro});
    Commitment other = pending(102, {eva});
};

TEST_F(NextSession, OpensWithWhatIsPending) {
    EXPECT_EQ(says(pedro, one, CommitmentMove::kept), Refusal::commitment_unknown);
    start();
    EXPECT_EQ(space.ledger.commitments, (std::vector{one, other}));
    const auto stored = app::from_stored(appends.back().events.front());
    const auto& first = std::get<CommitmentEvent>(stored->event);
    EXPECT_TRUE(std::holds_alternative<PendingBrought>(first)) << "before the first phase";
}

TEST_F(NextSession, OwnersAndWhoFacilitatesSayWhatBecameOfItAndTheSpaceAboveHears) {
    start();
    EXPECT_EQ(says(luz, one, CommitmentMove::kept), Refusal::not_the_owner);
    EXPECT_EQ(says(olga, one, CommitmentMove::kept), Refusal::role_may_not);
    EXPECT_EQ(says(pedro, one, CommitmentMove::kept), std::nullopt);
    EXPECT_EQ(space.ledger.find(one.id)->state, CommitmentState::kept) << "it stays for the acta";
    EXPECT_EQ(says(ana, one, CommitmentMove::dropped), Refusal::commitment_closed);
    EXPECT_EQ(says(ana, other, CommitmentMove::under_way), std::nullopt);
    ASSERT_EQ(space.owed.size(), 2u);

    Above above;
    above.space.ledger.commitments = {one, other};
    above.hear(space);
    ASSERT_EQ(above.space.ledger.commitments.size(), 1u);
    EXPECT_EQ(above.space.ledger.commitments.front().state, CommitmentState::under_way);
    const auto& noted = above.space.ledger.commitments.front().note;
    ASSERT_TRUE(noted);
    EXPECT_EQ(noted->space, session_id) << "its words stay where they were said";
    EXPECT_EQ(noted->by, ana);
}

TEST_F(NextSession, WhatEndedAboveMeanwhileStaysAsItIs) {
    start();
    EXPECT_EQ(says(pedro, one, CommitmentMove::kept), std::nullopt);
    Above above;
    above.hear(space);
    EXPECT_EQ(above.refused, Refusal::commitment_closed);
    EXPECT_TRUE(above.space.ledger.empty());
}

TEST_F(NextSession, NobodyBreaksASilenceWithANote) {
    start();
    while (!conversation().silenced(pedro)) next();
    EXPECT_EQ(says(pedro, one, CommitmentMove::kept), Refusal::silenced);
    EXPECT_EQ(says(ana, one, CommitmentMove::kept), std::nullopt);
}

TEST_F(NextSession, ItsActaTellsOfThemAndAfterwardsNothingIsSaid) {
    start();
    EXPECT_EQ(says(pedro, one, CommitmentMove::kept), std::nullopt);
    ask(ana, ConversationCommand{EndConversation{"listo"}});
    EXPECT_EQ(says(ana, other, CommitmentMove::kept), Refusal::conversation_over);
    const auto made = acta(space, audience(space, olga));
    ASSERT_TRUE(made);
    ASSERT_EQ(made->pending.size(), 2u);
    EXPECT_EQ(made->pending.front().state, CommitmentState::kept);
    EXPECT_EQ(made->pending.back().state, CommitmentState::agreed);
}

}  // namespace
}  // namespace urdimbre::tests
