#pragma once

#include "tests/functional/cluster.hpp"
#include "tests/functional/member.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace urdimbre::functional {

// The members of one community, spread over the nodes of a cluster, all writing at once.
class Traffic {
  public:
    Traffic(Cluster& cluster, std::size_t people);

    // Everybody says this many messages more.
    void begin(std::size_t messages_each, std::size_t in_flight = 4);

    std::size_t accepted() const;
    bool run_until_accepted(std::size_t count);

    // Until everything was answered and everybody has read all of it.
    bool finish();

    // What is not as it must be, in words. Empty: nothing acknowledged was lost or doubled, nothing
    // else was written, everybody saw the same order, and what everybody holds is what a newcomer
    // is shown.
    std::vector<std::string> wrongs();

    Member& member(std::size_t index) { return *members_[index]; }
    const Account& account(std::size_t index) const { return community_.accounts[index]; }
    domain::SpaceId space() const { return community_.space; }

  private:
    bool newcomer_sees(const Account& account, const tests::SeenSpace& seen);

    Cluster& cluster_;
    Cluster::Community community_;
    std::vector<std::unique_ptr<Member>> members_;
    std::size_t asked_{};
};

}  // namespace urdimbre::functional
