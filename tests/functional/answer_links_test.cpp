// Families answer by link, on two nodes and real databases: anonymously, once however often their
// phones send, told as figures of five when it has ended, and nothing else of them is kept (rules
// I8, I19 to I22).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <chrono>
#include <cstddef>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class CommunityThatAsks : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, teacher = 1;
    static constexpr const char* application = "0de30000-0000-4000-8000-00000000aa01";

    CommunityThatAsks() : SessionCluster(2) {}

    void SetUp() override { open(application, "percepciones-de-la-implementacion"); }

    void open(const std::string& command, const std::string& instrument) {
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch()
        );
        const json::object opening{
            {"command", command},
            {"instrument", instrument},
            {"moment", "progress"},
            {"about", "space"},
            {"closes_at", (now + std::chrono::hours{48}).count()},
        };
        ASSERT_EQ(post(0, lead, "applications", opening).status, 200);
    }

    HttpAnswer
    post(std::size_t node, std::size_t who, const std::string& what, const json::object& body) {
        return cluster_.network.post(
            cluster_.node(node).port(),
            "/api/spaces/" + std::to_string(number(found_.space)) + "/" + what,
            json::serialize(body),
            found_.accounts[who].token
        );
    }

    // As somebody without an account.
    HttpAnswer from_outside(std::size_t node, const std::string& path, const json::object& body) {
        return cluster_.network.post(
            cluster_.node(node).port(), "/api/answer-link" + path, json::serialize(body)
        );
    }

    std::string below() const { return "applications/" + std::string{application}; }

    struct Made {
        std::string id;
        std::string secret;
    };
    Made link(const std::string& group, bool minors = false) {
        return link_of(below(), group, minors);
    }
    Made link_of(const std::string& what, const std::string& group, bool minors = false) {
        const json::object wanted{
            {"command", text_of(new_id())},
            {"group", group},
            {"lang", "es"},
            {"minors", minors},
        };
        const HttpAnswer made = post(0, lead, what + "/links", wanted);
        EXPECT_EQ(made.status, 200) << made.body;
        const json::object told = json::parse(made.body).as_object();
        return {
            .id = std::string{told.at("id").as_string()},
            .secret = std::string{told.at("secret").as_string()},
        };
    }

    json::object answer(const std::string& secret, int level) {
        return {
            {"secret", secret},
            {"id", text_of(new_id())},
            {"answers", {{"satisfaccion-1", level}, {"satisfaccion-2", nullptr}}},
        };
    }

    json::object results(std::size_t node, std::size_t who) {
        const HttpAnswer told = get(node, who, found_.space, below() + "/results");
        EXPECT_EQ(told.status, 200) << told.body;
        return json::parse(told.body).as_object();
    }

    std::string count(const std::string& table) {
        std::string found = cluster_.sql("select count(*) from " + table);
        found.erase(found.find_last_not_of('\n') + 1);
        return found;
    }
};

