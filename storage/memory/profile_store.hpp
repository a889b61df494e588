#pragma once

#include "storage/profile_store.hpp"

namespace urdimbre::storage::memory {

class MemoryDirectory;
class MemoryEventLog;

// Beside one log and one directory, which outlive it; what is kept is the log's, which knows who
// leaves.
class MemoryProfileStore final : public ProfileStore {
  public:
    MemoryProfileStore(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

    Outcome keep(const Keeping& keeping) override;
    std::optional<Kept> find(SpaceId network, PersonId person) override;
    void erase(SpaceId network, PersonId person) override;
    std::vector<Kept> in(SpaceId network, const Sought& sought, PersonId after, std::size_t limit)
        override;
    std::vector<Kept> of(SpaceId network, std::span<const PersonId> people) override;
    std::vector<Kept> of_person(PersonId person, std::size_t limit) override;
    std::vector<Mentoring> mentoring(SpaceId network, std::span<const PersonId> people) override;

  private:
    MemoryEventLog& log_;
    MemoryDirectory& directory_;
};

}  // namespace urdimbre::storage::memory
