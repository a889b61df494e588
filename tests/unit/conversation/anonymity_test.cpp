#include "server/domain/acta.hpp"
#include "server/domain/presence.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

// Anonymous contributions (rules C43 to C46). That the law of views holds, that nothing tells of an
// author and that another node makes the same of the log is held against every event by the room.
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;
constexpr PhaseIndex live = 0, hidden = 1, named = 3;

Protocol protocol() {
    Protocol protocol;
    protocol.roles = {
        {"guia", Duty::facilitates, 1, 2, false},
        {"par", Duty::responds, 0, 6, false},
        {"equipo", Duty::presents, 0, 3, true},
    };
    protocol.kinds = {
        {.id = "idea", .family = Family::suggestion},
        {.id = "contexto", .family = Family::context},
        {.id = "nota", .family = Family::note},
    };
    const auto phase = [](std::string id, Visibility visibility, Authorship authorship) {
        Phase phase;
        phase.id = std::move(id);
        phase.lasts = 10min;
        phase.visibility = visibility;
        phase.authorship = authorship;
        Grant grant;
        grant.roles = {"par", "equipo"};
        grant.kinds = {"idea", "contexto"};
        grant.contributions = 2;
        phase.grants = {grant};
        phase.exits = {PhaseExit::facilitator, PhaseExit::ready};
        return phase;
    };
    protocol.phases = {
        phase("viva", Visibility::live, Authorship::anonymous),
        phase("oculta", Visibility::at_end, Authorship::anonymous),
        phase("tapada", Visibility::at_end, Authorship::anonymous_while_hidden),
        phase("con-nombres", Visibility::live, Authorship::named),
    };
    Grant heard;
    heard.roles = {"par"};
    heard.kinds = {"idea"};
    heard.policy = TurnPolicy::quiet_first;
    heard.turn = 60s;
    protocol.phases.back().grants = {heard};
    return protocol;
}

// ana facilitates, three are peers and two hold one seat; nora looks on.
Room room_in(PhaseIndex phase) {
    Room room{ana};
    for (const PersonId who : {berta, beto, carla, dario, elisa, nora}) room.invite(who);
    EXPECT_FALSE(app::has_errors(app::validate(protocol())));
    EXPECT_TRUE(app::runnable(protocol()).empty());
    room.plan(protocol());
    EXPECT_EQ(room.ask(ana, seat(ana, "guia")), done);
    for (const PersonId who : {carla, dario, elisa}) {
        EXPECT_EQ(room.ask(ana, seat(who, "par")), done);
    }
    for (const PersonId who : {berta, beto}) {
        EXPECT_EQ(room.ask(ana, seat(who, "equipo")), done);
    }
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    while (room.now().phase < phase) EXPECT_EQ(room.ask(ana, on(room)), done);
    return room;
}

Contribute idea(const Room& room, std::string text = "Menos tareas") {
    Contribute what;
    what.phase = room.now().phase;
    what.kind = "idea";
    what.text = std::move(text);
    return what;
}

Command command(Contribute what) { return ConversationCommand{std::move(what)}; }

ContributionId said(Room& room, PersonId who) {
    EXPECT_EQ(room.ask(who, command(idea(room))), done);
    return room.last();
}

std::optional<Contribution> seen(const Room& room, PersonId who, const ContributionId& id) {
    const Conversation view = room.seen_by(who);
    const Contribution* one = view.find(id);
    return one ? std::optional{*one} : std::nullopt;
}

TEST(Anonymity, IsForEverybodyButTheAuthorWhoeverElseAsks) {
    Room room = room_in(live);
    const ContributionId id = said(room, carla);
    for (const PersonId other : {ana, berta, beto, dario, elisa, nora}) {
        const auto one = seen(room, other, id);
        ASSERT_TRUE(one);
        EXPECT_TRUE(one->anonymous);
        EXPECT_FALSE(one->author);
    }
    EXPECT_EQ(seen(room, carla, id)->author, carla);
    EXPECT_TRUE(seen(room, carla, id)->anonymous);
    EXPECT_EQ(room.authors().at(id), carla) << "kept apart";
    const auto* stored = std::get_if<ConversationEvent>(&room.stored().back().event);
    EXPECT_FALSE(std::get<ContributionMade>(*stored).author) << "the log says nobody";
}

