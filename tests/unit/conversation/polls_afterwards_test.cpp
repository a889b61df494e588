#include "server/app/conversation_template.hpp"
#include "server/domain/acta.hpp"
#include "server/domain/pacing.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// Polls of a hybrid session, answered afterwards by whoever was absent (rules C157, C158).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;
constexpr PhaseIndex votes = 1;

// One phase in which ideas are brought, and one with the poll.
Protocol with(PollShape shape, bool named = false) {
    Protocol protocol;
    protocol.roles = {
        {.id = "guia", .duty = Duty::facilitates, .seats_min = 1, .seats_max = 2, .shared = false},
        {.id = "docente", .duty = Duty::responds, .seats_min = 1, .seats_max = 12, .shared = false},
    };
    protocol.kinds = {
        {.id = "idea", .family = Family::suggestion},
        {.id = "nota", .family = Family::note},
    };
    Phase before;
    before.id = "antes";
    before.lasts = std::chrono::minutes{5};
    Grant& grant = before.grants.emplace_back();
    grant.roles = {"guia"};
    grant.kinds = {"idea"};
    before.exits = {PhaseExit::facilitator};
    Phase asks;
    asks.id = "vota";
    asks.lasts = std::chrono::minutes{5};
    asks.exits = {PhaseExit::facilitator};
    Poll poll;
    poll.shape = shape;
    poll.roles = {"docente"};
    poll.votes = 1;
    if (shape == PollShape::single) poll.options = 3;
    if (shape == PollShape::consent) poll.options_of = "idea";
    poll.named = named;
    asks.poll = poll;
    protocol.phases = {before, asks};
    return protocol;
}

Command answers(std::uint32_t option, std::optional<PhaseIndex> phase = votes) {
    CastVote cast;
    cast.phase = phase;
    cast.ballot.options = {option};
    return ConversationCommand{cast};
}

Command takes_back() {
    CastVote cast;
    cast.phase = votes;
    return ConversationCommand{cast};
}

Command writes(std::string text) {
    CastVote cast;
    cast.phase = votes;
    cast.text = std::move(text);
    return ConversationCommand{cast};
}

const std::vector<PersonId>& absent_ones() {
    static const std::vector<PersonId> all{dario, elisa, tito, nora, beto, luz};
    return all;
}

// Held: Berta and Carla answered as `answer` says, the others were absent. To be completed.
template <class Answer>
Room held(const Protocol& protocol, Answer answer) {
    Room room{ana};
    for (const PersonId who : {berta, carla}) room.invite(who);
    for (const PersonId who : absent_ones()) room.invite(who);
    room.invite(olga, {SpaceRole::observer});
    room.plan_hybrid(protocol, 3 * 24h);
    EXPECT_EQ(room.ask(ana, seat(ana, "guia")), done);
    for (const PersonId who : {berta, carla}) {
        EXPECT_EQ(room.ask(ana, seat(who, "docente")), done);
    }
    for (const PersonId who : absent_ones()) EXPECT_EQ(room.ask(ana, seat(who, "docente")), done);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    Contribute idea;
    idea.phase = 0;
    idea.kind = "idea";
    idea.text = "un huerto";
    EXPECT_EQ(room.ask(ana, ConversationCommand{idea}), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    for (const PersonId who : {berta, carla}) EXPECT_EQ(room.ask(who, answer(room)), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.now().stage, Stage::completing);
    return room;
}

Room held_on_one_choice(bool named = false) {
    return held(with(PollShape::single, named), [](const Room&) { return answers(0); });
}

void is_over(Room& room) {
    room.pass(room.now().deadline - room.clock());
    ASSERT_EQ(room.now().stage, Stage::ended);
    room.check_replay();
}

std::vector<std::uint32_t> points(const PollResult& result) {
    std::vector<std::uint32_t> all;
    for (const PollCount& one : result.counts) all.push_back(one.points);
    return all;
}

TEST(PollsAfterwards, AreAnsweredByWhoeverWasAbsentAndChangeNothingOfWhatWasShown) {
    Room room = held_on_one_choice();
    const PollResult then = room.now().polls.front();
    EXPECT_TRUE(misses_part(room.now(), dario));
    EXPECT_FALSE(misses_part(room.now(), berta));
    ASSERT_EQ(room.ask(dario, answers(2)), done);
    EXPECT_FALSE(misses_part(room.now(), dario));
    ASSERT_EQ(room.ask(dario, answers(1)), done) << "it can be changed";
    ASSERT_EQ(room.ask(elisa, answers(1)), done);
    ASSERT_EQ(room.ask(elisa, takes_back()), done);
    EXPECT_TRUE(misses_part(room.now(), elisa));
    EXPECT_EQ(room.ask(berta, answers(1)), already_answered);
    EXPECT_EQ(room.ask(ana, answers(1)), role_may_not_vote);
    EXPECT_EQ(room.ask(olga, answers(1)), seat_missing);
    EXPECT_EQ(room.ask(tito, answers(1, 0)), no_poll);
    EXPECT_EQ(room.ask(tito, answers(1, 7)), phase_over);
    EXPECT_EQ(room.ask(tito, answers(3)), vote_invalid);
    for (const PersonId who : {ana, berta, carla, elisa, olga}) {
        const Conversation seen = room.seen_by(who);
        EXPECT_TRUE(seen.late_votes.empty()) << number(who);
        ASSERT_EQ(seen.polls.size(), 1u);
        EXPECT_EQ(seen.polls.front(), then);
        EXPECT_TRUE(seen.afterwards.empty());
    }
    EXPECT_EQ(room.seen_by(dario).late_votes.size(), 1u);
    EXPECT_EQ(room.seen_by(berta).voters.size(), 1u);
    EXPECT_TRUE(room.seen_by(dario).voters.empty());
    is_over(room);
    EXPECT_EQ(room.ask(dario, answers(1)), conversation_over);
}

// Beside the two that everybody has seen, one more answer would say whose it is.
TEST(PollsAfterwards, FewAnswersAreCountedAndNotShown) {
    Room room = held_on_one_choice();
    const PollResult then = room.now().polls.front();
    for (std::size_t i = 0; i < 4; ++i) ASSERT_EQ(room.ask(absent_ones()[i], answers(2)), done);
    is_over(room);
    ASSERT_EQ(room.now().afterwards.size(), 1u);
    EXPECT_EQ(room.now().afterwards.front().answered, 4u);
    EXPECT_FALSE(room.now().afterwards.front().merged);
    EXPECT_EQ(room.now().polls.front(), then);
    EXPECT_TRUE(room.now().late_votes.empty());
    EXPECT_TRUE(room.now().voters.empty());
}

TEST(PollsAfterwards, EnoughOfThemAreMergedBesideTheResult) {
    Room room = held_on_one_choice();
    const PollResult then = room.now().polls.front();
    for (std::size_t i = 0; i < 5; ++i) {
        ASSERT_EQ(room.ask(absent_ones()[i], answers(i == 0 ? 1 : 2)), done);
    }
    // However it ends.
    ASSERT_EQ(room.ask(ana, ends()), done);
    ASSERT_EQ(room.now().ending, Ending::completed);
    const auto left = acta(room.space(), audience(room.space(), olga));
    ASSERT_TRUE(left);
    EXPECT_EQ(left->polls.front(), then);
    ASSERT_EQ(left->afterwards.size(), 1u);
    EXPECT_EQ(left->afterwards.front().answered, 5u);
    const auto& merged = left->afterwards.front().merged;
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->answered, 7u);
    EXPECT_EQ(merged->entitled, 8u);
    EXPECT_EQ(points(*merged), (std::vector<std::uint32_t>{2, 1, 4}));
    EXPECT_TRUE(merged->named.empty());
    room.check_replay();
}

