#include "server/app/conversation_template.hpp"
#include "server/app/instrument_document.hpp"
#include "tests/unit/templates/document.hpp"
#include "tests/unit/templates/wrong_documents.hpp"
#include "tests/unit/templates/wrong_instruments.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

// Documents that are wrong: what is wrong is named, where it is, and nothing else is.
namespace urdimbre::tests {
namespace {

namespace json = boost::json;
using app::Fault;
using app::Problem;

TEST(TemplateProblems, TheSmallDocumentIsRight) {
    const app::TemplateReading reading = app::read_template(base);
    EXPECT_EQ(list(reading.problems), "");
    EXPECT_TRUE(reading.found);
}

TEST(TemplateProblems, EachIsNamedWithItsPlaceAndNothingElseIs) {
    for (const Wrong& wrong : wrongs()) {
        const std::string text = edited(wrong.edits);
        SCOPED_TRACE(std::string{wrong.edits.front().pointer} + " " + wrong.edits.front().value);
        const app::TemplateReading reading = app::read_template(text);
        EXPECT_EQ(list(reading.problems), wrong.problems);
        EXPECT_EQ(reading.found.has_value(), !app::has_errors(reading.problems));
    }
}

TEST(TemplateProblems, WhatIsNoDocumentAtAllSaysSo) {
    const auto problems = [](std::string_view text) {
        return list(app::read_template(text).problems);
    };
    EXPECT_EQ(problems(""), ": not_json\n");
    EXPECT_EQ(problems("{"), ": not_json\n");
    EXPECT_EQ(problems("{\"id\": \"\xff\"}"), ": not_json\n");
    EXPECT_EQ(problems("[]"), ": object_expected\nroles: no_facilitator\n");
    EXPECT_EQ(problems(std::string(13, '[') + std::string(13, ']')), ": nested_too_deep\n");
    EXPECT_EQ(problems(std::string(300'000, ' ') + "{}"), ": document_too_long\n");
    std::string twice{base};
    twice.replace(twice.find("\"lang\""), 6, "\"id\": \"otra\", \"lang\"");
    EXPECT_EQ(problems(twice), "id: key_twice\n");
}

// Each text short enough, the whole too long.
TEST(TemplateProblems, TheWholeIsBounded) {
    json::value document = json::parse(base);
    const std::string stem(120, 'x');
    json::array stems;
    for (int i = 0; i < 12; ++i) stems.emplace_back(stem);
    for (int i = 3; i < 40; ++i) {
        document.at("kinds").as_array().push_back({
            {"id", "tipo" + std::to_string(i)},
            {"title", "Tipo"},
            {"family", "note"},
            {"color", "stone"},
            {"stems", stems},
        });
    }
    const app::TemplateReading reading = app::read_template(json::serialize(document));
    EXPECT_EQ(list(reading.problems), ": document_too_long\n");
    EXPECT_FALSE(reading.found);
}

TEST(TemplateProblems, TenAtOnceAreAllNamed) {
    const std::string text = edited({
        {"/lang", "\"castellano\""},
        {"/color", "\"azul\""},
        {"/roles/1/seats_min", "9"},
        {"/kinds/1/family", "\"ocurrencia\""},
        {"/phases/0/minutes", "0"},
        {"/phases/0/exits", "[]"},
        {"/phases/0/requires", R"([{"kind": "idea", "lock": true}])"},
        {"/phases/1/silent", R"(["docente", "nadie"])"},
        {"/phases/1/grants/0/kinds/0", "\"idea nueva\""},
    });
    EXPECT_EQ(
        list(app::read_template(text).problems),
        "color: key_unknown\n"
        "lang: lang_invalid\n"
        "kinds[1].family: value_unknown\n"
        "phases[0].minutes: number_out_of_bounds\n"
        "phases[1].grants[0].kinds[0]: id_invalid\n"
        "roles[1].seats_min: seats_reversed\n"
        "phases[0].requires[0]: requirement_impossible\n"
        "phases[0].exits: phase_without_exit\n"
        "phases[1].grants[0].roles[0]: silent_role_speaks\n"
        "phases[1].silent[1]: role_undeclared\n"
    );
}

// However much is wrong, the answer is bounded.
TEST(TemplateProblems, AreBounded) {
    std::string text = "{";
    for (int i = 0; i < 3000; ++i) text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":1";
    EXPECT_EQ(app::read_template(text + "}").problems.size(), Problem::problems_max);
}

// What the table above and the documents below have no example of would be a rule that nobody
// tried.
TEST(TemplateProblems, EachHasAnExampleAndAText) {
    std::set<Fault> seen{
        Fault::not_json, Fault::nested_too_deep, Fault::document_too_long, Fault::key_twice
    };
    for (const Wrong& wrong : wrongs()) {
        for (const Problem& one : app::read_template(edited(wrong.edits)).problems) {
            seen.insert(one.fault);
        }
    }
    for (const Wrong& wrong : wrong_instruments()) {
        const std::string text = edited(wrong.edits, small_instrument);
        for (const Problem& one : app::read_instrument(text).problems) seen.insert(one.fault);
    }
    for (const char* name : {"plenario-y-grupos", "deliberacion"}) {
        for (const Problem& one :
             app::runnable(app::read_template(document(name)).found->protocol)) {
            seen.insert(one.fault);
        }
    }
    // CycleProblems.EachOfTheirOwnHasAnExample and PlanProblems.EachOfTheirOwnHasAnExample hold
    // these.
    for (auto fault = Fault::stage_undeclared; fault <= Fault::plan_too_large;) {
        seen.insert(fault);
        fault = static_cast<Fault>(static_cast<std::size_t>(fault) + 1);
    }
    const app::Texts texts;
    for (std::size_t i = 0; i < app::fault_count; ++i) {
        const auto fault = static_cast<Fault>(i);
        SCOPED_TRACE(app::code(fault));
        EXPECT_TRUE(seen.contains(fault));
        for (const char* lang : {"es", "en"}) {
            const std::string text =
                app::text({.place = {}, .fault = fault, .values = {}}, texts, lang);
            EXPECT_EQ(text.find("template_problems"), std::string::npos);
        }
    }
}

TEST(TemplateProblems, ATextSaysWhatItIsAbout) {
    const app::Texts texts;
    for (const Wrong& wrong : wrongs()) {
        for (const Problem& one : app::read_template(edited(wrong.edits)).problems) {
            for (const char* lang : {"es", "en"}) {
                const std::string text = app::text(one, texts, lang);
                EXPECT_EQ(text.find('{'), std::string::npos) << text;
            }
        }
    }
    const auto said = [&](std::vector<Edit> edits, const char* lang) {
        return app::text(app::read_template(edited(edits)).problems.front(), texts, lang);
    };
    EXPECT_EQ(
        said({{"/minutes", "16"}}, "es"),
        "Las fases suman 15 minutos. Pon ese total o cambia las fases."
    );
    EXPECT_EQ(said({{"/version", "0"}}, "en"), "The number is between 1 and 1000000.");
    // What somebody wrote comes back cut and harmless.
    EXPECT_EQ(
        said({{"/kinds/0/color", quoted(200)}}, "en").substr(0, 66),
        "“" + std::string(60, 'a') + "…"
    );
}

}  // namespace
}  // namespace urdimbre::tests
