// What a space plans, and how far it has come (rules K5 to K9, K18 to K23).
#include "server/domain/decimal.hpp"
#include "server/domain/keeping_plan.hpp"
#include "server/domain/reminding.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>
#include <random>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum SpaceRole;

using PlanTold = std::vector<Notice>;

struct Planning : MentoringRoom, testing::Test {
    explicit Planning(SpaceKind kind = SpaceKind::mentoring_room) : MentoringRoom(kind) {}

    std::optional<Refusal> asks(PersonId by, PlanCommand command) {
        return ask(by, AccompanimentCommand{std::move(command)});
    }
    void does(PersonId by, PlanCommand command) {
        must(by, AccompanimentCommand{std::move(command)});
    }
    Day today() const { return day_of(now); }

    PlanCopy copy(std::vector<PlannedAction> actions) const {
        return {
            .document = "{}",
            .label = PlanLabel::technical_pedagogical,
            .owner = PlanOwner::team,
            .owners = {},
            .actions = std::move(actions),
            .indicators = {{"lectura", FigureLevel::course}},
        };
    }
    PlanCopy small() const {
        return copy({
            {"leer", today(), today() + 10, {maribel}, false},
            {"mirar", today(), today() + 20, {vero}, true},
        });
    }
    void keep(PlanCopy copy) {
        const auto& before = space.accompaniment.plan;
        does(vero, KeepPlan{copy, before ? std::optional{before->document} : std::nullopt});
    }
    const SupportPlan& plan() const { return *space.accompaniment.plan; }
    std::optional<Refusal> stands(
        PersonId by,
        const std::string& action,
        ActionState state,
        std::optional<std::string> note = {}
    ) {
        return asks(by, StandAction{plan().id, action, state, std::move(note)});
    }
};

struct PlanningInCommunity : Planning {
    PlanningInCommunity() : Planning(SpaceKind::community) {}
};

TEST_F(Planning, BeginsAndIsChangedByWhoeverSawWhatIsInForce) {
    keep(small());
    const PlanId id = plan().id;
    EXPECT_EQ(id, plan().document);
    EXPECT_EQ(plan().began_by, vero);
    const ContentId first = plan().document;
    does(maribel, KeepPlan{small(), first});
    EXPECT_EQ(plan().id, id) << "the same plan";
    EXPECT_NE(plan().document, first);
    EXPECT_EQ(plan().kept_by, maribel);
    EXPECT_EQ(asks(vero, KeepPlan{small(), first}), Refusal::plan_changed);
    EXPECT_EQ(asks(vero, KeepPlan{small(), {}}), Refusal::plan_changed);
}

TEST_F(Planning, IsKeptByWhoWorksThere) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_EQ(asks(olga, KeepPlan{small(), {}}), Refusal::role_may_not);
    EXPECT_EQ(asks(luis, KeepPlan{small(), {}}), Refusal::not_a_member);
    keep(small());
    EXPECT_EQ(stands(olga, "leer", ActionState::done), Refusal::role_may_not);
    EXPECT_EQ(asks(olga, ValidatePlan{plan().document, today(), "todas"}), Refusal::role_may_not);
    EXPECT_EQ(
        asks(olga, MeasureIndicator{plan().id, "lectura", "3", today(), {}}), Refusal::role_may_not
    );
    EXPECT_EQ(asks(olga, ClosePlan{plan().id, PlanEnding::left, {}}), Refusal::role_may_not);
}

TEST_F(PlanningInCommunity, IsKeptByWhoCaresForTheOthersAndStoodByWhoAnswers) {
    must(vero, AddMember{.person = luis, .roles = {teacher}});
    EXPECT_EQ(asks(luis, KeepPlan{small(), {}}), Refusal::role_may_not);
    PlanCopy theirs = small();
    theirs.actions[0].people = {luis};
    keep(theirs);
    EXPECT_EQ(told, (PlanTold{{luis, NoticeKind::action_given}}));
    EXPECT_EQ(stands(luis, "mirar", ActionState::done), Refusal::role_may_not);
    EXPECT_EQ(stands(luis, "leer", ActionState::done), std::nullopt);
}

