#pragma once

#include "storage/profile_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Profiles in a migrated database, which outlives it.
class PostgresProfileStore final : public ProfileStore {
  public:
    explicit PostgresProfileStore(Database& database) : database_(database) {}

    Outcome keep(const Keeping& keeping) override;
    std::optional<Kept> find(SpaceId network, PersonId person) override;
    void erase(SpaceId network, PersonId person) override;
    std::vector<Kept> in(SpaceId network, const Sought& sought, PersonId after, std::size_t limit)
        override;
    std::vector<Kept> of(SpaceId network, std::span<const PersonId> people) override;
    std::vector<Kept> of_person(PersonId person, std::size_t limit) override;
    std::vector<Mentoring> mentoring(SpaceId network, std::span<const PersonId> people) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
