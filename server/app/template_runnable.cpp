#include "server/app/conversation_template.hpp"

#include <algorithm>
#include <string>
#include <string_view>

// What a right document asks for that this server does not run.
namespace urdimbre::app {
namespace {

using domain::Authorship;
using domain::Grant;
using domain::Phase;
using domain::Protocol;
using domain::TurnPolicy;
using domain::Visibility;

// A group has no word of its own to pass on, no hiding within it, and is told apart by names. Its
// spokesperson is chosen in it, so nobody has that seat before, and no seat of all is given so.
bool runs_groups(const Protocol& protocol, const Phase& phase) {
    const domain::SeatRole* facilitates = protocol.role(phase.breakouts->facilitates);
    const domain::SeatRole* speaks = protocol.role(phase.breakouts->speaks);
    const auto one_by_one = [&](const domain::SeatRole* role) {
        return role && !role->shared && role->seats_max > 0 && !phase.silences(role->id) &&
               role->duty != domain::Duty::facilitates && role->duty != domain::Duty::observes;
    };
    return one_by_one(facilitates) && one_by_one(speaks) && facilitates != speaks &&
           speaks->seats_min == 0 && phase.visibility == Visibility::live &&
           phase.authorship == Authorship::named && !phase.speaks_first &&
           std::ranges::all_of(phase.grants, [](const Grant& grant) {
               return grant.policy == TurnPolicy::open;
           });
}

}  // namespace

std::vector<Problem> runnable(const Protocol& protocol) {
    std::vector<Problem> problems;
    const auto note = [&](std::size_t phase, std::string_view name, Fault fault) {
        problems.push_back(
            {.place = "phases[" + std::to_string(phase) + "]." + std::string{name},
             .fault = fault,
             .values = {}}
        );
    };
    const domain::Breakouts* first = nullptr;
    for (std::size_t i = 0; i < protocol.phases.size(); ++i) {
        const Phase& phase = protocol.phases[i];
        if (!phase.breakouts) continue;
        if (!first) first = &*phase.breakouts;
        if (*phase.breakouts != *first || !runs_groups(protocol, phase)) {
            note(i, "breakouts", Fault::breakouts_not_run);
        }
    }
    return problems;
}

}  // namespace urdimbre::app
