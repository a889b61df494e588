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

namespace urdimbre::functional {

// A community on two nodes whose people open sessions and take seats in them, by commands as any
// client sends them. The first person coordinates the community.
class SessionCluster : public testing::Test {
  protected:
    explicit SessionCluster(std::size_t people) : found_(cluster_.found(people)) {}

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

    // A session of the community, once it is there.
    domain::SpaceId open_session(Intruder& lead, const std::string& title);
    void bring(Intruder& lead, domain::SpaceId session, std::size_t who);
    void give_seat(Intruder& lead, domain::SpaceId session, std::size_t who, std::string_view role);

    HttpAnswer
    get(std::size_t node, std::size_t who, domain::SpaceId space, const std::string& what);

    Cluster cluster_{2};
    Cluster::Community found_;

  private:
    std::uint64_t newest_session_{};
    std::mt19937 random_{17};
};

}  // namespace urdimbre::functional
