#pragma once

#include "storage/figure_store.hpp"

#include <map>
#include <mutex>
#include <utility>

namespace urdimbre::storage::memory {

class MemoryDirectory;
class MemoryEventLog;

// Beside one log and one directory, which outlive it.
class MemoryFigureStore final : public FigureStore {
  public:
    MemoryFigureStore(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

    std::vector<SpaceId> lively(SpaceId network, Instant since, std::size_t limit) override;
    std::optional<std::string> told(SpaceId network, std::int32_t month) override;
    std::string tell(SpaceId network, std::int32_t month, const std::string& figures) override;

  private:
    bool lies_in(SpaceId space, SpaceId network) const;

    MemoryEventLog& log_;
    MemoryDirectory& directory_;
    std::mutex mutex_;
    std::map<std::pair<SpaceId, std::int32_t>, std::string> told_;
};

}  // namespace urdimbre::storage::memory