TEST(PlanningElsewhere, NeitherNetworksNorSessionsHaveOne) {
    for (const SpaceKind kind : {SpaceKind::network, SpaceKind::session}) {
        MentoringRoom room{kind};
        const KeepPlan keep{.copy = {}, .based_on = {}};
        EXPECT_EQ(
            room.ask(MentoringRoom::vero, AccompanimentCommand{PlanCommand{keep}}),
            Refusal::plan_elsewhere
        );
    }
    MentoringRoom notebook{SpaceKind::notebook};
    const KeepPlan keep{.copy = {}, .based_on = {}};
    EXPECT_EQ(
        notebook.ask(MentoringRoom::vero, AccompanimentCommand{PlanCommand{keep}}), std::nullopt
    );
}

TEST_F(Planning, NamesPeopleWhoAreHereOrWereNamedBefore) {
    PlanCopy wrong = small();
    wrong.actions[0].people = {luis};
    EXPECT_EQ(asks(vero, KeepPlan{wrong, {}}), Refusal::plan_people);
    wrong = small();
    wrong.owners = {luis};
    EXPECT_EQ(asks(vero, KeepPlan{wrong, {}}), Refusal::plan_people);
    keep(small());
    must(vero, RemoveMember{.person = maribel});
    keep(small());
    wrong = small();
    wrong.actions[1].people = {maribel};
    EXPECT_EQ(asks(vero, KeepPlan{wrong, plan().document}), Refusal::plan_people)
        << "of another action";
}

TEST_F(Planning, WhatWasSaidStaysWithTheActionsThatAreStillThere) {
    keep(small());
    does(maribel, StandAction{plan().id, "leer", ActionState::under_way, "partimos"});
    does(vero, MeasureIndicator{plan().id, "lectura", "41.5", today(), "DIA"});
    keep(copy({
        {"nueva", today(), today() + 3, {}, false},
        {"leer", today(), today() + 12, {maribel}, false},
    }));
    ASSERT_EQ(plan().actions.size(), 2u);
    EXPECT_EQ(plan().find_action("leer")->state(), ActionState::under_way);
    EXPECT_EQ(plan().find_action("nueva")->state(), ActionState::planned);
    EXPECT_EQ(plan().find_indicator("lectura")->measures.back().value, "41.5");
    EXPECT_EQ(stands(vero, "mirar", ActionState::done), Refusal::action_unknown);
}

TEST_F(Planning, AnActionStandsAnywhereAndIsDroppedWithAReason) {
    keep(small());
    EXPECT_EQ(stands(maribel, "leer", ActionState::dropped), Refusal::reason_missing);
    EXPECT_EQ(stands(maribel, "leer", ActionState::dropped, "no hubo sala"), std::nullopt);
    EXPECT_EQ(stands(maribel, "leer", ActionState::done), std::nullopt);
    EXPECT_EQ(stands(maribel, "leer", ActionState::planned), std::nullopt);
    const std::size_t before = plan().find_action("leer")->standings.size();
    EXPECT_EQ(stands(maribel, "leer", ActionState::planned), std::nullopt);
    EXPECT_TRUE(events.empty()) << "it stands there already";
    EXPECT_EQ(plan().find_action("leer")->standings.size(), before);
    for (std::size_t i = 0; i < 2 * PlanAction::standings_max; ++i) {
        const bool done = i % 2 == 0;
        stands(vero, "leer", done ? ActionState::done : ActionState::under_way);
    }
    EXPECT_EQ(plan().find_action("leer")->standings.size(), PlanAction::standings_max);
}

TEST_F(Planning, FiguresAreDecimalsOfADayThatCame) {
    keep(small());
    const auto measure = [&](const std::string& value, Day on) {
        return asks(vero, MeasureIndicator{plan().id, "lectura", value, on, {}});
    };
    EXPECT_EQ(measure("12,5", today()), Refusal::measure_invalid);
    EXPECT_EQ(measure("12.5", today() + 2), Refusal::plan_day_invalid);
    EXPECT_EQ(measure("12.5", today() - 4000), Refusal::plan_day_invalid);
    EXPECT_EQ(
        asks(vero, MeasureIndicator{plan().id, "otro", "1", today(), {}}),
        Refusal::indicator_unknown
    );
    EXPECT_EQ(measure("50", today()), std::nullopt);
    EXPECT_EQ(measure("40", today() - 30), std::nullopt);
    const auto& measures = plan().find_indicator("lectura")->measures;
    ASSERT_EQ(measures.size(), 2u);
    EXPECT_EQ(measures.back().value, "50") << "in the order of their days";
}

