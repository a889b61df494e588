#pragma once

#include "storage/retention_store.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

namespace urdimbre::storage::memory {

class MemoryDirectory;
class MemoryEventLog;

// Beside one log and one directory, which outlive it.
class MemoryRetentionStore final : public RetentionStore {
  public:
    MemoryRetentionStore(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

    std::optional<Cleaning> take(Instant now, Instant until) override;
    void done(const Cleaning& what, Sequence upto, Instant next) override;

  private:
    struct Setting {
        SpaceId space{};
        Sequence seq{};
        std::uint32_t months{};
    };
    struct Run {
        Sequence setting{};
        Sequence upto{};
        Instant next_at{};
        Instant taken_until{};
    };

    // Of the spaces that have had one for long enough, and of the sessions below them.
    std::vector<Setting> demanded(Instant set_until) const;

    MemoryEventLog& log_;
    MemoryDirectory& directory_;
    std::mutex mutex_;
    std::map<SpaceId, Run> runs_;
};

}  // namespace urdimbre::storage::memory
