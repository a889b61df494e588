#include "storage/memory/profile_store.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

#include <algorithm>
#include <limits>
#include <mutex>
#include <set>
#include <utility>

namespace urdimbre::storage::memory {
namespace {

ProfileStore::Kept kept_of(const ProfileStore::Keeping& keeping) {
    return {
        .network = keeping.network,
        .person = keeping.person,
        .revision = keeping.base + 1,
        .at = keeping.at,
        .profile = keeping.profile,
        .hours = keeping.hours,
    };
}

}  // namespace

ProfileStore::Outcome MemoryProfileStore::keep(const Keeping& keeping) {
    const std::lock_guard lock(log_.mutex_);
    if (log_.closed_.contains(keeping.person)) return Outcome::no_member;
    const auto member = log_.memberships_.find({keeping.person, keeping.network});
    if (member == log_.memberships_.end() || member->second.empty()) return Outcome::no_member;
    const auto known = log_.profiles_.find({keeping.person, keeping.network});
    const std::uint32_t newest = known == log_.profiles_.end() ? 0 : known->second.base + 1;
    if (newest == keeping.base + 1 && known->second.profile == keeping.profile &&
        known->second.hours == keeping.hours) {
        return Outcome::kept;
    }
    if (newest != keeping.base) return Outcome::came_between;
    log_.profiles_.insert_or_assign({keeping.person, keeping.network}, keeping);
    return Outcome::kept;
}

std::optional<ProfileStore::Kept> MemoryProfileStore::find(SpaceId network, PersonId person) {
    const auto found = of(network, {&person, 1});
    if (found.empty()) return {};
    return found.front();
}

void MemoryProfileStore::erase(SpaceId network, PersonId person) {
    const std::lock_guard lock(log_.mutex_);
    log_.profiles_.erase({person, network});
}

std::vector<ProfileStore::Kept>
MemoryProfileStore::in(SpaceId network, const Sought& sought, PersonId after, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    std::vector<Kept> all;
    for (const auto& [key, one] : log_.profiles_) {
        if (all.size() == limit) break;
        if (key.second != network || key.first <= after) continue;
        const bool tagged = std::ranges::all_of(sought.tags, [&](const std::string& tag) {
            return std::ranges::find(one.tags, tag) != one.tags.end();
        });
        if (tagged && one.words.find(sought.words) != std::string::npos) {
            all.push_back(kept_of(one));
        }
    }
    return all;
}

std::vector<ProfileStore::Kept>
MemoryProfileStore::of(SpaceId network, std::span<const PersonId> people) {
    const std::lock_guard lock(log_.mutex_);
    std::vector<Kept> all;
    for (const PersonId person : std::set(people.begin(), people.end())) {
        const auto found = log_.profiles_.find({person, network});
        if (found != log_.profiles_.end()) all.push_back(kept_of(found->second));
    }
    return all;
}

std::vector<ProfileStore::Kept> MemoryProfileStore::of_person(PersonId person, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    std::vector<Kept> all;
    for (auto next = log_.profiles_.lower_bound({person, SpaceId{}});
         next != log_.profiles_.end() && next->first.first == person && all.size() < limit;
         ++next) {
        all.push_back(kept_of(next->second));
    }
    return all;
}

std::vector<ProfileStore::Mentoring>
MemoryProfileStore::mentoring(SpaceId network, std::span<const PersonId> people) {
    constexpr auto every = std::numeric_limits<std::size_t>::max();
    std::vector<Mentoring> all;
    for (const PersonId person : std::set(people.begin(), people.end())) {
        for (const SpaceId room : directory_.memberships_below(network, person, every)) {
            const auto listed = directory_.space(room);
            const bool mentors = directory_.roles_in(room, person).has(domain::SpaceRole::mentor);
            if (mentors && listed && listed->kind == domain::SpaceKind::mentoring_room) {
                all.push_back({.mentor = person, .room = room});
            }
        }
    }
    std::ranges::sort(all, {}, [](const Mentoring& one) {
        return std::pair{one.mentor, one.room};
    });
    return all;
}

}  // namespace urdimbre::storage::memory
