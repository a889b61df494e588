// What a session leaves to its community, on two nodes: once, whichever of them dies; to everybody
// there the commitments, and nothing else of what was said (rules K10 to K16, L17, C60).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

class Commitments : public SessionCluster {
  protected:
    Commitments() : SessionCluster(3) {}

    // The first one facilitates, the second presents and the third is not there: a critical friend
    // is whoever `friend_` says.
    domain::SpaceId prepare(Intruder& lead) {
        const domain::SpaceId session = open_session(lead, "Reservado");
        bring(lead, session, 1);
        does(lead, session, R"({"type":"plan_session","template":"amigo-critico"})");
        give_seat(lead, session, 0, "facilitador");
        give_seat(lead, session, 0, "amigo_critico");
        give_seat(lead, session, 1, "presentador");
        return session;
    }

    void lead_on(Intruder& lead, domain::SpaceId session) {
        does(lead, session, R"({"type":"start_conversation"})");
        does(
            lead,
            session,
            R"({"type":"contribute","phase":0,"kind":"proceso","text":"secreto de la sala","owners":[],"late":false})"
        );
        on_to_commitments(lead, session);
    }

    HttpAnswer
    page(std::size_t node, std::size_t who, domain::SpaceId space, const std::string& query = {}) {
        return get(node, who, space, "commitments" + query);
    }

    json::array listed(const HttpAnswer& answer) {
        if (answer.status != 200) return {};
        return json::parse(answer.body).at("commitments").as_array();
    }
};

