// A plan on two nodes and real databases: kept by one, marked by another, told apart when two
// change it, refused to strangers and from elsewhere, and taken along by whoever wrote it (K5 to
// K9, K18).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <chrono>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class RoomWithAPlan : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, mentor = 1, mentee = 2, watcher = 3;

    RoomWithAPlan() : SessionCluster(4) {}

    void SetUp() override {
        Intruder leads = in(0, lead);
        room_ = open_session(leads, "Sala", "mentoring_room");
        add(leads, mentor, "mentor");
        add(leads, mentee, "mentee");
        add(leads, watcher, "observer");
    }

    void add(Intruder& leads, std::size_t who, const std::string& role) {
        does(
            leads,
            room_,
            R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")" + role + "\"]}"
        );
    }

    static std::int64_t today() {
        return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())
            .time_since_epoch()
            .count();
    }

    std::string document(const std::string& title) const {
        return R"({"title":")" + title +
               R"(","label":"support","owner":{"kind":"pair","people":[)" + person(mentor) + "," +
               person(mentee) +
               R"(]},"goals":[{"id":"meta","text":"Leer más","indicators":[{"id":"lectura","text":"Lectura","level":"course","baseline":"41.5","target":"60"}],)"
               R"("objectives":[{"id":"objetivo","text":"A diario","actions":[{"id":"leer","text":"Leer quince minutos","from":"2026-03-09","to":"2026-06-30","people":[)" +
               person(mentee) + "]}]}]}]}";
    }

    static std::string
    keep(const std::string& document, const std::optional<wire::Uuid>& based_on = {}) {
        json::object what{{"type", "keep_plan"}, {"document", document}};
        if (based_on) what["based_on"] = text_of(*based_on);
        return json::serialize(what);
    }

    static std::string about(json::object what, const wire::Uuid& plan) {
        what["plan"] = text_of(plan);
        return json::serialize(what);
    }

    std::optional<wire::SupportPlan> plan(std::size_t node, std::size_t who) {
        const auto here = snapshot(node, who, room_).accompaniment;
        return here ? here->plan : std::nullopt;
    }

    domain::SpaceId room_{};
};

TEST_F(RoomWithAPlan, is_kept_by_one_and_marked_by_another_on_either_node) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = does(her, room_, keep(document("Plan de apoyo")));
    const auto first = plan(1, mentee);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->id, id);
    ASSERT_TRUE(first->text);
    EXPECT_EQ(json::parse(*first->text).at("title"), "Plan de apoyo");
    ASSERT_EQ(first->actions.size(), 1u);
    EXPECT_EQ(first->actions.front().action.from, 20521u);

    does(
        him,
        room_,
        about(
            {{"type", "stand_action"},
             {"action", "leer"},
             {"state", "done"},
             {"note", "Con la familia"}},
            id
        )
    );
    does(
        her,
        room_,
        about(
            {{"type", "measure_indicator"},
             {"indicator", "lectura"},
             {"value", "52.5"},
             {"on", today()}},
            id
        )
    );
    does(
        him,
        room_,
        json::serialize(json::object{
            {"type", "validate_plan"},
            {"document", text_of(id)},
            {"on", today()},
            {"words", "El consejo escolar"},
        })
    );
    const auto now = plan(0, watcher);
    ASSERT_TRUE(now);
    ASSERT_EQ(now->actions.front().standings.size(), 1u);
    EXPECT_EQ(now->actions.front().standings.front().note, "Con la familia");
    ASSERT_EQ(now->indicators.front().measures.size(), 1u);
    EXPECT_EQ(now->indicators.front().measures.front().value, "52.5");
    ASSERT_EQ(now->validations.size(), 1u);
    EXPECT_EQ(now->validations.front().words, "El consejo escolar");

    does(him, room_, about({{"type", "close_plan"}, {"how", "fulfilled"}, {"words", "Listo"}}, id));
    const auto over = snapshot(0, mentor, room_).accompaniment;
    ASSERT_TRUE(over && over->plans_left.size() == 1);
    EXPECT_FALSE(over->plan);
    EXPECT_EQ(over->plans_left.front().progress.done, 1u);
    EXPECT_EQ(over->plans_left.front().words, "Listo");
    EXPECT_EQ(ask(her, room_, about({{"type", "close_plan"}, {"how", "left"}}, id)), "no_plan");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithAPlan, tells_the_second_of_two_who_change_it) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = does(her, room_, keep(document("Plan de apoyo")));
    const wire::Uuid changed = does(him, room_, keep(document("Plan de los dos"), id));
    EXPECT_EQ(ask(her, room_, keep(document("Plan mío"), id)), "plan_changed");
    EXPECT_EQ(ask(her, room_, keep(document("Plan mío"))), "plan_changed");
    does(her, room_, keep(document("Plan mío"), changed));
    const auto now = plan(1, mentee);
    ASSERT_TRUE(now && now->text);
    EXPECT_EQ(now->id, id);
    EXPECT_EQ(json::parse(*now->text).at("title"), "Plan mío");
}

