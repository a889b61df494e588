#include "server/app/space_writer.hpp"

#include "server/app/decided.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "server/domain/due.hpp"
#include "server/domain/mention.hpp"
#include "server/domain/overloaded.hpp"
#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t gather_turns_max = 64;
constexpr std::chrono::milliseconds read_retry{200};
constexpr std::chrono::milliseconds tick_pause_first{500};

std::optional<domain::PersonId>
on_whose_account(const domain::Space& space, const domain::Command& command, domain::Refusal why) {
    const bool of_mentions =
        why == domain::Refusal::mention_no_member || why == domain::Refusal::mention_not_in_words;
    return of_mentions ? domain::refused_on_account_of(space, command) : std::nullopt;
}

// What comes with an outcome does not say whose something anonymous is; what is read does.
bool needs_author(const storage::StoredEvent& stored) {
    if (!stored.subject) return false;
    const auto event = from_stored(stored);
    const auto* author = event ? domain::anonymous_author(event->event) : nullptr;
    return author && !*author;
}

}  // namespace

SpaceWriter::SpaceWriter(
    domain::SpaceId space,
    SpaceServices& services,
    domain::Space loaded,
    Advanced advanced,
    TellingTakes telling_takes
)
    : space_(space),
      services_(services),
      committed_(std::move(loaded)),
      working_(committed_),
      advanced_(std::move(advanced)),
      telling_takes_(std::move(telling_takes)),
      heard_(committed_.head),
      tick_pause_(tick_pause_first) {}

SpaceWriter::~SpaceWriter() { *alive_ = false; }

bool SpaceWriter::idle() const {
    return pending_.empty() && !in_flight_ && !reading_ && !growing_.begun;
}

void SpaceWriter::submit(Submission submission) {
    if (joins_a_pending_one(submission)) return;
    if (pending_.size() >= waiting_commands_max) {
        submission.answer(Refused{wire::RefusalCode::overloaded});
        return;
    }
    auto pending = std::make_unique<Pending>(Pending{.asked = std::move(submission)});
    pending_.emplace(pending->asked.id, pending.get());
    inbox_.push_back(std::move(pending));
    pump();
}

// The same id while the first is still under way: one effect, and the same answer to both.
bool SpaceWriter::joins_a_pending_one(Submission& submission) {
    const auto first = pending_.find(submission.id);
    if (first == pending_.end()) return false;
    const bool outsider =
        first->second->asked.by != submission.by && committed_.roles_of(submission.by).empty();
    if (outsider) {
        submission.answer(Refused{wire::RefusalCode::not_a_member});
    } else if (first->second->asked.fingerprint == submission.fingerprint) {
        first->second->retries.push_back(std::move(submission.answer));
    } else {
        submission.answer(Refused{wire::RefusalCode::command_id_reused});
    }
    return true;
}

void SpaceWriter::pump() {
    if (settling_) return;
    while (!inbox_.empty() && !waits() && growing_.commands.size() < batch_commands_max &&
           growing_.events.size() < batch_events_max) {
        if (const auto wanted = to_recall(inbox_.front()->asked.command)) {
            recall(*wanted);
            break;
        }
        std::unique_ptr<Pending> next = std::move(inbox_.front());
        inbox_.pop_front();
        take(std::move(next));
        not_there_.reset();
    }
    tick_alone();
    gather();
    arm();
}

void SpaceWriter::begin_batch() {
    if (growing_.begun) return;
    growing_.begun = true;
    growing_.append.space = space_;
    growing_.append.expected_head = working_.head;
    growing_.due_before = domain::due_at(working_);
}

// Commands that came together are read one after the other, a turn of the loop each: the batch
// leaves when a turn has brought no more, so that they share a commit instead of the first one
// taking it alone.
void SpaceWriter::gather() {
    if (gathering_ || resting_ || in_flight_ || !growing_.asks()) return;
    gathering_ = true;
    look_for_more(growing_.commands.size(), gather_turns_max);
}

// Several speak at once: while the last batch is still being told to everybody, the next one grows.
// It then costs one write per member, where it would have cost one for each of its parts.
void SpaceWriter::rest_after(const Batch& batch) {
    const auto telling = std::chrono::floor<std::chrono::milliseconds>(telling_takes_());
    if (batch.commands.size() < 2 || telling == telling.zero()) return;
    resting_ = true;
    services_.loop.after(telling, [this, alive = alive_] {
        if (!*alive) return;
        resting_ = false;
        gather();
    });
}

void SpaceWriter::look_for_more(std::size_t had, std::size_t turns_left) {
    services_.loop.post([this, alive = alive_, had, turns_left] {
        if (!*alive) return;
        if (growing_.commands.size() > had && turns_left > 0) {
            look_for_more(growing_.commands.size(), turns_left - 1);
            return;
        }
        gathering_ = false;
        flush();
    });
}

