#pragma once

#include "server/domain/attachment.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/protocol.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace urdimbre::domain {

// Who is shown a contribution now.
enum class Shown : std::uint8_t {
    everybody,
    author_until_reveal,  // hidden on the server (rule C41)
    author,               // a private note (rule C31)
    group,                // those of its group, until the groups close (rule C101)
};

// Which of the groups of a session, in the order in which they were formed.
using GroupIndex = std::uint32_t;

// Days since 1970-01-01, wherever one is.
using Day = std::uint32_t;

constexpr Day day_of(Instant at) {
    return static_cast<Day>(std::chrono::floor<std::chrono::days>(at).time_since_epoch().count());
}

// Whose an anonymous contribution is: kept apart from the log, until the session ends (rule C44).
struct Authored {
    ContributionId contribution;
    PersonId person{};

    auto operator<=>(const Authored&) const = default;
};

// What a member brought into a conversation, as it stands.
struct Contribution {
    static constexpr std::size_t versions_max = 100;

    ContributionId id;
    Sequence seq{};  // where it was made, or revealed
    Instant at{};
    // Of an anonymous one it is known while the session lasts, to what decides and to the author's
    // own view; it is no part of what the log or a saved state says (rule C44).
    std::optional<PersonId> author;
    bool anonymous{};
    PhaseIndex phase{};
    KindId kind;
    Shown shown{};
    std::optional<ContributionId> reply_to;
    std::optional<ContributionId> rests_on;  // the evidence
    std::vector<PersonId> owners;            // of a commitment
    std::optional<Day> due;
    bool late{};
    std::uint32_t bytes{};            // of its words, for the bound of the whole
    std::vector<ContentId> versions;  // oldest first; empty once withdrawn
    std::optional<Instant> edited_at;
    std::vector<Attachment> attachments{};  // none once withdrawn
    std::optional<GroupIndex> group{};      // where it was said, or for which

    bool withdrawn() const { return versions.empty(); }

    // What is hidden and anonymous is pointed at by nothing: only its author could.
    bool concealed() const { return anonymous && shown != Shown::everybody; }

    bool operator==(const Contribution&) const = default;
};

}  // namespace urdimbre::domain
