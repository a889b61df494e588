#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

// What a question costs depends on its answer, and not on how long the log is: counted by the
// server, in index entries read.
namespace urdimbre::storage {
namespace {

class PostgresPlan : public testing::Test {
  protected:
    void grow_to(std::uint64_t events) {
        constexpr std::uint64_t piece = 1'000;
        std::uint64_t head = world_.log().heads({{here}}).front();
        while (head < events) {
            AppendDraft draft(here, head);
            for (std::uint64_t i = 0; i < piece / 3; ++i) {
                // One thread that goes on for ever, and somebody who reacts to each answer.
                draft.answer(head + 1, 1).reacts(head + 2, head + 1, 7, domain::Reaction::thanks);
                draft.about(head + 3, head + 1);
                head += 3;
            }
            std::vector<Append> batch;
            for (std::uint64_t i = 0; i < 100; ++i) {
                draft.member(PersonId{1'000 + head + i}, {domain::SpaceRole::teacher});
                batch.push_back(
                    *AppendDraft(SpaceId{1'000 + head + i}, 0).message(1).wakes(at_millisecond(9))
                );
            }
            batch.push_back(*draft);
            for (const AppendOutcome& outcome : world_.log().append(batch)) {
                ASSERT_TRUE(is<Committed>(outcome)) << name_of(outcome);
            }
        }
    }

    // Everything a node asks, through a pool of its own: its counters arrive when it is gone.
    void ask() {
        postgres::Database database(world_.conninfo());
        postgres::PostgresEventLog log(database);
        const Sequence head = log.heads({{here}}).front();
        EXPECT_EQ(log.read(here, head / 2, 50).size(), 50u);
        EXPECT_EQ(log.read_back(here, head / 2, 50).size(), 50u);
        EXPECT_EQ(log.about(here, {{uuid(100), uuid(502)}}).size(), 4u);
        EXPECT_EQ(log.contents(here, {{uuid(100), uuid(502)}}).size(), 2u);
        EXPECT_EQ(log.read_thread(here, uuid(1), head / 2, 20).size(), 20u);
        EXPECT_EQ(log.thread_sizes(here, {{uuid(1), uuid(2)}}).size(), 1u);
        EXPECT_EQ(log.reactions(here, {{uuid(4), uuid(7), uuid(10)}}).size(), 3u);
        EXPECT_TRUE(log.due(at_millisecond(1), 10).empty());
        EXPECT_TRUE(is<AlreadyApplied>(append(log, AppendDraft(here, head).message(101))));
        EXPECT_TRUE(is<Stale>(append(log, AppendDraft(here, head - 10).message(9'999'999))));
        log.saved_state(here);

        AppendDraft draft(here, head);
        draft.answer(1'000'000 + head, 1)
            .reacts(3'000'000 + head, 1, 8, domain::Reaction::agree)
            .reacts(4'000'000 + head, 1, 9, domain::Reaction::agree, false)
            .about(2'000'000 + head, 1'000'000 + head)
            .loses_reactions(1'000'000 + head)
            .forgets(1'000'000 + head);
        draft.member(person_, {domain::SpaceRole::teacher}).wakes({});
        const AppendOutcome written = append(log, draft);
        EXPECT_TRUE(is<Committed>(written)) << name_of(written);

        postgres::PostgresDirectory directory(database);
        EXPECT_EQ(directory.names({{person_}}).size(), 1u);
        EXPECT_EQ(directory.names_in(here, {{person_}}).size(), 1u);
        EXPECT_EQ(directory.spaces_of(person_, 10).size(), 1u);
    }

    long counted(const std::string& what) { return std::stol(world_.run(what)); }

    // Index entries read by ask(), and rows read without an index.
    std::pair<long, long> cost() {
        const std::string users =
            "select count(*) from pg_stat_activity where datname = current_database() "
            "and application_name = 'urdimbre'";
        world_.terminate_clients();
        world_.run("select pg_stat_reset()");
        ask();
        EXPECT_TRUE(tests::wait_until([&] { return counted(users) == 0; }));
        return {
            counted("select sum(idx_tup_read) from pg_stat_user_indexes"),
            counted("select sum(seq_tup_read) from pg_stat_user_tables where relname <> 'instance'")
        };
    }

    PostgresWorld world_;
    PersonId person_ = world_.directory().add_person("Ana", "es");
    SpaceId here = world_.directory().reserve_space(domain::SpaceKind::community, "C");
};

TEST_F(PostgresPlan, a_question_costs_its_answer_however_long_the_log_is) {
    grow_to(2'000);
    const auto [few, scanned_few] = cost();
    grow_to(30'000);
    const auto [many, scanned_many] = cost();

    EXPECT_GE(few, 100) << "counted at all";
    EXPECT_LE(few, 300);
    EXPECT_LE(many, few + 20) << world_.run(
        "select indexrelname, idx_scan, idx_tup_read from pg_stat_user_indexes "
        "where idx_scan > 0 order by idx_tup_read desc"
    );
    EXPECT_EQ(scanned_few, 0);
    EXPECT_EQ(scanned_many, 0);
}

}  // namespace
}  // namespace urdimbre::storage
