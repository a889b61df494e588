#include "storage/append_rules.hpp"

#include "storage/memory/event_log.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/event_log.hpp"
#include "tests/contract/append_draft.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

// A batch that breaks the rules of append() never leaves the program.
namespace urdimbre::storage {
namespace {

constexpr SpaceId here{17};

struct BrokenBatch {
    std::string name;
    std::vector<Append> batch;
    std::string said;

    friend void PrintTo(const BrokenBatch& one, std::ostream* out) { *out << one.name; }
};

BrokenBatch broken(const std::string& name, const std::string& said, void (*spoil)(Append&)) {
    Append append = *AppendDraft(here, 0).message(1).message(2);
    spoil(append);
    return {name, {append}, said};
}

std::vector<BrokenBatch> broken_batches() {
    return {
        broken(
            "nul_in_words",
            "U\\+0000 in words",
            [](Append& append) { append.contents[1].body = std::string("a\0b", 3); }
        ),
        broken(
            "nul_in_an_event",
            "U\\+0000 in an event",
            [](Append& append) { append.events[0].body = std::string(1, '\0'); }
        ),
        broken("hole", "continue the head", [](Append& append) { append.events[1].seq = 3; }),
        broken(
            "foreign_event",
            "another command",
            [](Append& append) { append.events[0].command = uuid(2); }
        ),
        broken(
            "too_many_counted", "not there", [](Append& append) { append.commands[1].events = 2; }
        ),
        broken(
            "uncounted", "answers no command", [](Append& append) { append.commands.pop_back(); }
        ),
        {"a_space_twice",
         std::vector<Append>(2, *AppendDraft(here, 0).message(1)),
         "a space comes twice"},
        {"begins_without_an_event",
         {*AppendDraft(here, 0).wakes(at_millisecond(1))},
         "begins with an event"},
    };
}

class AppendRules : public testing::TestWithParam<BrokenBatch> {
  protected:
    void SetUp() override { testing::GTEST_FLAG(death_test_style) = "threadsafe"; }
};

TEST_P(AppendRules, hold_in_memory) {
    memory::MemoryEventLog log([] { return Instant{}; });
    EXPECT_DEATH(log.append(GetParam().batch), GetParam().said);
}

TEST_P(AppendRules, hold_before_a_database_is_reached) {
    postgres::Database nowhere("host=/nonexistent");
    postgres::PostgresEventLog log(nowhere);
    EXPECT_DEATH(log.append(GetParam().batch), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(
    every_rule,
    AppendRules,
    testing::ValuesIn(broken_batches()),
    [](const auto& chosen) { return chosen.param.name; }
);

TEST(AppendRulesHeld, let_a_batch_pass) {
    const Append sound = *AppendDraft(here, 3).message(1).several(2, 2).refused(3).forgets(1);
    require_well_formed({&sound, 1});
    EXPECT_TRUE(brings_anything(sound));
    EXPECT_FALSE(brings_anything(*AppendDraft(here, 3).refused(4)));
}

}  // namespace
}  // namespace urdimbre::storage
