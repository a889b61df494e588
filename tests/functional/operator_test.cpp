// What an operator does beside the running service: opening a network, inviting, looking,
// verifying.
#include "server/app/saved_state.hpp"
#include "tests/functional/cluster.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <utility>

namespace urdimbre::functional {
namespace {

// The secret at the end of the link that a task printed.
std::string secret_in(const std::string& output) {
    const auto hash = output.rfind('#');
    if (hash == std::string::npos) return {};
    return output.substr(hash + 1, output.find('\n', hash) - hash - 1);
}

bool says(const CommandOutcome& outcome, const std::string& what) {
    return outcome.output.find(what) != std::string::npos;
}

CommandOutcome open_network(Cluster& cluster) {
    return cluster.command(
        {"network",
         "--title=Red del Maule",
         "--coordinator",
         "Rosa Ñancupil",
         "--public-url=https://red.test"}
    );
}

TEST(Operator, opens_a_network_whose_coordinator_comes_in_by_a_personal_link) {
    Cluster cluster{1};
    const CommandOutcome opened = open_network(cluster);
    ASSERT_EQ(opened.exit_code, 0) << opened.output;
    EXPECT_TRUE(says(opened, "https://red.test/entrar#")) << opened.output;
    const HttpAnswer inside = cluster.network.post(
        cluster.node(0).port(), "/api/enter", R"({"secret":")" + secret_in(opened.output) + "\"}"
    );
    EXPECT_EQ(inside.status, 200) << inside.body;
    EXPECT_NE(inside.body.find("Rosa Ñancupil"), std::string::npos) << inside.body;
    EXPECT_EQ(cluster.sql("select count(*) from membership where roles = 1"), "2");
    EXPECT_EQ(cluster.command({"verify"}).exit_code, 0);
}

TEST(Operator, is_told_what_is_wrong_with_what_was_asked) {
    Cluster cluster{0};
    const auto wrong = [&](const std::vector<std::string>& arguments, const std::string& named) {
        const CommandOutcome outcome = cluster.command(arguments);
        EXPECT_EQ(outcome.exit_code, 2) << outcome.output;
        EXPECT_TRUE(says(outcome, named)) << outcome.output;
    };
    wrong({"network", "--title=Red"}, "--coordinator");
    wrong({"network", "--title=Red", "--coordinator="}, "--coordinator");
    wrong({"network", "--title=Red", "--title=Otra", "--coordinator=Rosa"}, "--title");
    wrong({"invite", "--space=77", "--roles=teacher"}, "--space");
    ASSERT_EQ(open_network(cluster).exit_code, 0);
    wrong({"invite", "--space=1", "--roles=reina"}, "reina");
    wrong({"invite", "--space=1", "--roles=teacher", "--days=0"}, "--days");
    wrong({"invite", "--space=1", "--roles=teacher", "--by=99"}, "--by");
    wrong({"log", "--space=77"}, "--space");
    wrong({"verify", "--space=todas"}, "--space");
}

TEST(Operator, is_told_everything_that_a_template_lacks) {
    Cluster cluster{0};
    const std::string documents = URDIMBRE_FUNCTIONAL_DIR "/../../tests/unit/templates/documents/";
    const CommandOutcome right =
        cluster.command({"template", "--check=" + documents + "consulta-entre-pares.json"});
    EXPECT_EQ(right.exit_code, 0) << right.output;
    EXPECT_TRUE(says(right, "Consulta entre pares")) << right.output;
    const CommandOutcome not_run =
        cluster.command({"template", "--check=" + documents + "plenario-y-grupos.json"});
    EXPECT_EQ(not_run.exit_code, 1);
    EXPECT_TRUE(says(not_run, "phases[1].breakouts: ")) << not_run.output;
    const CommandOutcome wrong = cluster.command(
        {"template", "--check=" URDIMBRE_FUNCTIONAL_DIR "/../../protocol/templates/profile.json"}
    );
    EXPECT_EQ(wrong.exit_code, 1);
    EXPECT_TRUE(says(wrong, "No hay nada que se llame «subjects» aquí")) << wrong.output;
    EXPECT_TRUE(says(wrong, "Falta «phases»")) << wrong.output;
    const CommandOutcome long_one = cluster.command(
        {"template", "--check=" URDIMBRE_FUNCTIONAL_DIR "/../../protocol/i18n/es.json"}
    );
    EXPECT_EQ(long_one.exit_code, 1);
    EXPECT_TRUE(says(long_one, "demasiado largo")) << long_one.output;
    EXPECT_EQ(cluster.command({"template", "--check=no/esta.json"}).exit_code, 2);
}

TEST(Operator, invites_in_the_name_of_who_coordinates) {
    Cluster cluster{0};
    ASSERT_EQ(open_network(cluster).exit_code, 0);
    const CommandOutcome invited =
        cluster.command({"invite", "--space=2", "--roles=teacher,mentor", "--uses=40"});
    ASSERT_EQ(invited.exit_code, 0) << invited.output;
    EXPECT_TRUE(says(invited, "/invitacion#")) << invited.output;
    EXPECT_EQ(
        cluster.sql("select space_id, roles, created_by, uses_left from invitation"), "2|10|1|40"
    );
    // The secret itself is nowhere in the database.
    EXPECT_EQ(
        cluster.sql(
            "select count(*) from invitation where secret_hash = sha256('" +
            secret_in(invited.output) + "'::bytea)"
        ),
        "1"
    );
}

TEST(Operator, reads_a_log_without_its_words_unless_they_are_asked_for) {
    Cluster cluster{1};
    const Cluster::Community community = cluster.found(2);
    Member ana{cluster.network, cluster.ports_from(0), community.accounts[0], community.space};
    ana.connect();
    ana.post("palabras\nreservadas");
    ASSERT_TRUE(cluster.network.run_until([&] { return ana.idle(); }));
    const std::string space = "--space=" + std::to_string(number(community.space));

    const CommandOutcome plain = cluster.command({"log", space});
    EXPECT_EQ(plain.exit_code, 0) << plain.output;
    EXPECT_TRUE(says(plain, "\"space_opened\"")) << plain.output;
    EXPECT_TRUE(says(plain, "\"message_posted\"")) << plain.output;
    EXPECT_FALSE(says(plain, "reservadas")) << plain.output;
    EXPECT_FALSE(says(cluster.command({"log", space, "--after=1"}), "\"space_opened\""));

    const CommandOutcome worded = cluster.command({"log", space, "--words"});
    EXPECT_TRUE(says(worded, R"("palabras\nreservadas")")) << worded.output;
    EXPECT_TRUE(says(worded, "words_read_by_operator")) << worded.output;

    // It is on record for everybody who is there, once a day, and for words only (rule P15).
    for (const Account& one : community.accounts) {
        const HttpAnswer told =
            cluster.network.get(cluster.node(0).port(), "/api/account/access", one.token);
        EXPECT_EQ(told.status, 200) << told.body;
        EXPECT_NE(told.body.find(R"("what":"words")"), std::string::npos) << told.body;
        EXPECT_NE(told.body.find(R"("by":null)"), std::string::npos) << told.body;
        EXPECT_NE(told.body.find(R"("times":1)"), std::string::npos) << told.body;
    }
}

// The database refuses to go on in the midst of the histories, which are played together.
TEST(Operator, goes_on_with_a_demo_whose_loading_was_interrupted) {
    const std::string count =
        "select (select count(*) from person), (select count(*) from event), "
        "(select count(*) from space), (select count(*) from content)";
    Cluster loaded_at_once{0, {"URDIMBRE_DEMO=1"}};
    ASSERT_EQ(loaded_at_once.command({"demo"}).exit_code, 0);
    EXPECT_TRUE(says(loaded_at_once.command({"demo"}), "ya estaba"));
    Cluster cluster{0, {"URDIMBRE_DEMO=1"}};
    cluster.sql("create sequence told");
    cluster.sql(
        "create function interrupt() returns trigger language plpgsql as $$ begin "
        "if nextval('told') > 300 then raise exception 'enough'; end if; return new; end $$"
    );
    cluster.sql(
        "create trigger interrupt before insert on event for each row execute function interrupt()"
    );
    EXPECT_NE(cluster.command({"demo"}).exit_code, 0);
    cluster.sql("drop trigger interrupt on event");
    const CommandOutcome again = cluster.command({"demo"});
    EXPECT_EQ(again.exit_code, 0) << again.output;
    EXPECT_EQ(cluster.sql(count), loaded_at_once.sql(count));
    EXPECT_EQ(cluster.command({"verify"}).exit_code, 0);
}

TEST(Operator, lets_somebody_choose_a_new_password) {
    Cluster cluster{1};
    ASSERT_EQ(open_network(cluster).exit_code, 0);
    EXPECT_EQ(cluster.command({"recover", "--person=99"}).exit_code, 2);
    const CommandOutcome made = cluster.command({"recover", "--person=1"});
    ASSERT_EQ(made.exit_code, 0) << made.output;
    EXPECT_TRUE(says(made, "/recuperar#")) << made.output;
    const HttpAnswer used = cluster.network.post(
        cluster.node(0).port(),
        "/api/recovery/use",
        R"({"handle":"rosa","password":"una frase larga","secret":")" + secret_in(made.output) +
            "\"}"
    );
    EXPECT_EQ(used.status, 200) << used.body;
    EXPECT_EQ(cluster.sql("select count(*) from recovery where made_by is null"), "1");
}

