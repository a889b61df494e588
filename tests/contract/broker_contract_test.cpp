#include "tests/contract/broker_contract.hpp"

#include "storage/memory/broker.hpp"
#include "storage/redis/broker.hpp"
#include "tests/contract/redis_settings.hpp"
#include "tests/support/redis_server.hpp"

#include <gtest/gtest.h>

#include <boost/asio/post.hpp>

namespace urdimbre::storage {
namespace {

using domain::SpaceId;
using Hints = std::vector<Listener::Hint>;

class RedisBrokerWorld final : public BrokerWorld {
  public:
    std::unique_ptr<Broker> broker(TestLoop& loop) override {
        return std::make_unique<redis::RedisBroker>(loop.context(), impatient_redis(server_.url()));
    }

    void cut_off() override { server_.stop(); }
    void reconnect() override { server_.start(); }

  private:
    tests::RedisServer server_;
};

class MemoryBrokerWorld final : public BrokerWorld {
  public:
    std::unique_ptr<Broker> broker(TestLoop& loop) override {
        loop_ = &loop;
        return std::make_unique<memory::MemoryBroker>(hub_);
    }

    void cut_off() override { hub_.cut_off(); }
    void reconnect() override { hub_.reconnect(); }

  private:
    TestLoop* loop_{};
    memory::BrokerHub hub_{[this](std::function<void()> task) {
        boost::asio::post(loop_->context(), std::move(task));
    }};
};

class BrokerContract : public testing::TestWithParam<BrokerImplementation> {
  protected:
    std::unique_ptr<BrokerWorld> world_ = GetParam().make();
    TestLoop loop_;
    Listener one_{world_->broker(loop_), loop_};
    Listener other_{world_->broker(loop_), loop_};

    static constexpr SpaceId here{17};
    static constexpr SpaceId there{18};
};

TEST_P(BrokerContract, a_hint_reaches_other_nodes_and_its_own) {
    ASSERT_TRUE(one_.hears(here, one_));
    ASSERT_TRUE(other_.hears(here, one_));
    EXPECT_TRUE(one_->healthy());
    EXPECT_TRUE(other_->healthy());

    one_->publish(here, "grown");

    ASSERT_TRUE(one_.has(1));
    ASSERT_TRUE(other_.has(1));
    EXPECT_EQ(one_.received, (Hints{{here, "grown"}}));
    EXPECT_EQ(other_.received, (Hints{{here, "grown"}}));
}

TEST_P(BrokerContract, only_subscribed_spaces_are_heard) {
    ASSERT_TRUE(other_.hears(here, one_));

    one_->publish(there, "not for you");
    one_->publish(here, "for you");

    ASSERT_TRUE(other_.has(1));
    EXPECT_EQ(other_.received, (Hints{{here, "for you"}}));
}

TEST_P(BrokerContract, nothing_is_heard_after_unsubscribe) {
    ASSERT_TRUE(other_.hears(here, one_));
    ASSERT_TRUE(other_.hears(there, one_));

    other_->unsubscribe(here);
    other_->unsubscribe(here);
    one_->publish(here, "too late");
    one_->publish(there, "in time");

    ASSERT_TRUE(other_.has(1));
    EXPECT_EQ(other_.received, (Hints{{there, "in time"}}));
    EXPECT_TRUE(other_.hears(here, one_)) << "and it can come back";
}

TEST_P(BrokerContract, subscribing_twice_is_subscribing_once) {
    ASSERT_TRUE(other_.hears(here, one_));
    ASSERT_TRUE(other_.hears(here, one_));

    one_->publish(here, "once");
    one_->publish(here, "end");

    ASSERT_TRUE(other_.has(2));
    EXPECT_EQ(other_.received, (Hints{{here, "once"}, {here, "end"}}));
}

TEST_P(BrokerContract, a_hint_is_any_bytes_up_to_the_largest) {
    ASSERT_TRUE(other_.hears(here, one_));
    const std::string odd("\0\r\n$3\r\n\xff", 8);
    const std::string largest(Broker::hint_bytes_max, 'x');

    one_->publish(here, odd);
    one_->publish(here, "");
    one_->publish(here, largest);

    ASSERT_TRUE(other_.has(3));
    EXPECT_EQ(other_.received, (Hints{{here, odd}, {here, ""}, {here, largest}}));
}

TEST_P(BrokerContract, a_hint_too_large_is_dropped) {
    ASSERT_TRUE(other_.hears(here, one_));

    one_->publish(here, std::string(Broker::hint_bytes_max + 1, 'x'));
    one_->publish(here, std::string(Broker::hint_bytes_max * 20, 'x'));
    one_->publish(here, "small");

    ASSERT_TRUE(other_.has(1));
    EXPECT_EQ(other_.received, (Hints{{here, "small"}}));
    EXPECT_TRUE(one_->healthy());
}

TEST_P(BrokerContract, subscriptions_outlive_a_cut_and_what_was_published_meanwhile_does_not) {
    ASSERT_TRUE(one_.hears(here, one_));
    ASSERT_TRUE(other_.hears(here, one_));

    world_->cut_off();
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    one_->publish(here, "lost");
    other_->subscribe(there);
    world_->reconnect();
    ASSERT_TRUE(loop_.until([&] { return one_->healthy() && other_->healthy(); }));
    one_->publish(here, "found");
    one_->publish(there, "found");

    ASSERT_TRUE(other_.has(2));
    EXPECT_EQ(other_.received, (Hints{{here, "found"}, {there, "found"}}));
}

INSTANTIATE_TEST_SUITE_P(
    everywhere,
    BrokerContract,
    testing::Values(
        BrokerImplementation{"memory", [] { return std::make_unique<MemoryBrokerWorld>(); }},
        BrokerImplementation{"redis", [] { return std::make_unique<RedisBrokerWorld>(); }}
    ),
    [](const auto& chosen) { return chosen.param.name; }
);

}  // namespace
}  // namespace urdimbre::storage
