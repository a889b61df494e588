#include "server/app/conversation_template.hpp"
#include "server/domain/acta.hpp"
#include "tests/unit/conversation/cast.hpp"
#include "tests/unit/templates/document.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// A question that everybody answers, hidden until its phase ends (rules C54, C56, C81 to C84).
namespace urdimbre::tests {
namespace {

using namespace domain;
using enum Refusal;

constexpr auto done = std::nullopt;

Poll of(PollShape shape, std::uint32_t options = 0, std::uint32_t votes = 1) {
    Poll poll;
    poll.shape = shape;
    poll.options = options;
    poll.votes = votes;
    return poll;
}

Poll of_ideas(PollShape shape, std::uint32_t votes = 1) {
    Poll poll = of(shape, 0, votes);
    poll.options_of = "idea";
    return poll;
}

// One phase in which ideas and drafts are brought, one with the poll, one after it.
Protocol with(Poll poll) {
    Protocol protocol;
    protocol.roles = {
        {.id = "guia", .duty = Duty::facilitates, .seats_min = 1, .seats_max = 2, .shared = false},
        {.id = "docente", .duty = Duty::responds, .seats_min = 1, .seats_max = 9, .shared = false},
    };
    protocol.kinds = {
        {.id = "idea", .family = Family::suggestion},
        {.id = "proceso", .family = Family::process},
        {.id = "nota", .family = Family::note},
    };
    Phase before;
    before.id = "antes";
    before.lasts = std::chrono::minutes{5};
    Grant& grant = before.grants.emplace_back();
    grant.roles = {"docente", "guia"};
    grant.kinds = {"idea", "proceso"};
    before.exits = {PhaseExit::facilitator};
    Phase asks;
    asks.id = "vota";
    asks.lasts = std::chrono::minutes{5};
    asks.exits = {PhaseExit::facilitator, PhaseExit::ready};
    if (poll.roles.empty()) poll.roles = {"docente"};
    asks.poll = std::move(poll);
    Phase after = before;
    after.id = "despues";
    protocol.phases = {before, asks, after};
    EXPECT_EQ(list(app::validate(protocol)), "");
    EXPECT_EQ(list(app::runnable(protocol)), "");
    return protocol;
}

// Ana leads; Berta, Carla and Dario have seats that answer; Elisa only reads; Nora has no seat.
Room room_with(const Protocol& protocol) {
    Room room{ana};
    for (const PersonId who : {berta, carla, dario, nora}) room.invite(who);
    room.invite(elisa, {SpaceRole::observer});
    room.plan(protocol);
    EXPECT_EQ(room.ask(ana, seat(ana, "guia")), done);
    for (const PersonId who : {berta, carla, dario}) {
        EXPECT_EQ(room.ask(ana, seat(who, "docente")), done);
    }
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    return room;
}

Room asking(Poll poll) {
    Room room = room_with(with(std::move(poll)));
    EXPECT_EQ(room.ask(ana, on(room)), done);
    return room;
}

Command
answers(std::vector<std::uint32_t> options, std::vector<ContributionId> contributions = {}) {
    CastVote cast;
    cast.ballot.options = std::move(options);
    cast.ballot.contributions = std::move(contributions);
    return ConversationCommand{cast};
}

Command writes(std::string text) {
    CastVote cast;
    cast.text = std::move(text);
    return ConversationCommand{cast};
}

const PollResult& result(const Room& room) { return room.now().polls.back(); }

std::vector<std::uint32_t> points(const PollResult& result) {
    std::vector<std::uint32_t> all;
    for (const PollCount& one : result.counts) all.push_back(one.points);
    return all;
}

TEST(Polls, AnAnswerIsItsVotersAloneUntilThePhaseEnds) {
    Room room = asking(of(PollShape::single, 3));
    ASSERT_EQ(room.ask(berta, answers({2})), done);
    ASSERT_EQ(room.seen_by(berta).votes.size(), 1u);
    for (const PersonId who : {ana, carla, nora, elisa}) {
        EXPECT_TRUE(room.seen_by(who).votes.empty());
        EXPECT_TRUE(room.seen_by(who).polls.empty());
    }
    // It can be changed, and taken back.
    ASSERT_EQ(room.ask(berta, answers({0})), done);
    ASSERT_EQ(room.ask(carla, answers({0})), done);
    ASSERT_EQ(room.ask(dario, answers({1})), done);
    ASSERT_EQ(room.ask(dario, answers({})), done);
    const auto head = room.space().head;
    ASSERT_EQ(room.ask(dario, answers({})), done);
    ASSERT_EQ(room.ask(carla, answers({0})), done);
    EXPECT_EQ(room.space().head, head) << "what is so already makes no event (A10)";
    ASSERT_EQ(room.ask(ana, on(room)), done);
    for (const PersonId who : {ana, carla, nora, elisa}) {
        const Conversation seen = room.seen_by(who);
        ASSERT_EQ(seen.polls.size(), 1u);
        EXPECT_EQ(points(seen.polls[0]), (std::vector<std::uint32_t>{2, 0, 0}));
        EXPECT_EQ(seen.polls[0].answered, 2u);
        EXPECT_EQ(seen.polls[0].entitled, 3u);
        EXPECT_TRUE(seen.polls[0].named.empty()) << "nobody is told who answered what";
        EXPECT_TRUE(seen.votes.empty());
    }
    room.check_replay();
}

TEST(Polls, WhoMayNotIsToldWhy) {
    Room room = room_with(with(of(PollShape::single, 2)));
    EXPECT_EQ(room.would(berta, answers({0})), no_poll);
    CastVote outdated;
    outdated.ballot.options = {0};
    outdated.phase = 0;
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.would(berta, ConversationCommand{outdated}), phase_over);
    EXPECT_EQ(room.would(ana, answers({0})), role_may_not_vote);
    EXPECT_EQ(room.would(nora, answers({0})), seat_missing);
    EXPECT_EQ(room.would(zoe, answers({0})), not_a_member);
    ASSERT_EQ(room.ask(ana, pauses()), done);
    EXPECT_EQ(room.would(berta, answers({0})), conversation_paused);
    ASSERT_EQ(room.ask(ana, ConversationCommand{ResumeConversation{}}), done);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(room.would(berta, answers({0})), conversation_over);
    EXPECT_EQ(result(room).answered, 0u) << "what ends early has its result too";
}

TEST(Polls, EachShapeTakesItsOwnAnswers) {
    {
        Room room = asking(of(PollShape::multiple, 4, 2));
        EXPECT_EQ(room.would(berta, answers({0, 3})), done);
        EXPECT_EQ(room.would(berta, answers({0, 1, 2})), vote_invalid);
        EXPECT_EQ(room.would(berta, answers({1, 1})), vote_invalid);
        EXPECT_EQ(room.would(berta, answers({4})), vote_invalid);
        EXPECT_EQ(room.would(berta, writes("una")), vote_invalid);
    }
    {
        Room room = asking(of(PollShape::scale, 5));
        EXPECT_EQ(room.would(berta, answers({4})), done);
        EXPECT_EQ(room.would(berta, answers({3, 4})), vote_invalid);
    }
    {
        Room room = asking(of(PollShape::words, 0, 2));
        EXPECT_EQ(room.would(berta, writes("confianza")), done);
        EXPECT_EQ(room.would(berta, writes("confianza\ntiempo")), done);
        EXPECT_EQ(room.would(berta, writes("confianza\n\ntiempo")), vote_invalid);
        EXPECT_EQ(room.would(berta, writes("a\nb\nc")), vote_invalid);
        EXPECT_EQ(room.would(berta, writes(std::string(61, 'a'))), vote_invalid);
        EXPECT_EQ(room.would(berta, answers({0})), vote_invalid);
    }
    {
        Room room = asking(of(PollShape::consent));
        for (const std::uint32_t each : {0u, 1u, 2u}) {
            EXPECT_EQ(room.would(berta, answers({each})), done);
        }
        EXPECT_EQ(room.would(berta, answers({3})), vote_invalid);
        EXPECT_EQ(room.would(berta, answers({0}, {room.new_id()})), vote_invalid);
    }
}

TEST(Polls, ARankGivesMoreToWhatComesFirst) {
    Room room = asking(of(PollShape::rank, 3, 2));
    ASSERT_EQ(room.ask(berta, answers({2, 0})), done);
    ASSERT_EQ(room.ask(carla, answers({2})), done);
    ASSERT_EQ(room.ask(dario, answers({1, 2})), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(points(result(room)), (std::vector<std::uint32_t>{1, 2, 5}));
}

TEST(Polls, IdeasAreChosenAmongThoseThatAllCanSee) {
    Room room = room_with(with(of_ideas(PollShape::multiple, 2)));
    std::vector<ContributionId> ideas;
    for (const PersonId who : {berta, carla, dario}) {
        ASSERT_EQ(room.ask(who, says(room, "idea")), done);
        ideas.push_back(room.last());
    }
    ASSERT_EQ(room.ask(berta, says(room, "proceso")), done);
    const ContributionId other = room.last();
    ASSERT_EQ(room.ask(berta, note_of(room)), done);
    const ContributionId note = room.last();
    ASSERT_EQ(room.ask(dario, WithdrawMessage{.message = ideas[2]}), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    for (const ContributionId& id : {other, note, ideas[2], room.new_id()}) {
        EXPECT_EQ(room.would(berta, answers({}, {id})), vote_invalid);
    }
    EXPECT_EQ(room.would(berta, answers({0})), vote_invalid);
    ASSERT_EQ(room.ask(berta, answers({}, {ideas[0], ideas[1]})), done);
    ASSERT_EQ(room.ask(carla, answers({}, {ideas[1]})), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(result(room).counts.size(), 2u);
    EXPECT_EQ(result(room).counts[0].contribution, ideas[1]) << "the most chosen first";
    EXPECT_EQ(result(room).counts[0].points, 2u);
}

// Each accepts the version that they read: whoever accepted another one has not accepted this.
TEST(Polls, AConsentIsToOneVersionAndCanSayWhoGaveIt) {
    Poll accepts = of_ideas(PollShape::consent);
    accepts.named = true;
    Room room = room_with(with(accepts));
    ASSERT_EQ(room.ask(berta, says(room, "idea")), done);
    const ContributionId first = room.last();
    room.pass(std::chrono::seconds{1});
    ASSERT_EQ(room.ask(carla, says(room, "idea")), done);
    const ContributionId last = room.last();
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.would(berta, answers({0})), vote_invalid);
    EXPECT_EQ(room.would(berta, answers({0}, {first})), vote_invalid);
    ASSERT_EQ(room.ask(berta, answers({0}, {last})), done);
    ASSERT_EQ(room.ask(carla, answers({1}, {last})), done);
    // The version is taken back: the earlier one is asked about, and nobody has answered that.
    ASSERT_EQ(room.ask(carla, WithdrawMessage{.message = last}), done);
    ASSERT_EQ(room.ask(dario, answers({0}, {first})), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(result(room).about, first);
    EXPECT_EQ(result(room).answered, 1u);
    ASSERT_EQ(result(room).named.size(), 1u);
    EXPECT_EQ(result(room).named[0].person, dario);
    EXPECT_EQ(room.seen_by(nora).polls, room.now().polls);
}

TEST(Polls, WordsAreReadByAllWithoutTheirAuthors) {
    Room room = asking(of(PollShape::words));
    ASSERT_EQ(room.ask(berta, writes("miedo")), done);
    const ContentId replaced = room.last();
    ASSERT_EQ(room.ask(berta, writes("confianza")), done);
    ASSERT_EQ(room.ask(carla, writes("tiempo")), done);
    EXPECT_EQ(room.word(replaced), "") << "what was replaced is deleted";
    ASSERT_EQ(room.ask(ana, on(room)), done);
    std::vector<std::string> said;
    for (const ContentId& id : result(room).words) said.push_back(room.word(id));
    std::ranges::sort(said);
    EXPECT_EQ(said, (std::vector<std::string>{"confianza", "tiempo"}));
    EXPECT_TRUE(result(room).named.empty());
}

// Who gave up the seat that answers is not counted, and a phase that is entered again asks again.
TEST(Polls, CountWhoeverMayAnswerWhenTheyClose) {
    Room room = asking(of(PollShape::single, 2));
    ASSERT_EQ(room.ask(berta, answers({1})), done);
    ASSERT_EQ(room.ask(carla, answers({1})), done);
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "docente")), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(points(result(room)), (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(result(room).entitled, 2u);
    ASSERT_EQ(room.ask(ana, goes_back(room)), done);
    EXPECT_TRUE(room.seen_by(berta).votes.empty());
    ASSERT_EQ(room.ask(berta, answers({0})), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.now().polls.size(), 1u);
    EXPECT_EQ(points(result(room)), (std::vector<std::uint32_t>{1, 0}));
    ASSERT_EQ(room.ask(ana, on(room)), done);
    const auto record = acta(room.space(), audience(room.space(), nora));
    ASSERT_TRUE(record);
    EXPECT_EQ(record->polls, room.now().polls);
    room.check_replay();
}

// Answering is not speaking: who has to be silent has a vote all the same.
TEST(Polls, SilenceDoesNotTakeTheVote) {
    Protocol protocol = with(of(PollShape::single, 2));
    protocol.phases[1].silent = {"docente"};
    Room room = room_with(protocol);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.ask(berta, answers({1})), done);
}

}  // namespace
}  // namespace urdimbre::tests
