#pragma once

#include "storage/memory/blob_store.hpp"
#include "storage/rendition_store.hpp"

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace urdimbre::storage::memory {

// What is made of the recordings of one blob store, which outlives it.
class MemoryRenditionStore final : public RenditionStore {
  public:
    explicit MemoryRenditionStore(MemoryBlobStore& blobs) : blobs_(blobs) {}

    std::optional<Job> take(Instant now, Instant until) override;
    bool hold(const Job& job, Instant until) override;
    bool keep(const Job& job, const Made& made, Instant now) override;
    void give_back(const Job& job) override;
    void fail(const Job& job, std::string_view why, bool again, Instant now) override;
    Standing standing(SpaceId space, const Uuid& recording, Instant now) override;

  private:
    struct Stage {
        std::uint32_t attempt{};
        Instant taken_until{};
        bool impossible{};
        std::optional<Uuid> made;
    };
    using Key = std::tuple<SpaceId, Uuid, RenditionKind>;

    // Null: the job is nobody's any more, or somebody else's. Locked.
    Stage* stage_of(const Job& job);
    Part part(const Key& key, Instant now) const;

    MemoryBlobStore& blobs_;  // whose lock guards all of this
    std::map<Key, Stage> stages_;
    std::optional<Instant> worker_seen_;
};

}  // namespace urdimbre::storage::memory
