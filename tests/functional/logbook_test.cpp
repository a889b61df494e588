// The logbook of one person (rule P23), over real nodes: what they took on and what became of it,
// for them alone; and where they are a member no more, nothing of what came after.
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using namespace std::string_literals;

class LogbookOverHttp : public SessionCluster {
  protected:
    static constexpr std::size_t coordinator = 0, ana = 1, benito = 2;

    LogbookOverHttp() : SessionCluster(3) {}

    HttpAnswer ask_for(std::size_t node, const std::string& token, const std::string& query = {}) {
        return cluster_.network.get(
            cluster_.node(node).port(), "/api/account/logbook" + query, token
        );
    }
    const std::string& token(std::size_t who) const { return found_.accounts[who].token; }

    json::object page(std::size_t node, std::size_t who, const std::string& query = {}) {
        const HttpAnswer answer = ask_for(node, token(who), query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.status == 200
                   ? json::parse(answer.body).as_object()
                   : json::object{{"sessions", json::array{}}, {"before", nullptr}};
    }
    json::array sessions(std::size_t node, std::size_t who) {
        return page(node, who).at("sessions").as_array();
    }
    std::string all_of(std::size_t node, std::size_t who) {
        return json::serialize(sessions(node, who));
    }

    // Whoever coordinates facilitates and is the critical friend; Ana presents.
    domain::SpaceId prepare(Intruder& lead, const std::string& title) {
        const domain::SpaceId session = open_session(lead, title);
        bring(lead, session, ana);
        does(lead, session, R"({"type":"plan_session","template":"amigo-critico"})");
        give_seat(lead, session, coordinator, "facilitador");
        give_seat(lead, session, coordinator, "amigo_critico");
        give_seat(lead, session, ana, "presentador");
        return session;
    }
    domain::SpaceId begun(Intruder& lead, const std::string& title) {
        const domain::SpaceId session = prepare(lead, title);
        does(lead, session, R"({"type":"start_conversation"})");
        return session;
    }
    void change(
        Intruder& who,
        const wire::Uuid& commitment,
        const std::string& move,
        const std::string& note
    ) {
        does(
            who,
            found_.space,
            R"({"type":"change_commitment","commitment":")" + text_of(commitment) +
                R"(","move":")" + move + R"(","note":")" + note + "\"}"
        );
    }
    void end(Intruder& lead, domain::SpaceId session, std::size_t commitments) {
        does(lead, session, R"({"type":"end_conversation","reason":"ya"})");
        ASSERT_TRUE(cluster_.network.run_until([&] {
            const HttpAnswer answer = get(1, coordinator, found_.space, "commitments");
            return answer.status == 200 &&
                   json::parse(answer.body).at("commitments").as_array().size() == commitments;
        })) << cluster_.logs();
    }
};

