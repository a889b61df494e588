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

// What it is called and where it leads, and what its file is called.
Ids words_attached(const MaterialAttached& attached) {
    Ids ids{attached.material};
    for (const Attachment& one : attached.attachments) ids.push_back(one.file);
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
    if (const auto* asked = std::get_if<QuestionAsked>(&event)) return asked->question;
    if (const auto* gone = std::get_if<QuestionWithdrawn>(&event)) return gone->question;
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
            [](const ContributionReclassified& what) { return given(what.reason); },
            [](const SessionDated&) { return Ids{}; },
            [](const SessionPaced&) { return Ids{}; },
            [](const SessionPlaced&) { return Ids{}; },
            [](const PhaseClosing&) { return Ids{}; },
            [](const FormFilled& filled) { return given(filled.words); },
            [](const CompletingBegan& began) { return given(began.reason); },
            [](const ActaConfirmed&) { return Ids{}; },
            [](const CorrectionAsked& asked) { return Ids{asked.correction}; },
            [](const CorrectionTakenBack&) { return Ids{}; },
            [](const ContributionsRevealed& revealed) { return words_revealed(revealed); },
            [](const VoteCast& cast) { return given(cast.ballot.words); },
            [](const PollClosed& closed) { return words_of(closed.result); },
            [](const LateVoteCast& cast) { return given(cast.ballot.words); },
            [](const PollCompleted& completed) {
                const auto& merged = completed.afterwards.merged;
                return merged ? words_of(*merged) : Ids{};
            },
            [](const MaterialAttached& attached) { return words_attached(attached); },
            [](const MaterialRemoved&) { return Ids{}; },
            [](const ExceptionGranted& granted) { return Ids{granted.reason}; },
            [](const FacilitationPassed& passed) { return given(passed.reason); },
            [](const ConversationEnded& ended) { return given(ended.reason); },
            [](const GroupsFormed&) { return Ids{}; },
            [](const PersonGrouped&) { return Ids{}; },
            [](const GroupsCalled& called) { return Ids{called.call}; },
            [](const QuestionAsked& asked) { return Ids{asked.question}; },
            [](const QuestionVoted&) { return Ids{}; },
            [](const QuestionMarked&) { return Ids{}; },
            [](const QuestionWithdrawn&) { return Ids{}; },
            [](const HandMoved&) { return Ids{}; },
            [](const WordGiven&) { return Ids{}; },
            [](const WordEnded&) { return Ids{}; },
            [](const Applauded&) { return Ids{}; },
            [](const PersonNudged& nudged) { return given(nudged.words); },
        },
        event
    );
}

}  // namespace urdimbre::domain
