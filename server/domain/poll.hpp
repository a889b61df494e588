#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/protocol.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What people answer to the poll of a phase, and what comes of it (rules C54, C81 to C84). Ids and
// numbers: the words of an answer are in content.
namespace urdimbre::domain {

// One answer. What is chosen is named by its place among the options of the document, or by the
// contribution; where a poll ranks, in order of preference. A consent names by its contribution
// what is consented to.
struct Ballot {
    std::vector<std::uint32_t> options;
    std::vector<ContributionId> contributions;
    std::optional<ContentId> words;

    bool empty() const { return options.empty() && contributions.empty() && !words; }

    bool operator==(const Ballot&) const = default;
};

// To a consent: one of three.
enum class Consent : std::uint8_t { agrees, stands_aside, objects };
inline constexpr std::uint32_t consents = 3;

struct Vote {
    PersonId person{};
    Ballot ballot;

    bool operator==(const Vote&) const = default;
};

struct PollCount {
    std::optional<std::uint32_t> option;
    std::optional<ContributionId> contribution;
    // How many chose it; where a poll ranks, the first of n places is worth n, the next n - 1.
    std::uint32_t points{};

    bool operator==(const PollCount&) const = default;
};

struct PollResult {
    PhaseIndex phase{};
    std::optional<ContributionId> about;  // what was consented to
    std::uint32_t entitled{};
    std::uint32_t answered{};
    // All options in their order; of contributions those that somebody chose, most points first.
    std::vector<PollCount> counts;
    std::vector<ContentId> words;  // in an order that tells nothing
    std::vector<Vote> named;       // only where the poll says who answered what

    bool operator==(const PollResult&) const = default;
};

// An answer to the poll of a phase that is over (rule C157).
struct LateVote {
    PhaseIndex phase{};
    PersonId person{};
    Ballot ballot;

    bool operator==(const LateVote&) const = default;
};

// Who answered the poll of a phase while it lasted; what, is not kept.
struct Voters {
    PhaseIndex phase{};
    std::vector<PersonId> people;

    bool operator==(const Voters&) const = default;
};

// What was answered to a poll afterwards, beside what came of it (rule C158).
struct PollAfterwards {
    PhaseIndex phase{};
    std::uint32_t answered{};
    std::optional<PollResult> merged;  // none: so few that it would tell who said what

    bool operator==(const PollAfterwards&) const = default;
};

}  // namespace urdimbre::domain
