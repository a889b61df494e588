// The whole story (rules K1, K17, P23, P24) on two nodes and real databases: a commitment made
// precise, evidence of it with a file, the visit, and what its teacher tells of it, each for those
// whose it is and gone when it is taken back.
#include "tests/functional/file_client.hpp"
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <chrono>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using namespace std::string_literals;

class WholeStory : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, ana = 1, benito = 2;

    WholeStory() : SessionCluster(3) {}

    const std::string& token(std::size_t who) const { return found_.accounts[who].token; }

    HttpAnswer account(std::size_t node, std::size_t who, const std::string& rest) {
        return cluster_.network.get(cluster_.node(node).port(), "/api/account/" + rest, token(who));
    }

    // Ana took something on in a session of the community that is over.
    wire::Uuid took_on(Intruder& leads, const std::string& details = {}) {
        session_ = open_session(leads, "Con Ana");
        bring(leads, session_, ana);
        does(leads, session_, R"({"type":"plan_session","template":"amigo-critico"})");
        give_seat(leads, session_, lead, "facilitador");
        give_seat(leads, session_, lead, "amigo_critico");
        give_seat(leads, session_, ana, "presentador");
        does(leads, session_, R"({"type":"start_conversation"})");
        on_to_commitments(leads, session_);
        Intruder presents = in(1, ana);
        const wire::Uuid one = commit(presents, session_, ana, "Preguntar a cuatro.");
        if (!details.empty()) {
            does(
                presents,
                session_,
                R"({"type":"detail_commitment","commitment":")" + text_of(one) + "\"," + details +
                    "}"
            );
        }
        does(leads, session_, R"({"type":"end_conversation","reason":"ya"})");
        EXPECT_TRUE(cluster_.network.run_until([&] { return pending(1, lead).size() == 1; }))
            << cluster_.logs();
        return one;
    }

    json::array pending(std::size_t node, std::size_t who) {
        const HttpAnswer answer = get(node, who, found_.space, "commitments");
        if (answer.status != 200) return {};
        return json::parse(answer.body).at("commitments").as_array();
    }

    static std::string
    evidence(const wire::Uuid& of, const std::string& text, const std::string& files = {}) {
        return R"({"type":"bring_evidence","commitment":")" + text_of(of) + R"(","text":")" + text +
               "\"" + files + "}";
    }

    domain::SpaceId notebook_of(std::size_t who) {
        Intruder opens = in(0, who);
        does(
            opens, found_.space, R"({"type":"open_space","kind":"notebook","title":"Mi cuaderno"})"
        );
        std::uint64_t found{};
        EXPECT_TRUE(cluster_.network.run_until([&] {
            const HttpAnswer answer = account(0, who, "export");
            if (answer.status != 200) return false;
            const json::value told = json::parse(answer.body);
            for (const auto& space : told.at("spaces").as_array()) {
                if (space.at("kind") != "notebook") continue;
                found = space.at("id").to_number<std::uint64_t>();
            }
            return found != 0;
        })) << cluster_.logs();
        return domain::SpaceId{found};
    }

    json::array logbook_commitments(std::size_t node) {
        const HttpAnswer answer = account(node, ana, "logbook");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).at("sessions").at(0).at("commitments").as_array();
    }

    domain::SpaceId session_{};
};

