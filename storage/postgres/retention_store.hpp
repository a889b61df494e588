#pragma once

#include "storage/retention_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Retentions in a migrated database, which outlives it.
class PostgresRetentionStore final : public RetentionStore {
  public:
    explicit PostgresRetentionStore(Database& database) : database_(database) {}

    std::optional<Cleaning> take(Instant now, Instant until) override;
    void done(const Cleaning& what, Sequence upto, Instant next) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
