#include "server/app/templates.hpp"
#include "tests/unit/templates/document.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace urdimbre::app {
namespace {

TEST(ShippedTemplates, AreReadWithoutAnyProblem) {
    const Templates templates;
    ASSERT_FALSE(templates.all().empty());
    for (const Template& one : templates.all()) {
        SCOPED_TRACE(one.id);
        EXPECT_EQ(templates.find(one.id), &one);
        EXPECT_TRUE(runnable(one.protocol).empty());
        // What is kept of a session can be read again, and is the same.
        const TemplateReading again = read_template(one.document);
        EXPECT_TRUE(again.problems.empty());
        ASSERT_TRUE(again.found);
        EXPECT_EQ(*again.found, one);
    }
    EXPECT_EQ(templates.find("nadie"), nullptr);
}

// Minutes of each phase, as the field has them.
const std::map<std::string, std::vector<long>>& table() {
    static const std::map<std::string, std::vector<long>> minutes{
        {"acuerdos-de-convivencia", {8, 8, 8, 6}},
        {"afinamiento", {5, 15, 5, 15, 3, 15, 10, 7}},
        {"afinamiento-breve", {3, 1, 3, 6, 6, 3, 4, 3}},
        {"amigo-critico", {3, 10, 5, 5, 6, 8, 6, 6, 6, 5}},
        {"amigo-critico-dupla", {4, 4, 2, 3, 4, 3}},
        {"analisis-de-exito", {8, 8, 5, 12, 7, 6, 4}},
        {"caso-autentico", {8, 5, 12, 10, 5}},
        {"circulo-de-palabra", {5, 20, 5}},
        {"circulo-de-reflexion", {3, 7, 15, 12, 8}},
        {"consulta-entre-pares", {8, 5, 10, 15, 7, 5}},
        {"conversacion-coaching", {5, 22, 18}},
        {"deliberacion", {8, 7, 15, 10, 10, 10}},
        {"dialogo-reflexivo", {5, 10, 8, 10, 5, 5, 2}},
        {"escalera", {4, 4, 4, 4, 4, 3, 2}},
        {"gia", {10, 10, 25, 20, 15, 10}},
        {"grow", {10, 12, 13, 10}},
        {"incidente-critico", {8, 5, 12, 10, 5}},
        {"lluvia-y-priorizacion", {8, 7, 10, 5}},
        {"mediacion-de-conflicto", {5, 12, 10, 10, 3}},
        {"mirar-trabajo-estudiante", {7, 8, 8, 7, 7, 8, 5}},
        {"plenario-y-grupos", {10, 35, 30, 10, 5}},
        {"quincenal", {10, 12, 13, 12, 3}},
        {"revision-de-clase", {5, 10, 10, 20, 10, 5}},
    };
    return minutes;
}

// All documents of the folder are right, have the minutes of the field, and those that the engine
// runs are shipped, all of them and no other.
TEST(ShippedTemplates, AreThoseOfTheFolderThatRun) {
    const Templates templates;
    std::set<std::string> folder;
    for (const auto& file : std::filesystem::directory_iterator{URDIMBRE_CONVERSATIONS}) {
        const std::string name = file.path().stem().string();
        SCOPED_TRACE(name);
        std::ifstream stream{file.path()};
        const std::string json{std::istreambuf_iterator<char>(stream), {}};
        const TemplateReading reading = read_template(json);
        EXPECT_EQ(tests::list(reading.problems), "");
        ASSERT_TRUE(reading.found);
        EXPECT_EQ(reading.found->id, name);
        EXPECT_EQ(reading.found->lang, "es-CL");
        EXPECT_FALSE(reading.found->serves.empty());
        EXPECT_EQ(templates.find(name) != nullptr, runnable(reading.found->protocol).empty());
        std::vector<long> minutes;
        for (const PhaseOutline& phase : reading.found->outline) {
            minutes.push_back(phase.lasts.count());
        }
        ASSERT_TRUE(table().contains(name));
        EXPECT_EQ(minutes, table().at(name));
        folder.insert(name);
    }
    EXPECT_EQ(folder.size(), table().size());
}

TEST(ShippedTemplates, AmigoCriticoHasItsTenPhasesAndItsHour) {
    const Templates templates;
    const Template* one = templates.find("amigo-critico");
    ASSERT_TRUE(one);
    std::chrono::minutes whole{};
    std::vector<std::pair<std::string, long>> phases;
    for (const PhaseOutline& phase : one->outline) {
        whole += phase.lasts;
        phases.emplace_back(phase.title, phase.lasts.count());
    }
    EXPECT_EQ(whole, std::chrono::hours{1});
    EXPECT_EQ(
        phases,
        (std::vector<std::pair<std::string, long>>{
            {"Acuerdos", 3},
            {"Presentación", 10},
            {"Preguntas aclaratorias", 5},
            {"Lectura silenciosa", 5},
            {"Retroalimentación cálida", 6},
            {"Retroalimentación fría", 8},
            {"Indagación profunda", 6},
            {"Respuesta de quien presenta", 6},
            {"Acuerdos y compromisos", 6},
            {"Metacierre", 5},
        })
    );
}

// A server names everything that is wrong with what it was built with, and does not start.
TEST(ShippedTemplates, AllProblemsOfAllDocumentsAreNamedAtOnce) {
    const std::vector<std::string_view> documents{"{", "[]"};
    try {
        const Templates templates{documents};
        FAIL() << "was taken";
    } catch (const std::invalid_argument& complaint) {
        const std::string said = complaint.what();
        EXPECT_NE(said.find("plantilla 1"), std::string::npos) << said;
        EXPECT_NE(said.find("plantilla 2"), std::string::npos) << said;
    }
}

}  // namespace
}  // namespace urdimbre::app
