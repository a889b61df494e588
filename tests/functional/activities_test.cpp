// What the people of a room held besides visits, on two nodes and real databases: noted, counted
// once, agreed on, taken along, and no door to it for anybody else (rules Y10, Y27, P12, P13).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class RoomWithActivities : public SessionCluster {
  protected:
    static constexpr std::size_t above = 0, mentor = 1, mentee = 2;

    RoomWithActivities() : SessionCluster(3) {}

    void SetUp() override {
        Intruder lead = in(0, above);
        room_ = open_session(lead, "Sala", "mentoring_room");
        add(lead, mentor, "mentor\",\"coordinator");
        add(lead, mentee, "mentee");
        // Who opened it leaves it to the two of them.
        does(lead, room_, R"({"type":"remove_member","person":)" + person(above) + "}");
    }

    void add(Intruder& lead, std::size_t who, const std::string& roles) {
        does(
            lead,
            room_,
            R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")" + roles + "\"]}"
        );
    }

    static std::int64_t today() {
        return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())
            .time_since_epoch()
            .count();
    }

    static json::object activity(const std::string& about) {
        return {
            {"type", "note_activity"},
            {"what", "gia"},
            {"on", today()},
            {"days", 1},
            {"mode", "in_person"},
            {"reach", "several_schools"},
            {"about", about},
        };
    }

    static std::string on(const std::string& what, const wire::Uuid& id) {
        return R"({"type":")" + what + R"(","activity":")" + text_of(id) + "\"}";
    }

    std::vector<wire::HeldActivity> shown(std::size_t node, std::size_t who) {
        const auto seen = snapshot(node, who, room_).accompaniment;
        if (!seen) return {};
        return seen->activities.value_or(std::vector<wire::HeldActivity>{});
    }

    std::string kept(const std::string& words) {
        return cluster_.sql("select count(*) from content where body like '%" + words + "%'");
    }

    // A session of the room that is over, once the room knows it.
    domain::SpaceId ended_session(Intruder& her, Intruder& him) {
        does(her, room_, R"({"type":"open_space","kind":"session","title":"El grupo"})");
        const domain::SpaceId session = cluster_.begun_below(room_, {});
        does(her, session, R"({"type":"plan_session","template":"amigo-critico"})");
        bring(her, session, mentee);
        give_seat(her, session, mentor, "facilitador");
        give_seat(her, session, mentor, "amigo_critico");
        give_seat(her, session, mentee, "presentador");
        does(her, session, R"({"type":"start_conversation"})");
        on_to_commitments(her, session);
        commit(him, session, mentee, "Preguntar a cuatro.");
        does(her, session, R"({"type":"end_conversation","reason":"ya"})");
        EXPECT_TRUE(cluster_.network.run_until([&] {
            const auto ledger = snapshot(1, mentee, room_).ledger;
            return ledger && !ledger->sessions.empty();
        })) << cluster_.logs();
        return session;
    }

    domain::SpaceId room_{};
};

TEST_F(RoomWithActivities, shows_on_one_node_what_was_noted_on_the_other) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    Intruder outsider = in(0, above);
    const std::string note = json::serialize(activity("Preguntas que hacen pensar"));
    EXPECT_EQ(ask(outsider, room_, note), "not_a_member");
    const wire::Uuid id = new_id();
    EXPECT_EQ(ask(him, room_, note, id), "");
    EXPECT_EQ(ask(him, room_, note, id), "") << "sent again it is the same one";
    const auto seen = shown(0, mentor);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen.front().about, "Preguntas que hacen pensar");
    EXPECT_EQ(seen.front().what, wire::ActivityKind::gia);
    EXPECT_EQ(seen.front().reach, wire::ActivityReach::several_schools);
    EXPECT_EQ(std::to_string(seen.front().by), person(mentee));

    const wire::Uuid of_her = does(her, room_, json::serialize(activity("El huerto")));
    EXPECT_EQ(ask(him, room_, on("take_back_activity", of_her)), "activity_not_yours");
    does(her, room_, on("clear_activity_words", of_her));
    EXPECT_EQ(kept("El huerto"), "0");
    EXPECT_EQ(shown(1, mentee).size(), 2u) << "it counts on";
    EXPECT_FALSE(shown(1, mentee).back().about);
    does(her, room_, on("take_back_activity", id));
    EXPECT_EQ(kept("Preguntas que hacen pensar"), "0");
    EXPECT_EQ(shown(1, mentee).size(), 1u);
    EXPECT_EQ(ask(him, room_, on("take_back_activity", id)), "activity_unknown");
    const HttpAnswer polled = get(1, mentee, room_, "windows?wait=0");
    EXPECT_EQ(polled.body.find("Preguntas que hacen pensar"), std::string::npos);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithActivities, says_what_would_be_right) {
    Intruder her = in(0, mentor);
    const auto refused = [&](const char* field, json::value value) {
        json::object what = activity("Algo");
        what[field] = std::move(value);
        return ask(her, room_, json::serialize(what));
    };
    EXPECT_EQ(refused("on", today() + 3), "activity_day_invalid");
    EXPECT_EQ(refused("on", today() - 400), "activity_day_invalid");
    EXPECT_EQ(refused("days", 2), "activity_invalid");
    EXPECT_EQ(refused("what", "meeting"), "activity_invalid") << "it has no reach";
    EXPECT_EQ(refused("session", number(room_)), "activity_session_invalid");
    EXPECT_TRUE(shown(1, mentee).empty());
}