TEST_F(WholeStory, details_and_evidence_go_where_the_commitment_is_read_and_stay_its_owners) {
    Intruder leads = in(0, lead);
    const wire::Uuid one = took_on(leads, R"("evidence":"Un audio","goal":"Estándar 5")");
    const json::array told = pending(0, benito);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].at("details").at("evidence"), "Un audio");
    EXPECT_EQ(told[0].at("details").at("goal"), "Estándar 5");
    EXPECT_FALSE(told[0].as_object().contains("evidence"));

    Intruder hers = in(1, ana), his = in(0, benito);
    EXPECT_EQ(ask(his, found_.space, evidence(one, "Yo también")), "not_the_owner");
    EXPECT_EQ(ask(hers, session_, evidence(one, "Aquí no")), "commitment_unknown");

    FileClient files{cluster_.network, found_.space, found_.accounts[ana]};
    const wire::Uuid photo = random_id();
    const std::string png = "\x89PNG\r\n\x1a\n"s + std::string(90, 'p');
    ASSERT_EQ(files.upload(cluster_.node(1).port(), photo, "image/png", png).status, 200);
    const wire::Uuid brought = does(
        hers,
        found_.space,
        evidence(
            one,
            "La pauta",
            R"(,"attachments":[{"file":")" + text_of(photo) + R"(","name":"pauta.png"}])"
        )
    );
    ASSERT_TRUE(cluster_.network.run_until([&] {
        const json::array now = pending(0, benito);
        return now.size() == 1 && now[0].as_object().contains("evidence");
    })) << cluster_.logs();
    const json::value shown = pending(0, benito)[0].at("evidence").at(0);
    EXPECT_EQ(shown.at("space").to_number<std::uint64_t>(), number(found_.space));
    EXPECT_EQ(shown.at("message").at("text"), "La pauta");
    EXPECT_EQ(shown.at("message").at("attachments").at(0).at("name"), "pauta.png");
    FileClient his_files{cluster_.network, found_.space, found_.accounts[benito]};
    EXPECT_EQ(his_files.get(cluster_.node(0).port(), photo).status, 200);
    FileClient stranger{cluster_.network, found_.space, cluster_.found(1).accounts[0]};
    EXPECT_EQ(stranger.get(cluster_.node(0).port(), photo).status, 403);

    const json::array logged = logbook_commitments(0);
    EXPECT_EQ(logged[0].at("evidence").at(0).at("text"), "La pauta");
    EXPECT_EQ(logged[0].at("evidence").at(0).at("files").at(0), "pauta.png");
    EXPECT_EQ(logged[0].at("details").at("goal"), "Estándar 5");

    // Kept with its evidence, it is read among those that are over.
    does(
        hers,
        found_.space,
        R"({"type":"change_commitment","commitment":")" + text_of(one) +
            R"(","move":"kept","note":"Resultó."})"
    );
    const auto closed = [&] {
        const HttpAnswer answer = get(0, benito, found_.space, "commitments?closed");
        return json::parse(answer.body).at("commitments").as_array();
    };
    ASSERT_TRUE(cluster_.network.run_until([&] { return closed().size() == 1; }))
        << cluster_.logs();
    EXPECT_EQ(closed()[0].at("evidence").at(0).at("message").at("text"), "La pauta");

    // Taken back it is gone everywhere, with its file.
    does(
        hers, found_.space, R"({"type":"withdraw_message","message":")" + text_of(brought) + "\"}"
    );
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return !closed()[0].as_object().contains("evidence");
    })) << cluster_.logs();
    EXPECT_TRUE(logbook_commitments(1)[0].at("evidence").as_array().empty());
    EXPECT_EQ(his_files.get(cluster_.node(1).port(), photo).status, 410);
}

TEST_F(WholeStory, the_next_session_opens_with_the_evidence_and_its_acta_has_what_came_meanwhile) {
    Intruder leads = in(0, lead);
    const wire::Uuid one = took_on(leads);
    // One clock: what came before and after is told apart to the millisecond.
    Intruder hers = in(0, ana);
    does(hers, found_.space, evidence(one, "Antes de la sesión"));

    const domain::SpaceId next = open_session(leads, "La siguiente");
    bring(leads, next, ana);
    does(leads, next, R"({"type":"plan_session","template":"amigo-critico"})");
    give_seat(leads, next, lead, "facilitador");
    give_seat(leads, next, lead, "amigo_critico");
    give_seat(leads, next, ana, "presentador");
    const auto opened_with = [&](std::size_t node) {
        const HttpAnswer answer = get(node, ana, next, "commitments");
        return answer.status == 200 ? answer.body : std::string{};
    };
    EXPECT_NE(opened_with(0).find("Antes de la sesión"), std::string::npos);
    does(leads, next, R"({"type":"start_conversation"})");
    does(hers, found_.space, evidence(one, "Durante la sesión"));
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return opened_with(1).find("Durante la sesión") != std::string::npos;
    })) << cluster_.logs();
    EXPECT_NE(opened_with(1).find("Antes de la sesión"), std::string::npos);
    does(leads, next, R"({"type":"end_conversation","reason":"ya"})");
    does(hers, found_.space, evidence(one, "Después de la sesión"));

    const HttpAnswer acta = get(1, ana, next, "acta");
    ASSERT_EQ(acta.status, 200) << acta.body;
    EXPECT_NE(acta.body.find("Durante la sesión"), std::string::npos);
    EXPECT_EQ(acta.body.find("Antes de la sesión"), std::string::npos);
    EXPECT_EQ(acta.body.find("Después de la sesión"), std::string::npos);
}

