#pragma once

#include "tests/functional/cluster.hpp"
#include "tests/functional/intruder.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::functional {

// A community on two nodes whose people open sessions and take seats in them, by commands as any
// client sends them. The first person coordinates the community.
class SessionCluster : public testing::Test {
  protected:
    explicit SessionCluster(
        std::size_t people,
        domain::SpaceKind kind = domain::SpaceKind::community,
        std::vector<std::string> environment = {}
    )
        : cluster_(2, std::move(environment)), found_(cluster_.found(people, kind)) {}

    // As it stands in JSON.
    std::string person(std::size_t who) const;

    // On a connection of their own to a node.
    Intruder in(std::size_t node, std::size_t who);

    wire::Uuid new_id();

    // "": accepted; else the refusal. The command had the id that comes with it.
    std::string
    ask(Intruder& who, domain::SpaceId space, const std::string& what, const wire::Uuid& id);
    std::string ask(Intruder& who, domain::SpaceId space, const std::string& what);

    // Accepted, or the test fails; its id.
    wire::Uuid does(Intruder& who, domain::SpaceId space, const std::string& what);

    // A space below the community, a session unless it says otherwise, once it is there.
    domain::SpaceId
    open_session(Intruder& lead, const std::string& title, std::string_view kind = "session");
    void bring(Intruder& lead, domain::SpaceId session, std::size_t who);
    void give_seat(Intruder& lead, domain::SpaceId session, std::size_t who, std::string_view role);

    // From the first phase of an amigo-critico to the one in which commitments are made.
    void on_to_commitments(Intruder& lead, domain::SpaceId session);
    // In that phase.
    wire::Uuid
    commit(Intruder& who, domain::SpaceId session, std::size_t owner, const std::string& text);

    // What somebody who comes in on this node is shown, once the node knows of everything that was
    // accepted there, on whichever node.
    wire::SnapshotFrame snapshot(std::size_t node, std::size_t who, domain::SpaceId space);

    HttpAnswer
    get(std::size_t node, std::size_t who, domain::SpaceId space, const std::string& what);

    Cluster cluster_;
    Cluster::Community found_;

  private:
    domain::SpaceId newest_session_{};
    std::map<domain::SpaceId, std::uint64_t> accepted_;  // the newest seq of each space
    std::mt19937 random_{17};
};

}  // namespace urdimbre::functional