TEST_F(RoomWithActivities, counts_a_session_once) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    json::object what = activity("El grupo");
    what["session"] = number(ended_session(her, him));
    does(him, room_, json::serialize(what));
    EXPECT_EQ(ask(her, room_, json::serialize(what)), "activity_counted");
    const auto seen = shown(0, mentor);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_TRUE(seen.front().session);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithActivities, agrees_on_how_many_there_are_to_be) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const std::string words =
        R"({"type":"propose_agreement","goals":"Metas","channel":"En vivo","confidentiality":"Aquí")";
    const std::string groups =
        R"("activities":[{"what":"gia","times":8,"monthly":1},{"what":"workshop","times":2,"monthly":0,"days_min":5,"days_max":8}])";
    EXPECT_EQ(ask(her, room_, words + "," + groups + "}"), "activities_agreed_invalid")
        << "without active months";
    const std::string visits = R"(,"visits":{"year":0,"month":0,"months":[3,4,5]},)";
    const wire::Uuid agreement = does(her, room_, words + visits + groups + "}");
    EXPECT_EQ(
        ask(him, room_, R"({"type":"accept_agreement","agreement":")" + text_of(agreement) + "\"}"),
        ""
    );
    EXPECT_EQ(
        ask(her, room_, R"({"type":"accept_agreement","agreement":")" + text_of(agreement) + "\"}"),
        ""
    );
    const auto seen = snapshot(1, mentee, room_).accompaniment;
    ASSERT_TRUE(seen && seen->agreement && seen->agreement->activities);
    ASSERT_EQ(seen->agreement->activities->size(), 2u);
    EXPECT_EQ(seen->agreement->activities->front().times, 8u);
    EXPECT_EQ(seen->agreement->activities->back().days_max, 8u);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithActivities, gives_whoever_noted_them_their_words_and_loses_those_with_them) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    does(him, room_, json::serialize(activity("El cuaderno viajero")));
    does(her, room_, json::serialize(activity("Las dos lenguas")));
    const std::string path = "/api/account/export/spaces/" + std::to_string(number(room_));
    const HttpAnswer answer =
        cluster_.network.get(cluster_.node(1).port(), path, found_.accounts[mentee].token);
    ASSERT_EQ(answer.status, 200) << answer.body;
    std::size_t noted = 0;
    const json::value told = json::parse(answer.body);
    for (const json::value& item : told.at("items").as_array()) {
        if (item.at("what") != "activity") continue;
        ++noted;
        EXPECT_EQ(item.at("activity"), "gia");
        EXPECT_EQ(item.at("day").to_number<std::int64_t>(), today());
        EXPECT_EQ(item.at("text"), "El cuaderno viajero");
    }
    EXPECT_EQ(noted, 1u);

    EXPECT_EQ(
        cluster_.command({"erase", "--person=" + person(mentee), "--stays=nothing"}).exit_code, 0
    );
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return cluster_.sql("select count(*) from erasure where done_at is null") == "0";
    })) << cluster_.logs();
    EXPECT_EQ(kept("El cuaderno viajero"), "0");
    EXPECT_EQ(kept("Las dos lenguas"), "1");
    // That it was held stays.
    EXPECT_TRUE(cluster_.network.run_until([&] {
        const auto seen = shown(0, mentor);
        return seen.size() == 2 && !seen.front().about;
    })) << cluster_.logs();
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
