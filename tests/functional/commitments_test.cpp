// What a session leaves to its community, on two nodes: once, whichever of them dies; to everybody
// there the commitments, and nothing else of what was said (rules K10 to K16, L17, C60).
#include "tests/functional/cluster.hpp"
#include "tests/functional/intruder.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <random>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

class Commitments : public testing::Test {
  protected:
    void SetUp() override {
        found_ = cluster_.found(3);
        for (std::size_t i = 0; i < 3; ++i)
            people_[i] = std::to_string(number(found_.accounts[i].person));
    }

    wire::Uuid new_id() {
        wire::Uuid id;
        for (auto& byte : id) byte = static_cast<std::uint8_t>(random_());
        return id;
    }

    // Accepted, on this connection; its id.
    wire::Uuid does(Intruder& who, domain::SpaceId space, const std::string& what) {
        const wire::Uuid id = new_id();
        who.ask(id, space, what);
        while (true) {
            const wire::ServerFrame frame = who.next();
            if (const auto* accepted = std::get_if<wire::AcceptedFrame>(&frame)) {
                if (accepted->id == id) return id;
            }
            if (const auto* refused = std::get_if<wire::RefusedFrame>(&frame)) {
                ADD_FAILURE() << what << ": " << wire::name(refused->code);
                return id;
            }
        }
    }

    wire::RefusalCode refused(Intruder& who, domain::SpaceId space, const std::string& what) {
        who.ask(new_id(), space, what);
        return who.answer<wire::RefusedFrame>().code;
    }

    domain::SpaceId below() {
        std::uint64_t child = 0;
        EXPECT_TRUE(cluster_.network.run_until([&] {
            child = std::stoull(cluster_.sql(
                "select coalesce(max(s.space_id), 0) from space s join space_head h using "
                "(space_id) where h.head > 0 and s.parent = " +
                std::to_string(number(found_.space))
            ));
            return child > number(last_);
        })) << cluster_.logs();
        last_ = domain::SpaceId{child};
        return last_;
    }

    // The first one facilitates, the second presents and the third is not there: a critical friend
    // is whoever `friend_` says.
    domain::SpaceId prepare(Intruder& lead) {
        does(lead, found_.space, R"({"type":"open_space","kind":"session","title":"Reservado"})");
        const domain::SpaceId session = below();
        does(
            lead,
            session,
            R"({"type":"add_member","person":)" + people_[1] + R"(,"roles":["teacher"]})"
        );
        does(lead, session, R"({"type":"plan_session","template":"amigo-critico"})");
        does(
            lead,
            session,
            R"({"type":"give_seat","person":)" + people_[0] + R"(,"role":"facilitador"})"
        );
        does(
            lead,
            session,
            R"({"type":"give_seat","person":)" + people_[0] + R"(,"role":"amigo_critico"})"
        );
        does(
            lead,
            session,
            R"({"type":"give_seat","person":)" + people_[1] + R"(,"role":"presentador"})"
        );
        return session;
    }

    void lead_on(Intruder& lead, domain::SpaceId session) {
        does(lead, session, R"({"type":"start_conversation"})");
        does(
            lead,
            session,
            R"({"type":"contribute","phase":0,"kind":"proceso","text":"secreto de la sala","owners":[],"late":false})"
        );
        for (int phase = 0; phase < 8; ++phase) {
            does(
                lead,
                session,
                R"({"type":"skip_phase","from":)" + std::to_string(phase) + R"(,"reason":"vamos"})"
            );
        }
    }

