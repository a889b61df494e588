// A mentoring room on two nodes and real databases: what its people agree on and the cycle that
// they go through, on whichever node they are, and no door to it for anybody else (rules E23, E24,
// Y1, Y3).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <string>

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

}  // namespace
}  // namespace urdimbre::functional
