#pragma once

#include "server/domain/conversation.hpp"
#include "server/domain/view.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::domain {

// What a session leaves (rule C59): the same for everybody who may read the space. Ids and figures;
// whoever serves it looks up the words. Private notes are not in it, nor what was never revealed.
struct Acta {
    struct Participant {
        PersonId person{};
        std::vector<RoleId> roles;  // none: given back after having contributed

        bool operator==(const Participant&) const = default;
    };

    // Pauses left out.
    struct Time {
        std::chrono::milliseconds planned{};
        std::chrono::milliseconds used{};

        bool operator==(const Time&) const = default;
    };

    // What a later phase asked to be written again, such as the focus question.
    struct Rethought {
        KindId kind;
        ContributionId before;
        std::optional<ContributionId> after;

        bool operator==(const Rethought&) const = default;
    };

    std::optional<SpaceId> parent;
    ContentId script;
    std::optional<Instant> starts_at;  // as planned
    std::optional<std::string> zone;
    std::optional<Instant> started_at;
    Instant ended_at{};
    Ending ending{};
    std::vector<Participant> participants;  // in the order of their seats, then of what they said
    std::vector<Time> phases;               // of each phase of the protocol
    std::vector<Contribution>
        contributions;  // by phase, then by group, then by kind as the protocol lists them
    std::vector<Rethought> rethought;
    std::vector<PollResult> polls;            // in the order of their phases
    std::vector<ContributionId> commitments;  // withdrawn ones are not among them
    std::vector<ContributionId> closing;      // nor here
    std::vector<Incident> incidents;          // in the order in which they happened
    std::vector<Commitment> pending;          // of the space above when it began, as it left them
    std::vector<CommitmentDetails> details;   // of its commitments
    std::vector<Confirmation> confirmed;
    std::vector<Correction> corrections;
    Mode mode{Mode::live};
    std::vector<Instant> closes;  // as a conversation keeps them
    std::vector<Held> held;
    std::vector<FormAnswer> form;     // in the order of its fields; what the audience may see of it
    std::vector<Group> groups;        // who was in which in the end
    std::vector<Question> questions;  // of the public, what most wanted answered first (rule C160)
    std::vector<Material> materials;  // those that were there in the end
    std::vector<PollAfterwards> afterwards;  // in the order of their phases
    std::optional<StageOf> of_stage;         // of a cycle of the space above

    bool operator==(const Acta&) const = default;
};

// None before the conversation is over, and for those who may not read the space.
std::optional<Acta> acta(const Space& space, const Audience& audience);

// The words that it shows.
std::vector<ContentId> words(const Acta& acta);

// Everybody whom it names, each once.
std::vector<PersonId> people_in(const Acta& acta);

}  // namespace urdimbre::domain
