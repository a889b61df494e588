#pragma once

#include "server/app/applause.hpp"
#include "server/app/effects.hpp"
#include "server/app/readership.hpp"
#include "server/app/space_surroundings.hpp"
#include "server/app/space_writer.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::app {

// One loaded space: its writer, its readers, and what it owes to others. While it loads, everybody
// waits in order.
class SpaceActor {
  public:
    using Surroundings = SpaceSurroundings;

    SpaceActor(domain::SpaceId space, Surroundings& node);
    ~SpaceActor();

    void submit(Submission submission);
    void follow(Follower& follower, std::optional<domain::Sequence> position);
    void unfollow(Follower& follower);

    // A reaction to what happens on the stage: counted with others, or nothing where nobody asks
    // for it.
    void applaud(domain::PersonId person, domain::Reaction reaction);

    // The head is said to be here: by a hint, or by the log itself.
    void heard(domain::Sequence head);

    // The log says that the space is due.
    void woken();

    // Nobody follows, nothing is under way: it may be unloaded.
    bool idle() const;
    std::optional<std::chrono::steady_clock::time_point> idle_since;

    domain::Sequence head() const { return writer_ ? writer_->committed().head : 0; }
    const domain::Space* committed() const { return writer_ ? &writer_->committed() : nullptr; }
    const Readership* readership() const { return readership_.get(); }
    std::size_t deliveries() const { return readership_ ? readership_->deliveries() : 0; }

  private:
    struct Loaded {
        domain::Space space;
        RecentEvents recent;
        std::string title;
        domain::Sequence saved{};  // the state that was restored
        std::string unreadable;    // an event that this code does not know
        bool failed{};
    };
    struct WaitingFollower {
        Follower* follower;
        std::optional<domain::Sequence> position;
    };

    void load();
    static void read(storage::EventLog& log, domain::SpaceId space, Loaded& loaded);
    void ready(Loaded loaded);
    void save_now_and_then();
    void tell_other_nodes(domain::Sequence from);
    void admit_waiting();

    domain::SpaceId space_;
    Surroundings& node_;
    std::unique_ptr<SpaceWriter> writer_;
    std::unique_ptr<Readership> readership_;
    std::unique_ptr<Effects> effects_;
    std::unique_ptr<Applause> applause_;
    domain::Sequence saved_{};
    std::vector<Submission> waiting_submissions_;
    std::vector<WaitingFollower> waiting_followers_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