TEST(Anonymity, TheAuthorCorrectsAndWithdrawsAndNobodyElse) {
    Room room = room_in(live);
    const ContributionId id = said(room, carla);
    for (const PersonId other : {dario, berta}) {
        EXPECT_EQ(room.ask(other, EditMessage{.message = id, .text = "otra"}), not_the_author);
        EXPECT_EQ(room.ask(other, WithdrawMessage{id}), not_the_author);
    }
    EXPECT_EQ(room.ask(carla, EditMessage{.message = id, .text = "Menos y mejores"}), done);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.ask(carla, EditMessage{.message = id, .text = "tarde"}), phase_over)
        << "as with anything that one wrote";
    EXPECT_EQ(room.ask(carla, WithdrawMessage{id}), done);
    const auto* stored = std::get_if<ConversationEvent>(&room.stored().back().event);
    const auto& gone = std::get<ContributionWithdrawn>(*stored);
    EXPECT_FALSE(gone.author || gone.by) << "taking it back tells whose it was";
    EXPECT_TRUE(seen(room, dario, id)->withdrawn());
}

TEST(Anonymity, EndsWithTheSessionForTheAuthorToo) {
    Room room = room_in(live);
    const ContributionId id = said(room, carla);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_TRUE(room.authors().empty());
    EXPECT_FALSE(seen(room, carla, id)->author);
    EXPECT_EQ(room.ask(carla, EditMessage{.message = id, .text = "tarde"}), conversation_over);
    EXPECT_EQ(room.ask(carla, WithdrawMessage{id}), conversation_over);
    EXPECT_EQ(room.ask(dario, WithdrawMessage{id}), conversation_over) << "the same to everybody";
    EXPECT_EQ(room.ask(ana, WithdrawMessage{id}), done) << "who coordinates still cares for it";
    room.check_replay();
}

TEST(Anonymity, AnAbandonedSessionForgetsToo) {
    Room room = room_in(live);
    said(room, carla);
    room.pass(36h);
    EXPECT_EQ(room.now().ending, Ending::abandoned);
    EXPECT_TRUE(room.authors().empty());
}

TEST(Anonymity, ARevealedContributionSaysNobodyWhereItIsAnonymousAndTheNameWhereItWasHidden) {
    Room room = room_in(hidden);
    const ContributionId id = said(room, carla);
    EXPECT_FALSE(seen(room, dario, id)) << "hidden";
    EXPECT_EQ(seen(room, carla, id)->author, carla);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_TRUE(seen(room, dario, id)->anonymous);
    EXPECT_FALSE(seen(room, dario, id)->author);
    EXPECT_EQ(seen(room, carla, id)->author, carla) << "still theirs, after the reveal";

    const ContributionId covered = said(room, carla);
    const auto* stored = std::get_if<ConversationEvent>(&room.stored().back().event);
    EXPECT_FALSE(std::get<ContributionMade>(*stored).author);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(seen(room, dario, covered)->author, carla) << "the name came with the words";
    EXPECT_FALSE(seen(room, dario, covered)->anonymous);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(seen(room, dario, covered)->author, carla);
    room.check_replay();
}

TEST(Anonymity, TheActaNamesNobody) {
    Room room = room_in(live);
    const ContributionId id = said(room, carla);
    ASSERT_EQ(room.ask(carla, leaves_seat(carla, "par")), done);
    ASSERT_EQ(room.ask(ana, ends()), done);
    for (const PersonId reader : {ana, carla, nora}) {
        const auto acta = domain::acta(room.space(), audience(room.space(), reader));
        ASSERT_TRUE(acta);
        EXPECT_EQ(acta->contributions.at(0).id, id);
        EXPECT_FALSE(acta->contributions.at(0).author);
        EXPECT_EQ(std::ranges::count(acta->participants, carla, &Acta::Participant::person), 0)
            << "who has no seat any more takes part by what they said";
    }
}

TEST(Anonymity, ReclassifyingLeavesNobodyInTheRecord) {
    Room room = room_in(live);
    const ContributionId id = said(room, carla);
    Reclassify as;
    as.contribution = id;
    as.kind = "contexto";
    ASSERT_EQ(room.ask(ana, ConversationCommand{as}), done);
    ASSERT_EQ(room.now().incidents.size(), 1u);
    EXPECT_FALSE(room.now().incidents[0].person);
    EXPECT_EQ(room.now().incidents[0].by, ana);
}

