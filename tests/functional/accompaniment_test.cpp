// A mentoring room on two nodes and real databases: what its people agree on and the cycle that
// they go through, on whichever node they are, and no door to it for anybody else (rules E23, E24,
// Y1, Y3).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class RoomOfTwo : public SessionCluster {
  protected:
    static constexpr std::size_t above = 0, mentor = 1, mentee = 2;

    RoomOfTwo() : SessionCluster(3) {}

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

    wire::Accompaniment shown(std::size_t node, std::size_t who) {
        const auto seen = snapshot(node, who, room_).accompaniment;
        EXPECT_TRUE(seen);
        return seen.value_or(wire::Accompaniment{});
    }

    wire::Cycle cycle_shown(std::size_t node, std::size_t who) {
        const auto seen = shown(node, who).cycle;
        EXPECT_TRUE(seen);
        return seen.value_or(wire::Cycle{});
    }

    static std::string yes_to(const wire::Uuid& agreement) {
        return R"({"type":"accept_agreement","agreement":")" + text_of(agreement) + "\"}";
    }

    domain::SpaceId room_{};
    const std::string offer_ =
        R"({"type":"propose_agreement","goals":"Preguntas que hagan pensar","channel":"En vivo","confidentiality":"Queda aquí","every_days":15,"minutes":40})";
    const std::string take_ = R"({"type":"take_cycle","cycle":"apoyo-tecnico-pedagogico"})";
};

