#pragma once

#include "storage/memory/event_log.hpp"
#include "storage/reading_store.hpp"

namespace urdimbre::storage::memory {

// Positions beside one log, which outlives it.
class MemoryReadingStore final : public ReadingStore {
  public:
    explicit MemoryReadingStore(MemoryEventLog& log) : log_(log) {}

    std::vector<Mark> advance(std::span<const Mark> marks) override;
    std::vector<Mark> positions(std::span<const PersonId> people, std::size_t limit) override;
    Changed changed(Instant since, std::size_t limit) override;
    std::vector<Tail> tails(std::span<const SpaceId> spaces, std::size_t limit) override;
    std::vector<Growth> growth(std::span<const Place> places, std::size_t limit) override;

  private:
    MemoryEventLog& log_;
};

}  // namespace urdimbre::storage::memory
