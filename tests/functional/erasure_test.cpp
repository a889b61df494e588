// Somebody closes their account and wants nothing of what they said to stay, or only no name (rule
// P13), over real nodes: everywhere at once, for everybody, and nothing of anybody else.
#include "tests/functional/file_client.hpp"
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class Erasing : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, ana = 1, benito = 2, carla = 3;
    static constexpr const char* nobody = "Persona que pidió no figurar";

    Erasing() : SessionCluster(4) {}

    const std::string& token(std::size_t who) const { return found_.accounts[who].token; }

    HttpAnswer post(const std::string& path, const json::object& body, std::size_t who) {
        return cluster_.network.post(
            cluster_.node(0).port(), path, json::serialize(body), token(who)
        );
    }
    HttpAnswer close_account(std::size_t who, const std::string& stays) {
        return post("/api/account/deactivate", {{"password", password}, {"stays", stays}}, who);
    }
    void has_password(std::size_t who, const std::string& handle) {
        ASSERT_EQ(
            post("/api/account", {{"handle", handle}, {"password", password}}, who).status, 200
        );
    }
    bool erasures_are_done() {
        return cluster_.network.run_until([&] {
            return cluster_.sql("select count(*) from erasure where done_at is null") == "0";
        });
    }

    wire::Uuid says(
        Intruder& who,
        domain::SpaceId space,
        const std::string& text,
        const std::string& rest = {}
    ) {
        return does(who, space, R"({"type":"post_message","text":")" + text + '"' + rest + "}");
    }
    std::string kept(const std::string& words) {
        return cluster_.sql("select count(*) from content where body like '%" + words + "%'");
    }
    std::string name_of(std::size_t who) {
        return cluster_.sql("select name from person where person_id = " + person(who));
    }
    json::array unnamed_for(const std::string& token) {
        const HttpAnswer answer =
            cluster_.network.get(cluster_.node(1).port(), "/api/people/erased", token);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).at("people").as_array();
    }
    const wire::Message* find(const wire::SnapshotFrame& seen, const wire::Uuid& id) {
        const auto found = std::ranges::find(seen.timeline, id, &wire::Message::id);
        return found == seen.timeline.end() ? nullptr : &*found;
    }

    const std::string password = "palabra por palabra";
};

