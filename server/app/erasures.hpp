#pragma once

#include "server/app/loop.hpp"
#include "server/app/spaces.hpp"
#include "storage/erasure_store.hpp"
#include "storage/instrument_store.hpp"
#include "storage/person_records.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace urdimbre::app {

// Sees to those who closed their account and are named no more (rule P13): they leave the spaces in
// which they still are with others, and what they said is taken back if they asked for that. In
// every space that they are or were in, one command for each message, contribution, question and
// material, as if they had done it; then their answers to instruments. Each command has an id that
// follows from its event, and what is gone already is passed over: it may be done twice and by two
// nodes, and goes on at another one when this one is lost. Only from the loop.
class Erasures {
  public:
    struct Timing {
        std::chrono::milliseconds look_every{5'000};
        std::chrono::milliseconds lost_after{60'000};  // another node begins anew then
    };
    struct Parts {
        Loop& loop;
        Offload& aside;  // where logs are read, so that commands do not wait for it
        Spaces& spaces;
        storage::EventLog& log;
        storage::Directory& directory;
        const DerivedId& ids;
        std::function<domain::Instant()> now;
        storage::ErasureStore* store{};      // null: nobody is erased
        storage::PersonRecords* records{};   // with the store
        storage::InstrumentStore* sheets{};  // null: nobody answered any
    };

    Erasures(Parts parts, Timing timing) : parts_(std::move(parts)), timing_(timing) {}
    ~Erasures();

    void start();

    // Somebody asked just now.
    void look();

  private:
    struct Round;
    using Shared = std::shared_ptr<Round>;

    void look_later();
    void read_on(const Shared& round);
    void act(const Shared& round);
    void answered(const Shared& round, const Answer& answer);
    void finish(const Shared& round);

    const Parts parts_;
    const Timing timing_;
    bool busy_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
