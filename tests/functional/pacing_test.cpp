// Sessions of days on two nodes and real databases: they open, remind and close by themselves with
// nobody connected, whatever was restarted in between (rules C52, C120, C123, C125).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

std::string in_milliseconds(std::chrono::system_clock::time_point at) {
    return std::to_string(
        std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count()
    );
}

class Pacing : public SessionCluster {
  protected:
    Pacing() : SessionCluster(3) {}

    std::unique_ptr<Intruder> connected(std::size_t node, std::size_t who) {
        return std::make_unique<Intruder>(cluster_.node(node).port(), found_.accounts[who].token);
    }

    // A circle with seats for all three, planned by the first.
    domain::SpaceId planned(Intruder& lead, const std::string& how) {
        const domain::SpaceId session = open_session(lead, "Círculo");
        for (const std::size_t who : {1u, 2u}) bring(lead, session, who);
        does(
            lead, session, R"({"type":"plan_session","template":"circulo-de-palabra",)" + how + "}"
        );
        for (const std::size_t who : {0u, 1u, 2u}) {
            give_seat(lead, session, who, who == 0 ? "facilitador" : "integrante");
        }
        return session;
    }

    std::vector<json::object> events(domain::SpaceId session, std::string_view type) {
        std::vector<json::object> all;
        for (const storage::StoredEvent& stored : cluster_.whole_log(session)) {
            const json::object event = json::parse(stored.body).as_object();
            if (std::string_view{event.at("type").as_string()} == type) all.push_back(event);
        }
        return all;
    }

    bool happened(domain::SpaceId session, std::string_view type, std::size_t count) {
        return cluster_.network.run_until(
            [&] { return events(session, type).size() >= count; }, 60s
        );
    }

    std::string says(int phase, const char* kind, const char* text, bool late = false) {
        return R"({"type":"contribute","phase":)" + std::to_string(phase) + R"(,"kind":")" + kind +
               R"(","text":")" + text + R"(","owners":[],"late":)" + (late ? "true" : "false") +
               "}";
    }

    // The phase has ten seconds left, the least there is.
    void shorten(Intruder& lead, domain::SpaceId session, int phase) {
        does(
            lead,
            session,
            R"({"type":"shorten_phase","from":)" + std::to_string(phase) +
                R"(,"seconds":3600,"reason":"todas dijeron lo suyo"})"
        );
    }

    std::string reminded(domain::SpaceId session, std::size_t who) {
        return cluster_.sql(
            "select count(*) from notice where kind = 10 and space_id = " +
            std::to_string(number(session)) + " and person_id = " + person(who)
        );
    }
};

TEST_F(Pacing, phases_open_and_close_with_nobody_connected_whatever_is_restarted) {
    const auto opens = std::chrono::system_clock::now() - 1s;
    auto lead = connected(0, 0);
    const domain::SpaceId session = planned(
        *lead,
        R"("mode":"asynchronous","starts_at":)" + in_milliseconds(opens) + R"(,"closes":[)" +
            in_milliseconds(opens + 300s) + "," + in_milliseconds(opens + 600s) + "," +
            in_milliseconds(opens + 900s) + "]"
    );
    ASSERT_TRUE(happened(session, "phase_entered", 1)) << cluster_.logs();
    EXPECT_EQ(ask(*lead, session, R"({"type":"start_conversation"})"), "conversation_started");
    does(*lead, session, says(0, "pregunta_foco", "¿Qué nos sostuvo?"));
    EXPECT_EQ(ask(*lead, session, R"({"type":"next_phase","from":0})"), "phase_waits");
    shorten(*lead, session, 0);
    lead.reset();

    // Nobody is connected; nodes and database go, and come back.
    cluster_.node(0).kill();
    cluster_.node(1).kill();
    cluster_.postgres.restart();
    for (const std::size_t node : {0u, 1u}) {
        cluster_.node(node).start();
        ASSERT_TRUE(cluster_.wait_ready(node)) << cluster_.logs();
    }
    ASSERT_TRUE(happened(session, "phase_entered", 2)) << cluster_.logs();

    // Nobody waits for the word; whoever said theirs is not reminded.
    auto benito = connected(1, 1);
    does(*benito, session, says(1, "palabra", "A mí, la banda."));
    EXPECT_EQ(ask(*benito, session, says(1, "palabra", "Y la lluvia.")), "limit_reached");
    EXPECT_EQ(ask(*benito, session, R"({"type":"raise_hand","phase":1})"), "no_turns_for_you");
    lead = connected(0, 0);
    shorten(*lead, session, 1);
    lead.reset();
    ASSERT_TRUE(happened(session, "phase_entered", 3)) << cluster_.logs();
    EXPECT_EQ(reminded(session, 1), "0");
    EXPECT_EQ(reminded(session, 2), "1");

    // What comes late is kept, and said to be so.
    auto carla = connected(0, 2);
    EXPECT_EQ(ask(*carla, session, says(1, "palabra", "A mí, mi curso.")), "phase_over");
    does(*carla, session, says(1, "palabra", "A mí, mi curso.", true));
    lead = connected(1, 0);
    shorten(*lead, session, 2);
    lead.reset();
    ASSERT_TRUE(happened(session, "conversation_ended", 1)) << cluster_.logs();
    EXPECT_EQ(events(session, "phase_entered").size(), 3u);
    EXPECT_EQ(events(session, "conversation_ended").size(), 1u);

    const HttpAnswer answer = get(1, 1, session, "acta");
    ASSERT_EQ(answer.status, 200) << answer.body;
    const json::object acta = json::parse(answer.body).as_object();
    EXPECT_EQ(acta.at("mode"), "asynchronous");
    EXPECT_EQ(acta.at("closes").as_array().size(), 3u);
    EXPECT_EQ(acta.at("held").as_array().size(), 3u);
    EXPECT_NE(answer.body.find(R"("late":true)"), std::string::npos);
    const HttpAnswer written = get(1, 1, session, "acta.md");
    EXPECT_NE(written.body.find("1 aporte llegó fuera de plazo"), std::string::npos)
        << written.body;
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Pacing, a_hybrid_session_is_completed_by_whoever_was_absent_until_it_closes_by_itself) {
    const auto until = std::chrono::system_clock::now() + 600s;
    auto lead = connected(0, 0);
    const domain::SpaceId session =
        planned(*lead, R"("mode":"hybrid","closes":[)" + in_milliseconds(until) + "]");
    does(*lead, session, R"({"type":"start_conversation"})");
    for (const int phase : {0, 1, 2}) {
        if (phase == 1) does(*lead, session, says(1, "palabra", "La mía."));
        does(
            *lead,
            session,
            R"({"type":"skip_phase","from":)" + std::to_string(phase) + R"(,"reason":"vamos"})"
        );
    }
    auto benito = connected(1, 1);
    EXPECT_EQ(ask(*benito, session, says(1, "palabra", "Tarde.")), "phase_over");
    does(*benito, session, says(1, "palabra", "Tarde.", true));
    EXPECT_EQ(ask(*lead, session, says(1, "palabra", "Otra.", true)), "part_done");
    EXPECT_EQ(ask(*benito, session, says(0, "pregunta_foco", "¿Y?", true)), "role_may_not_speak");
    shorten(*lead, session, 2);
    lead.reset();
    benito.reset();
    cluster_.node(0).kill();
    ASSERT_TRUE(happened(session, "conversation_ended", 1)) << cluster_.logs();
    auto again = connected(1, 2);
    EXPECT_EQ(ask(*again, session, says(1, "palabra", "Muy tarde.", true)), "conversation_over");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
