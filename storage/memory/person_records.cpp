#include "storage/memory/person_records.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <mutex>
#include <string_view>
#include <utility>

namespace urdimbre::storage::memory {
namespace {

constexpr std::string_view proposal_accepted = R"({"type":"proposal_accepted")";
constexpr std::string_view taken_on_by = R"("by":)";

// The last field of that event.
PersonId taker_in(std::string_view body) {
    std::uint64_t person{};
    const auto field = body.rfind(taken_on_by);
    if (field == body.npos) return {};
    body.remove_prefix(field + taken_on_by.size());
    std::from_chars(body.data(), body.data() + body.size(), person);
    return PersonId{person};
}

}  // namespace

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

std::vector<PersonRecords::TakenOn> MemoryPersonRecords::taken_on_before(
    PersonId person,
    const TakenOnPlace& before,
    std::size_t limit
) {
    std::vector<std::pair<TakenOnPlace, StoredEvent>> all;
    {
        const std::lock_guard lock(log_.mutex_);
        for (const auto& [id, space] : log_.spaces_) {
            for (const StoredEvent& event : space.events) {
                const TakenOnPlace place{.at = event.at, .space = id, .seq = event.seq};
                if (!event.body.starts_with(proposal_accepted) || !(place < before)) continue;
                if (taker_in(event.body) == person) all.emplace_back(place, event);
            }
        }
    }
    std::ranges::sort(all, std::ranges::greater{}, [](const auto& one) { return one.first; });
    std::vector<TakenOn> found;
    for (auto& [place, event] : all) {
        if (found.size() == limit) break;
        auto listed = directory_.space(place.space);
        const auto roles = log_.roles_in(place.space, person);
        if (!listed || !roles) continue;
        listed->roles = *roles;
        found.push_back({std::move(*listed), std::move(event)});
    }
    return found;
}

bool MemoryPersonRecords::ever_in(SpaceId space, PersonId person) {
    return log_.roles_in(space, person).has_value();
}

}  // namespace urdimbre::storage::memory
