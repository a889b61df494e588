#pragma once

#include "storage/access_record.hpp"

namespace urdimbre::storage::postgres {

class Database;

// In a migrated database, which outlives it.
class PostgresAccessRecord final : public AccessRecord {
  public:
    explicit PostgresAccessRecord(Database& database) : database_(database) {}

    void note(
        std::span<const PersonId> of,
        SpaceId space,
        std::optional<PersonId> by,
        What what,
        Instant at
    ) override;
    void note_all(SpaceId space, std::optional<PersonId> by, What what, Instant at) override;
    std::vector<Entry> of(PersonId person, std::size_t limit) override;

  private:
    // Of nobody in particular: of all who are or were in the space.
    void note_of(
        std::span<const PersonId> of,
        SpaceId space,
        std::optional<PersonId> by,
        What what,
        Instant at
    );

    Database& database_;
};

}  // namespace urdimbre::storage::postgres
