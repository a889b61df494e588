#pragma once

#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/event_log.hpp"
#include "tests/functional/member.hpp"
#include "tests/functional/network.hpp"
#include "tests/functional/server_node.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/redis_server.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::functional {

// A folder of its own under the temporary one, gone with the object.
class ScratchFolder {
  public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

// A whole service: PostgreSQL, Redis, some nodes, and the network through which they are reached.
// The nodes are ready when it has been made.
class Cluster {
  public:
    // Folders on disks of their own for PostgreSQL; empty: where everything else is.
    struct Disks {
        std::string tables;
        std::string write_ahead_log;
    };

    explicit Cluster(std::size_t nodes, std::vector<std::string> environment = {})
        : Cluster(nodes, std::move(environment), Disks{}) {}
    Cluster(std::size_t nodes, std::vector<std::string> environment, const Disks& disks);

    Network network;
    tests::PostgresServer postgres{{.durable = true, .settings = {}, .data_parent = {}}};
    tests::RedisServer redis;

    ServerNode& node(std::size_t index) { return *nodes_[index]; }
    std::size_t node_count() const { return nodes_.size(); }

    // Every node's port, beginning with this one's.
    std::vector<std::uint16_t> ports_from(std::size_t index) const;

    bool wait_ready(std::size_t index);

    // Stops it as an operator does, while the network goes on; its exit code, none if it does not
    // end.
    std::optional<int> terminate(std::size_t index);

    CommandOutcome command(const std::vector<std::string>& arguments);

    // A task that goes on beside the nodes, until the object ends.
    std::unique_ptr<tests::Process> beside(const std::vector<std::string>& arguments);

    struct Community {
        domain::SpaceId space{};
        std::vector<Account> accounts;  // the first one coordinates
    };
    Community found(std::size_t people, domain::SpaceKind kind = domain::SpaceKind::community);

    // The newest space below, once it has begun. Throws when none does that is newer than this one.
    domain::SpaceId begun_below(domain::SpaceId parent, domain::SpaceId newer_than = {});

    // The truth: the whole log, as the database has it, read past every node.
    std::vector<storage::StoredEvent> whole_log(domain::SpaceId space);

    // Its conninfo, for who asks it past every node.
    const std::string& database() const { return database_; }

    // What a statement answers, asked of the database past every node.
    std::string sql(const std::string& statement);

    // What the nodes said, for the message of a failing test.
    std::string logs() const;

  private:
    ScratchFolder scratch_;
    std::string database_;
    std::vector<std::string> environment_;
    std::vector<std::unique_ptr<ServerNode>> nodes_;
};

}  // namespace urdimbre::functional
