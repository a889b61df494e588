#include "server/domain/plan_progress.hpp"

namespace urdimbre::domain {

PlanProgress progress(std::span<const CountedAction> actions, Day today) {
    PlanProgress all;
    for (const CountedAction& one : actions) {
        const bool done = one.state == ActionState::done;
        ++all.actions;
        if (one.state == ActionState::dropped) ++all.dropped;
        // What was dropped was planned all the same: leaving it out would flatter.
        if (!done && one.to >= today) continue;
        ++all.to_date;
        all.charges += one.charges;
        if (!done) continue;
        ++all.done;
        all.met += one.charges;
    }
    return all;
}

}  // namespace urdimbre::domain
