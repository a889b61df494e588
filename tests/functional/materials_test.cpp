// Materials of a session over real nodes, held against people who ask for what is not theirs on
// sockets of their own (rules C153 to C156).
#include "storage/blob_store.hpp"
#include "tests/functional/file_client.hpp"
#include "tests/functional/session_cluster.hpp"

#include <optional>
#include <string>

namespace urdimbre::functional {
namespace {

constexpr std::size_t lead = 0, presenter = 1, critical = 2, watcher = 3, outsider = 4;
const std::string pdf = "%PDF-1.7\n" + std::string(900, 'p');

class Materials : public SessionCluster {
  protected:
    Materials() : SessionCluster{5} {}

    void SetUp() override {
        host_.emplace(port(0), found_.accounts[lead].token);
        session_ = open_session(*host_, "Con materiales");
        bring(*host_, session_, presenter);
        bring(*host_, session_, critical);
        does(
            *host_,
            session_,
            R"({"type":"add_member","person":)" + person(watcher) + R"(,"roles":["observer"]})"
        );
        does(*host_, session_, R"({"type":"plan_session","template":"amigo-critico"})");
        give_seat(*host_, session_, lead, "facilitador");
        give_seat(*host_, session_, presenter, "presentador");
        give_seat(*host_, session_, critical, "amigo_critico");
    }

    FileClient files(std::size_t who) {
        return FileClient{cluster_.network, session_, found_.accounts[who]};
    }
    std::uint16_t port(std::size_t node) { return cluster_.node(node).port(); }

    wire::Uuid uploaded(std::size_t who, std::size_t node = 0) {
        const wire::Uuid file = random_id();
        EXPECT_EQ(files(who).upload(port(node), file, "application/pdf", pdf).status, 200);
        return file;
    }

    static std::string brings(const wire::Uuid& file) {
        return R"({"type":"attach_material","title":"La pauta","attachments":[{"file":")" +
               text_of(file) + R"(","name":"pauta.pdf"}]})";
    }
    static std::string leads_to(const std::string& address) {
        return R"({"type":"attach_material","title":"Una página","address":")" + address + "\"}";
    }
    static std::string removes(const wire::Uuid& material) {
        return R"({"type":"remove_material","material":")" + text_of(material) + "\"}";
    }

    std::optional<Intruder> host_;
    domain::SpaceId session_{};
};

