#include "server/app/templates.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>

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
