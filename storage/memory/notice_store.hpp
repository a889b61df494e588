#pragma once

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/notice_store.hpp"

namespace urdimbre::storage::memory {

// Notices beside one log and its directory, which outlive it.
class MemoryNoticeStore final : public NoticeStore {
  public:
    MemoryNoticeStore(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

    std::vector<Noticed> of(PersonId person, std::optional<Place> before, std::size_t limit)
        override;
    std::size_t unseen(PersonId person, std::size_t limit) override;
    void see(PersonId person, std::span<const Place> places, std::optional<Instant> upto) override;
    News news(Instant since, std::optional<Key> after, std::size_t limit) override;
    std::optional<PersonId>
    trim(PersonId after, std::size_t people, std::size_t kept, Instant oldest) override;

  private:
    // Newest first. The lock is held.
    std::vector<Noticed> shown_to(PersonId person) const;
    void add_shown(
        std::vector<Noticed>& all,
        PersonId person,
        SpaceId space_id,
        domain::Roles roles
    ) const;

    MemoryEventLog& log_;
    MemoryDirectory& directory_;
};

}  // namespace urdimbre::storage::memory
