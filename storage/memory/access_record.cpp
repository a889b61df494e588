#include "storage/memory/access_record.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

#include <algorithm>
#include <set>

namespace urdimbre::storage::memory {

void MemoryAccessRecord::note(
    std::span<const PersonId> of,
    SpaceId space,
    std::optional<PersonId> by,
    What what,
    Instant at
) {
    const std::lock_guard lock(mutex_);
    std::erase_if(entries_, [&](const auto& one) { return one.second.last < at - kept; });
    for (const PersonId person : std::set(of.begin(), of.end())) {
        const Key key{person, space, by, what, std::chrono::floor<std::chrono::days>(at)};
        const auto [there, is_new] = entries_.try_emplace(
            key,
            Entry{
                .what = what,
                .space = space,
                .title = {},
                .by = by,
                .name = {},
                .first = at,
                .last = at,
                .times = 0,
            }
        );
        ++there->second.times;
        there->second.last = std::max(there->second.last, at);
    }
}

void MemoryAccessRecord::note_all(
    SpaceId space,
    std::optional<PersonId> by,
    What what,
    Instant at
) {
    note(log_.people_ever_in(space), space, by, what, at);
}

std::vector<AccessRecord::Entry> MemoryAccessRecord::of(PersonId person, std::size_t limit) {
    std::vector<Entry> all;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [key, entry] : entries_) {
            if (std::get<PersonId>(key) == person) all.push_back(entry);
        }
    }
    std::ranges::sort(all, std::ranges::greater{}, &Entry::last);
    if (all.size() > limit) all.resize(limit);
    for (Entry& entry : all) {
        if (const auto space = directory_.space(entry.space)) entry.title = space->title;
        if (!entry.by) continue;
        const auto names = directory_.names({&*entry.by, 1});
        if (!names.empty()) entry.name = names.front().name;
    }
    return all;
}

}  // namespace urdimbre::storage::memory