TEST(Anonymity, ShowsNoSignOfWritingAndNoMarkOfOthers) {
    Room room = room_in(live);
    const Audience all = audience(room.space(), nora);
    EXPECT_FALSE(may_show_writing(room.space(), all));
    ASSERT_EQ(room.ask(carla, ready()), done);
    EXPECT_TRUE(room.seen_by(carla).ready.contains(carla));
    EXPECT_TRUE(room.seen_by(ana).ready.empty()) << "whoever facilitates neither";
    for (const PersonId who : {dario, elisa, berta, beto, ana}) {
        ASSERT_EQ(room.ask(who, ready()), done);
    }
    EXPECT_EQ(room.now().phase, hidden) << "the server knows when all are ready";
}

TEST(Anonymity, CountsNobodyForAnybodyElse) {
    Room room = room_in(live);
    // Two who share a seat: what one of them brought is not told by the limit of the other.
    said(room, berta);
    said(room, berta);
    EXPECT_EQ(room.ask(berta, command(idea(room))), limit_reached);
    EXPECT_EQ(room.ask(beto, command(idea(room))), done);
    // And the least heard are the least heard under their names.
    said(room, carla);
    while (room.now().phase < named) ASSERT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.ask(elisa, raises()), done);
    ASSERT_EQ(room.ask(carla, raises()), done);
    ASSERT_EQ(room.ask(dario, raises()), done);
    ASSERT_EQ(room.ask(elisa, yields()), done);
    EXPECT_EQ(holder(room), person("par", carla)) << "asked before dario; both count as unheard";
}

TEST(Anonymity, OnePersonStillDoesNotFillASession) {
    Protocol wide = protocol();
    wide.phases[live].grants[0].contributions.reset();
    Room room{ana};
    for (const PersonId who : {carla, dario}) room.invite(who);
    room.plan(wide);
    EXPECT_EQ(room.ask(ana, seat(ana, "guia")), done);
    for (const PersonId who : {carla, dario}) EXPECT_EQ(room.ask(ana, seat(who, "par")), done);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    for (std::size_t i = 0; i < Conversation::contributions_each_max; ++i) said(room, carla);
    EXPECT_EQ(room.ask(carla, command(idea(room))), session_full);
    EXPECT_EQ(room.ask(dario, command(idea(room))), done);
}

TEST(Anonymity, CarriesWordsAlone) {
    Room room = room_in(live);
    Contribute owned = idea(room);
    owned.owners = {carla};
    EXPECT_EQ(room.ask(carla, command(owned)), anonymous_words_only);
    Contribute with_voice = idea(room);
    with_voice.attachments = {
        {.file = room.new_id(),
         .name = "voz.webm",
         .facts = FileFacts{.media = "audio/webm", .size = 9}}
    };
    EXPECT_EQ(room.ask(carla, command(with_voice)), anonymous_words_only);
}

TEST(Anonymity, NothingPointsAtWhatIsHiddenAndAnonymous) {
    Room room = room_in(hidden);
    Contribute ground = idea(room);
    ground.kind = "contexto";
    ASSERT_EQ(room.ask(carla, command(ground)), done);
    const ContributionId id = room.last();
    Contribute answer = idea(room);
    answer.reply_to = id;
    EXPECT_EQ(room.ask(carla, command(answer)), message_unknown) << "two of one person";
    Contribute note = answer;
    note.kind = "nota";
    EXPECT_EQ(room.ask(carla, command(note)), message_unknown) << "a note has a name";
    Contribute rests = idea(room);
    rests.rests_on = id;
    EXPECT_EQ(room.ask(carla, command(rests)), evidence_unknown);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    note.phase = answer.phase = room.now().phase;
    EXPECT_EQ(room.ask(dario, command(answer)), done) << "shown, it is everybody's";
    EXPECT_EQ(room.ask(carla, command(note)), done);
}

TEST(Anonymity, NotesAndExceptionsAndWhatComesAfterTheNamesHaveThem) {
    Room room = room_in(live);
    Contribute note = idea(room);
    note.kind = "nota";
    ASSERT_EQ(room.ask(carla, command(note)), done);
    EXPECT_FALSE(room.now().find(room.last())->anonymous);
    Contribute late = idea(room);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    late.late = true;
    ASSERT_EQ(room.ask(carla, command(late)), done);
    EXPECT_TRUE(room.now().find(room.last())->anonymous) << "late, and still without a name";
    ASSERT_EQ(room.ask(ana, on(room)), done);
    Contribute later = idea(room);
    ASSERT_EQ(room.ask(ana, on(room)), done);
    later.late = true;
    ASSERT_EQ(room.ask(carla, command(later)), done);
    EXPECT_FALSE(room.now().find(room.last())->anonymous) << "the names of that phase are out";
}

}  // namespace
}  // namespace urdimbre::tests
