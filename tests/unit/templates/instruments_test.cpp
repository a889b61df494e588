#include "server/app/instruments.hpp"
#include "tests/unit/templates/document.hpp"
#include "tests/unit/templates/wrong_instruments.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

// Rules I1, I3, I12: documents of instruments.
namespace urdimbre::tests {
namespace {

using app::InstrumentReading;
using domain::ItemKind;

TEST(Instruments, TheSmallOneIsRight) {
    const InstrumentReading reading = app::read_instrument(small_instrument);
    EXPECT_EQ(list(reading.problems), "");
    ASSERT_TRUE(reading.found);
    const domain::Instrument& one = reading.found->instrument;
    ASSERT_EQ(one.items.size(), 7u);
    EXPECT_EQ(one.items[0].weight, 2u);
    EXPECT_EQ(one.items[0].dimensions, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(one.items[0].choices, 3u);
    EXPECT_TRUE(one.items[3].several);
    EXPECT_EQ(one.items[4].most, 9u);
    EXPECT_EQ(one.item("g")->kind, ItemKind::evidence);
    EXPECT_EQ(one.item("h"), nullptr);
    EXPECT_EQ(app::read_instrument(reading.found->document).found, reading.found);
}

// Rule I23: that a network made it, and of what, is a part of the document.
TEST(Instruments, SaysOfItselfThatANetworkMadeIt) {
    const auto read = [](std::string_view network) {
        const auto reading =
            app::read_instrument(edited({{"/network", std::string{network}}}, small_instrument));
        EXPECT_EQ(list(reading.problems), "");
        return reading.found.value();
    };
    EXPECT_FALSE(app::read_instrument(small_instrument).found->of_network);
    EXPECT_EQ(app::read_instrument(small_instrument).found->family(), "base");
    EXPECT_TRUE(read("{}").of_network);
    EXPECT_FALSE(read("{}").adapts);
    EXPECT_EQ(read("{}").family(), "base");
    const auto adapted =
        read(R"({"adapts": {"id": "redes-efectivas", "version": 3, "title": "Redes"}})");
    ASSERT_TRUE(adapted.adapts);
    EXPECT_EQ(adapted.adapts->version, 3u);
    EXPECT_EQ(adapted.adapts->title, "Redes");
    EXPECT_EQ(adapted.family(), "redes-efectivas");
    EXPECT_EQ(adapted.dimension_titles, (std::vector<std::string>{"Una", "Otra", "Tercera"}));
}

TEST(Instruments, EachProblemIsNamedWithItsPlaceAndNothingElseIs) {
    for (const Wrong& wrong : wrong_instruments()) {
        const std::string text = edited(wrong.edits, small_instrument);
        SCOPED_TRACE(std::string{wrong.edits.front().pointer} + " " + wrong.edits.front().value);
        const InstrumentReading reading = app::read_instrument(text);
        EXPECT_EQ(list(reading.problems), wrong.problems);
        EXPECT_FALSE(reading.found);
    }
}

TEST(Instruments, WhatIsNoDocumentAtAllSaysSo) {
    const auto problems = [](std::string_view text) {
        return list(app::read_instrument(text).problems);
    };
    EXPECT_EQ(problems("{"), ": not_json\n");
    EXPECT_EQ(problems("[]"), ": object_expected\n");
    EXPECT_EQ(problems(std::string(9, '[') + std::string(9, ']')), ": nested_too_deep\n");
    EXPECT_EQ(problems(std::string(300'000, ' ') + "{}"), ": document_too_long\n");
}

// What the field has, with how many items of each dimension. An item may belong to several.
const std::map<std::string, std::vector<int>>& shipped_table() {
    static const std::map<std::string, std::vector<int>> table{
        {"calidad-de-una-accion", {1, 6}},
        {"capacidades-basales", {11, 11, 18, 15}},
        {"cierre-cuadra-triangular-redondo", {1, 1, 1}},
        {"competencias-del-acompanante", {2, 4, 2, 2}},
        {"conductas-colaborativas", {2, 2, 2}},
        {"contraste-de-enfoques", {7}},
        {"conversacion-de-coaching", {2, 3, 3, 4}},
        {"criterios-de-egreso", {1, 1, 1, 2}},
        {"cuaderno-de-campo", {2, 2, 1, 1}},
        {"cualidades-de-la-confianza", {4}},
        {"diagnostico-de-la-red", {2, 2, 2, 2, 4, 5}},
        {"diferenciacion-del-apoyo", {1, 1, 2}},
        {"efectividad-de-la-comunidad", {2, 2, 2, 4}},
        {"evaluacion-de-la-red", {3, 2, 3, 1, 2}},
        {"focos-de-observacion", {3}},
        {"grados-de-apropiacion", {5}},
        {"habilidades-del-coordinador", {3, 3, 3}},
        {"jugadas-de-ensenanza", {3}},
        {"liderazgo-del-sistema", {5, 9, 3}},
        {"lista-de-cotejo", {2, 3, 2}},
        {"matriz-de-desarrollo", {2, 3, 4}},
        {"niveles-de-reflexion", {4}},
        {"patrones-de-liderazgo", {3}},
        {"percepciones-de-la-implementacion", {2, 2, 2, 2, 3}},
        {"recursos-personales", {11, 11, 11}},
        {"redes-efectivas", {6, 3, 3, 3, 3}},
        {"revision-del-proceso", {2, 2, 2, 2}},
        {"rubrica-de-observacion", {2, 2, 2, 2}},
        {"tipos-de-colaboracion", {4}},
    };
    return table;
}

TEST(Instruments, ThoseOfTheFolderAreThoseOfTheField) {
    const app::Instruments instruments;
    std::set<std::string> folder;
    for (const auto& file : std::filesystem::directory_iterator{URDIMBRE_INSTRUMENTS}) {
        const std::string name = file.path().stem().string();
        SCOPED_TRACE(name);
        std::ifstream stream{file.path()};
        const std::string json{std::istreambuf_iterator<char>(stream), {}};
        const InstrumentReading reading = app::read_instrument(json);
        EXPECT_EQ(list(reading.problems), "");
        ASSERT_TRUE(reading.found);
        EXPECT_EQ(reading.found->id, name);
        EXPECT_EQ(reading.found->lang, "es-CL");
        EXPECT_FALSE(reading.found->of_network);
        // Rule I12: an example to adapt, never an official form.
        EXPECT_TRUE(reading.found->origin.starts_with("Ejemplo para adaptar"));
        EXPECT_NE(reading.found->origin.find("No es un formulario oficial"), std::string::npos);
        ASSERT_TRUE(instruments.find(name));
        EXPECT_EQ(*instruments.find(name), *reading.found);
        ASSERT_TRUE(shipped_table().contains(name));
        std::vector<int> items(reading.found->instrument.dimensions.size());
        for (const auto& item : reading.found->instrument.items) {
            for (const auto place : item.dimensions) ++items[place];
        }
        EXPECT_EQ(items, shipped_table().at(name));
        folder.insert(name);
    }
    EXPECT_EQ(folder.size(), shipped_table().size());
    EXPECT_EQ(instruments.all().size(), shipped_table().size());
    EXPECT_EQ(instruments.find("nadie"), nullptr);
}

// A server names everything that is wrong with what it was built with, and does not start.
TEST(Instruments, AllProblemsOfAllDocumentsAreNamedAtOnce) {
    const std::vector<std::string_view> documents{"{", small_instrument, small_instrument, "[]"};
    try {
        const app::Instruments instruments{documents};
        FAIL() << "was taken";
    } catch (const std::invalid_argument& complaint) {
        const std::string said = complaint.what();
        EXPECT_NE(said.find("instrumento 1"), std::string::npos) << said;
        EXPECT_EQ(said.find("instrumento 2"), std::string::npos) << said;
        EXPECT_NE(said.find("instrumento 3, id"), std::string::npos) << said;
        EXPECT_NE(said.find("instrumento 4"), std::string::npos) << said;
    }
}

}  // namespace
}  // namespace urdimbre::tests
