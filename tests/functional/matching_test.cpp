// What members of a network say of themselves, who is suggested to whom, and when people coincide
// (rules H1 to H9), over real nodes: with strangers, people of other networks, and those who leave.
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class MatchingOverHttp : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, ana = 1, benito = 2, carla = 3, diego = 4;

    MatchingOverHttp() : SessionCluster(5, domain::SpaceKind::network) {}

    static std::string path(domain::SpaceId space, const std::string& what) {
        return "/api/spaces/" + std::to_string(number(space)) + "/" + what;
    }
    HttpAnswer
    put(std::size_t node, const std::string& token, domain::SpaceId network, const std::string& body
    ) {
        return cluster_.network.ask(
            cluster_.node(node).port(),
            {.method = "PUT",
             .path = path(network, "profile"),
             .token = token,
             .headers = {{"content-type", "application/json"}},
             .body = body}
        );
    }
    // In place of what was there, whatever it was.
    void says(std::size_t who, const std::string& profile, const std::string& hours = "null") {
        const json::object now = json::parse(get(0, who, found_.space, "profile").body).as_object();
        const auto base = std::to_string(now.at("revision").to_number<std::uint64_t>());
        const HttpAnswer answer =
            put(0,
                found_.accounts[who].token,
                found_.space,
                R"({"base":)" + base + R"(,"profile":)" + profile + R"(,"hours":)" + hours + "}");
        ASSERT_EQ(answer.status, 200) << answer.body;
    }
    static std::string on(int day, int from, int to, const std::string& kind = "collegial") {
        return R"({"zone":"America/Santiago","blocks":[{"day":)" + std::to_string(day) +
               R"(,"from":)" + std::to_string(from) + R"(,"to":)" + std::to_string(to) +
               R"(,"kind":")" + kind + R"("}]})";
    }
    json::object parsed(const HttpAnswer& answer, int status = 200) {
        EXPECT_EQ(answer.status, status) << answer.body;
        boost::system::error_code error;
        const json::value value = json::parse(answer.body, error);
        return value.is_object() ? value.as_object() : json::object{};
    }
    json::object hours(std::size_t node, std::size_t who, domain::SpaceId space) {
        return parsed(get(node, who, space, "hours?day=2026-12-01&zone=America/Santiago&minutes=45")
        );
    }
    static std::int64_t at(const json::object& of, std::string_view name) {
        return of.at(name).to_number<std::int64_t>();
    }
    std::vector<std::string> suggested(const json::object& answer) const {
        std::vector<std::string> people;
        for (const json::value& one : answer.at("suggestions").as_array()) {
            people.push_back(std::to_string(one.at("person").at("id").to_number<std::uint64_t>()));
        }
        return people;
    }
    domain::SpaceId room_of(std::size_t mentor, std::size_t mentee) {
        Intruder leads = in(0, lead);
        const domain::SpaceId room = open_session(leads, "Sala", "mentoring_room");
        does(
            leads,
            room,
            R"({"type":"add_member","person":)" + person(mentor) +
                R"(,"roles":["coordinator","mentor"]})"
        );
        does(
            leads,
            room,
            R"({"type":"add_member","person":)" + person(mentee) + R"(,"roles":["mentee"]})"
        );
        does(leads, room, R"({"type":"remove_member","person":)" + person(lead) + "}");
        return room;
    }

    const std::string knows_aimara = R"({"subjects":["lenguaje"],"languages":["Aimara"],)"
                                     R"("offers":["mentoria"],"mentees":1,"words":"Con calma."})";
    const std::string seeks = R"({"languages":["aimara"],"seeks":["mentoria"],)"
                              R"("seeks_in":["Lenguaje y Comunicación"]})";
};