TEST(Decimals, AreWrittenOut) {
    for (const char* right : {"0", "12", "12.5", "-0.125", "999999999.999"}) {
        EXPECT_TRUE(is_decimal(right)) << right;
    }
    for (const char* wrong :
         {"", "-", ".5", "5.", "1.2345", "1234567890", "1e3", "12,5", " 1", "+1", "0x1", "--1"}) {
        EXPECT_FALSE(is_decimal(wrong)) << wrong;
    }
}

TEST_F(Planning, IsValidatedAsItWasSeen) {
    keep(small());
    const ContentId seen_by_them = plan().document;
    EXPECT_EQ(
        asks(vero, ValidatePlan{seen_by_them, today() + 5, "mañana"}), Refusal::plan_day_invalid
    );
    does(vero, ValidatePlan{seen_by_them, today(), "el consejo escolar"});
    EXPECT_EQ(plan().validations.back().document, plan().document);
    keep(small());
    EXPECT_NE(plan().validations.back().document, plan().document) << "changed since";
    EXPECT_EQ(asks(vero, ValidatePlan{seen_by_them, today(), "otra vez"}), Refusal::plan_changed);
}

TEST_F(Planning, IsRememberedInCountsOnceItIsOver) {
    keep(small());
    const PlanId id = plan().id;
    stands(maribel, "leer", ActionState::done);
    does(vero, ClosePlan{id, PlanEnding::renewed, "seguimos"});
    EXPECT_FALSE(space.accompaniment.plan);
    ASSERT_EQ(space.accompaniment.plans_left.size(), 1u);
    const PlanLeft& left = space.accompaniment.plans_left.front();
    EXPECT_EQ(left.how, PlanEnding::renewed);
    EXPECT_EQ(
        left.progress,
        (PlanProgress{.actions = 2, .to_date = 1, .done = 1, .dropped = 0, .charges = 1, .met = 1})
    );
    EXPECT_EQ(asks(vero, ClosePlan{id, PlanEnding::left, {}}), Refusal::no_plan);
    EXPECT_EQ(asks(maribel, StandAction{id, "leer", ActionState::planned, {}}), Refusal::no_plan);
    for (std::size_t i = 0; i < 2 * PlanLeft::left_max; ++i) {
        keep(small());
        does(vero, ClosePlan{plan().id, PlanEnding::left, {}});
    }
    EXPECT_EQ(space.accompaniment.plans_left.size(), PlanLeft::left_max);
}

TEST_F(Planning, WhoAnswersIsToldOnceTwoDaysBefore) {
    keep(small());
    EXPECT_EQ(told, (PlanTold{{maribel, NoticeKind::action_given}}));
    keep(small());
    EXPECT_TRUE(told.empty()) << "they answered for something before";
    const Day last = plan().find_action("leer")->planned.to;
    const Instant morning = morning_of(last - days_before);
    ASSERT_EQ(next_reminder(space), morning);
    PlanTold reminded;
    now = morning;
    for (const Event& event : due_events(space, now)) {
        for (const Notice& one : notices(event, space)) reminded.push_back(one);
    }
    EXPECT_EQ(reminded, (PlanTold{{maribel, NoticeKind::action_near}}));
    wait_until(morning);
    EXPECT_NE(next_reminder(space), morning);
}

TEST_F(Planning, NobodyIsRemindedOfWhatIsDoneOrOver) {
    keep(small());
    stands(maribel, "leer", ActionState::done);
    const Day last = plan().find_action("leer")->planned.to;
    const Instant morning = morning_of(last - days_before);
    const auto next = next_reminder(space);
    EXPECT_TRUE(next && *next > morning) << "of the other one";
    // Nobody woke the space for a month.
    wait_until(now + 31 * 24h);
    for (const Event& event : events) {
        const auto* here = std::get_if<AccompanimentEvent>(&event);
        const auto* what = here ? std::get_if<PlanEvent>(here) : nullptr;
        EXPECT_FALSE(what && std::holds_alternative<ActionsNear>(*what));
    }
}

