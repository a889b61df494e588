#include "tests/support/seen_observation.hpp"

#include <algorithm>

namespace urdimbre::tests {
namespace {

using Observations = std::vector<wire::Observation>;

wire::Observation* find_observation(Observations& known, const wire::Uuid& id) {
    const auto found = std::ranges::find(known, id, &wire::Observation::id);
    return found == known.end() ? nullptr : &*found;
}

}  // namespace

void take(Observations& known, const wire::ObservationProposedItem& item) {
    known.push_back(item.observation);
}

void take(Observations& known, const wire::ObservationAcceptedItem& item) {
    wire::Observation* one = find_observation(known, item.observation);
    if (!one) return;
    if (std::ranges::find(one->accepted, item.by) == one->accepted.end()) {
        one->accepted.push_back(item.by);
    }
    if (item.agreed) one->agreed_at = item.at;
}

void take(Observations& known, const wire::ObservationWithdrawnItem& item) {
    wire::Observation* one = find_observation(known, item.observation);
    if (!one) return;
    one->withdrawn_at = item.at;
    one->withdrawn_by = item.by;
    one->course.reset();
    one->looks_at.reset();
    one->records.reset();
    one->notes.clear();
    one->dialogue.reset();
}

void take(Observations& known, const wire::FieldNotesSharedItem& item) {
    wire::Observation* one = find_observation(known, item.observation);
    if (!one) return;
    const auto before = std::ranges::find(one->notes, item.by, &wire::NotesShared::by);
    if (before == one->notes.end()) {
        one->notes.push_back({item.by, item.at});
    } else {
        before->at = item.at;
    }
}

void take(Observations& known, const wire::DialogueToldItem& item) {
    wire::Observation* one = find_observation(known, item.observation);
    if (!one) return;
    one->dialogue = wire::Dialogue{item.by, item.at, item.session, {}};
    if (item.holds) one->dialogue->holds_since = item.at;
}

void take(Observations& known, const wire::DialogueConfirmedItem& item) {
    wire::Observation* one = find_observation(known, item.observation);
    if (one && one->dialogue) one->dialogue->holds_since = item.at;
}

}  // namespace urdimbre::tests
