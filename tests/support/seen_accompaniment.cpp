#include "tests/support/seen_accompaniment.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace urdimbre::tests {
namespace {

using Known = std::optional<wire::Accompaniment>;

constexpr std::size_t passes_max = 60;
constexpr std::size_t meetings_max = 20;
constexpr std::size_t left_max = 20;
constexpr std::size_t roles_max = 20;

wire::Accompaniment& opened(Known& known) {
    if (!known) known.emplace();
    return *known;
}

template <class T>
void keep_newest(std::vector<T>& all, T one, std::size_t most) {
    all.push_back(std::move(one));
    if (all.size() > most) all.erase(all.begin());
}

}  // namespace

void take(Known& known, const wire::AgreementProposedItem& item) {
    opened(known).proposed = item.agreement;
}

void take(Known& known, const wire::AgreementAcceptedItem& item) {
    auto& proposed = opened(known).proposed;
    if (!proposed || proposed->id != item.agreement) return;
    if (std::ranges::find(proposed->accepted, item.by) == proposed->accepted.end()) {
        proposed->accepted.push_back(item.by);
    }
    if (!item.holds) return;
    known->agreement = std::exchange(proposed, std::nullopt);
    known->agreement->since = item.at;
}

void take(Known& known, const wire::CycleTakenItem& item) { opened(known).cycle = item.cycle; }

void take(Known& known, const wire::CycleEditedItem& item) {
    auto& cycle = opened(known).cycle;
    if (!cycle) return;
    cycle->script = item.script;
    cycle->stages = item.stages;
    cycle->edited_at = item.at;
    cycle->document = item.document;
    cycle->edited_by = item.by;
}

void take(Known& known, const wire::StageEnteredItem& item) {
    auto& cycle = opened(known).cycle;
    if (!cycle) return;
    if (item.pass.how == wire::StageMove::new_round) ++cycle->round;
    keep_newest(cycle->passes, item.pass, passes_max);
    cycle->parties_changed_at.reset();
}

void take(Known& known, const wire::StageMetItem& item) {
    auto& cycle = opened(known).cycle;
    if (!cycle) return;
    if (!cycle->meetings) cycle->meetings.emplace();
    keep_newest(*cycle->meetings, item.meeting, meetings_max);
}

void take(Known& known, const wire::PartiesChangedItem& item) {
    auto& cycle = opened(known).cycle;
    if (cycle) cycle->parties_changed_at = item.at;
}

void take(Known& known, const wire::CycleLeftItem& item) {
    opened(known).cycle.reset();
    keep_newest(known->left, item.left, left_max);
}

void take(Known& known, const wire::RoleTakenItem& item) {
    keep_newest(opened(known).roles, {item.role, item.at, item.by}, roles_max);
}

}  // namespace urdimbre::tests
