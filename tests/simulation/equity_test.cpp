// How evenly the word is shared, over nodes that see who is connected (rules T12, C134 to C139).
#include "server/app/templates.hpp"
#include "tests/simulation/desk.hpp"
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

namespace urdimbre::simulation {
namespace {

using namespace domain;

constexpr PersonId diego{4};
constexpr PhaseIndex warm = 4;

// Ana facilitates, Benito presents, Carla and Diego respond; with Elisa, who also may facilitate.
class Facilitating : public Places {
  public:
    explicit Facilitating(std::uint32_t seed) : Places(seed, 2) {
        elisa = town.directory.add_person("Elisa", "es");
        for (const PersonId person : {benito, carla, diego, elisa}) {
            add(network, ana, person, {SpaceRole::teacher});
        }
        session = plan();
    }

    SpaceId plan() {
        static const app::Templates templates;
        const SpaceId opened = open(network, ana, SpaceKind::session);
        for (const PersonId person : {benito, carla, diego, elisa}) {
            add(opened, ana, person, {SpaceRole::teacher});
        }
        done(
            opened,
            PlanSession{
                .protocol = templates.find("amigo-critico")->protocol,
                .script = "{}",
                .starts_at = {},
            }
        );
        return opened;
    }

    void give_seats(SpaceId where, PersonId facilitates, PersonId presents) {
        done(where, GiveSeat{facilitates, "facilitador"});
        done(where, GiveSeat{presents, "presentador"});
        for (const PersonId person : {ana, benito, carla, diego}) {
            if (person == facilitates || person == presents) continue;
            done(where, GiveSeat{person, "amigo_critico"});
        }
    }

    void done(SpaceId where, ConversationCommand command, PersonId by = ana) {
        const auto answer = ask(where, by, std::move(command));
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }

    void skip_to(PhaseIndex phase) {
        done(session, StartConversation{});
        for (PhaseIndex at = 0; at < phase; ++at) {
            done(session, SkipPhase{.from = at, .reason = "no hace falta"});
        }
    }

    void sit(PersonId person, std::size_t node, SpaceId where) {
        auto& desk = desks[person];
        desk = std::make_unique<Desk>(
            town.node(node),
            app::Visitor{.person = person, .name = "Docente", .lang = "es", .login = {}}
        );
        desk->say(R"({"type":"hello","protocol":1,"client":"test"})");
        desk->say(R"({"type":"join","space":)" + std::to_string(number(where)) + "}");
    }
    void everybody_sits() {
        town.world.run_for(5s);  // every node knows of the seats: a seat renews what one may see
        for (const PersonId person : {ana, benito, carla, diego, elisa}) {
            sit(person, number(person) % 2, session);
        }
        town.world.run_for(30s);
    }

    void say(PersonId person, const std::string& type, SpaceId where) {
        desks.at(person)->say(
            R"({"type":")" + type + R"(","ref":9,"space":)" + std::to_string(number(where)) + "}"
        );
        town.world.run_for(200ms);
    }

    wire::EquityFrame equity(PersonId person = ana) {
        say(person, "ask_equity", session);
        return desks.at(person)->last<wire::EquityFrame>();
    }
    wire::RefusalCode refused(PersonId person, const std::string& type, SpaceId where) {
        say(person, type, where);
        return desks.at(person)->last<wire::RefusedFrame>().code;
    }

    static wire::EquityOf of(const wire::EquityFrame& frame, PersonId person) {
        const auto found = std::ranges::find(frame.people, number(person), &wire::EquityOf::person);
        EXPECT_NE(found, frame.people.end());
        return found == frame.people.end() ? wire::EquityOf{} : *found;
    }

    bool was_sent(PersonId person, std::string_view text) const {
        return std::ranges::any_of(desks.at(person)->frames, [&](const std::string& frame) {
            return frame.find(text) != std::string::npos;
        });
    }

