#include "server/app/templates.hpp"
#include "server/domain/acta.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/presence.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// Groups within a session, as plenario-y-grupos has them (rules C53, C100 to C105).
namespace urdimbre::tests {
namespace {

using namespace domain;
using enum Refusal;
using namespace std::chrono_literals;

constexpr auto done = std::nullopt;
constexpr PersonId p1{21}, p2{22}, p3{23}, p4{24}, p5{25}, p6{26};

const Protocol& plenary() {
    static const app::Templates templates;
    return templates.find("plenario-y-grupos")->protocol;
}

Command forms(std::vector<Group> groups) {
    return ConversationCommand{FormGroups{.groups = std::move(groups)}};
}
Command forms_at_random(std::optional<std::uint32_t> count = {}) {
    return ConversationCommand{FormGroups{.groups = {}, .count = count}};
}
Command moves_to(PersonId person, GroupIndex group) {
    return ConversationCommand{MoveToGroup{.person = person, .group = group}};
}
Command chooses(PersonId person) {
    return ConversationCommand{ChooseSpokesperson{.person = person}};
}
Command calls(std::string text) { return ConversationCommand{CallGroups{std::move(text)}}; }

Command
says_in(const Room& room, std::optional<GroupIndex> group = {}, std::string_view kind = "idea") {
    Contribute what = contribution(room, kind);
    what.rests_on.reset();
    what.owners.clear();
    what.due.reset();
    what.group = group;
    return ConversationCommand{what};
}

Command speaks(const Room& room) { return says_in(room, {}, "voz_del_grupo"); }

// Ana facilitates, Luz may succeed her, six take part, Olga observes, Nora has no seat.
Room planned(const Protocol& protocol = plenary()) {
    Room room{ana};
    for (const PersonId person : {luz, p1, p2, p3, p4, p5, p6, nora}) room.invite(person);
    room.invite(olga, {SpaceRole::observer});
    room.plan(protocol);
    for (const PersonId person : {ana, luz}) {
        EXPECT_EQ(room.ask(ana, seat(person, "facilitador")), done);
    }
    for (const PersonId person : {p1, p2, p3, p4, p5, p6}) {
        EXPECT_EQ(room.ask(ana, seat(person, "participante")), done);
    }
    EXPECT_EQ(room.ask(ana, seat(olga, "observador")), done);
    return room;
}

// The first three together, and the others.
Room in_groups() {
    Room room = planned();
    EXPECT_EQ(room.ask(ana, forms({{p1, p2, p3}, {p4, p5, p6}})), done);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    return room;
}

bool sees(const Room& room, PersonId person, const ContributionId& id) {
    return room.seen_by(person).find(id) != nullptr;
}

TEST(Groups, AreFormedByHandByWhoPlansOrFacilitates) {
    Room room = planned();
    EXPECT_EQ(room.would(p1, forms({{p1}, {p2}})), facilitator_only);
    EXPECT_EQ(room.would(ana, forms({{p1, p2}, {p2}})), grouped_twice);
    EXPECT_EQ(room.would(ana, forms({{nora}})), person_not_seated);
    EXPECT_EQ(room.would(ana, forms(std::vector<Group>(17, Group{p1}))), group_unknown);
    EXPECT_EQ(room.ask(ana, forms({{p1, p2}, {}, {p3}})), done);
    EXPECT_EQ(room.now().groups, (std::vector<Group>{{p1, p2}, {p3}})) << "empty ones are left out";
    EXPECT_EQ(room.ask(ana, moves_to(p2, 1)), done);
    EXPECT_EQ(room.ask(ana, moves_to(olga, 2)), done) << "the next one is new";
    EXPECT_EQ(room.would(ana, moves_to(p1, 9)), group_unknown);
    EXPECT_EQ(room.now().groups, (std::vector<Group>{{p1}, {p3, p2}, {olga}}));
    EXPECT_EQ(room.ask(ana, leaves_seat(p3, "participante")), done);
    EXPECT_EQ(room.now().groups[1], Group{p2}) << "without a seat, without a group";
    room.check_replay();
}

TEST(Groups, OfAnotherTemplateAreNone) {
    Room room = amigo_critico_room();
    EXPECT_EQ(room.would(ana, forms({{carla}})), no_groups);
    EXPECT_EQ(room.would(ana, moves_to(carla, 0)), no_groups);
    EXPECT_EQ(room.would(carla, chooses(carla)), no_groups);
}

TEST(Groups, AreFormedAtRandomFromAllForWhomThePhaseIs) {
    Room room = planned();
    EXPECT_EQ(room.ask(ana, seat(p1, "facilitador_de_grupo")), done);
    EXPECT_EQ(room.ask(ana, seat(p2, "facilitador_de_grupo")), done);
    EXPECT_EQ(room.ask(ana, forms_at_random(2)), done);
    ASSERT_EQ(room.now().groups.size(), 2u);
    std::set<PersonId> all;
    for (const Group& group : room.now().groups) {
        EXPECT_EQ(group.size(), 3u);
        all.insert(group.begin(), group.end());
    }
    EXPECT_EQ(all, (std::set{p1, p2, p3, p4, p5, p6}));
    EXPECT_NE(room.now().group_of(p1), room.now().group_of(p2)) << "one leader for each";
    // Not the order of seats, and not always the same.
    std::set<std::vector<Group>> drawn;
    for (int i = 0; i < 8; ++i) {
        room.pass(1ms);
        EXPECT_EQ(room.ask(ana, forms_at_random(3)), done);
        drawn.insert(room.now().groups);
    }
    EXPECT_GT(drawn.size(), 3u);
    room.check_replay();
}

TEST(Groups, AreThereWhenTheirPhaseBeginsWithoutAnybodyFormingThem) {
    Room room = planned();
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    room.pass(10min);  // by the clock
    ASSERT_TRUE(room.now().in_groups());
    ASSERT_EQ(room.now().groups.size(), 1u) << "six fit into one";
    EXPECT_EQ(room.now().groups[0].size(), 6u);
    EXPECT_TRUE(room.now().facilitates_group(0));
    EXPECT_EQ(room.would(ana, forms_at_random()), groups_begun);
    EXPECT_EQ(room.would(p1, moves_to(p2, 1)), facilitator_only);
    room.check_replay();
}

// A phase may open groups and ask nobody for a word: whoever is asked later has a group all the
// same.
TEST(Groups, AreThereForTheFirstPhaseThatIsForAnybody) {
    Protocol protocol = plenary();
    const auto first = std::ranges::find_if(protocol.phases, [](const Phase& one) {
        return one.breakouts.has_value();
    });
    Phase quiet = *first;
    quiet.id = "silencio";
    quiet.grants.clear();
    quiet.requires_.clear();
    protocol.phases.insert(first, quiet);
    Room room = planned(protocol);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(room.now().present().id, "silencio");
    EXPECT_TRUE(room.now().groups.empty());
    EXPECT_EQ(room.would(p1, chooses(p2)), phase_not_begun);
    EXPECT_EQ(room.would(ana, forms({{p1, p2}, {p3}})), done) << "nothing was said in any yet";
    EXPECT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.would(ana, forms({{p1, p2}, {p3}})), groups_begun);
    for (const PersonId person : {p1, p2, p3, p4, p5, p6}) {
        EXPECT_TRUE(room.now().group_of(person)) << number(person);
    }
    Room early = planned(protocol);
    EXPECT_EQ(early.ask(ana, forms_at_random(2)), done);
    EXPECT_EQ(early.now().groups.size(), 2u);
}

TEST(Groups, ReadTheirOwnAndNobodyElses) {
    Room room = in_groups();
    EXPECT_EQ(room.ask(p1, says_in(room)), done);
    const ContributionId said = room.last();
    for (const PersonId person : {p1, p2, p3, ana, luz}) {
        EXPECT_TRUE(sees(room, person, said)) << number(person);
    }
    for (const PersonId person : {p4, p5, p6, olga, nora}) {
        EXPECT_FALSE(sees(room, person, said)) << number(person);
    }
    EXPECT_EQ(room.would(ana, says_in(room)), role_may_not_speak);
    EXPECT_EQ(room.would(nora, says_in(room)), seat_missing);
    // Nothing points into a group from outside.
    Contribute answer = std::get<Contribute>(std::get<ConversationCommand>(says_in(room)));
    answer.reply_to = said;
    EXPECT_EQ(room.would(p4, ConversationCommand{answer}), message_unknown);
    EXPECT_EQ(room.would(p4, EditMessage{.message = said, .text = "otra cosa"}), message_unknown);
    EXPECT_EQ(room.ask(p2, ConversationCommand{answer}), done);
    // It opens when the phase ends, with its time.
    const Instant at = room.now().find(said)->at;
    room.pass(1min);
    EXPECT_EQ(room.ask(p1, EditMessage{.message = said, .text = "mejor dicho"}), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    for (const PersonId person : {p4, olga, nora}) EXPECT_TRUE(sees(room, person, said));
    EXPECT_EQ(room.now().find(said)->at, at);
    EXPECT_EQ(room.now().find(said)->group, 0u);
    room.check_replay();
}

TEST(Groups, OpenWhenTheSessionEndsOrIsAbandoned) {
    for (const bool abandoned : {false, true}) {
        Room room = in_groups();
        EXPECT_EQ(room.ask(p1, says_in(room)), done);
        const ContributionId said = room.last();
        if (abandoned) {
            EXPECT_EQ(room.ask(ana, pauses()), done);
            room.pass(13h);
            EXPECT_EQ(room.now().ending, Ending::abandoned);
        } else {
            EXPECT_EQ(room.ask(ana, ends()), done);
        }
        EXPECT_TRUE(sees(room, p4, said));
        const auto record = acta(room.space(), audience(room.space(), nora));
        ASSERT_TRUE(record);
        EXPECT_EQ(record->groups, room.now().groups);
        EXPECT_EQ(record->contributions.back().group, 0u);
        EXPECT_EQ(room.would(ana, moves_to(p1, 1)), conversation_over);
        EXPECT_EQ(room.would(p1, chooses(p1)), conversation_over);
        room.check_replay();
    }
}

TEST(Groups, SomebodyWhoIsMovedKeepsWhatTheyWroteAndLosesWhatOthersDid) {
    Room room = in_groups();
    EXPECT_EQ(room.ask(p2, says_in(room)), done);
    const ContributionId others = room.last();
    Contribute answer = std::get<Contribute>(std::get<ConversationCommand>(says_in(room)));
    answer.reply_to = others;
    EXPECT_EQ(room.ask(p1, ConversationCommand{answer}), done);
    const ContributionId own = room.last();
    EXPECT_EQ(room.ask(p4, says_in(room)), done);
    const ContributionId there = room.last();

    EXPECT_EQ(room.ask(ana, moves_to(p1, 1)), done);
    EXPECT_EQ(room.now().find(own)->group, 0u) << "it stays where it was said";
    EXPECT_TRUE(sees(room, p1, own));
    EXPECT_FALSE(room.seen_by(p1).find(own)->reply_to) << "to something out of sight";
    EXPECT_TRUE(room.seen_by(p2).find(own)->reply_to);
    EXPECT_FALSE(sees(room, p1, others));
    EXPECT_TRUE(sees(room, p1, there));
    EXPECT_FALSE(sees(room, p4, own));
    // What was written for the group before is not said in this one.
    EXPECT_EQ(room.would(p1, says_in(room, 0)), group_changed);
    EXPECT_EQ(room.ask(p1, says_in(room, 1)), done);
    EXPECT_TRUE(sees(room, p4, room.last()));
    EXPECT_FALSE(sees(room, p2, room.last()));
    EXPECT_EQ(room.ask(p1, EditMessage{.message = own, .text = "mejor dicho"}), done);
    EXPECT_EQ(room.ask(ana, moves_to(p1, 0)), done);
    EXPECT_TRUE(room.seen_by(p1).find(own)->reply_to);
    room.check_replay();
}

TEST(Groups, ChooseWhoSpeaksForThem) {
    Room room = in_groups();
    EXPECT_EQ(room.would(ana, seat(p1, "portavoz")), group_chooses);
    EXPECT_EQ(room.would(ana, chooses(p1)), group_missing);
    EXPECT_EQ(room.would(p4, chooses(p1)), not_in_group);
    const PersonId leader = *room.now().facilitates_group(0);
    Group others = room.now().groups[0];
    std::erase(others, leader);
    EXPECT_EQ(room.ask(others[0], chooses(others[0])), done);
    EXPECT_EQ(room.now().speaks_for_group(0), others[0]);
    EXPECT_FALSE(room.now().speaks_for_group(1));
    EXPECT_EQ(room.would(others[1], chooses(others[1])), spokesperson_chosen);
    EXPECT_EQ(room.ask(leader, chooses(others[1])), done);
    EXPECT_EQ(room.ask(others[1], chooses(others[0])), done);
    EXPECT_EQ(room.now().speaks_for_group(0), others[0]);
    // Elsewhere they speak for nobody.
    EXPECT_EQ(room.ask(ana, moves_to(others[0], 1)), done);
    EXPECT_FALSE(room.now().speaks_for_group(0));
    EXPECT_FALSE(room.now().holds(others[0], "portavoz"));
    room.check_replay();
}

TEST(Groups, SpeakInThePlenaryThroughWhomTheyChose) {
    Room room = in_groups();
    EXPECT_EQ(room.ask(p1, chooses(p2)), done);
    EXPECT_EQ(room.ask(p4, chooses(p4)), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    ASSERT_EQ(holder(room), person("portavoz", p2));
    EXPECT_EQ(room.would(p4, speaks(room)), not_your_turn);
    EXPECT_EQ(room.would(p1, speaks(room)), role_may_not_speak);
    EXPECT_EQ(room.ask(p2, speaks(room)), done);
    EXPECT_EQ(room.now().find(room.last())->group, 0u) << "said for their group";
    EXPECT_EQ(room.now().find(room.last())->shown, Shown::everybody);
    // The group may change its mind until it has spoken; the word goes where the seat goes.
    EXPECT_EQ(room.ask(p2, yields()), done);
    ASSERT_EQ(holder(room), person("portavoz", p4));
    EXPECT_EQ(room.ask(p4, chooses(p5)), done);
    EXPECT_EQ(holder(room), std::nullopt);
    EXPECT_EQ(room.ask(p5, raises()), done);
    EXPECT_EQ(holder(room), person("portavoz", p5));
    room.check_replay();
}

TEST(Groups, WithoutAVoiceMayFindOneInThePlenary) {
    Room room = in_groups();
    EXPECT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(holder(room), std::nullopt);
    EXPECT_EQ(room.ask(p6, chooses(p6)), done);
    EXPECT_EQ(room.ask(p6, raises()), done);
    EXPECT_EQ(room.ask(p6, speaks(room)), done);
    EXPECT_EQ(room.now().find(room.last())->group, 1u);
}

TEST(Groups, TakeInWhoeverComesLate) {
    Room room = in_groups();
    EXPECT_EQ(room.ask(ana, moves_to(p3, 1)), done);
    EXPECT_EQ(room.ask(p1, says_in(room)), done);
    const ContributionId said = room.last();
    EXPECT_EQ(room.ask(ana, seat(nora, "participante")), done);
    EXPECT_EQ(room.now().group_of(nora), 0u) << "the smallest";
    EXPECT_TRUE(sees(room, nora, said)) << "and reads what was said before";
    EXPECT_EQ(room.ask(nora, says_in(room)), done);
    room.check_replay();
}

TEST(Groups, GoOnWhenTheirFacilitatorLeaves) {
    Room room = in_groups();
    const PersonId leader = *room.now().facilitates_group(0);
    EXPECT_EQ(room.ask(leader, chooses(leader)), done);
    EXPECT_EQ(room.ask(ana, RemoveMember{leader}), done);
    EXPECT_FALSE(room.now().group_of(leader));
    const auto next = room.now().facilitates_group(0);
    ASSERT_TRUE(next);
    EXPECT_NE(*next, leader);
    EXPECT_FALSE(room.now().speaks_for_group(0));
    // Down to one, and to nobody.
    for (const PersonId person : Group{room.now().groups[0]}) {
        EXPECT_TRUE(room.now().facilitates_group(0));
        EXPECT_EQ(room.ask(ana, RemoveMember{person}), done);
    }
    EXPECT_TRUE(room.now().groups[0].empty());
    EXPECT_EQ(room.now().group_of(p4), 1u) << "groups keep their numbers";
    EXPECT_EQ(room.ask(ana, seat(nora, "participante")), done);
    EXPECT_EQ(room.now().group_of(nora), 1u) << "nobody is sent to sit alone";
    room.check_replay();
}

TEST(Groups, AreFacilitatedByTheNextWhenSomebodyIsGone) {
    Room room = in_groups();
    const PersonId leader = *room.now().facilitates_group(0);
    const auto all = awaited(room.now());
    EXPECT_NE(std::ranges::find(all, leader), all.end());
    EXPECT_EQ(room.saw(absent(leader, 59s)), done);
    EXPECT_EQ(room.now().facilitates_group(0), leader);
    Group others = room.now().groups[0];
    std::erase(others, leader);
    DeclareAbsent gone{.person = leader, .gone = 61s, .also_gone = {others[0]}};
    EXPECT_TRUE(moves(room.now(), gone));
    EXPECT_EQ(room.saw(ConversationCommand{gone}), done);
    EXPECT_EQ(room.now().facilitates_group(0), others[1]) << "not somebody who is gone too";
    EXPECT_TRUE(room.now().seated(leader)) << "and nobody lost their seat";
    EXPECT_FALSE(moves(room.now(), gone));
    DeclareAbsent nobody{
        .person = others[1], .gone = 61s, .also_gone = {leader, others[0], others[1]}
    };
    EXPECT_FALSE(moves(room.now(), nobody));
    room.check_replay();
}

TEST(Groups, AreAllToldWhatIsCalledOut) {
    Room room = planned();
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    EXPECT_EQ(room.would(ana, calls("Quedan cinco minutos")), no_groups);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.would(p1, calls("Mírenme")), facilitator_only);
    EXPECT_EQ(room.ask(ana, calls("Quedan cinco minutos")), done);
    ASSERT_TRUE(room.seen_by(p4).call);
    EXPECT_EQ(room.word(room.seen_by(p4).call->id), "Quedan cinco minutos");
    EXPECT_EQ(room.ask(ana, calls("Queda un minuto")), done);
    EXPECT_EQ(room.word(room.seen_by(olga).call->id), "Queda un minuto");
    EXPECT_EQ(room.ask(ana, on(room)), done);
    EXPECT_FALSE(room.now().call);
    room.check_replay();
}

TEST(Groups, ShowWhoWritesToThoseWhoReadThere) {
    const Room room = in_groups();
    const std::vector<Here> here{{p1, true}, {p4, true}};
    const auto writing = [&](PersonId person) {
        return view(room.space(), here, audience(room.space(), person)).writing;
    };
    EXPECT_EQ(writing(p2), (std::vector{p1}));
    EXPECT_EQ(writing(p5), (std::vector{p4}));
    EXPECT_EQ(writing(ana), (std::vector{p1, p4}));
    EXPECT_TRUE(writing(olga).empty());
    EXPECT_TRUE(writing(nora).empty());
}

// What is late says from which group it comes, and is read by all.
TEST(Groups, TakeLateWordsToo) {
    Room room = in_groups();
    Command late = says_in(room);
    EXPECT_EQ(room.ask(p4, chooses(p5)), done);
    EXPECT_EQ(room.ask(ana, on(room)), done);
    std::get<Contribute>(std::get<ConversationCommand>(late)).late = true;
    EXPECT_EQ(room.ask(p4, late), done);
    EXPECT_EQ(room.now().find(room.last())->group, 1u);
    EXPECT_TRUE(sees(room, p1, room.last()));
}

// Back in their phase the groups are those that there were, and what they said before stays open.
TEST(Groups, AreTheSameWhenTheirPhaseIsEnteredAgain) {
    Room room = in_groups();
    EXPECT_EQ(room.ask(p1, says_in(room)), done);
    const ContributionId before = room.last();
    const std::vector<Group> groups = room.now().groups;
    EXPECT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.ask(ana, goes_back(room)), done);
    EXPECT_EQ(room.now().groups, groups);
    EXPECT_TRUE(sees(room, p4, before));
    EXPECT_EQ(room.ask(p1, says_in(room)), done);
    EXPECT_FALSE(sees(room, p4, room.last()));
    room.check_replay();
}

}  // namespace
}  // namespace urdimbre::tests