TEST_F(CommunityThatAsks, hears_families_on_any_node_and_keeps_figures_only) {
    const Made families = link("Familias");
    for (std::size_t i = 0; i < 6; ++i) {
        const json::object sent = answer(families.secret, i < 2 ? 1 : 5);
        // A phone that did not hear the answer sends again, to whichever node.
        for (const std::size_t node : {i % 2, (i + 1) % 2, i % 2}) {
            EXPECT_EQ(from_outside(node, "/answers", sent).status, 200);
        }
    }
    EXPECT_EQ(count("link_answer"), "6");
    EXPECT_FALSE(results(1, lead).contains("by_link")) << "nothing is told while it grows";

    ASSERT_EQ(post(1, lead, below() + "/closing", {}).status, 200);
    const json::object report = results(0, teacher).at("by_link").as_object();
    const json::object& part = report.at("parts").at(0).as_object();
    EXPECT_EQ(part.at("group"), "Familias");
    EXPECT_EQ(part.at("answered").to_number<int>(), 6);
    ASSERT_EQ(part.at("items").as_array().size(), 1u) << "what nobody says is no figure";
    EXPECT_EQ(part.at("items").at(0).at("counts"), (json::array{2, 0, 0, 0, 4}));
    EXPECT_EQ(results(1, lead).at("by_link"), json::value(report));
    EXPECT_EQ(results(1, lead).at("group").at("answered").to_number<int>(), 0)
        << "they are never mixed with the members";

    EXPECT_EQ(count("link_answer"), "0") << "single answers are gone with their ids";
    EXPECT_EQ(from_outside(0, "", {{"secret", families.secret}}).status, 404);
    EXPECT_EQ(from_outside(1, "/answers", answer(families.secret, 3)).status, 404);
    EXPECT_EQ(
        count("answer_link where encode(secret, 'escape') like '%" + families.secret + "%'"), "0"
    );
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(CommunityThatAsks, tells_nothing_of_fewer_than_five) {
    const Made families = link("Familias");
    const Made neighbours = link("Vecinas y vecinos");
    for (int i = 0; i < 5; ++i) {
        ASSERT_EQ(from_outside(0, "/answers", answer(families.secret, 4)).status, 200);
    }
    ASSERT_EQ(from_outside(1, "/answers", answer(neighbours.secret, 1)).status, 200);
    ASSERT_EQ(post(0, lead, below() + "/closing", {}).status, 200);
    const json::object report = results(1, lead).at("by_link").as_object();
    EXPECT_EQ(report.at("whole").at("answered").to_number<int>(), 6);
    for (const json::value& part : report.at("parts").as_array()) {
        EXPECT_EQ(part.at("answered").to_number<int>(), 0) << "the rest would be one";
        EXPECT_TRUE(part.at("items").as_array().empty());
    }
}

TEST_F(CommunityThatAsks, asks_a_guardian_before_a_minor_and_keeps_that_there_was_a_yes) {
    const Made students = link("Estudiantes", true);
    const HttpAnswer shown = from_outside(1, "", {{"secret", students.secret}});
    ASSERT_EQ(shown.status, 200);
    const json::value told = json::parse(shown.body);
    json::object sent = answer(students.secret, 3);
    EXPECT_EQ(from_outside(0, "/answers", sent).status, 400);
    EXPECT_EQ(count("link_answer"), "0");
    sent["consent"] = told.at("consent").at("version");
    for (const std::size_t node : {0u, 1u}) {
        EXPECT_EQ(from_outside(node, "/answers", sent).status, 200);
    }
    EXPECT_EQ(count("link_consent where given = 1 and day % 86400000 = 0"), "1");
    json::object another = answer(students.secret, 4);
    another["consent"] = told.at("consent").at("version");
    EXPECT_EQ(from_outside(0, "/answers", another).status, 200);
    const auto given = [&] {
        return cluster_.sql("select sum(given) from link_consent").substr(0, 1);
    };
    EXPECT_EQ(given(), "2") << "apart from the answers";
    ASSERT_EQ(post(0, lead, below() + "/closing", {}).status, 200);
    EXPECT_EQ(given(), "2") << "the record outlives the answer";
    EXPECT_EQ(count("link_answer"), "0");
}

// A board tells words, and everybody who reads the space is told all of them.
TEST_F(CommunityThatAsks, takes_by_a_link_of_a_board_so_many_words_and_no_more) {
    const std::string board = "0de30000-0000-4000-8000-00000000aa02";
    open(board, "cierre-cuadra-triangular-redondo");
    cluster_.sql(
        R"(update application set document = regexp_replace(document, )"
        R"('"answered_by":\s*\[\s*"self"\s*\]', '"answered_by":["self","link"]') where id = ')" +
        board + "'"
    );
    const Made families = link_of("applications/" + board, "Familias");
    std::string words;
    for (int i = 0; i < 2'000; ++i) words += "🧵";
    const auto say = [&](std::size_t node) {
        const json::object answers{
            {"cuadra-1", words}, {"triangular-1", words}, {"redondo-1", words}
        };
        const json::object sent{
            {"secret", families.secret}, {"id", text_of(new_id())}, {"answers", answers}
        };
        return from_outside(node, "/answers", sent).status;
    };
    // 24,000 bytes each: with the eleventh there are more than 262,144.
    for (std::size_t i = 0; i < 11; ++i) ASSERT_EQ(say(i % 2), 200) << i;
    EXPECT_EQ(say(0), 404);
    EXPECT_EQ(from_outside(1, "", {{"secret", families.secret}}).status, 404);
    EXPECT_EQ(count("link_answer"), "11");
    // The same one over and over is one guess: whoever shares the address need not wait for it.
    for (int i = 0; i < 205; ++i) {
        ASSERT_EQ(from_outside(0, "", {{"secret", families.secret}}).status, 404) << i;
    }
}

// The first one counts, whichever node made it.
TEST_F(CommunityThatAsks, has_one_report_on_every_node) {
    const Made families = link("Familias");
    for (int i = 0; i < 5; ++i) {
        ASSERT_EQ(from_outside(0, "/answers", answer(families.secret, 4)).status, 200);
    }
    // It ended while no node looked.
    cluster_.sql(
        "update application set closed_at = (extract(epoch from clock_timestamp()) * 1000)::bigint"
    );
    const json::object one = results(0, lead);
    const json::object other = results(1, teacher);
    EXPECT_EQ(one.at("by_link"), other.at("by_link"));
    EXPECT_EQ(one.at("by_link").at("whole").at("answered").to_number<int>(), 5);
}

}  // namespace
}  // namespace urdimbre::functional
