#include "server/domain/acta.hpp"
#include "server/domain/due.hpp"
#include "server/domain/gallery_acts.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>

// Those who are in a session without a seat: questions, votes, the word, reactions (rules C140 to
// C147).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

constexpr PersonId guia{1};
constexpr PersonId expone{2};
constexpr PersonId eva{3};
constexpr PersonId fabio{4};
constexpr PersonId gilda{5};
constexpr PersonId mira{6};  // reads only

Protocol jornada(TurnPolicy policy, std::uint32_t questions) {
    Protocol protocol;
    protocol.roles = {
        {.id = "guia", .duty = Duty::facilitates, .seats_min = 1, .seats_max = 2, .shared = false},
        {.id = "expone", .duty = Duty::presents, .seats_min = 1, .seats_max = 2, .shared = false},
    };
    protocol.kinds = {
        {.id = "relato", .family = Family::context},
        {.id = "voz", .family = Family::question},
        {.id = "nota", .family = Family::note},
    };
    Phase tells;
    tells.id = "cuenta";
    tells.lasts = 10min;
    Grant& grant = tells.grants.emplace_back();
    grant.roles = {"expone", "guia"};
    grant.kinds = {"relato"};
    tells.exits = {PhaseExit::facilitator, PhaseExit::time};
    tells.gallery = Gallery{
        .reactions = true,
        .questions = questions,
        .votes = true,
        .speakers = Speakers{.kinds = {"voz"}, .policy = policy, .turn = 60s},
    };
    Phase closes = tells;
    closes.id = "cierra";
    closes.gallery = Gallery{.reactions = false, .questions = {}, .votes = true, .speakers = {}};
    protocol.phases = {tells, closes};
    return protocol;
}

class Jornada {
  public:
    explicit Jornada(TurnPolicy policy = TurnPolicy::queue, std::uint32_t questions = 2) {
        for (const PersonId person : {expone, eva, fabio, gilda}) room.invite(person);
        room.invite(mira, {SpaceRole::observer});
        room.plan(jornada(policy, questions));
        EXPECT_EQ(room.ask(guia, ConversationCommand{GiveSeat{guia, "guia"}}), done);
        EXPECT_EQ(room.ask(guia, ConversationCommand{GiveSeat{expone, "expone"}}), done);
        EXPECT_EQ(room.ask(guia, ConversationCommand{StartConversation{}}), done);
    }

    ContributionId asked(PersonId by, std::string text = "¿Cómo partieron?") {
        EXPECT_EQ(ask(by, std::move(text)), done);
        return room.last();
    }
    Room::Answer ask(PersonId by, std::string text = "¿Cómo partieron?") {
        return room.ask(
            by, ConversationCommand{AskQuestion{.phase = room.now().phase, .text = std::move(text)}}
        );
    }
    Room::Answer vote(PersonId by, const ContributionId& question, bool on = true) {
        return room.ask(by, ConversationCommand{VoteQuestion{.question = question, .on = on}});
    }
    Room::Answer mark(PersonId by, const ContributionId& question, Standing standing) {
        return room.ask(
            by, ConversationCommand{MarkQuestion{.question = question, .standing = standing}}
        );
    }
    Room::Answer hand(PersonId by) { return room.ask(by, ConversationCommand{RaiseHand{}}); }
    Room::Answer give(PersonId to) {
        return room.ask(guia, ConversationCommand{GiveTurn{.person = to, .phase = {}}});
    }
    Room::Answer say(PersonId by, std::string kind = "voz") {
        Contribute what;
        what.phase = room.now().phase;
        what.kind = std::move(kind);
        what.text = "Yo quería decir algo.";
        return room.ask(by, ConversationCommand{what});
    }
    const GalleryState& gallery() const { return room.now().gallery; }
    OwnPart own(PersonId person) const { return own_part(room.space(), person); }

    Room room{guia};
};

TEST(Gallery, IsOfThoseWithoutASeat) {
    Jornada here;
    EXPECT_EQ(here.ask(expone), for_public_only);
    EXPECT_EQ(here.ask(guia), for_public_only);
    EXPECT_EQ(here.ask(mira), role_may_not);
    const auto question = here.asked(eva);
    EXPECT_EQ(here.room.word(question), "¿Cómo partieron?");
    EXPECT_EQ(here.vote(expone, question), for_public_only);
    EXPECT_EQ(here.vote(mira, question), role_may_not);
    EXPECT_EQ(
        here.room.ask(eva, ConversationCommand{AskQuestion{.phase = 1, .text = "¿Y después?"}}),
        phase_over
    );
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{PauseConversation{.reason = "x"}}), done);
    EXPECT_EQ(here.ask(fabio), conversation_paused);
    EXPECT_EQ(here.vote(fabio, question), conversation_paused);
}

