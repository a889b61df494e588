#include "server/domain/pacing.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/due.hpp"
#include "server/domain/notice.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// Sessions that are not live: phases of days, and a live session that is completed afterwards
// (rules C50, C52, C120 to C126).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using std::chrono::days;
using enum Refusal;

constexpr auto done = std::nullopt;
const Command begin = ConversationCommand{StartConversation{}};

// Its warm feedback goes round, and says not how often.
Protocol friends() {
    Protocol protocol = amigo_critico();
    protocol.phases[calida].grants[0].contributions.reset();
    return protocol;
}

void take_seats(Room& room) {
    for (const PersonId who : {luz, berta, beto, carla, dario, tito}) room.invite(who);
}

void sit_down(Room& room) {
    for (const auto& [who, role] : {
             std::pair{ana, "facilitador"},
             std::pair{berta, "presentador"},
             std::pair{carla, "amigo_critico"},
             std::pair{dario, "amigo_critico"},
         }) {
        ASSERT_EQ(room.ask(ana, seat(who, role)), done) << role;
    }
}

// Two days for each phase, begun by itself on its date.
Room over_days() {
    Room room{ana};
    take_seats(room);
    room.plan_over_days(friends(), 2);
    sit_down(room);
    room.pass(1h);
    EXPECT_EQ(room.saw(begin), done);
    return room;
}

Room over_days_in(PhaseIndex phase) {
    Room room = over_days();
    while (room.now().phase < phase) {
        if (room.now().phase == presentacion) {  // what others are to rest on
            EXPECT_EQ(room.ask(berta, says(room, "contexto")), done);
        }
        EXPECT_EQ(room.ask(ana, skips(room)), done);
    }
    return room;
}

// Live and over, to be completed for three days.
Room completing() {
    Room room{ana};
    take_seats(room);
    room.plan_hybrid(friends(), 3 * 24h);
    sit_down(room);
    EXPECT_EQ(room.ask(ana, begin), done);
    while (room.now().stage == Stage::running) {
        if (room.now().phase == presentacion) {
            EXPECT_EQ(room.ask(berta, says(room, "contexto")), done);
        }
        if (room.now().phase == calida) {  // carla was there and said hers; dario was not
            Contribute what = contribution(room, "calida");
            EXPECT_EQ(room.ask(carla, ConversationCommand{what}), done);
        }
        EXPECT_EQ(room.ask(ana, skips(room)), done);
    }
    return room;
}

Contribute late_to(const Room& room, PhaseIndex phase, std::string_view kind) {
    Contribute what = contribution(room, kind);
    what.phase = phase;
    what.late = true;
    return what;
}

// Whom the events of the log that this is true of told why.
std::multiset<std::pair<std::uint64_t, NoticeKind>> told(const Room& room, NoticeKind kind) {
    std::multiset<std::pair<std::uint64_t, NoticeKind>> all;
    Space before;
    for (const Recorded& recorded : room.log()) {
        for (const Notice& one : notices(recorded.event, before)) {
            if (one.kind == kind) all.emplace(number(one.person), one.kind);
        }
        evolve(before, recorded);
    }
    return all;
}

TEST(PhasesOfDays, ArePlannedInOrderWithTimeForEach) {
    Room room{ana};
    PlanSession plan{.protocol = amigo_critico(), .script = "x", .starts_at = room.clock() + 1h};
    plan.mode = Mode::asynchronous;
    const auto asked = [&] { return room.would(ana, ConversationCommand{plan}); };
    EXPECT_EQ(asked(), windows_invalid) << "none";
    for (std::size_t i = 0; i < plan.protocol.phases.size(); ++i) {
        plan.closes.push_back(*plan.starts_at + days{1 + static_cast<int>(i)});
    }
    EXPECT_EQ(asked(), done);
    const PlanSession good = plan;
    plan.protocol = {};
    EXPECT_EQ(asked(), windows_invalid) << "a conversation without phases";
    plan.sought = PlanSession::Sought{.id = "de-la-red", .said = {}};
    EXPECT_EQ(asked(), done) << "its phases are not known before it is looked up";
    plan = good;
    plan.starts_at.reset();
    EXPECT_EQ(asked(), windows_invalid) << "it opens at no time";
    plan = good;
    plan.closes.pop_back();
    EXPECT_EQ(asked(), windows_invalid) << "one for each phase";
    plan = good;
    std::swap(plan.closes[1], plan.closes[2]);
    EXPECT_EQ(asked(), windows_invalid) << "in order";
    plan = good;
    plan.closes[0] = *plan.starts_at + 59s;
    EXPECT_EQ(asked(), windows_invalid) << "a minute at least";
    plan = good;
    plan.closes.back() += days{61};
    EXPECT_EQ(asked(), windows_invalid) << "sixty days at most";
    plan = good;
    plan.mode = Mode::live;
    EXPECT_EQ(asked(), windows_invalid) << "a live session has none";
    plan.mode = Mode::hybrid;
    plan.closes = {*plan.starts_at + 60min};
    EXPECT_EQ(asked(), windows_invalid) << "completed after it is over";
    plan.closes = {*plan.starts_at + 61min};
    EXPECT_EQ(asked(), done);
    plan.starts_at.reset();
    plan.closes = {room.clock() + 59s};
    EXPECT_EQ(asked(), windows_past);
}