TEST_F(LogbookOverHttp, it_has_what_one_took_on_and_what_became_of_it_and_nothing_of_others) {
    Intruder lead = in(0, coordinator);
    const domain::SpaceId session = begun(lead, "Con Ana");
    on_to_commitments(lead, session);
    Intruder presenter = in(1, ana);
    const wire::Uuid one = commit(presenter, session, ana, "Preguntar a cuatro.");
    const wire::Uuid gone = commit(presenter, session, ana, "Lo que voy a retirar.");
    commit(lead, session, coordinator, "Volver en mayo.");

    // While it goes on there is nothing to tell of what became of it.
    const json::array running = sessions(0, ana);
    ASSERT_EQ(running.size(), 1u);
    EXPECT_TRUE(running[0].at("ended_at").is_null());
    ASSERT_EQ(running[0].at("commitments").as_array().size(), 2u);
    EXPECT_TRUE(running[0].at("commitments").at(0).at("state").is_null());

    end(lead, session, 3);
    change(presenter, one, "under_way", "Van dos.");
    change(lead, one, "kept", "La vi hacerlo.");
    does(presenter, session, R"({"type":"withdraw_message","message":")" + text_of(gone) + "\"}");

    const json::array told = sessions(1, ana);
    ASSERT_EQ(told.size(), 1u);
    const json::object& entry = told[0].as_object();
    EXPECT_EQ(entry.at("space").to_number<std::uint64_t>(), number(session));
    EXPECT_EQ(entry.at("title"), "Con Ana");
    EXPECT_EQ(entry.at("conversation"), "Amigo crítico");
    ASSERT_EQ(entry.at("roles").as_array().size(), 1u);
    EXPECT_TRUE(entry.at("member").as_bool());
    EXPECT_EQ(entry.at("above").at("id").to_number<std::uint64_t>(), number(found_.space));
    EXPECT_GE(
        entry.at("ended_at").to_number<std::int64_t>(),
        entry.at("began_at").to_number<std::int64_t>()
    );
    ASSERT_EQ(entry.at("commitments").as_array().size(), 1u) << "what was withdrawn is gone";
    const json::object& kept = entry.at("commitments").at(0).as_object();
    EXPECT_EQ(kept.at("text"), "Preguntar a cuatro.");
    EXPECT_EQ(kept.at("state"), "kept");
    EXPECT_EQ(kept.at("due").to_number<int>(), 40000);
    ASSERT_EQ(kept.at("changes").as_array().size(), 2u);
    const json::value own = {{"text", "Van dos."}, {"mine", true}};
    const json::value other = {{"text", "La vi hacerlo."}, {"mine", false}};
    EXPECT_EQ(kept.at("changes").at(0).at("state"), "under_way");
    EXPECT_EQ(kept.at("changes").at(0).at("note"), own);
    EXPECT_EQ(kept.at("changes").at(1).at("note"), other);

    // The other one has their own, and who was not there nothing.
    const std::string theirs = all_of(1, coordinator);
    EXPECT_NE(theirs.find("Volver en mayo."), std::string::npos);
    EXPECT_EQ(theirs.find("Preguntar a cuatro."), std::string::npos);
    EXPECT_EQ(all_of(1, benito), "[]");
    const std::string mine = json::serialize(told);
    for (const std::string& none : {"Volver en mayo."s, "Lo que voy a retirar."s, "\"owners\""s}) {
        EXPECT_EQ(mine.find(none), std::string::npos) << none;
    }
}

TEST_F(LogbookOverHttp, closed_by_mistake_and_carried_up_again_it_is_pending) {
    Intruder lead = in(0, coordinator);
    const domain::SpaceId session = begun(lead, "Con Ana");
    on_to_commitments(lead, session);
    const wire::Uuid one = commit(lead, session, ana, "Preguntar a cuatro.");
    end(lead, session, 1);
    change(lead, one, "dropped", "Me equivoqué.");
    EXPECT_EQ(sessions(0, ana)[0].at("commitments").at(0).at("state"), "dropped");
    does(lead, session, R"({"type":"carry_commitment","commitment":")" + text_of(one) + "\"}");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return sessions(1, ana)[0].at("commitments").at(0).at("state") == "agreed";
    })) << cluster_.logs();
}

TEST_F(LogbookOverHttp, of_what_one_left_it_has_what_one_wrote_and_nothing_of_what_came_after) {
    Intruder lead = in(0, coordinator);
    const domain::SpaceId session = begun(lead, "Con Ana");
    on_to_commitments(lead, session);
    Intruder presenter = in(0, ana);
    const wire::Uuid one = commit(presenter, session, ana, "Preguntar a cuatro.");
    commit(lead, session, ana, "Palabras de quien facilita.");
    const std::string before = all_of(0, ana);
    EXPECT_NE(before.find("Palabras de quien facilita."), std::string::npos);
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(ana) + "}");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return get(1, ana, session, "members").status == 404;
    })) << cluster_.logs();
    end(lead, session, 2);
    change(lead, one, "kept", "Después de su salida.");

    const json::array left = sessions(1, ana);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_FALSE(left[0].at("member").as_bool());
    EXPECT_TRUE(left[0].at("above").is_null());
    EXPECT_TRUE(left[0].at("ended_at").is_null()) << "that it ended came after";
    EXPECT_TRUE(left[0].at("roles").as_array().empty());
    ASSERT_EQ(left[0].at("commitments").as_array().size(), 1u);
    const json::object& own = left[0].at("commitments").at(0).as_object();
    EXPECT_EQ(own.at("text"), "Preguntar a cuatro.");
    EXPECT_TRUE(own.at("state").is_null());
    EXPECT_TRUE(own.at("changes").as_array().empty());
    const std::string told = json::serialize(left);
    EXPECT_EQ(told.find("Después de su salida."), std::string::npos);
    EXPECT_EQ(told.find("Palabras de quien facilita."), std::string::npos);
}