TEST(Gallery, EachVotesOnceForEachQuestionAndTakesItBack) {
    Jornada here;
    const auto question = here.asked(eva);
    EXPECT_EQ(here.vote(fabio, question), done);
    EXPECT_EQ(here.vote(gilda, question), done);
    const auto events = here.room.log().size();
    EXPECT_EQ(here.vote(fabio, question), done) << "asks for what is so";
    EXPECT_EQ(here.room.log().size(), events);
    EXPECT_EQ(here.gallery().questions[0].votes, 2u);
    EXPECT_EQ(here.own(fabio).voted, std::vector<QuestionNumber>{1});
    EXPECT_TRUE(here.own(eva).voted.empty());
    EXPECT_EQ(here.vote(fabio, question, false), done);
    EXPECT_EQ(here.vote(fabio, question, false), done);
    EXPECT_EQ(here.gallery().questions[0].votes, 1u);
    EXPECT_TRUE(here.own(fabio).voted.empty());
    EXPECT_EQ(here.vote(fabio, here.room.new_id()), question_unknown);
    here.room.check_replay();
}

TEST(Gallery, WhoVotedIsToldToNobody) {
    Jornada here;
    const auto question = here.asked(eva);
    EXPECT_EQ(here.vote(fabio, question), done);
    EXPECT_EQ(here.hand(gilda), done);
    for (const PersonId person : {guia, expone, eva, fabio, gilda, mira}) {
        const Conversation seen = here.room.seen_by(person);
        EXPECT_EQ(seen.gallery.questions.at(0).votes, 1u);
        EXPECT_EQ(seen.gallery.raised, 1u);
        EXPECT_TRUE(seen.gallery.voters.empty());
        EXPECT_TRUE(seen.gallery.hands.empty());
        EXPECT_EQ(seen.gallery.questions.at(0).voters.count(), 0u);
    }
    EXPECT_EQ(own_part(here.room.space(), PersonId{99}), OwnPart{}) << "of a stranger";
}

TEST(Gallery, HasSoManyQuestionsOfEachAndOfAll) {
    Jornada here;
    const auto first = here.asked(eva);
    here.asked(eva);
    EXPECT_EQ(here.ask(eva), limit_reached);
    EXPECT_EQ(here.mark(guia, first, Standing::answered), done);
    here.asked(eva);
    EXPECT_EQ(here.ask(eva), limit_reached);

    Jornada full{TurnPolicy::queue, 100};
    const auto oldest = full.asked(eva);
    for (int more = 1; more < 200; ++more) full.asked(more % 2 == 0 ? eva : fabio);
    EXPECT_EQ(full.ask(gilda), questions_full);
    EXPECT_EQ(full.room.ask(eva, WithdrawMessage{oldest}), done);
    const auto again = full.asked(gilda);
    EXPECT_EQ(full.gallery().find(again)->number, 201u) << "a number is never given twice";
}

TEST(Gallery, WhoFacilitatesSaysWhatBecameOfAQuestion) {
    Jornada here;
    const auto question = here.asked(eva);
    EXPECT_EQ(here.mark(eva, question, Standing::answered), facilitator_only);
    EXPECT_EQ(here.mark(expone, question, Standing::answered), facilitator_only);
    EXPECT_EQ(here.mark(guia, here.room.new_id(), Standing::answered), question_unknown);
    EXPECT_EQ(here.vote(fabio, question), done);
    EXPECT_EQ(here.mark(guia, question, Standing::set_aside), done);
    EXPECT_EQ(here.vote(gilda, question), question_closed);
    EXPECT_EQ(here.vote(fabio, question, false), question_closed);
    EXPECT_EQ(here.mark(guia, question, Standing::open), done);
    EXPECT_EQ(here.vote(gilda, question), done);
    EXPECT_EQ(here.gallery().questions[0].votes, 2u) << "its votes stayed";
}

TEST(Gallery, AQuestionGoesWithItsWordsAndVotes) {
    Jornada here;
    const auto question = here.asked(eva);
    EXPECT_EQ(here.vote(fabio, question), done);
    EXPECT_EQ(here.room.ask(gilda, WithdrawMessage{question}), not_the_author);
    EXPECT_EQ(here.room.ask(eva, WithdrawMessage{question}), done);
    EXPECT_TRUE(here.gallery().questions.empty());
    EXPECT_TRUE(here.own(fabio).voted.empty());
    EXPECT_EQ(here.vote(gilda, question), question_unknown);
    const auto rude = here.asked(gilda);
    EXPECT_EQ(here.room.ask(guia, WithdrawMessage{rude}), done) << "who facilitates cares for them";
    here.room.check_replay();
}

