#pragma once

#include "storage/rendition_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// What is made of recordings, in a migrated database, which outlives it.
class PostgresRenditionStore final : public RenditionStore {
  public:
    explicit PostgresRenditionStore(Database& database) : database_(database) {}

    std::optional<Job> take(Instant now, Instant until) override;
    bool hold(const Job& job, Instant until) override;
    bool keep(const Job& job, const Made& made, Instant now) override;
    void give_back(const Job& job) override;
    void fail(const Job& job, std::string_view why, bool again, Instant now) override;
    Standing standing(SpaceId space, const Uuid& recording, Instant now) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
