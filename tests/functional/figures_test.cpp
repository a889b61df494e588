// What whoever coordinates a network is told of the whole of it (rule P19), over two real nodes:
// once and the same for ever, to them and to nobody else, and not a word of anybody.
#include "server/domain/month.hpp"
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class FiguresOverHttp : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, ana = 1, other = 6, left = 7;

    FiguresOverHttp() : SessionCluster(8, domain::SpaceKind::network) {}

    static domain::Instant now() {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    // Everything that has happened until now happened in the middle of the last month.
    void a_month_passes() {
        const domain::Instant then =
            domain::beginning_of(domain::month_of(now() - std::chrono::hours{1})) -
            std::chrono::days{15};
        cluster_.sql(
            "update event set at = " + std::to_string(then.time_since_epoch().count()) +
            " where at > " + std::to_string(then.time_since_epoch().count())
        );
    }
    void writes(std::size_t node, std::size_t who, domain::SpaceId space) {
        Intruder person = in(node, who);
        does(person, space, R"({"type":"post_message","text":"Llueve en Tirúa"})");
    }
    json::object figures(std::size_t node, std::size_t who) {
        const HttpAnswer answer = get(node, who, found_.space, "figures");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.status == 200 ? json::parse(answer.body).as_object() : json::object{};
    }
    static std::optional<std::uint64_t>
    row(const json::object& figures, std::size_t period, std::string_view what) {
        for (const json::value& one : figures.at("periods").at(period).at("rows").as_array()) {
            if (one.at("what").as_string() == what)
                return one.at("count").to_number<std::uint64_t>();
        }
        return {};
    }
    int status(std::size_t who, domain::SpaceId space, const std::string& what = "figures") {
        return get(who % 2, who, space, what).status;
    }
};

TEST_F(FiguresOverHttp, are_made_once_of_the_month_that_is_over) {
    Intruder leads = in(0, lead);
    const domain::SpaceId community = open_session(leads, "Sala de Amanda", "community");
    for (std::size_t who = 1; who < 6; ++who) {
        bring(leads, community, who);
        writes(who % 2, who, who == 1 ? found_.space : community);
    }
    writes(0, lead, community);
    a_month_passes();
    writes(1, ana, community);

    const json::object told = figures(0, lead);
    EXPECT_EQ(told.at("outcome"), "told");
    EXPECT_EQ(row(told, 0, "messages"), 6u) << "what is written this month is in none";
    EXPECT_EQ(row(told, 1, "messages"), 6u);
    EXPECT_EQ(row(told, 2, "messages"), 6u);
    EXPECT_EQ(told.at("periods").at(0).at("people").to_number<int>(), 5);
    EXPECT_TRUE(told.at("alive").as_array().empty()) << "four were at work in the community";
    EXPECT_LT(told.at("until").to_number<std::int64_t>(), now().time_since_epoch().count());

    // More of that month comes to light: it is told no more than what was told.
    writes(0, 6, found_.space);
    a_month_passes();
    EXPECT_EQ(figures(1, lead), told);
    EXPECT_EQ(figures(0, lead), told);
    EXPECT_EQ(cluster_.sql("select count(*) from network_figures"), "1");

    const HttpAnswer table = get(1, lead, found_.space, "figures.csv?lang=es");
    EXPECT_EQ(table.status, 200);
    EXPECT_NE(table.body.find("\"Mensajes\";\"\";\"6\""), std::string::npos) << table.body;
    const std::string all = json::serialize(told) + table.body;
    for (const char* word : {"Tirúa", "Amanda"}) {
        EXPECT_EQ(all.find(word), std::string::npos) << word;
    }
}

TEST_F(FiguresOverHttp, of_fewer_than_five_besides_who_coordinates_are_none) {
    for (std::size_t who = 0; who < 5; ++who) writes(who % 2, who, found_.space);
    a_month_passes();
    const json::object told = figures(1, lead);
    for (std::size_t period = 0; period < 3; ++period) EXPECT_FALSE(row(told, period, "messages"));
    EXPECT_EQ(told.at("periods").at(2).at("people").to_number<int>(), 0);
    EXPECT_TRUE(told.at("alive").as_array().empty());
}

TEST_F(FiguresOverHttp, are_told_to_whoever_coordinates_the_network_and_to_nobody_else) {
    Intruder leads = in(0, lead);
    const domain::SpaceId community = open_session(leads, "Comunidad", "community");
    const domain::SpaceId room = open_session(leads, "Sala", "mentoring_room");
    const auto member = [&](domain::SpaceId space, std::size_t who, const std::string& roles) {
        does(
            leads,
            space,
            R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[)" + roles + "]}"
        );
    };
    member(community, ana, R"("coordinator","teacher")");
    member(room, 2, R"("coordinator","mentor")");
    const auto is = [&](std::size_t who, const std::string& roles) {
        member(found_.space, who, roles);
    };
    is(3, R"("accompanier")");
    is(4, R"("management")");
    // Somebody from outside, who accompanies in one mesa alone, and somebody who left.
    const Cluster::Community sibling = cluster_.found(3, domain::SpaceKind::network);
    const domain::SpaceId mesa = open_session(leads, "Mesa", "mesa");
    does(
        leads,
        mesa,
        R"({"type":"add_member","person":)" + std::to_string(number(sibling.accounts[1].person)) +
            R"(,"roles":["accompanier"]})"
    );
    does(leads, found_.space, R"({"type":"remove_member","person":)" + person(left) + "}");

    for (const char* what : {"figures", "figures.csv"}) {
        for (const std::size_t who : {ana, std::size_t{2}, std::size_t{3}, std::size_t{4}}) {
            EXPECT_EQ(status(who, found_.space, what), 403) << who << what;
        }
        EXPECT_EQ(status(left, found_.space, what), 404) << what;
        EXPECT_EQ(status(ana, community, what), 404) << "a community has none";
        EXPECT_EQ(status(2, room, what), 404) << "nor has a room";
        EXPECT_EQ(status(lead, domain::SpaceId{999'999}, what), 404) << what;
        const std::string path = "/api/spaces/" + std::to_string(number(found_.space)) + "/" + what;
        const auto port = cluster_.node(1).port();
        for (const Account& stranger : sibling.accounts) {
            EXPECT_EQ(cluster_.network.get(port, path, stranger.token).status, 404) << what;
        }
        EXPECT_EQ(cluster_.network.get(port, path).status, 401) << what;
    }
    EXPECT_EQ(cluster_.sql("select count(*) from network_figures"), "0") << "nobody had them made";

    // With the role comes the right, and goes with it.
    EXPECT_EQ(status(lead, found_.space), 200);
    EXPECT_EQ(status(other, found_.space), 403);
    is(other, R"("coordinator")");
    EXPECT_EQ(status(other, found_.space), 200);
    EXPECT_EQ(status(other, found_.space, "figures.csv"), 200);
    is(other, R"("teacher")");
    EXPECT_EQ(status(other, found_.space), 403);
}

}  // namespace
}  // namespace urdimbre::functional
