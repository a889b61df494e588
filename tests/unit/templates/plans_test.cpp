// The documents of plans (rules K5, K7, K8, K9): what is right is read, and all that is wrong is
// named with its place.
#include "server/app/plan_document.hpp"
#include "server/app/texts.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::tests {
namespace {

namespace json = boost::json;

// A small one that is right.
constexpr std::string_view small_plan = R"({
  "title": "Plan de ATP 2026", "label": "technical_pedagogical",
  "owner": {"kind": "team", "name": "Equipo de gestión", "people": [4, 7]},
  "purpose": "Leer más y mejor.",
  "goals": [
    {"id": "meta-1", "text": "Que en 2º básico se lea con fluidez",
     "feeds": {"instrument": "pme", "state": "proposed"},
     "indicators": [{"id": "ind-1", "text": "Lectura fluida", "level": "course", "unit": "%", "baseline": "41.5", "target": "60", "source": "DIA"}],
     "objectives": [
       {"id": "obj-1", "text": "Leer a diario",
        "actions": [
          {"id": "acc-1", "text": "Leer quince minutos cada mañana", "from": "2026-03-09", "to": "2026-06-30", "people": [4], "evidence": "Registro del curso"},
          {"id": "acc-2", "text": "Abrir la biblioteca en el recreo", "from": "2026-03-09", "to": "2026-03-09", "others": "La biblioteca"}
        ]}
     ]}
  ]
})";

std::string with(std::string_view pointer, const std::string& value) {
    json::value document = json::parse(small_plan);
    const auto slash = pointer.rfind('/');
    json::value& parent = document.at_pointer(pointer.substr(0, slash));
    const std::string_view name = pointer.substr(slash + 1);
    if (json::array* list = parent.if_array()) {
        list->at(std::stoul(std::string{name})) = json::parse(value);
    } else if (value.empty()) {
        parent.as_object().erase(name);
    } else {
        parent.as_object()[name] = json::parse(value);
    }
    return json::serialize(document);
}

std::string said(const std::vector<app::Problem>& problems) {
    std::string all;
    for (const app::Problem& one : problems) {
        all += one.place + ": " + std::string{app::code(one.fault)} + "\n";
    }
    return all;
}

struct WrongPlan {
    std::string_view pointer;
    std::string value;  // empty: it is taken out
    std::string problems;
};

const std::vector<WrongPlan>& wrong_plans() {
    static const std::string action = "goals[0].objectives[0].actions[0]";
    static const std::string indicator = "goals[0].indicators[0]";
    static const std::vector<WrongPlan> all{
        {"/progress", "1", "progress: key_unknown\n"},
        {"/title", "", ": key_missing\n"},
        {"/title", R"("  ")", "title: text_blank\n"},
        {"/label", R"("plan")", "label: value_unknown\n"},
        {"/owner", R"({"kind": "school"})", "owner: owner_unnamed\n"},
        {"/owner", R"({"kind": "pair", "people": [4, 4]})", "owner.people[1]: repeated\n"},
        {"/owner", R"({"kind": "pair", "people": [0]})", "owner.people[0]: number_expected\n"},
        {"/goals", "[]", "goals: list_empty\n"},
        {"/goals/0/feeds",
         R"({"instrument": "other", "state": "done"})",
         "goals[0].feeds: key_missing\n"},
        {"/goals/0/feeds",
         R"({"instrument": "simce", "state": "done"})",
         "goals[0].feeds.instrument: value_unknown\n"},
        {"/goals/0/indicators/0/level", R"("pupil")", indicator + ".level: level_of_persons\n"},
        {"/goals/0/indicators/0/level", "3", indicator + ".level: level_of_persons\n"},
        {"/goals/0/indicators/0/target", "60", indicator + ".target: decimal_invalid\n"},
        {"/goals/0/indicators/0/target", R"("60,5")", indicator + ".target: decimal_invalid\n"},
        {"/goals/0/objectives/0/id", R"("meta-1")", "goals[0].objectives[0].id: id_twice\n"},
        {"/goals/0/objectives/0/actions/1/id",
         R"("ind-1")",
         "goals[0].objectives[0].actions[1].id: id_twice\n"},
        {"/goals/0/objectives/0/actions/0/from", R"("9 de marzo")", action + ".from: day_invalid\n"
        },
        {"/goals/0/objectives/0/actions/0/from", R"("2026-02-30")", action + ".from: day_invalid\n"
        },
        {"/goals/0/objectives/0/actions/0/from", R"("1999-12-31")", action + ".from: day_invalid\n"
        },
        {"/goals/0/objectives/0/actions/0/from", "20000", action + ".from: day_invalid\n"},
        {"/goals/0/objectives/0/actions/0/to", R"("2026-03-08")", action + ".to: days_reversed\n"},
        {"/goals/0/objectives/0/actions/0/people", "[]", action + ".people: list_empty\n"},
        {"/goals/0/objectives/0/actions/0/people",
         "[1, 2, 3, 4, 5, 6, 7]",
         action + ".people: list_too_long\n"},
        {"/goals/0/objectives/0/actions/0/done", "true", action + ".done: key_unknown\n"},
    };
    return all;
}

