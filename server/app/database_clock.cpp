#include "server/app/database_clock.hpp"

#include "storage/unavailable.hpp"

#include <optional>

namespace urdimbre::app {
namespace {

// On whatever thread blocks: the steady clock is the same on all of them.
support::ReckonedClock::Sample sample(const Loop& loop, storage::EventLog& log) {
    const auto asked = loop.steady_now();
    const domain::Instant server = log.now();
    return {.asked = asked, .answered = loop.steady_now(), .server = server};
}

}  // namespace

DatabaseClock::DatabaseClock(Loop& loop, Offload& offload, storage::EventLog& log)
    : loop_(loop), offload_(offload), log_(log) {
    reckoned_.measured(sample(loop_, log_));
}

DatabaseClock::~DatabaseClock() { *alive_ = false; }

void DatabaseClock::start() {
    loop_.after(ask_every, [this, alive = alive_] {
        if (*alive) ask();
    });
}

// Without an answer the last ones go on serving: the steady clock drifts little in minutes.
void DatabaseClock::ask() {
    auto answer = std::make_shared<std::optional<support::ReckonedClock::Sample>>();
    offload_.run(
        [&loop = loop_, &log = log_, answer] {
            try {
                *answer = sample(loop, log);
            } catch (const storage::StorageUnavailable&) {
                answer->reset();
            }
        },
        [this, alive = alive_, answer] {
            if (!*alive) return;
            if (*answer) reckoned_.measured(**answer);
            start();
        }
    );
}

domain::Instant DatabaseClock::now() { return *reckoned_.at(loop_.steady_now()); }

}  // namespace urdimbre::app