TEST_F(LogbookOverHttp, pages_go_from_the_newest_to_the_first_without_a_gap_and_nothing_twice) {
    Intruder lead = in(0, coordinator);
    std::vector<std::uint64_t> newest_first;
    for (int nth = 0; nth < 22; ++nth) {
        const domain::SpaceId session = begun(lead, "Sesión " + std::to_string(nth));
        newest_first.insert(newest_first.begin(), number(session));
    }
    prepare(lead, "Nunca comenzó");

    const json::object first = page(1, ana);
    ASSERT_EQ(first.at("sessions").as_array().size(), 20u);
    const std::string before = std::to_string(first.at("before").to_number<std::uint64_t>());
    const json::object second = page(0, ana, "?before=" + before);
    EXPECT_TRUE(second.at("before").is_null());
    std::vector<std::uint64_t> seen;
    for (const json::object& one : {first, second}) {
        for (const auto& entry : one.at("sessions").as_array()) {
            seen.push_back(entry.at("space").to_number<std::uint64_t>());
        }
    }
    EXPECT_EQ(seen, newest_first);
    EXPECT_EQ(page(0, ana, "?before=1").at("sessions").as_array().size(), 0u);
}

TEST_F(LogbookOverHttp, an_answer_looks_at_no_more_than_its_share_and_the_next_goes_on_from_there) {
    Intruder lead = in(0, coordinator);
    const domain::SpaceId session = begun(lead, "La única que comenzó");
    for (int nth = 0; nth < 60; ++nth) open_session(lead, "Sin planificar");
    const json::object first = page(1, coordinator);
    EXPECT_TRUE(first.at("sessions").as_array().empty());
    ASSERT_TRUE(first.at("before").is_number()) << "there are more";
    const std::string before = std::to_string(first.at("before").to_number<std::uint64_t>());
    const json::object second = page(1, coordinator, "?before=" + before);
    ASSERT_EQ(second.at("sessions").as_array().size(), 1u);
    EXPECT_EQ(second.at("sessions").at(0).at("space").to_number<std::uint64_t>(), number(session));
    EXPECT_TRUE(second.at("before").is_null());
}

