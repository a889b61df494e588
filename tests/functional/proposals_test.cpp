// Commitments that are proposed, on two nodes: words and answers of whom they concern, and no door
// by which anybody else answers, or reads what was answered (rule K2).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

// The first one coordinates; the others are teachers.
class Proposals : public SessionCluster {
  protected:
    Proposals() : SessionCluster(4) {}

    json::object page(std::size_t node, std::size_t who, const std::string& query = {}) {
        const HttpAnswer answer = get(node, who, found_.space, "commitments" + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).as_object();
    }

    std::string proposing(std::size_t to, std::string_view text) const {
        return R"({"type":"propose_commitment","to":)" + person(to) + R"(,"text":")" +
               std::string{text} + "\"}";
    }

    static std::string about(std::string_view type, const wire::Uuid& what, std::string more = {}) {
        return R"({"type":")" + std::string{type} + R"(","proposal":")" + text_of(what) + '"' +
               more + '}';
    }
};

TEST_F(Proposals, are_taken_on_by_whom_they_are_made_to_and_are_no_commitments_before) {
    Intruder one = in(0, 1);
    const wire::Uuid what = does(one, found_.space, proposing(2, "Grabar un inicio de clase"));
    Intruder asked = in(1, 2), other = in(1, 3);
    EXPECT_EQ(snapshot(1, 2, found_.space).ledger->proposals->size(), 1u);
    const json::object before = page(1, 2);
    EXPECT_TRUE(before.at("commitments").as_array().empty());
    const json::object& told = before.at("proposals").at(0).as_object();
    EXPECT_EQ(told.at("text"), "Grabar un inicio de clase");
    EXPECT_FALSE(page(1, 2, "?closed").contains("proposals"));

    for (Intruder* who : {&one, &other}) {
        EXPECT_EQ(
            ask(*who, found_.space, about("accept_proposal", what, R"(,"text":"mío")")),
            "proposal_of_another"
        );
        EXPECT_EQ(ask(*who, found_.space, about("decline_proposal", what)), "proposal_of_another");
    }
    EXPECT_EQ(ask(other, found_.space, about("take_back_proposal", what)), "proposal_of_another");

    const std::string words = R"(,"text":"Grabar un cierre de clase","due":40000)";
    const wire::Uuid id = new_id();
    EXPECT_EQ(ask(asked, found_.space, about("accept_proposal", what, words), id), "");
    EXPECT_EQ(ask(asked, found_.space, about("accept_proposal", what, words), id), "")
        << "said again, it is the same answer";
    EXPECT_EQ(ask(asked, found_.space, about("accept_proposal", what, words)), "proposal_unknown");
    const auto seen = snapshot(0, 1, found_.space);
    EXPECT_FALSE(seen.ledger->proposals);
    const json::object after = page(0, 1);
    ASSERT_EQ(after.at("commitments").as_array().size(), 1u);
    const json::object& taken = after.at("commitments").at(0).as_object();
    EXPECT_EQ(taken.at("text"), "Grabar un cierre de clase");
    EXPECT_EQ(taken.at("commitment").at("state"), "agreed");
    EXPECT_EQ(json::serialize(after).find("un inicio"), std::string::npos)
        << "the words that were proposed are gone";
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Proposals, a_no_and_its_word_are_read_by_the_two_people_alone) {
    Intruder one = in(0, 1);
    const wire::Uuid what = does(one, found_.space, proposing(2, "Observar a un colega"));
    Intruder asked = in(1, 2);
    does(asked, found_.space, about("decline_proposal", what, R"(,"note":"Este mes no alcanzo")"));
    snapshot(0, 1, found_.space);  // the node knows of it
    for (const std::size_t who : {std::size_t{1}, std::size_t{2}}) {
        const json::object own = page(0, who);
        ASSERT_EQ(own.at("declined").as_array().size(), 1u);
        EXPECT_EQ(own.at("declined").at(0).at("note"), "Este mes no alcanzo");
    }
    for (const std::size_t who : {std::size_t{0}, std::size_t{3}}) {
        const std::string all = json::serialize(page(0, who));
        EXPECT_EQ(all.find("no alcanzo"), std::string::npos) << "not even who coordinates";
        EXPECT_EQ(all.find("declined"), std::string::npos);
        EXPECT_EQ(all.find("Observar a un colega"), std::string::npos);
    }
}

TEST_F(Proposals, are_refused_to_strangers_to_oneself_and_in_sessions) {
    Intruder one = in(0, 1);
    EXPECT_EQ(ask(one, found_.space, proposing(1, "algo")), "proposal_to_oneself");
    EXPECT_EQ(
        ask(one, found_.space, R"({"type":"propose_commitment","to":987654321,"text":"algo"})"),
        "person_no_member"
    );
    Intruder lead = in(0, 0);
    const domain::SpaceId session = open_session(lead, "Una sesión");
    bring(lead, session, 1);
    EXPECT_EQ(ask(lead, session, proposing(1, "algo")), "kind_not_here");
    EXPECT_EQ(
        ask(one, session, about("accept_proposal", new_id(), R"(,"text":"algo")")),
        "proposal_unknown"
    );
    // What is proposed in one space is not answered from another.
    const wire::Uuid what = does(lead, found_.space, proposing(1, "algo"));
    EXPECT_EQ(
        ask(one, session, about("accept_proposal", what, R"(,"text":"algo")")), "proposal_unknown"
    );
}

}  // namespace
}  // namespace urdimbre::functional
