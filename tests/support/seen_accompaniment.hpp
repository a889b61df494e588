#pragma once

#include "protocol/wire/wire.hpp"
#include "tests/support/seen_observation.hpp"
#include "tests/support/seen_plan.hpp"
#include "tests/support/seen_recording.hpp"

#include <optional>
#include <vector>

namespace urdimbre::tests {

// What a client knows of accompaniment after an item; the C++ counterpart of
// web-client/src/store/reduce_accompaniment.ts.
void take(std::optional<wire::Accompaniment>& known, const wire::AgreementProposedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::AgreementAcceptedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::CycleTakenItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::CycleEditedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::StageEnteredItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::StageMetItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::PartiesChangedItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::CycleLeftItem& item);
void take(std::optional<wire::Accompaniment>& known, const wire::RoleTakenItem& item);

template <class Item>
    requires requires(std::vector<wire::Observation>& known, const Item& item) {
        take(known, item);
    }
void take(std::optional<wire::Accompaniment>& known, const Item& item) {
    if (!known) known.emplace();
    take(known->observations, item);
}

template <class Item>
    requires requires(std::vector<wire::Recording>& known, const Item& item) { take(known, item); }
void take(std::optional<wire::Accompaniment>& known, const Item& item) {
    if (!known) known.emplace();
    take(known->recordings, item);
}

}  // namespace urdimbre::tests
