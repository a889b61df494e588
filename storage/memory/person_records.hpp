#pragma once

#include "storage/person_records.hpp"

namespace urdimbre::storage::memory {

class MemoryDirectory;
class MemoryEventLog;

// Beside one log and one directory, which outlive it.
class MemoryPersonRecords final : public PersonRecords {
  public:
    MemoryPersonRecords(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(log), directory_(directory) {}

    std::vector<GivenConsent> consents_of(PersonId person, std::size_t limit) override;
    std::vector<SpaceListing> spaces_ever(PersonId person, SpaceId after, std::size_t limit)
        override;
    std::vector<SpaceListing> sessions_before(PersonId person, SpaceId before, std::size_t limit)
        override;
    std::vector<SpaceListing> rooms_before(PersonId person, SpaceId before, std::size_t limit)
        override;
    std::vector<TakenOn>
    taken_on_before(PersonId person, const TakenOnPlace& before, std::size_t limit) override;
    bool ever_in(SpaceId space, PersonId person) override;

  private:
    MemoryEventLog& log_;
    MemoryDirectory& directory_;
};

}  // namespace urdimbre::storage::memory
