#pragma once

#include "storage/erasure_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Erasures in a migrated database, which outlives it.
class PostgresErasureStore final : public ErasureStore {
  public:
    explicit PostgresErasureStore(Database& database) : database_(database) {}

    bool close(PersonId person, const std::string& nobody, bool words, Instant now) override;
    std::optional<Erasure> take(Instant now, Instant until) override;
    void done(PersonId person, Instant now) override;
    std::vector<PersonName> met_by(PersonId person, std::size_t limit) override;

    // Is somebody not done? They may still be listed where they coordinated.
    bool under_way();

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
