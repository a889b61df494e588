#pragma once

#include "storage/postgres/blob_store.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/event_log.hpp"
#include "storage/postgres/notice_store.hpp"
#include "storage/postgres/reading_store.hpp"
#include "storage/postgres/template_store.hpp"
#include "tests/contract/storage_world.hpp"
#include "tests/support/postgres_server.hpp"

namespace urdimbre::storage {

// A migrated database of its own.
class PostgresWorld final : public StorageWorld {
  public:
    explicit PostgresWorld(bool demo = false)
        : PostgresWorld(tests::shared_postgres(), demo, postgres::Database::Settings{}) {}
    PostgresWorld(
        tests::PostgresServer& server,
        bool demo,
        const postgres::Database::Settings& settings
    );

    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    BlobStore& blobs() override { return blobs_; }
    ReadingStore& reading() override { return reading_; }
    NoticeStore& notices() override { return notices_; }
    TemplateStore& templates() override { return templates_; }
    void renew_epoch() override;

    tests::PostgresServer& server() { return server_; }
    postgres::Database& database() { return database_; }
    const std::string& conninfo() const { return conninfo_; }

    // A statement beside the pool.
    std::string run(const std::string& sql) {
        return server_.run(sql, tests::database_name(conninfo_));
    }
    void terminate_clients() { server_.terminate_clients(tests::database_name(conninfo_)); }

  private:
    tests::PostgresServer& server_;
    std::string conninfo_;
    postgres::Database database_;
    postgres::PostgresEventLog log_{database_};
    postgres::PostgresDirectory directory_{database_};
    postgres::PostgresBlobStore blobs_{database_, small_limits};
    postgres::PostgresReadingStore reading_{database_};
    postgres::PostgresNoticeStore notices_{database_};
    postgres::PostgresTemplateStore templates_{database_};
};

}  // namespace urdimbre::storage
