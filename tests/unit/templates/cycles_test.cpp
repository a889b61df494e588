#include "server/app/cycles.hpp"
#include "tests/unit/templates/document.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::tests {
namespace {

namespace json = boost::json;

// A small one that is right.
constexpr std::string_view small = R"({
  "id": "base", "version": 1, "lang": "es", "title": "Base", "short": "Base", "purpose": "Probar.",
  "when": "Siempre.", "accompanied": ["teacher"], "accompanies": ["person"], "progresses": "teacher",
  "months_min": 3, "months_max": 6,
  "cadence": [{"what": "Visita", "times_min": 1, "times_max": 2, "per": "month", "minutes_min": 45, "minutes_max": 60}],
  "entry": {"first": "uno", "otherwise": "dos", "when": ["party_changed"], "says": "Según."},
  "stages": [
    {"id": "uno", "title": "Uno", "purpose": "Partir.", "questions": ["¿Qué?"], "outputs": ["Algo"],
     "conversations": ["gia"], "instruments": ["cuaderno-de-campo"], "role": "Modelo"},
    {"id": "dos", "title": "Dos", "purpose": "Seguir.", "questions": ["¿Y?"], "outputs": ["Más"],
     "conversations": [], "instruments": [], "about": "accompanier", "required": true}
  ],
  "flags": [{"when": "no_dialogue", "effect": "says", "says": "Falta.", "stages": ["dos"]}],
  "moments": [{"title": "Antes", "purpose": "Mirar."}],
  "modalities": ["urbano"], "notes": ["Una nota."], "ours": ["Cámbialo."]
})";

constexpr std::string_view small_guide = R"({
  "version": 1, "lang": "es",
  "roles": [{"id": "acompanante", "title": "A", "when": "B.", "does": "C.", "individual": "wide", "collective": "wide"}],
  "modalities": [
    {"id": "urbano", "title": "Urbano", "year": [{"what": "visit", "times": 8, "monthly": 1}, {"what": "workshop", "days_min": 5, "days_max": 8}],
     "group": {"least": 10, "most": 14}, "hours": [{"what": "Clases", "weekly": 12}]},
    {"id": "rural", "title": "Rural", "year": []}
  ]
})";

std::string edited(std::string_view whole, std::string_view pointer, const std::string& value) {
    json::value document = json::parse(whole);
    const auto slash = pointer.rfind('/');
    json::value& parent = document.at_pointer(pointer.substr(0, slash));
    const std::string_view name = pointer.substr(slash + 1);
    if (json::array* list = parent.if_array()) {
        list->at(std::stoul(std::string{name})) = json::parse(value);
    } else if (value.empty()) {
        parent.as_object().erase(name);
    } else {
        parent.as_object()[name] = json::parse(value);
    }
    return json::serialize(document);
}

struct Wrong {
    std::string_view pointer;
    std::string value;  // empty: it is taken out
    std::string problems;
};

