#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_poll.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using domain::PersonId;
using std::chrono::seconds;
using Command = domain::ConversationCommand;

}  // namespace

Command to_domain(wire::DateSession& what) {
    return domain::DateSession{what.starts_at, std::move(what.zone), std::move(what.closes)};
}
Command to_domain(wire::FillForm& what) {
    return domain::FillForm{std::move(what.field), std::move(what.text)};
}
Command to_domain(const wire::ConfirmActa&) { return domain::ConfirmActa{}; }
Command to_domain(wire::AskCorrection& what) {
    return domain::AskCorrection{inner(what.contribution), std::move(what.text)};
}
Command to_domain(const wire::TakeBackCorrection& what) {
    return domain::TakeBackCorrection{{what.correction}};
}
Command to_domain(const wire::GiveSeat& what) {
    return domain::GiveSeat{PersonId{what.person}, what.role};
}
Command to_domain(const wire::LeaveSeat& what) {
    return domain::LeaveSeat{PersonId{what.person}, what.role};
}
Command to_domain(const wire::StartConversation&) { return domain::StartConversation{}; }
Command to_domain(const wire::NextPhase& what) { return domain::NextPhase{what.from}; }
Command to_domain(wire::SkipPhase& what) {
    return domain::SkipPhase{what.from, std::move(what.reason)};
}
Command to_domain(wire::GoBack& what) { return domain::GoBack{what.from, std::move(what.reason)}; }
Command to_domain(wire::ExtendPhase& what) {
    return domain::ExtendPhase{what.from, seconds{what.seconds}, std::move(what.reason)};
}
Command to_domain(wire::ShortenPhase& what) {
    return domain::ExtendPhase{what.from, -seconds{what.seconds}, std::move(what.reason)};
}
Command to_domain(wire::PauseConversation& what) {
    return domain::PauseConversation{std::move(what.reason)};
}
Command to_domain(const wire::ResumeConversation&) { return domain::ResumeConversation{}; }
Command to_domain(wire::EndConversation& what) {
    return domain::EndConversation{std::move(what.reason)};
}
Command to_domain(const wire::RaiseHand& what) { return domain::RaiseHand{what.phase}; }
Command to_domain(const wire::LowerHand& what) { return domain::LowerHand{what.phase}; }
Command to_domain(const wire::YieldTurn& what) { return domain::YieldTurn{what.phase}; }
Command to_domain(const wire::GiveTurn& what) {
    return domain::GiveTurn{PersonId{what.person}, what.phase};
}
Command to_domain(const wire::MarkReady& what) { return domain::MarkReady{what.ready, what.phase}; }
Command to_domain(wire::Contribute& what) {
    return domain::Contribute{
        .phase = what.phase,
        .kind = std::move(what.kind),
        .text = std::move(what.text),
        .reply_to = inner(what.reply_to),
        .rests_on = inner(what.rests_on),
        .owners = people<std::vector<PersonId>>(what.owners),
        .due = what.due,
        .late = what.late,
        .attachments = files_to_attach(what.attachments),
        .group = what.group,
    };
}
Command to_domain(wire::CastVote& what) {
    return domain::CastVote{
        .phase = what.phase,
        .ballot = to_domain(what.ballot),
        .text = std::move(what.ballot.words),
    };
}
Command to_domain(const wire::FormGroups& what) {
    domain::FormGroups form{.groups = {}, .count = what.count};
    if (what.groups) form.groups = inner(*what.groups);
    return form;
}
Command to_domain(const wire::MoveToGroup& what) {
    return domain::MoveToGroup{PersonId{what.person}, what.group};
}
Command to_domain(const wire::ChooseSpokesperson& what) {
    return domain::ChooseSpokesperson{PersonId{what.person}};
}
Command to_domain(wire::CallGroups& what) { return domain::CallGroups{std::move(what.text)}; }
Command to_domain(wire::AskQuestion& what) {
    return domain::AskQuestion{what.phase, std::move(what.text)};
}
Command to_domain(const wire::VoteQuestion& what) {
    return domain::VoteQuestion{{what.question}, what.on};
}
Command to_domain(const wire::MarkQuestion& what) {
    return domain::MarkQuestion{{what.question}, inside<domain::Standing>(what.standing)};
}
Command to_domain(const wire::EndWord& what) { return domain::EndWord{what.phase}; }
Command to_domain(wire::Reclassify& what) {
    return domain::Reclassify{{what.contribution}, what.kind, std::move(what.reason)};
}
Command to_domain(wire::GrantException& what) {
    return domain::GrantException{PersonId{what.person}, std::move(what.reason)};
}
Command to_domain(wire::HandOver& what) {
    return domain::HandOver{PersonId{what.person}, std::move(what.reason)};
}
Command to_domain(wire::Nudge& what) {
    return domain::Nudge{
        PersonId{what.person}, inside<domain::Invitation>(what.invites), std::move(what.text)
    };
}
Command to_domain(const wire::DeclareAbsent& what) {
    return domain::DeclareAbsent{.person = PersonId{what.person}, .gone = {}};
}

}  // namespace urdimbre::app
