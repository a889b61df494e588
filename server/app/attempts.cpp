#include "server/app/attempts.hpp"

#include <algorithm>

namespace urdimbre::app {

std::optional<std::chrono::seconds> Attempts::wait(const std::string& key, Moment now) const {
    const auto found = counted_.find(key);
    if (found == counted_.end() || found->second.not_before <= now) return {};
    return std::chrono::ceil<std::chrono::seconds>(found->second.not_before - now);
}

void Attempts::failed(const std::string& key, Moment now) {
    make_room(now);
    Counted& counted = counted_[key];
    if (counted.failures > 0 && now - counted.last >= limits_.forgotten_after) counted = {};
    counted.last = now;
    if (++counted.failures <= limits_.free) return;
    const int doublings = std::min(counted.failures - limits_.free - 1, 20);
    counted.not_before =
        now + std::min(limits_.longest_wait, limits_.first_wait * (1 << doublings));
}

// What is forgotten goes first; then whoever failed longest ago.
void Attempts::make_room(Moment now) {
    if (counted_.size() < limits_.keys_max) return;
    std::erase_if(counted_, [&](const auto& one) {
        return now - one.second.last >= limits_.forgotten_after;
    });
    if (counted_.size() < limits_.keys_max) return;
    counted_.erase(std::ranges::min_element(counted_, {}, [](const auto& one) {
        return one.second.last;
    }));
}

}  // namespace urdimbre::app
