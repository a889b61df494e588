#include "server/app/appender.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace urdimbre::app {

Appender::Appender(Loop& loop, Offload& offload, storage::EventLog& log, Limits limits)
    : loop_(loop), offload_(offload), log_(log), limits_(limits) {}

void Appender::append(storage::Append append, Done done) {
    waiting_.push_back({std::move(append), std::move(done), limits_.retry_first});
    dispatch();
}

void Appender::dispatch() {
    if (waiting_.empty() || in_flight_ == limits_.calls_in_flight_max) return;
    ++in_flight_;
    ++calls_;
    struct Call {
        std::vector<Waiting> waiting;
        std::vector<storage::AppendOutcome> outcomes;
    };
    auto call = std::make_shared<Call>();
    if (waiting_.size() <= limits_.spaces_per_call_max) {
        call->waiting.swap(waiting_);
    } else {
        const auto last =
            waiting_.begin() + static_cast<std::ptrdiff_t>(limits_.spaces_per_call_max);
        call->waiting.assign(
            std::make_move_iterator(waiting_.begin()), std::make_move_iterator(last)
        );
        waiting_.erase(waiting_.begin(), last);
    }
    offload_.run(
        [&log = log_, call] {
            std::vector<storage::Append> batch;
            batch.reserve(call->waiting.size());
            for (Waiting& waiting : call->waiting) batch.push_back(std::move(waiting.append));
            call->outcomes = log.append(batch);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                call->waiting[i].append = std::move(batch[i]);
            }
        },
        [this, call] { finish(std::move(call->waiting), std::move(call->outcomes)); }
    );
}

void Appender::finish(std::vector<Waiting> call, std::vector<storage::AppendOutcome> outcomes) {
    --in_flight_;
    for (std::size_t i = 0; i < call.size(); ++i) {
        if (std::holds_alternative<storage::Unknown>(outcomes[i])) {
            ++unknowns_;
            ask_again(std::move(call[i]));
        } else {
            call[i].done(std::move(outcomes[i]));
        }
    }
    dispatch();
}

void Appender::ask_again(Waiting waiting) {
    const auto delay = waiting.retry_after;
    waiting.retry_after = std::min(delay * 2, limits_.retry_last);
    auto again = std::make_shared<Waiting>(std::move(waiting));
    loop_.after(delay, [this, again] {
        waiting_.push_back(std::move(*again));
        dispatch();
    });
}

}  // namespace urdimbre::app