class Verify : public testing::Test {
  protected:
    // A community whose log has six events, verified once while all is well.
    void SetUp() override {
        community_ = cluster_.found(3);
        Member ana{
            cluster_.network, cluster_.ports_from(0), community_.accounts[0], community_.space
        };
        ana.connect();
        ana.keep_posting(2, 1);
        ASSERT_TRUE(cluster_.network.run_until([&] { return ana.idle(); }));
        const CommandOutcome well = cluster_.command({"verify"});
        ASSERT_EQ(well.exit_code, 0) << well.output;
    }

    void broken_by(const std::string& damage, const std::string& named) {
        cluster_.sql(damage);
        const CommandOutcome outcome = cluster_.command({"verify"});
        EXPECT_EQ(outcome.exit_code, 1) << damage << "\n" << outcome.output;
        EXPECT_TRUE(says(outcome, named)) << damage << "\n" << outcome.output;
    }

    Cluster cluster_{1};
    Cluster::Community community_;
};

TEST_F(Verify, names_an_event_that_is_missing) {
    broken_by("delete from event where seq = 3", "falta el hecho 3");
}

TEST_F(Verify, names_an_event_that_cannot_be_read) {
    broken_by(
        "update event set body = '{\"type\":\"danced\",\"v\":1}' where seq = 5",
        "el hecho 5 no se puede leer"
    );
}

