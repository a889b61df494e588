#include "server/app/acta_markdown.hpp"
#include "server/app/acta_markdown_parts.hpp"
#include "server/app/acta_questions.hpp"
#include "server/app/commitments_csv.hpp"
#include "server/app/local_time.hpp"
#include "server/app/markdown_words.hpp"
#include "server/app/secret.hpp"
#include "tests/simulation/town.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <map>
#include <string>

// The acta as files to keep (rule C90), as a client asks for them, and what a spreadsheet or a
// reader of Markdown would make of hostile words.
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using simulation::Town;

TEST(CsvCell, IsNeverAFormula) {
    for (const std::string words :
         {"=1+1", "+56 9", "-2", "@SUM(A1)", "\t=1", "  =1", "\r\n=1", "＝1", "＠x", "\n-1"}) {
        EXPECT_EQ(app::csv_cell(words), "\"'" + words + "\"") << words;
    }
    for (const std::string words : {"", "Leer; luego escribir", "a = b", "mañana", "3-4"}) {
        EXPECT_EQ(app::csv_cell(words), "\"" + words + "\"") << words;
    }
    EXPECT_EQ(app::csv_cell("dijo \"hola\""), "\"dijo \"\"hola\"\"\"");
}

TEST(MarkdownWords, ReadAsTheyWereWritten) {
    EXPECT_EQ(app::markdown_words("# no soy un título", ""), "\\# no soy un título");
    EXPECT_EQ(app::markdown_words("- ni lista", ""), "\\- ni lista");
    EXPECT_EQ(app::markdown_words("3. ni número", ""), "3\\. ni número");
    EXPECT_EQ(app::markdown_words("12) ni así", ""), "12\\) ni así");
    EXPECT_EQ(app::markdown_words("son 3.5 horas", ""), "son 3.5 horas");
    EXPECT_EQ(app::markdown_words("<script>&amp;", ""), "\\<script\\>\\&amp;");
    EXPECT_EQ(
        app::markdown_words("![x](javascript:alert(1))", ""), "!\\[x\\](javascript\\:alert(1))"
    );
    EXPECT_EQ(app::markdown_words("https://x.cl www", ""), "https\\://x.cl www");
    EXPECT_EQ(
        app::markdown_words("*fuerte* _y_ `código` ~no~", ""),
        "\\*fuerte\\* \\_y\\_ \\`código\\` \\~no\\~"
    );
    EXPECT_EQ(app::markdown_words("a | b", ""), "a \\| b");
    EXPECT_EQ(app::markdown_words("título\n===", ""), "título\\\n\\===");
    EXPECT_EQ(app::markdown_words("    no es código", ""), "no es código");
    EXPECT_EQ(app::markdown_words("uno\n\n> dos", "> "), "uno\n> \n> \\> dos");
}

TEST(LocalTime, IsOnTheClockOfAZone) {
    using std::chrono::sys_days;
    const Instant noon = sys_days{std::chrono::year{2025} / 1 / 15} + 15h;
    const Instant winter = sys_days{std::chrono::year{2025} / 7 / 15} + 15h;
    const auto clock = [](Instant at, std::string_view zone) {
        return app::LocalTime("es", zone).clock(at);
    };
    EXPECT_EQ(clock(noon, "America/Santiago"), "12:00");
    EXPECT_EQ(clock(winter, "America/Santiago"), "11:00");
    EXPECT_EQ(clock(winter, "America/Punta_Arenas"), "12:00");
    EXPECT_EQ(clock(winter, "Pacific/Easter"), "09:00");
    EXPECT_EQ(clock(winter, "America/Lima"), "10:00");
    EXPECT_EQ(clock(winter, "../../etc/passwd"), "15:00");
    EXPECT_EQ(app::LocalTime("es", "America/Punta_Arenas").zone(), "Punta Arenas");
    EXPECT_EQ(app::LocalTime("es", "nowhere").zone(), "UTC");
    const std::string spanish = app::LocalTime("es", "America/Santiago").in_full(noon);
    EXPECT_NE(spanish.find("15 de enero de 2025"), std::string::npos) << spanish;
    EXPECT_NE(app::LocalTime("en", "UTC").in_full(noon).find("15 January 2025"), std::string::npos);
}

