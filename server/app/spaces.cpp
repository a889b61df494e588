#include "server/app/spaces.hpp"

#include "server/app/hint.hpp"
#include "storage/unavailable.hpp"

#include <utility>

namespace urdimbre::app {

Spaces::Spaces(SpaceActor::Surroundings surroundings, Timing timing)
    : surroundings_(std::move(surroundings)), timing_(timing) {
    surroundings_.submit = [this](domain::SpaceId space, Submission submission) {
        at(space).submit(std::move(submission));
    };
}

Spaces::~Spaces() { *alive_ = false; }

SpaceActor* Spaces::find(domain::SpaceId space) {
    const auto loaded = actors_.find(space);
    return loaded == actors_.end() ? nullptr : loaded->second.get();
}

SpaceActor& Spaces::at(domain::SpaceId space) {
    if (SpaceActor* loaded = find(space)) return *loaded;
    surroundings_.broker.subscribe(space);
    return *actors_.emplace(space, std::make_unique<SpaceActor>(space, surroundings_))
                .first->second;
}

void Spaces::wake(domain::SpaceId space) { at(space).woken(); }

void Spaces::restart(const domain::Uuid& epoch) {
    for (const auto& actor : actors_) {
        deliveries_of_unloaded_ += actor.second->deliveries();
        surroundings_.broker.unsubscribe(actor.first);
    }
    actors_.clear();
    surroundings_.epoch = epoch;
}

void Spaces::start(std::function<void(const Pulse&)> pulse) {
    pulse_ = std::move(pulse);
    surroundings_.broker.on_hint([this](domain::SpaceId space, const std::string& text) {
        const auto hint = decode_hint(text);
        if (!hint && other_hint_) other_hint_(space, text);
        SpaceActor* actor = find(space);
        if (actor && hint && hint->epoch == surroundings_.epoch) actor->heard(hint->upto);
    });
    poll();
}

void Spaces::poll() {
    unload_idle();
    struct Poll {
        std::vector<domain::SpaceId> spaces;
        std::vector<domain::Sequence> heads;
        Pulse pulse;
    };
    auto poll = std::make_shared<Poll>();
    for (const auto& actor : actors_) poll->spaces.push_back(actor.first);
    surroundings_.services.offload.run(
        [&log = surroundings_.services.log, poll] {
            try {
                poll->pulse.epoch = log.epoch();
                poll->pulse.fingerprint_key = log.fingerprint_key();
                if (!poll->spaces.empty()) poll->heads = log.heads(poll->spaces);
                poll->pulse.reachable = true;
            } catch (const storage::StorageUnavailable&) {
                poll->pulse.reachable = false;
            }
        },
        [this, alive = alive_, poll] {
            if (!*alive) return;
            pulse_(poll->pulse);
            if (poll->pulse.reachable && poll->pulse.epoch == surroundings_.epoch) {
                polled(poll->spaces, poll->heads);
            }
            const auto pause =
                surroundings_.broker.healthy() ? timing_.poll : timing_.poll_without_hints;
            surroundings_.services.loop.after(pause, [this, alive] {
                if (*alive) this->poll();
            });
        }
    );
}

void Spaces::polled(
    const std::vector<domain::SpaceId>& spaces,
    const std::vector<domain::Sequence>& heads
) {
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (SpaceActor* actor = find(spaces[i])) actor->heard(heads[i]);
    }
}

void Spaces::unload_idle() {
    const auto now = surroundings_.services.loop.steady_now();
    std::erase_if(actors_, [&](auto& entry) {
        SpaceActor& actor = *entry.second;
        if (!actor.idle()) {
            actor.idle_since.reset();
            return false;
        }
        if (!actor.idle_since) actor.idle_since = now;
        // What does not exist was asked for by mistake, or to fill the memory: it does not wait.
        const bool exists = actor.head() > 0;
        if (exists && now - *actor.idle_since < timing_.unload_after) return false;
        deliveries_of_unloaded_ += actor.deliveries();
        surroundings_.broker.unsubscribe(entry.first);
        return true;
    });
}

std::size_t Spaces::deliveries() const {
    std::size_t sum = deliveries_of_unloaded_;
    for (const auto& actor : actors_) sum += actor.second->deliveries();
    return sum;
}

}  // namespace urdimbre::app
