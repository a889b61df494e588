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

// What somebody who is woken at night looks at: the log, the metrics, what a load balancer is told.
TEST(Service, says_since_when_the_database_is_away) {
    Cluster cluster{1};
    const auto says = [&](const std::string& event) {
        return cluster.node(0).log().find(" event=" + event) != std::string::npos;
    };
    const auto figure = [&](const std::string& line) {
        const std::string body = cluster.network.get(cluster.node(0).port(), "/metrics").body;
        return body.find("\nurdimbre_" + line + "\n") != std::string::npos;
    };
    EXPECT_FALSE(says("database_unreachable"));
    EXPECT_TRUE(figure("ready 1") && figure("database_reachable 1"));
    cluster.postgres.stop();
    ASSERT_TRUE(cluster.network.run_until([&] { return says("database_unreachable"); }))
        << cluster.logs();
    EXPECT_TRUE(figure("ready 0") && figure("database_reachable 0"));
    EXPECT_EQ(cluster.network.get(cluster.node(0).port(), "/readyz").status, 503);
    cluster.postgres.start();
    ASSERT_TRUE(cluster.wait_ready(0)) << cluster.logs();
    EXPECT_TRUE(says("database_is_back after_ms=")) << cluster.logs();
    EXPECT_TRUE(figure("ready 1") && figure("database_reachable 1"));
}

// TLS ends at the proxy, which says so; nobody else is believed.
TEST(Service, behind_a_proxy_is_as_secure_as_the_proxy_says) {
    Cluster behind{1, {"URDIMBRE_TRUSTED_PROXIES=127.0.0.1"}};
    Cluster open{1};
    const auto cookie_of = [](Cluster& cluster) {
        const std::string secret = cluster.found(1).accounts[0].token;
        const HttpAnswer inside = cluster.network.ask(
            cluster.node(0).port(),
            {.method = "POST",
             .path = "/api/enter",
             .token = {},
             .headers = {{"X-Forwarded-Proto", "https"}, {"X-Forwarded-For", "198.51.100.7"}},
             .body = R"({"secret":")" + secret + "\"}"}
        );
        EXPECT_EQ(inside.status, 200) << inside.body;
        const auto cookie = inside.headers.find("set-cookie");
        return cookie == inside.headers.end() ? std::string{} : cookie->second;
    };
    const std::string plain = cookie_of(open);
    EXPECT_TRUE(plain.starts_with("urdimbre=")) << plain;
    EXPECT_EQ(plain.find("Secure"), std::string::npos) << plain;
    const std::string secure = cookie_of(behind);
    EXPECT_TRUE(secure.starts_with("__Host-urdimbre=")) << secure;
    EXPECT_TRUE(secure.ends_with("; Secure")) << secure;

    const std::string login = secure.substr(0, secure.find(';'));
    const auto sign_out = [&](const std::string& origin) {
        return behind.network
            .ask(
                behind.node(0).port(),
                {.method = "POST",
                 .path = "/api/sign-out",
                 .token = {},
                 .headers = {{"X-Forwarded-Proto", "https"}, {"Origin", origin}, {"Cookie", login}},
                 .body = {}}
            )
            .status;
    };
    EXPECT_EQ(sign_out("http://localhost"), 403)
        << "a page that came without TLS is another origin";
    EXPECT_EQ(sign_out("https://malo.test"), 403);
    EXPECT_EQ(sign_out("https://localhost"), 200);
}

TEST(Service, leaves_a_database_alone_that_it_may_not_open) {
    Cluster cluster{0};
    const auto refuses = [&](const std::string& named) {
        const CommandOutcome served = cluster.command({"serve"});
        EXPECT_EQ(served.exit_code, 1) << served.output;
        EXPECT_NE(served.output.find(named), std::string::npos) << served.output;
    };
    cluster.sql("update instance set oldest_code = 9999");
    refuses("9999");
    const CommandOutcome migrated = cluster.command({"migrate"});
    EXPECT_EQ(migrated.exit_code, 1) << "nothing is changed either\n" << migrated.output;
    cluster.sql("update instance set oldest_code = 0, schema = 1");
    refuses("urdimbre migrate");
    cluster.sql("drop table instance");
    refuses("no es de Urdimbre");
}

// An acknowledged word would be lost with the power.
TEST(Service, keeps_nothing_where_it_would_not_last) {
    Cluster cluster{0};
    cluster.sql(
        "do $$ begin execute format('alter database %I set synchronous_commit = off', "
        "current_database()); end $$"
    );
    const CommandOutcome served = cluster.command({"serve"});
    EXPECT_EQ(served.exit_code, 1) << served.output;
    EXPECT_NE(served.output.find("synchronous_commit"), std::string::npos) << served.output;
}

TEST(Demo, is_loaded_once_and_lets_its_people_in) {
    Cluster cluster{1, {"URDIMBRE_DEMO=1"}};
    const CommandOutcome loaded = cluster.command({"demo"});
    ASSERT_EQ(loaded.exit_code, 0) << loaded.output;
    // The node goes on with what is open meanwhile: events of its own prove nothing.
    const char* const told =
        "select (select count(*) from person), (select count(*) from space), count(*) from event "
        "where body like '{\"type\":\"message_posted\"%'";
    const std::string first = cluster.sql(told);
    const CommandOutcome again = cluster.command({"demo"});
    EXPECT_EQ(again.exit_code, 0) << again.output;
    EXPECT_NE(again.output.find("ya estaba cargada"), std::string::npos) << again.output;
    EXPECT_EQ(cluster.sql(told), first);

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
