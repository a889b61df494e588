#include "server/app/conversation_template.hpp"
#include "tests/unit/templates/document.hpp"

#include <gtest/gtest.h>

// Conversations of quite another kind than those that are shipped: no code knows any of them by
// name (C4).
namespace urdimbre::tests {
namespace {

using namespace domain;

TEST(TemplateDocuments, OtherConversationsAreReadWithoutProblems) {
    for (const char* name : {"consulta-entre-pares", "plenario-y-grupos", "deliberacion"}) {
        SCOPED_TRACE(name);
        const app::TemplateReading reading = app::read_template(document(name));
        EXPECT_EQ(list(reading.problems), "");
        ASSERT_TRUE(reading.found);
        EXPECT_EQ(reading.found->id, name);
        const app::TemplateReading again = app::read_template(reading.found->document);
        EXPECT_EQ(again.found, reading.found);
    }
}

TEST(TemplateDocuments, WhatThisServerDoesNotRunIsNamed) {
    const auto missing = [](const char* name) {
        return list(app::runnable(app::read_template(document(name)).found->protocol));
    };
    EXPECT_EQ(missing("consulta-entre-pares"), "");
    EXPECT_EQ(missing("plenario-y-grupos"), "phases[1].breakouts: breakouts_not_run\n");
    EXPECT_EQ(missing("deliberacion"), "");
}

// Every property of a phase comes out as it was written.
TEST(TemplateDocuments, SayAllThatAPhaseCanSay) {
    const auto read = app::read_template(document("plenario-y-grupos")).found;
    ASSERT_TRUE(read);
    const Phase& groups = read->protocol.phases[1];
    ASSERT_TRUE(groups.breakouts);
    EXPECT_EQ(
        *groups.breakouts,
        (Breakouts{
            .size_min = 3, .size_max = 6, .facilitates = "guia_de_grupo", .speaks = "representante"
        })
    );
    const Phase& alone = read->protocol.phases[3];
    EXPECT_EQ(alone.authorship, Authorship::anonymous_while_hidden);
    EXPECT_EQ(alone.visibility, Visibility::at_end);
    ASSERT_TRUE(alone.board);
    EXPECT_EQ(alone.board->kinds, (std::vector<KindId>{"cuadra", "triangular", "redondo"}));
    EXPECT_EQ(alone.exits.size(), 3u);
    const Grant& plenary = read->protocol.phases[2].grants.at(0);
    EXPECT_EQ(plenary.policy, TurnPolicy::round);
    EXPECT_EQ(plenary.turn, std::chrono::seconds{180});

    const auto decides = app::read_template(document("deliberacion")).found;
    ASSERT_TRUE(decides);
    EXPECT_EQ(decides->version, 2u);
    EXPECT_EQ(decides->lang, "es");
    EXPECT_EQ(decides->protocol.phases[2].speaks_first, "proponente");
    const Phase& decision = decides->protocol.phases[4];
    ASSERT_TRUE(decision.poll);
    EXPECT_EQ(decision.poll->shape, PollShape::single);
    EXPECT_EQ(decision.poll->options_of, "propuesta");
    EXPECT_TRUE(decision.grants.empty());
    const Grant& commitments = decides->protocol.phases[5].grants.at(0);
    EXPECT_EQ(commitments.needs, (std::vector<Need>{Need::owner, Need::date}));
    const Requirement& proposal = decides->protocol.phases[0].requires_.at(0);
    EXPECT_TRUE(proposal.lock);
}

// White space and the order of members are no difference.
TEST(TemplateDocuments, AreKeptInOneForm) {
    const auto one = app::read_template(document("deliberacion")).found;
    std::string other = document("deliberacion");
    const std::string moved = "\"version\": 2,";
    other.erase(other.find(moved), moved.size());
    other.insert(other.find('{') + 1, "\t" + moved + "\n\n");
    EXPECT_EQ(app::read_template(other).found, one);
    EXPECT_EQ(one->document.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace urdimbre::tests