void SpaceWriter::take(std::unique_ptr<Pending> pending) {
    const domain::Instant now = services_.now();
    begin_batch();
    apply_what_is_due(now);
    auto outcome = domain::decide(
        working_,
        {.by = pending->asked.by, .id = pending->asked.id, .at = std::max(now, working_.last_at)},
        pending->asked.command
    );
    if (outcome && to_look_up(*pending)) {
        look_up(*pending);
        inbox_.push_front(std::move(pending));
        return;
    }
    pending->refusal.reset();
    pending->events = 0;
    if (outcome && pending->found_missing) {
        pending->refusal = Refused{*pending->found_missing};
    } else if (outcome) {
        auto events = record(growing_.append, working_, pending->asked.id, *outcome, now);
        pending->events = static_cast<std::uint32_t>(events.size());
        std::ranges::move(events, std::back_inserter(growing_.events));
        std::ranges::move(outcome->words, std::back_inserter(growing_.words));
    } else {
        pending->refusal = Refused{
            to_wire(outcome.error()),
            on_whose_account(working_, pending->asked.command, outcome.error())
        };
    }
    pending->head = working_.head;
    growing_.append.commands.push_back({
        .id = pending->asked.id,
        .fingerprint = pending->asked.fingerprint,
        .events = pending->events,
    });
    growing_.commands.push_back(std::move(pending));
}

void SpaceWriter::flush() {
    if (in_flight_ || reading_ || !growing_.asks()) return;
    note_deadline(growing_.append, growing_.due_before, working_);
    if (growing_.corrects_deadline) {
        growing_.append.deadline = storage::DeadlineChange{domain::due_at(working_)};
    }
    growing_.concerns_people = !growing_.append.notices.empty();
    in_flight_ = std::exchange(growing_, {});
    in_flight_->looks = looks_;
    // The appender keeps the batch for asking again; commands, events and words stay here.
    services_.appender.append(
        std::move(in_flight_->append),
        [this, alive = alive_](storage::AppendOutcome outcome) {
            if (*alive) finished(std::move(outcome));
        }
    );
    pump();
}

void SpaceWriter::finished(storage::AppendOutcome outcome) {
    Batch batch = std::move(*in_flight_);
    in_flight_.reset();
    rest_after(batch);
    settling_ = true;  // an answer may bring the next command at once: it waits until the states
                       // agree again
    // The log has the next batch while this one is told, instead of waiting for it.
    if (std::holds_alternative<storage::Committed>(outcome) && !resting_) flush();
    std::visit(
        domain::Overloaded{
            [&](const storage::Committed&) { committed(std::move(batch)); },
            [&](const storage::AlreadyApplied& applied) {
                already_applied(std::move(batch), applied);
            },
            [&](const storage::Stale& others) { stale(std::move(batch), others); },
            [&](const storage::Failed& why) { failed(std::move(batch), why); },
            [](const storage::Unknown&) { assert(false && "the appender asks until it is known"); },
        },
        outcome
    );
    settling_ = false;
    pump();
    catch_up();
}

void SpaceWriter::committed(Batch batch) {
    for (const domain::Recorded& event : batch.events) advance(event);
    if (batch.ticks) tick_pause_ = tick_pause_first;
    for (const std::unique_ptr<Pending>& pending : batch.commands) {
        if (pending->refusal) {
            answer(*pending, *pending->refusal);
        } else {
            answer(*pending, Accepted{pending->head});
        }
    }
    const bool looked = looked_ < batch.looks;
    looked_ = std::max(looked_, batch.looks);
    if (!batch.events.empty() || looked) advanced_({batch.events, batch.words, true});
    if (batch.concerns_people && services_.people_concerned) services_.people_concerned();
}

void SpaceWriter::advance(const domain::Recorded& event) {
    domain::evolve(committed_, event);
    if (recalling_ && domain::subject(event.event) == recalling_) recall_outdated_ = true;
}

// Some ids are in the log already, by another node or from another day: those are answered from it,
// the rest waits.
void SpaceWriter::already_applied(Batch batch, const storage::AlreadyApplied& applied) {
    for (const storage::AppliedCommand& known : applied.commands) {
        heard_ = std::max(heard_, known.last);
    }
    std::vector<std::unique_ptr<Pending>> rest;
    for (std::unique_ptr<Pending>& pending : batch.commands) {
        const auto known =
            std::ranges::find(applied.commands, pending->asked.id, &storage::AppliedCommand::id);
        if (known == applied.commands.end()) {
            rest.push_back(std::move(pending));
            continue;
        }
        heard_ = std::max(heard_, known->last);
        const bool same = known->fingerprint == pending->asked.fingerprint;
        const Answer told = same ? Answer{Accepted{known->last}}
                                 : Answer{Refused{wire::RefusalCode::command_id_reused}};
        if (pending->refusal && pending->refusal->code == wire::RefusalCode::not_a_member) {
            answer_outsider(std::move(pending), told);
        } else {
            answer(*pending, told);
        }
    }
    decide_again(std::move(rest));
}

