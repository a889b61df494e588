// What somebody takes along of what is theirs (rule P12), over real nodes: all of it, wherever they
// are or were; and by no number, space, file or login of another anything of somebody else.
#include "storage/blob_store.hpp"
#include "tests/functional/file_client.hpp"
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using namespace std::string_literals;

class OwnExportOverHttp : public SessionCluster {
  protected:
    static constexpr std::size_t coordinator = 0, ana = 1, benito = 2, carla = 3;

    OwnExportOverHttp() : SessionCluster(4) {}

    static std::string spaces(domain::SpaceId space) {
        return "/spaces/" + std::to_string(number(space));
    }
    HttpAnswer take(const std::string& token, const std::string& rest = {}, std::size_t node = 0) {
        return cluster_.network.get(
            cluster_.node(node).port(), "/api/account/export" + rest, token
        );
    }
    const std::string& token(std::size_t who) const { return found_.accounts[who].token; }

    // Every page of a space.
    json::array all(const std::string& token, domain::SpaceId space, std::size_t node = 0) {
        json::array items;
        std::string after = "0";
        for (bool more = true; more;) {
            const HttpAnswer answer = take(token, spaces(space) + "?after=" + after, node);
            EXPECT_EQ(answer.status, 200) << answer.body;
            if (answer.status != 200) break;
            const json::object page = json::parse(answer.body).as_object();
            for (const auto& item : page.at("items").as_array()) items.push_back(item);
            after = std::to_string(page.at("upto").to_number<std::uint64_t>());
            more = page.at("more").as_bool();
        }
        return items;
    }
    static std::vector<json::object> of(const json::array& items, std::string_view what) {
        std::vector<json::object> found;
        for (const auto& item : items) {
            if (item.at("what").as_string() == what) found.push_back(item.as_object());
        }
        return found;
    }
    static std::string texts(const json::object& item) { return json::serialize(item.at("texts")); }

    wire::Uuid post(Intruder& who, const std::string& text, const std::string& rest = {}) {
        return does(
            who, found_.space, R"({"type":"post_message","text":")" + text + '"' + rest + "}"
        );
    }
};

TEST_F(OwnExportOverHttp, all_that_one_wrote_is_there_and_nothing_that_others_did) {
    Intruder mine = in(0, ana);
    Intruder theirs = in(1, benito);
    const wire::Uuid corrected = post(mine, "Primera palabra");
    const wire::Uuid secret = post(theirs, "Secreto de Benito");
    does(
        mine,
        found_.space,
        R"({"type":"edit_message","message":")" + text_of(corrected) + R"(","text":"Corregida"})"
    );
    const wire::Uuid gone = post(mine, "Lo que retiro");
    does(mine, found_.space, R"({"type":"withdraw_message","message":")" + text_of(gone) + "\"}");
    does(
        mine,
        found_.space,
        R"({"type":"react","message":")" + text_of(secret) + R"(","reaction":"useful","on":true})"
    );
    for (int nth = 0; nth < 120; ++nth) post(mine, "palabra " + std::to_string(nth));

    // More than one page, from the node that it was not said to.
    const json::array items = all(token(ana), found_.space, 1);
    const auto messages = of(items, "message");
    ASSERT_EQ(messages.size(), 122u);
    EXPECT_EQ(texts(messages[0]), R"(["Primera palabra","Corregida"])");
    EXPECT_EQ(texts(messages[1]), "[]");
    EXPECT_TRUE(messages[1].at("withdrawn").as_bool());
    EXPECT_EQ(texts(messages.back()), R"(["palabra 119"])");
    const auto reactions = of(items, "reaction");
    ASSERT_EQ(reactions.size(), 1u);
    EXPECT_EQ(reactions[0].at("reaction").as_string(), "useful");
    EXPECT_EQ(of(items, "membership").size(), 1u);
    std::set<std::uint64_t> seqs;
    for (const auto& item : items) seqs.insert(item.at("seq").to_number<std::uint64_t>());
    EXPECT_EQ(seqs.size(), items.size()) << "each thing once";
    const std::string told = json::serialize(items);
    EXPECT_EQ(told.find("Benito"), std::string::npos);
    EXPECT_EQ(told.find("Lo que retiro"), std::string::npos);

    // Whoever coordinates gets what is their own, as everybody does.
    const std::string lead = json::serialize(all(token(coordinator), found_.space));
    EXPECT_EQ(lead.find("palabra"), std::string::npos);
    EXPECT_EQ(lead.find("Corregida"), std::string::npos);
}