TEST_F(MatchingOverHttp, a_profile_is_of_the_network_and_its_hours_are_nobody_elses) {
    says(ana, knows_aimara, on(1, 900, 990));
    for (const std::size_t node : {0u, 1u}) {
        const json::object own = parsed(get(node, ana, found_.space, "profile"));
        EXPECT_EQ(at(own, "revision"), 1);
        EXPECT_EQ(own.at("hours").at("blocks").as_array().size(), 1u);
        const HttpAnswer seen = get(node, benito, found_.space, "profiles?language=aimara");
        const json::object all = parsed(seen);
        ASSERT_EQ(all.at("profiles").as_array().size(), 1u) << node;
        EXPECT_EQ(seen.body.find("blocks"), std::string::npos) << "nobody's hours";
        EXPECT_EQ(seen.body.find("Santiago"), std::string::npos);
        const json::object others = parsed(get(node, benito, found_.space, "profile"));
        EXPECT_TRUE(others.at("profile").is_null()) << "one's own, whoever asks";
    }
    // Somebody of another network, where they may do everything.
    const Cluster::Community elsewhere = cluster_.found(1, domain::SpaceKind::network);
    const std::string& theirs = elsewhere.accounts[0].token;
    const std::uint16_t port = cluster_.node(1).port();
    for (const char* what :
         {"profile",
          "profiles",
          "suggestions",
          "specialists",
          "hours?day=2026-12-01&zone=America/Lima&minutes=45"}) {
        EXPECT_EQ(cluster_.network.get(port, path(found_.space, what), theirs).status, 404) << what;
    }
    const std::string body = R"({"base":0,"profile":)" + knows_aimara + "}";
    EXPECT_EQ(put(0, theirs, found_.space, body).status, 404);
    EXPECT_EQ(put(0, theirs, elsewhere.space, body).status, 200);
    const json::object all = parsed(get(1, benito, found_.space, "profiles"));
    EXPECT_EQ(all.at("profiles").as_array().size(), 1u)
        << "what is said elsewhere is not said here";
}

TEST_F(MatchingOverHttp, two_devices_do_not_write_over_each_other_unknowing) {
    says(ana, knows_aimara);
    const std::string& token = found_.accounts[ana].token;
    const std::string changed = R"({"base":1,"profile":{"words":"Otra cosa."}})";
    EXPECT_EQ(put(0, token, found_.space, changed).status, 200);
    EXPECT_EQ(put(1, token, found_.space, changed).status, 200) << "sent again, to another node";
    const json::object late =
        parsed(put(1, token, found_.space, R"({"base":1,"profile":{"words":"Tarde."}})"), 409);
    EXPECT_EQ(late.at("newest").at("profile").at("words"), "Otra cosa.");
    EXPECT_EQ(at(parsed(get(0, ana, found_.space, "profile")), "revision"), 2);
}

TEST_F(MatchingOverHttp, whoever_leaves_takes_it_along_and_it_is_in_no_log) {
    const std::string export_path = "/api/account/export";
    const auto taken = [&](std::size_t node) {
        return parsed(cluster_.network.get(
                          cluster_.node(node).port(), export_path, found_.accounts[ana].token
                      ))
            .at("profiles")
            .as_array()
            .size();
    };
    const std::size_t before = cluster_.whole_log(found_.space).size();
    says(ana, knows_aimara, on(1, 900, 990));
    EXPECT_EQ(cluster_.whole_log(found_.space).size(), before);
    EXPECT_EQ(taken(1), 1u) << "rule P12";
    Intruder leads = in(0, lead);
    does(leads, found_.space, R"({"type":"remove_member","person":)" + person(ana) + "}");
    EXPECT_EQ(get(1, ana, found_.space, "profile").status, 404);
    EXPECT_EQ(taken(0), 0u);
    EXPECT_EQ(
        parsed(get(0, benito, found_.space, "profiles")).at("profiles").as_array().size(), 0u
    );
    does(
        leads,
        found_.space,
        R"({"type":"add_member","person":)" + person(ana) + R"(,"roles":["teacher"]})"
    );
    EXPECT_EQ(at(parsed(get(1, ana, found_.space, "profile")), "revision"), 0);
}