TEST_F(Planning, NobodyIsRemindedOffTheHourOfWhatIsOpenedAgain) {
    keep(small());
    const Day last = plan().find_action("leer")->planned.to;
    const Instant morning = morning_of(last - days_before);
    stands(maribel, "leer", ActionState::done);
    stands(maribel, "leer", ActionState::planned);
    EXPECT_EQ(next_reminder(space), morning) << "opened again before its hour";
    stands(maribel, "leer", ActionState::done);
    wait_until(morning + 1h);
    stands(maribel, "leer", ActionState::under_way);
    const auto next = next_reminder(space);
    EXPECT_TRUE(next && *next > now) << "of the other one";
    EXPECT_FALSE(actions_near(space, now));
}

TEST(PlanProgress, IsWhatBothLanguagesSay) {
    std::ifstream file{URDIMBRE_PLAN_PROGRESS};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto all = boost::json::parse(text).as_array();
    ASSERT_GE(all.size(), 5u);
    const std::map<std::string, ActionState> states{
        {"planned", ActionState::planned},
        {"under_way", ActionState::under_way},
        {"done", ActionState::done},
        {"dropped", ActionState::dropped},
    };
    for (const auto& each : all) {
        SCOPED_TRACE(each.at("what").as_string().c_str());
        const auto count = [](const boost::json::value& value) {
            return static_cast<std::uint32_t>(value.as_int64());
        };
        std::vector<CountedAction> actions;
        for (const auto& one : each.at("actions").as_array()) {
            actions.push_back({
                count(one.at("to")),
                states.at(one.at("state").as_string().c_str()),
                count(one.at("charges")),
            });
        }
        const auto& is = each.at("is");
        const PlanProgress expected{
            .actions = count(is.at("actions")),
            .to_date = count(is.at("to_date")),
            .done = count(is.at("done")),
            .dropped = count(is.at("dropped")),
            .charges = count(is.at("charges")),
            .met = count(is.at("met")),
        };
        EXPECT_EQ(progress(actions, count(each.at("today"))), expected);
    }
}

// Whatever is asked for: bounds hold, the state is saved whole and every view agrees (L12), which
// the room itself checks after each event.
TEST(RandomPlans, HoldWhateverIsAskedFor) {
    std::size_t stood = 0, measured = 0, closed = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937 random{seed};
        const auto below = [&](std::uint32_t count) {
            return static_cast<std::uint32_t>(random() % count);
        };
        MentoringRoom room;
        const auto action = [&] { return "a" + std::to_string(below(5)); };
        for (int step = 0; step < 200; ++step) {
            const auto& plan = room.space.accompaniment.plan;
            const PlanId id = plan ? plan->id : PlanId{};
            const auto by = static_cast<PersonId>(1 + below(3));
            const Day today = day_of(room.now);
            const auto note = below(2) == 0 ? std::optional<std::string>{"así"} : std::nullopt;
            PlanCommand command = ClosePlan{id, static_cast<PlanEnding>(below(3)), note};
            switch (below(12)) {
                case 0:
                case 1: {
                    PlanCopy copy;
                    copy.document = "{}";
                    for (std::uint32_t i = below(5); i < 5; ++i) {
                        copy.actions.push_back({
                            "a" + std::to_string(i),
                            today,
                            today + below(30),
                            {static_cast<PersonId>(1 + below(2))},
                            below(2) == 0,
                        });
                    }
                    if (below(3) > 0) copy.indicators = {{"i", FigureLevel::school}};
                    command = KeepPlan{copy, plan ? std::optional{plan->document} : std::nullopt};
                    break;
                }
                case 2:
                case 3:
                case 4:
                    command = MeasureIndicator{id, "i", "3.5", today - below(9), note};
                    break;
                case 5:
                    command = ValidatePlan{plan ? plan->document : ContentId{}, today, "todas"};
                    break;
                case 6:
                    if (below(3) == 0) break;
                    [[fallthrough]];
                default:
                    command = StandAction{id, action(), static_cast<ActionState>(below(4)), note};
            }
            room.ask(by, AccompanimentCommand{command});
            if (testing::Test::HasFatalFailure()) return;
            if (below(20) == 0) room.wait_until(room.now + std::chrono::hours{24 * below(6)});
            if (!plan) continue;
            for (const PlanAction& one : plan->actions) stood += one.standings.size();
            for (const PlanIndicator& one : plan->indicators) measured += one.measures.size();
        }
        closed += room.space.accompaniment.plans_left.size();
    }
    EXPECT_GT(stood, 1000u);
    EXPECT_GT(measured, 500u);
    EXPECT_GT(closed, 20u);
}

}  // namespace
}  // namespace urdimbre::tests
