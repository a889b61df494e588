#include "server/domain/pointing.hpp"

namespace urdimbre::domain {
namespace {

// What may be pointed at as evidence: the work itself, and what was observed.
bool is_evidence(Family family) {
    return family == Family::context || family == Family::observation || family == Family::answer;
}

}  // namespace

std::optional<Refusal>
objection_to_references(const Converse& here, const Contribute& what, const Reach& reach) {
    const Shown as = reach.shown;
    const auto shown = [&](const ContributionId& id) -> const Contribution* {
        const Contribution* one = here.conversation.find(id);
        if (!one || one->shown == Shown::everybody) return one;
        if (one->concealed()) return nullptr;
        // In a note only at what stays in sight when its author is moved.
        if (one->shown == Shown::group) {
            const bool together = as == Shown::group && one->group == reach.group;
            const bool own_to_oneself = as == Shown::author && one->author == here.asked.by;
            return together || own_to_oneself ? one : nullptr;
        }
        const bool own = one->author == here.asked.by;
        return own && (as == Shown::author || as == one->shown) ? one : nullptr;
    };
    if (what.reply_to && !shown(*what.reply_to)) return Refusal::message_unknown;
    if (!what.rests_on) return {};
    const Contribution* ground = shown(*what.rests_on);
    if (!ground || ground->withdrawn() ||
        !is_evidence(here.conversation.protocol.kind(ground->kind)->family)) {
        return Refusal::evidence_unknown;
    }
    return {};
}

}  // namespace urdimbre::domain
