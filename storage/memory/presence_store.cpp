#include "storage/memory/presence_store.hpp"

#include "storage/merged_presence.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::storage::memory {

void PresenceHub::flush() {
    nodes_.clear();
    since_.reset();
}

void PresenceHub::cut_off() { out_of_reach_ = true; }

void PresenceHub::reconnect() {
    out_of_reach_ = false;
    reachable_since_ = now_();
}

void PresenceHub::bury_the_dead() {
    const auto now = now_();
    std::erase_if(nodes_, [&](const auto& node) { return node.second.dead_at <= now; });
}

bool PresenceHub::knows(NodeId node) {
    bury_the_dead();
    return nodes_.contains(node);
}

void PresenceHub::keep_alive(NodeId node) {
    nodes_[node].dead_at = now_() + times_.expiry;
    if (!since_) since_ = now_();
}

void PresenceHub::say(NodeId node, SpaceId space, const std::vector<Present>& here) {
    auto& said = nodes_[node].said;
    if (here.empty()) {
        said.erase(space);
    } else {
        said[space] = here;
    }
}

void PresenceHub::forget(NodeId node) { nodes_.erase(node); }

bool PresenceHub::settled() const {
    if (!reachable() || !since_) return false;
    return now_() >= std::max(*since_, reachable_since_) + times_.settling();
}

std::vector<NodeId> PresenceHub::live_nodes() {
    bury_the_dead();
    std::vector<NodeId> live;
    for (const auto& [id, node] : nodes_) live.push_back(id);
    return live;
}

std::vector<Present> PresenceHub::present(SpaceId space) {
    bury_the_dead();
    MergedPresence merged;
    for (const auto& [id, node] : nodes_) {
        if (const auto said = node.said.find(space); said != node.said.end()) {
            merged.add(said->second);
        }
    }
    return merged.in_order();
}

void MemoryPresenceStore::announce(std::vector<Announcement> changes) {
    for (auto& [space, here] : changes) {
        if (here.size() > present_max) here.resize(present_max);
        if (here.empty()) {
            said_.erase(space);
        } else {
            said_[space] = here;
        }
        if (hub_.reachable() && hub_.knows(self_)) hub_.say(self_, space, here);
    }
    if (!hub_.reachable()) {
        unsaid_ = true;
    } else if (unsaid_ || !hub_.knows(self_)) {
        beat();
    } else {
        hub_.keep_alive(self_);
    }
}

void MemoryPresenceStore::beat() {
    if (!hub_.reachable()) return;
    const bool forgotten = !hub_.knows(self_);
    if (unsaid_) hub_.forget(self_);
    hub_.keep_alive(self_);
    if (forgotten || unsaid_) {
        for (const auto& [space, here] : said_) hub_.say(self_, space, here);
    }
    unsaid_ = false;
}

void MemoryPresenceStore::leave() {
    said_.clear();
    unsaid_ = false;
    if (hub_.reachable()) hub_.forget(self_);
}

void MemoryPresenceStore::read(
    std::vector<SpaceId> spaces,
    std::function<void(PresenceReading)> answer
) {
    PresenceReading reading;
    if (hub_.reachable()) {
        reading.trusted = hub_.settled();
        for (const auto space : spaces) reading.spaces.push_back({space, hub_.present(space)});
        reading.nodes = hub_.live_nodes();
    }
    answer(std::move(reading));
}

void MemoryPresenceStore::nodes(std::function<void(LiveNodes)> answer) {
    LiveNodes live;
    if (hub_.reachable()) live = {hub_.settled(), hub_.live_nodes()};
    answer(std::move(live));
}

}  // namespace urdimbre::storage::memory
