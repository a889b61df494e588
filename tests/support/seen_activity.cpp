#include "tests/support/seen_activity.hpp"

#include <algorithm>
#include <vector>

namespace urdimbre::tests {
namespace {

void without_activity(wire::Accompaniment& known, const wire::Uuid& gone) {
    if (!known.activities) return;
    std::erase_if(*known.activities, [&](const wire::HeldActivity& one) { return one.id == gone; });
    if (known.activities->empty()) known.activities.reset();
}

}  // namespace

void take(std::optional<wire::Accompaniment>& known, const wire::ActivityNotedItem& item) {
    if (!known) known.emplace();
    if (item.instead) without_activity(*known, *item.instead);
    if (!known->activities) known->activities.emplace();
    known->activities->push_back(item.activity);
}

// Where nothing else ever happened, there is nothing to know any more.
void take(std::optional<wire::Accompaniment>& known, const wire::ActivityTakenBackItem& item) {
    if (!known) return;
    without_activity(*known, item.activity);
    if (*known == wire::Accompaniment{}) known.reset();
}

void take(std::optional<wire::Accompaniment>& known, const wire::ActivityWordsClearedItem& item) {
    if (!known || !known->activities) return;
    for (wire::HeldActivity& one : *known->activities) {
        if (one.id == item.activity) one.about.reset();
    }
}

}  // namespace urdimbre::tests