TEST_F(Commitments, reach_the_community_once_when_the_node_of_the_session_dies) {
    Intruder lead = in(0, 0);
    const domain::SpaceId session = prepare(lead);
    lead_on(lead, session);
    Intruder presenter = in(1, 1);
    const wire::Uuid kept = commit(presenter, session, 1, "Preguntar a cuatro.");
    const wire::Uuid gone = commit(presenter, session, 1, "Lo que voy a retirar.");
    does(lead, session, R"({"type":"end_conversation","reason":"ya"})");
    cluster_.node(0).kill();

    // Who is in the community only.
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return listed(page(1, 2, found_.space)).size() == 2;
    })) << cluster_.logs();
    const auto told = page(1, 2, found_.space);
    EXPECT_EQ(listed(told).front().at("text"), "Preguntar a cuatro.");
    EXPECT_EQ(told.body.find("secreto"), std::string::npos);
    EXPECT_EQ(told.body.find("Reservado"), std::string::npos) << "nor what the session is called";
    // Nor does anything of it leave in another form.
    for (const char* what : {"acta", "acta.md", "acta.csv", "acta.json", "session.ics"}) {
        const HttpAnswer answer = get(1, 2, session, what);
        EXPECT_EQ(answer.status, 404) << what;
        EXPECT_EQ(answer.body.find("Reservado"), std::string::npos) << what;
    }
    EXPECT_EQ(page(1, 2, session).status, 404) << "the session is not theirs";
    EXPECT_EQ(
        cluster_.network.get(cluster_.node(1).port(), "/api/spaces/1/commitments").status, 401
    );

    // Withdrawn where it was said, it is gone here.
    does(presenter, session, R"({"type":"withdraw_message","message":")" + text_of(gone) + "\"}");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return listed(page(1, 2, found_.space)).size() == 1;
    })) << cluster_.logs();
    const auto closed = listed(page(1, 2, found_.space, "?closed"));
    ASSERT_EQ(closed.size(), 1u);
    EXPECT_EQ(closed.front().at("commitment").at("state"), "taken_back");
    EXPECT_FALSE(closed.front().as_object().contains("text"));

    // The next session opens with the other one, and what is said there comes back.
    Intruder again = in(1, 0);
    const domain::SpaceId next = prepare(again);
    EXPECT_EQ(listed(page(1, 1, next)).size(), 1u) << "before it begins it is as it stands above";
    does(again, next, R"({"type":"start_conversation"})");
    EXPECT_EQ(listed(page(1, 1, next)).front().at("text"), "Preguntar a cuatro.");
    does(
        presenter,
        next,
        R"({"type":"change_commitment","commitment":")" + text_of(kept) +
            R"(","move":"kept","note":"Salió bien."})"
    );
    ASSERT_TRUE(cluster_.network.run_until([&] { return listed(page(1, 2, found_.space)).empty(); })
    ) << cluster_.logs();
    const auto both = listed(page(1, 2, found_.space, "?closed"));
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both.front().at("note"), "Salió bien.") << "the newest first";
    const std::string seq = std::to_string(both.front().at("closed").to_number<std::uint64_t>());
    EXPECT_EQ(listed(page(1, 2, found_.space, "?closed&before=" + seq)).size(), 2u);
    EXPECT_TRUE(listed(page(1, 2, found_.space, "?closed&before=1")).empty());
    EXPECT_EQ(page(1, 2, found_.space, "?closed&before=ayer").status, 400);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Commitments, a_raw_client_finds_no_way_around_the_rules) {
    Intruder lead = in(0, 0);
    const domain::SpaceId session = prepare(lead);
    lead_on(lead, session);
    const wire::Uuid one = commit(lead, session, 1, "Preguntar a cuatro.");
    does(lead, session, R"({"type":"end_conversation","reason":"ya"})");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return listed(page(1, 2, found_.space)).size() == 1;
    })) << cluster_.logs();

    Intruder outsider = in(1, 2);
    const std::string change = R"({"type":"change_commitment","commitment":")" + text_of(one);
    EXPECT_EQ(
        ask(outsider, found_.space, change + R"(","move":"kept","note":"mío"})"), "not_the_owner"
    );
    EXPECT_EQ(ask(outsider, session, change + R"(","move":"kept","note":"mío"})"), "not_a_member");
    EXPECT_EQ(
        ask(outsider, session, R"({"type":"carry_commitment","commitment":")" + text_of(one) + "\"}"
        ),
        "not_a_member"
    );
    EXPECT_EQ(
        ask(outsider,
            found_.space,
            R"({"type":"carry_commitment","commitment":")" + text_of(one) + "\"}"),
        "not_a_session"
    );
    // Of the acta too: who was not there has no say, whatever they know the id of.
    for (const std::string& answer :
         {std::string{R"({"type":"confirm_acta"})"},
          std::string{R"({"type":"ask_correction","text":"no fue así"})"},
          R"({"type":"ask_correction","text":"no fue así","contribution":")" + text_of(one) + "\"}",
          std::string{R"({"type":"date_session"})"}}) {
        EXPECT_EQ(ask(outsider, session, answer), "not_a_member") << answer;
    }
    // What only the server says.
    EXPECT_EQ(ask(outsider, found_.space, R"({"type":"take_acta","session":1})"), "unknown_type");
    EXPECT_EQ(ask(outsider, found_.space, change + R"(","move":"taken_back"})"), "wrong_type");
    // A message under the id of the commitment: its words stay those of the session.
    outsider.ask(one, found_.space, R"({"type":"post_message","text":"palabras falsas"})");
    outsider.answer<wire::AcceptedFrame>();
    EXPECT_EQ(listed(page(1, 2, found_.space)).front().at("text"), "Preguntar a cuatro.");
    // Not followed, nothing is told over the socket either.
    outsider.say(
        R"({"type":"ask_commitments","ref":1,"space":)" + std::to_string(number(session)) +
        R"(,"closed":false})"
    );
    EXPECT_EQ(outsider.answer<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
    outsider.say(R"({"type":"join","space":)" + std::to_string(number(found_.space)) + "}");
    const auto snapshot = outsider.answer<wire::SnapshotFrame>();
    ASSERT_TRUE(snapshot.ledger);
    EXPECT_EQ(snapshot.ledger->commitments.front().id, one);
    outsider.say(
        R"({"type":"ask_commitments","ref":2,"space":)" + std::to_string(number(found_.space)) +
        R"(,"closed":false})"
    );
    const auto told = outsider.answer<wire::CommitmentsFrame>();
    EXPECT_EQ(told.page.commitments.front().text, "Preguntar a cuatro.");
}

}  // namespace
}  // namespace urdimbre::functional