TEST_F(RoomOfTwo, agrees_and_goes_through_a_cycle_on_two_nodes) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid agreement = does(her, room_, offer_);
    const auto proposed = shown(1, mentee).proposed;
    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->goals, "Preguntas que hagan pensar");
    // The same answer twice is one.
    const wire::Uuid id = new_id();
    EXPECT_EQ(ask(him, room_, yes_to(agreement), id), "");
    EXPECT_EQ(ask(her, room_, yes_to(agreement)), "");
    EXPECT_EQ(ask(him, room_, yes_to(agreement), id), "");
    does(him, room_, take_);
    EXPECT_EQ(ask(her, room_, take_), "cycle_running");
    does(her, room_, R"({"type":"enter_stage","stage":"diagnostico","new_round":false})");
    EXPECT_EQ(
        ask(him, room_, R"({"type":"enter_stage","stage":"evaluacion","new_round":false})"),
        "reason_missing"
    );
    const wire::Accompaniment seen = shown(0, mentor);
    ASSERT_TRUE(seen.agreement && seen.cycle);
    EXPECT_FALSE(seen.proposed);
    EXPECT_EQ(seen.agreement->accepted.size(), 2u);
    EXPECT_EQ(seen.cycle->passes.back().stage, "diagnostico");
    ASSERT_TRUE(seen.cycle->script);
    // Changed there, by the same rules as what is shipped.
    json::object document = json::parse(*seen.cycle->script).as_object();
    document["title"] = "Nuestro apoyo";
    const auto edit = [](const json::value& one) {
        return json::serialize(
            json::object{{"type", "edit_cycle"}, {"document", json::serialize(one)}}
        );
    };
    does(him, room_, edit(document));
    document.erase("entry");  // it names a stage that goes
    document["stages"].as_array().resize(1);
    EXPECT_EQ(ask(him, room_, edit(document)), "stage_unknown") << "one stands at the second";
    document["stages"] = json::array{};
    EXPECT_EQ(ask(him, room_, edit(document)), "cycle_wrong");
    EXPECT_EQ(ask(him, room_, R"({"type":"take_cycle","cycle":"otro"})"), "cycle_unknown");
    const auto changed = cycle_shown(0, mentor).script;
    ASSERT_TRUE(changed);
    EXPECT_NE(changed->find("Nuestro apoyo"), std::string::npos);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomOfTwo, tells_the_second_of_two_who_edit_the_cycle) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    does(her, room_, take_);
    const wire::Cycle taken = cycle_shown(1, mentee);
    ASSERT_TRUE(taken.script && taken.document);
    const auto edit = [&](const std::string& title, const std::optional<wire::Uuid>& based_on) {
        json::object document = json::parse(*taken.script).as_object();
        document["title"] = title;
        json::object command{{"type", "edit_cycle"}, {"document", json::serialize(document)}};
        if (based_on) command["based_on"] = text_of(*based_on);
        return json::serialize(command);
    };
    const wire::Uuid his = does(him, room_, edit("El de él", taken.document));
    const wire::Uuid hers = new_id();
    EXPECT_EQ(ask(her, room_, edit("El de ella", taken.document), hers), "cycle_changed");
    const wire::Cycle changed = cycle_shown(0, mentor);
    ASSERT_TRUE(changed.script);
    EXPECT_EQ(json::parse(*changed.script).at("title"), "El de él");
    EXPECT_EQ(changed.document, his);
    EXPECT_EQ(std::to_string(changed.edited_by.value_or(0)), person(mentee));
    // A refusal leaves no trace: the same id, now that she knows what it is.
    EXPECT_EQ(ask(her, room_, edit("El de ella", changed.document), hers), "");
    EXPECT_EQ(json::parse(*cycle_shown(1, mentee).script).at("title"), "El de ella");
    // A client of the release before does not say what it changed.
    does(him, room_, edit("El de siempre", {}));
    EXPECT_EQ(json::parse(*cycle_shown(0, mentor).script).at("title"), "El de siempre");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomOfTwo, is_no_business_of_whoever_coordinates_above) {
    Intruder her = in(0, mentor);
    const wire::Uuid agreement = does(her, room_, offer_);
    does(her, room_, take_);
    Intruder outsider = in(1, above);
    for (const std::string& what : {offer_, yes_to(agreement), take_}) {
        EXPECT_EQ(ask(outsider, room_, what), "not_a_member");
    }
    outsider.say(R"({"type":"join","space":)" + std::to_string(number(room_)) + "}");
    EXPECT_EQ(outsider.answer<wire::LeftFrame>().space, number(room_));
    outsider.say(R"({"type":"ask_notices","ref":1,"limit":50})");
    for (const auto& notice : outsider.answer<wire::NoticesFrame>().notices) {
        EXPECT_NE(notice.kind, wire::NoticeKind::agreement_proposed);
    }
    const HttpAnswer polled = get(1, above, room_, "windows?wait=0");
    EXPECT_EQ(polled.body.find("Preguntas"), std::string::npos);
}

TEST_F(RoomOfTwo, offers_to_begin_anew_when_somebody_came) {
    Intruder her = in(0, mentor);
    does(her, room_, take_);
    does(her, room_, R"({"type":"enter_stage","stage":"diagnostico","new_round":false})");
    EXPECT_FALSE(cycle_shown(1, mentee).parties_changed_at);
    add(her, above, "accompanier");
    EXPECT_TRUE(cycle_shown(1, mentee).parties_changed_at);
    does(her, room_, R"({"type":"enter_stage","stage":"involucramiento","new_round":true})");
    const wire::Cycle cycle = cycle_shown(1, mentee);
    EXPECT_FALSE(cycle.parties_changed_at);
    EXPECT_EQ(cycle.round, 2u);
}