// Hostile words of the public make nothing of their own; who is not known is somebody.
TEST(ActaQuestions, AreWrittenDownWithTheirVotesAndWhatBecameOfThem) {
    const app::Texts texts;
    wire::Acta acta;
    acta.questions = std::vector<wire::Question>{
        {.id = {},
         .number = 2,
         .at = {},
         .author = 7,
         .text = "# ¿quién\npagó?",
         .votes = 12,
         .standing = wire::QuestionStanding::answered},
        {.id = {},
         .number = 1,
         .at = {},
         .author = 8,
         .text = {},
         .votes = 1,
         .standing = wire::QuestionStanding::set_aside},
        {.id = {}, .number = 3, .at = {}, .author = 7, .text = "¿y?", .votes = 0, .standing = {}},
    };
    acta.people = {{.id = 7, .name = "Eva [x](y)"}};
    app::ActaReading reading{acta, texts, {.lang = "es", .zone = "America/Santiago"}};
    EXPECT_EQ(
        app::questions_markdown(reading),
        "## Lo que preguntó el público\n\n"
        "- \\# ¿quién\\\n  pagó?\n\n"
        "  — Eva \\[x\\](y) · 12 votos · se respondió\n\n"
        "- " +
            reading.text("erased") + "\n\n  — " + reading.text("someone") +
            " · 1 voto · se dejó aparte\n\n"
            "- ¿y?\n\n  — Eva \\[x\\](y) · 0 votos · quedó sin respuesta\n\n"
    );
    reading.came_from(7, "Red de Putre");
    reading.came_from(9, "Red que nadie nombra");
    EXPECT_NE(
        app::questions_markdown(reading).find("— Eva \\[x\\](y) (Red de Putre) · 12 votos"),
        std::string::npos
    );
    acta.questions.reset();
    EXPECT_EQ(app::questions_markdown(reading), "");
}

// Rule Y12: only of a session that served a stage, and whoever wrote what nobody is named for took
// it on.
TEST(ActaLacks, AreSaidOfASessionOfAStage) {
    const app::Texts texts;
    wire::Uuid synthesis{};
    synthesis[0] = 1;
    wire::Uuid promise{};
    promise[0] = 2;
    wire::Acta acta;
    acta.contributions.resize(2);
    acta.contributions[0].id = synthesis;
    acta.contributions[1].id = promise;
    acta.contributions[1].author = 7;
    acta.commitments = {promise};
    const auto lacks = [&] {
        const app::ActaReading reading{acta, texts, {.lang = "es", .zone = "America/Santiago"}};
        return app::lacks_markdown(reading);
    };
    EXPECT_EQ(lacks(), "");
    acta.of_stage = wire::StageOf{};
    EXPECT_EQ(lacks(), "Quedó sin síntesis y sin un acuerdo con persona y fecha.\n\n");
    acta.closing = {synthesis};
    EXPECT_EQ(lacks(), "Quedó sin un acuerdo con persona y fecha.\n\n");
    acta.contributions[1].due = 20'790;
    EXPECT_EQ(lacks(), "");
    acta.contributions[1].anonymous = true;
    EXPECT_EQ(lacks(), "Quedó sin un acuerdo con persona y fecha.\n\n");
    acta.contributions[1].owners = {8};
    acta.closing = {};
    EXPECT_EQ(lacks(), "Quedó sin síntesis.\n\n");
}