TEST_F(MatchingOverHttp, in_a_room_of_two_both_see_it_once_both_gave_their_hours) {
    const domain::SpaceId room = room_of(benito, ana);
    const json::object nothing = hours(0, ana, room);
    EXPECT_EQ(at(nothing, "people"), 2);
    EXPECT_EQ(at(nothing, "given"), 0);
    EXPECT_TRUE(nothing.at("withheld").as_bool());

    says(benito, knows_aimara, on(1, 900, 990));
    const json::object curious = hours(1, ana, room);
    EXPECT_EQ(at(curious, "given"), 1) << "that somebody gave them is told";
    EXPECT_TRUE(curious.at("withheld").as_bool());
    EXPECT_TRUE(curious.at("times").as_array().empty());
    EXPECT_TRUE(curious.at("near").as_array().empty());
    EXPECT_EQ(at(curious, "collegial_most"), 0) << "and nothing of them";
    const json::object alone = hours(0, benito, room);
    EXPECT_FALSE(alone.at("withheld").as_bool());
    EXPECT_TRUE(alone.at("near").as_array().empty());

    says(ana, seeks, on(3, 900, 990));
    for (const std::size_t who : {ana, benito}) {
        const json::object apart = hours(1, who, room);
        EXPECT_TRUE(apart.at("times").as_array().empty());
        EXPECT_TRUE(apart.at("few").as_bool());
        EXPECT_EQ(at(apart, "collegial_most"), 0);
        EXPECT_TRUE(apart.at("near").as_array().empty())
            << "what would have to move is the other one's hours";
    }

    says(ana, seeks, on(1, 930, 1020));
    const json::object found = hours(0, benito, room);
    ASSERT_EQ(found.at("times").as_array().size(), 1u);
    const json::object& time = found.at("times").as_array()[0].as_object();
    // Tuesday the 1st of December 2026, from 15:30 to 16:30 in Santiago.
    EXPECT_EQ(at(time, "from"), 1'796'149'800'000);
    EXPECT_EQ(at(time, "to") - at(time, "from"), 60 * 60 * 1000);
    EXPECT_EQ(at(time, "with"), 2);
    EXPECT_TRUE(time.at("own").as_bool());
    EXPECT_TRUE(found.at("near").as_array().empty());

    // Whoever is not in the room has no room to ask about, whoever coordinates the network
    // included.
    for (const std::size_t who : {lead, carla}) {
        EXPECT_EQ(
            get(0, who, room, "hours?day=2026-12-01&zone=America/Lima&minutes=45").status, 404
        );
    }
}

TEST_F(MatchingOverHttp, hours_given_in_one_network_count_in_no_other) {
    says(ana, seeks, on(1, 900, 990));
    const Cluster::Community elsewhere = cluster_.found(1, domain::SpaceKind::network);
    Intruder theirs{cluster_.node(0).port(), elsewhere.accounts[0].token};
    does(
        theirs,
        elsewhere.space,
        R"({"type":"add_member","person":)" + person(ana) + R"(,"roles":["teacher"]})"
    );
    const json::object there = hours(1, ana, elsewhere.space);
    EXPECT_EQ(at(there, "people"), 2);
    EXPECT_EQ(at(there, "given"), 0) << "she gave them to another network";
    EXPECT_EQ(at(hours(1, ana, found_.space), "given"), 1);
}

TEST_F(MatchingOverHttp, nobody_chooses_whose_hours_are_looked_at) {
    for (const std::size_t who : {ana, benito, carla, diego}) says(who, seeks, on(1, 900, 990));
    const std::string all = "hours?day=2026-12-01&zone=America/Santiago&minutes=45";
    for (const std::size_t who : {lead, ana}) {
        const json::object whole = parsed(get(0, who, found_.space, all));
        EXPECT_EQ(at(whole, "people"), 5);
        EXPECT_EQ(at(whole, "given"), 4);
        const std::string chosen = all + "&people=" + person(lead) + "," + person(ana);
        EXPECT_EQ(parsed(get(1, who, found_.space, chosen)), whole)
            << "whoever is named, it is of all of them";
    }
    const json::object led = hours(0, lead, found_.space);
    EXPECT_FALSE(led.at("few").as_bool());
    ASSERT_EQ(led.at("times").as_array().size(), 1u);
    EXPECT_FALSE(led.at("times").as_array()[0].at("own").as_bool());

    // What would have to move is told where it is nobody's in particular.
    says(ana, seeks, on(3, 900, 990));
    const json::object apart = hours(0, ana, found_.space);
    EXPECT_EQ(at(apart, "collegial_most"), 3);
    EXPECT_FALSE(apart.at("near").as_array().empty());
    // With one person less they are few.
    const HttpAnswer gone = cluster_.network.ask(
        cluster_.node(0).port(),
        {.method = "DELETE",
         .path = path(found_.space, "profile"),
         .token = found_.accounts[diego].token,
         .headers = {},
         .body = {}}
    );
    ASSERT_EQ(gone.status, 200);
    const json::object few = hours(0, ana, found_.space);
    EXPECT_TRUE(few.at("few").as_bool());
    EXPECT_TRUE(few.at("near").as_array().empty());
    EXPECT_FALSE(hours(0, lead, found_.space).at("few").as_bool())
        << "to whoever gave none there are three others";
}

