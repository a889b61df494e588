#pragma once

#include "storage/reading_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Positions in a migrated database, which outlives it.
class PostgresReadingStore final : public ReadingStore {
  public:
    explicit PostgresReadingStore(Database& database) : database_(database) {}

    std::vector<Mark> advance(std::span<const Mark> marks) override;
    std::vector<Mark> positions(std::span<const PersonId> people, std::size_t limit) override;
    Changed changed(Instant since, std::size_t limit) override;
    std::vector<Tail> tails(std::span<const SpaceId> spaces, std::size_t limit) override;
    std::vector<Growth> growth(std::span<const Place> places, std::size_t limit) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
