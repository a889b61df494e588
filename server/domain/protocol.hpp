#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The structure of a conversation as its template declares it (rules C1 to C37, C54): ids and
// numbers, never words. What people read is in the document that a session keeps beside it.
// Everything here was validated before (app/conversation_template), so that a protocol is never
// half right: every id that is named is declared, and there is at least one phase.
namespace urdimbre::domain {

using RoleId = std::string;
using KindId = std::string;
using PhaseIndex = std::uint32_t;

// What the engine knows of a role (rule C10).
enum class Duty : std::uint8_t {
    presents,
    responds,
    facilitates,
    keeps_time,
    speaks_for_group,
    observes
};

// What the engine knows of a kind (rule C9).
enum class Family : std::uint8_t {
    context,
    question,
    answer,
    warm,
    cool,
    observation,
    suggestion,
    commitment,
    process,
    closing,
    note,
};

// How the word is passed within a grant (rules C20 to C25). A phase in which nobody publishes has
// no grants.
enum class TurnPolicy : std::uint8_t { open, single, round, queue, quiet_first };

enum class Visibility : std::uint8_t { live, at_end, author_only };

// Whether a contribution says whose it is (rules C43 to C47).
enum class Authorship : std::uint8_t { named, anonymous_while_hidden, anonymous };

// What a contribution must bring (rule C27): something that it rests on, a day, somebody who takes
// it on.
enum class Need : std::uint8_t { evidence, date, owner };

// Ways out of a phase (rule C29).
enum class PhaseExit : std::uint8_t { time, facilitator, ready };

struct SeatRole {
    RoleId id;
    Duty duty{};
    std::uint32_t seats_min{};
    std::uint32_t seats_max{1};
    bool shared{};  // all its holders are one party: one turn, one limit (rule C12)

    bool operator==(const SeatRole&) const = default;
};

struct ContributionKind {
    KindId id;
    Family family{};

    bool operator==(const ContributionKind&) const = default;
};

// Who may bring what, and how the word goes round among them. Rights, turns, limits and needs go
// together.
struct Grant {
    std::vector<RoleId> roles;
    std::vector<KindId> kinds;
    TurnPolicy policy{TurnPolicy::open};
    std::optional<std::chrono::seconds> turn;    // how long one may hold the word
    std::optional<std::uint32_t> contributions;  // per party, each time the phase is entered
    std::optional<std::uint32_t> characters;     // per contribution
    std::vector<Need> needs;
    bool equal{};  // each has the word once, for the same time (rule C129)

    bool operator==(const Grant&) const = default;
};

// What must exist before a phase is left: as a lock, or as a warning (rule C28).
struct Requirement {
    KindId kind;
    std::uint32_t at_least{1};
    bool lock{};

    bool operator==(const Requirement&) const = default;
};

// Sub-rooms while the phase lasts (rule C53).
struct Breakouts {
    std::uint32_t size_min{2};
    std::uint32_t size_max{6};
    RoleId facilitates;
    RoleId speaks;

    bool operator==(const Breakouts&) const = default;
};

enum class PollShape : std::uint8_t { single, multiple, scale, rank, words, consent };

// A question that everybody whom it names answers (rule C54). Its options are the contributions of
// a kind, or words of the document; a consent with a kind is about its newest contribution.
struct Poll {
    PollShape shape{};
    std::vector<RoleId> roles;
    std::optional<KindId> options_of;
    std::uint32_t options{};  // how many the document has
    std::uint32_t votes{1};   // choices, places or words of each person
    bool named{};             // the result says who answered what (rule C56)

    bool operator==(const Poll&) const = default;
};

// Contributions of these kinds, shown together in columns.
struct Board {
    std::vector<KindId> kinds;

    bool operator==(const Board&) const = default;
};

// How whoever holds no seat asks for the word, and what they bring who have it.
struct Speakers {
    std::vector<KindId> kinds;
    TurnPolicy policy{TurnPolicy::queue};      // queue or quiet_first
    std::optional<std::chrono::seconds> turn;  // how long one may hold the word

    bool operator==(const Speakers&) const = default;
};

// What a phase asks of those who hold no seat, the public (rule C140).
struct Gallery {
    bool reactions{};                        // to what happens on the stage
    std::optional<std::uint32_t> questions;  // that each may have waiting at once; none: no asking
    bool votes{};                            // for questions
    std::optional<Speakers> speakers;

    bool operator==(const Gallery&) const = default;
};

struct Phase {
    std::string id;
    std::chrono::seconds lasts{};
    std::vector<Grant> grants;
    std::vector<RoleId> silent;          // refused whatever the grants say (rule C33)
    std::optional<RoleId> speaks_first;  // others wait until this role has contributed (rule C36)
    Visibility visibility{Visibility::live};
    Authorship authorship{Authorship::named};
    std::vector<Requirement> requires_;
    std::vector<PhaseExit> exits;
    std::optional<Breakouts> breakouts;
    std::optional<Poll> poll;
    std::optional<Board> board;
    std::optional<Gallery> gallery;

    bool leaves_by(PhaseExit exit) const;
    bool silences(const RoleId& role) const;

    bool operator==(const Phase&) const = default;
};

// Something that a form asks for.
struct FormField {
    std::string id;
    bool required{};

    bool operator==(const FormField&) const = default;
};

// A form that is filled in before the session begins (rule C37). Those who fill it in see it.
struct Preparation {
    std::vector<FormField> fields;
    std::vector<RoleId> fills;
    std::vector<RoleId> shows;  // who else sees it
    bool to_all{};              // whoever reads the session does
    bool lock{};                // without it the session does not begin

    bool operator==(const Preparation&) const = default;
};

struct Protocol {
    std::vector<SeatRole> roles;
    std::vector<ContributionKind> kinds;
    std::vector<Phase> phases;
    std::chrono::seconds grace{30};       // a dropped connection keeps its turn (rule T8)
    std::chrono::seconds succession{60};  // before facilitation passes on (rule T9)
    std::optional<Preparation> preparation{};
    bool confidential{};  // of those who have a seat, and of nobody else (rule C57)

    // Does any phase ask something of the public?
    bool has_gallery() const;
    // Null: not declared.
    const SeatRole* role(const RoleId& id) const;
    const ContributionKind* kind(const KindId& id) const;

    bool operator==(const Protocol&) const = default;
};

namespace limits {
inline constexpr std::size_t roles_max = 12;
inline constexpr std::size_t kinds_max = 40;
inline constexpr std::size_t phases_max = 24;
inline constexpr std::size_t grants_max = 8;
inline constexpr std::size_t requirements_max = 8;
inline constexpr std::size_t fields_max = 12;
inline constexpr std::chrono::minutes phase_min{1};
inline constexpr std::chrono::minutes phase_max{24 * 60};
inline constexpr std::chrono::seconds turn_min{10};
inline constexpr std::chrono::seconds turn_max{3600};
inline constexpr std::uint32_t contributions_max = 100;
inline constexpr std::uint32_t characters_min = 20;
inline constexpr std::uint32_t characters_max = 4000;
inline constexpr std::uint32_t at_least_max = 50;
inline constexpr std::uint32_t votes_max = 20;
inline constexpr std::uint32_t questions_max = 10;  // of one person, waiting at once
inline constexpr std::uint32_t group_max = 20;
inline constexpr std::chrono::seconds grace_min{5};
inline constexpr std::chrono::seconds grace_max{600};
inline constexpr std::chrono::seconds succession_min{10};
inline constexpr std::chrono::seconds succession_max{3600};
}  // namespace limits

}  // namespace urdimbre::domain
