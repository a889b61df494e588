#include "server/app/templates.hpp"
#include "server/domain/acta.hpp"
#include "tests/unit/conversation/whole_session.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// Every conversation that is shipped, from its seats to its acta. Nothing here knows one by name
// (rules C4, C59, C62).
namespace urdimbre::tests {
namespace {

using namespace domain;

const app::Templates& shipped() {
    static const app::Templates templates;
    return templates;
}

std::vector<std::string> ids() {
    std::vector<std::string> all;
    for (const app::Template& one : shipped().all()) all.push_back(one.id);
    return all;
}

class ShippedConversations : public testing::TestWithParam<std::string> {
  protected:
    const Protocol& protocol() const { return shipped().find(GetParam())->protocol; }
};

TEST_P(ShippedConversations, RunToTheirActa) {
    const Room room = play_whole(protocol());
    EXPECT_EQ(room.now().ending, Ending::completed);
    const auto record = acta(room.space(), audience(room.space(), PersonId{1}));
    ASSERT_TRUE(record);
    EXPECT_EQ(record->phases.size(), protocol().phases.size());
    const auto& form = protocol().preparation;
    EXPECT_EQ(record->form.size(), form ? form->fields.size() : 0u) << "what was prepared";
    // What each grant lets people say was said, and everybody may read it.
    std::set<std::pair<PhaseIndex, KindId>> said;
    for (const Contribution& one : record->contributions) said.emplace(one.phase, one.kind);
    for (PhaseIndex i = 0; i < protocol().phases.size(); ++i) {
        for (const Grant& grant : protocol().phases[i].grants) {
            for (const KindId& kind : grant.kinds) {
                const bool limited =
                    grant.contributions && *grant.contributions < grant.kinds.size();
                EXPECT_TRUE(limited || said.contains({i, kind})) << "phase " << i << ", " << kind;
            }
        }
    }
    for (const ContributionId& id : record->commitments) {
        const Contribution& one = *room.now().find(id);
        EXPECT_FALSE(one.owners.empty());
    }
    EXPECT_TRUE(record->incidents.empty()) << "it went as planned";
    room.check_replay();
}

// Nobody says a word: the minutes are those of the document, and what locks a phase holds it.
TEST_P(ShippedConversations, KeepTheirMinutes) {
    const Room room = play_silent(protocol());
    EXPECT_EQ(room.now().ending, Ending::completed);
    for (PhaseIndex i = 0; i < protocol().phases.size(); ++i) {
        EXPECT_EQ(room.now().spent[i], protocol().phases[i].lasts) << "phase " << i;
    }
    std::size_t locks = 0;
    for (const Phase& phase : protocol().phases) {
        locks += std::ranges::any_of(phase.requires_, &Requirement::lock) ? 1u : 0u;
    }
    const auto& incidents = room.now().incidents;
    EXPECT_EQ(
        static_cast<std::size_t>(
            std::ranges::count(incidents, Incident::What::skipped, &Incident::what)
        ),
        locks
    );
    room.check_replay();
}

INSTANTIATE_TEST_SUITE_P(All, ShippedConversations, testing::ValuesIn(ids()), [](const auto& one) {
    std::string name = one.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace urdimbre::tests