const std::vector<Wrong>& wrong_cycles() {
    static const std::vector<Wrong> all{
        {"/mistress", "1", "mistress: key_unknown\n"},
        {"/when", "", ": key_missing\n"},
        {"/short",
         R"("un nombre que es demasiado largo para decirlo de una vez")",
         "short: text_too_long\n"},
        {"/accompanied", "[]", "accompanied: list_empty\n"},
        {"/accompanied", R"(["pupil"])", "accompanied[0]: value_unknown\n"},
        {"/accompanied", R"(["pair", "pair"])", "accompanied[1]: repeated\n"},
        {"/accompanied", "[1, 2]", "accompanied[0]: text_expected\naccompanied[1]: text_expected\n"
        },
        {"/accompanies", R"(["boss"])", "accompanies[0]: value_unknown\n"},
        {"/progresses", R"("itself")", "progresses: value_unknown\n"},
        {"/variant", R"({"of": "familia"})", "variant: key_missing\n"},
        {"/months_min", "7", "months_min: bounds_reversed\n"},
        {"/months_max", "121", "months_max: number_out_of_bounds\n"},
        {"/cadence/0/times_min", "3", "cadence[0].times_min: bounds_reversed\n"},
        {"/cadence/0/minutes_max", "44", "cadence[0].minutes_min: bounds_reversed\n"},
        {"/cadence/0/per", R"("day")", "cadence[0].per: value_unknown\n"},
        {"/cadence/0/times_min", "0", "cadence[0].times_min: number_out_of_bounds\n"},
        {"/entry/first", R"("tres")", "entry.first: stage_undeclared\n"},
        {"/entry/otherwise", R"("uno")", "entry.otherwise: repeated\n"},
        {"/entry/when", R"(["monday"])", "entry.when[0]: value_unknown\n"},
        {"/entry/says", R"(" ")", "entry.says: text_blank\n"},
        {"/stages/0/questions", "[]", "stages[0].questions: list_empty\n"},
        {"/stages/0/outputs", R"(["dos\nlíneas"])", "stages[0].outputs[0]: text_not_plain\n"},
        {"/stages/0/conversations", R"(["gia", "gia"])", "stages[0].conversations[1]: repeated\n"},
        {"/stages/0/instruments",
         R"(["Cuaderno de campo"])",
         "stages[0].instruments[0]: id_invalid\n"},
        {"/stages/0/instruments",
         R"(["a", "b", "c", "d", "e", "f", "g"])",
         "stages[0].instruments: list_too_long\n"},
        {"/stages/1/about", R"("pupils")", "stages[1].about: value_unknown\n"},
        {"/stages/1/required", R"("sí")", "stages[1].required: yes_or_no_expected\n"},
        {"/flags/0/when", R"("no_coffee")", "flags[0].when: value_unknown\n"},
        {"/flags/0/effect", R"("forbids")", "flags[0].effect: value_unknown\n"},
        {"/flags/0/stages", R"(["dos", "tres"])", "flags[0].stages[1]: stage_undeclared\n"},
        {"/moments/0/purpose", "", "moments[0]: key_missing\n"},
        {"/modalities", R"(["urbano", "urbano"])", "modalities[1]: repeated\n"},
        {"/equal", "false", ""},
        {"/equal", "true", "equal: equal_without_peers\nstages[0].role: equal_with_role\n"},
        {"/stages/0", "7", "stages[0]: object_expected\nentry.first: stage_undeclared\n"},
        {"/stages/1/id",
         R"("uno")",
         "stages[1]: id_twice\nentry.otherwise: stage_undeclared\nflags[0].stages[0]: "
         "stage_undeclared\n"},
    };
    return all;
}

const std::vector<Wrong>& wrong_guides() {
    static const std::vector<Wrong> all{
        {"/roles", "[]", "roles: list_empty\n"},
        {"/roles/0/individual", R"("low")", "roles[0].individual: value_unknown\n"},
        {"/roles/0/exchange", "1", "roles[0].exchange: yes_or_no_expected\n"},
        {"/modalities/1/id", R"("urbano")", "modalities[1]: id_twice\n"},
        {"/modalities/0/year/0/what",
         R"("inspection")",
         "modalities[0].year[0].what: value_unknown\n"},
        {"/modalities/0/year/0/times", "0", "modalities[0].year[0].times: number_out_of_bounds\n"},
        {"/modalities/0/year/1/days_min", "9", "modalities[0].year[1].days_min: bounds_reversed\n"},
        {"/modalities/0/group/least", "15", "modalities[0].group.least: bounds_reversed\n"},
        {"/modalities/0/group/most", "", "modalities[0].group: key_missing\n"},
        {"/modalities/0/hours/0/weekly",
         "61",
         "modalities[0].hours[0].weekly: number_out_of_bounds\n"},
    };
    return all;
}

TEST(CycleProblems, TheSmallDocumentsAreRight) {
    EXPECT_EQ(list(app::read_cycle(small).problems), "");
    EXPECT_EQ(list(app::read_guide(small_guide).problems), "");
}

TEST(CycleProblems, EachIsNamedWithItsPlaceAndNothingElseIs) {
    for (const Wrong& wrong : wrong_cycles()) {
        SCOPED_TRACE(std::string{wrong.pointer} + " " + wrong.value);
        const app::CycleReading reading =
            app::read_cycle(edited(small, wrong.pointer, wrong.value));
        EXPECT_EQ(list(reading.problems), wrong.problems);
        EXPECT_EQ(reading.found.has_value(), wrong.problems.empty());
    }
    for (const Wrong& wrong : wrong_guides()) {
        SCOPED_TRACE(std::string{wrong.pointer} + " " + wrong.value);
        const app::GuideReading reading =
            app::read_guide(edited(small_guide, wrong.pointer, wrong.value));
        EXPECT_EQ(list(reading.problems), wrong.problems);
        EXPECT_FALSE(reading.found);
    }
}