void SpaceWriter::stale(Batch batch, const storage::Stale& others) {
    const domain::Sequence upto = others.missing.empty() ? 0 : others.missing.back().seq;
    heard_ = std::max(heard_, others.more ? upto + 1 : upto);
    if (std::ranges::any_of(others.missing, needs_author)) {
        decide_again(std::move(batch.commands));  // read with its authors before it is (`catch_up`)
        return;
    }
    const bool readable = take_in(others.missing);
    decide_again(std::move(batch.commands));
    if (!readable)
        reading_ = true;  // the node drains; nothing is decided on a state that is not understood
}

void SpaceWriter::failed(Batch batch, const storage::Failed& failed) {
    // The first line only: what follows may quote rows, and rows hold words.
    const std::string_view why{failed.why};
    support::log::error(
        "append_failed", {{"space", number(space_)}, {"why", why.substr(0, why.find('\n'))}}
    );
    for (const std::unique_ptr<Pending>& pending : batch.commands) {
        answer(*pending, Refused{wire::RefusalCode::storage_unavailable});
    }
    if (batch.ticks) pause_ticks();
    decide_again({});
}

// Working is thrown away: `first`, then what had been decided after it, goes back to the front of
// the queue, in order.
void SpaceWriter::decide_again(std::vector<std::unique_ptr<Pending>> first) {
    std::ranges::move(growing_.commands, std::back_inserter(first));
    inbox_.insert(
        inbox_.begin(), std::make_move_iterator(first.begin()), std::make_move_iterator(first.end())
    );
    growing_ = {};
    working_ = committed_;
}

void SpaceWriter::answer(Pending& pending, const Answer& answer) {
    pending_.erase(pending.asked.id);
    pending.asked.answer(answer);
    for (const auto& retry : pending.retries) retry(answer);
}

// Who was a member once is told what became of their command (L3). To somebody who never was, the
// commands of others are as unknown as the space itself (rule A5).
void SpaceWriter::answer_outsider(std::unique_ptr<Pending> pending, const Answer& known) {
    struct Look {
        std::unique_ptr<Pending> pending;
        Answer answer{Refused{wire::RefusalCode::not_a_member}};
    };
    auto look = std::make_shared<Look>();
    look->pending = std::move(pending);
    services_.offload.run(
        [this_space = space_, &services = services_, look, known] {
            try {
                if (services.was_member(this_space, look->pending->asked.by)) look->answer = known;
            } catch (const storage::StorageUnavailable&) {
                look->answer = Refused{wire::RefusalCode::storage_unavailable};
            }
        },
        [this, alive = alive_, look] {
            if (*alive) answer(*look->pending, look->answer);
        }
    );
}

void SpaceWriter::heard(domain::Sequence head) {
    heard_ = std::max(heard_, head);
    catch_up();
}

void SpaceWriter::look() {
    ++looks_;
    catch_up();
}

// A batch in flight brings what is missing with its outcome; otherwise it is read.
void SpaceWriter::catch_up() {
    if (in_flight_ || reading_ || !behind()) return;
    reading_ = true;
    struct Read {
        std::vector<storage::StoredEvent> events;
        bool failed{};
    };
    auto read = std::make_shared<Read>();
    services_.offload.run(
        [&log = services_.log, space = space_, after = committed_.head, read] {
            try {
                read->events = log.read(space, after, storage::stale_events_max);
            } catch (const storage::StorageUnavailable&) {
                read->failed = true;
            }
        },
        [this, alive = alive_, read, looks = looks_] {
            if (!*alive) return;
            if (read->failed) {
                services_.loop.after(read_retry, [this, alive] {
                    if (!*alive) return;
                    reading_ = false;
                    catch_up();
                    pump();
                });
                return;
            }
            if (read->events.size() < storage::stale_events_max) looked_ = looks;
            if (!take_in(read->events)) return;  // stays reading: the node drains
            reading_ = false;
            if (read->events.empty()) {
                heard_ = committed_.head;  // what was heard was not so
                advanced_({});
            }
            decide_again({});
            pump();
            catch_up();
        }
    );
}

// False: an event of a newer version, on which this node must not build.
bool SpaceWriter::take_in(std::span<const storage::StoredEvent> missing) {
    std::vector<domain::Recorded> events;
    events.reserve(missing.size());
    for (const storage::StoredEvent& stored : missing) {
        if (stored.seq <= committed_.head) continue;
        auto event = from_stored(stored);
        if (!event) {
            services_.cannot_read(space_, stored.body);
            return false;
        }
        advance(*event);
        events.push_back(std::move(*event));
    }
    if (!events.empty()) advanced_({events, {}, false});
    return true;
}

}  // namespace urdimbre::app