TEST_F(Verify, names_an_event_that_is_about_something_else) {
    broken_by(
        "update event set subject = gen_random_uuid() where seq = 6", "el hecho 6 dice tratar"
    );
}

TEST_F(Verify, names_an_event_from_before_its_time) {
    broken_by("update event set at = 5 where seq = 4", "el hecho 4 es anterior");
}

TEST_F(Verify, names_a_head_that_is_not_the_last_event) {
    broken_by("update space_head set head = 9", "la cabeza dice 9");
    broken_by("delete from space_head", "space_head");
}

TEST_F(Verify, names_memberships_that_the_log_does_not_tell) {
    const std::string second = std::to_string(number(community_.accounts[1].person));
    broken_by(
        "update membership set roles = 128 where person_id = " + second,
        "la persona " + second + " tiene otros roles"
    );
    broken_by(
        "delete from membership where person_id = " + second,
        "la persona " + second + " es integrante"
    );
    broken_by(
        "insert into membership values (" + std::to_string(number(community_.space)) + ", 999, 8)",
        "la persona 999 está en membership"
    );
}

TEST_F(Verify, names_a_space_that_is_listed_as_another_or_not_at_all) {
    broken_by("update space set kind = 5", "de otro tipo");
    broken_by("update space set parent = 77", "de otro espacio superior");
    broken_by("delete from space", "no está en la lista");
}

