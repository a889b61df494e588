#include "server/app/appender.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <variant>

namespace urdimbre::app {

Appender::Appender(Loop& loop, Offload& offload, storage::EventLog& log, Limits limits)
    : loop_(loop),
      offload_(offload),
      log_(log),
      limits_(limits),
      took_(metrics_.histogram(
          "append_seconds",
          "From handing a batch to the workers until its outcome is known."
      )),
      committed_(ended("committed")),
      already_applied_(ended("already_applied")),
      stale_(ended("stale")),
      failed_(ended("failed")),
      unknown_(ended("unknown")) {}

support::Counter& Appender::ended(std::string_view outcome) {
    return metrics_.counter(
        "appends_total",
        "Batches of spaces by outcome. stale: another node appended first; unknown: the connection "
        "broke, asked again.",
        "outcome=\"" + std::string{outcome} + "\""
    );
}

void Appender::count(const storage::AppendOutcome& outcome) {
    std::visit(
        domain::Overloaded{
            [this](const storage::Committed&) { committed_.add(); },
            [this](const storage::AlreadyApplied&) { already_applied_.add(); },
            [this](const storage::Stale&) { stale_.add(); },
            [this](const storage::Failed&) { failed_.add(); },
            [this](const storage::Unknown&) { unknown_.add(); },
        },
        outcome
    );
}

void Appender::append(storage::Append append, Done done) {
    waiting_.push_back({std::move(append), std::move(done), limits_.retry_first, loop_.steady_now()}
    );
    dispatch();
}

bool Appender::worth_a_call() const {
    if (waiting_.empty() || calls_in_flight_ == limits_.calls_in_flight_max) return false;
    return waiting_.size() >= spaces_in_flight_ || patience_left() <= patience_left().zero();
}

std::chrono::steady_clock::duration Appender::patience_left() const {
    return waiting_.front().since + limits_.patience - loop_.steady_now();
}

void Appender::dispatch() {
    while (worth_a_call()) call();
    if (waiting_.empty() || calls_in_flight_ == limits_.calls_in_flight_max || alarm_set_) return;
    alarm_set_ = true;
    loop_.after(std::chrono::ceil<std::chrono::milliseconds>(patience_left()), [this] {
        alarm_set_ = false;
        dispatch();
    });
}

void Appender::call() {
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
    ++calls_in_flight_;
    spaces_in_flight_ += call->waiting.size();
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
        [this, call, begun = loop_.steady_now()] {
            took_.observe(loop_.steady_now() - begun);
            finish(std::move(call->waiting), std::move(call->outcomes));
        }
    );
}

void Appender::finish(std::vector<Waiting> call, std::vector<storage::AppendOutcome> outcomes) {
    --calls_in_flight_;
    spaces_in_flight_ -= call.size();
    for (std::size_t i = 0; i < call.size(); ++i) {
        count(outcomes[i]);
        if (std::holds_alternative<storage::Unknown>(outcomes[i])) {
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
        again->since = loop_.steady_now();
        waiting_.push_back(std::move(*again));
        dispatch();
    });
}

}  // namespace urdimbre::app
