#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/gallery.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/material.hpp"
#include "server/domain/poll.hpp"
#include "server/domain/protocol.hpp"
#include "server/domain/stage_of.hpp"
#include "server/domain/turn.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

// A structured conversation as the log of its session made it. Bounded, and whole: the acta is made
// of it.
namespace urdimbre::domain {

// `completing`: the phases of a hybrid session are over, and whoever was absent may still bring
// their part (rule C124).
enum class Stage : std::uint8_t { planned, running, paused, ended, completing };

// How people meet (rule C50): at once; each in their own time, in phases of days; or at once, and
// whoever was absent completes their part afterwards.
enum class Mode : std::uint8_t { live, asynchronous, hybrid };

// Why a phase began.
enum class Entered : std::uint8_t { started, time, facilitator, ready, skipped, back };

// Why the word went round.
enum class TurnChange : std::uint8_t { raised, lowered, done, passed, given, time_up, absent };

enum class Extension : std::uint8_t { facilitator, outage };

enum class Ending : std::uint8_t { completed, facilitator, abandoned };

enum class Succession : std::uint8_t { handed_over, absent };

struct Seat {
    PersonId person{};
    RoleId role;

    bool operator==(const Seat&) const = default;
};

// What departed from the plan (rule C30), for everybody to read in the acta.
struct Incident {
    enum class What : std::uint8_t {
        extended,
        outage,
        paused,
        resumed,
        skipped,
        went_back,
        exception,
        reclassified,
        succeeded,
        overtime,
        requirement_missing,
        shortened,
        ended,         // before its last phase was over
        closed_early,  // a phase of days, or the time to complete
        form_missing,  // it began without its form
    };

    Sequence seq{};
    Instant at{};
    What what{};
    PhaseIndex phase{};
    std::optional<PersonId> by;
    std::optional<PersonId> person;  // whom it is about
    std::optional<ContentId> reason;
    std::optional<ContributionId> contribution;  // that was given another kind
    std::optional<KindId> kind;                  // that it had before, or that was missing

    bool operator==(const Incident&) const = default;
};

// Somebody who took part read the acta and says that it is right (rule C91).
struct Confirmation {
    PersonId person{};
    Instant at{};
    std::uint32_t corrections{};  // how many had been asked for by then

    bool operator==(const Confirmation&) const = default;
};

// What somebody who took part asks to be put right. Its words are in content under its id; what it
// is about stays as it is.
struct Correction {
    ContentId id;
    Instant at{};
    PersonId by{};
    std::optional<ContributionId> contribution;  // none: the acta as a whole
    std::optional<Instant> taken_back{};         // by its author, and its words with it (rule C150)

    bool operator==(const Correction&) const = default;
};

// What a field of the form says. Its words are in content.
struct FormAnswer {
    std::string field;
    ContentId words;
    PersonId by{};
    Instant at{};

    bool operator==(const FormAnswer&) const = default;
};

// When a phase was opened first and closed last.
struct Held {
    PhaseIndex phase{};
    Instant opened{};
    std::optional<Instant> closed;

    bool operator==(const Held&) const = default;
};

// Called out to all groups by whoever facilitates the session (rule C103).
struct GroupsCall {
    ContentId id;  // of its words
    Instant at{};
    PersonId by{};

    bool operator==(const GroupsCall&) const = default;
};

// With which words somebody is invited to speak.
enum class Invitation : std::uint8_t { your_turn, we_listen, any_doubt };

// Somebody was invited to speak, between them and those who facilitate (rule C137).
struct Nudged {
    PersonId person{};
    PersonId by{};
    Instant at{};
    PhaseIndex phase{};
    Invitation invites{};
    std::optional<ContentId> words;
    std::vector<PersonId> to;  // who was shown it

    bool operator==(const Nudged&) const = default;
};

// How much of the word somebody had, in the phases that count (rule C134).
struct Voice {
    PersonId person{};
    Duration held{};
    Duration entitled{};    // the word could have been theirs
    std::uint32_t turns{};  // that are over

    bool operator==(const Voice&) const = default;
};

// Who is in a sub-room, in the order in which they came.
using Group = std::vector<PersonId>;

struct Conversation {
    static constexpr std::size_t contributions_max = 400;
    static constexpr std::size_t contributions_each_max = 100;  // of one person, notes among them
    static constexpr std::size_t words_bytes_max = 512 * 1024;
    static constexpr std::size_t words_bytes_each_max = 128 * 1024;
    static constexpr std::size_t files_max = 200;
    static constexpr std::size_t files_each_max = 50;
    static constexpr std::size_t incidents_max = 200;
    static constexpr std::size_t seats_max = 100;
    static constexpr std::size_t groups_max = 20;
    static constexpr std::size_t corrections_max = 50;
    static constexpr std::size_t corrections_each_max = 10;
    static constexpr std::chrono::hours abandoned_after{12};
    // A deadline that nobody served for longer than this was an outage (rule T7).
    static constexpr std::chrono::seconds outage_after{5};

    Protocol protocol;
    ContentId script;  // its words: the document that the protocol was read from, and what for
    std::optional<Instant> starts_at;  // as planned
    std::optional<std::string> zone;   // of whoever chose the date, as IANA calls it
    Mode mode{Mode::live};
    // As planned: of an asynchronous one when each phase closes; of a hybrid one, until when it may
    // be completed.
    std::vector<Instant> closes;
    std::optional<StageOf> of_stage;  // of a cycle of the space above (rule Y12)
    Instant planned_at{};
    Sequence planned_seq{};  // the event that last changed the plan or the date
    Stage stage{Stage::planned};
    std::vector<Seat> seats;  // in the order in which they were given
    std::optional<PersonId> facilitator;

