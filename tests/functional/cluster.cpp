#include "tests/functional/cluster.hpp"

#include "storage/postgres/migrate.hpp"
#include "tests/support/founding.hpp"

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>

namespace urdimbre::functional {
namespace {

constexpr std::size_t events_per_read = 1'000;

std::string made_folder() {
    std::string path = std::filesystem::temp_directory_path() / "urdimbre-functional-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return path;
}

}  // namespace

ScratchFolder::ScratchFolder() : path_{made_folder()} {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Cluster::Cluster(std::size_t nodes, std::vector<std::string> environment, const Disks& disks)
    : environment_{std::move(environment)} {
    if (!disks.tables.empty()) {
        postgres.run("create tablespace elsewhere location '" + disks.tables + "'");
        postgres.run("alter database template1 set tablespace elsewhere");
    }
    if (!disks.write_ahead_log.empty()) postgres.move_write_ahead_log(disks.write_ahead_log);
    database_ = postgres.new_database();
    environment_.push_back("URDIMBRE_DATABASE=" + database_);
    environment_.push_back("URDIMBRE_REDIS=" + redis.url());
    // The tests write faster than people do.
    environment_.emplace_back("URDIMBRE_FRAMES_PER_SECOND=100000");
    environment_.emplace_back("URDIMBRE_FRAMES_BURST=100000");
    // As `urdimbre migrate` does it, without the start of another program.
    const bool demo = std::ranges::find(environment_, "URDIMBRE_DEMO=1") != environment_.end();
    storage::postgres::migrate(database_, demo);
    for (std::size_t i = 0; i < nodes; ++i) {
        const std::string log = scratch_.path() + "/node-" + std::to_string(i) + ".log";
        nodes_.push_back(std::make_unique<ServerNode>(environment_, log));
        nodes_.back()->start();
    }
    for (std::size_t i = 0; i < nodes; ++i) {
        if (!wait_ready(i)) throw std::runtime_error("a node does not get ready:\n" + logs());
    }
}

std::vector<std::uint16_t> Cluster::ports_from(std::size_t index) const {
    std::vector<std::uint16_t> ports;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        ports.push_back(nodes_[(index + i) % nodes_.size()]->port());
    }
    return ports;
}

bool Cluster::wait_ready(std::size_t index) {
    return network.run_until([&] {
        return network.get(node(index).port(), "/readyz").status == 200;
    });
}

std::optional<int> Cluster::terminate(std::size_t index) {
    node(index).ask_to_end();
    network.run_until([&] { return !node(index).running(); });
    return node(index).ended();
}

CommandOutcome Cluster::command(const std::vector<std::string>& arguments) {
    return run_urdimbre(arguments, environment_, scratch_.path());
}

std::unique_ptr<tests::Process> Cluster::beside(const std::vector<std::string>& arguments) {
    std::vector<std::string> command{URDIMBRE_EXECUTABLE};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return std::make_unique<tests::Process>(tests::Process::Options{
        .command = std::move(command),
        .environment = environment_,
        .output_file = scratch_.path() + "/beside-" + arguments.front() + ".log",
    });
}

Cluster::Community Cluster::found(std::size_t people, domain::SpaceKind kind) {
    storage::postgres::Database database{database_};
    storage::postgres::PostgresDirectory directory{database};
    storage::postgres::PostgresEventLog log{database};
    Community community;
    for (const tests::Founder& one : tests::add_people(directory, people, log.now())) {
        community.accounts.push_back({.person = one.person, .token = one.token});
    }
    std::vector<domain::PersonId> members;
    for (const Account& account : community.accounts) members.push_back(account.person);
    community.space = tests::open_community(directory, log, "La mesa de prueba", members, kind);
    return community;
}

domain::SpaceId Cluster::begun_below(domain::SpaceId parent, domain::SpaceId newer_than) {
    const std::string newest =
        "select coalesce(max(s.space_id), 0) from space s join space_head h using (space_id) "
        "where h.head > 0 and s.parent = " +
        std::to_string(number(parent));
    domain::SpaceId child{};
    const bool begun = network.run_until([&] {
        child = domain::SpaceId{std::stoull(sql(newest))};
        return number(child) > number(newer_than);
    });
    if (!begun) throw std::runtime_error("no space has begun:\n" + logs());
    return child;
}

std::vector<storage::StoredEvent> Cluster::whole_log(domain::SpaceId space) {
    storage::postgres::Database database{database_};
    storage::postgres::PostgresEventLog log{database};
    std::vector<storage::StoredEvent> whole;
    while (true) {
        const auto page = log.read(space, whole.empty() ? 0 : whole.back().seq, events_per_read);
        if (page.empty()) return whole;
        whole.insert(whole.end(), page.begin(), page.end());
    }
}

std::string Cluster::sql(const std::string& statement) {
    return postgres.run(statement, tests::database_name(database_));
}

std::string Cluster::logs() const {
    std::string all;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const std::string log = nodes_[i]->log();
        constexpr std::size_t shown = 4'000;
        all += "---- node " + std::to_string(i) + "\n";
        all += log.size() > shown ? log.substr(log.size() - shown) : log;
    }
    return all;
}

}  // namespace urdimbre::functional
