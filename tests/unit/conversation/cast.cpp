#include "tests/unit/conversation/cast.hpp"

#include "server/app/templates.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace urdimbre::tests {

using namespace domain;

const Protocol& amigo_critico() {
    static const app::Templates templates;
    return templates.find("amigo-critico")->protocol;
}

Room amigo_critico_room(std::uint32_t seed_number) {
    Room room{ana, seed_number};
    for (const PersonId who : {luz, berta, beto, carla, dario, elisa, tito, nora}) room.invite(who);
    room.invite(olga, {SpaceRole::observer});
    room.plan(amigo_critico());
    for (const auto& [who, role] : std::initializer_list<std::pair<PersonId, std::string_view>>{
             {ana, "facilitador"},
             {luz, "facilitador"},
             {berta, "presentador"},
             {beto, "presentador"},
             {carla, "amigo_critico"},
             {dario, "amigo_critico"},
             {elisa, "amigo_critico"},
             {tito, "cuidador_del_tiempo"},
             {olga, "observador"},
         }) {
        EXPECT_EQ(room.ask(ana, seat(who, role)), std::nullopt);
    }
    return room;
}

Room amigo_critico_room_in(PhaseIndex phase, std::uint32_t seed_number) {
    Room room = amigo_critico_room(seed_number);
    EXPECT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), std::nullopt);
    while (room.now().phase < phase) {
        room.pass(std::chrono::seconds{20});
        if (room.now().phase == presentacion) {
            EXPECT_EQ(room.ask(berta, says(room, "contexto")), std::nullopt);
            EXPECT_EQ(room.ask(berta, says(room, "pregunta_foco")), std::nullopt);
        }
        if (room.now().phase == respuesta) {
            EXPECT_EQ(room.ask(beto, says(room, "pregunta_foco")), std::nullopt);
        }
        if (room.now().phase == compromisos) {
            EXPECT_EQ(room.ask(berta, says(room, "compromiso")), std::nullopt);
        }
        EXPECT_EQ(room.ask(ana, on(room)), std::nullopt);
    }
    return room;
}

Contribute contribution(const Room& room, std::string_view kind) {
    Contribute what;
    what.phase = room.now().phase;
    what.kind = kind;
    what.text = "Algo que decir sobre " + std::string{kind};
    what.owners = {berta};
    what.due = static_cast<Day>(
        std::chrono::floor<std::chrono::days>(room.clock()).time_since_epoch().count() + 14
    );
    const auto& all = room.now().contributions;
    const auto ground = std::ranges::find_if(all, [](const Contribution& one) {
        return one.kind == "contexto" && !one.withdrawn();
    });
    if (ground != all.end()) what.rests_on = ground->id;
    return what;
}

Command says(const Room& room, std::string_view kind) {
    return ConversationCommand{contribution(room, kind)};
}

Command note_of(const Room& room) { return says(room, "nota"); }

Command on(const Room& room) { return ConversationCommand{NextPhase{.from = room.now().phase}}; }

Command skips(const Room& room) {
    return ConversationCommand{SkipPhase{.from = room.now().phase, .reason = "no alcanza"}};
}

Command goes_back(const Room& room) {
    return ConversationCommand{GoBack{.from = room.now().phase, .reason = "faltó algo"}};
}

Command extends(const Room& room, std::chrono::seconds by) {
    return ConversationCommand{
        ExtendPhase{.from = room.now().phase, .by = by, .reason = "hace falta"}
    };
}

Command pauses() { return ConversationCommand{PauseConversation{.reason = "sonó la alarma"}}; }
Command raises() { return ConversationCommand{RaiseHand{}}; }
Command lowers() { return ConversationCommand{LowerHand{}}; }
Command yields() { return ConversationCommand{YieldTurn{}}; }

Command gives_turn(PersonId who) {
    GiveTurn give;
    give.person = who;
    return ConversationCommand{give};
}

Command ready(bool yes) {
    MarkReady mark;
    mark.ready = yes;
    return ConversationCommand{mark};
}

Command seat(PersonId who, std::string_view role) {
    return ConversationCommand{GiveSeat{.person = who, .role = std::string{role}}};
}

Command leaves_seat(PersonId who, std::string_view role) {
    return ConversationCommand{LeaveSeat{.person = who, .role = std::string{role}}};
}

Command absent(PersonId who, std::chrono::seconds gone) {
    return ConversationCommand{DeclareAbsent{.person = who, .gone = gone}};
}

Command excepts(PersonId who) {
    return ConversationCommand{GrantException{.person = who, .reason = "pidió aclarar un dato"}};
}

Command ends() { return ConversationCommand{EndConversation{.reason = "terminó la jornada"}}; }

std::optional<Party> holder(const Room& room, std::uint32_t grant) {
    const auto turn = std::ranges::find(room.now().turns, grant, &Turn::grant);
    return turn == room.now().turns.end() ? std::nullopt : turn->holder;
}

Party person(std::string_view role, PersonId who) {
    return {.role = std::string{role}, .person = who};
}

Party team(std::string_view role) { return {.role = std::string{role}, .person = {}}; }

}  // namespace urdimbre::tests