TEST_F(Verify, names_a_deadline_that_the_log_does_not_tell) {
    const std::string space = std::to_string(number(community_.space));
    broken_by(
        "insert into deadline values (" + space + ", 4102444800000)",
        "quiere despertar en nunca y deadline dice 4102444800000"
    );
}

TEST_F(Verify, names_a_command_that_did_something_else) {
    const std::string space = std::to_string(number(community_.space));
    broken_by(
        "update command set first_seq = 4, last_seq = 4 where first_seq = 5",
        "el hecho 5 no es del comando que nombra"
    );
    broken_by("delete from command where first_seq = 6", "el hecho 6 no es del comando");
    broken_by(
        "insert into command values (" + space + ", gen_random_uuid(), 1, 2, 8)",
        "los comandos dicen haber hecho"
    );
}

TEST_F(Verify, names_conversations_of_networks_and_their_notices_that_do_not_fit) {
    const std::string space = std::to_string(number(community_.space));
    std::ifstream file(URDIMBRE_FUNCTIONAL_DIR
                       "/../../protocol/templates/conversations/circulo-de-palabra.json");
    boost::json::value shipped =
        boost::json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
    shipped.as_object()["version"] = 1;
    const std::string document = boost::json::serialize(shipped);
    const auto version = [&](int number, const std::string& words) {
        return "insert into network_template_version values (" + space +
               ", 'circulo-de-palabra', " + std::to_string(number) +
               ", gen_random_uuid(), 1, 5, '', $words$" + words + "$words$)";
    };
    cluster_.sql(version(1, document));
    cluster_.sql(
        "insert into network_template values (" + space + ", 'circulo-de-palabra', 1, '', false)"
    );
    const CommandOutcome well = cluster_.command({"verify"});
    ASSERT_EQ(well.exit_code, 0) << well.output;
    ASSERT_TRUE(says(well, "1 versiones de conversaciones")) << well.output;

    broken_by(
        version(2, document), "versión 2: su documento dice ser circulo-de-palabra, versión 1"
    );
    broken_by(
        "insert into network_template_version values (" + space +
            ", 'nuestro', 1, gen_random_uuid(), 1, 5, '', '{\"id\": 7}', 1)",
        "instrumento nuestro, versión 1: no se puede leer"
    );
    broken_by("delete from network_template", "faltan versiones, o la más nueva es otra");
    broken_by(
        "update network_template_version set document = '{\"id\": 7}'",
        "conversación circulo-de-palabra, versión 1: no se puede leer: el documento: Falta"
    );
    broken_by(
        "insert into notice (space_id, seq, person_id, at, kind, written_at) values (" + space +
            ", 4503599627370497, 1, 5, 13, 5)",
        "aviso 4503599627370497 a la persona 1: no corresponde"
    );
    broken_by(
        "insert into template_news values (4503599627370499, " + space + ", 'x', 4, false, 1, 'X')",
        "publicación de x 4: no corresponde"
    );
}

TEST_F(Verify, names_a_saved_state_that_is_not_what_the_log_makes) {
    const std::string space = std::to_string(number(community_.space));
    domain::Space other;
    other.head = 4;
    other.kind = domain::SpaceKind::community;
    other.messages = 7;
    broken_by(
        "insert into saved_state values (" + space + ", 4, '" + app::save(other).body + "')",
        "el estado guardado del hecho 4"
    );
    broken_by("update saved_state set seq = 1000", "posterior a la cabeza");
}

}  // namespace
}  // namespace urdimbre::functional
