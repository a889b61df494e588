#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

// Those who took part with a role, once there is an acta (rule C91).
std::optional<Refusal> objection_to_answering(const Converse& here) {
    if (!may(here.space.roles_of(here.asked.by), Action::answer_acta)) return Refusal::role_may_not;
    if (here.conversation.stage != Stage::ended) return Refusal::acta_not_ready;
    if (!here.conversation.seated(here.asked.by)) return Refusal::not_a_participant;
    return {};
}

// What is asked to be put right has to be in the acta.
std::optional<Refusal> objection_to_target(const Conversation& conversation, ContributionId id) {
    const Contribution* one = conversation.find(id);
    if (!one || one->shown != Shown::everybody) return Refusal::message_unknown;
    if (one->withdrawn()) return Refusal::message_withdrawn;
    return {};
}

}  // namespace

// Whoever confirmed before something was to be corrected may say so again, knowing of that.
Outcome confirm_acta(const Converse& here) {
    if (const auto no = objection_to_answering(here)) return *no;
    const auto corrections = static_cast<std::uint32_t>(here.conversation.corrections.size());
    const auto& all = here.conversation.confirmed;
    const auto before = std::ranges::find(all, here.asked.by, &Confirmation::person);
    if (before != all.end() && before->corrections == corrections) return Decision{};
    return one(ConversationEvent{ActaConfirmed{.person = here.asked.by, .corrections = corrections}}
    );
}

Outcome ask_correction(const Converse& here, const AskCorrection& ask) {
    if (const auto no = objection_to_answering(here)) return *no;
    const Conversation& conversation = here.conversation;
    if (ask.contribution) {
        if (const auto no = objection_to_target(conversation, *ask.contribution)) return *no;
    }
    const auto own = std::ranges::count(conversation.corrections, here.asked.by, &Correction::by);
    if (conversation.corrections.size() >= Conversation::corrections_max ||
        static_cast<std::size_t>(own) >= Conversation::corrections_each_max) {
        return Refusal::corrections_full;
    }
    Decision decision = one(ConversationEvent{CorrectionAsked{
        .correction = here.asked.id,
        .contribution = ask.contribution,
        .by = here.asked.by,
    }});
    decision.words.push_back({here.asked.id, ask.text});
    return decision;
}

// It stays on record that it was asked for, and its words go, as of whatever is taken back.
Outcome take_back_correction(const Converse& here, const TakeBackCorrection& take_back) {
    if (!may(here.space.roles_of(here.asked.by), Action::answer_acta)) return Refusal::role_may_not;
    const auto& all = here.conversation.corrections;
    const auto found = std::ranges::find(all, take_back.correction, &Correction::id);
    if (found == all.end()) return Refusal::correction_unknown;
    if (found->by != here.asked.by) return Refusal::not_the_author;
    if (found->taken_back) return Decision{};
    Decision decision =
        one(ConversationEvent{CorrectionTakenBack{.correction = take_back.correction}});
    decision.forgotten.push_back(take_back.correction);
    return decision;
}

}  // namespace urdimbre::domain
