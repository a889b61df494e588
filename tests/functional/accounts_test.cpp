// What people do with accounts: who is here, revoking invitations, recovery, tokens, leaving for
// good.
#include "tests/functional/cluster.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>

#include <utility>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

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

std::string secret_in(const HttpAnswer& answer) {
    const json::object body = body_of(answer);
    const json::value* secret = body.if_contains("secret");
    return secret ? std::string{secret->as_string()} : "";
}

class Accounts : public testing::Test {
  protected:
    HttpAnswer
    post(const std::string& path, const json::object& body, const std::string& token = {}) {
        return cluster_.network.post(cluster_.node(0).port(), path, json::serialize(body), token);
    }
    HttpAnswer get(const std::string& path, const std::string& token) {
        return cluster_.network.get(cluster_.node(1).port(), path, token);
    }
    const Account& coordinator() { return community_.accounts[0]; }
    const Account& teacher() { return community_.accounts[1]; }

    std::string in(const Cluster::Community& community, const std::string& what) {
        return "/api/spaces/" + std::to_string(number(community.space)) + "/" + what;
    }
    std::string here(const std::string& what) { return in(community_, what); }

    // The token of `who` signs in with this from here on.
    void with_password(const Account& who, const std::string& handle) {
        const HttpAnswer chosen =
            post("/api/account", {{"handle", handle}, {"password", password_}}, who.token);
        ASSERT_EQ(chosen.status, 200) << chosen.body;
    }

    // Done in a space by its member, and durable.
    void ask(const Account& who, domain::SpaceId space, const wire::Command& command) {
        Member member{cluster_.network, cluster_.ports_from(0), who, space};
        member.connect();
        member.ask(command);
        ASSERT_TRUE(cluster_.network.run_until([&] { return member.idle(); }));
        EXPECT_TRUE(member.refused().empty());
    }

    HttpAnswer recovery_of(const Account& who, const Account& by) {
        return post(here("recoveries"), {{"person", number(who.person)}}, by.token);
    }

    const std::string password_ = "palabra por palabra";
    Cluster cluster_{2};
    Cluster::Community community_ = cluster_.found(3);
};

TEST_F(Accounts, members_are_listed_to_members_and_to_nobody_else) {
    const HttpAnswer listed = get(here("members"), teacher().token);
    ASSERT_EQ(listed.status, 200) << listed.body;
    const json::object body = body_of(listed);
    ASSERT_EQ(body.at("members").as_array().size(), 3u);
    EXPECT_EQ(body.at("members").at(0).at("name").as_string(), "Docente 1");
    EXPECT_EQ(body.at("members").at(0).at("roles"), (json::array{"coordinator"}));
    EXPECT_FALSE(body.at("more").as_bool());
    const std::string after = "?after=" + std::to_string(number(coordinator().person));
    EXPECT_EQ(
        body_of(get(here("members") + after, teacher().token)).at("members").as_array().size(), 2u
    );
    EXPECT_EQ(code_in(get(here("members") + "?after=x", teacher().token)), "wrong_type");

    // A space of others, and one that does not exist, are the same (A5).
    const Cluster::Community elsewhere = cluster_.found(1);
    const HttpAnswer theirs = get(in(elsewhere, "members"), teacher().token);
    const HttpAnswer none = get("/api/spaces/99999/members", teacher().token);
    EXPECT_EQ(theirs.status, 404);
    EXPECT_EQ(theirs.body, none.body);
    EXPECT_EQ(code_in(get(here("members"), "nobody's")), "signed_out");
}