TEST_F(RoomOfTwo, remembers_what_a_session_of_a_stage_left) {
    Intruder her = in(0, mentor);
    does(her, room_, take_);
    const std::string cycle = text_of(cycle_shown(0, mentor).id);
    does(her, room_, R"({"type":"open_space","kind":"session","title":"De la etapa"})");
    const domain::SpaceId session = cluster_.begun_below(room_, {});
    const std::string of_stage = R"("of_stage":{"cycle":")" + cycle + R"(","stage":"diagnostico"})";
    const std::string half =
        R"({"type":"plan_session","template":"amigo-critico","purpose":"Mirar","what":"Una clase",)";
    EXPECT_EQ(ask(her, session, half + of_stage + "}"), "meeting_unsaid");
    does(her, session, half + R"("how":"Primero en silencio",)" + of_stage + "}");
    bring(her, session, mentee);
    give_seat(her, session, mentor, "facilitador");
    give_seat(her, session, mentor, "amigo_critico");
    give_seat(her, session, mentee, "presentador");
    const auto planned = snapshot(1, mentee, session).conversation;
    ASSERT_TRUE(planned && planned->of_stage && planned->script);
    EXPECT_EQ(planned->of_stage->stage, "diagnostico");
    EXPECT_NE(planned->script->find("Primero en silencio"), std::string::npos);
    does(her, session, R"({"type":"start_conversation"})");
    on_to_commitments(her, session);
    Intruder him = in(1, mentee);
    commit(him, session, mentee, "Preguntar a cuatro.");
    does(her, session, R"({"type":"end_conversation","reason":"ya"})");
    std::optional<std::vector<wire::StageMeeting>> left;
    ASSERT_TRUE(cluster_.network.run_until([&] {
        left = cycle_shown(1, mentee).meetings;
        return left.has_value();
    })) << cluster_.logs();
    ASSERT_EQ(left->size(), 1u);
    EXPECT_EQ(left->front().session, number(session));
    EXPECT_EQ(left->front().stage, "diagnostico");
    EXPECT_FALSE(left->front().synthesis);
    EXPECT_EQ(left->front().agreed, 1u);
    const HttpAnswer acta = get(0, mentor, session, "acta.md?lang=es");
    EXPECT_NE(acta.body.find("Primero en silencio"), std::string::npos);
    EXPECT_NE(acta.body.find("Quedó sin síntesis."), std::string::npos) << acta.body;
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomOfTwo, gives_equals_one_place_on_both_nodes) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const std::string equals = R"({"type":"take_cycle","cycle":"mentoria-entre-pares"})";
    EXPECT_EQ(ask(him, room_, equals), "seats_unequal");
    does(her, room_, equals);
    const auto both = [](const std::vector<wire::SpaceRole>& roles) {
        return std::ranges::find(roles, wire::SpaceRole::mentor) != roles.end() &&
               std::ranges::find(roles, wire::SpaceRole::mentee) != roles.end();
    };
    EXPECT_TRUE(both(snapshot(1, mentee, room_).roles));
    EXPECT_TRUE(both(snapshot(0, mentor, room_).roles));
    EXPECT_EQ(
        ask(him, room_, R"({"type":"take_role","role":"facilitador"})"), "equals_take_no_role"
    );
}

TEST_F(RoomOfTwo, keeps_a_programme_of_topics) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    Intruder outsider = in(0, above);
    const std::string add = R"({"type":"add_topic","title":"Preguntas que hacen pensar"})";
    EXPECT_EQ(ask(outsider, room_, add), "not_a_member");
    const std::string topic = text_of(does(her, room_, add));
    const std::string tie =
        R"({"type":"tie_topic","part":"workshop","session":9,"topic":")" + topic + "\"}";
    does(him, room_, tie);
    EXPECT_EQ(
        ask(him,
            room_,
            R"({"type":"tie_topic","part":"visit","session":9,"topic":")" + topic + "\"}"),
        "topic_tie_invalid"
    );
    const wire::Accompaniment seen = shown(0, mentor);
    ASSERT_EQ(seen.topics.size(), 1u);
    EXPECT_EQ(seen.topics.front().title, "Preguntas que hacen pensar");
    EXPECT_EQ(seen.topics.front().ties.size(), 1u);
    does(her, room_, R"({"type":"drop_topic","topic":")" + topic + "\"}");
    EXPECT_EQ(ask(him, room_, tie), "topic_unknown");
    const HttpAnswer polled = get(1, mentee, room_, "windows?wait=0");
    EXPECT_EQ(polled.body.find("Preguntas que hacen pensar"), std::string::npos);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