// As many actions as there may be in all its lists, and more than in the whole.
std::string large_plan() {
    json::value document = json::parse(small_plan);
    json::array objectives;
    for (int objective = 0; objective < 6; ++objective) {
        json::array actions;
        for (int action = 0; action < 12; ++action) {
            const std::string id = std::to_string(objective) + "-" + std::to_string(action);
            actions.push_back({
                {"id", "a" + id},
                {"text", "Leer"},
                {"from", "2026-03-09"},
                {"to", "2026-03-10"},
            });
        }
        objectives.push_back({
            {"id", "o" + std::to_string(objective)},
            {"text", "Leer a diario"},
            {"actions", std::move(actions)},
        });
    }
    document.at_pointer("/goals/0").as_object()["objectives"] = std::move(objectives);
    return json::serialize(document);
}

TEST(PlanDocuments, AreReadWithWhatTheRulesKnow) {
    const app::PlanReading reading = app::read_plan(small_plan);
    ASSERT_TRUE(reading.found) << said(reading.problems);
    const app::Plan& plan = *reading.found;
    EXPECT_EQ(plan.label, domain::PlanLabel::technical_pedagogical);
    EXPECT_EQ(plan.owner, domain::PlanOwner::team);
    EXPECT_EQ(plan.owners, (std::vector{domain::PersonId{4}, domain::PersonId{7}}));
    ASSERT_EQ(plan.actions.size(), 2u);
    EXPECT_EQ(
        plan.actions[0],
        (domain::PlannedAction{"acc-1", 20521, 20634, {domain::PersonId{4}}, false})
    );
    EXPECT_EQ(plan.actions[1], (domain::PlannedAction{"acc-2", 20521, 20521, {}, true}));
    ASSERT_EQ(plan.indicators.size(), 1u);
    EXPECT_EQ(plan.indicators[0], (domain::PlannedIndicator{"ind-1", domain::FigureLevel::course}));
    const app::PlanReading again = app::read_plan(plan.document);
    ASSERT_TRUE(again.found);
    EXPECT_EQ(again.found->document, plan.document) << "one form";
}

TEST(PlanDocuments, WhatIsWrongIsNamedWithItsPlace) {
    for (const WrongPlan& wrong : wrong_plans()) {
        SCOPED_TRACE(std::string{wrong.pointer} + " " + wrong.value);
        const app::PlanReading reading = app::read_plan(with(wrong.pointer, wrong.value));
        EXPECT_FALSE(reading.found);
        EXPECT_EQ(said(reading.problems), wrong.problems);
    }
}

TEST(PlanDocuments, AllThatIsWrongIsNamedAtOnce) {
    json::value document = json::parse(with("/title", R"("")"));
    document.at_pointer("/goals/0/indicators/0").as_object()["level"] = "teacher";
    document.at_pointer("/goals/0/objectives/0/actions/1").as_object()["to"] = "ayer";
    EXPECT_EQ(
        said(app::read_plan(json::serialize(document)).problems),
        "title: text_blank\n"
        "goals[0].indicators[0].level: level_of_persons\n"
        "goals[0].objectives[0].actions[1].to: day_invalid\n"
    );
}

TEST(PlanDocuments, HaveBounds) {
    const app::PlanReading large = app::read_plan(large_plan());
    EXPECT_FALSE(large.found);
    ASSERT_FALSE(large.problems.empty());
    EXPECT_EQ(large.problems.front().fault, app::Fault::plan_too_large);
    EXPECT_EQ(large.problems.front().place, "goals[0].objectives[5].actions[0]");
    EXPECT_EQ(said(app::read_plan("{").problems), ": not_json\n");
    const std::string wide = with("/purpose", "\"" + std::string(17'000, 'a') + "\"");
    EXPECT_FALSE(app::read_plan(wide).found);
}

TEST(PlanProblems, EachOfTheirOwnHasAnExample) {
    std::set<app::Fault> seen;
    for (const WrongPlan& wrong : wrong_plans()) {
        for (const app::Problem& one : app::read_plan(with(wrong.pointer, wrong.value)).problems) {
            seen.insert(one.fault);
        }
    }
    for (const app::Problem& one : app::read_plan(large_plan()).problems) seen.insert(one.fault);
    for (auto fault = app::Fault::day_invalid; fault <= app::Fault::plan_too_large;
         fault = static_cast<app::Fault>(static_cast<std::size_t>(fault) + 1)) {
        EXPECT_TRUE(seen.contains(fault)) << app::code(fault);
    }
}

}  // namespace
}  // namespace urdimbre::tests