TEST(Gallery, TheWordIsGivenToOneAfterTheOther) {
    Jornada here;
    EXPECT_EQ(here.say(eva), seat_missing);
    EXPECT_EQ(here.hand(eva), done);
    EXPECT_EQ(here.hand(fabio), done);
    EXPECT_EQ(here.hand(eva), done) << "asks for what is so";
    EXPECT_EQ(here.own(eva).place, 1u);
    EXPECT_EQ(here.own(fabio).place, 2u);
    EXPECT_EQ(here.own(guia).queue, (std::vector{eva, fabio}));
    EXPECT_FALSE(here.own(expone).queue);
    EXPECT_EQ(
        here.room.ask(eva, ConversationCommand{GiveTurn{.person = eva, .phase = {}}}),
        facilitator_only
    );
    EXPECT_EQ(here.give(fabio), done);
    EXPECT_EQ(here.own(eva).place, 1u);
    EXPECT_EQ(here.say(eva), seat_missing);
    EXPECT_EQ(here.say(fabio, "relato"), kind_not_allowed);
    EXPECT_EQ(here.say(fabio), done);
    EXPECT_EQ(here.room.ask(eva, ConversationCommand{YieldTurn{}}), not_your_turn);
    EXPECT_EQ(here.give(eva), done);
    EXPECT_EQ(here.say(fabio), seat_missing) << "one speaks at a time";
    EXPECT_EQ(here.gallery().word->person, eva);
    here.room.pass(61s);
    EXPECT_FALSE(here.gallery().word) << "a minute each";
    EXPECT_EQ(here.say(eva), seat_missing);
    EXPECT_EQ(here.give(gilda), done);
    EXPECT_EQ(here.room.ask(eva, ConversationCommand{EndWord{}}), facilitator_only);
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{EndWord{}}), done);
    EXPECT_FALSE(here.gallery().word);
    EXPECT_EQ(here.give(mira), no_turns_for_them);
    EXPECT_EQ(here.give(PersonId{99}), person_no_member);
    here.room.check_replay();
}

TEST(Gallery, WhoWasHeardLeastMayComeFirst) {
    Jornada here{TurnPolicy::quiet_first};
    EXPECT_EQ(here.give(eva), done);
    EXPECT_EQ(here.say(eva), done);
    EXPECT_EQ(here.room.ask(eva, ConversationCommand{YieldTurn{}}), done);
    for (const PersonId person : {eva, fabio, gilda}) EXPECT_EQ(here.hand(person), done);
    EXPECT_EQ(here.own(guia).queue, (std::vector{fabio, gilda, eva}));
    EXPECT_EQ(here.own(eva).place, 3u);
}

TEST(Gallery, TheWordOutlivesALostLinkForItsGraceAndAPause) {
    Jornada here;
    EXPECT_EQ(here.hand(fabio), done);
    EXPECT_EQ(here.give(eva), done);
    const auto gone = [&](std::chrono::seconds time) {
        return here.room.saw(ConversationCommand{DeclareAbsent{.person = eva, .gone = time}});
    };
    const std::vector<PersonId> missed = awaited(here.room.now());
    EXPECT_TRUE(std::ranges::find(missed, eva) != missed.end());
    EXPECT_EQ(gone(29s), done);
    EXPECT_TRUE(here.gallery().word);
    const auto until = *here.gallery().word->until;
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{PauseConversation{.reason = "x"}}), done);
    here.room.pass(5min);
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{ResumeConversation{}}), done);
    EXPECT_EQ(here.gallery().word->until, until + 5min);
    EXPECT_EQ(gone(30s), done);
    EXPECT_FALSE(here.gallery().word);
    EXPECT_EQ(here.own(eva).place, 1u) << "at the head of the queue";
    EXPECT_EQ(here.own(fabio).place, 2u);
}

TEST(Gallery, ASeatAndADepartureTakeHandAndWordAlong) {
    Jornada here;
    EXPECT_EQ(here.hand(eva), done);
    EXPECT_EQ(here.hand(fabio), done);
    EXPECT_EQ(here.give(gilda), done);
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{GiveSeat{eva, "expone"}}), done);
    EXPECT_EQ(here.own(guia).queue, std::vector{fabio});
    EXPECT_EQ(here.room.ask(guia, RemoveMember{gilda}), done);
    EXPECT_FALSE(here.gallery().word);
    EXPECT_EQ(here.room.ask(fabio, RemoveMember{fabio}), done);
    EXPECT_EQ(here.gallery().raised, 0u);
}