TEST(PhasesOfDays, MoveWithTheirDate) {
    Room room{ana};
    room.plan_over_days(amigo_critico(), 2, 24h);
    const Conversation before = room.now();
    DateSession date{before.starts_at, {}};
    EXPECT_EQ(room.would(ana, ConversationCommand{date}), done);
    *date.starts_at += days{3};
    EXPECT_EQ(room.would(ana, ConversationCommand{date}), windows_invalid) << "they stayed behind";
    date.closes = before.closes;
    for (Instant& one : *date.closes) one += days{3};
    ASSERT_EQ(room.ask(ana, ConversationCommand{date}), done);
    EXPECT_EQ(room.now().closes, *date.closes);
    EXPECT_EQ(room.now().mode, Mode::asynchronous);
    ASSERT_EQ(room.ask(ana, ConversationCommand{date}), done) << "so already";
    room.plan(amigo_critico());
    EXPECT_EQ(room.now().mode, Mode::live);
    EXPECT_TRUE(room.now().closes.empty());
}

TEST(PhasesOfDays, BeginByThemselvesOnceTheSeatsAreTaken) {
    Room room{ana};
    take_seats(room);
    room.plan_over_days(amigo_critico(), 2);
    EXPECT_EQ(due_to_begin(room.space()), std::nullopt) << "nobody has a seat";
    sit_down(room);
    EXPECT_EQ(due_to_begin(room.space()), room.now().starts_at);
    EXPECT_EQ(due_at(room.space()), room.now().starts_at) << "any node wakes it";
    EXPECT_EQ(room.saw(begin), facilitator_only) << "not yet";
    EXPECT_EQ(room.would(carla, begin), facilitator_only);
    room.pass(1h);
    ASSERT_EQ(room.saw(begin), done);
    EXPECT_EQ(room.now().stage, Stage::running);
    EXPECT_EQ(room.now().deadline, room.now().closes[0]);
    EXPECT_EQ(room.saw(begin), conversation_started);
    EXPECT_EQ(told(room, NoticeKind::begun).size(), 4u) << "whoever facilitates, too";
}

TEST(PhasesOfDays, CloseByThemselvesWithNobodyThere) {
    Room room = over_days();
    const std::vector<Instant> closes = room.now().closes;
    for (PhaseIndex phase = 0; phase < compromisos; ++phase) {
        ASSERT_EQ(room.now().phase, phase);
        EXPECT_EQ(room.now().deadline, closes[phase]);
        room.pass(closes[phase] - room.clock());
    }
    // A commitment is asked for as a lock: it stays open until there is one, and then goes on.
    ASSERT_EQ(room.now().phase, compromisos);
    const bool locked = !room.now().lacking(true).empty();
    room.pass(2 * 24h);
    if (locked) {
        EXPECT_TRUE(room.now().overtime);
        ASSERT_EQ(room.ask(carla, says(room, "compromiso")), done);
    }
    room.pass(1ms);
    EXPECT_EQ(room.now().phase, metacierre);
    room.pass(3 * 24h);
    EXPECT_EQ(room.now().stage, Stage::ended);
    EXPECT_EQ(room.now().ending, Ending::completed);
    ASSERT_EQ(room.now().held.size(), closes.size());
    EXPECT_EQ(room.now().held[2].opened, closes[1]);
    EXPECT_EQ(room.now().held[2].closed, closes[2]);
    EXPECT_EQ(due_at(room.space()), std::nullopt);
}

TEST(PhasesOfDays, AskNobodyToWaitForTheWord) {
    Room room = over_days_in(calida);
    EXPECT_TRUE(room.now().turns.empty());
    // In any order, once with each kind: the round comes to everybody once.
    EXPECT_EQ(room.ask(dario, says(room, "calida")), done);
    EXPECT_EQ(room.ask(carla, says(room, "calida")), done);
    EXPECT_EQ(room.ask(carla, says(room, "calida")), limit_reached);
    EXPECT_EQ(room.ask(carla, raises()), no_turns_for_you);
    EXPECT_TRUE(awaited(room.now()).empty());
    const auto facilitator = room.now().facilitator;
    ASSERT_EQ(room.ask(ana, seat(luz, "facilitador")), done);
    ASSERT_EQ(room.saw(absent(ana, 1h)), done);
    EXPECT_EQ(room.now().facilitator, facilitator) << "nobody has to be there";
}

