#include "server/domain/reaction.hpp"

#include <algorithm>
#include <set>

namespace urdimbre::domain {

bool Reactions::has(PersonId person, Reaction reaction) const {
    return std::ranges::binary_search(people(reaction), person);
}

void Reactions::set(PersonId person, Reaction reaction, bool on) {
    std::vector<PersonId>& people = people_[static_cast<std::size_t>(reaction)];
    const auto place = std::ranges::lower_bound(people, person);
    const bool there = place != people.end() && *place == person;
    if (on && !there) people.insert(place, person);
    if (!on && there) people.erase(place);
}

bool Reactions::empty() const {
    return std::ranges::all_of(people_, [](const auto& people) { return people.empty(); });
}

bool Reactions::takes_in(PersonId person) const {
    std::size_t sum = 0;
    for (const auto& people : people_) {
        if (std::ranges::binary_search(people, person)) return true;
        sum += people.size();
    }
    if (sum < people_max) return true;
    std::set<PersonId> distinct;
    for (const auto& people : people_) distinct.insert(people.begin(), people.end());
    return distinct.size() < people_max;
}

void merge(std::vector<ReactionChange>& changes, const ReactionChange& next) {
    const auto same = std::ranges::find_if(changes, [&](const ReactionChange& change) {
        return change.person == next.person && change.reaction == next.reaction;
    });
    if (same == changes.end()) {
        changes.push_back(next);
    } else {
        same->on = next.on;
    }
}

}  // namespace urdimbre::domain
