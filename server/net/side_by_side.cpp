#include "server/net/side_by_side.hpp"

namespace urdimbre::net {
namespace {

constexpr unsigned count_shift = 16;
constexpr unsigned round_shift = 32;
constexpr std::uint64_t field = 0xffff;

std::size_t count_of(std::uint64_t state) { return (state >> count_shift) & field; }
std::size_t taken_of(std::uint64_t state) { return state & field; }

}  // namespace

SideBySide::SideBySide(std::size_t helpers) {
    helpers_.reserve(helpers);
    for (std::size_t i = 0; i < helpers; ++i) helpers_.emplace_back([this] { help(); });
}

SideBySide::~SideBySide() {
    stopping_ = true;
    state_.store(word(++round_, 0, 0), std::memory_order_release);
    state_.notify_all();
    for (std::thread& helper : helpers_) helper.join();
}

void SideBySide::run(std::size_t count, const std::function<void(std::size_t)>& piece) {
    if (helpers_.empty() || count < 2) {
        for (std::size_t i = 0; i < count; ++i) piece(i);
        return;
    }
    piece_ = &piece;
    done_.store(0, std::memory_order_relaxed);
    state_.store(word(++round_, count, 0), std::memory_order_release);
    state_.notify_all();
    take_pieces();
    std::uint32_t done = done_.load(std::memory_order_acquire);
    while (done != count) {
        done_.wait(done, std::memory_order_acquire);
        done = done_.load(std::memory_order_acquire);
    }
}

std::uint64_t SideBySide::word(std::uint32_t round, std::size_t count, std::size_t taken) {
    return (std::uint64_t{round} << round_shift) | (count << count_shift) | taken;
}

void SideBySide::help() {
    std::uint64_t seen = 0;
    while (!stopping_) {
        state_.wait(seen, std::memory_order_acquire);
        take_pieces();
        seen = state_.load(std::memory_order_acquire);
        // Another round may have begun since the pieces ran out.
        if (taken_of(seen) < count_of(seen)) seen = 0;
    }
}

void SideBySide::take_pieces() {
    std::uint64_t state = state_.load(std::memory_order_acquire);
    while (taken_of(state) < count_of(state)) {
        // Nothing of the round is read before a piece of it is taken: until then the next one may
        // begin.
        if (!state_.compare_exchange_weak(
                state, state + 1, std::memory_order_acq_rel, std::memory_order_acquire
            ))
            continue;
        (*piece_)(taken_of(state));
        if (done_.fetch_add(1, std::memory_order_acq_rel) + 1 == count_of(state))
            done_.notify_one();
        state = state_.load(std::memory_order_acquire);
    }
}

}  // namespace urdimbre::net
