#pragma once

#include "server/domain/event.hpp"
#include "server/domain/notice_kind.hpp"
#include "server/domain/space.hpp"
#include "server/domain/view.hpp"

#include <optional>
#include <vector>

namespace urdimbre::domain {

// An event concerns somebody (group N of the rules). It is known by the person and the event.
struct Notice {
    PersonId person{};
    NoticeKind kind{};

    bool operator==(const Notice&) const = default;
};

// Whom an event concerns, and why: each person once, nobody because of what they did themselves.
// `before` is the space that the event evolves; a message that it answers is known there.
std::vector<Notice> notices(const Event& event, const Space& before);

namespace seen {

// What the person is shown of a notice: never a word of what was written.
struct Notice {
    NoticeKind kind{};
    std::optional<PersonId> by;
    std::optional<ContributionId> message;       // that answers or mentions
    std::optional<ObservationId> observation{};  // that it is about
    std::optional<std::uint32_t> months{};       // for which what is written stays
    std::optional<RecordingId> recording{};      // that it is about
};

}  // namespace seen

// No value: nothing that this audience, which is the one of the person concerned, may know.
std::optional<seen::Notice> view(NoticeKind kind, const Event& event, const Audience& audience);

// The same of what a network published or retired, which is no event: whoever reads a space of the
// network reads what it has (rule C110).
std::optional<seen::Notice> view(NoticeKind kind, PersonId by, const Audience& audience);

// Whose message the event brings that all readers of the space are shown: to everybody else it is
// unread. Contributions of a conversation are not counted: some of them are hidden, and a count
// would tell of them.
std::optional<PersonId> to_be_read(const Event& event);

}  // namespace urdimbre::domain
