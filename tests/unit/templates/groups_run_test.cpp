#include "server/app/conversation_template.hpp"
#include "tests/unit/templates/document.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

// Groups that a document may say, and those that this server runs (rule C100).
namespace urdimbre::tests {
namespace {

using namespace domain;

// As the engine runs it: who facilitates a group does not facilitate everybody.
Protocol plenary() {
    Protocol protocol = app::read_template(document("plenario-y-grupos")).found->protocol;
    protocol.roles[1].duty = Duty::responds;
    return protocol;
}

std::string not_run(const std::function<void(Protocol&)>& change) {
    Protocol protocol = plenary();
    change(protocol);
    return list(app::runnable(protocol));
}

TEST(GroupsOfATemplate, RunInALivePhaseWithNamesAndTheWordOpen) {
    EXPECT_EQ(list(app::runnable(plenary())), "");
    const std::vector<std::function<void(Protocol&)>> changes{
        [](Protocol& one) { one.phases[1].visibility = Visibility::at_end; },
        [](Protocol& one) { one.phases[1].authorship = Authorship::anonymous; },
        [](Protocol& one) { one.phases[1].grants[0].policy = TurnPolicy::round; },
        [](Protocol& one) { one.phases[1].speaks_first = "participante"; },
        [](Protocol& one) { one.phases[1].silent = {"representante"}; },
        [](Protocol& one) { one.roles[1].duty = Duty::facilitates; },
        [](Protocol& one) { one.roles[2].seats_min = 1; },
        [](Protocol& one) { one.roles[2].seats_max = 0; },
        [](Protocol& one) { one.roles[2].shared = true; },
        [](Protocol& one) { one.phases[1].breakouts->speaks = "guia_de_grupo"; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        EXPECT_EQ(not_run(changes[i]), "phases[1].breakouts: breakouts_not_run\n") << i;
    }
}

TEST(GroupsOfATemplate, AreTheSameInEachOfItsPhases) {
    EXPECT_EQ(not_run([](Protocol& one) { one.phases.push_back(one.phases[1]); }), "");
    EXPECT_EQ(
        not_run([](Protocol& one) {
            one.phases.push_back(one.phases[1]);
            one.phases.back().breakouts->size_max = 4;
        }),
        "phases[5].breakouts: breakouts_not_run\n"
    );
}

}  // namespace
}  // namespace urdimbre::tests
