#pragma once

#include "storage/erasure_store.hpp"

#include <mutex>

namespace urdimbre::storage::memory {

class MemoryDirectory;
class MemoryEventLog;

// Beside one log and one directory, which outlive it.
class MemoryErasureStore final : public ErasureStore {
  public:
    MemoryErasureStore(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

    bool close(PersonId person, const std::string& nobody, bool words, Instant now) override;
    std::optional<Erasure> take(Instant now, Instant until) override;
    void done(PersonId person, Instant now) override;
    std::vector<PersonName> met_by(PersonId person, std::size_t limit) override;

  private:
    struct Kept {
        Erasure erasure;
        Instant taken_until{};
        bool done{};
    };

    bool have_met(PersonId one, PersonId other);

    MemoryEventLog& log_;
    MemoryDirectory& directory_;
    std::mutex mutex_;
    std::vector<Kept> all_;  // earliest first
};

}  // namespace urdimbre::storage::memory