TEST_F(OwnExportOverHttp, it_is_always_about_whoever_asks_and_only_where_they_were) {
    const Account stranger = cluster_.found(1).accounts[0];
    const std::string here = spaces(found_.space);
    for (const std::string& path : {""s, here, here + "/files/" + text_of(random_id())}) {
        EXPECT_EQ(take({}, path).status, 401) << path;
        EXPECT_EQ(take("no es una clave", path).status, 401) << path;
    }
    // The same as of a space that is none.
    const HttpAnswer kept_out = take(stranger.token, here);
    const HttpAnswer nowhere = take(stranger.token, "/spaces/999999");
    EXPECT_EQ(kept_out.status, 404);
    EXPECT_EQ(kept_out.body, nowhere.body);
    EXPECT_EQ(take(stranger.token, here + "/files/" + text_of(random_id())).body, nowhere.body);
    EXPECT_EQ(take(token(ana), "/spaces/18446744073709551615").status, 404);
    for (const std::string wrong : {"?after=-1", "?after=x", "?after=", "?after=1x"}) {
        EXPECT_EQ(take(token(ana), here + wrong).status, 400) << wrong;
        EXPECT_EQ(take(token(ana), wrong).status, 400) << wrong;
    }
    for (const std::string wrong : {"/spaces/", "/spaces/x", "/spaces/1/files/1", "/person/1"}) {
        EXPECT_EQ(take(token(ana), wrong).status, 404) << wrong;
    }
    // No question names somebody else.
    const std::string other = "?person=" + person(coordinator);
    const json::object self = json::parse(take(token(ana), other).body).as_object();
    EXPECT_EQ(
        self.at("person").at("id").to_number<std::uint64_t>(), number(found_.accounts[ana].person)
    );
    EXPECT_TRUE(of(all(token(ana), found_.space), "message").empty());
    // Ahead of the log there is nothing.
    const json::object ahead =
        json::parse(take(token(ana), here + "?after=999999").body).as_object();
    EXPECT_TRUE(ahead.at("items").as_array().empty());
    EXPECT_FALSE(ahead.at("more").as_bool());
}

TEST_F(
    OwnExportOverHttp,
    whoever_left_takes_what_they_wrote_and_learns_nothing_of_what_came_after
) {
    Intruder lead = in(0, coordinator);
    Intruder mine = in(0, ana);
    post(mine, "Antes de irme");
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(ana) + "}");
    post(lead, "Después de su salida");
    const json::array items = all(token(ana), found_.space);
    ASSERT_EQ(of(items, "message").size(), 1u);
    EXPECT_EQ(texts(of(items, "message")[0]), R"(["Antes de irme"])");
    EXPECT_EQ(of(items, "membership_ended").size(), 1u);
    EXPECT_EQ(json::serialize(items).find("Después"), std::string::npos);
    const json::object own = json::parse(take(token(ana)).body).as_object();
    ASSERT_EQ(own.at("spaces").as_array().size(), 1u);
    EXPECT_FALSE(own.at("spaces").at(0).at("member").as_bool());
}

