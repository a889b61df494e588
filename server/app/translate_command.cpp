#include "server/app/same_names.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_activity.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_material.hpp"
#include "server/app/translate_observation.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_plan.hpp"
#include "server/app/translate_programme.hpp"
#include "server/app/translate_recording.hpp"
#include "server/app/translate_stage.hpp"
#include "server/app/translate_story.hpp"
#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using domain::Overloaded;
using domain::PersonId;
using domain::Uuid;

boost::system::result<domain::Command, wire::RefusalCode>
planned(const wire::PlanSession& plan, const Templates& templates) {
    domain::PlanSession planning{
        .protocol = {},
        .script = {},
        .starts_at = plan.starts_at,
        .zone = plan.zone,
        .mode = plan.mode ? inside<domain::Mode>(*plan.mode) : domain::Mode::live,
        .closes = plan.closes.value_or(std::vector<domain::Instant>{}),
    };
    const domain::SaidBeforehand said{plan.purpose, plan.what, plan.how};
    if (plan.of_stage) {
        if (!said.whole()) return wire::RefusalCode::meeting_unsaid;
        planning.of_stage = domain::StageOf{Uuid{plan.of_stage->cycle}, plan.of_stage->stage};
    }
    if (const Template* found = templates.find(plan.template_)) {
        planning.protocol = found->protocol;
        planning.script = words_of_session(*found, said);
    } else {
        // Perhaps one of the network, which the space looks up when the command's turn has come.
        planning.sought = domain::PlanSession::Sought{plan.template_, said};
    }
    return domain::Command{domain::ConversationCommand{std::move(planning)}};
}

boost::system::result<domain::Command, wire::RefusalCode> command_of(
    boost::system::result<domain::AccompanimentCommand, wire::RefusalCode> read
) {
    if (!read) return read.error();
    return domain::Command{std::move(*read)};
}

}  // namespace

boost::system::result<domain::Command, wire::RefusalCode>
to_domain(wire::Command command, const Templates& templates) {
    using Command = boost::system::result<domain::Command, wire::RefusalCode>;
    return std::visit(
        Overloaded{
            [](wire::PostMessage& post) -> Command {
                return domain::Command{domain::PostMessage{
                    std::move(post.text),
                    inner(post.reply_to),
                    files_to_attach(post.attachments),
                    mentions(post.mentions),
                }};
            },
            [](wire::EditMessage& edit) -> Command {
                return domain::Command{domain::EditMessage{
                    Uuid{edit.message}, std::move(edit.text), mentions(edit.mentions)
                }};
            },
            [](wire::WithdrawMessage& withdraw) -> Command {
                return domain::Command{domain::WithdrawMessage{Uuid{withdraw.message}}};
            },
            [](wire::React& react) -> Command {
                return domain::Command{domain::React{
                    Uuid{react.message}, inside<domain::Reaction>(react.reaction), react.on
                }};
            },
            [](wire::AddMember& add) -> Command {
                return domain::Command{
                    domain::AddMember{PersonId{add.person}, to_domain(add.roles), add.until}
                };
            },
            [](wire::RemoveMember& remove) -> Command {
                return domain::Command{
                    domain::RemoveMember{PersonId{remove.person}, std::move(remove.reason)}
                };
            },
            [&](wire::PlanSession& plan) -> Command { return planned(plan, templates); },
            [](wire::DateSession& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::FillForm& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::AttachMaterial& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::RemoveMaterial& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ConfirmActa& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::AskCorrection& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TakeBackCorrection& it) -> Command { return domain::Command{to_domain(it)}; },
            [](wire::GiveSeat& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::LeaveSeat& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::StartConversation& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::NextPhase& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::SkipPhase& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::GoBack& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ExtendPhase& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ShortenPhase& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::PauseConversation& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::ResumeConversation& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::EndConversation& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::RaiseHand& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::LowerHand& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::YieldTurn& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::GiveTurn& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::MarkReady& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::Contribute& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::CastVote& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::AskQuestion& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::VoteQuestion& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::MarkQuestion& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::EndWord& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::FormGroups& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::MoveToGroup& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ChooseSpokesperson& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::CallGroups& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::Reclassify& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::GrantException& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::HandOver& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::Nudge& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::DeclareAbsent& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::OpenSpace& open) -> Command {
                return domain::Command{domain::OpenBelow{
                    .kind = to_domain(open.kind),
                    .title = std::move(open.title),
                    .people = seated_people(open.people),
                }};
            },
            [](wire::ChangeCommitment& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::CarryCommitment& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::DetailCommitment& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::BringEvidence& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ProposeCommitment& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::AcceptProposal& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::DeclineProposal& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TakeBackProposal& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::TellStory& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TakeBackStory& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ProposeAgreement& what) -> Command { return command_of(to_domain(what)); },
            [](wire::AcceptAgreement& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TakeCycle& what) -> Command { return command_of(to_domain(what)); },
            [](wire::EditCycle& what) -> Command { return command_of(to_domain(what)); },
            [](wire::EnterStage& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::LeaveCycle& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TakeRole& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ProposeObservation& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::AcceptObservation& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::WithdrawObservation& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::ShareFieldNotes& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TellDialogue& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ConfirmDialogue& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::KeepPlan& what) -> Command { return command_of(to_domain(what)); },
            [](wire::StandAction& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::MeasureIndicator& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::ValidatePlan& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::ClosePlan& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::AddTopic& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::DropTopic& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TieTopic& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::UntieTopic& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::NoteActivity& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::TakeBackActivity& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::ClearActivityWords& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::BringRecording& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::DescribeRecording& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::ConsentToRecording& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::ShareRecording& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::WithdrawRecording& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::CommentRecording& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::WithdrawRecordingComment& what) -> Command {
                return domain::Command{to_domain(what)};
            },
            [](wire::MarkClip& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::WithdrawClip& what) -> Command { return domain::Command{to_domain(what)}; },
            [](wire::SetRetention& set) -> Command {
                return domain::Command{domain::SetRetention{set.months}};
            },
            [](wire::SetCalls& set) -> Command {
                return domain::Command{domain::SetCalls{inside<domain::CallPolicy>(set.calls)}};
            },
        },
        command
    );
}

}  // namespace urdimbre::app
