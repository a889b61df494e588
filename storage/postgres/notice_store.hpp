#pragma once

#include "storage/notice_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Notices in a migrated database, which outlives it.
class PostgresNoticeStore final : public NoticeStore {
  public:
    explicit PostgresNoticeStore(Database& database) : database_(database) {}

    std::vector<Noticed> of(PersonId person, std::optional<Place> before, std::size_t limit)
        override;
    std::size_t unseen(PersonId person, std::size_t limit) override;
    void see(PersonId person, std::span<const Place> places, std::optional<Instant> upto) override;
    News news(Instant since, std::optional<Key> after, std::size_t limit) override;
    std::optional<PersonId>
    trim(PersonId after, std::size_t people, std::size_t kept, Instant oldest) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