TEST_F(Accounts, a_revoked_invitation_is_worth_nothing) {
    const HttpAnswer made =
        post(here("invitations"), {{"roles", {"guest"}}, {"uses", 3}}, coordinator().token);
    const std::string secret = secret_in(made);
    const HttpAnswer listed = get(here("invitations"), coordinator().token);
    const json::array all = body_of(listed).at("invitations").as_array();
    ASSERT_EQ(all.size(), 1u) << listed.body;
    EXPECT_EQ(all[0].at("uses_left"), 3);
    EXPECT_EQ(all[0].at("by").as_string(), "Docente 1");
    EXPECT_EQ(listed.body.find(secret), std::string::npos);
    EXPECT_EQ(code_in(get(here("invitations"), teacher().token)), "role_may_not");

    // The coordinator of another space cannot revoke it there.
    const Cluster::Community elsewhere = cluster_.found(1);
    const json::object which{{"id", all[0].at("id")}};
    const std::string& other = elsewhere.accounts[0].token;
    EXPECT_EQ(
        code_in(post(in(elsewhere, "invitations/revoke"), which, other)), "invitation_unknown"
    );
    EXPECT_EQ(code_in(post(here("invitations/revoke"), which, other)), "not_a_member");
    EXPECT_EQ(post("/api/invitation", {{"secret", secret}}).status, 200);
    EXPECT_EQ(post(here("invitations/revoke"), which, coordinator().token).status, 200);
    EXPECT_EQ(code_in(post("/api/invitation", {{"secret", secret}})), "invitation_unknown");
}

TEST_F(Accounts, a_recovery_link_gives_a_new_password_once_and_ends_every_login) {
    with_password(teacher(), "docente.dos");
    const HttpAnswer made = recovery_of(teacher(), coordinator());
    ASSERT_EQ(made.status, 200) << made.body;
    const std::string secret = secret_in(made);
    const json::object shown = body_of(post("/api/recovery", {{"secret", secret}}));
    EXPECT_EQ(shown.at("handle").as_string(), "docente.dos");
    EXPECT_EQ(shown.at("by").as_string(), "Docente 1");

    const auto use = [&](const std::string& with, const std::string& password) {
        return post("/api/recovery/use", {{"secret", with}, {"password", password}});
    };
    EXPECT_EQ(code_in(use(secret, "corta")), "password_too_short");
    EXPECT_EQ(code_in(use("inventado", "otra frase larga")), "recovery_unknown");
    const HttpAnswer used = use(secret, "una frase nueva");
    ASSERT_EQ(used.status, 200) << used.body;
    EXPECT_EQ(code_in(use(secret, "otra frase larga")), "recovery_unknown");
    EXPECT_EQ(code_in(get("/api/me", teacher().token)), "signed_out");
    const json::object old{{"handle", "docente.dos"}, {"password", password_}};
    EXPECT_EQ(code_in(post("/api/sign-in", old)), "credentials_wrong");
    const json::object fresh{{"handle", "docente.dos"}, {"password", "una frase nueva"}};
    EXPECT_EQ(post("/api/sign-in", fresh).status, 200);

    // On record, and told.
    const std::string mine = token_in(used);
    const json::object told = body_of(get("/api/account/recoveries", mine));
    ASSERT_EQ(told.at("recoveries").as_array().size(), 1u);
    const json::value& one = told.at("recoveries").at(0);
    EXPECT_EQ(one.at("by").as_string(), "Docente 1");
    EXPECT_FALSE(one.at("seen").as_bool());
    EXPECT_TRUE(one.at("used_at").is_number());
    EXPECT_EQ(post("/api/account/recoveries/seen", {}, mine).status, 200);
    const json::object seen = body_of(get("/api/account/recoveries", mine));
    EXPECT_TRUE(seen.at("recoveries").at(0).at("seen").as_bool());
}

TEST_F(Accounts, nobody_recovers_whom_they_do_not_coordinate_everywhere) {
    EXPECT_EQ(code_in(recovery_of(community_.accounts[2], teacher())), "role_may_not");
    EXPECT_EQ(code_in(recovery_of(coordinator(), coordinator())), "recovery_refused");
    const std::string before = secret_in(recovery_of(teacher(), coordinator()));
    EXPECT_EQ(post("/api/recovery", {{"secret", before}}).status, 200);

    // The teacher joins a space that this coordinator has nothing to do with: the account would
    // open it, so the link that was made before is worth nothing either.
    const Cluster::Community elsewhere = cluster_.found(1);
    ask(elsewhere.accounts[0],
        elsewhere.space,
        wire::AddMember{.person = number(teacher().person), .roles = {wire::SpaceRole::teacher}});
    EXPECT_EQ(code_in(post("/api/recovery", {{"secret", before}})), "recovery_unknown");
    EXPECT_EQ(code_in(recovery_of(teacher(), coordinator())), "recovery_refused");
    // Being a member there is not enough; coordinating it is.
    ask(elsewhere.accounts[0],
        elsewhere.space,
        wire::AddMember{.person = number(coordinator().person), .roles = {wire::SpaceRole::teacher}}
    );
    EXPECT_EQ(code_in(recovery_of(teacher(), coordinator())), "recovery_refused");
    ask(elsewhere.accounts[0],
        elsewhere.space,
        wire::AddMember{
            .person = number(coordinator().person), .roles = {wire::SpaceRole::coordinator}
        });
    EXPECT_EQ(recovery_of(teacher(), coordinator()).status, 200);
    EXPECT_EQ(code_in(recovery_of(elsewhere.accounts[0], coordinator())), "person_unknown");
}

