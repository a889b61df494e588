#include "storage/postgres/migrate.hpp"

#include "storage/postgres/database.hpp"
#include "storage/postgres/migrations.hpp"
#include "storage/unavailable.hpp"
#include "tests/support/postgres_server.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <future>
#include <string>

namespace urdimbre::storage::postgres {
namespace {

const int newest = static_cast<int>(embedded_migrations().size());

class PostgresMigrate : public testing::Test {
  protected:
    std::string run(const std::string& sql) {
        return server_.run(sql, tests::database_name(conninfo_));
    }

    std::string why_wrong(const std::function<void()>& action) {
        try {
            action();
        } catch (const WrongDatabase& why) {
            return why.what();
        }
        return "accepted";
    }

    tests::PostgresServer& server_ = tests::shared_postgres();
    std::string conninfo_ = server_.new_database();
    Database database_{conninfo_};
};

TEST_F(PostgresMigrate, an_empty_database_is_prepared_once) {
    EXPECT_EQ(migrate(conninfo_, false), newest);
    const std::string born = run("select epoch, fingerprint_key, demo, schema from instance");
    EXPECT_EQ(migrate(conninfo_, false), 0);
    EXPECT_EQ(run("select epoch, fingerprint_key, demo, schema from instance"), born);
    EXPECT_NO_THROW(require_usable(database_));
}

TEST_F(PostgresMigrate, every_database_has_an_epoch_and_a_key_of_its_own) {
    migrate(conninfo_, false);
    const std::string other = server_.new_database();
    migrate(other, false);
    const std::string question =
        "select epoch::text || encode(fingerprint_key, 'hex') from instance";
    EXPECT_NE(run(question), server_.run(question, tests::database_name(other)));
}

TEST_F(PostgresMigrate, two_at_once_do_it_once) {
    const auto go = [&] { return migrate(conninfo_, false); };
    auto one = std::async(std::launch::async, go);
    auto other = std::async(std::launch::async, go);
    EXPECT_EQ(one.get() + other.get(), newest);
    EXPECT_NO_THROW(require_usable(database_));
}

TEST_F(PostgresMigrate, migrations_are_numbered_without_holes) {
    int number = 0;
    for (const EmbeddedMigration& migration : embedded_migrations()) {
        EXPECT_EQ(std::stoi(std::string{migration.name.substr(0, 4)}), ++number) << migration.name;
    }
    EXPECT_GT(number, 0);
}

TEST_F(PostgresMigrate, a_database_that_needs_a_newer_program_is_refused) {
    migrate(conninfo_, false);
    run("update instance set oldest_code = " + std::to_string(code_version + 1));
    EXPECT_NE(why_wrong([&] { require_usable(database_); }).find("más nuevo"), std::string::npos);
    EXPECT_NE(why_wrong([&] { migrate(conninfo_, false); }).find("más nuevo"), std::string::npos);
}

TEST_F(PostgresMigrate, a_newer_schema_that_this_program_may_still_use_is_accepted) {
    migrate(conninfo_, false);
    run("update instance set schema = schema + 1");
    EXPECT_EQ(migrate(conninfo_, false), 0);
    EXPECT_NO_THROW(require_usable(database_));
}

TEST_F(PostgresMigrate, a_database_behind_this_program_must_be_migrated_first) {
    migrate(conninfo_, false);
    run("update instance set schema = schema - 1");
    EXPECT_NE(
        why_wrong([&] { require_usable(database_); }).find("urdimbre migrate"), std::string::npos
    );
}

// Spaces of the first releases said in their log alone what they belong to.
TEST_F(PostgresMigrate, spaces_learn_what_they_belong_to) {
    migrate(conninfo_, false);
    run("drop index space_by_parent; drop index space_by_asked; "
        "alter table space drop column parent, drop column opened_from, drop column asked");
    run("insert into space (kind, title) values (0, 'Red'), (1, 'Comunidad')");
    const std::string ids = "'00000000-0000-4000-8000-000000000001', null, ";
    run("insert into event values "
        "(1, 1, 0, " +
        ids + R"('{"type":"space_opened","v":1,"kind":"network"}'), )" + "(2, 1, 0, " + ids +
        R"('{"type":"space_opened","v":1,"kind":"community","parent":1}'), )" + "(2, 2, 0, " + ids +
        R"('{"type":"member_added","v":1,"person":1,"roles":[],"by":1}'))");
    const EmbeddedMigration& places = embedded_migrations()[3];
    ASSERT_EQ(places.name, "0004_places");
    run(std::string{places.sql});
    EXPECT_EQ(run("select coalesce(parent, 0) from space order by space_id"), "0\n1");
}

TEST_F(PostgresMigrate, somebody_else_s_database_is_left_alone) {
    run("create table accounts (id int)");
    EXPECT_NE(why_wrong([&] { migrate(conninfo_, false); }).find("no es de"), std::string::npos);
    EXPECT_NE(why_wrong([&] { require_usable(database_); }).find("no es de"), std::string::npos);
    run("create table instance (id int)");
    EXPECT_NE(why_wrong([&] { migrate(conninfo_, false); }).find("no es de"), std::string::npos);
    EXPECT_EQ(run("select count(*) from pg_tables where schemaname = 'public'"), "2");
}

TEST_F(PostgresMigrate, an_empty_database_must_be_migrated_first) {
    EXPECT_NE(
        why_wrong([&] { require_usable(database_); }).find("urdimbre migrate"), std::string::npos
    );
}

TEST_F(PostgresMigrate, a_database_is_born_a_demo_or_never_is_one) {
    migrate(conninfo_, false);
    EXPECT_NE(why_wrong([&] { migrate(conninfo_, true); }).find("demostración"), std::string::npos);
    EXPECT_EQ(run("select demo from instance"), "f");

    const std::string demo = server_.new_database();
    migrate(demo, true);
    EXPECT_EQ(migrate(demo, true), 0);
    EXPECT_EQ(migrate(demo, false), 0) << "an upgrade need not say it again";
    EXPECT_EQ(server_.run("select demo from instance", tests::database_name(demo)), "t");
}

TEST_F(PostgresMigrate, an_unreachable_database_is_said_to_be_so) {
    EXPECT_THROW(migrate("host=/nonexistent dbname=x", false), StorageUnavailable);
}

}  // namespace
}  // namespace urdimbre::storage::postgres
