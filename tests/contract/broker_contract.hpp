#pragma once

#include "storage/broker.hpp"
#include "tests/contract/loop_until.hpp"

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::storage {

// Where the brokers of several nodes meet. Every implementation is held to the same tests.
class BrokerWorld {
  public:
    virtual ~BrokerWorld() = default;

    virtual std::unique_ptr<Broker> broker(TestLoop& loop) = 0;

    virtual void cut_off() = 0;
    virtual void reconnect() = 0;
};

struct BrokerImplementation {
    std::string name;
    std::function<std::unique_ptr<BrokerWorld>()> make;

    friend void PrintTo(const BrokerImplementation& one, std::ostream* out) { *out << one.name; }
};

// One node's broker and what it has received.
class Listener {
  public:
    using Hint = std::pair<domain::SpaceId, std::string>;

    Listener(std::unique_ptr<Broker> broker, TestLoop& loop)
        : loop_(loop), broker_(std::move(broker)) {
        broker_->on_hint([this](domain::SpaceId space, const std::string& hint) {
            if (!hint.starts_with(greeting)) received.emplace_back(space, hint);
            greeted_ = greeted_ || (space == awaited_.first && hint == awaited_.second);
        });
    }

    Broker& operator*() { return *broker_; }
    Broker* operator->() { return broker_.get(); }

    // Subscribes, and turns the loop until hints of `from` are heard here.
    bool hears(domain::SpaceId space, Listener& from) {
        broker_->subscribe(space);
        return still_hears(space, from);
    }

    // Hints may get lost on the way to a new subscription: so one is sent at every turn.
    bool still_hears(domain::SpaceId space, Listener& from) {
        // Those that were sent for an earlier question may still be on their way.
        awaited_ = {space, greeting + std::to_string(++greetings_)};
        greeted_ = false;
        return loop_.until([&] {
            from->publish(space, awaited_.second);
            return greeted_;
        });
    }

    bool has(std::size_t hints) {
        return loop_.until([&] { return received.size() >= hints; });
    }

    std::vector<Hint> received;  // without greetings

  private:
    inline static const std::string greeting = "do you hear me? ";

    TestLoop& loop_;
    std::unique_ptr<Broker> broker_;
    Hint awaited_;
    std::size_t greetings_{};
    bool greeted_{};
};

}  // namespace urdimbre::storage