TEST(CycleProblems, WhatIsNoDocumentAtAllSaysSo) {
    EXPECT_EQ(list(app::read_cycle("{").problems), ": not_json\n");
    EXPECT_EQ(list(app::read_guide("").problems), ": not_json\n");
    EXPECT_EQ(list(app::read_cycle("[]").problems), ": object_expected\n");
    EXPECT_EQ(
        list(app::read_cycle(std::string(9, '[') + std::string(9, ']')).problems),
        ": nested_too_deep\n"
    );
    EXPECT_EQ(
        list(app::read_cycle(std::string(200'000, ' ') + "{}").problems), ": document_too_long\n"
    );
}

// Each text short enough, the whole too long.
TEST(CycleProblems, TheWholeIsBounded) {
    json::value document = json::parse(small);
    const std::string text(240, 'x');
    json::array lines;
    for (int i = 0; i < 12; ++i) lines.emplace_back(text);
    for (json::value& stage : document.at("stages").as_array()) {
        stage.as_object()["questions"] = lines;
        stage.as_object()["outputs"] = lines;
    }
    for (int i = 3; i < 12; ++i) {
        json::value stage = document.at("stages").as_array().front();
        stage.as_object()["id"] = "etapa" + std::to_string(i);
        document.at("stages").as_array().push_back(stage);
    }
    const app::CycleReading reading = app::read_cycle(json::serialize(document));
    EXPECT_EQ(list(reading.problems), ": document_too_long\n");
    EXPECT_FALSE(reading.found);
}

TEST(CycleProblems, TextsSayWhatTheyAreAbout) {
    const app::Texts texts;
    for (const Wrong& wrong : wrong_cycles()) {
        for (const app::Problem& one :
             app::read_cycle(edited(small, wrong.pointer, wrong.value)).problems) {
            for (const char* lang : {"es", "en"}) {
                const std::string said = app::text(one, texts, lang);
                EXPECT_EQ(said.find('{'), std::string::npos) << said;
                EXPECT_EQ(said.find("template_problems"), std::string::npos) << said;
            }
        }
    }
}

TEST(CycleProblems, WhatACycleNamesIsThere) {
    const app::Templates templates;
    const app::Instruments instruments;
    const app::Shelves shelves{templates, instruments};
    const app::AccompanimentGuide guide = *app::read_guide(small_guide).found;
    const auto of = [&](std::string_view pointer, const char* value) {
        return list(
            app::unknown_to(*app::read_cycle(edited(small, pointer, value)).found, shelves, guide)
        );
    };
    EXPECT_EQ(of("/version", "2"), "");
    EXPECT_EQ(
        of("/stages/1/conversations", R"(["gia", "tertulia"])"),
        "stages[1].conversations[1]: conversation_unknown\n"
    );
    EXPECT_EQ(
        of("/stages/1/instruments", R"(["ninguno-asi"])"),
        "stages[1].instruments[0]: instrument_unknown\n"
    );
    EXPECT_EQ(of("/modalities", R"(["urbano", "lunar"])"), "modalities[1]: modality_unknown\n");
}

// A rule without an example would be one that nobody tried.
TEST(CycleProblems, EachOfTheirOwnHasAnExample) {
    std::set<app::Fault> seen;
    const auto look_at = [&](const std::vector<app::Problem>& problems) {
        for (const app::Problem& one : problems) seen.insert(one.fault);
    };
    for (const Wrong& wrong : wrong_cycles()) {
        look_at(app::read_cycle(edited(small, wrong.pointer, wrong.value)).problems);
    }
    const app::Templates templates;
    const app::Instruments instruments;
    const app::Shelves shelves{templates, instruments};
    const std::string lost = edited(small, "/stages/1/conversations", R"(["tertulia"])");
    const std::string asking = edited(small, "/stages/1/instruments", R"(["ninguno-asi"])");
    for (const std::string_view one : {std::string_view{small}, {lost}, {asking}}) {
        look_at(app::unknown_to(*app::read_cycle(one).found, shelves, {}));
    }
    for (auto fault = app::Fault::stage_undeclared; fault <= app::Fault::equal_with_role;
         fault = static_cast<app::Fault>(static_cast<std::size_t>(fault) + 1)) {
        EXPECT_TRUE(seen.contains(fault)) << app::code(fault);
    }
}

TEST(ShippedCycles, AllProblemsOfAllDocumentsAreNamedAtOnce) {
    const std::string lost = edited(small, "/stages/1/conversations", R"(["tertulia"])");
    const std::vector<std::string_view> documents{"{", small, small, lost};
    try {
        const app::Templates templates;
        const app::Instruments instruments;
        const app::Cycles cycles{{templates, instruments}, documents, "[]"};
        FAIL() << "was taken";
    } catch (const std::invalid_argument& complaint) {
        const std::string said = complaint.what();
        EXPECT_NE(said.find("guía"), std::string::npos) << said;
        EXPECT_NE(said.find("ciclo 1"), std::string::npos) << said;
        EXPECT_NE(said.find("ciclo 3, id"), std::string::npos) << said;
        EXPECT_NE(said.find("tertulia"), std::string::npos) << said;
    }
}

TEST(ShippedCycles, AreThoseOfTheFolderAndReadAgainTheSame) {
    std::set<std::string> folder;
    for (const auto& file : std::filesystem::directory_iterator{URDIMBRE_CYCLES}) {
        const std::string name = file.path().stem().string();
        SCOPED_TRACE(name);
        std::ifstream stream{file.path()};
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        const app::CycleReading reading = app::read_cycle(text);
        EXPECT_EQ(list(reading.problems), "");
        ASSERT_TRUE(reading.found);
        EXPECT_EQ(reading.found->id, name);
        EXPECT_EQ(reading.found->lang, "es-CL");
        const app::Cycle* shipped = app::shipped_cycles().find(name);
        ASSERT_TRUE(shipped);
        EXPECT_EQ(*shipped, *reading.found);
        EXPECT_EQ(app::read_cycle(shipped->document).found, *shipped);
        folder.insert(name);
    }
    EXPECT_EQ(folder.size(), app::shipped_cycles().all().size());
    EXPECT_EQ(app::shipped_cycles().find("nadie"), nullptr);
}

// What the field says of them that is no text.
TEST(ShippedCycles, SayWhatTheFieldSaysOfThem) {
    const app::Cycles& shipped = app::shipped_cycles();
    const auto at = [&](const char* id, const char* pointer) {
        return json::parse(shipped.find(id)->document).at_pointer(pointer);
    };
    EXPECT_EQ(at("apoyo-tecnico-pedagogico", "/entry/first"), "involucramiento");
    EXPECT_EQ(at("apoyo-tecnico-pedagogico", "/entry/otherwise"), "diagnostico");
    EXPECT_EQ(at("modelamiento-de-practicas", "/flags/0/when"), "no_discussion");
    EXPECT_EQ(at("visita-en-aula", "/flags/0/when"), "dialogue_another_day");
    EXPECT_EQ(at("estudio-de-lecciones", "/flags/0/effect"), "refuses");
    EXPECT_EQ(at("acompanamiento-en-tres-momentos", "/stages/0/about"), "accompanier");
    EXPECT_EQ(at("escalera-de-acompanamiento", "/stages/0/role"), "Modelo");
    EXPECT_TRUE(shipped.find("mentoria-entre-pares")->equal);
    std::vector<std::string> equal;
    std::multiset<std::string> variants;
    for (const app::Cycle& one : shipped.all()) {
        if (one.equal) equal.push_back(one.id);
        if (!one.variant_of.empty()) variants.insert(one.variant_of);
    }
    EXPECT_EQ(equal, std::vector<std::string>{"mentoria-entre-pares"});
    EXPECT_EQ(variants.count("relacion-entre-pares"), 3u);
    EXPECT_EQ(variants.count("acompanamiento-integrado-al-trabajo"), 3u);
    EXPECT_EQ(
        shipped.guide().roles,
        (std::vector<std::string>{"acompanante", "facilitador", "orientador", "articulador"})
    );
    EXPECT_EQ(shipped.guide().modalities.size(), 8u);
}

}  // namespace
}  // namespace urdimbre::tests
