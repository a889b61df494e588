#pragma once

#include "storage/person_records.hpp"

namespace urdimbre::storage::postgres {

class Database;

// What is on record of people in a migrated database, which outlives it.
class PostgresPersonRecords final : public PersonRecords {
  public:
    explicit PostgresPersonRecords(Database& database) : database_(database) {}

    std::vector<GivenConsent> consents_of(PersonId person, std::size_t limit) override;
    std::vector<SpaceListing> spaces_ever(PersonId person, SpaceId after, std::size_t limit)
        override;
    std::vector<SpaceListing> sessions_before(PersonId person, SpaceId before, std::size_t limit)
        override;
    std::vector<SpaceListing> rooms_before(PersonId person, SpaceId before, std::size_t limit)
        override;
    std::vector<TakenOn>
    taken_on_before(PersonId person, const TakenOnPlace& before, std::size_t limit) override;
    bool ever_in(SpaceId space, PersonId person) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
