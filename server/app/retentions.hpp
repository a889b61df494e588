#pragma once

#include "server/app/derived_id.hpp"
#include "server/app/loop.hpp"
#include "server/app/spaces.hpp"
#include "storage/event_log.hpp"
#include "storage/retention_store.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace urdimbre::app {

// Deletes words that are older than their space keeps them, and leaves the events (rules P14 and
// L18): one command for each message, contribution, question and material, which withdraws it. Each
// has an id that follows from its event, and what is gone already is passed over: it may be done
// twice and by two nodes, and goes on at another one when this one is lost. Only from the loop.
class Retentions {
  public:
    struct Timing {
        std::chrono::milliseconds look_every{600'000};
        std::chrono::milliseconds lost_after{600'000};  // another node begins anew then
        std::chrono::hours again_after{24};             // a space is looked at again
    };
    struct Parts {
        Loop& loop;
        Offload& aside;  // where logs are read, so that commands do not wait for it
        Spaces& spaces;
        storage::EventLog& log;
        const DerivedId& ids;
        std::function<domain::Instant()> now;
        storage::RetentionStore* store{};  // null: nothing is deleted by itself
    };

    Retentions(Parts parts, Timing timing) : parts_(std::move(parts)), timing_(timing) {}
    ~Retentions();

    void start();

  private:
    struct Round;
    using Shared = std::shared_ptr<Round>;

    void look_later();
    void look();
    void read_on(const Shared& round);
    void act(const Shared& round);
    void answered(const Shared& round, const Answer& answer);
    void finish(const Shared& round);

    const Parts parts_;
    const Timing timing_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
