#pragma once

#include "server/app/database_clock.hpp"
#include "server/app/node.hpp"
#include "storage/memory/blob_store.hpp"
#include "storage/memory/erasure_store.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/notice_store.hpp"
#include "storage/memory/person_records.hpp"
#include "storage/memory/presence_store.hpp"
#include "storage/memory/reading_store.hpp"
#include "storage/memory/retention_store.hpp"
#include "storage/memory/template_store.hpp"
#include "tests/simulation/teacher.hpp"
#include "tests/simulation/unreliable.hpp"
#include "tests/simulation/unreliable_directory.hpp"
#include "tests/simulation/unreliable_reading.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::simulation {

// One database, one broker, some nodes, some people in one community: everything in virtual time.
class Town {
  public:
    struct Plan {
        std::uint32_t seed{};
        std::size_t nodes{2};
        std::size_t people{6};
        Faults faults{};
        Process::Latency latency{};
        bool presence_shared{true};  // false: as nodes without Redis
        bool some_poll{};            // every second of them comes over plain HTTP
        // Of each node in turn; then they reckon the database's clock as real ones do. None: they
        // are told it.
        std::vector<Process::Wrong> clocks{};
    };

    explicit Town(const Plan& plan);
    ~Town();

    World world;
    Duration slept{};  // nobody was there, and nothing ran: how far the database's clock is ahead
    Faults faults;
    UnreliableLog::Durable durable;  // what a node has made durable
    storage::memory::MemoryEventLog log;
    UnreliableDirectory directory;
    storage::memory::MemoryPersonRecords records;
    storage::memory::MemoryErasureStore erasures;
    storage::memory::MemoryRetentionStore retentions;
    storage::memory::MemoryBlobStore blobs;
    storage::memory::MemoryReadingStore reading;
    storage::memory::MemoryNoticeStore notices;
    storage::memory::MemoryTemplateStore templates;
    std::vector<domain::Uuid> files;  // that somebody uploaded whole
    HintBus hints;
    storage::memory::PresenceHub presence;
    domain::SpaceId space{};
    std::vector<std::unique_ptr<Teacher>> people;  // the first one coordinates

    app::Node& node(std::size_t index) { return *nodes_[index]->node; }
    std::size_t node_count() const { return nodes_.size(); }
    void freeze(std::size_t index, Duration duration) { nodes_[index]->process.freeze(duration); }

    // Opens the space with these members, instead of `Plan::people` of them. Nobody is connected.
    void open_for(const std::vector<std::pair<std::string, wire::SpaceRole>>& members);

    // A small file of somebody's, ready to be attached.
    domain::Uuid upload(domain::PersonId author);

    // kill -9, and another process in its place. Whoever was connected to it must connect again.
    void restart(std::size_t index);

    void connect(Teacher& teacher, std::size_t index);
    void connect_somewhere(Teacher& teacher);

    // Without faults, until nobody waits for anything. False: somebody still waits after a minute.
    bool settle();

    // What a newcomer with this person's rights is shown now.
    tests::SeenSpace fresh_view(const Teacher& of);

    std::vector<storage::StoredEvent> whole_log();

  private:
    struct RunningNode {
        RunningNode(Town& town, std::size_t index);

        Process process;
        UnreliableLog log;
        std::optional<app::DatabaseClock> clock;
        UnreliableReading reading;
        UnreliableNotices notices;
        HintBus::Port port;
        storage::memory::MemoryPresenceStore presence;
        std::unique_ptr<app::Node> node;
    };

    void gather(std::size_t count, bool some_poll);

    Process::Latency latency_;
    std::vector<Process::Wrong> clocks_;
    bool presence_shared_;
    std::uint64_t nodes_started_{};
    std::vector<std::unique_ptr<RunningNode>> nodes_;
    std::map<Teacher*, std::size_t> where_;
};

}  // namespace urdimbre::simulation
