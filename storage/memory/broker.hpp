#pragma once

#include "storage/broker.hpp"

#include <functional>
#include <set>
#include <vector>

namespace urdimbre::storage::memory {

class MemoryBroker;

// Where the brokers of one process meet. Like them it lives on one loop and outlives them.
class BrokerHub {
  public:
    // `post` runs a function later on the loop: a hint never arrives within publish().
    explicit BrokerHub(std::function<void(std::function<void()>)> post) : post_(std::move(post)) {}

    // As a network does: from here on everything is lost until reconnect().
    void cut_off() { healthy_ = false; }
    void reconnect() { healthy_ = true; }

  private:
    friend class MemoryBroker;

    void deliver(domain::SpaceId space, const std::string& hint) const;

    std::function<void(std::function<void()>)> post_;
    std::vector<MemoryBroker*> brokers_;
    bool healthy_{true};
};

class MemoryBroker final : public Broker {
  public:
    explicit MemoryBroker(BrokerHub& hub);
    ~MemoryBroker() override;
    MemoryBroker(const MemoryBroker&) = delete;
    MemoryBroker& operator=(const MemoryBroker&) = delete;

    void on_hint(Receive receive) override { receive_ = std::move(receive); }
    void subscribe(domain::SpaceId space) override { spaces_.insert(space); }
    void unsubscribe(domain::SpaceId space) override { spaces_.erase(space); }
    void publish(domain::SpaceId space, const std::string& hint) override;
    bool healthy() const override { return hub_.healthy_; }

  private:
    friend class BrokerHub;

    BrokerHub& hub_;
    Receive receive_;
    std::set<domain::SpaceId> spaces_;
};

}  // namespace urdimbre::storage::memory
