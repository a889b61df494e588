// Commitments that are proposed: whoever they are proposed to takes them on, or does not, and
// nobody else; until then they are no commitments (rule K2).
#include "server/app/saved_state.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/due.hpp"
#include "server/domain/notice.hpp"
#include "server/domain/policy.hpp"
#include "server/domain/reminding.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

constexpr PersonId proposing_mentor{1}, proposing_mentee{2}, proposing_peer{3}, proposing_reader{4},
    proposing_stranger{9};
const Instant proposing_begin{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
constexpr Day proposing_soon = 20'800;

class Proposing : public testing::Test {
  protected:
    void SetUp() override {
        does(proposing_mentor, OpenSpace{.kind = SpaceKind::mentoring_room, .parent = SpaceId{7}});
        add(proposing_mentee, SpaceRole::mentee);
        add(proposing_peer, SpaceRole::teacher);
        add(proposing_reader, SpaceRole::observer);
    }

    void add(PersonId person, SpaceRole role) {
        does(proposing_mentor, AddMember{.person = person, .roles = {role}});
    }

    std::optional<Refusal> ask(PersonId by, const Command& command) {
        now += 1min;
        id.bytes.back() = static_cast<std::uint8_t>(++count % 256);
        id.bytes[14] = static_cast<std::uint8_t>(count / 256);
        auto decision = decide(space, {.by = by, .id = id, .at = now}, command);
        if (!decision) return decision.error();
        before = space;
        last = *decision;
        for (const Event& event : decision->events) {
            evolve(space, {.seq = space.head + 1, .at = now, .event = event});
        }
        return {};
    }
    void does(PersonId by, const Command& command) { ASSERT_FALSE(ask(by, command)); }

    ContributionId propose(PersonId by, PersonId to, std::optional<Day> due = proposing_soon) {
        EXPECT_FALSE(ask(by, CommitmentCommand{ProposeCommitment{to, "preguntar más", due}}));
        return id;
    }
    std::optional<Refusal> accept(PersonId by, const ContributionId& what) {
        return ask(by, CommitmentCommand{AcceptProposal{what, "preguntar a cuatro", {}}});
    }
    std::optional<Refusal> decline(PersonId by, const ContributionId& what, std::string note = "") {
        const auto words = note.empty() ? std::nullopt : std::optional{note};
        return ask(by, CommitmentCommand{DeclineProposal{what, words}});
    }
    std::optional<Refusal> take_back(PersonId by, const ContributionId& what) {
        return ask(by, CommitmentCommand{TakeBackProposal{what}});
    }
    // Whom the last decision concerns, and why.
    std::vector<std::pair<PersonId, NoticeKind>> told() const {
        std::vector<std::pair<PersonId, NoticeKind>> all;
        for (const Event& event : last.events) {
            for (const Notice& one : notices(event, before)) all.emplace_back(one.person, one.kind);
        }
        return all;
    }

    Space space, before;
    Instant now{proposing_begin};
    CommandId id{{7}};
    unsigned count{};
    Decision last;
};

using ToldProposal = std::vector<std::pair<PersonId, NoticeKind>>;

TEST_F(Proposing, IsNoCommitmentUntilItIsTakenOn) {
    const ContributionId one = propose(proposing_mentor, proposing_mentee);
    EXPECT_EQ(told(), (ToldProposal{{proposing_mentee, NoticeKind::commitment_proposed}}));
    EXPECT_TRUE(space.ledger.commitments.empty());
    ASSERT_EQ(space.ledger.proposals.size(), 1u);
    EXPECT_EQ(space.ledger.proposals[0].id, one);
    EXPECT_EQ(space.ledger.proposals[0].due, proposing_soon);
    EXPECT_FALSE(next_reminder(space)) << "nobody is reminded of what they did not take on";
    const auto change = CommitmentCommand{
        ChangeCommitment{one, CommitmentMove::kept, {}, std::optional<std::string>{"ya"}}
    };
    for (const PersonId person : {proposing_mentor, proposing_mentee}) {
        EXPECT_EQ(ask(person, change), Refusal::commitment_unknown);
    }
}

TEST_F(Proposing, IsTakenOnByWhomItWasProposedToInTheirOwnWords) {
    const ContributionId one = propose(proposing_mentor, proposing_mentee);
    for (const PersonId other : {proposing_mentor, proposing_peer, proposing_reader}) {
        EXPECT_EQ(accept(other, one), Refusal::proposal_of_another);
        EXPECT_EQ(decline(other, one), Refusal::proposal_of_another);
    }
    EXPECT_EQ(accept(proposing_stranger, one), Refusal::not_a_member);
    ASSERT_FALSE(accept(proposing_mentee, one));
    EXPECT_EQ(told(), (ToldProposal{{proposing_mentor, NoticeKind::proposal_accepted}}));
    EXPECT_TRUE(space.ledger.proposals.empty());
    const Commitment* taken = space.ledger.find(one);
    ASSERT_NE(taken, nullptr);
    EXPECT_EQ(taken->owners, std::vector{proposing_mentee});
    EXPECT_EQ(taken->state, CommitmentState::agreed);
    EXPECT_EQ(taken->words, id) << "their words, not those of the proposal";
    EXPECT_FALSE(taken->due) << "the day is theirs too";
    EXPECT_EQ(last.forgotten, std::vector<ContentId>{one}) << "what was proposed is gone";
    EXPECT_EQ(accept(proposing_mentee, one), Refusal::proposal_unknown);
    // From here on it is a commitment like any other.
    EXPECT_FALSE(
        ask(proposing_mentee,
            CommitmentCommand{ChangeCommitment{one, CommitmentMove::under_way, {}, {}}})
    );
    EXPECT_EQ(space.ledger.find(one)->state, CommitmentState::under_way);
    // A session that opens with it finds its words in this space.
    const auto elsewhere = seen_from_elsewhere(space.ledger.commitments, SpaceId{5});
    EXPECT_EQ(elsewhere.front().session, SpaceId{5});
}

TEST_F(Proposing, DeclinedLeavesNothingButAWordToWhoProposedIt) {
    const ContributionId one = propose(proposing_peer, proposing_mentee);
    ASSERT_FALSE(decline(proposing_mentee, one, "este mes no puedo"));
    EXPECT_EQ(told(), (ToldProposal{{proposing_peer, NoticeKind::proposal_declined}}));
    EXPECT_EQ(last.forgotten, std::vector<ContentId>{one});
    EXPECT_TRUE(space.ledger.proposals.empty());
    EXPECT_TRUE(space.ledger.empty()) << "nothing of it is shown in the space";
    ASSERT_EQ(space.ledger.declined.size(), 1u);
    EXPECT_EQ(space.ledger.declined[0].by, proposing_peer);
    EXPECT_EQ(space.ledger.declined[0].note, id);
    // A node that starts anew remembers both.
    propose(proposing_mentor, proposing_peer, {});
    const auto restored = app::restore(app::save(space));
    ASSERT_TRUE(restored);
    EXPECT_EQ(restored->ledger, space.ledger);
    // Whoever may only read may still say no.
    const ContributionId other = propose(proposing_peer, proposing_reader);
    EXPECT_EQ(accept(proposing_reader, other), Refusal::role_may_not);
    EXPECT_FALSE(decline(proposing_reader, other));
}

TEST_F(Proposing, IsTakenBackByWhoProposedItOrWhoCoordinates) {
    const ContributionId first = propose(proposing_peer, proposing_mentee);
    const ContributionId second = propose(proposing_peer, proposing_mentee);
    EXPECT_EQ(take_back(proposing_mentee, first), Refusal::proposal_of_another);
    EXPECT_EQ(take_back(proposing_reader, first), Refusal::proposal_of_another);
    ASSERT_FALSE(take_back(proposing_peer, first));
    EXPECT_TRUE(told().empty());
    EXPECT_TRUE(space.ledger.declined.empty()) << "nobody said no to it";
    ASSERT_FALSE(take_back(proposing_mentor, second)) << "who coordinates";
    EXPECT_TRUE(space.ledger.proposals.empty());
}

TEST_F(Proposing, IsRefusedWhereItMakesNoSense) {
    const auto refused = [&](PersonId by, PersonId to, std::optional<Day> due) {
        return ask(by, CommitmentCommand{ProposeCommitment{to, "algo", due}});
    };
    EXPECT_EQ(refused(proposing_mentor, proposing_mentor, {}), Refusal::proposal_to_oneself);
    EXPECT_EQ(refused(proposing_mentor, proposing_stranger, {}), Refusal::person_no_member);
    EXPECT_EQ(refused(proposing_reader, proposing_mentee, {}), Refusal::role_may_not);
    EXPECT_EQ(refused(proposing_stranger, proposing_mentee, {}), Refusal::not_a_member);
    EXPECT_EQ(refused(proposing_mentor, proposing_mentee, Day{20'000}), Refusal::date_past);
    for (std::size_t nth = 0; nth < Ledger::proposals_of_one_max; ++nth) {
        propose(proposing_peer, proposing_mentee);
    }
    EXPECT_EQ(refused(proposing_peer, proposing_mentee, {}), Refusal::proposals_full);
    EXPECT_FALSE(refused(proposing_mentor, proposing_mentee, {})) << "others still may";
}

TEST_F(Proposing, WhatWasDeclinedIsBoundedAndItsOldestNoteGoes) {
    std::vector<ContentId> notes;
    for (std::size_t nth = 0; nth <= Ledger::declined_max; ++nth) {
        const ContributionId one = propose(proposing_peer, proposing_mentee);
        ASSERT_FALSE(decline(proposing_mentee, one, "no"));
        notes.push_back(id);
    }
    EXPECT_EQ(space.ledger.declined.size(), Ledger::declined_max);
    EXPECT_NE(std::ranges::find(last.forgotten, notes.front()), last.forgotten.end());
    EXPECT_EQ(space.ledger.declined.front().note, notes[1]);
}

TEST_F(Proposing, IsTakenBackWithItsWordsWhenEitherOfThemLeaves) {
    const ContributionId to_them = propose(proposing_mentor, proposing_peer);
    const ContributionId by_them = propose(proposing_peer, proposing_mentee);
    const ContributionId of_others = propose(proposing_mentor, proposing_mentee);
    does(proposing_peer, RemoveMember{proposing_peer});
    ASSERT_EQ(space.ledger.proposals.size(), 1u);
    EXPECT_EQ(space.ledger.proposals[0].id, of_others);
    EXPECT_EQ(last.forgotten, (std::vector<ContentId>{to_them, by_them}));
    EXPECT_TRUE(space.ledger.declined.empty()) << "to leave is no answer";
    for (const auto& [person, kind] : told()) EXPECT_NE(kind, NoticeKind::proposal_declined);
    does(proposing_mentor, RemoveMember{proposing_mentee});
    EXPECT_TRUE(space.ledger.proposals.empty());
    EXPECT_EQ(last.forgotten, std::vector<ContentId>{of_others});
    EXPECT_TRUE(space.ledger.declined.empty());
}

TEST_F(Proposing, TheWordOfANoIsTakenBackByWhoSaidItAlone) {
    const ContributionId one = propose(proposing_peer, proposing_mentee);
    ASSERT_FALSE(decline(proposing_mentee, one, "este mes no puedo"));
    const ContentId said = id;
    for (const PersonId other : {proposing_mentor, proposing_peer}) {
        EXPECT_EQ(decline(other, one), Refusal::proposal_unknown);
    }
    ASSERT_FALSE(decline(proposing_mentee, one));
    EXPECT_EQ(last.forgotten, std::vector<ContentId>{said});
    EXPECT_TRUE(told().empty());
    ASSERT_EQ(space.ledger.declined.size(), 1u) << "that it was not taken on stays";
    EXPECT_FALSE(space.ledger.declined[0].note);
    EXPECT_EQ(decline(proposing_mentee, one), Refusal::proposal_unknown);
}

// What a session below left, under an id of somebody's choice.
CommitmentCommand acta_with(const ContributionId& called, SpaceId session, bool again = false) {
    return TakeActa{
        .session = session,
        .began_at = {},
        .ended_at = proposing_begin,
        .how = Ending::completed,
        .commitments = {{
            .id = called,
            .session = session,
            .words = called,
            .owners = {proposing_peer},
            .due = {},
            .state = CommitmentState::agreed,
            .made_at = proposing_begin,
            .changed_at = {},
            .note = {},
        }},
        .again = again,
        .stage = {},
    };
}

TEST_F(Proposing, UnderTheIdOfACommitmentIsRefused) {
    // The next command has this id.
    ContributionId called = id;
    called.bytes.back() = static_cast<std::uint8_t>(count + 2);
    does(proposing_mentor, acta_with(called, SpaceId{5}));
    const auto same = CommitmentCommand{ProposeCommitment{proposing_mentee, "algo", {}}};
    EXPECT_EQ(ask(proposing_mentor, same), Refusal::proposal_unknown);
    ASSERT_EQ(id, called);
    EXPECT_TRUE(space.ledger.proposals.empty());
    EXPECT_FALSE(ask(proposing_mentor, same)) << "and under one of its own it is not";
}

TEST_F(Proposing, UnderAnIdOfASessionThatGoesOnTakesNothingFromWhatIsTakenOnThere) {
    for (const bool answered : {false, true}) {
        const SpaceId session{answered ? 5u : 6u};
        const ContributionId one = propose(proposing_mentor, proposing_mentee);
        if (answered) ASSERT_FALSE(accept(proposing_mentee, one));
        const std::size_t before_acta = space.ledger.commitments.size();
        does(proposing_mentor, acta_with(one, session));
        ASSERT_EQ(space.ledger.commitments.size(), before_acta + 1);
        const Commitment left = space.ledger.commitments.back();
        EXPECT_EQ(left.session, session);
        EXPECT_EQ(left.words, one) << "its words are where they were said";
        EXPECT_NE(left.id, one) << "no two commitments have one id";
        does(proposing_mentor, acta_with(one, session, true));
        EXPECT_EQ(space.ledger.commitments.size(), before_acta + 1) << "carried up, it is the same";
        if (!answered) ASSERT_FALSE(accept(proposing_mentee, one));
        does(proposing_mentor, CommitmentCommand{TakeBackCommitment{session, one, proposing_peer}});
        EXPECT_FALSE(space.ledger.find(left.id)) << "and taken back, it is this one that goes";
        ASSERT_TRUE(space.ledger.find(one));
        EXPECT_EQ(space.ledger.find(one)->owners, std::vector{proposing_mentee});
    }
}

TEST_F(Proposing, ASessionKeepsNoProposals) {
    Space session;
    const auto opened = decide(
        session,
        {.by = proposing_mentor, .id = CommandId{{1}}, .at = now},
        OpenSpace{.kind = SpaceKind::session, .parent = SpaceId{7}}
    );
    ASSERT_TRUE(opened);
    for (const Event& event : opened->events) {
        evolve(session, {.seq = session.head + 1, .at = now, .event = event});
    }
    const auto asked = decide(
        session,
        {.by = proposing_mentor, .id = CommandId{{2}}, .at = now},
        CommitmentCommand{ProposeCommitment{proposing_mentee, "algo", {}}}
    );
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error(), Refusal::kind_not_here);
}

}  // namespace
}  // namespace urdimbre::tests
