#include "storage/memory/broker.hpp"

#include <algorithm>

namespace urdimbre::storage::memory {

// A receiver may subscribe, unsubscribe, publish or go away meanwhile.
void BrokerHub::deliver(domain::SpaceId space, const std::string& hint) const {
    const auto present = brokers_;
    for (MemoryBroker* broker : present) {
        if (std::ranges::find(brokers_, broker) == brokers_.end()) continue;
        if (broker->receive_ && broker->spaces_.contains(space)) broker->receive_(space, hint);
    }
}

MemoryBroker::MemoryBroker(BrokerHub& hub) : hub_(hub) { hub_.brokers_.push_back(this); }

MemoryBroker::~MemoryBroker() { std::erase(hub_.brokers_, this); }

void MemoryBroker::publish(domain::SpaceId space, const std::string& hint) {
    if (!hub_.healthy_ || hint.size() > hint_bytes_max) return;
    hub_.post_([&hub = hub_, space, hint] {
        if (hub.healthy_) hub.deliver(space, hint);
    });
}

}  // namespace urdimbre::storage::memory
