// A mediation on two nodes and real databases: whoever is not in it finds no door to what is said
// there, whatever they coordinate above (rules C57, C128).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <string>

namespace urdimbre::functional {
namespace {

constexpr std::size_t above = 0;     // coordinates the community
constexpr std::size_t mediates = 1;  // opened the session
constexpr std::size_t berta = 2;
constexpr std::size_t carla = 3;

class PrivateSession : public SessionCluster {
  protected:
    PrivateSession() : SessionCluster(4) {}

    void SetUp() override {
        Intruder mediator = in(0, mediates);
        session_ = open_session(mediator, "Reservada");
        for (const std::size_t who : {berta, carla}) bring(mediator, session_, who);
        does(mediator, session_, R"({"type":"plan_session","template":"mediacion-de-conflicto"})");
        for (const std::size_t who : {mediates, berta, carla}) {
            give_seat(mediator, session_, who, who == mediates ? "mediador" : "parte");
        }
    }

    // Nothing of the session by any way that leads out of one.
    void finds_no_door(std::size_t who) {
        for (const char* what :
             {"acta", "acta.md", "acta.csv", "acta.json", "commitments", "session.ics", "members"
             }) {
            const HttpAnswer answer = get(1, who, session_, what);
            EXPECT_EQ(answer.status, 404) << what;
            EXPECT_EQ(answer.body.find("secreto"), std::string::npos) << what;
            EXPECT_EQ(answer.body.find("Reservada"), std::string::npos) << what;
        }
        Intruder outsider = in(1, who);
        const std::string number_ = std::to_string(number(session_));
        outsider.say(R"({"type":"join","space":)" + number_ + "}");
        EXPECT_EQ(outsider.answer<wire::LeftFrame>().space, number(session_));
        outsider.say(R"({"type":"ask_acta","ref":1,"space":)" + number_ + "}");
        EXPECT_NE(wire::name(outsider.answer<wire::RefusedFrame>().code), "");
        EXPECT_EQ(ask(outsider, session_, R"({"type":"confirm_acta"})"), "not_a_member");
        outsider.say(R"({"type":"ask_spaces","ref":2})");
        for (const auto& space : outsider.answer<wire::SpacesFrame>().spaces) {
            EXPECT_NE(space.id, number(session_)) << "it is in a list";
        }
    }

    domain::SpaceId session_{};
};

TEST_F(PrivateSession, is_of_those_who_are_in_it_and_of_nobody_else) {
    Intruder mediator = in(0, mediates);
    // Somebody who would only look on: it does not begin.
    const std::string bring =
        R"({"type":"add_member","person":)" + person(above) + R"(,"roles":["observer"]})";
    const std::string start = R"({"type":"start_conversation"})";
    does(mediator, session_, bring);
    EXPECT_EQ(ask(mediator, session_, start), "members_without_seat");
    does(mediator, session_, R"({"type":"remove_member","person":)" + person(above) + "}");
    does(mediator, session_, start);
    EXPECT_EQ(ask(mediator, session_, bring), "session_closed");
    for (int phase = 0; phase < 3; ++phase) {
        does(
            mediator,
            session_,
            R"({"type":"skip_phase","from":)" + std::to_string(phase) + R"(,"reason":"secreto"})"
        );
    }
    Intruder party = in(1, berta);
    const wire::Uuid said = does(
        party,
        session_,
        R"({"type":"contribute","phase":3,"kind":"acuerdo","text":"Un acuerdo secreto.","owners":[],"late":false})"
    );
    const std::string agreement = text_of(said);
    does(mediator, session_, R"({"type":"end_conversation","reason":"ya"})");
    EXPECT_EQ(ask(mediator, session_, bring), "session_closed");
    EXPECT_EQ(
        ask(party, session_, R"({"type":"carry_commitment","commitment":")" + agreement + "\"}"),
        "commitment_unknown"
    );

    finds_no_door(above);
    for (const std::size_t who : {mediates, berta, carla}) {
        EXPECT_NE(
            get(1, who, session_, "acta").body.find("Un acuerdo secreto."), std::string::npos
        );
    }
    // Above nothing is known of it, now or later, and nobody was told.
    EXPECT_EQ(get(1, above, found_.space, "commitments").body.find("secreto"), std::string::npos);
    for (const storage::StoredEvent& event : cluster_.whole_log(found_.space)) {
        EXPECT_EQ(event.body.find("acta_taken"), std::string::npos);
        EXPECT_EQ(event.body.find("commitment"), std::string::npos);
    }
    EXPECT_EQ(
        cluster_.sql(
            "select count(*) from notice where space_id = " + std::to_string(number(session_)) +
            " and person_id = " + person(above) + " and kind not in (2, 8)"
        ),
        "0"
    ) << "but for having been brought in, and taken out";

    // Whoever mediates leaves the community: care of it passes to somebody inside.
    Intruder coordinator = in(0, above);
    does(
        coordinator, found_.space, R"({"type":"remove_member","person":)" + person(mediates) + "}"
    );
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return get(1, mediates, session_, "acta").status == 404;
    })) << cluster_.logs();
    finds_no_door(above);
    EXPECT_EQ(get(1, carla, session_, "acta").status, 200);
    EXPECT_EQ(cluster_.logs().find("secreto"), std::string::npos) << "in the log of operation";
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