    PersonId elisa{};
    SpaceId session{};
    std::map<PersonId, std::unique_ptr<Desk>> desks;
};

TEST(EquityFrames, SayTheSameOnEveryNodeAndAfterARestart) {
    Facilitating here(31);
    here.give_seats(here.session, ana, benito);
    here.done(here.session, GiveSeat{here.elisa, "facilitador"});
    here.everybody_sits();
    here.skip_to(warm);
    here.town.world.run_for(200s);  // the round has come to both
    const wire::EquityFrame seen = here.equity();
    EXPECT_FALSE(seen.apart);
    EXPECT_EQ(seen.people.front().person, number(ana)) << "in the order of the seats";
    for (const PersonId person : {carla, diego}) {
        EXPECT_EQ(here.of(seen, person).held, 90u);
        EXPECT_EQ(here.of(seen, person).turns, 1u);
        EXPECT_EQ(here.of(seen, person).time_share, 100u);
        EXPECT_EQ(here.of(seen, person).turn_share, 100u);
    }
    EXPECT_LE(seen.unwitnessed, 2u);
    // The other facilitator is with the other node.
    const wire::EquityFrame beside = here.equity(here.elisa);
    for (const PersonId person : {carla, diego}) {
        EXPECT_EQ(here.of(beside, person).held, 90u);
        EXPECT_EQ(here.of(beside, person).time_share, 100u);
    }

    // What the log says is there; who was connected is not known any more, and that is said.
    here.desks.clear();
    here.restart_all();
    here.everybody_sits();
    const wire::EquityFrame after = here.equity();
    for (const PersonId person : {carla, diego}) {
        EXPECT_EQ(here.of(after, person).held, 90u);
        EXPECT_EQ(here.of(after, person).turns, 1u);
        EXPECT_FALSE(here.of(after, person).time_share) << "nobody witnessed it";
    }
    EXPECT_GE(after.unwitnessed, 200u);
}

TEST(EquityFrames, WhoeverIsDisconnectedIsNotSilent) {
    Facilitating here(32);
    here.give_seats(here.session, ana, benito);
    here.everybody_sits();
    here.desks.erase(diego);
    here.town.world.run_for(40s);  // long enough to be absent
    here.skip_to(warm);
    here.town.world.run_for(170s);
    wire::EquityFrame seen = here.equity();
    EXPECT_EQ(here.of(seen, carla).time_share, 100u);
    EXPECT_FALSE(here.of(seen, diego).time_share) << "he was not there to be heard";
    // He comes back, does not speak while the others do, and is silent from then on.
    here.sit(diego, 1, here.session);
    here.town.world.run_for(5s);
    here.done(here.session, GiveTurn{carla, warm});
    here.town.world.run_for(80s);
    seen = here.equity();
    ASSERT_TRUE(here.of(seen, diego).time_share);
    EXPECT_LT(*here.of(seen, diego).time_share, 60u);
}

TEST(EquityFrames, NothingIsComparedWherePresenceIsNotShared) {
    Facilitating here(33);
    here.give_seats(here.session, ana, benito);
    here.everybody_sits();
    here.town.presence.cut_off();
    here.town.world.run_for(40s);
    here.skip_to(warm);
    here.town.world.run_for(150s);
    const wire::EquityFrame seen = here.equity();
    EXPECT_EQ(here.of(seen, carla).held, 90u) << "the log knows";
    EXPECT_FALSE(here.of(seen, carla).time_share);
    EXPECT_GE(seen.unwitnessed, 140u);
}

TEST(EquityFrames, AreForThoseWhoFacilitateAlone) {
    Facilitating here(34);
    here.give_seats(here.session, ana, benito);
    here.everybody_sits();
    EXPECT_EQ(
        here.refused(ana, "ask_equity", here.session), wire::RefusalCode::conversation_not_started
    );
    here.skip_to(warm);
    for (const PersonId person : {benito, carla, diego, here.elisa}) {
        EXPECT_EQ(
            here.refused(person, "ask_equity", here.session), wire::RefusalCode::facilitator_only
        ) << number(person);
        EXPECT_FALSE(here.was_sent(person, R"("type":"equity")"));
    }
    EXPECT_EQ(here.refused(ana, "ask_equity", here.network), wire::RefusalCode::not_joined);
    here.done(here.session, EndConversation{.reason = "ya está"});
    here.town.world.run_for(1s);
    EXPECT_EQ(here.refused(ana, "ask_equity", here.session), wire::RefusalCode::conversation_over);
}

TEST(Nudges, ReachOnePersonOnEveryDeviceAndNobodyElse) {
    Facilitating here(35);
    here.give_seats(here.session, ana, benito);
    here.everybody_sits();
    here.skip_to(warm);
    here.done(
        here.session,
        Nudge{.person = carla, .invites = Invitation::we_listen, .text = "tu mirada nos sirve"}
    );
    here.town.world.run_for(2s);
    EXPECT_TRUE(here.was_sent(carla, "tu mirada nos sirve"));
    EXPECT_TRUE(here.was_sent(ana, "tu mirada nos sirve"));
    for (const PersonId person : {benito, diego, here.elisa}) {
        here.sit(person, 0, here.session);  // with a snapshot of their own
        here.town.world.run_for(1s);
        EXPECT_FALSE(here.was_sent(person, "tu mirada nos sirve")) << number(person);
        EXPECT_FALSE(here.was_sent(person, "nudge")) << number(person);
    }
    here.sit(carla, 1, here.session);
    here.town.world.run_for(1s);
    EXPECT_TRUE(here.was_sent(carla, "tu mirada nos sirve")) << "in the snapshot, too";
    EXPECT_EQ(here.refused(ana, "ask_acta", here.session), wire::RefusalCode::acta_not_ready);
    here.done(here.session, EndConversation{.reason = "ya está"});
    here.town.world.run_for(2s);
    here.say(ana, "ask_acta", here.session);
    std::string acta;
    wire::encode(acta, here.desks.at(ana)->last<wire::ActaFrame>().acta);
    EXPECT_EQ(acta.find("tu mirada"), std::string::npos);
}

TEST(Rotation, IsWhatTheLastSessionsOfTheSpaceLeft) {
    Facilitating here(36);
    here.sit(ana, 0, here.session);
    here.town.world.run_for(1s);
    here.say(ana, "ask_rotation", here.session);
    auto told = here.desks.at(ana)->last<wire::RotationFrame>();
    EXPECT_EQ(told.sessions, 0u);
    EXPECT_TRUE(told.people.empty());

    here.give_seats(here.session, ana, benito);
    here.skip_to(1);
    here.sit(ana, 0, here.session);  // a seat renews what one may see
    here.town.world.run_for(1s);
    EXPECT_EQ(
        here.refused(ana, "ask_rotation", here.session), wire::RefusalCode::conversation_started
    );
    here.done(here.session, EndConversation{.reason = "ya está"});
    const SpaceId second = here.plan();
    here.give_seats(second, carla, ana);
    here.session = second;
    here.done(second, StartConversation{}, carla);
    here.done(second, EndConversation{.reason = "ya está"}, carla);
    const SpaceId third = here.plan();
    ASSERT_TRUE(here.run_until([&] { return here.state(here.network).ledger.sessions.size() == 2; })
    );

    for (const std::size_t node : {0u, 1u}) {
        here.sit(ana, node, third);
        here.town.world.run_for(1s);
        here.say(ana, "ask_rotation", third);
        told = here.desks.at(ana)->last<wire::RotationFrame>();
        EXPECT_EQ(told.sessions, 2u);
        const std::vector<wire::RotationOf> expected{
            {.person = number(ana), .presented = 1, .facilitated = 2},
            {.person = number(benito), .presented = 2, .facilitated = {}},
            {.person = number(carla), .presented = {}, .facilitated = 1},
        };
        EXPECT_EQ(told.people, expected);
    }
    here.sit(benito, 0, third);
    here.town.world.run_for(1s);
    EXPECT_EQ(here.refused(benito, "ask_rotation", third), wire::RefusalCode::role_may_not);
}

}  // namespace
}  // namespace urdimbre::simulation
