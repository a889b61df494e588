#pragma once

#include "storage/broker.hpp"
#include "storage/event_log.hpp"
#include "tests/simulation/virtual_time.hpp"

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace urdimbre::simulation {

// How often things go wrong: probabilities per call.
struct Faults {
    double answer_lost{};    // the append happened; the connection broke before its answer
    double question_lost{};  // the connection broke before the append happened
    double append_failed{};  // the database said no
    double read_unavailable{};
    double hint_lost{};
    double hint_doubled{};
};

// One node's way to the log, with a connection that breaks.
class UnreliableLog final : public storage::EventLog {
  public:
    // `durable` is called with whatever was committed, in the instant in which it was.
    using Durable = std::function<void(const storage::Append&)>;

    UnreliableLog(
        storage::EventLog& log,
        World& world,
        const Faults& faults,
        const Durable& durable
    )
        : log_(log), world_(world), faults_(faults), durable_(durable) {}

    std::vector<storage::AppendOutcome> append(std::span<const storage::Append> batch) override;
    std::vector<storage::StoredEvent>
    read(domain::SpaceId space, domain::Sequence after, std::size_t limit) override;
    std::vector<storage::StoredEvent>
    read_back(domain::SpaceId space, domain::Sequence before, std::size_t limit) override;
    std::vector<storage::StoredEvent>
    read_on(domain::SpaceId space, domain::Sequence after, std::size_t limit) override;
    std::vector<storage::StoredEvent>
    about(domain::SpaceId space, std::span<const domain::Uuid> subjects) override;
    std::vector<storage::StoredEvent> read_thread(
        domain::SpaceId space,
        const domain::Uuid& thread,
        domain::Sequence after,
        std::size_t limit
    ) override;
    std::vector<storage::ThreadSize>
    thread_sizes(domain::SpaceId space, std::span<const domain::Uuid> threads) override;
    std::vector<storage::Reacted>
    reactions(domain::SpaceId space, std::span<const domain::Uuid> messages) override;
    std::vector<storage::Authored> authors(domain::SpaceId space) override;
    std::vector<domain::Sequence> heads(std::span<const domain::SpaceId> spaces) override;
    std::vector<storage::Content>
    contents(domain::SpaceId space, std::span<const domain::ContentId> ids) override;
    std::optional<storage::SavedState> saved_state(domain::SpaceId space) override;
    void save_state(domain::SpaceId space, const storage::SavedState& state) override;
    std::vector<domain::SpaceId> due(domain::Instant now, std::size_t limit) override;
    domain::Uuid epoch() override { return log_.epoch(); }
    std::array<std::uint8_t, 16> fingerprint_key() override { return log_.fingerprint_key(); }
    domain::Instant now() override { return log_.now(); }

  private:
    void reach();

    storage::EventLog& log_;
    World& world_;
    const Faults& faults_;
    const Durable& durable_;
};

// Hints between the nodes of one world: late, out of order, lost or doubled as the faults say.
class HintBus {
  public:
    class Port;

    HintBus(World& world, const Faults& faults) : world_(world), faults_(faults) {}

    bool healthy{true};

  private:
    World& world_;
    const Faults& faults_;
    std::set<Port*> ports_;
};

class HintBus::Port final : public storage::Broker {
  public:
    explicit Port(HintBus& bus);
    ~Port() override;

    void on_hint(Receive receive) override { receive_ = std::move(receive); }
    void subscribe(domain::SpaceId space) override { spaces_.insert(space); }
    void unsubscribe(domain::SpaceId space) override { spaces_.erase(space); }
    void publish(domain::SpaceId space, const std::string& hint) override;
    bool healthy() const override { return bus_.healthy; }

  private:
    HintBus& bus_;
    Receive receive_;
    std::set<domain::SpaceId> spaces_;
};

}  // namespace urdimbre::simulation
