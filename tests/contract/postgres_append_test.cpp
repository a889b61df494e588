#include "storage/postgres/append_call.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <pqxx/pqxx>

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>

// What append() must hold to in a real database, beside its contract.
namespace urdimbre::storage {
namespace {

using namespace std::chrono_literals;

constexpr SpaceId here{17};
constexpr SpaceId there{18};

// Tests do not wait for the timeouts of production.
postgres::Database::Settings impatient() {
    return {.statement_timeout = 1000ms, .lock_timeout = 100ms};
}

TEST(PostgresAppend, a_space_that_fails_leaves_the_others_of_its_batch_committed) {
    PostgresWorld world;
    std::vector<Append> batch;
    for (std::uint64_t space = 1; space <= 5; ++space) {
        batch.push_back(*AppendDraft(SpaceId{space}, 0).message(space));
    }
    batch[2].contents[0].body = "not UTF-8: \xff";
    const auto outcomes = world.log().append(batch);

    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        EXPECT_EQ(is<Committed>(outcomes[i]), i != 2) << name_of(outcomes[i]);
    }
    ASSERT_TRUE(is<Failed>(outcomes[2]));
    EXPECT_NE(std::get<Failed>(outcomes[2]).why.find("UTF8"), std::string::npos);
    EXPECT_EQ(world.log().heads({{SpaceId{2}, SpaceId{3}}}), (std::vector<Sequence>{1, 0}));
}

TEST(PostgresAppend, a_space_that_somebody_holds_fails_in_time_and_alone) {
    PostgresWorld world(tests::shared_postgres(), false, impatient());
    ASSERT_TRUE(is<Committed>(append(world.log(), AppendDraft(here, 0).message(1))));
    pqxx::connection holder(world.conninfo());
    pqxx::work held(holder);
    held.exec("select head from space_head where space_id = 17 for update");

    const std::vector<Append> batch{
        *AppendDraft(here, 1).message(2), *AppendDraft(there, 0).message(1)
    };
    const auto outcomes = world.log().append(batch);
    EXPECT_TRUE(is<Failed>(outcomes[0])) << name_of(outcomes[0]);
    EXPECT_TRUE(is<Committed>(outcomes[1])) << name_of(outcomes[1]);

    held.abort();
    EXPECT_TRUE(is<Committed>(append(world.log(), batch[0])));
}

// Somebody holds the fifth of nine spaces, and two callers name all nine in opposite orders: both
// take what comes before it, in one order, and nothing of what comes after it.
TEST(PostgresAppend, spaces_are_taken_in_one_order_however_they_are_named) {
    PostgresWorld world(
        tests::shared_postgres(), false, {.statement_timeout = 30s, .lock_timeout = 20s}
    );
    std::vector<Append> first;
    std::vector<Append> second;
    for (std::uint64_t space = 1; space <= 9; ++space) {
        ASSERT_TRUE(is<Committed>(append(world.log(), AppendDraft(SpaceId{space}, 0).message(1))));
        first.push_back(*AppendDraft(SpaceId{space}, 1).message(2));
        second.push_back(*AppendDraft(SpaceId{space}, 1).message(3));
    }
    std::ranges::reverse(second);
    pqxx::connection holder(world.conninfo());
    pqxx::work held(holder);
    held.exec("select head from space_head where space_id = 5 for update");
    const auto waiting = [&](const std::string& number) {
        return tests::wait_until([&] {
            return world.run(
                       "select count(*) from pg_stat_activity where "
                       "datname = current_database() and wait_event_type = 'Lock'"
                   ) == number;
        });
    };

    auto one = std::async(std::launch::async, [&] { return world.log().append(first); });
    ASSERT_TRUE(waiting("1"));
    auto other = std::async(std::launch::async, [&] { return world.log().append(second); });
    ASSERT_TRUE(waiting("2"));
    EXPECT_EQ(
        world.run("select string_agg(space_id::text, ',' order by space_id) from "
                  "(select space_id from space_head for update skip locked) as free"),
        "6,7,8,9"
    );

    held.abort();
    for (const AppendOutcome& outcome : one.get()) {
        EXPECT_TRUE(is<Committed>(outcome)) << name_of(outcome);
    }
    for (const AppendOutcome& outcome : other.get()) {
        EXPECT_TRUE(is<Stale>(outcome)) << name_of(outcome);
    }
}

// Two who create the same spaces, in opposite orders: each space begins once.
TEST(PostgresAppend, creators_of_the_same_spaces_do_not_lock_each_other_out) {
    PostgresWorld world;
    for (std::uint64_t round = 0; round < 30; ++round) {
        std::vector<Append> first;
        std::vector<Append> second;
        for (std::uint64_t i = 1; i <= 20; ++i) {
            const SpaceId space{100 * round + i};
            first.push_back(*AppendDraft(space, 0).message(1));
            second.push_back(*AppendDraft(space, 0).message(2));
        }
        std::ranges::reverse(second);
        auto one = std::async(std::launch::async, [&] { return world.log().append(first); });
        auto other = world.log().append(second);
        std::ranges::reverse(other);
        const auto outcomes = one.get();
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            EXPECT_NE(is<Committed>(outcomes[i]), is<Committed>(other[i]));
            EXPECT_NE(is<Stale>(outcomes[i]), is<Stale>(other[i]))
                << name_of(outcomes[i]) << ", " << name_of(other[i]);
        }
    }
}

