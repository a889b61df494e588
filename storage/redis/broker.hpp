#pragma once

#include "storage/broker.hpp"
#include "storage/redis/settings.hpp"

#include <memory>

namespace urdimbre::storage::redis {

// Hints over PUB/SUB: one channel per space, one connection that listens and one that speaks. The
// loop outlives it.
class RedisBroker final : public Broker {
  public:
    RedisBroker(boost::asio::io_context& loop, Settings settings);
    ~RedisBroker() override;

    void on_hint(Receive receive) override;
    void subscribe(domain::SpaceId space) override;
    void unsubscribe(domain::SpaceId space) override;
    void publish(domain::SpaceId space, const std::string& hint) override;

    // True from the moment when every subscription has been made again and hints can be sent.
    bool healthy() const override;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace urdimbre::storage::redis
