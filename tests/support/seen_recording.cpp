#include "tests/support/seen_recording.hpp"

#include <algorithm>

namespace urdimbre::tests {
namespace {

using Recordings = std::vector<wire::Recording>;

wire::Recording* find_recording(Recordings& known, const wire::Uuid& id) {
    const auto found = std::ranges::find(known, id, &wire::Recording::recording);
    return found == known.end() ? nullptr : &*found;
}

void measure(wire::Recording& one) {
    const auto only_sound = wire::RecordingConsent::sound_only;
    one.sound_only = one.minors == wire::Minors::unauthorised ||
                     std::ranges::find(one.consents, only_sound, &wire::ConsentGiven::consent) !=
                         one.consents.end();
}

void empty(wire::Recording& one) {
    one.comments = 0;
    one.clips = 0;
}

}  // namespace

void take(Recordings& known, const wire::RecordingBroughtItem& item) {
    known.push_back(item.recording);
}

void take(Recordings& known, const wire::RecordingDescribedItem& item) {
    wire::Recording* one = find_recording(known, item.recording);
    if (!one) return;
    one->people = item.people;
    one->minors = item.minors;
    one->until = item.until;
    one->consents.clear();
    measure(*one);
}

void take(Recordings& known, const wire::RecordingConsentedItem& item) {
    wire::Recording* one = find_recording(known, item.recording);
    if (!one) return;
    const auto before = std::ranges::find(one->consents, item.by, &wire::ConsentGiven::by);
    if (before == one->consents.end()) {
        one->consents.push_back({item.by, item.consent});
    } else {
        before->consent = item.consent;
    }
    measure(*one);
}

void take(Recordings& known, const wire::RecordingSharedItem& item) {
    wire::Recording* one = find_recording(known, item.recording);
    if (!one) return;
    one->readers = item.readers;
    one->shared_at = item.at;
    one->sound_only = item.sound_only;
}

void take(Recordings& known, const wire::RecordingWithdrawnItem& item) {
    wire::Recording* one = find_recording(known, item.recording);
    if (!one) return;
    one->withdrawn_at = item.at;
    one->withdrawn_by = item.by;
    empty(*one);
}

void take(Recordings& known, const wire::RecordingExpiredItem& item) {
    wire::Recording* one = find_recording(known, item.recording);
    if (!one) return;
    one->expired = true;
    empty(*one);
}

void take(Recordings& known, const wire::RecordingCommentedItem& item) {
    if (wire::Recording* one = find_recording(known, item.recording)) ++one->comments;
}

void take(Recordings& known, const wire::RecordingCommentWithdrawnItem& item) {
    if (wire::Recording* one = find_recording(known, item.recording)) --one->comments;
}

void take(Recordings& known, const wire::ClipMarkedItem& item) {
    if (wire::Recording* one = find_recording(known, item.recording)) ++one->clips;
}

void take(Recordings& known, const wire::ClipWithdrawnItem& item) {
    if (wire::Recording* one = find_recording(known, item.recording)) --one->clips;
}

}  // namespace urdimbre::tests