// A client that is stopped with an answer on its way to it.
class FrozenClient {
  public:
    explicit FrozenClient(const std::string& conninfo)
        : connection_(PQconnectdb(conninfo.c_str()), &PQfinish) {}

    // Asks to append to the space at head 0, where there is much that it does not know, and reads
    // nothing of the answer.
    void ask(std::size_t missing_bytes_max) {
        const std::string sql =
            "select * from append_batch('{17}', '{0}', '{1}', '{1}', "
            "'{00000000-0000-0000-0000-0000000000aa}', '{1}', '{1}', '{1}', '{1}', '{1}', '{1}', "
            "'{00000000-0000-0000-0000-0000000000aa}', '{NULL}', '{x}', '{}', '{}', '{}', '{}', "
            "'{}', '{}', '{}', '{}', '{}', '{}', 500, " +
            std::to_string(missing_bytes_max) + ")";
        ASSERT_EQ(PQsendQuery(connection_.get(), sql.c_str()), 1);
        PQflush(connection_.get());
    }

  private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

class PostgresFrozenClient : public testing::Test {
  protected:
    void SetUp() override {
        AppendDraft much(here, 0);
        for (std::uint64_t i = 1; i <= 400; ++i) much.plain(i, 4'000);
        ASSERT_TRUE(is<Committed>(append(world_.log(), much)));
    }

    bool waits(const std::string& state) {
        return tests::wait_until([&] {
            return world_.run(
                       "select count(*) from pg_stat_activity where datname = current_database() "
                       "and query like 'select * from append_batch%' and " +
                       state
                   ) == "1";
        });
    }

    PostgresWorld world_{tests::shared_postgres(), false, impatient()};
    FrozenClient frozen_{world_.conninfo()};
};

TEST_F(PostgresFrozenClient, holds_no_lock) {
    frozen_.ask(postgres::missing_bytes_max);
    ASSERT_TRUE(waits("state = 'idle'")) << "its answer does not fit into the socket";
    EXPECT_TRUE(is<Committed>(append(world_.log(), AppendDraft(here, 400).message(999))));
}

// What the bound on the answer is for.
TEST_F(PostgresFrozenClient, would_hold_one_if_the_answer_were_unbounded) {
    frozen_.ask(100'000'000);
    ASSERT_TRUE(waits("wait_event = 'ClientWrite'"));
    EXPECT_TRUE(is<Failed>(append(world_.log(), AppendDraft(here, 400).message(999))));
}

}  // namespace
}  // namespace urdimbre::storage
