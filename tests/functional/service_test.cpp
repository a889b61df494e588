// What an operator sees: commands, health, an orderly end.
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

namespace urdimbre::functional {
namespace {

TEST(Service, says_how_it_is) {
    Cluster cluster{1};
    const std::uint16_t port = cluster.node(0).port();
    EXPECT_EQ(cluster.network.get(port, "/healthz").status, 200);
    EXPECT_EQ(cluster.network.get(port, "/readyz").status, 200);
    const HttpAnswer metrics = cluster.network.get(port, "/metrics");
    EXPECT_EQ(metrics.status, 200);
    EXPECT_NE(metrics.body.find("urdimbre_"), std::string::npos) << metrics.body;
}

TEST(Service, lets_nobody_in_without_a_login) {
    Cluster cluster{1};
    struct Noted final : LinkEvents {
        void opened() override { was_opened = true; }
        void received(const std::string&) override {}
        void ended(std::uint16_t) override { has_ended = true; }
        bool was_opened{};
        bool has_ended{};
    } noted;
    const auto link =
        cluster.network.open(cluster.node(0).port(), "not-a-secret-of-anybody", noted);
    ASSERT_TRUE(cluster.network.run_until([&] { return noted.has_ended; }));
    EXPECT_FALSE(noted.was_opened);
}

TEST(Service, ends_in_good_order) {
    Cluster cluster{1};
    Traffic traffic{cluster, 3};
    EXPECT_EQ(cluster.terminate(0), 0) << cluster.logs();
    ASSERT_TRUE(cluster.network.run_until([&] { return !traffic.member(0).connected(); }));
    EXPECT_EQ(traffic.member(0).last_close_code(), wire::close_number(wire::CloseCode::going_away));
}

TEST(Service, migrates_again_without_complaint) {
    Cluster cluster{0};
    const CommandOutcome again = cluster.command({"migrate"});
    EXPECT_EQ(again.exit_code, 0) << again.output;
}

TEST(Demo, is_loaded_once_and_lets_its_people_in) {
    Cluster cluster{1, {"URDIMBRE_DEMO=1"}};
    const CommandOutcome loaded = cluster.command({"demo"});
    ASSERT_EQ(loaded.exit_code, 0) << loaded.output;
    const std::string events = cluster.sql("select count(*) from event");
    const CommandOutcome again = cluster.command({"demo"});
    EXPECT_EQ(again.exit_code, 0) << again.output;
    EXPECT_EQ(cluster.sql("select count(*) from event"), events);

    const std::uint16_t port = cluster.node(0).port();
    const HttpAnswer people = cluster.network.get(port, "/api/demo/people");
    EXPECT_EQ(people.status, 200);
    EXPECT_NE(people.body.find("\"name\""), std::string::npos) << people.body;
    const HttpAnswer inside = cluster.network.post(port, "/api/demo/enter", R"({"person":1})");
    EXPECT_EQ(inside.status, 200) << inside.body;
    EXPECT_NE(inside.headers.at("set-cookie").find("HttpOnly"), std::string::npos);
    EXPECT_EQ(cluster.network.post(port, "/api/demo/enter", R"({"person":999999})").status, 404);
}

TEST(Demo, is_not_served_as_if_it_were_real) {
    Cluster cluster{0, {"URDIMBRE_DEMO=1"}};
    const CommandOutcome served = cluster.command({"serve", "--demo=0"});
    EXPECT_EQ(served.exit_code, 1) << served.output;
    EXPECT_NE(served.output.find("demo"), std::string::npos) << served.output;
}

TEST(Demo, lets_nobody_into_a_real_network) {
    Cluster cluster{1};
    const std::uint16_t port = cluster.node(0).port();
    cluster.found(1);
    EXPECT_EQ(cluster.network.get(port, "/api/demo/people").status, 404);
    EXPECT_EQ(cluster.network.post(port, "/api/demo/enter", R"({"person":1})").status, 404);
    EXPECT_NE(cluster.command({"demo"}).exit_code, 0);
}

TEST(Service, names_every_problem_of_its_configuration_at_once) {
    Cluster cluster{0};
    const CommandOutcome outcome =
        cluster.command({"serve", "--listen=nowhere", "--workers=none", "--wrokers=3"});
    EXPECT_NE(outcome.exit_code, 0);
    for (const char* named : {"listen", "workers", "wrokers"}) {
        EXPECT_NE(outcome.output.find(named), std::string::npos) << outcome.output;
    }
}

}  // namespace
}  // namespace urdimbre::functional
