#pragma once

#include "storage/redis/presence_store.hpp"
#include "tests/contract/loop_until.hpp"
#include "tests/contract/presence_contract.hpp"
#include "tests/contract/redis_settings.hpp"
#include "tests/support/redis_server.hpp"

namespace urdimbre::storage {

class RedisPresenceWorld final : public PresenceWorld {
  public:
    explicit RedisPresenceWorld(PresenceTimes times) : times_(times) {}

    PresenceTimes times() const override { return times_; }
    Instant now() override { return std::chrono::steady_clock::now(); }
    void turn() override { loop.turn(); }

    std::unique_ptr<PresenceStore> node(NodeId id) override {
        return std::make_unique<redis::RedisPresenceStore>(
            loop.context(), id, times_, impatient_redis(server.url())
        );
    }

    void flush() override { server.run({"FLUSHALL"}); }
    void cut_off() override { server.pause(); }
    void reconnect() override { server.resume(); }

    tests::RedisServer server;
    TestLoop loop;

  private:
    PresenceTimes times_;
};

}  // namespace urdimbre::storage
