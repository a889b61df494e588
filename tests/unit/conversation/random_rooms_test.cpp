#include "server/domain/conversing.hpp"
#include "tests/unit/conversation/cast.hpp"
#include "tests/unit/conversation/kept_protocol.hpp"
#include "tests/unit/conversation/random_commands.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

// Random people who ask for random things at random times. What must always hold is held against
// every event by the room itself (laws.hpp).
namespace urdimbre::tests {
namespace {

using namespace domain;

struct Tally {
    std::map<std::size_t, std::size_t> done;  // by command
    std::set<Refusal> refused;
    std::map<std::size_t, std::size_t> events;
    std::size_t ended{};
};

void time_goes_by(Chance& chance, Room& room) {
    const int slowly = room.now().over_days() ? 700 : 1;
    switch (chance.below(12)) {
        case 0:
            return room.pass(slowly * std::chrono::seconds{chance.below(240)});
        case 1:
            if (chance.one_in(4)) return room.outage(std::chrono::seconds{6 + chance.below(4000)});
            return;
        case 2:
        case 3:
        case 4:
            return room.pass(slowly * std::chrono::milliseconds{chance.below(30'000)});
        default:
            return;
    }
}

void plan_somehow(Chance& chance, Room& room, const Protocol& protocol) {
    switch (chance.below(5)) {
        case 0:
            return room.plan_over_days(protocol, 1 + static_cast<int>(chance.below(3)));
        case 1:
            return room.plan_hybrid(protocol, std::chrono::hours{8 + chance.below(90)});
        case 2: {
            PlanSession plan{.protocol = protocol, .script = "el documento", .starts_at = {}};
            plan.of_stage = StageOf{.cycle = Uuid{}, .stage = "mediar"};
            EXPECT_EQ(room.ask(PersonId{1}, ConversationCommand{plan}), std::nullopt);
            return;
        }
        default:
            return room.plan(protocol);
    }
}

void play(Chance& chance, std::uint32_t seed_number, const Protocol& protocol, Tally& tally) {
    Room room{PersonId{1}, ~seed_number};  // ids of its own: those of files are drawn by chance
    for (std::uint32_t who = 2; who <= crowd; ++who) room.invite(PersonId{who});
    plan_somehow(chance, room, protocol);
    for (std::uint32_t i = 0; i < 14; ++i) {
        const RoleId& role = i == 0 ? protocol.roles.front().id : chance.among(protocol.roles).id;
        const PersonId who{1 + (i == 0 ? 0 : chance.below(crowd))};
        room.ask(PersonId{1}, seat(who, role));
    }
    const ConversationCommand date =
        DateSession{room.clock() + std::chrono::hours{2}, "Pacific/Easter"};
    if (chance.one_in(3) && !room.ask(PersonId{1}, date)) ++tally.done[100 + date.index()];
    const auto prepare = [&](PersonId by, const FormField& field) {
        const ConversationCommand fill = FillForm{.field = field.id, .text = "así"};
        if (!room.ask(by, fill)) ++tally.done[100 + fill.index()];
    };
    if (protocol.preparation && !chance.one_in(4)) {
        for (const FormField& field : protocol.preparation->fields) {
            for (std::uint32_t who = 1; who <= crowd; ++who) prepare(PersonId{who}, field);
        }
    }
    if (chance.one_in(5)) plan_somehow(chance, room, protocol);
    ++tally.done[100 + ConversationCommand{PlanSession{}}.index()];
    const ConversationCommand start = StartConversation{};
    // On its date it begins by itself.
    if (chance.one_in(2)) room.pass(std::chrono::hours{2});
    const PersonId starter = chance.one_in(2) ? PersonId{} : PersonId{1};
    if (!room.ask(starter, start) || !room.ask(PersonId{1}, start))
        ++tally.done[100 + start.index()];

    for (int i = 0; i < 160 && !testing::Test::HasFailure(); ++i) {
        time_goes_by(chance, room);
        const Command command = random_command(chance, room);
        // The facilitator, the machine, and anybody.
        PersonId by = somebody(chance);
        if (chance.one_in(4)) by = room.now().facilitator.value_or(PersonId{1});
        const auto* said = std::get_if<ConversationCommand>(&command);
        const bool of_machine = said && (std::holds_alternative<DeclareAbsent>(*said) ||
                                         std::holds_alternative<CountReactions>(*said));
        if (of_machine && chance.one_in(2)) by = {};
        const bool of_lead = said && (std::holds_alternative<GiveTurn>(*said) ||
                                      std::holds_alternative<EndWord>(*said) ||
                                      std::holds_alternative<MarkQuestion>(*said));
        if (of_lead && chance.one_in(2)) by = room.now().facilitator.value_or(by);
        // Few have no seat, and a group is small.
        const bool of_public = said && (std::holds_alternative<AskQuestion>(*said) ||
                                        std::holds_alternative<VoteQuestion>(*said));
        for (int tries = 4; of_public && tries > 0 && room.now().seated(by); --tries) {
            by = somebody(chance);
        }
        const auto* chosen = said ? std::get_if<ChooseSpokesperson>(said) : nullptr;
        if (chosen && chance.one_in(2)) by = chosen->person;
        const auto answer = room.ask(by, command);
        if (answer) {
            tally.refused.insert(*answer);
        } else {
            ++tally.done[said ? 100 + said->index() : command.index()];
        }
    }
    room.check_replay();
    for (const Recorded& one : room.log()) {
        if (const auto* said = std::get_if<ConversationEvent>(&one.event)) {
            ++tally.events[said->index()];
        }
    }
    tally.ended += room.now().stage == Stage::ended ? 1 : 0;
}

TEST(RandomRooms, KeepEveryLawWithAmigoCritico) {
    Tally tally;
    for (std::uint32_t number = 0; number < 30 && !HasFailure(); ++number) {
        SCOPED_TRACE(testing::Message() << "seed " << number);
        Chance chance{number};
        play(chance, number, amigo_critico(), tally);
    }
}

// Enough happened: every event there is, and every command was done at least once.
TEST(RandomRooms, KeepEveryLawWithAnyValidProtocol) {
    Tally tally;
    for (std::uint32_t number = 1000; number < 1180 && !HasFailure(); ++number) {
        SCOPED_TRACE(testing::Message() << "seed " << number);
        Chance chance{number};
        const Protocol protocol = kept(random_protocol(chance));
        play(chance, number, protocol, tally);
    }
    for (std::size_t event = 0; event < std::variant_size_v<ConversationEvent>; ++event) {
        EXPECT_GT(tally.events[event], 0u) << "event " << event << " never happened";
    }
    for (std::size_t command = 0; command < std::variant_size_v<ConversationCommand>; ++command) {
        EXPECT_GT(tally.done[100 + command], 0u) << "command " << command << " was never done";
    }
    EXPECT_GT(tally.refused.size(), 30u);
    EXPECT_GT(tally.ended, 20u);
}

}  // namespace
}  // namespace urdimbre::tests
