// Whoever coordinates a community, or is of its management, finds no door to what is said in a room
// or a session of its members that they are not in: over HTTP, on a socket, by search, in notices,
// in what they take along, in the log of operation and in the figures of the server; and gets no
// part in it by ending somebody's membership (rules P7, E21). What its members share they read.
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

constexpr std::size_t coordinating = 0;
constexpr std::size_t mentoring = 1;
constexpr std::size_t accompanied = 2;
constexpr std::size_t managing = 3;

// What is documented to be asked with GET about a space, with something in every other place.
std::vector<std::string> doors_of(domain::SpaceId space) {
    std::ifstream file(URDIMBRE_FUNCTIONAL_DIR "/../../protocol/openapi.json");
    std::stringstream text;
    text << file.rdbuf();
    const json::value document = json::parse(text.str());
    std::vector<std::string> all;
    for (const auto& [path, asked] : document.at("paths").as_object()) {
        const std::string whole{std::string_view{path}};
        if (whole.find("{space}") == std::string::npos) continue;
        if (!asked.as_object().contains("get")) continue;
        if (whole.ends_with("/windows")) continue;  // what a socket is told, by other means
        std::string filled;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            if (whole[at] != '{') {
                filled += whole[at];
                continue;
            }
            const std::size_t end = whole.find('}', at);
            const std::string name = whole.substr(at + 1, end - at - 1);
            filled += name == "space" ? std::to_string(number(space))
                      : name == "version" || name == "chunk" || name == "link" || name == "part"
                          ? "1"
                          : "00000000-0000-4000-8000-000000000001";
            at = end;
        }
        all.push_back(filled);
    }
    return all;
}

class Doors : public SessionCluster {
  protected:
    Doors() : SessionCluster(4) {}

    void SetUp() override {
        Intruder lead = in(0, coordinating);
        const auto becomes = [&](std::size_t who, std::string_view role) {
            does(
                lead,
                found_.space,
                R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")" +
                    std::string{role} + R"("]})"
            );
        };
        becomes(mentoring, "mentor");
        becomes(managing, "management");
        Intruder mentor = in(0, mentoring);
        room_ = open_session(mentor, "Reservada", "mentoring_room");
        bring(mentor, room_, accompanied);
        does(mentor, room_, R"({"type":"post_message","text":"Un secreto de la sala."})");
        does(
            mentor,
            room_,
            R"({"type":"propose_agreement","goals":"secreto","channel":"secreto","confidentiality":"secreto"})"
        );
        does(
            mentor,
            room_,
            R"({"type":"propose_commitment","to":)" + person(accompanied) +
                R"(,"text":"Un secreto por tomar."})"
        );
    }

    HttpAnswer ask_path(std::size_t who, const std::string& path) {
        return cluster_.network.get(cluster_.node(1).port(), path, found_.accounts[who].token);
    }

    void tells_nothing(std::string_view words, const std::string& where) {
        EXPECT_EQ(words.find("secreto"), std::string_view::npos) << where;
        EXPECT_EQ(words.find("Reservada"), std::string_view::npos) << where;
    }

    domain::SpaceId room_{};
};

TEST_F(Doors, are_shut_to_whoever_coordinates_above_or_is_of_the_management) {
    const auto doors = doors_of(room_);
    ASSERT_GT(doors.size(), 20u) << "the description of the doors is not read";
    EXPECT_NE(
        get(1, mentoring, room_, "commitments").body.find("Un secreto por tomar."),
        std::string::npos
    ) << "they do lead somewhere";

    for (const std::size_t who : {coordinating, managing}) {
        for (const std::string& path : doors) {
            const HttpAnswer answer = ask_path(who, path);
            EXPECT_NE(answer.status, 200) << path;
            tells_nothing(answer.body, path);
        }
        for (const char* path :
             {"/api/account",
              "/api/account/logbook",
              "/api/account/logbook/rooms",
              "/api/account/logbook/taken-on",
              "/api/account/export",
              "/api/account/access"}) {
            tells_nothing(ask_path(who, path).body, path);
        }
        Intruder outsider = in(1, who);
        const std::string space = std::to_string(number(room_));
        outsider.say(R"({"type":"join","space":)" + space + "}");
        EXPECT_EQ(outsider.answer<wire::LeftFrame>().space, number(room_));
        outsider.say(R"({"type":"ask_spaces","ref":1})");
        for (const auto& one : outsider.answer<wire::SpacesFrame>().spaces) {
            EXPECT_NE(one.id, number(room_)) << "it is in a list";
        }
        EXPECT_EQ(ask(outsider, room_, R"({"type":"post_message","text":"yo"})"), "not_a_member");
        EXPECT_EQ(
            cluster_.sql(
                "select count(*) from notice where space_id = " + space +
                " and person_id = " + person(who)
            ),
            "0"
        );
        EXPECT_EQ(
            ask(outsider,
                room_,
                R"({"type":"add_member","person":)" + person(who) + R"(,"roles":["observer"]})"),
            "not_a_member"
        );
    }
    tells_nothing(cluster_.logs(), "the log of operation");
    tells_nothing(
        cluster_.network.get(cluster_.node(0).port(), "/metrics").body, "the figures of the server"
    );
}

TEST_F(Doors, stay_shut_to_who_ends_the_membership_of_whoever_cares_for_the_room) {
    Intruder lead = in(0, coordinating);
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(mentoring) + "}");
    const std::string page = "/api/spaces/" + std::to_string(number(room_)) + "/commitments";
    ASSERT_TRUE(cluster_.network.run_until([&] { return ask_path(mentoring, page).status == 404; }))
        << cluster_.logs();
    EXPECT_EQ(ask_path(accompanied, page).status, 200) << "who was accompanied stays";
    EXPECT_EQ(ask_path(coordinating, page).status, 404);
    const auto seen = snapshot(1, accompanied, room_);
    EXPECT_NE(
        std::find(seen.roles.begin(), seen.roles.end(), wire::SpaceRole::coordinator),
        seen.roles.end()
    ) << "and cares for it from now on";
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