TEST_F(LogbookOverHttp, a_private_session_is_in_the_logbooks_of_those_who_were_in_it) {
    Intruder lead = in(0, coordinator);
    const domain::SpaceId session = open_session(lead, "Reservada");
    for (const std::size_t who : {ana, benito}) bring(lead, session, who);
    does(lead, session, R"({"type":"plan_session","template":"mediacion-de-conflicto"})");
    give_seat(lead, session, coordinator, "mediador");
    for (const std::size_t who : {ana, benito}) give_seat(lead, session, who, "parte");
    does(lead, session, R"({"type":"start_conversation"})");
    for (int phase = 0; phase < 3; ++phase) {
        does(
            lead,
            session,
            R"({"type":"skip_phase","from":)" + std::to_string(phase) + R"(,"reason":"vamos"})"
        );
    }
    Intruder party = in(1, ana);
    does(
        party,
        session,
        R"({"type":"contribute","phase":3,"kind":"acuerdo","text":"Avisar antes.","owners":[],"late":false})"
    );
    does(lead, session, R"({"type":"end_conversation","reason":"ya"})");
    const json::array mine = sessions(0, ana);
    ASSERT_EQ(mine.size(), 1u);
    ASSERT_EQ(mine[0].at("commitments").as_array().size(), 1u);
    EXPECT_EQ(mine[0].at("commitments").at(0).at("text"), "Avisar antes.");
    EXPECT_TRUE(mine[0].at("commitments").at(0).at("state").is_null()) << "it stays in there";
    const json::array theirs = sessions(0, benito);
    ASSERT_EQ(theirs.size(), 1u);
    EXPECT_TRUE(theirs[0].at("commitments").as_array().empty());

    // Who was there at its end knows when that was, also when they leave later.
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(ana) + "}");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return !sessions(1, ana).at(0).at("member").as_bool();
    })) << cluster_.logs();
    const json::array left = sessions(1, ana);
    EXPECT_EQ(left[0].at("ended_at"), mine[0].at("ended_at"));
    EXPECT_EQ(left[0].at("roles"), mine[0].at("roles"));
    EXPECT_EQ(left[0].at("commitments"), mine[0].at("commitments"));
}

TEST_F(LogbookOverHttp, it_has_what_one_took_on_outside_of_a_session_and_who_proposed_it) {
    const auto taken = [&](std::size_t node, std::size_t who, const std::string& query = {}) {
        const HttpAnswer answer = ask_for(node, token(who), "/taken-on" + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).as_object();
    };
    const auto proposes = [&](Intruder& who, std::size_t to, const std::string& text) {
        return does(
            who,
            found_.space,
            R"({"type":"propose_commitment","to":)" + person(to) + R"(,"text":")" + text + "\"}"
        );
    };
    const auto accepts = [&](Intruder& who, const wire::Uuid& what, const std::string& text) {
        does(
            who,
            found_.space,
            R"({"type":"accept_proposal","proposal":")" + text_of(what) + R"(","text":")" + text +
                R"(","due":40000})"
        );
    };
    Intruder lead = in(0, coordinator), hers = in(1, ana), his = in(1, benito);
    const wire::Uuid first = proposes(his, ana, "Grabar un inicio");
    accepts(hers, first, "Grabar un cierre.");
    const wire::Uuid second = proposes(lead, ana, "Escribir la pauta");
    accepts(hers, second, "Escribir la pauta.");
    accepts(his, proposes(hers, benito, "Lo de Benito"), "Lo de Benito.");
    proposes(his, ana, "Lo que espera respuesta");

    change(hers, first, "under_way", "Ya pedí permiso.");
    does(
        hers,
        found_.space,
        R"({"type":"bring_evidence","commitment":")" + text_of(first) + R"(","text":"El audio"})"
    );
    change(lead, first, "kept", "Lo escuchamos.");
    const json::object told = taken(0, ana);
    EXPECT_TRUE(told.at("before").is_null());
    const json::array& all = told.at("taken_on").as_array();
    ASSERT_EQ(all.size(), 2u) << "what waits for an answer is no commitment";
    EXPECT_EQ(all[0].at("commitment").at("text"), "Escribir la pauta.");
    EXPECT_EQ(all[0].at("commitment").at("state"), "agreed");
    EXPECT_EQ(all[0].at("space").to_number<std::uint64_t>(), number(found_.space));
    EXPECT_TRUE(all[0].at("member").as_bool());
    const json::object& kept = all[1].at("commitment").as_object();
    EXPECT_EQ(kept.at("text"), "Grabar un cierre.");
    EXPECT_EQ(kept.at("state"), "kept");
    ASSERT_EQ(kept.at("changes").as_array().size(), 2u);
    const json::value own = {{"text", "Ya pedí permiso."}, {"mine", true}};
    EXPECT_EQ(kept.at("changes").at(0).at("note"), own);
    ASSERT_EQ(kept.at("evidence").as_array().size(), 1u);
    EXPECT_EQ(kept.at("evidence").at(0).at("text"), "El audio");
    ASSERT_TRUE(all[1].at("proposed_by").is_string());
    const std::string proposer{all[1].at("proposed_by").as_string()};
    EXPECT_FALSE(proposer.empty());
    EXPECT_NE(all[0].at("proposed_by"), all[1].at("proposed_by"));
    const std::string mine = json::serialize(told);
    for (const std::string& none : {"Lo de Benito"s, "Grabar un inicio"s, "espera"s, "\"by\""s}) {
        EXPECT_EQ(mine.find(none), std::string::npos) << none;
    }
    EXPECT_EQ(taken(1, benito).at("taken_on").as_array().size(), 1u);
    EXPECT_TRUE(taken(1, coordinator).at("taken_on").as_array().empty());
    EXPECT_EQ(all_of(0, ana), "[]") << "it is in no session";

    // Page by page: what came after a place is not told again.
    const auto& last = all[0].as_object();
    const std::string at = std::to_string(last.at("at").to_number<std::int64_t>());
    const std::string place = "?before=" + at + '.' + std::to_string(number(found_.space)) + ".";
    EXPECT_EQ(taken(0, ana, place + "1").at("taken_on").as_array().size(), 1u);
    EXPECT_EQ(taken(0, ana, place + "999999").at("taken_on").as_array().size(), 2u);
    for (const std::string wrong : {"?before=", "?before=3", "?before=3.4", "?before=a.4.5"}) {
        EXPECT_EQ(ask_for(0, token(ana), "/taken-on" + wrong).status, 400) << wrong;
    }

    // Who proposed it is named while both are members; what became of it is told to a member.
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(benito) + "}");
    EXPECT_TRUE(taken(0, ana).at("taken_on").at(1).at("proposed_by").is_null());
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(ana) + "}");
    const json::object left = taken(1, ana);
    ASSERT_EQ(left.at("taken_on").as_array().size(), 2u);
    for (const json::value& one : left.at("taken_on").as_array()) {
        EXPECT_FALSE(one.at("member").as_bool());
        EXPECT_TRUE(one.at("proposed_by").is_null());
        EXPECT_TRUE(one.at("commitment").at("state").is_null());
        EXPECT_TRUE(one.at("commitment").at("changes").as_array().empty());
        EXPECT_TRUE(one.at("commitment").at("evidence").as_array().empty());
    }
    EXPECT_EQ(left.at("taken_on").at(1).at("commitment").at("text"), "Grabar un cierre.");
}

