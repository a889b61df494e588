#include "server/domain/conversation_event.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

using Ids = std::vector<ContentId>;

Ids given(const std::optional<ContentId>& id) { return id ? Ids{*id} : Ids{}; }

// The text, and what its files are called.
Ids words_made(const ContributionMade& made) {
    Ids ids{made.contribution};
    for (const Attachment& attached : made.attachments) ids.push_back(attached.file);
    return ids;
}

Ids words_revealed(const ContributionsRevealed& revealed) {
    Ids ids;
    for (const Contribution& one : revealed.contributions) {
        if (!one.withdrawn()) ids.push_back(one.versions.back());
        for (const Attachment& attached : one.attachments) ids.push_back(attached.file);
    }
    return ids;
}

Ids words_of(const PollResult& result) {
    Ids ids = result.words;
    for (const Vote& vote : result.named) {
        const auto& words = vote.ballot.words;
        if (words && std::ranges::find(ids, *words) == ids.end()) ids.push_back(*words);
    }
    return ids;
}

}  // namespace

std::optional<ContributionId> subject(const ConversationEvent& event) {
    if (const auto* made = std::get_if<ContributionMade>(&event)) return made->contribution;
    if (const auto* edited = std::get_if<ContributionEdited>(&event)) return edited->contribution;
    if (const auto* gone = std::get_if<ContributionWithdrawn>(&event)) return gone->contribution;
    return {};
}

std::optional<PersonId>* anonymous_author(ConversationEvent& event) {
    return std::visit(
        [](auto& what) -> std::optional<PersonId>* {
            if constexpr (requires { what.anonymous; }) {
                return what.anonymous ? &what.author : nullptr;
            }
            return nullptr;
        },
        event
    );
}

const std::optional<PersonId>* anonymous_author(const ConversationEvent& event) {
    return std::visit(
        [](const auto& what) -> const std::optional<PersonId>* {
            if constexpr (requires { what.anonymous; }) {
                return what.anonymous ? &what.author : nullptr;
            }
            return nullptr;
        },
        event
    );
}

std::vector<ContentId> words(const ConversationEvent& event) {
    return std::visit(
        Overloaded{
            [](const SessionPlanned& planned) { return Ids{planned.script}; },
            [](const SeatGiven&) { return Ids{}; },
            [](const SeatLeft&) { return Ids{}; },
            [](const PhaseEntered& entered) { return given(entered.reason); },
            [](const PhaseExtended& extended) { return given(extended.reason); },
            [](const PhaseOvertime&) { return Ids{}; },
            [](const RequirementMissing&) { return Ids{}; },
            [](const ConversationPaused& paused) { return Ids{paused.reason}; },
            [](const ConversationResumed&) { return Ids{}; },
            [](const TurnChanged&) { return Ids{}; },
            [](const ReadyMarked&) { return Ids{}; },
            [](const ContributionMade& made) { return words_made(made); },
            [](const ContributionEdited& edited) { return Ids{edited.content}; },
            [](const ContributionWithdrawn&) { return Ids{}; },
            [](const ContributionReclassified&) { return Ids{}; },
            [](const SessionDated&) { return Ids{}; },
            [](const SessionPaced&) { return Ids{}; },
            [](const PhaseClosing&) { return Ids{}; },
            [](const FormFilled& filled) { return given(filled.words); },
            [](const CompletingBegan& began) { return given(began.reason); },
            [](const ActaConfirmed&) { return Ids{}; },
            [](const CorrectionAsked& asked) { return Ids{asked.correction}; },
            [](const ContributionsRevealed& revealed) { return words_revealed(revealed); },
            [](const VoteCast& cast) { return given(cast.ballot.words); },
            [](const PollClosed& closed) { return words_of(closed.result); },
            [](const ExceptionGranted& granted) { return Ids{granted.reason}; },
            [](const FacilitationPassed&) { return Ids{}; },
            [](const ConversationEnded& ended) { return given(ended.reason); },
            [](const GroupsFormed&) { return Ids{}; },
            [](const PersonGrouped&) { return Ids{}; },
            [](const GroupsCalled& called) { return Ids{called.call}; },
        },
        event
    );
}

}  // namespace urdimbre::domain
