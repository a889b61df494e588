// A thousand sessions at once, as in a network on the evening on which everybody meets: two nodes
// whose clocks are wrong by minutes, devices whose clocks are wrong by minutes, links that break,
// answers and hints that get lost, a node that is killed. The pages turn on the database's clock
// all the same, and nobody loses a turn or what they wrote (rules T1, T5, T6, T8, T10).
#include "server/app/stored.hpp"
#include "tests/simulation/evening.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::simulation {
namespace {

// What the log of one session says of its pages and its turns.
void expect_its_pages(Evening& evening, std::size_t session) {
    Space space = evening.planned[session];
    const auto* everybody = &evening.people()[session * people_of_a_session];
    const auto person_of = [&](PersonId id) -> const Person& {
        for (std::size_t i = 0; i < people_of_a_session; ++i) {
            if (everybody[i].teacher->person() == id) return everybody[i];
        }
        throw std::logic_error("somebody else spoke");
    };
    const auto told_of = [&](PersonId id) {
        std::string told = ", away:";
        for (const Away& one : person_of(id).away) {
            told += " " + std::to_string(one.from.time_since_epoch().count()) + " to " +
                    std::to_string(one.until.time_since_epoch().count());
        }
        return told;
    };
    std::set<PersonId> had_the_word;
    std::size_t turned = 0;
    for (const auto& stored :
         evening.town.log.read(evening.sessions[session], space.head, 10'000)) {
        const auto event = app::from_stored(stored);
        const auto* said = std::get_if<ConversationEvent>(&event->event);
        const auto note_holders = [&](const Turns& turns) {
            for (const Turn& one : turns) {
                if (one.holder && one.holder->person) had_the_word.insert(*one.holder->person);
            }
        };
        const auto turns_a_page = [&] {
            const Instant due = space.conversation->deadline;
            EXPECT_GE(event->at, due) << "early";
            evening.served.add(evening.durable_at(session, stored.seq) - due);
            ++turned;
        };
        if (said) {
            if (const auto* entered = std::get_if<PhaseEntered>(said)) {
                if (entered->how == Entered::time) turns_a_page();
                note_holders(entered->turns);
            }
            if (const auto* ended = std::get_if<ConversationEnded>(said)) {
                EXPECT_EQ(ended->how, Ending::completed);
                turns_a_page();
            }
            EXPECT_FALSE(std::holds_alternative<PhaseExtended>(*said)) << "nobody served it";
            EXPECT_FALSE(std::holds_alternative<FacilitationPassed>(*said));
            if (const auto* changed = std::get_if<TurnChanged>(said)) {
                note_holders({changed->turn});
                if (changed->how == TurnChange::absent) {
                    EXPECT_TRUE(Evening::was_gone(person_of(*changed->person), event->at, grace))
                        << "a turn was taken from somebody who was there, at "
                        << event->at.time_since_epoch().count() << told_of(*changed->person);
                }
                if (changed->how == TurnChange::time_up) {
                    EXPECT_GE(event->at, *space.conversation->turns.at(0).until)
                        << "a turn was cut short";
                }
            }
        }
        evolve(space, *event);
    }
    EXPECT_EQ(turned, phases.size());
    EXPECT_EQ(had_the_word.size(), people_of_a_session) << "somebody's turn never came";
}

// What somebody wrote is in the log once, or came back to them with a reason.
void expect_nothing_is_lost(Evening& evening) {
    std::size_t kept = 0;
    std::size_t returned = 0;
    for (const Person& person : evening.people()) {
        const Teacher& teacher = *person.teacher;
        EXPECT_EQ(teacher.unanswered(), 0u);
        for (const std::string& complaint : teacher.complaints) ADD_FAILURE() << complaint;
        std::map<Uuid, int> in_log;
        const SpaceId space = evening.sessions[person.session];
        for (const auto& stored : evening.town.log.read(space, 0, 10'000)) ++in_log[stored.command];
        for (const wire::Uuid& id : person.wrote) {
            const bool accepted = teacher.accepted().contains(id);
            EXPECT_NE(accepted, teacher.refused().contains(id));
            if (accepted || teacher.sent_over_one_link(id)) {
                EXPECT_EQ(in_log.contains({id}) ? in_log.at({id}) : 0, accepted ? 1 : 0);
            }
            ++(accepted ? kept : returned);
        }
    }
    EXPECT_GT(kept, evening.sessions.size());
    std::cout << "  written: " << kept << " kept, " << returned << " given back\n";
}

// The law of views (G5), of some of them.
void expect_the_law(Evening& evening) {
    for (std::size_t i = 0; i < evening.people().size(); i += 97) {
        const Teacher& teacher = *evening.people()[i].teacher;
        Teacher newcomer(
            evening.town.world,
            {.person = teacher.person(), .name = "Docente", .lang = "es", .login = {}},
            evening.sessions[evening.people()[i].session]
        );
        newcomer.claims_durable = [](std::uint64_t) {};
        newcomer.connect(evening.town.node(0));
        for (int wait = 0; wait < 100 && !newcomer.seen(); ++wait) evening.town.world.run_for(20ms);
        ASSERT_TRUE(newcomer.seen());
        ASSERT_TRUE(teacher.seen());
        tests::SeenSpace known = *teacher.seen();
        known.position = newcomer.seen()->position;
        EXPECT_EQ(known, *newcomer.seen()) << "reduce(snapshot, windows) != new snapshot";
    }
}

TEST(AThousandSessions, TurnTheirPagesOnTheDatabasesClockAndNobodyLosesAnything) {
    constexpr std::uint32_t seed = 20'261'128;
    constexpr std::size_t sessions = 1'000;
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Evening evening(seed, sessions);
    evening.run();
    ASSERT_TRUE(evening.settled) << "somebody still waits";
    for (std::size_t i = 0; i < evening.sessions.size(); ++i) {
        SCOPED_TRACE(testing::Message() << "session " << i);
        expect_its_pages(evening, i);
        if (testing::Test::HasFailure()) break;
    }
    expect_nothing_is_lost(evening);
    expect_the_law(evening);
    std::cout << "  pages turned, by the database's clock: " << evening.served << '\n'
              << "  shown to whoever was there: " << evening.shown << '\n'
              << "  time on devices: off by " << evening.believed << '\n'
              << "  links that broke: " << evening.cut_off << '\n';
    EXPECT_EQ(evening.served.count, phases.size() * sessions);
    EXPECT_LE(evening.served.worst, 1s);
    EXPECT_GT(evening.shown.count, 2 * sessions);
    EXPECT_LE(evening.shown.worst, 1s + 300ms) << "with the way to them";
    EXPECT_GT(evening.believed.count, 2 * sessions);
    EXPECT_LE(evening.believed.worst, 100ms);
    EXPECT_GT(evening.cut_off, sessions / 2);
}

}  // namespace
}  // namespace urdimbre::simulation
