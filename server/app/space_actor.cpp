#include "server/app/space_actor.hpp"

#include "server/app/hint.hpp"
#include "server/app/saved_state.hpp"
#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t events_at_once = 1000;
// States are saved every so many events; a large one less often, as it costs more.
constexpr std::size_t save_every = 300;
constexpr std::size_t members_per_event_more = 8;
constexpr std::chrono::milliseconds load_retry{300};
constexpr std::chrono::nanoseconds one_write_takes{7'500
};  // to one socket, the kernel's part included

}  // namespace

SpaceActor::SpaceActor(domain::SpaceId space, Surroundings& node) : space_(space), node_(node) {
    load();
}

SpaceActor::~SpaceActor() { *alive_ = false; }

void SpaceActor::load() {
    auto loaded = std::make_shared<Loaded>();
    node_.services.offload.run(
        [&log = node_.services.log, &directory = node_.directory, space = space_, loaded] {
            try {
                // Also of one that is about to begin.
                if (auto title = directory.title(space)) loaded->title = std::move(*title);
                read(log, space, *loaded);
            } catch (const storage::StorageUnavailable&) {
                loaded->failed = true;
            }
        },
        [this, alive = alive_, loaded] {
            if (!*alive) return;
            if (loaded->failed) {
                node_.services.loop.after(load_retry, [this, alive] {
                    if (*alive) load();
                });
            } else if (!loaded->unreadable.empty()) {
                node_.services.cannot_read(space_, loaded->unreadable);
            } else {
                ready(std::move(*loaded));
            }
        }
    );
}

void SpaceActor::read(storage::EventLog& log, domain::SpaceId space, Loaded& loaded) {
    if (auto restored = restore(log, space)) {
        loaded.space = std::move(*restored);
        loaded.saved = loaded.space.head;
        loaded.recent.restart(loaded.space.head);
    }
    for (;;) {
        const auto events = log.read(space, loaded.space.head, events_at_once);
        for (const storage::StoredEvent& stored : events) {
            auto event = from_stored(stored);
            if (!event) {
                loaded.unreadable = stored.body;
                return;
            }
            domain::evolve(loaded.space, *event);
            loaded.recent.push(std::move(*event));
        }
        if (events.size() < events_at_once) return;
    }
}

void SpaceActor::ready(Loaded loaded) {
    saved_ = loaded.saved;
    writer_ = std::make_unique<SpaceWriter>(
        space_,
        node_.services,
        std::move(loaded.space),
        [this](const SpaceWriter::Advance& advance) {
            const bool ours = advance.ours && !advance.events.empty();
            if (ours) tell_other_nodes(advance.events.front().seq - 1);
            readership_->advanced(advance.events, advance.words);
            admit_waiting();
            save_now_and_then();
            effects_->look(
                writer_->committed(),
                ours ? std::optional{advance.events.front().seq} : std::nullopt
            );
        },
        [this] {
            return std::chrono::floor<std::chrono::microseconds>(
                readership_->followers() * one_write_takes
            );
        }
    );
    readership_ = std::make_unique<Readership>(
        Readership::About{.space = space_, .epoch = node_.epoch, .title = std::move(loaded.title)},
        node_.services,
        node_.names,
        writer_->committed(),
        std::move(loaded.recent)
    );
    effects_ = std::make_unique<Effects>(space_, node_, [this](Submission submission) {
        writer_->submit(std::move(submission));
    });
    applause_ = std::make_unique<Applause>(space_, node_.services, [this](Submission submission) {
        writer_->submit(std::move(submission));
    });
    effects_->look(writer_->committed(), {});
    writer_->start();
    save_now_and_then();  // a long log that is only read is replayed once, not at every start
    for (Submission& submission : std::exchange(waiting_submissions_, {})) {
        writer_->submit(std::move(submission));
    }
    for (const WaitingFollower& waiting : std::exchange(waiting_followers_, {})) {
        follow(*waiting.follower, waiting.position);
    }
}

void SpaceActor::submit(Submission submission) {
    idle_since.reset();
    if (writer_) {
        writer_->submit(std::move(submission));
    } else if (waiting_submissions_.size() < SpaceWriter::waiting_commands_max) {
        waiting_submissions_.push_back(std::move(submission));
    } else {
        submission.answer(Refused{wire::RefusalCode::overloaded});
    }
}

// Somebody who has seen more than this node was served by another one, and whom it does not know
// may just have been let in there: the log is read first, so that nobody is shown less than they
// know, or turned away from a space that they are in.
void SpaceActor::follow(Follower& follower, std::optional<domain::Sequence> position) {
    idle_since.reset();
    if (!readership_) {
        waiting_followers_.push_back({&follower, position});
        return;
    }
    const domain::Space& known = writer_->committed();
    const bool ahead = position && *position > known.head;
    if (!ahead && domain::audience(known, follower.person).reads()) {
        readership_->follow(follower, position);
        return;
    }
    waiting_followers_.push_back({&follower, position});
    if (ahead) {
        writer_->heard(*position);
    } else {
        writer_->look();
    }
}

void SpaceActor::admit_waiting() {
    if (waiting_followers_.empty() || writer_->behind()) return;
    for (const WaitingFollower& waiting : std::exchange(waiting_followers_, {})) {
        const bool ahead = waiting.position && *waiting.position > writer_->committed().head;
        // Still ahead of the log itself: the position is of another history.
        readership_->follow(*waiting.follower, ahead ? std::nullopt : waiting.position);
    }
}

void SpaceActor::unfollow(Follower& follower) {
    std::erase_if(waiting_followers_, [&](const WaitingFollower& waiting) {
        return waiting.follower == &follower;
    });
    if (readership_) readership_->unfollow(follower);
}

void SpaceActor::applaud(domain::PersonId person, domain::Reaction reaction) {
    if (applause_) applause_->add(person, reaction, writer_->committed());
}

void SpaceActor::heard(domain::Sequence head) {
    if (writer_) writer_->heard(head);
}

void SpaceActor::woken() {
    if (writer_) writer_->woken();
}

bool SpaceActor::idle() const {
    return writer_ && writer_->idle() && readership_->idle() && effects_->idle() &&
           applause_->idle() && waiting_followers_.empty();
}

void SpaceActor::save_now_and_then() {
    const domain::Space& space = writer_->committed();
    if (space.head < saved_ + save_every + space.members.size() / members_per_event_more) return;
    saved_ = space.head;
    node_.services.offload.run(
        [&log = node_.services.log, id = space_, state = save(space)] {
            try {
                log.save_state(id, state);
            } catch (const storage::StorageUnavailable&) {
                // A cache: the next one serves as well.
            }
        },
        [] {}
    );
}

void SpaceActor::tell_other_nodes(domain::Sequence from) {
    const Hint hint{.epoch = node_.epoch, .from = from, .upto = writer_->committed().head};
    node_.broker.publish(space_, encode(hint));
}

}  // namespace urdimbre::app