TEST(Gallery, AnotherPhaseHasItsOwnHandsWordAndReactions) {
    Jornada here;
    const auto question = here.asked(eva);
    EXPECT_EQ(here.hand(fabio), done);
    EXPECT_EQ(here.give(gilda), done);
    EXPECT_TRUE(may_applaud(here.room.space(), eva));
    EXPECT_FALSE(may_applaud(here.room.space(), expone));
    EXPECT_FALSE(may_applaud(here.room.space(), mira));
    const CountReactions clap{.more = {0, 0, 0, 40, 2}};
    EXPECT_EQ(here.room.ask(eva, ConversationCommand{clap}), role_may_not);
    EXPECT_EQ(here.room.saw(ConversationCommand{clap}), done);
    EXPECT_EQ(here.room.saw(ConversationCommand{clap}), done);
    EXPECT_EQ(here.gallery().reactions, (ReactionCounts{0, 0, 0, 80, 4}));
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{NextPhase{.from = 0}}), done);
    EXPECT_FALSE(here.gallery().word);
    EXPECT_EQ(here.gallery().raised, 0u);
    EXPECT_EQ(here.gallery().reactions, ReactionCounts{});
    EXPECT_FALSE(may_applaud(here.room.space(), eva));
    EXPECT_EQ(here.room.saw(ConversationCommand{clap}), done) << "too late, and nothing";
    EXPECT_EQ(here.gallery().reactions, ReactionCounts{});
    EXPECT_EQ(here.ask(fabio), nothing_for_public);
    EXPECT_EQ(here.hand(fabio), seat_missing);
    EXPECT_EQ(here.vote(fabio, question), done) << "votes go on where the phase says so";
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{EndConversation{.reason = "x"}}), done);
    EXPECT_EQ(here.vote(gilda, question), conversation_over);
    EXPECT_EQ(here.gallery().questions[0].votes, 1u) << "what was asked is there to read";
    here.room.check_replay();
}

// Eight hundred people who vote for sixty questions are a hundred bytes of bits for each.
// Rule C160: with their votes and what became of them, and nobody who voted.
TEST(Gallery, StandsInTheActaMostWantedFirst) {
    Jornada here;
    const auto first = here.asked(eva, "¿Cómo partieron?");
    const auto second = here.asked(fabio, "¿Quién pagó?");
    const auto withdrawn = here.asked(gilda, "Nada");
    const auto third = here.asked(gilda, "¿Y después?");
    EXPECT_EQ(here.vote(eva, third), done);
    EXPECT_EQ(here.vote(fabio, third), done);
    EXPECT_EQ(here.vote(eva, withdrawn), done);
    EXPECT_EQ(here.mark(guia, third, Standing::answered), done);
    EXPECT_EQ(here.mark(guia, second, Standing::set_aside), done);
    EXPECT_EQ(here.room.ask(gilda, WithdrawMessage{withdrawn}), done);
    EXPECT_EQ(here.room.ask(guia, ConversationCommand{EndConversation{"la hora"}}), done);
    for (const PersonId person : {guia, expone, eva, mira}) {
        const auto made = acta(here.room.space(), audience(here.room.space(), person));
        ASSERT_TRUE(made);
        ASSERT_EQ(made->questions.size(), 3u);
        EXPECT_EQ(made->questions[0].id, third);
        EXPECT_EQ(made->questions[0].votes, 2u);
        EXPECT_EQ(made->questions[0].standing, Standing::answered);
        EXPECT_EQ(made->questions[1].id, first) << "wanted alike: who asked first";
        EXPECT_EQ(made->questions[1].standing, Standing::open);
        EXPECT_EQ(made->questions[2].standing, Standing::set_aside);
        for (const Question& one : made->questions) EXPECT_EQ(one.voters.count(), 0u);
        const auto shown = words(*made);
        EXPECT_EQ(std::ranges::count(shown, third), 1);
        EXPECT_EQ(std::ranges::count(shown, withdrawn), 0);
        const auto named = people_in(*made);
        EXPECT_EQ(std::ranges::count(named, fabio), 1) << "who asks has a name there";
    }
}

TEST(Gallery, VotesAreBits) {
    PlaceSet set;
    for (std::size_t place = 0; place < 800; place += 3) set.set(place, true);
    EXPECT_EQ(set.count(), 267u);
    EXPECT_EQ(set.bits().size(), 25u);
    EXPECT_TRUE(set.has(798));
    EXPECT_FALSE(set.has(799));
    EXPECT_FALSE(set.has(4'000));
    EXPECT_EQ(PlaceSet::of(set.bits()), set);
    for (std::size_t place = 0; place < 800; ++place) set.set(place, false);
    EXPECT_EQ(set, PlaceSet{}) << "equal, whatever was set meanwhile";
}

}  // namespace
}  // namespace urdimbre::tests
