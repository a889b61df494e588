#pragma once

#include "server/app/answer.hpp"
#include "server/app/space_surroundings.hpp"
#include "server/domain/policy.hpp"
#include "server/domain/space.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace urdimbre::app {

// Performs what one space owes to others (rule L17). Each effect is a command under an id that
// follows from its event, so that doing it again, here or on another node, changes nothing; then
// the space is told that it is settled. What fails for a while is tried again, with growing pauses;
// what another space refuses for good is settled with the reason. What one space owes to another
// happens there in the order in which it was decided.
class Effects {
  public:
    static constexpr std::size_t spaces_per_look_max = 1'000;
    static constexpr std::size_t at_once_max = 32;

    // `settle` submits a command to the space that owes.
    Effects(domain::SpaceId space, SpaceSurroundings& node, std::function<void(Submission)> settle);
    ~Effects();

    // The committed state is this now. What was owed from `ours` on was decided here and is done at
    // once; the rest is left for a moment to whoever decided it.
    void look(const domain::Space& committed, std::optional<domain::Sequence> ours);

    bool idle() const { return under_way_.empty(); }

  private:
    struct Work {
        domain::Errand errand;
        std::vector<domain::SpaceId> where{};
        std::size_t next{};
        std::size_t unanswered{};
        std::optional<domain::Refusal> refused{};
        bool failed{};
        bool behind{};  // another
        std::chrono::milliseconds pause{};
    };

    void start(domain::Sequence seq);
    bool waits_for_an_earlier_one(domain::Sequence seq);
    void look_below(domain::Sequence seq, domain::PersonId person);
    void begin(domain::Sequence seq, std::vector<domain::SpaceId> where);
    void send_more(domain::Sequence seq);
    void answered(domain::Sequence seq, domain::SpaceId where, const Answer& answer);
    void done(domain::Sequence seq);
    void try_again(domain::Sequence seq);

    // Null: settled meanwhile.
    Work* find(domain::Sequence seq);
    // On the loop after `delay`, if it is still owed then.
    void later(std::chrono::milliseconds delay, domain::Sequence seq);

    domain::SpaceId space_;
    SpaceSurroundings& node_;
    std::function<void(Submission)> settle_;
    std::map<domain::Sequence, Work> under_way_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
