// How people come in: invitations, passwords, and leaving everywhere at once.
#include "tests/functional/cluster.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <utility>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

// The secret in the cookie that an answer sets.
std::string token_in(const HttpAnswer& answer) {
    const auto cookie = answer.headers.find("set-cookie");
    if (cookie == answer.headers.end()) return {};
    const auto from = cookie->second.find('=') + 1;
    return cookie->second.substr(from, cookie->second.find(';') - from);
}

json::object body_of(const HttpAnswer& answer) {
    boost::system::error_code error;
    const json::value value = json::parse(answer.body, error);
    return value.is_object() ? value.get_object() : json::object{};
}

std::string code_in(const HttpAnswer& answer) {
    const json::object body = body_of(answer);
    const json::value* code = body.if_contains("code");
    return code ? std::string{code->as_string()} : "";
}

class People : public testing::Test {
  protected:
    HttpAnswer
    post(const std::string& path, const json::object& body, const std::string& token = {}) {
        return cluster_.network.post(cluster_.node(0).port(), path, json::serialize(body), token);
    }

    const std::string& coordinator() { return community_.accounts[0].token; }
    const std::string& teacher() { return community_.accounts[1].token; }
    std::string made_at() {
        return "/api/spaces/" + std::to_string(number(community_.space)) + "/invitations";
    }

    std::string invite(int uses = 1) {
        const HttpAnswer made =
            post(made_at(), {{"roles", {"teacher"}}, {"uses", uses}}, coordinator());
        EXPECT_EQ(made.status, 200) << made.body;
        return std::string{body_of(made).at("secret").as_string()};
    }

    HttpAnswer accept(const std::string& secret, json::object changed = {}) {
        const HttpAnswer looked = post("/api/invitation", {{"secret", secret}});
        json::object body{
            {"secret", secret},
            {"name", "Nayaret Colque"},
            {"handle", " Nayaret@Escuela.CL "},
            {"password", "el cerro y la quebrada"},
        };
        if (looked.status == 200) consent_ = body_of(looked).at("consent").at("version");
        body["consent"] = consent_;
        for (auto& [name, value] : changed) body[name] = value;
        return post("/api/invitation/accept", body);
    }

    std::string roles_of_newcomers() {
        return cluster_.sql(
            "select string_agg(m.roles::text, ',') from membership m "
            "join person p on p.person_id = m.person_id where p.name like 'Nayaret%'"
        );
    }

    json::value consent_;  // the version that was last shown
    Cluster cluster_{2};
    Cluster::Community community_ = cluster_.found(2);
};