    PhaseIndex phase{};
    Sequence phase_seq{};  // the event that entered it
    Instant entered_at{};
    Instant deadline{};
    bool overtime{};
    bool reminded{};         // of this phase, that it closes soon (rule C125)
    Instant counted_from{};  // the time of the phase is counted from here on
    std::optional<Instant> paused_at;
    Turns turns;
    std::set<PersonId> ready;
    std::set<PersonId> excepted;  // may speak once although silent (rule C33)

    std::vector<Group> groups;       // whoever left is in none; a group keeps its number
    std::optional<GroupsCall> call;  // the last one of the present phase

    std::vector<Voice>
        voices;           // of those who have a seat, as far as they had something of the word
    Duration voiced{};    // the time in which the word could have been somebody's
    Instant voiced_at{};  // counted until here
    std::vector<Nudged> nudges;  // the newest of each person

    std::vector<Vote> votes;  // in the poll of the present phase, each known to its voter alone
    std::vector<PollResult> polls;  // of each phase that had one, as it was last left

    std::vector<Voters> voters;        // of a hybrid session, per poll that was closed
    std::vector<LateVote> late_votes;  // while it can be completed, each known to its voter alone
    std::vector<PollAfterwards> afterwards;  // per poll that was answered then

    GalleryState gallery;  // what the public brings

    std::vector<Material> materials;  // in the order in which they came; all of them

    std::vector<Contribution> contributions;  // in the order in which they are shown
    std::uint64_t words_bytes{};
    std::vector<Incident> incidents;
    std::vector<std::chrono::milliseconds> spent;  // per phase, pauses left out
    std::vector<Held> held;                        // in the order of the phases
    std::optional<Instant> started_at;
    std::optional<Instant> ended_at;
    std::optional<Ending> ending;
    std::vector<FormAnswer> form;  // each field once, in the order of what was filled in last
    std::vector<Confirmation> confirmed;  // each person once, in the order of what they said last
    std::vector<Correction> corrections;  // in the order in which they were asked for; all of them

    // Is it neither planned nor over?
    bool going_on() const { return stage != Stage::planned && stage != Stage::ended; }
    bool asynchronous() const { return mode == Mode::asynchronous; }
    // Is it waited for over days, whoever is here?
    bool over_days() const { return asynchronous() || stage == Stage::completing; }
    const Phase& present() const { return protocol.phases[phase]; }
    // Is nothing told that would say who does what (rule C46)? What is completed may be of any
    // phase.
    bool anonymous_now() const;

    bool seated(PersonId person) const;
    bool holds(PersonId person, const RoleId& role) const;
    bool holds_duty(PersonId person, Duty duty) const;
    // Does the present phase, or another one, ask this person for silence?
    bool silenced(PersonId person) const {
        return stage != Stage::completing && silenced(person, present());
    }
    bool silenced(PersonId person, const Phase& in) const;

    const Contribution* find(const ContributionId& id) const;
    Contribution* find(const ContributionId& id);

    // What the template says of groups: the same in each of its phases that have them. Null: it has
    // none.
    const Breakouts* breakouts() const;
    bool in_groups() const { return going_on() && present().breakouts.has_value(); }
    std::optional<GroupIndex> group_of(PersonId person) const;
    // Those of a group, and who facilitates the session (rule C101).
    bool reads_group(PersonId person, GroupIndex group) const;
    std::vector<PersonId> readers(GroupIndex group) const;
    // Of what is in a group now; nobody is named for anything else.
    std::vector<PersonId> readers(const Contribution& contribution) const;
    // Whoever of the group was given the role last.
    std::optional<PersonId> in_group_as(GroupIndex group, const RoleId& role) const;
    std::optional<PersonId> facilitates_group(GroupIndex group) const;
    std::optional<PersonId> speaks_for_group(GroupIndex group) const;

    // Shown to somebody who has a seat: to everybody, in their group, or as their own.
    bool shows(const Contribution& contribution, PersonId to) const;

    // Has a seat to facilitate the session, and not a group of it.
    bool may_facilitate(PersonId person) const;
    // May be shown an invitation, as whom it is for or as somebody who facilitates.
    bool shows(const Nudged& nudged, PersonId to) const;

    // The first holder of a facilitating role other than `besides`.
    std::optional<PersonId> next_facilitator(PersonId besides) const;

    // The party as which this person speaks under a grant; no value: the grant does not name them.
    std::optional<Party> party(PersonId person, const Grant& grant) const;
    // Those whom a grant of a phase lets speak, each once, in the order of their seats; first who
    // must speak first.
    std::vector<Party> parties(const Phase& in, const Grant& grant) const;
    bool belongs(PersonId person, const Party& party) const;

    // Contributions that count: not withdrawn, not private.
    std::size_t count(PhaseIndex in, const KindId& kind) const;
    std::size_t contributed(const Party& party) const;  // under its name
    // On time, in a phase that is over.
    std::size_t contributed_in(PhaseIndex in, const Party& party, const Grant& grant) const;
    std::size_t contributed_now(const Party& party, const Grant& grant) const;

    bool has_anonymous() const;
    // Whose they are, of those that are anonymous.
    std::vector<Authored> authors() const;
    // Tells it again what a saved state does not say. What is not of this conversation is ignored.
    void learn(std::span<const Authored> authors);

    // Everybody whose word the conversation is waiting for said so: those who only observe are not
    // waited for.
    bool everybody_ready() const;

    // What the present phase still lacks; `locks` only, or all of it.
    std::vector<Requirement> lacking(bool locks_only) const;

    bool operator==(const Conversation&) const = default;
};

}  // namespace urdimbre::domain