TEST_F(Erasing, nothing_of_what_somebody_said_stays_wherever_they_said_it) {
    has_password(ana, "ana");
    Intruder leads = in(0, lead);
    Intruder mine = in(0, ana);
    Intruder theirs = in(1, benito);

    // More than are shown at once.
    for (int nth = 0; nth < 60; ++nth) says(mine, found_.space, "Propia " + std::to_string(nth));
    // In the community: corrected, with a file, answered.
    const wire::Uuid message = says(mine, found_.space, "Propia una");
    does(
        mine,
        found_.space,
        R"({"type":"edit_message","message":")" + text_of(message) +
            R"(","text":"Propia corregida"})"
    );
    const wire::Uuid answer =
        says(theirs, found_.space, "Ajena", R"(,"reply_to":")" + text_of(message) + '"');
    FileClient files{cluster_.network, found_.space, found_.accounts[ana]};
    FileClient read{cluster_.network, found_.space, found_.accounts[benito]};
    const wire::Uuid file = random_id();
    ASSERT_EQ(
        files.upload(cluster_.node(0).port(), file, "application/pdf", "%PDF-1.7\npauta").status,
        200
    );
    says(
        mine,
        found_.space,
        "Propia con archivo",
        R"(,"attachments":[{"file":")" + text_of(file) + R"(","name":"pauta.pdf"}])"
    );
    ASSERT_EQ(read.get(cluster_.node(1).port(), file).status, 200);

    // In a session that is over: a contribution and a material.
    const domain::SpaceId session = open_session(leads, "Con Ana");
    for (const std::size_t who : {ana, benito}) bring(leads, session, who);
    does(leads, session, R"({"type":"plan_session","template":"amigo-critico"})");
    give_seat(leads, session, lead, "facilitador");
    give_seat(leads, session, ana, "presentador");
    give_seat(leads, session, benito, "amigo_critico");
    does(
        mine,
        session,
        R"({"type":"attach_material","title":"Propia página","address":"https://educar.cl/pauta"})"
    );
    does(leads, session, R"({"type":"start_conversation"})");
    does(leads, session, R"({"type":"next_phase","from":0})");
    does(
        mine,
        session,
        R"({"type":"contribute","phase":1,"kind":"contexto","text":"Propia presentación","owners":[],"late":false})"
    );
    // And what they said besides of what somebody else wrote down for them.
    for (int phase = 1; phase < 8; ++phase) {
        const std::string from = std::to_string(phase);
        does(leads, session, R"({"type":"skip_phase","from":)" + from + R"(,"reason":"vamos"})");
    }
    Intruder theirs_there = in(1, benito);
    const wire::Uuid taken_on = commit(theirs_there, session, ana, "Abrir la biblioteca");
    does(
        mine,
        session,
        R"({"type":"detail_commitment","commitment":")" + text_of(taken_on) +
            R"(","moves":"Propia manera"})"
    );
    does(leads, session, R"({"type":"end_conversation","reason":"Razón de quien facilita"})");

    // In a space that they left long ago.
    const domain::SpaceId left = open_session(leads, "La de antes");
    bring(leads, left, ana);
    says(mine, left, "Propia de antes");
    does(leads, left, R"({"type":"remove_member","person":)" + person(ana) + "}");

    ASSERT_NE(kept("Propia"), "0");
    ASSERT_EQ(close_account(ana, "nothing").status, 200);
    ASSERT_TRUE(erasures_are_done()) << cluster_.logs();

    EXPECT_EQ(kept("Propia"), "0");
    EXPECT_EQ(kept("Ajena"), "1");
    EXPECT_EQ(kept("Razón de quien facilita"), "1");
    EXPECT_EQ(kept("Abrir la biblioteca"), "1") << "somebody else wrote it";
    EXPECT_EQ(name_of(ana), nobody);
    EXPECT_EQ(code_in(read.get(cluster_.node(1).port(), file)), "file_gone");
    const wire::SnapshotFrame seen = snapshot(1, benito, found_.space);
    ASSERT_TRUE(find(seen, answer));
    EXPECT_EQ(find(seen, answer)->text, "Ajena");
    EXPECT_TRUE(std::ranges::all_of(seen.timeline, [&](const wire::Message& one) {
        return one.author == number(found_.accounts[benito].person) || one.withdrawn;
    }));
    const HttpAnswer acta = get(1, benito, session, "acta.md?lang=es&zone=America/Santiago");
    EXPECT_EQ(acta.status, 200);
    EXPECT_EQ(acta.body.find("Propia"), std::string::npos);
    EXPECT_NE(acta.body.find("Razón de quien facilita"), std::string::npos);

    // Devices of those who knew them learn how they are called; strangers do not learn that they
    // were.
    const json::array told = unnamed_for(token(benito));
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].at("name").as_string(), nobody);
    EXPECT_TRUE(unnamed_for(cluster_.found(1).accounts[0].token).empty());
    EXPECT_EQ(cluster_.network.get(cluster_.node(0).port(), "/api/me", token(ana)).status, 401);
    EXPECT_EQ(
        cluster_.network.get(cluster_.node(0).port(), "/api/people/erased", token(ana)).status, 401
    );
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Erasing, words_stay_without_the_name_or_with_it_as_was_chosen) {
    for (const std::size_t who : {ana, benito}) has_password(who, who == ana ? "ana" : "benito");
    Intruder mine = in(0, ana);
    Intruder theirs = in(1, benito);
    says(mine, found_.space, "Palabra de una");
    says(theirs, found_.space, "Palabra de otro");
    for (const char* wrong : {"", "todo", "ALL", "words "}) {
        const HttpAnswer answer = close_account(ana, wrong);
        EXPECT_EQ(answer.status, 400) << wrong;
        EXPECT_EQ(code_in(answer), "wrong_type");
    }
    EXPECT_NE(name_of(ana), nobody);
    const std::string other = name_of(benito);

    EXPECT_EQ(close_account(ana, "words").status, 200);
    EXPECT_EQ(post("/api/account/deactivate", {{"password", password}}, benito).status, 200);
    EXPECT_EQ(name_of(ana), nobody);
    EXPECT_EQ(name_of(benito), other) << "it stays unless they ask";
    EXPECT_TRUE(erasures_are_done());
    EXPECT_EQ(kept("Palabra de"), "2");
    EXPECT_EQ(unnamed_for(token(carla)).size(), 1u);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

// Who cannot sign in asks whoever runs the server.
TEST_F(Erasing, is_done_by_the_operator_for_somebody_who_asks_for_it) {
    Intruder theirs = in(1, benito);
    says(theirs, found_.space, "Palabra de Benito");
    const auto erase = [&](std::size_t who, const std::string& stays) {
        return cluster_.command({"erase", "--person=" + person(who), "--stays=" + stays});
    };
    EXPECT_EQ(cluster_.command({"erase", "--person=99999", "--stays=words"}).exit_code, 2);
    EXPECT_EQ(erase(benito, "all").exit_code, 2);
    EXPECT_EQ(cluster_.command({"erase", "--person=" + person(benito)}).exit_code, 2);
    const CommandOutcome alone = erase(lead, "nothing");
    EXPECT_EQ(alone.exit_code, 2);
    EXPECT_NE(alone.output.find(std::to_string(number(found_.space)) + "  "), std::string::npos)
        << alone.output;
    EXPECT_EQ(kept("Palabra de Benito"), "1") << "nothing happened yet";

    // While somebody is not done, whom others would be left with cannot be told.
    cluster_.sql(
        "insert into erasure (person_id, asked_at, words, taken_until) values (" + person(carla) +
        ", 0, false, 9000000000000000)"
    );
    EXPECT_EQ(erase(benito, "nothing").exit_code, 2);
    cluster_.sql("delete from erasure");

    const CommandOutcome done = erase(benito, "nothing");
    EXPECT_EQ(done.exit_code, 0) << done.output;
    ASSERT_TRUE(erasures_are_done()) << cluster_.logs();
    EXPECT_EQ(kept("Palabra de Benito"), "0");
    EXPECT_EQ(name_of(benito), nobody);
    EXPECT_EQ(
        cluster_.sql(
            "select count(*) from membership where roles <> 0 and person_id = " + person(benito)
        ),
        "0"
    );
    EXPECT_EQ(theirs.close_code(), wire::close_number(wire::CloseCode::signed_out));
    EXPECT_EQ(erase(benito, "nothing").exit_code, 2) << "it is done already";
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

// Their withdrawal together with all else would tell whose it was.
TEST_F(Erasing, what_was_said_anonymously_stays_anonymous) {
    has_password(ana, "ana");
    Intruder leads = in(0, lead);
    Intruder mine = in(0, ana);
    const domain::SpaceId session = open_session(leads, "Ideas");
    for (const std::size_t who : {ana, benito}) bring(leads, session, who);
    does(leads, session, R"({"type":"plan_session","template":"lluvia-y-priorizacion"})");
    give_seat(leads, session, lead, "facilitador");
    for (const std::size_t who : {ana, benito}) give_seat(leads, session, who, "integrante");
    does(leads, session, R"({"type":"start_conversation"})");
    const wire::Uuid idea = does(
        mine,
        session,
        R"({"type":"contribute","phase":0,"kind":"idea","text":"Sin firma","owners":[],"late":false})"
    );
    ASSERT_EQ(
        cluster_.sql(
            "select count(*) from authorship where contribution = '" + text_of(idea) + "'"
        ),
        "1"
    );

    ASSERT_EQ(close_account(ana, "nothing").status, 200);
    ASSERT_TRUE(erasures_are_done());
    EXPECT_EQ(kept("Sin firma"), "1");
    does(leads, session, R"({"type":"end_conversation","reason":"ya"})");
    EXPECT_EQ(cluster_.sql("select count(*) from authorship"), "0");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
