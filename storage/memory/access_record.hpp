#pragma once

#include "storage/access_record.hpp"

#include <map>
#include <mutex>
#include <tuple>

namespace urdimbre::storage::memory {

class MemoryDirectory;
class MemoryEventLog;

// Beside one log and one directory, which outlive it.
class MemoryAccessRecord final : public AccessRecord {
  public:
    MemoryAccessRecord(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

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
    // Of whom, where, by whom, what, on which day.
    using Key = std::tuple<PersonId, SpaceId, std::optional<PersonId>, What, std::chrono::sys_days>;

    MemoryEventLog& log_;
    MemoryDirectory& directory_;
    std::mutex mutex_;
    std::map<Key, Entry> entries_;
};

}  // namespace urdimbre::storage::memory
