#include "server/domain/activity.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

void let_activity_go(Activities& activities, const ActivityId& gone) {
    std::erase_if(activities.held, [&](const HeldActivity& one) { return one.id == gone; });
}

Day day_of_activity(const HeldActivity& one) { return one.facts.on; }

}  // namespace

const HeldActivity* Activities::find(const ActivityId& activity) const {
    const auto found = std::ranges::find(held, activity, &HeldActivity::id);
    return found == held.end() ? nullptr : &*found;
}

const HeldActivity* Activities::of_session(SpaceId session) const {
    const auto found = std::ranges::find_if(held, [&](const HeldActivity& one) {
        return one.facts.session == session;
    });
    return found == held.end() ? nullptr : &*found;
}

const HeldActivity& Activities::earliest() const {
    return *std::ranges::min_element(held, {}, day_of_activity);
}

void evolve(Activities& activities, const ActivityEvent& event, Instant at) {
    std::visit(
        Overloaded{
            [&](const ActivityNoted& noted) {
                if (noted.instead) let_activity_go(activities, *noted.instead);
                activities.held.push_back({noted.activity, noted.by, at, noted.facts, false});
            },
            [&](const ActivityTakenBack& gone) { let_activity_go(activities, gone.activity); },
            [&](const ActivityWordsCleared& cleared) {
                for (HeldActivity& one : activities.held) {
                    if (one.id == cleared.activity) one.cleared = true;
                }
            },
        },
        event
    );
}

ActivityId subject(const ActivityEvent& event) {
    return std::visit([](const auto& one) { return one.activity; }, event);
}

std::vector<ContentId> words(const ActivityEvent& event) {
    const auto* noted = std::get_if<ActivityNoted>(&event);
    return noted ? std::vector<ContentId>{noted->activity} : std::vector<ContentId>{};
}

std::optional<ActivityId> silenced(const ActivityEvent& event) {
    const auto* noted = std::get_if<ActivityNoted>(&event);
    return noted ? noted->instead : std::optional{subject(event)};
}

}  // namespace urdimbre::domain