TEST_F(WholeStory, a_visit_is_in_the_logbooks_of_its_people_and_names_nobody_and_goes) {
    Intruder leads = in(0, lead);
    const domain::SpaceId room = open_session(leads, "Sala", "mentoring_room");
    for (const auto& [who, role] : {std::pair{ana, "mentee"}, std::pair{benito, "mentor"}}) {
        does(
            leads,
            room,
            R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")"s + role + "\"]}"
        );
    }
    Intruder his = in(0, benito), hers = in(1, ana);
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch()
    );
    const wire::Uuid visit = does(
        his,
        room,
        R"({"type":"propose_observation","observers":[)" + person(benito) + R"(],"observed":)" +
            person(ana) + R"(,"starts_at":)" + std::to_string(now.count()) +
            R"(,"minutes":45,"course":"2º básico","looks_at":"Las preguntas","records":"Apuntes"})"
    );
    const auto rooms = [&](std::size_t node, std::size_t who) {
        const HttpAnswer answer = account(node, who, "logbook/rooms");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.body;
    };
    EXPECT_EQ(rooms(0, ana), R"({"rooms":[],"before":null})") << "nobody has agreed on it yet";
    does(hers, room, R"({"type":"accept_observation","observation":")" + text_of(visit) + "\"}");
    const wire::Uuid tomorrow = does(
        his,
        room,
        R"({"type":"propose_observation","observers":[)" + person(benito) + R"(],"observed":)" +
            person(ana) + R"(,"starts_at":)" + std::to_string(now.count() + 86'400'000) +
            R"(,"minutes":45,"course":"3º básico","looks_at":"Las pausas","records":"Apuntes"})"
    );
    does(hers, room, R"({"type":"accept_observation","observation":")" + text_of(tomorrow) + "\"}");
    does(
        his,
        room,
        R"({"type":"share_field_notes","observation":")" + text_of(visit) +
            R"(","notes":[{"at":1790000000000,"kind":"evidence","text":"Pregunta a todo el curso"},{"at":1790000001000,"kind":"strength","text":"Espera la respuesta"}]})"
    );
    does(
        hers,
        room,
        R"({"type":"tell_dialogue","observation":")" + text_of(visit) +
            R"(","words":"Acordamos esperar más."})"
    );

    const json::value mine = json::parse(rooms(1, ana)).at("rooms").at(0);
    ASSERT_EQ(mine.at("visits").as_array().size(), 1u) << "the other one is to come";
    const json::value& told = mine.at("visits").at(0);
    EXPECT_TRUE(told.at("observed").as_bool());
    EXPECT_EQ(told.at("course"), "2º básico");
    EXPECT_EQ(told.at("told"), "Acordamos esperar más.");
    EXPECT_TRUE(told.at("dialogue").is_object());
    EXPECT_TRUE(told.at("notes").as_array().empty()) << "the notes are who observed's";
    const json::value theirs = json::parse(rooms(1, benito)).at("rooms").at(0);
    EXPECT_FALSE(theirs.at("visits").at(0).at("observed").as_bool());
    EXPECT_EQ(theirs.at("visits").at(0).at("notes").as_array().size(), 2u);
    EXPECT_TRUE(theirs.at("visits").at(0).at("told").is_null()) << "it was told by the other one";
    EXPECT_EQ(rooms(1, lead), R"({"rooms":[],"before":null})") << "it is no visit of theirs";

    does(hers, room, R"({"type":"withdraw_observation","observation":")" + text_of(visit) + "\"}");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return rooms(0, benito) == R"({"rooms":[],"before":null})";
    })) << cluster_.logs();
    EXPECT_EQ(rooms(1, ana), R"({"rooms":[],"before":null})");
    for (const std::string wrong : {"?before=", "?before=3", "?before=0.1", "?before=3.x"}) {
        EXPECT_EQ(account(0, ana, "logbook/rooms" + wrong).status, 400) << wrong;
    }
    EXPECT_EQ(account(0, ana, "logbook/rooms?before=3.0").status, 200);
}