TEST_F(Accounts, a_token_speaks_for_its_owner_and_makes_no_other) {
    const HttpAnswer made = post("/api/account/tokens", {{"name", "mi script"}}, teacher().token);
    ASSERT_EQ(made.status, 200) << made.body;
    const std::string token = secret_in(made);
    EXPECT_EQ(
        cluster_.sql("select count(*) from login where secret_hash::text like '%" + token + "%'"),
        "0"
    );
    const auto listed = [&] {
        return body_of(get("/api/account/tokens", teacher().token)).at("tokens").as_array();
    };
    ASSERT_EQ(listed().size(), 1u);
    EXPECT_TRUE(listed()[0].at("used_at").is_null());
    EXPECT_EQ(get("/api/me", token).status, 200);
    EXPECT_TRUE(listed()[0].at("used_at").is_number());
    EXPECT_EQ(get(here("members"), token).status, 200);

    for (const char* path :
         {"/api/account/tokens",
          "/api/account/tokens/revoke",
          "/api/sign-out-everywhere",
          "/api/account/recoveries/seen"}) {
        EXPECT_EQ(code_in(post(path, {{"name", "otro"}}, token)), "token_may_not") << path;
    }
    const json::object credential{{"handle", "robada"}, {"password", password_}};
    EXPECT_EQ(code_in(post("/api/account", credential, token)), "token_may_not");
    EXPECT_EQ(code_in(post("/api/enter", {{"secret", token}})), "login_unknown");
    EXPECT_EQ(
        code_in(post("/api/account/deactivate", {{"password", "x"}}, token)), "token_may_not"
    );

    // It opens the socket; revoking it closes what it opened, and only that (A17).
    Member script{
        cluster_.network, {cluster_.node(1).port()}, {teacher().person, token}, community_.space
    };
    Member hand{cluster_.network, {cluster_.node(1).port()}, teacher(), community_.space};
    script.connect();
    hand.connect();
    ASSERT_TRUE(cluster_.network.run_until([&] { return script.connected() && hand.connected(); }));
    const json::object which{{"id", listed()[0].at("id")}};
    EXPECT_EQ(
        code_in(post("/api/account/tokens/revoke", which, coordinator().token)), "token_unknown"
    );
    EXPECT_EQ(post("/api/account/tokens/revoke", which, teacher().token).status, 200);
    EXPECT_TRUE(cluster_.network.run_until([&] { return !script.connected(); }, Milliseconds{4'000})
    );
    EXPECT_TRUE(hand.connected());
    EXPECT_EQ(code_in(get("/api/me", token)), "signed_out");
}

TEST_F(Accounts, a_shared_device_keeps_nothing_when_its_browser_is_closed) {
    with_password(teacher(), "docente.dos");
    const HttpAnswer in = post(
        "/api/sign-in", {{"handle", "docente.dos"}, {"password", password_}, {"shared", true}}
    );
    ASSERT_EQ(in.status, 200) << in.body;
    EXPECT_EQ(in.headers.at("set-cookie").find("Max-Age"), std::string::npos);
    EXPECT_TRUE(body_of(get("/api/me", token_in(in))).at("shared").as_bool());
    EXPECT_FALSE(body_of(get("/api/me", teacher().token)).at("shared").as_bool());
    EXPECT_EQ(post("/api/account/confirm", {{"password", password_}}, token_in(in)).status, 200);
    EXPECT_EQ(
        code_in(post("/api/account/confirm", {{"password", "no es esta"}}, token_in(in))),
        "credentials_wrong"
    );
}

TEST_F(Accounts, whoever_leaves_for_good_leaves_every_space_and_nothing_opens_the_account) {
    const json::object mine{{"password", password_}};
    EXPECT_EQ(code_in(post("/api/account/deactivate", mine, teacher().token)), "password_unset");
    with_password(teacher(), "docente.dos");
    with_password(coordinator(), "docente.uno");
    EXPECT_EQ(
        code_in(post("/api/account/deactivate", {{"password", "otra"}}, teacher().token)),
        "credentials_wrong"
    );

    const HttpAnswer last = post("/api/account/deactivate", mine, coordinator().token);
    EXPECT_EQ(last.status, 409);
    EXPECT_EQ(code_in(last), "last_coordinator");
    EXPECT_EQ(body_of(last).at("spaces").at(0).at("title").as_string(), "La mesa de prueba");
    EXPECT_EQ(get("/api/me", coordinator().token).status, 200);

    EXPECT_EQ(post("/api/account/deactivate", mine, teacher().token).status, 200);
    EXPECT_EQ(code_in(get("/api/me", teacher().token)), "signed_out");
    const json::object credential{{"handle", "docente.dos"}, {"password", password_}};
    EXPECT_EQ(code_in(post("/api/sign-in", credential)), "credentials_wrong");
    EXPECT_EQ(
        body_of(get(here("members"), coordinator().token)).at("members").as_array().size(), 2u
    );
    const auto log = cluster_.whole_log(community_.space);
    EXPECT_TRUE(std::ranges::any_of(log, [](const storage::StoredEvent& event) {
        return event.body.find("\"member_removed\"") != std::string::npos;
    }));
    EXPECT_EQ(code_in(recovery_of(teacher(), coordinator())), "person_unknown");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

// Somebody who knows the id of a command learns nothing of the space where it was used (A5).
TEST_F(Accounts, a_stranger_who_knows_a_command_is_answered_as_for_no_space) {
    Member member{cluster_.network, cluster_.ports_from(0), teacher(), community_.space};
    member.connect();
    const wire::Uuid id = member.post("palabras del espacio");
    ASSERT_TRUE(cluster_.network.run_until([&] { return member.idle(); }));

    const Cluster::Community elsewhere = cluster_.found(1);
    const auto told = [&](domain::SpaceId space, const std::string& words, const Account& who) {
        std::string answer;
        struct Ear final : LinkEvents {
            std::string& answer;
            explicit Ear(std::string& to) : answer(to) {}
            void opened() override {}
            void received(const std::string& frame) override {
                for (const char* kind : {"\"refused\"", "\"accepted\""}) {
                    if (frame.find(kind) != std::string::npos) answer = frame;
                }
            }
            void ended(std::uint16_t) override {}
        } ear{answer};
        const auto link = cluster_.network.open(cluster_.node(0).port(), who.token, ear);
        link->send(R"({"type":"hello","protocol":1,"client":"test"})");
        std::string frame;
        wire::encode(
            frame,
            wire::ClientFrame{wire::CommandFrame{
                .id = id,
                .space = number(space),
                .do_ = wire::PostMessage{.text = words, .reply_to = {}},
            }}
        );
        link->send(frame);
        EXPECT_TRUE(cluster_.network.run_until([&] { return !answer.empty(); }));
        return answer;
    };
    const Account& stranger = elsewhere.accounts[0];
    for (const char* words : {"palabras del espacio", "otras palabras"}) {
        const std::string there = told(community_.space, words, stranger);
        EXPECT_NE(there.find("\"not_a_member\""), std::string::npos) << there;
    }
    // Whoever was a member is still told what became of it (L3).
    ask(coordinator(), community_.space, wire::RemoveMember{.person = number(teacher().person)});
    EXPECT_NE(
        told(community_.space, "palabras del espacio", teacher()).find("\"accepted\""),
        std::string::npos
    );
}

}  // namespace
}  // namespace urdimbre::functional