class ActaExportTest : public testing::Test {
  protected:
    ActaExportTest()
        : town({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        for (const char* name :
             {"Ana", "Pedro", "Eva", "Luz", "Olga", "Sol", "Rosa", "Noé", "Iván"})
            town.directory.add_person(name, "es");
        town.directory.reserve_space(SpaceKind::session, "Amigo crítico: ¿y ahora \"qué\"?");
        for (std::uint64_t person = 1; person <= 9; ++person) {
            town.directory.add_login(
                PersonId{person}, app::hash_of("llave " + std::to_string(person)), Instant::max()
            );
        }
        session.ask(SessionScript::ana, ConversationCommand{StartConversation{}});
        session.next();
        session.say(SessionScript::pedro, "pregunta_foco", "# ¿cómo logro que *hablen*?");
        session.say(SessionScript::pedro, "nota", "solo para mí");
        while (session.phase() < 8) {
            session.ask(
                SessionScript::ana, ConversationCommand{SkipPhase{session.phase(), "vamos directo"}}
            );
        }
        commitment = session.say(
            SessionScript::pedro,
            {.phase = session.phase(),
             .kind = "compromiso",
             .text = "=HYPERLINK(\"http://x\")",
             .reply_to = {},
             .rests_on = {},
             .owners = {SessionScript::pedro, SessionScript::eva},
             .due = Day{20'790},
             .late = false}
        );
        session.ask(SessionScript::ana, ConversationCommand{EndConversation{"se cortó la luz"}});
        session.ask(SessionScript::eva, ConversationCommand{ConfirmActa{}});
        session.ask(
            SessionScript::luz, ConversationCommand{AskCorrection{commitment, "- era para marzo"}}
        );
        session.ask(SessionScript::pedro, ConversationCommand{AskCorrection{{}, "Faltó Rosa"}});
        for (const storage::Append& append : session.appends) town.log.append({&append, 1});
    }

    app::ApiResponse
    get(PersonId by, const std::string& what, std::map<std::string, std::string> query = {}) {
        std::optional<app::ApiResponse> answer;
        app::ApiRequest request;
        request.method = "GET";
        request.path = "/api/spaces/1/" + what;
        request.query = std::move(query);
        request.secret = "llave " + std::to_string(number(by));
        town.node(0).handle(request, [&](app::ApiResponse response) {
            answer = std::move(response);
        });
        town.world.run_for(100ms);
        EXPECT_TRUE(answer) << what << " is not answered";
        return answer.value_or(app::ApiResponse{});
    }

    static std::string header(const app::ApiResponse& answer, std::string_view name) {
        for (const auto& [key, value] : answer.headers) {
            if (key == name) return value;
        }
        return {};
    }

    Town town;
    SessionScript session;
    ContributionId commitment;
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_F(ActaExportTest, MarkdownHoldsWhatTheActaHolds) {
    const auto answer = get(SessionScript::olga, "acta.md", {{"zone", "America/Santiago"}});
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.content_type, "text/markdown; charset=utf-8");
    EXPECT_TRUE(answer.body.starts_with("# Amigo crítico\\: ¿y ahora \"qué\"?\n"));
    EXPECT_TRUE(has(answer.body, "(hora de Santiago)"));
    EXPECT_TRUE(has(answer.body, "> \\# ¿cómo logro que \\*hablen\\*?"));
    EXPECT_TRUE(has(answer.body, "- \\=HYPERLINK(\"http\\://x\")"));
    EXPECT_TRUE(has(answer.body, "**Pedro, Eva** · hasta el"));
    EXPECT_TRUE(has(answer.body, "Ana cerró la sesión"));
    EXPECT_TRUE(has(answer.body, "«se cortó la luz»"));
    EXPECT_FALSE(has(answer.body, "solo para mí"));
    EXPECT_FALSE(has(answer.body, "ui.")) << answer.body;
    EXPECT_FALSE(has(answer.body, "documents.")) << answer.body;
}

TEST_F(ActaExportTest, CorrectionsStandBelowWhatTheyCorrect) {
    const auto answer = get(SessionScript::ana, "acta.md");
    const std::size_t words = answer.body.find("HYPERLINK");
    const std::size_t correction = answer.body.find("> \\- era para marzo");
    const std::size_t section = answer.body.find("## Lo que dicen del acta");
    ASSERT_NE(correction, std::string::npos) << answer.body;
    EXPECT_LT(words, correction);
    EXPECT_LT(correction, section);
    EXPECT_LT(section, answer.body.find("> Faltó Rosa"));
    EXPECT_LT(section, answer.body.find("- Eva la leyó y dice que está bien"));
    EXPECT_TRUE(has(answer.body, "Lo dijo antes de la última corrección."));
}

TEST_F(ActaExportTest, ACorrectionThatWasTakenBackLeavesThatItWasAskedFor) {
    const ContentId asked = session.conversation().corrections.at(1).id;
    session.appends.clear();
    session.ask(SessionScript::pedro, ConversationCommand{TakeBackCorrection{asked}});
    for (const storage::Append& append : session.appends) town.log.append({&append, 1});
    const auto text = get(SessionScript::ana, "acta.md");
    EXPECT_FALSE(has(text.body, "Faltó Rosa"));
    EXPECT_TRUE(has(text.body, "Pedro había pedido una corrección y la retiró"));
    EXPECT_TRUE(has(text.body, "era para marzo"));
    EXPECT_TRUE(has(text.body, "Lo dijo antes de la última corrección.")) << "of the other one";
    const auto acta = boost::json::parse(get(SessionScript::luz, "acta.json").body);
    const auto& gone = acta.at("corrections").as_array().at(1).as_object();
    EXPECT_TRUE(gone.contains("taken_back"));
    EXPECT_FALSE(gone.contains("text"));
}

TEST_F(ActaExportTest, CommitmentsOpenInASpreadsheet) {
    const auto answer = get(SessionScript::eva, "acta.csv");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.content_type, "text/csv; charset=utf-8");
    EXPECT_TRUE(answer.body.starts_with("\xEF\xBB\xBF\"Compromiso\";\"Responsables\";\"Fecha\";"));
    EXPECT_TRUE(
        has(answer.body, "\r\n\"'=HYPERLINK(\"\"http://x\"\")\";\"Pedro, Eva\";\"2026-12-03\";")
    ) << answer.body;
    EXPECT_TRUE(has(answer.body, "- era para marzo"));
    EXPECT_TRUE(answer.body.ends_with("\r\n"));
    const auto english = get(SessionScript::eva, "acta.csv", {{"lang", "en"}});
    EXPECT_TRUE(english.body.starts_with("\xEF\xBB\xBF\"Commitment\",\"In charge\","))
        << english.body;
}

TEST_F(ActaExportTest, JsonIsTheActaItself) {
    const auto file = get(SessionScript::luz, "acta.json");
    EXPECT_EQ(file.body, get(SessionScript::luz, "acta").body);
    const auto acta = boost::json::parse(file.body);
    EXPECT_EQ(acta.at("corrections").as_array().size(), 2u);
    EXPECT_EQ(acta.at("confirmed").as_array().size(), 1u);
    EXPECT_TRUE(header(file, "Content-Disposition").starts_with("attachment; "));
    EXPECT_EQ(header(get(SessionScript::luz, "acta"), "Content-Disposition"), "");
}

TEST_F(ActaExportTest, FilesAreNamedForAnyDevice) {
    const std::string name = header(get(SessionScript::eva, "acta.md"), "Content-Disposition");
    EXPECT_EQ(
        name,
        "attachment; filename=\"Acta Amigo crtico_ y ahora _qu__ 2026-11-21.md\"; "
        "filename*=UTF-8''Acta%20Amigo%20cr%C3%ADtico%3A%20%C2%BFy%20ahora%20%22qu%C3%A9%22%3F%20"
        "2026-11-21.md"
    );
}

TEST_F(ActaExportTest, NobodyElseReadsThem) {
    for (const char* what : {"acta.md", "acta.csv", "acta.json", "session.ics"}) {
        const auto outsider = get(SessionScript::stranger, what);
        EXPECT_EQ(outsider.status, 404) << what;
        EXPECT_FALSE(has(outsider.body, "HYPERLINK"));
        EXPECT_EQ(header(outsider, "Content-Disposition"), "");
    }
}

TEST_F(ActaExportTest, WithoutADateThereIsNothingForACalendar) {
    const auto answer = get(SessionScript::ana, "session.ics");
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(boost::json::parse(answer.body).at("code").as_string(), "session_undated");
}

}  // namespace
}  // namespace urdimbre::tests
