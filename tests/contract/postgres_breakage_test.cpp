#include "storage/unavailable.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <pqxx/pqxx>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

// Connections and servers that break in the middle.
namespace urdimbre::storage {
namespace {

constexpr SpaceId here{17};

// As the application does: the same batch under the same ids until it is known what happened.
AppendOutcome append_until_known(EventLog& log, const Append& batch) {
    AppendOutcome outcome = Unknown{};
    // One that crashes again and again, on disks that others write to as well, takes its time to
    // come back.
    const bool known = tests::wait_until(
        [&] {
            outcome = append(log, batch);
            return !is<Unknown>(outcome);
        },
        std::chrono::minutes{1}
    );
    EXPECT_TRUE(known);
    return outcome;
}

TEST(PostgresBreakage, a_connection_that_is_cut_in_the_middle_leaves_it_unknown) {
    PostgresWorld world;
    ASSERT_TRUE(is<Committed>(append(world.log(), AppendDraft(here, 0).message(1))));
    pqxx::connection holder(world.conninfo());
    pqxx::work held(holder);
    held.exec("select head from space_head where space_id = 17 for update");

    const Append batch = *AppendDraft(here, 1).message(2);
    auto outcome = std::async(std::launch::async, [&] { return append(world.log(), batch); });
    ASSERT_TRUE(tests::wait_until([&] {
        return world.run(
                   "select count(pg_terminate_backend(pid)) from pg_stat_activity where "
                   "datname = current_database() and wait_event_type = 'Lock'"
               ) == "1";
    }));
    EXPECT_TRUE(is<Unknown>(outcome.get()));

    held.abort();
    const AppendOutcome again = append(world.log(), batch);
    EXPECT_TRUE(is<Committed>(again)) << name_of(again) << ": the next call has a new connection";
    EXPECT_TRUE(is<AlreadyApplied>(append(world.log(), batch)));
    EXPECT_EQ(world.log().heads({{here}}), (std::vector<Sequence>{2}));
}

TEST(PostgresBreakage, connections_that_died_while_idle_are_not_used) {
    PostgresWorld world;
    ASSERT_TRUE(is<Committed>(append(world.log(), AppendDraft(here, 0).message(1))));
    world.terminate_clients();
    const AppendOutcome outcome = append(world.log(), AppendDraft(here, 1).message(2));
    EXPECT_TRUE(is<Committed>(outcome)) << name_of(outcome);
    world.terminate_clients();
    EXPECT_EQ(world.log().heads({{here}}), (std::vector<Sequence>{2}));
}

TEST(PostgresBreakage, without_a_server_appends_are_unknown_and_questions_unavailable) {
    tests::PostgresServer server;
    PostgresWorld world(server, false, {});
    ASSERT_TRUE(is<Committed>(append(world.log(), AppendDraft(here, 0).message(1))));
    server.stop();
    const std::vector<Append> batch{
        *AppendDraft(here, 1).message(2), *AppendDraft(SpaceId{18}, 0).message(1)
    };
    for (const AppendOutcome& outcome : world.log().append(batch)) {
        EXPECT_TRUE(is<Unknown>(outcome)) << name_of(outcome);
    }
    EXPECT_THROW(world.log().read(here, 0, 1), StorageUnavailable);
    EXPECT_THROW(world.log().now(), StorageUnavailable);
    EXPECT_THROW(world.directory().names({{PersonId{1}}}), StorageUnavailable);

    server.start();
    EXPECT_EQ(world.log().read(here, 0, 9).size(), 1u);
    for (const AppendOutcome& outcome : world.log().append(batch)) {
        EXPECT_TRUE(is<Committed>(outcome)) << name_of(outcome);
    }
}

// The server crashes again and again under writers: every command is in the log once, and what was
// said to be committed is there. fsync is on, as a crash must be survived.
TEST(PostgresBreakage, a_server_that_crashes_loses_and_doubles_nothing) {
    tests::PostgresServer server({.durable = true, .settings = {}, .data_parent = {}});
    PostgresWorld world(server, false, {});
    constexpr std::size_t writers = 3;
    constexpr int crashes = 3;
    std::atomic<bool> enough{false};
    std::array<std::atomic<Sequence>, writers> committed{};
    std::vector<std::thread> threads;
    for (std::size_t who = 0; who < writers; ++who) {
        threads.emplace_back([&, who] {
            Sequence head = 0;
            while (!enough) {
                const auto outcome = append_until_known(
                    world.log(), AppendDraft(SpaceId{who + 1}, head).message(head + 1)
                );
                ASSERT_TRUE(is<Committed>(outcome) || is<AlreadyApplied>(outcome))
                    << name_of(outcome);
                committed[who] = ++head;
            }
        });
    }
    for (int crash = 0; crash < crashes; ++crash) {
        const Sequence seen = committed[0];
        EXPECT_TRUE(tests::wait_until([&] { return committed[0] > seen + 5; }));
        server.crash();
        server.start();
    }
    enough = true;
    for (std::thread& thread : threads) thread.join();

    for (std::size_t who = 0; who < writers; ++who) {
        const auto events = world.log().read(SpaceId{who + 1}, 0, 1'000'000);
        ASSERT_EQ(events.size(), committed[who]);
        for (std::size_t i = 0; i < events.size(); ++i) {
            ASSERT_EQ(events[i].seq, i + 1);
            ASSERT_EQ(events[i].command, uuid(i + 1));
        }
    }
}

TEST(PostgresBreakage, a_standby_is_not_where_one_appends) {
    PostgresWorld world;
    ASSERT_TRUE(is<Committed>(append(world.log(), AppendDraft(here, 0).message(1))));
    world.run(
        "alter database " + tests::database_name(world.conninfo()) +
        " set default_transaction_read_only = on"
    );
    world.terminate_clients();
    const AppendOutcome refused = append(world.log(), AppendDraft(here, 1).message(2));
    EXPECT_TRUE(is<Unknown>(refused))
        << name_of(refused) << ": the next one may reach the new primary";

    world.server().run(
        "alter database " + tests::database_name(world.conninfo()) +
        " reset default_transaction_read_only"
    );
    EXPECT_TRUE(is<Committed>(append(world.log(), AppendDraft(here, 1).message(2))));
}

}  // namespace
}  // namespace urdimbre::storage