TEST_F(People, an_invitation_brings_somebody_new_into_its_space) {
    const std::string secret = invite();
    const HttpAnswer looked = post("/api/invitation", {{"secret", secret}});
    ASSERT_EQ(looked.status, 200) << looked.body;
    const json::object shown = body_of(looked);
    EXPECT_EQ(shown.at("space").at("title").as_string(), "La mesa de prueba");
    EXPECT_EQ(shown.at("by").as_string(), "Docente 1");
    EXPECT_EQ(shown.at("roles"), (json::array{"teacher"}));
    EXPECT_FALSE(shown.at("consent").at("text").as_string().empty());
    EXPECT_FALSE(shown.contains("self"));

    const HttpAnswer inside = accept(secret);
    ASSERT_EQ(inside.status, 200) << inside.body;
    EXPECT_NE(inside.headers.at("set-cookie").find("HttpOnly"), std::string::npos);
    EXPECT_EQ(roles_of_newcomers(), "8");
    EXPECT_EQ(
        cluster_.sql("select count(*) from consent c join consent_text t using (version)"), "1"
    );

    // What was added is an event of the space, decided as the inviter's.
    const auto log = cluster_.whole_log(community_.space);
    EXPECT_NE(log.back().body.find("\"member_added\""), std::string::npos) << log.back().body;

    EXPECT_EQ(code_in(accept(secret, {{"handle", "otra.persona"}})), "invitation_unknown");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(People, what_a_newcomer_gives_is_looked_at_before_anything_happens) {
    const std::string secret = invite();
    const auto refused = [&](const json::object& changed) {
        return code_in(accept(secret, changed));
    };
    EXPECT_EQ(refused({{"name", " \t "}}), "name_invalid");
    EXPECT_EQ(refused({{"name", "Ana\nMaría"}}), "name_invalid");
    EXPECT_EQ(refused({{"name", "Ana \u202Eesrever"}}), "name_invalid");
    EXPECT_EQ(refused({{"name", std::string(81, 'a')}}), "name_invalid");
    EXPECT_EQ(refused({{"handle", "ana maría"}}), "handle_invalid");
    EXPECT_EQ(refused({{"handle", "an"}}), "handle_invalid");
    EXPECT_EQ(refused({{"password", "corta"}}), "password_too_short");
    EXPECT_EQ(refused({{"password", "NAYARET@escuela.cl"}}), "password_is_handle");
    EXPECT_EQ(refused({{"consent", "otra"}}), "consent_missing");
    EXPECT_EQ(refused({{"secret", "inventado"}}), "invitation_unknown");
    EXPECT_EQ(cluster_.sql("select uses_left from invitation"), "1");
    EXPECT_EQ(accept(secret).status, 200);
    EXPECT_EQ(code_in(accept(invite(), {{"name", "Otra"}})), "handle_taken");
}

TEST_F(People, whoever_has_an_account_joins_with_one_click_and_keeps_their_roles) {
    const std::string secret = invite(2);
    const HttpAnswer first = accept(secret);
    ASSERT_EQ(first.status, 200) << first.body;
    const std::string newcomer = token_in(first);

    // Again, and by somebody who is a member: nothing is used up, nobody's roles change.
    EXPECT_EQ(post("/api/invitation/use", {{"secret", secret}}, newcomer).status, 200);
    EXPECT_EQ(post("/api/invitation/use", {{"secret", secret}}, coordinator()).status, 200);
    EXPECT_EQ(cluster_.sql("select uses_left from invitation"), "1");
    EXPECT_EQ(cluster_.sql("select count(*) from membership where roles = 1"), "1");
    EXPECT_EQ(post("/api/invitation/use", {{"secret", secret}}).status, 401);

    const Cluster::Community elsewhere = cluster_.found(1);
    const std::string& stranger = elsewhere.accounts[0].token;
    EXPECT_EQ(post("/api/invitation/use", {{"secret", secret}}, stranger).status, 200);
    EXPECT_EQ(cluster_.sql("select uses_left from invitation"), "0");
    EXPECT_EQ(code_in(post("/api/invitation", {{"secret", secret}})), "invitation_unknown");
}

TEST_F(People, only_who_may_bring_people_in_invites) {
    const json::object wanted{{"roles", {"teacher"}}};
    EXPECT_EQ(code_in(post(made_at(), wanted)), "signed_out");
    EXPECT_EQ(code_in(post(made_at(), wanted, teacher())), "role_may_not");
    const Cluster::Community elsewhere = cluster_.found(1);
    EXPECT_EQ(code_in(post(made_at(), wanted, elsewhere.accounts[0].token)), "not_a_member");
    EXPECT_EQ(code_in(post(made_at(), {{"roles", {"queen"}}}, coordinator())), "roles_missing");
    EXPECT_EQ(
        code_in(post(made_at(), {{"roles", {"guest"}}, {"days", 900}}, coordinator())), "wrong_type"
    );
}

TEST_F(People, an_invitation_is_worth_nothing_once_its_maker_may_not_invite) {
    const std::string secret = invite();
    Member coordinator{
        cluster_.network, cluster_.ports_from(0), community_.accounts[0], community_.space
    };
    coordinator.connect();
    coordinator.ask(wire::AddMember{
        .person = number(community_.accounts[1].person), .roles = {wire::SpaceRole::coordinator}
    });
    coordinator.ask(wire::AddMember{
        .person = number(community_.accounts[0].person), .roles = {wire::SpaceRole::teacher}
    });
    ASSERT_TRUE(cluster_.network.run_until([&] { return coordinator.idle(); }));
    EXPECT_EQ(code_in(post("/api/invitation", {{"secret", secret}})), "invitation_unknown");
    EXPECT_EQ(roles_of_newcomers(), "");
}

TEST_F(People, sign_in_with_their_password_on_any_node) {
    ASSERT_EQ(accept(invite()).status, 200);
    const std::string right =
        R"({"handle":"NAYARET@escuela.cl","password":"el cerro y la quebrada"})";
    const HttpAnswer inside = cluster_.network.post(cluster_.node(1).port(), "/api/sign-in", right);
    ASSERT_EQ(inside.status, 200) << inside.body;
    const HttpAnswer me =
        cluster_.network.get(cluster_.node(0).port(), "/api/me", token_in(inside));
    EXPECT_NE(me.body.find("Nayaret Colque"), std::string::npos) << me.body;
    EXPECT_EQ(cluster_.logs().find("quebrada"), std::string::npos);

    const json::object wrong{{"handle", "nayaret@escuela.cl"}, {"password", "no es esta clave"}};
    const json::object nobody{{"handle", "nadie@escuela.cl"}, {"password", "no es esta clave"}};
    EXPECT_EQ(code_in(post("/api/sign-in", wrong)), "credentials_wrong");
    EXPECT_EQ(post("/api/sign-in", wrong).body, post("/api/sign-in", nobody).body);
}

TEST_F(People, who_guesses_passwords_waits_longer_and_longer) {
    const json::object guess{{"handle", "nadie@escuela.cl"}, {"password", "no es esta clave"}};
    HttpAnswer answer;
    int guesses = 0;
    do {
        answer = post("/api/sign-in", guess);
    } while (answer.status == 401 && ++guesses < 50);
    EXPECT_EQ(answer.status, 429) << guesses;
    EXPECT_EQ(code_in(answer), "too_many_attempts");
    EXPECT_GE(std::stoi(answer.headers.at("retry-after")), 1);
    // Somebody else is not kept waiting.
    EXPECT_EQ(post("/api/sign-in", {{"handle", "otra"}, {"password", "x"}}).status, 401);
}

TEST_F(People, choose_a_password_and_need_it_to_change_it) {
    const json::object chosen{{"handle", "docente.uno"}, {"password", "la primera palabra"}};
    EXPECT_EQ(code_in(post("/api/account", chosen)), "signed_out");
    EXPECT_EQ(post("/api/account", chosen, coordinator()).status, 200);
    EXPECT_EQ(code_in(post("/api/account", chosen, teacher())), "handle_taken");
    const HttpAnswer account =
        cluster_.network.get(cluster_.node(0).port(), "/api/account", coordinator());
    EXPECT_EQ(account.body, R"({"handle":"docente.uno"})");

    json::object other{{"handle", "docente.uno"}, {"password", "la segunda palabra"}};
    EXPECT_EQ(code_in(post("/api/account", other, coordinator())), "credentials_wrong");
    other["current"] = "la primera palabra";
    EXPECT_EQ(post("/api/account", other, coordinator()).status, 200);
    EXPECT_EQ(post("/api/sign-in", other).status, 200);
}

TEST_F(People, leave_everywhere_at_once) {
    ASSERT_EQ(
        post(
            "/api/account",
            {{"handle", "docente.uno"}, {"password", "palabra por palabra"}},
            coordinator()
        )
            .status,
        200
    );
    const HttpAnswer again =
        post("/api/sign-in", {{"handle", "docente.uno"}, {"password", "palabra por palabra"}});
    const Account phone{community_.accounts[0].person, token_in(again)};
    Member here{
        cluster_.network, {cluster_.node(0).port()}, community_.accounts[0], community_.space
    };
    Member there{cluster_.network, {cluster_.node(1).port()}, phone, community_.space};
    Member other{
        cluster_.network, {cluster_.node(1).port()}, community_.accounts[1], community_.space
    };
    for (Member* one : {&here, &there, &other}) one->connect();
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return here.connected() && there.connected() && other.connected();
    }));

    const HttpAnswer left = post("/api/sign-out-everywhere", {}, phone.token);
    EXPECT_EQ(left.status, 200);
    EXPECT_EQ(left.headers.at("clear-site-data"), "\"cache\"") << "copies of files go, too (P5)";
    const std::uint16_t signed_out = wire::close_number(wire::CloseCode::signed_out);
    // They try again at once, in vain: what closed them is looked for meanwhile.
    bool here_closed = false;
    bool there_closed = false;
    EXPECT_TRUE(cluster_.network.run_until(
        [&] {
            here_closed |= here.last_close_code() == signed_out;
            there_closed |= there.last_close_code() == signed_out;
            return here_closed && there_closed;
        },
        Milliseconds{4'000}
    ));
    EXPECT_FALSE(here.connected());
    EXPECT_FALSE(there.connected());
    EXPECT_TRUE(other.connected());
    EXPECT_EQ(post("/api/sign-out-everywhere", {}, phone.token).status, 401);
}

}  // namespace
}  // namespace urdimbre::functional
