#include "tests/simulation/unreliable.hpp"

#include "storage/unavailable.hpp"

namespace urdimbre::simulation {

void UnreliableLog::reach() {
    if (world_.chance(faults_.read_unavailable)) {
        throw storage::StorageUnavailable("the simulated connection broke");
    }
}

std::vector<storage::AppendOutcome> UnreliableLog::append(std::span<const storage::Append> batch) {
    const std::vector<storage::AppendOutcome> unknown(batch.size(), storage::Unknown{});
    if (world_.chance(faults_.question_lost)) return unknown;
    if (world_.chance(faults_.append_failed)) {
        return std::vector<storage::AppendOutcome>(batch.size(), storage::Failed{"simulated"});
    }
    auto outcomes = log_.append(batch);
    for (std::size_t i = 0; durable_ && i < batch.size(); ++i) {
        if (std::holds_alternative<storage::Committed>(outcomes[i])) durable_(batch[i]);
    }
    return world_.chance(faults_.answer_lost) ? unknown : outcomes;
}

std::vector<storage::StoredEvent>
UnreliableLog::read(domain::SpaceId space, domain::Sequence after, std::size_t limit) {
    reach();
    return log_.read(space, after, limit);
}

std::vector<storage::StoredEvent>
UnreliableLog::read_back(domain::SpaceId space, domain::Sequence before, std::size_t limit) {
    reach();
    return log_.read_back(space, before, limit);
}

std::vector<storage::StoredEvent>
UnreliableLog::read_on(domain::SpaceId space, domain::Sequence after, std::size_t limit) {
    reach();
    return log_.read_on(space, after, limit);
}

std::vector<storage::StoredEvent>
UnreliableLog::about(domain::SpaceId space, std::span<const domain::Uuid> subjects) {
    reach();
    return log_.about(space, subjects);
}

std::vector<storage::StoredEvent> UnreliableLog::read_thread(
    domain::SpaceId space,
    const domain::Uuid& thread,
    domain::Sequence after,
    std::size_t limit
) {
    reach();
    return log_.read_thread(space, thread, after, limit);
}

std::vector<storage::ThreadSize>
UnreliableLog::thread_sizes(domain::SpaceId space, std::span<const domain::Uuid> threads) {
    reach();
    return log_.thread_sizes(space, threads);
}

std::vector<storage::Reacted>
UnreliableLog::reactions(domain::SpaceId space, std::span<const domain::Uuid> messages) {
    reach();
    return log_.reactions(space, messages);
}

std::vector<storage::Authored> UnreliableLog::authors(domain::SpaceId space) {
    reach();
    return log_.authors(space);
}

std::vector<domain::Sequence> UnreliableLog::heads(std::span<const domain::SpaceId> spaces) {
    reach();
    return log_.heads(spaces);
}

std::vector<storage::Content>
UnreliableLog::contents(domain::SpaceId space, std::span<const domain::ContentId> ids) {
    reach();
    return log_.contents(space, ids);
}

std::optional<storage::SavedState> UnreliableLog::saved_state(domain::SpaceId space) {
    reach();
    return log_.saved_state(space);
}

void UnreliableLog::save_state(domain::SpaceId space, const storage::SavedState& state) {
    reach();
    log_.save_state(space, state);
}

std::vector<domain::SpaceId> UnreliableLog::due(domain::Instant now, std::size_t limit) {
    reach();
    return log_.due(now, limit);
}

HintBus::Port::Port(HintBus& bus) : bus_(bus) { bus_.ports_.insert(this); }

HintBus::Port::~Port() { bus_.ports_.erase(this); }

void HintBus::Port::publish(domain::SpaceId space, const std::string& hint) {
    if (!bus_.healthy) return;
    for (Port* port : bus_.ports_) {
        if (bus_.world_.chance(bus_.faults_.hint_lost)) continue;
        const int copies = bus_.world_.chance(bus_.faults_.hint_doubled) ? 2 : 1;
        for (int copy = 0; copy < copies; ++copy) {
            using namespace std::chrono_literals;
            bus_.world_.after(bus_.world_.between(50us, 20ms), [&bus = bus_, port, space, hint] {
                if (bus.healthy && bus.ports_.contains(port) && port->spaces_.contains(space)) {
                    port->receive_(space, hint);
                }
            });
        }
    }
}

}  // namespace urdimbre::simulation