TEST_F(LogbookOverHttp, it_is_of_whoever_asks_and_of_no_script) {
    Intruder lead = in(0, coordinator);
    begun(lead, "Con Ana");
    EXPECT_EQ(ask_for(0, {}).status, 401);
    EXPECT_EQ(ask_for(0, "no es una clave").status, 401);
    for (const std::string wrong : {"?before=", "?before=0", "?before=-1", "?before=ayer"}) {
        EXPECT_EQ(ask_for(0, token(ana), wrong).status, 400) << wrong;
    }
    // No question names somebody else.
    EXPECT_EQ(json::serialize(page(0, benito, "?person=" + person(ana)).at("sessions")), "[]");
    const Account stranger = cluster_.found(1).accounts[0];
    const HttpAnswer empty = ask_for(1, stranger.token);
    EXPECT_EQ(empty.body, R"({"sessions":[],"before":null})");
    EXPECT_EQ(sessions(1, ana).size(), 1u);

    const HttpAnswer made = cluster_.network.post(
        cluster_.node(0).port(), "/api/account/tokens", R"({"name":"mi script"})", token(ana)
    );
    ASSERT_EQ(made.status, 200) << made.body;
    const std::string script{json::parse(made.body).at("secret").as_string()};
    EXPECT_EQ(ask_for(0, script).status, 403);
}

}  // namespace
}  // namespace urdimbre::functional
