#include "storage/memory/erasure_store.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

#include <algorithm>
#include <limits>
#include <ranges>

namespace urdimbre::storage::memory {

bool MemoryErasureStore::close(
    PersonId person,
    const std::string& nobody,
    bool words,
    Instant now
) {
    if (!directory_.deactivate(person, now)) return false;
    directory_.rename(person, nobody);
    const std::lock_guard lock(mutex_);
    all_.push_back({.erasure = {.person = person, .words = words}});
    return true;
}

std::optional<ErasureStore::Erasure> MemoryErasureStore::take(Instant now, Instant until) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(all_, [&](const Kept& one) {
        return !one.done && one.taken_until <= now;
    });
    if (found == all_.end()) return {};
    found->taken_until = until;
    return found->erasure;
}

void MemoryErasureStore::done(PersonId person, Instant) {
    const std::lock_guard lock(mutex_);
    for (Kept& one : all_) one.done |= one.erasure.person == person;
}

bool MemoryErasureStore::have_met(PersonId one, PersonId other) {
    const auto spaces = directory_.spaces_ever(one, {}, std::numeric_limits<std::size_t>::max());
    return std::ranges::any_of(spaces, [&](const SpaceListing& space) {
        return log_.roles_in(space.id, other).has_value();
    });
}

std::vector<PersonName> MemoryErasureStore::met_by(PersonId person, std::size_t limit) {
    std::vector<PersonName> met;
    const std::lock_guard lock(mutex_);
    for (const Kept& one : all_ | std::views::reverse) {
        const PersonId erased = one.erasure.person;
        if (met.size() == limit) break;
        if (!have_met(person, erased)) continue;
        for (PersonName& named : directory_.names({&erased, 1})) met.push_back(std::move(named));
    }
    return met;
}

}  // namespace urdimbre::storage::memory