TEST_F(RoomWithAPlan, takes_nothing_that_is_wrong_or_of_others) {
    Intruder her = in(0, mentor);
    Intruder watches = in(1, watcher);
    EXPECT_EQ(ask(her, room_, keep("{")), "plan_wrong");
    EXPECT_EQ(ask(her, room_, keep(R"({"title":"Sin metas"})")), "plan_wrong");
    EXPECT_EQ(ask(watches, room_, keep(document("Plan"))), "role_may_not");
    std::string pupil = document("Plan");
    pupil.replace(pupil.find("\"course\""), 8, "\"pupil\"");
    EXPECT_EQ(ask(her, room_, keep(pupil)), "plan_wrong") << "no figure is of one person (K8)";
    std::string stranger = document("Plan");
    const std::string owners = "\"people\":[" + person(mentor);
    stranger.replace(stranger.find(owners), owners.size(), "\"people\":[987654321");
    EXPECT_EQ(ask(her, room_, keep(stranger)), "plan_people");
    const wire::Uuid id = does(her, room_, keep(document("Plan")));
    EXPECT_EQ(
        ask(her, room_, about({{"type", "stand_action"}, {"action", "otra"}, {"state", "done"}}, id)
        ),
        "action_unknown"
    );
    EXPECT_EQ(
        ask(her,
            room_,
            about({{"type", "stand_action"}, {"action", "leer"}, {"state", "dropped"}}, id)),
        "reason_missing"
    );
    EXPECT_EQ(
        ask(watches,
            room_,
            about({{"type", "stand_action"}, {"action", "leer"}, {"state", "done"}}, id)),
        "role_may_not"
    );
    // The plan of this room is none of another.
    Intruder leads = in(0, lead);
    const domain::SpaceId other = open_session(leads, "Otra", "mentoring_room");
    EXPECT_EQ(ask(leads, other, about({{"type", "close_plan"}, {"how", "left"}}, id)), "no_plan");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

// Rule P12.
TEST_F(RoomWithAPlan, is_taken_along_by_whoever_wrote_it) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = does(her, room_, keep(document("Plan de apoyo")));
    does(
        him,
        room_,
        about(
            {{"type", "stand_action"},
             {"action", "leer"},
             {"state", "under_way"},
             {"note", "Partimos"}},
            id
        )
    );
    const std::string path = "/api/account/export/spaces/" + std::to_string(number(room_));
    const auto items_of = [&](std::size_t who) {
        const HttpAnswer answer =
            cluster_.network.get(cluster_.node(1).port(), path, found_.accounts[who].token);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).at("items").as_array();
    };
    std::size_t plans = 0, actions = 0;
    for (const json::value& item : items_of(mentor)) {
        EXPECT_NE(item.at("what"), "plan_action");
        if (item.at("what") != "plan") continue;
        ++plans;
        EXPECT_EQ(item.at("plan").at("title"), "Plan de apoyo");
    }
    for (const json::value& item : items_of(mentee)) {
        EXPECT_NE(item.at("what"), "plan");
        if (item.at("what") != "plan_action") continue;
        ++actions;
        EXPECT_EQ(item.at("state"), "under_way");
        EXPECT_EQ(item.at("text"), "Partimos");
    }
    EXPECT_EQ(plans, 1u);
    EXPECT_EQ(actions, 1u);
}

}  // namespace
}  // namespace urdimbre::functional