TEST_F(OwnExportOverHttp, files_come_in_parts_to_their_author_and_to_nobody_else) {
    FileClient files{cluster_.network, found_.space, found_.accounts[ana]};
    const wire::Uuid file = random_id();
    const std::string bytes = "%PDF-1.7\n"s + std::string(storage::chunk_bytes + 5, 'd');
    const std::uint16_t port = cluster_.node(0).port();
    ASSERT_EQ(files.upload(port, file, "application/pdf", bytes).status, 200);
    const std::string path = spaces(found_.space) + "/files/" + text_of(file);
    EXPECT_EQ(take(token(ana), path).status, 404) << "nothing shows it yet";

    Intruder mine = in(0, ana);
    const wire::Uuid message = post(
        mine,
        "miren",
        R"(,"attachments":[{"file":")" + text_of(file) + R"(","name":"Pauta <1>.pdf"}])"
    );
    const auto told = of(all(token(ana), found_.space), "message");
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].at("files").at(0).at("name").as_string(), "Pauta <1>.pdf");
    EXPECT_EQ(told[0].at("files").at(0).at("size").to_number<std::size_t>(), bytes.size());

    const HttpAnswer first = take(token(ana), path, 1);
    const HttpAnswer second = take(token(ana), path + "?part=1", 1);
    EXPECT_EQ(first.status, 200);
    EXPECT_TRUE(first.body + second.body == bytes);
    EXPECT_EQ(first.headers.at("content-type"), "application/octet-stream");
    EXPECT_EQ(take(token(ana), path + "?part=2").status, 404);
    EXPECT_EQ(take(token(ana), path + "?part=18446744073709551615").status, 404);
    EXPECT_EQ(take(token(ana), path + "?part=x").status, 400);
    // Others see it in the space; it is not theirs.
    for (const std::size_t who : {coordinator, benito}) {
        EXPECT_EQ(take(token(who), path).status, 404);
    }

    Intruder lead = in(0, coordinator);
    does(lead, found_.space, R"({"type":"remove_member","person":)" + person(ana) + "}");
    EXPECT_EQ(files.get(port, file).status, 403);
    EXPECT_EQ(take(token(ana), path).status, 200) << "it is theirs still";
    does(
        lead, found_.space, R"({"type":"withdraw_message","message":")" + text_of(message) + "\"}"
    );
    EXPECT_EQ(take(token(ana), path).status, 410);
    EXPECT_FALSE(of(all(token(ana), found_.space), "message")[0].contains("files"));
}

TEST_F(
    OwnExportOverHttp,
    what_is_anonymous_is_its_author_s_while_the_link_is_kept_and_nobody_s_after
) {
    Intruder lead = in(0, coordinator);
    const domain::SpaceId session = open_session(lead, "Ideas");
    for (const std::size_t who : {ana, benito, carla}) bring(lead, session, who);
    does(lead, session, R"({"type":"plan_session","template":"lluvia-y-priorizacion"})");
    give_seat(lead, session, coordinator, "facilitador");
    for (const std::size_t who : {ana, benito, carla}) give_seat(lead, session, who, "integrante");
    does(lead, session, R"({"type":"start_conversation"})");
    Intruder mine = in(1, ana);
    does(
        mine,
        session,
        R"({"type":"contribute","phase":0,"kind":"idea","text":"Menos pruebas","owners":[],"late":false})"
    );
    const auto ideas = of(all(token(ana), session, 1), "contribution");
    ASSERT_EQ(ideas.size(), 1u);
    EXPECT_EQ(texts(ideas[0]), R"(["Menos pruebas"])");
    EXPECT_TRUE(ideas[0].at("anonymous").as_bool());
    for (const std::size_t who : {coordinator, benito, carla}) {
        const std::string told = json::serialize(all(token(who), session));
        EXPECT_EQ(told.find("Menos pruebas"), std::string::npos);
    }
    does(lead, session, R"({"type":"end_conversation","reason":"terminamos"})");
    for (const std::size_t who : {coordinator, ana, benito, carla}) {
        const json::array items = all(token(who), session);
        EXPECT_TRUE(of(items, "contribution").empty());
        EXPECT_EQ(json::serialize(items).find("Menos pruebas"), std::string::npos);
    }
    EXPECT_EQ(of(all(token(coordinator), session), "reason").size(), 1u);
}

}  // namespace
}  // namespace urdimbre::functional
