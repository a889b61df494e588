#include "server/domain/conversing.hpp"

#include "server/domain/committing.hpp"
#include "server/domain/gallery_acts.hpp"
#include "server/domain/grouping.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/voting.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace urdimbre::domain {

Decision one(Event event) {
    Decision decision;
    decision.events.push_back(std::move(event));
    return decision;
}

namespace {

Outcome decide_alone(const Space& space, const Asked& asked, const ConversationCommand& command) {
    if (const auto* plan = std::get_if<PlanSession>(&command)) {
        return plan_session(space, asked, *plan);
    }
    if (!space.conversation) return Refusal::not_a_session;
    const Converse here{.space = space, .conversation = *space.conversation, .asked = asked};
    return std::visit(
        Overloaded{
            [](const PlanSession&) -> Outcome { return Refusal::conversation_started; },
            [&](const GiveSeat& give) { return give_seat(here, give); },
            [&](const LeaveSeat& leave) { return leave_seat(here, leave); },
            [&](const StartConversation& what) { return start(here, what); },
            [&](const NextPhase& next) { return next_phase(here, next); },
            [&](const SkipPhase& skip) { return skip_phase(here, skip); },
            [&](const GoBack& back) { return go_back(here, back); },
            [&](const ExtendPhase& extend) { return extend_phase(here, extend); },
            [&](const PauseConversation& what) { return pause(here, what); },
            [&](const ResumeConversation&) { return resume(here); },
            [&](const EndConversation& what) { return end(here, what); },
            [&](const RaiseHand& what) { return raise_hand(here, what); },
            [&](const LowerHand& what) { return lower_hand(here, what); },
            [&](const YieldTurn& what) { return yield_turn(here, what); },
            [&](const GiveTurn& give) { return give_turn(here, give); },
            [&](const MarkReady& mark) { return mark_ready(here, mark); },
            [&](const Contribute& what) { return contribute(here, what); },
            [&](const CastVote& cast) { return cast_vote(here, cast); },
            [&](const Reclassify& what) { return reclassify(here, what); },
            [&](const GrantException& grant) { return grant_exception(here, grant); },
            [&](const HandOver& what) { return hand_over(here, what); },
            [&](const DeclareAbsent& declare) { return declare_absent(here, declare); },
            [&](const DateSession& date) { return date_session(here, date); },
            [&](const ConfirmActa&) { return confirm_acta(here); },
            [&](const AskCorrection& ask) { return ask_correction(here, ask); },
            [&](const TakeBackCorrection& what) { return take_back_correction(here, what); },
            [&](const FillForm& fill) { return fill_form(here, fill); },
            [&](const FormGroups& form) { return form_groups(here, form); },
            [&](const MoveToGroup& move) { return move_to_group(here, move); },
            [&](const ChooseSpokesperson& choose) { return choose_spokesperson(here, choose); },
            [&](const CallGroups& call) { return call_groups(here, call); },
            [&](const AskQuestion& ask) { return ask_question(here, ask); },
            [&](const VoteQuestion& vote) { return vote_question(here, vote); },
            [&](const MarkQuestion& mark) { return mark_question(here, mark); },
            [&](const EndWord& what) { return end_word(here, what); },
            [&](const CountReactions& what) { return count_reactions(here, what); },
            [&](const Nudge& what) { return nudge(here, what); },
            [&](const AttachMaterial& what) { return attach_material(here, what); },
            [&](const RemoveMaterial& what) { return remove_material(here, what); },
        },
        command
    );
}

}  // namespace

Outcome decide(const Space& space, const Asked& asked, const ConversationCommand& command) {
    Outcome outcome = decide_alone(space, asked, command);
    if (!outcome) return outcome;
    std::vector<Event> left = acta_left(space, outcome->events, asked.at);
    std::ranges::move(left, std::back_inserter(outcome->events));
    return outcome;
}

}  // namespace urdimbre::domain