    wire::Uuid
    commit(Intruder& who, domain::SpaceId session, std::size_t owner, const std::string& text) {
        return does(
            who,
            session,
            R"({"type":"contribute","phase":8,"kind":"compromiso","text":")" + text +
                R"(","owners":[)" + people_[owner] + R"(],"due":40000,"late":false})"
        );
    }

    HttpAnswer
    page(std::size_t node, std::size_t who, domain::SpaceId space, const std::string& query = {}) {
        return cluster_.network.get(
            cluster_.node(node).port(),
            "/api/spaces/" + std::to_string(number(space)) + "/commitments" + query,
            found_.accounts[who].token
        );
    }

    json::array listed(const HttpAnswer& answer) {
        if (answer.status != 200) return {};
        return json::parse(answer.body).at("commitments").as_array();
    }

    Cluster cluster_{2};
    Cluster::Community found_;
    std::string people_[3];
    domain::SpaceId last_{};
    std::mt19937 random_{7};
};

TEST_F(Commitments, reach_the_community_once_when_the_node_of_the_session_dies) {
    Intruder lead{cluster_.node(0).port(), found_.accounts[0].token};
    const domain::SpaceId session = prepare(lead);
    lead_on(lead, session);
    Intruder presenter{cluster_.node(1).port(), found_.accounts[1].token};
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
        const std::string path = "/api/spaces/" + std::to_string(number(session)) + "/" + what;
        const auto answer =
            cluster_.network.get(cluster_.node(1).port(), path, found_.accounts[2].token);
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
    Intruder again{cluster_.node(1).port(), found_.accounts[0].token};
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
    Intruder lead{cluster_.node(0).port(), found_.accounts[0].token};
    const domain::SpaceId session = prepare(lead);
    lead_on(lead, session);
    const wire::Uuid one = commit(lead, session, 1, "Preguntar a cuatro.");
    does(lead, session, R"({"type":"end_conversation","reason":"ya"})");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return listed(page(1, 2, found_.space)).size() == 1;
    })) << cluster_.logs();

    Intruder outsider{cluster_.node(1).port(), found_.accounts[2].token};
    const std::string change = R"({"type":"change_commitment","commitment":")" + text_of(one);
    using enum wire::RefusalCode;
    EXPECT_EQ(
        refused(outsider, found_.space, change + R"(","move":"kept","note":"mío"})"), not_the_owner
    );
    EXPECT_EQ(
        refused(outsider, session, change + R"(","move":"kept","note":"mío"})"), not_a_member
    );
    EXPECT_EQ(
        refused(
            outsider, session, R"({"type":"carry_commitment","commitment":")" + text_of(one) + "\"}"
        ),
        not_a_member
    );
    EXPECT_EQ(
        refused(
            outsider,
            found_.space,
            R"({"type":"carry_commitment","commitment":")" + text_of(one) + "\"}"
        ),
        not_a_session
    );
    // Of the acta too: who was not there has no say, whatever they know the id of.
    for (const std::string& answer :
         {std::string{R"({"type":"confirm_acta"})"},
          std::string{R"({"type":"ask_correction","text":"no fue así"})"},
          R"({"type":"ask_correction","text":"no fue así","contribution":")" + text_of(one) + "\"}",
          std::string{R"({"type":"date_session"})"}}) {
        EXPECT_EQ(refused(outsider, session, answer), not_a_member) << answer;
    }
    // What only the server says.
    EXPECT_EQ(refused(outsider, found_.space, R"({"type":"take_acta","session":1})"), unknown_type);
    EXPECT_EQ(refused(outsider, found_.space, change + R"(","move":"taken_back"})"), wrong_type);
    // A message under the id of the commitment: its words stay those of the session.
    outsider.ask(one, found_.space, R"({"type":"post_message","text":"palabras falsas"})");
    outsider.answer<wire::AcceptedFrame>();
    EXPECT_EQ(listed(page(1, 2, found_.space)).front().at("text"), "Preguntar a cuatro.");
    // Not followed, nothing is told over the socket either.
    outsider.say(
        R"({"type":"ask_commitments","ref":1,"space":)" + std::to_string(number(session)) +
        R"(,"closed":false})"
    );
    EXPECT_EQ(outsider.answer<wire::RefusedFrame>().code, not_joined);
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