TEST_F(Materials, are_reached_by_every_member_on_every_node_and_gone_at_once) {
    const wire::Uuid file = uploaded(presenter, 1);
    EXPECT_EQ(files(presenter).get(port(0), file).status, 404) << "nothing shows it yet";
    Intruder presents = in(1, presenter);
    const wire::Uuid material = does(presents, session_, brings(file));
    for (const std::size_t node : {0u, 1u}) {
        for (const std::size_t who : {lead, presenter, critical, watcher}) {
            const HttpAnswer answer = files(who).get(port(node), file);
            EXPECT_EQ(answer.status, 200) << who;
            EXPECT_EQ(answer.body, pdf);
        }
        EXPECT_EQ(code_in(files(outsider).get(port(node), file)), "not_a_member");
    }
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);

    // Who facilitates takes it away, in the middle of the session, and it is gone everywhere.
    does(*host_, session_, R"({"type":"start_conversation"})");
    does(*host_, session_, removes(material));
    for (const std::size_t node : {0u, 1u}) {
        for (const std::size_t who : {lead, presenter, critical, watcher}) {
            EXPECT_EQ(code_in(files(who).get(port(node), file)), "file_gone") << who;
        }
        EXPECT_EQ(code_in(files(outsider).get(port(node), file)), "not_a_member");
    }
    EXPECT_EQ(
        cluster_.sql(
            "select count(*) from content where content_id in ('" + text_of(file) + "', '" +
            text_of(material) + "')"
        ),
        "0"
    );
    EXPECT_EQ(ask(presents, session_, brings(file)), "file_unknown") << "it does not come back";
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Materials, are_brought_by_nobody_who_may_not_and_lead_nowhere_else) {
    Intruder watches = in(0, watcher);
    Intruder criticises = in(1, critical);
    Intruder stranger = in(1, outsider);
    Intruder presents = in(1, presenter);
    const std::string good = leads_to("https://educar.cl/pauta");
    EXPECT_EQ(ask(watches, session_, good), "role_may_not");
    EXPECT_EQ(ask(criticises, session_, good), "role_may_not");
    EXPECT_EQ(ask(stranger, session_, good), "not_a_member");
    EXPECT_EQ(files(watcher).begin(port(0), random_id(), 9, "application/pdf").status, 403);

    // Somebody else's file, one that was never there, one of another space, one that is half there.
    const wire::Uuid theirs = uploaded(critical);
    EXPECT_EQ(ask(presents, session_, brings(theirs)), "file_unknown");
    EXPECT_EQ(ask(presents, session_, brings(random_id())), "file_unknown");
    FileClient elsewhere{cluster_.network, found_.space, found_.accounts[presenter]};
    const wire::Uuid away = random_id();
    ASSERT_EQ(elsewhere.upload(port(0), away, "application/pdf", pdf).status, 200);
    EXPECT_EQ(ask(presents, session_, brings(away)), "file_unknown");
    const wire::Uuid half = random_id();
    EXPECT_LT(files(presenter).begin(port(0), half, pdf.size(), "application/pdf").status, 300);
    EXPECT_EQ(ask(presents, session_, brings(half)), "file_unknown");

    for (const char* address :
         {"javascript:alert(document.cookie)",
          "JaVaScRiPt:alert(1)",
          "data:text/html;base64,PHNjcmlwdD4=",
          "http://educar.cl/",
          "https://banco.cl@malo.cl/",
          "https://educar.cl/\\u0022 onclick=\\u0022alert(1)",
          "//malo.cl",
          "https://educar.cl\\nhttps://malo.cl"}) {
        EXPECT_EQ(ask(presents, session_, leads_to(address)), "address_invalid") << address;
    }
    EXPECT_EQ(
        ask(presents, session_, leads_to("https://educar.cl/" + std::string(2000, 'a'))),
        "field_too_long"
    );
    EXPECT_EQ(
        ask(presents, session_, R"({"type":"attach_material","title":"Nada"})"),
        "material_incomplete"
    );
    EXPECT_EQ(
        ask(presents,
            session_,
            R"({"type":"attach_material","title":"Dos\nlíneas","address":"https://educar.cl/"})"),
        "invalid_text"
    );

    const wire::Uuid first = does(presents, session_, good);
    EXPECT_EQ(ask(criticises, session_, removes(first)), "not_the_author");
    EXPECT_EQ(ask(watches, session_, removes(first)), "not_the_author");
    EXPECT_EQ(ask(stranger, session_, removes(first)), "not_a_member");
    EXPECT_EQ(ask(presents, session_, removes(random_id())), "material_unknown");
    for (int i = 1; i < 20; ++i) does(presents, session_, good);
    EXPECT_EQ(ask(presents, session_, good), "materials_full");
    EXPECT_EQ(
        cluster_.sql(
            "select count(*) from event where space_id = " + std::to_string(number(session_)) +
            " and body::text like '%material_attached%'"
        ),
        "20"
    );

    // The acta names what was there, in the words of those who brought it, and runs nothing.
    does(*host_, session_, R"({"type":"start_conversation"})");
    does(*host_, session_, R"({"type":"end_conversation","reason":"ya es tarde"})");
    const HttpAnswer acta = get(1, watcher, session_, "acta.md?lang=es&zone=America/Santiago");
    EXPECT_EQ(acta.status, 200);
    EXPECT_NE(acta.body.find("Una página"), std::string::npos);
    EXPECT_EQ(acta.body.find("javascript:"), std::string::npos);
    EXPECT_EQ(ask(presents, session_, removes(first)), "conversation_over");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