TEST(PhasesOfDays, KeepSilenceRightsAndHiding) {
    Room room = over_days_in(fria);
    EXPECT_EQ(room.would(berta, says(room, "fria")), silenced);
    EXPECT_EQ(room.would(ana, says(room, "fria")), role_may_not_speak);
    ASSERT_EQ(room.ask(carla, skips(room)), facilitator_only);
    room = over_days_in(metacierre);
    ASSERT_EQ(room.ask(carla, says(room, "cuadra")), done);
    const ContributionId hidden = room.last();
    room.pass(30h);
    EXPECT_EQ(room.seen_by(dario).find(hidden), nullptr) << "hidden for as long as it is open";
    room.pass(room.now().deadline - room.clock());
    EXPECT_NE(room.seen_by(dario).find(hidden), nullptr);
}

TEST(PhasesOfDays, RemindOnceWhoeverHasNotDoneTheirPart) {
    Room room = over_days_in(calida);
    EXPECT_GT(
        told(room, NoticeKind::phase_opened).count({number(carla), NoticeKind::phase_opened}), 0u
    );
    ASSERT_EQ(room.ask(dario, says(room, "calida")), done);
    const Instant closes = room.now().deadline;
    room.pass(closes - 24h - room.clock());
    EXPECT_TRUE(room.now().reminded);
    const auto reminded = told(room, NoticeKind::phase_closing);
    EXPECT_EQ(reminded.count({number(carla), NoticeKind::phase_closing}), 1u);
    EXPECT_EQ(reminded.count({number(dario), NoticeKind::phase_closing}), 0u) << "did their part";
    EXPECT_EQ(reminded.count({number(berta), NoticeKind::phase_closing}), 0u) << "listens";
    EXPECT_EQ(reminded.count({number(ana), NoticeKind::phase_closing}), 0u) << "is not asked";
    ASSERT_EQ(room.ask(ana, extends(room, 48h)), done);
    room.pass(47h);
    EXPECT_EQ(told(room, NoticeKind::phase_closing), reminded) << "once";
}

TEST(PhasesOfDays, AreExtendedAndClosedEarlyWithAReason) {
    Room room = over_days_in(aclaratorias);
    const Conversation before = room.now();
    EXPECT_EQ(room.ask(ana, on(room)), phase_waits) << "people were told until when";
    ASSERT_EQ(room.ask(ana, extends(room, 5 * 24h)), done);
    EXPECT_EQ(room.now().deadline, before.deadline + 5 * 24h);
    room.pass(room.now().deadline - room.clock());
    // However late, the next one has a day.
    EXPECT_EQ(room.now().phase, lectura);
    EXPECT_EQ(room.now().deadline, room.clock() + 24h);
    ASSERT_EQ(room.ask(ana, skips(room)), done);
    EXPECT_EQ(room.now().phase, calida);
    const Incident& early = room.now().incidents.back();
    EXPECT_EQ(early.what, Incident::What::closed_early);
    EXPECT_EQ(early.phase, lectura);
    EXPECT_EQ(room.word(*early.reason), "no alcanza");
    // What was planned further ahead stays where people expect it.
    EXPECT_EQ(room.now().deadline, std::max(before.closes[calida], room.clock() + 24h));
}

TEST(PhasesOfDays, KeepWhatComesLate) {
    Room room = over_days_in(indagacion);
    const Contribute late = late_to(room, calida, "calida");
    ASSERT_EQ(room.ask(carla, ConversationCommand{late}), done);
    EXPECT_TRUE(room.now().find(room.last())->late);
    EXPECT_EQ(room.ask(carla, ConversationCommand{late}), limit_reached);
}

TEST(PhasesOfDays, GiveBackHoursAndNotDaysAfterAnOutage) {
    Room room = over_days();
    room.outage(room.now().deadline + 9min - room.clock());
    room.pass(1ms);
    EXPECT_EQ(room.now().phase, presentacion) << "a restart is none";
    const Instant due = room.now().deadline;
    room.outage(due + 3h - room.clock());
    room.pass(1ms);
    EXPECT_EQ(room.now().phase, presentacion);
    EXPECT_EQ(room.now().incidents.back().what, Incident::What::outage);
    EXPECT_NEAR(static_cast<double>((room.now().deadline - (due + 6h)).count()), 0.0, 5.0)
        << "as long as it was late";
    room.pass(4h);
    EXPECT_EQ(room.now().phase, aclaratorias);
    room.outage(days{20});
    room.pass(1ms);
    EXPECT_LE(room.now().deadline, room.clock() + 24h);
}

