#include "storage/memory/figure_store.hpp"

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

namespace urdimbre::storage::memory {

bool MemoryFigureStore::lies_in(SpaceId space, SpaceId network) const {
    for (std::optional<SpaceId> one = space; one;) {
        if (*one == network) return true;
        const auto listed = directory_.space(*one);
        one = listed ? listed->parent : std::nullopt;
    }
    return false;
}

std::vector<SpaceId> MemoryFigureStore::lively(SpaceId network, Instant since, std::size_t limit) {
    std::vector<SpaceId> awake;
    {
        const std::lock_guard lock(log_.mutex_);
        for (const auto& [id, space] : log_.spaces_) {
            if (!space.events.empty() && space.events.back().at >= since) awake.push_back(id);
        }
    }
    std::vector<SpaceId> found;
    for (const SpaceId id : awake) {
        if (found.size() < limit && lies_in(id, network)) found.push_back(id);
    }
    return found;
}

std::optional<std::string> MemoryFigureStore::told(SpaceId network, std::int32_t month) {
    const std::lock_guard lock(mutex_);
    const auto found = told_.find({network, month});
    return found == told_.end() ? std::nullopt : std::optional{found->second};
}

std::string
MemoryFigureStore::tell(SpaceId network, std::int32_t month, const std::string& figures) {
    const std::lock_guard lock(mutex_);
    return told_.try_emplace({network, month}, figures).first->second;
}

}  // namespace urdimbre::storage::memory
