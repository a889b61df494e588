#include "storage/postgres/database.hpp"

#include "storage/postgres/conninfo.hpp"
#include "storage/postgres/durability.hpp"
#include "storage/postgres/session.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace urdimbre::storage::postgres {
namespace {

using namespace std::chrono_literals;

std::string pid_of(Session& session) {
    return session.run("select pg_backend_pid()")[0][0].c_str();
}

TEST(PostgresConninfo, keeps_what_the_operator_set_and_completes_the_rest) {
    const std::string completed =
        completed_conninfo("host=/run/x dbname='a b' connect_timeout=60 password='it\\'s'");
    EXPECT_NE(completed.find("connect_timeout='60'"), std::string::npos) << completed;
    EXPECT_NE(completed.find("application_name='urdimbre'"), std::string::npos) << completed;
    EXPECT_NE(completed.find("tcp_user_timeout='10000'"), std::string::npos) << completed;
    EXPECT_NE(completed.find("dbname='a b'"), std::string::npos) << completed;

    const std::string address =
        completed_conninfo("postgresql://ana@db.example/red?sslmode=require");
    EXPECT_NE(address.find("host='db.example'"), std::string::npos) << address;
    EXPECT_NE(address.find("sslmode='require'"), std::string::npos) << address;
    EXPECT_EQ(completed_conninfo(completed), completed);
}

TEST(PostgresConninfo, says_what_is_not_understood_but_no_password) {
    try {
        completed_conninfo("hots=/run/x password=secreto");
        FAIL();
    } catch (const std::invalid_argument& why) {
        EXPECT_NE(std::string(why.what()).find("hots"), std::string::npos);
        EXPECT_EQ(std::string(why.what()).find("secreto"), std::string::npos);
    }
}

TEST(PostgresConninfo, repeats_no_piece_of_a_password_that_was_written_wrongly) {
    for (const char* given : {
             "dbname=red password=dos secretas",
             "dbname=red password='secretas",
             "postgresql://ana:secretas%zz@db/red",
             "postgresql://ana:secretas@[db/red",
             "postgresql://ana:secretas@db/red?sslmode",
         }) {
        try {
            completed_conninfo(given);
            FAIL() << given;
        } catch (const std::invalid_argument& why) {
            EXPECT_EQ(std::string(why.what()).find("secretas"), std::string::npos) << why.what();
        }
    }
}

TEST(PostgresDatabase, lends_a_returned_connection_again) {
    Database database(tests::shared_postgres().new_database());
    const std::string first = pid_of(*database.borrow());
    EXPECT_EQ(pid_of(*database.borrow()), first);
    const auto one = database.borrow();
    const auto other = database.borrow();
    EXPECT_NE(pid_of(*one), pid_of(*other));
}

TEST(PostgresDatabase, lends_no_more_than_it_may) {
    Database database(
        tests::shared_postgres().new_database(), {.connections = 1, .wait_for_connection = 20ms}
    );
    {
        const auto first = database.borrow();
        EXPECT_THROW(database.borrow(), StorageUnavailable);
    }
    EXPECT_NO_THROW(database.borrow());
}

TEST(PostgresDatabase, who_waits_gets_what_is_returned) {
    Database database(tests::shared_postgres().new_database(), {.connections = 2});
    std::vector<std::thread> threads;
    std::atomic<int> answered{0};
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int k = 0; k < 20; ++k) {
                if (!pid_of(*database.borrow()).empty()) ++answered;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(answered, 160);
}

TEST(PostgresDatabase, a_statement_that_takes_too_long_is_ended) {
    Database database(tests::shared_postgres().new_database(), {.statement_timeout = 50ms});
    EXPECT_THROW(database.borrow()->run("select pg_sleep(60)"), StatementFailed);
    EXPECT_NO_THROW(database.borrow()->run("select 1"));
}

TEST(PostgresDatabase, sessions_follow_indexes_and_name_themselves) {
    Database database(tests::shared_postgres().new_database());
    const auto answer = database.borrow()->run(
        "select current_setting('application_name'), current_setting('enable_seqscan'), "
        "current_setting('plan_cache_mode'), current_setting('statement_timeout'), "
        "current_setting('lock_timeout')"
    );
    EXPECT_STREQ(answer[0][0].c_str(), "urdimbre");
    EXPECT_STREQ(answer[0][1].c_str(), "off");
    EXPECT_STREQ(answer[0][2].c_str(), "force_generic_plan");
    EXPECT_STREQ(answer[0][3].c_str(), "5s");
    EXPECT_STREQ(answer[0][4].c_str(), "2s");
}

TEST(PostgresDatabase, a_text_with_nul_is_not_cut_short) {
    PostgresWorld world;
    EXPECT_THROW(
        world.directory().add_person(std::string("Ana\0Ana", 7), "es"), std::invalid_argument
    );
}

TEST(PostgresDurability, every_unsafe_setting_is_named) {
    tests::PostgresServer server(
        {.durable = false,
         .settings = {"full_page_writes=off", "synchronous_commit=off"},
         .data_parent = {}}
    );
    Database database(server.conninfo("postgres"));
    try {
        check_durability(database);
        FAIL();
    } catch (const UnsafeStorage& why) {
        const std::string what = why.what();
        for (const char* name : {"fsync", "full_page_writes", "synchronous_commit"}) {
            EXPECT_NE(what.find(std::string(name) + " = off"), std::string::npos) << what;
        }
    }
}

TEST(PostgresDurability, a_durable_server_is_accepted_and_a_careless_role_is_not) {
    tests::PostgresServer server({.durable = true, .settings = {}, .data_parent = {}});
    Database database(server.conninfo("postgres"));
    EXPECT_NO_THROW(check_durability(database));

    server.run("alter database postgres set synchronous_commit = off");
    Database careless(server.conninfo("postgres"));
    EXPECT_THROW(check_durability(careless), UnsafeStorage);
}

}  // namespace
}  // namespace urdimbre::storage::postgres
