#include "server/domain/recording_notices.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <optional>

namespace urdimbre::domain {
namespace {

using RecordingNotices = std::vector<Notice>;

// Each member once, and nobody of what they did themselves.
void tell_member(
    RecordingNotices& all,
    const Space& space,
    PersonId person,
    NoticeKind kind,
    std::optional<PersonId> by
) {
    if (person == by || !space.members.contains(person)) return;
    all.push_back({person, kind});
}

RecordingNotices
asked_for_consent(const Space& space, const std::vector<PersonId>& people, PersonId by) {
    RecordingNotices all;
    for (const PersonId person : people) {
        tell_member(all, space, person, NoticeKind::recording_consent_asked, by);
    }
    return all;
}

// With whom it is shared now and was not before.
RecordingNotices
new_readers(const Space& space, const Recording& before, const RecordingShared& shared) {
    RecordingNotices all;
    for (const auto& [person, roles] : space.members) {
        const bool reads = shared.readers.empty() ||
                           std::ranges::find(shared.readers, person) != shared.readers.end();
        if (!reads || before.is_shared_with(person)) continue;
        tell_member(all, space, person, NoticeKind::recording_shared, shared.by);
    }
    return all;
}

RecordingNotices
those_who_had_it(const Space& space, const Recording& before, const RecordingWithdrawn& gone) {
    RecordingNotices all;
    for (const auto& [person, roles] : space.members) {
        if (!before.is_of(person) && !before.is_shared_with(person)) continue;
        tell_member(all, space, person, NoticeKind::recording_withdrawn, gone.by);
    }
    return all;
}

}  // namespace

std::vector<Notice> notices_of(const RecordingEvent& event, const Space& before) {
    if (const auto* one = std::get_if<RecordingBrought>(&event)) {
        return asked_for_consent(before, one->people, one->by);
    }
    const Recording* one = before.accompaniment.find_recording(subject(event));
    if (!one) return {};
    RecordingNotices all;
    if (const auto* anew = std::get_if<RecordingDescribed>(&event)) {
        return asked_for_consent(before, anew->people, anew->by);
    }
    if (const auto* shared = std::get_if<RecordingShared>(&event)) {
        return new_readers(before, *one, *shared);
    }
    if (const auto* gone = std::get_if<RecordingWithdrawn>(&event)) {
        return those_who_had_it(before, *one, *gone);
    }
    if (const auto* said = std::get_if<RecordingCommented>(&event)) {
        if (said->tells) {
            tell_member(all, before, one->by, NoticeKind::recording_commented, said->by);
        }
    } else if (std::holds_alternative<RecordingExpiring>(event)) {
        tell_member(all, before, one->by, NoticeKind::recording_expiring, {});
    }
    return all;
}

seen::Notice seen_of(NoticeKind kind, const RecordingEvent& event) {
    const auto by = std::visit(
        [](const auto& one) -> std::optional<PersonId> {
            if constexpr (requires { one.by; }) {
                return one.by;
            } else {
                return {};
            }
        },
        event
    );
    return {
        .kind = kind,
        .by = by,
        .message = {},
        .observation = {},
        .months = {},
        .recording = subject(event),
    };
}

}  // namespace urdimbre::domain