TEST(PhasesOfDays, ThatNobodyCanLeaveAreAbandonedAfterAMonth) {
    Room room = over_days();
    ASSERT_EQ(room.ask(ana, pauses()), done);
    room.pass(29 * 24h);
    EXPECT_EQ(room.now().stage, Stage::paused) << "holidays";
    room.pass(2 * 24h);
    EXPECT_EQ(room.now().ending, Ending::abandoned);
}

TEST(HybridSession, IsCompletedByWhoeverWasAbsent) {
    Room room = completing();
    ASSERT_EQ(room.now().stage, Stage::completing);
    EXPECT_EQ(room.now().deadline, room.now().closes.front());
    EXPECT_TRUE(room.now().turns.empty());
    ASSERT_EQ(room.ask(dario, ConversationCommand{late_to(room, calida, "calida")}), done);
    const Contribution& one = *room.now().find(room.last());
    EXPECT_TRUE(one.late);
    EXPECT_EQ(one.phase, calida);
    EXPECT_EQ(room.ask(dario, EditMessage{.message = one.id, .text = "mejor así"}), done);
    // Their part is done.
    EXPECT_EQ(room.ask(carla, ConversationCommand{late_to(room, calida, "calida")}), part_done);
    Contribute untold = late_to(room, calida, "calida");
    untold.late = false;
    EXPECT_EQ(room.ask(dario, ConversationCommand{untold}), phase_over);
    // What holds in a phase holds when it is completed.
    EXPECT_EQ(room.ask(berta, ConversationCommand{late_to(room, fria, "fria")}), silenced);
    EXPECT_EQ(
        room.ask(dario, ConversationCommand{late_to(room, presentacion, "contexto")}),
        role_may_not_speak
    );
    EXPECT_EQ(
        room.ask(dario, ConversationCommand{late_to(room, calida, "compromiso")}), kind_not_allowed
    );
    room.pass(room.now().deadline - room.clock());
    EXPECT_EQ(room.now().stage, Stage::ended);
    EXPECT_EQ(room.now().ending, Ending::completed);
    EXPECT_EQ(room.ask(dario, ConversationCommand{late_to(room, fria, "fria")}), conversation_over);
}

TEST(HybridSession, MovesNoPhaseWhileItIsCompleted) {
    Room room = completing();
    for (const Command& command :
         {on(room), skips(room), goes_back(room), pauses(), ready(), raises()}) {
        EXPECT_EQ(room.would(ana, command), phase_over);
    }
    const Instant until = room.now().deadline;
    ASSERT_EQ(room.ask(ana, extends(room, 48h)), done);
    EXPECT_EQ(room.now().deadline, until + 48h);
    EXPECT_EQ(room.would(carla, ends()), facilitator_only);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(room.now().ending, Ending::completed);
    EXPECT_EQ(room.now().incidents.back().what, Incident::What::closed_early);
}

TEST(HybridSession, TellsWhoeverHasSomethingToComplete) {
    Room room = completing();
    const auto all = told(room, NoticeKind::to_complete);
    EXPECT_EQ(all.count({number(dario), NoticeKind::to_complete}), 1u);
    EXPECT_EQ(all.count({number(berta), NoticeKind::to_complete}), 1u);
    room.pass(room.now().deadline - 24h - room.clock());
    EXPECT_EQ(
        told(room, NoticeKind::phase_closing).count({number(dario), NoticeKind::phase_closing}), 1u
    );
}

TEST(HybridSession, IsOverWhereThereIsNoTimeLeftToCompleteIt) {
    Room room{ana};
    take_seats(room);
    room.plan_hybrid(amigo_critico(), 30min);
    sit_down(room);
    ASSERT_EQ(room.ask(ana, begin), done);
    ASSERT_EQ(room.ask(ana, pauses()), done);
    room.pass(1h);
    ASSERT_EQ(room.ask(ana, ConversationCommand{ResumeConversation{}}), done);
    while (room.now().stage == Stage::running) ASSERT_EQ(room.ask(ana, skips(room)), done);
    EXPECT_EQ(room.now().stage, Stage::ended);
}

TEST(HybridSession, BeginsNoMoreOnceItCouldNotBeCompleted) {
    Room room{ana};
    take_seats(room);
    room.plan_hybrid(amigo_critico(), 2h);
    sit_down(room);
    room.pass(3h);
    EXPECT_EQ(room.ask(ana, begin), windows_past);
}

}  // namespace
}  // namespace urdimbre::tests
