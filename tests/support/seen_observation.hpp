#pragma once

#include "protocol/wire/wire.hpp"

#include <vector>

namespace urdimbre::tests {

// What a client knows of observations after an item; the C++ counterpart of
// web-client/src/store/reduce_observations.ts.
void take(std::vector<wire::Observation>& known, const wire::ObservationProposedItem& item);
void take(std::vector<wire::Observation>& known, const wire::ObservationAcceptedItem& item);
void take(std::vector<wire::Observation>& known, const wire::ObservationWithdrawnItem& item);
void take(std::vector<wire::Observation>& known, const wire::FieldNotesSharedItem& item);
void take(std::vector<wire::Observation>& known, const wire::DialogueToldItem& item);
void take(std::vector<wire::Observation>& known, const wire::DialogueConfirmedItem& item);

}  // namespace urdimbre::tests
