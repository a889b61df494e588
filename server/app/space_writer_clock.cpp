#include "server/app/decided.hpp"
#include "server/app/space_writer.hpp"
#include "server/domain/due.hpp"

#include <algorithm>
#include <iterator>

// What the clock makes happen in a space (rules T5, T6).
namespace urdimbre::app {
namespace {

// A timer is set anew now and then, as the clock of record is only reckoned here.
constexpr domain::Duration timer_least{1};
constexpr domain::Duration timer_most{30'000};
constexpr std::chrono::milliseconds tick_pause_last{30'000};

}  // namespace

// Before anything else is decided (rule T5). A tick has an id of its own, which follows from the
// head that it is on: when two nodes tick, the log takes one of them.
void SpaceWriter::apply_what_is_due(domain::Instant now) {
    const auto next = domain::next_tick(working_);
    if (!next || *next > now) return;
    begin_batch();
    auto events = record_due(
        growing_.append, working_, services_.derived_id.tick(space_, working_.head), now
    );
    growing_.ticks = true;
    std::ranges::move(events, std::back_inserter(growing_.events));
}

void SpaceWriter::tick_alone() {
    if (waits() || ticks_paused_ || growing_.events.size() >= batch_events_max) {
        return;
    }
    apply_what_is_due(services_.now());
}

void SpaceWriter::arm() {
    const auto next = domain::next_tick(working_);
    if (next == armed_for_) return;
    armed_for_ = next;
    const std::uint64_t armed = ++armed_;
    if (!next) return;
    const auto wait = std::clamp(*next - services_.now(), timer_least, timer_most);
    services_.loop.after(wait, [this, alive = alive_, armed] {
        if (!*alive || armed != armed_) return;
        armed_for_.reset();
        if (!waits() && !ticks_paused_) pump();
    });
}

// The log did not take what the clock made happen: it is not asked again and again at once.
void SpaceWriter::pause_ticks() {
    ticks_paused_ = true;
    services_.loop.after(tick_pause_, [this, alive = alive_] {
        if (!*alive) return;
        ticks_paused_ = false;
        armed_for_.reset();
        pump();
    });
    tick_pause_ = std::min(tick_pause_ * 2, tick_pause_last);
}

void SpaceWriter::woken() {
    pump();
    if (waits() || in_flight_ || growing_.asks() || behind()) return;
    const auto due = domain::due_at(committed_);
    if (!committed_.opened() || (due && *due <= services_.now())) return;
    begin_batch();
    growing_.corrects_deadline = true;
    gather();
}

}  // namespace urdimbre::app