TEST(PollsAfterwards, OneWithNamesSaysThem) {
    Room room = held_on_one_choice(true);
    ASSERT_EQ(room.ask(dario, answers(1)), done);
    EXPECT_TRUE(room.seen_by(ana).afterwards.empty());
    is_over(room);
    const auto& merged = room.now().afterwards.front().merged;
    ASSERT_TRUE(merged);
    ASSERT_EQ(merged->named.size(), 3u);
    EXPECT_EQ(merged->named.back().person, dario);
}

TEST(PollsAfterwards, WordsJoinTheOthers) {
    Room room = held(with(PollShape::words), [](const Room&) { return writes("confianza"); });
    for (std::size_t i = 0; i < 5; ++i) {
        ASSERT_EQ(room.ask(absent_ones()[i], writes("tiempo")), done);
    }
    ASSERT_EQ(room.ask(absent_ones()[0], writes("calma")), done);
    is_over(room);
    const auto& merged = room.now().afterwards.front().merged;
    ASSERT_TRUE(merged);
    std::vector<std::string> said;
    for (const ContentId& id : merged->words) said.push_back(room.word(id));
    std::ranges::sort(said);
    EXPECT_EQ(
        said,
        (std::vector<std::string>{
            "calma", "confianza", "confianza", "tiempo", "tiempo", "tiempo", "tiempo"
        })
    );
}

TEST(PollsAfterwards, AConsentIsToWhatWasConsentedToThen) {
    const auto agrees = [](const Room& room) {
        CastVote cast;
        cast.phase = votes;
        cast.ballot.options = {0};
        cast.ballot.contributions = {room.now().contributions.front().id};
        return ConversationCommand{cast};
    };
    Room room = held(with(PollShape::consent), agrees);
    EXPECT_EQ(room.ask(dario, answers(0)), vote_invalid) << "to what?";
    ASSERT_EQ(room.ask(dario, agrees(room)), done);
    const ContributionId idea = room.now().contributions.front().id;
    ASSERT_EQ(room.ask(ana, WithdrawMessage{.message = idea}), done);
    EXPECT_FALSE(misses_part(room.now(), elisa)) << "there is nothing to consent to any more";
}

// Who gives their seat back, or loses it, has answered nothing.
TEST(PollsAfterwards, OnlyThoseCountWhoMayVoteInTheEnd) {
    Room room = held_on_one_choice(true);
    ASSERT_EQ(room.ask(dario, answers(1)), done);
    ASSERT_EQ(room.ask(dario, leaves_seat(dario, "docente")), done);
    is_over(room);
    EXPECT_TRUE(room.now().afterwards.empty());
}

}  // namespace
}  // namespace urdimbre::tests