TEST_F(MatchingOverHttp, who_chooses_the_members_of_a_session_learns_nobodys_hours_by_it) {
    for (const std::size_t who : {benito, carla, diego}) says(who, seeks, on(1, 900, 990));
    Intruder opens = in(0, ana);
    const domain::SpaceId all = open_session(opens, "Con cuatro", "session");
    const domain::SpaceId without = open_session(opens, "Con tres", "session");
    for (const std::size_t who : {lead, benito, carla, diego}) {
        for (const domain::SpaceId session : {all, without}) {
            if (who == diego && session == without) continue;
            does(
                opens,
                session,
                R"({"type":"add_member","person":)" + person(who) + R"(,"roles":["teacher"]})"
            );
        }
    }
    // She gave no hours: three others are enough in the network, and of chosen ones nothing is
    // told.
    EXPECT_FALSE(hours(0, ana, found_.space).at("withheld").as_bool());
    for (const domain::SpaceId session : {all, without}) {
        const json::object told = hours(1, ana, session);
        EXPECT_TRUE(told.at("few").as_bool());
        EXPECT_TRUE(told.at("withheld").as_bool());
        EXPECT_TRUE(told.at("times").as_array().empty());
    }
    // With hers she gets what lies within hers, whoever has what beside it.
    says(ana, seeks, on(3, 900, 990));
    for (const domain::SpaceId session : {all, without}) {
        const json::object told = hours(0, ana, session);
        EXPECT_TRUE(told.at("times").as_array().empty());
        EXPECT_TRUE(told.at("near").as_array().empty());
        EXPECT_EQ(at(told, "collegial_most"), 0);
    }
}

TEST_F(MatchingOverHttp, suggests_who_has_room_left_and_nobody_to_whoever_does_not_look) {
    says(ana, seeks);
    says(benito, knows_aimara);
    says(carla, R"({"offers":["mentoria"],"mentees":3,"subjects":["musica"]})");
    const json::object first = parsed(get(0, ana, found_.space, "suggestions"));
    EXPECT_TRUE(first.at("seeks").as_bool());
    EXPECT_EQ(suggested(first), (std::vector{person(benito)}))
        << "Carla has nothing of what is looked for";
    const json::object& one = first.at("suggestions").as_array()[0].as_object();
    EXPECT_EQ(at(one, "room_left"), 1);
    const std::string reasons = json::serialize(one.at("reasons"));
    EXPECT_NE(reasons.find("Lenguaje y Comunicaci"), std::string::npos) << reasons;
    EXPECT_NE(reasons.find("Aimara"), std::string::npos) << reasons;
    EXPECT_EQ(json::serialize(one).find("weight"), std::string::npos) << "no score is told";

    EXPECT_FALSE(parsed(get(0, diego, found_.space, "suggestions")).at("profile").as_bool());
    const json::object not_seeking = parsed(get(0, benito, found_.space, "suggestions"));
    EXPECT_FALSE(not_seeking.at("seeks").as_bool());
    EXPECT_TRUE(suggested(not_seeking).empty());
    EXPECT_EQ(get(0, carla, found_.space, "suggestions?for=" + person(ana)).status, 403);
    EXPECT_EQ(
        suggested(parsed(get(1, lead, found_.space, "suggestions?for=" + person(ana)))),
        (std::vector{person(benito)})
    );

    // One room is all that Benito offers, whoever is in it with him.
    room_of(benito, diego);
    EXPECT_TRUE(suggested(parsed(get(1, ana, found_.space, "suggestions"))).empty());
}

TEST_F(MatchingOverHttp, what_no_specialist_covers_is_told_first) {
    says(
        ana,
        R"({"languages":["quechua"],"seeks":["especialista"],)"
        R"("seeks_in":["comunicacion-lengua-originaria","matematica-especialista"]})"
    );
    says(
        benito,
        R"({"languages":["aimara"],"offers":["especialista"],)"
        R"("specialties":["comunicacion-lengua-originaria","matematica-especialista"]})"
    );
    EXPECT_EQ(get(0, ana, found_.space, "specialists").status, 403);
    const json::object cover = parsed(get(0, lead, found_.space, "specialists"));
    ASSERT_EQ(cover.at("uncovered").as_array().size(), 1u);
    EXPECT_TRUE(cover.at("uncovered").as_array()[0].at("for_language").as_bool());
    const json::array& serves = cover.at("serving").as_array()[0].at("serves").as_array();
    ASSERT_EQ(serves.size(), 1u);
    EXPECT_EQ(serves[0].at("specialty"), "Matemática, como especialista");
    EXPECT_TRUE(serves[0].at("language_missing").as_bool());
}

}  // namespace
}  // namespace urdimbre::functional
