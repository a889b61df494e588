#pragma once

#include "server/app/space_writer.hpp"
#include "server/domain/reaction.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <set>

namespace urdimbre::app {

// Reactions to the stage of one session, as its public here gives them (rule C143). They are
// counted for a moment, each person once, and become one event of the log together: so they are
// told in its order and on every node, and cost as much whether ten clap or eight hundred. What a
// node that dies had counted is lost with it.
class Applause {
  public:
    static constexpr std::chrono::milliseconds every{1'000};

    // `submit` is called on the loop.
    Applause(
        domain::SpaceId space,
        SpaceServices& services,
        std::function<void(Submission)> submit
    );
    ~Applause();

    void add(domain::PersonId person, domain::Reaction reaction, const domain::Space& committed);

    bool idle() const { return reacted_.empty(); }

  private:
    void tell();

    domain::SpaceId space_;
    SpaceServices& services_;
    std::function<void(Submission)> submit_;
    std::set<domain::PersonId> reacted_;
    domain::ReactionCounts counted_{};
    domain::Sequence head_{};  // when the first of them came
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
