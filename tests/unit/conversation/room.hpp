#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/view.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// A session on a virtual clock, decided by the real rules and served as the server serves it: what
// is due comes before each command. After every event everything that must always hold is held
// against it, for everybody in the room (laws.hpp).
namespace urdimbre::tests {

class Room {
  public:
    using Answer = std::optional<domain::Refusal>;  // none: it was done

    // Who opens the session is its coordinator.
    explicit Room(domain::PersonId coordinator, std::uint32_t seed = 1);

    void invite(domain::PersonId person, domain::Roles roles = {domain::SpaceRole::teacher});
    void plan(const domain::Protocol& protocol);
    // In phases of so many days each, the first of which opens so much later.
    void plan_over_days(
        const domain::Protocol& protocol,
        int days_each,
        domain::Duration later = std::chrono::hours{1}
    );
    // Live, and to be completed until so much later.
    void plan_hybrid(const domain::Protocol& protocol, domain::Duration later);

    Answer ask(domain::PersonId by, const domain::Command& command);
    // What would be answered now; nothing is done.
    Answer would(domain::PersonId by, const domain::Command& command);
    // What the application itself saw.
    Answer saw(const domain::Command& command) { return ask(domain::PersonId{}, command); }

    // Time goes by, and what is due is served when it is due.
    void pass(domain::Duration time);
    // Time goes by and nobody serves it: the server was down.
    void outage(domain::Duration time);

    const domain::Space& space() const { return space_; }
    const domain::Conversation& now() const { return *space_.conversation; }
    domain::Instant clock() const { return clock_; }
    const std::vector<domain::Recorded>& log() const { return log_; }

    // The id of the last command that was asked, and so of what it contributed.
    const domain::CommandId& last() const { return last_; }
    domain::Conversation seen_by(domain::PersonId person) const;
    std::string word(const domain::ContentId& id) const;

    domain::CommandId new_id();

    // The log without what is kept apart, and that.
    const std::vector<domain::Recorded>& stored() const { return stored_; }
    const std::map<domain::ContributionId, domain::PersonId>& authors() const { return authors_; }

    // The whole log again, from nothing, gives the same.
    void check_replay() const;

  private:
    // A member as a client that has followed from the beginning.
    struct Follower {
        domain::Audience audience;
        std::optional<domain::Conversation> seen;
    };

    void apply(const domain::Decision& decision, domain::Instant at);
    void show(const domain::Recorded& recorded);
    static void take_counts(domain::GalleryState& gallery, const domain::seen::Item& item);
    void store(const domain::Recorded& recorded);
    void serve();

    domain::Space space_;
    domain::Instant clock_{std::chrono::hours{24 * 365 * 56}};
    std::vector<domain::Recorded> log_;
    std::vector<domain::Recorded> stored_;  // as the log has it: it names nobody anonymous
    std::map<domain::ContributionId, domain::PersonId> authors_;  // kept apart, until the end
    domain::Space elsewhere_;  // what another node makes of those two
    std::map<domain::ContentId, std::string> words_;
    std::map<domain::PersonId, Follower> followers_;
    domain::PersonId coordinator_{};
    domain::CommandId last_;
    std::mt19937 random_;
};

}  // namespace urdimbre::tests
