#include "storage/memory/person_records.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

namespace urdimbre::storage::memory {

std::vector<PersonRecords::GivenConsent>
MemoryPersonRecords::consents_of(PersonId person, std::size_t limit) {
    const auto given = directory_.consent_of(person);
    if (!given || limit == 0) return {};
    return {*given};
}

std::vector<SpaceListing>
MemoryPersonRecords::spaces_ever(PersonId person, SpaceId after, std::size_t limit) {
    return directory_.spaces_ever(person, after, limit);
}

std::vector<SpaceListing>
MemoryPersonRecords::sessions_before(PersonId person, SpaceId before, std::size_t limit) {
    return directory_.sessions_before(person, before, limit);
}

std::vector<SpaceListing>
MemoryPersonRecords::rooms_before(PersonId person, SpaceId before, std::size_t limit) {
    return directory_.rooms_before(person, before, limit);
}

bool MemoryPersonRecords::ever_in(SpaceId space, PersonId person) {
    return log_.roles_in(space, person).has_value();
}

}  // namespace urdimbre::storage::memory