TEST_F(WholeStory, a_story_is_its_owners_alone_and_pages_go_back_to_the_first) {
    const domain::SpaceId notebook = notebook_of(ana);
    Intruder hers = in(1, ana);
    const auto story = [&](const std::string& happened, const std::string& rest = {}) {
        return R"({"type":"tell_story","form":"value","parts":[{"name":"known","text":"Lo oí"},{"name":"happened","text":")" +
               happened + R"("}],"drawn_on":["Sesión «Con Ana»"])" + rest + "}";
    };
    EXPECT_EQ(ask(hers, found_.space, story("Aquí no")), "story_elsewhere");
    const wire::Uuid first = does(hers, notebook, story("La primera vez"));
    const auto page = [&](std::size_t node, const std::string& query = {}) {
        const HttpAnswer answer = get(node, ana, notebook, "stories" + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).as_object();
    };
    const json::value told = page(0).at("stories").at(0);
    EXPECT_EQ(told.at("parts").at(0).at("text"), "La primera vez") << "in the order of the form";
    EXPECT_EQ(told.at("drawn_on").at(0), "Sesión «Con Ana»");
    EXPECT_FALSE(told.as_object().contains("changed_at"));

    does(hers, notebook, story("Corregida", R"(,"story":")" + text_of(first) + "\""));
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return page(0).at("stories").at(0).as_object().contains("changed_at");
    })) << cluster_.logs();
    EXPECT_EQ(get(1, ana, notebook, "stories").body.find("La primera vez"), std::string::npos);
    for (int nth = 0; nth < 20; ++nth) does(hers, notebook, story("Otra " + std::to_string(nth)));
    ASSERT_TRUE(cluster_.network.run_until([&] { return page(0).contains("more"); }))
        << cluster_.logs();
    const json::object newest = page(0);
    ASSERT_EQ(newest.at("stories").as_array().size(), 20u);
    EXPECT_EQ(newest.at("stories").at(0).at("parts").at(0).at("text"), "Otra 19");
    const std::string more = std::to_string(newest.at("more").to_number<std::uint64_t>());
    const json::object oldest = page(1, "?before=" + more);
    ASSERT_EQ(oldest.at("stories").as_array().size(), 1u);
    EXPECT_EQ(oldest.at("stories").at(0).at("parts").at(0).at("text"), "Corregida");
    EXPECT_FALSE(oldest.contains("more"));

    for (const std::size_t other : {lead, benito}) {
        EXPECT_EQ(get(0, other, notebook, "stories").status, 404);
    }
    EXPECT_EQ(get(0, ana, notebook, "stories?before=0").status, 400);
    EXPECT_EQ(get(0, ana, found_.space, "stories").body, R"({"stories":[]})");

    does(hers, notebook, R"({"type":"take_back_story","story":")" + text_of(first) + "\"}");
    ASSERT_TRUE(cluster_.network.run_until([&] { return !page(1).contains("more"); }))
        << cluster_.logs();
    const HttpAnswer taken_along =
        account(0, ana, "export/spaces/" + std::to_string(number(notebook)));
    EXPECT_EQ(taken_along.body.find("Corregida"), std::string::npos);
    EXPECT_NE(taken_along.body.find("Otra 19"), std::string::npos) << "what stands is taken along";
}

}  // namespace
}  // namespace urdimbre::functional
