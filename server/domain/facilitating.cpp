#include "server/domain/conversing.hpp"
#include "server/domain/gallery_acts.hpp"
#include "server/domain/grouping.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace urdimbre::domain {
namespace {

// The word goes on, and whoever was gone comes next when they are back (rule T8).
std::vector<Event> hold_back_turns(const Conversation& conversation, PersonId person, Instant at) {
    std::vector<Event> events;
    for (const Turn& before : conversation.turns) {
        if (!before.holder || before.holder->person != person) continue;
        Turn turn = before;
        const Heard heard = [&](const Party& party) { return conversation.contributed(party); };
        hold_back(turn, conversation.present().grants[turn.grant], at, heard);
        events.push_back(ConversationEvent{TurnChanged{
            .how = TurnChange::absent, .turn = std::move(turn), .person = person, .by = {}
        }});
    }
    return events;
}

// Its words are kept under the id of the command.
template <class What>
Decision
with_reason_perhaps(What what, const Asked& asked, const std::optional<std::string>& reason) {
    if (reason) what.reason = asked.id;
    Decision decision = one(ConversationEvent{std::move(what)});
    if (reason) decision.words.push_back({asked.id, *reason});
    return decision;
}

}  // namespace

// A question that was a suggestion in disguise gets its own name (rule C34).
Outcome reclassify(const Converse& here, const Reclassify& reclassify) {
    const Conversation& conversation = here.conversation;
    if (!conversation.going_on()) {
        return conversation.stage == Stage::planned ? Refusal::conversation_not_started
                                                    : Refusal::conversation_over;
    }
    if (!here.facilitates()) return Refusal::facilitator_only;
    const ContributionKind* kind = conversation.protocol.kind(reclassify.kind);
    if (!kind) return Refusal::kind_unknown;
    const Contribution* contribution = conversation.find(reclassify.contribution);
    if (!contribution || contribution->shown != Shown::everybody) return Refusal::message_unknown;
    if (contribution->withdrawn()) return Refusal::message_withdrawn;
    if (kind->family == Family::note || kind->family == Family::commitment) {
        return Refusal::kind_not_allowed;
    }
    if (contribution->kind == reclassify.kind) return Decision{};
    if (conversation.incidents.size() >= Conversation::incidents_max) {
        return Refusal::too_many_changes;
    }
    return with_reason_perhaps(
        ContributionReclassified{
            .contribution = contribution->id,
            .kind = reclassify.kind,
            .by = here.asked.by,
            .reason = {},
        },
        here.asked,
        reclassify.reason
    );
}

Outcome grant_exception(const Converse& here, const GrantException& grant) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!here.facilitates()) return Refusal::facilitator_only;
    if (!conversation.silenced(grant.person)) return Refusal::nothing_to_except;
    if (conversation.excepted.contains(grant.person)) return Decision{};
    if (conversation.incidents.size() >= Conversation::incidents_max) {
        return Refusal::too_many_changes;
    }
    Decision decision =
        one(ExceptionGranted{.person = grant.person, .by = here.asked.by, .reason = here.asked.id});
    decision.words.push_back({here.asked.id, grant.reason});
    return decision;
}

Outcome hand_over(const Converse& here, const HandOver& hand_over) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!here.facilitates()) return Refusal::facilitator_only;
    if (hand_over.person == here.asked.by) return Decision{};
    if (!conversation.holds_duty(hand_over.person, Duty::facilitates)) {
        return Refusal::no_co_facilitator;
    }
    return with_reason_perhaps(
        FacilitationPassed{
            .how = Succession::handed_over,
            .to = hand_over.person,
            .by = here.asked.by,
            .reason = {},
        },
        here.asked,
        hand_over.reason
    );
}

// Facilitation goes to the next co-facilitator and to nobody else (rules T9, C35). The machine says
// it of the facilitator too; a person cannot take the seat by declaring its holder absent.
Outcome declare_absent(const Converse& here, const DeclareAbsent& declare) {
    const Conversation& conversation = here.conversation;
    const bool by_machine = here.asked.by_machine();
    if (!by_machine && !here.facilitates()) return Refusal::facilitator_only;
    if (!conversation.going_on()) return Decision{};
    // Where people have days, nobody is missed for being away (rule C121).
    if (by_machine && conversation.over_days()) return Decision{};
    Decision decision;
    const bool long_enough = !by_machine || declare.gone >= conversation.protocol.grace;
    if (long_enough && conversation.stage == Stage::running) {
        decision.events = hold_back_turns(conversation, declare.person, here.asked.at);
        const auto& word = conversation.gallery.word;
        if (word && word->person == declare.person) {
            decision.events.push_back(gallery_word_over(conversation, TurnChange::absent));
        }
    }
    if (by_machine && declare.gone >= conversation.protocol.succession &&
        conversation.facilitator == declare.person) {
        if (const auto next = conversation.next_facilitator(declare.person)) {
            decision.events.push_back(ConversationEvent{
                FacilitationPassed{.how = Succession::absent, .to = *next, .by = {}, .reason = {}}
            });
        }
    }
    if (by_machine && conversation.stage == Stage::running &&
        declare.gone >= conversation.protocol.succession) {
        if (const auto next = next_in_group(conversation, declare.person, declare.also_gone)) {
            std::ranges::move(
                facilitate_group_instead(conversation, declare.person, *next),
                std::back_inserter(decision.events)
            );
        }
    }
    return decision;
}

bool moves(const Conversation& conversation, const DeclareAbsent& declare) {
    if (conversation.stage != Stage::running || conversation.over_days()) return false;
    const bool has_the_word = std::ranges::any_of(conversation.turns, [&](const Turn& turn) {
        return turn.holder && turn.holder->person == declare.person;
    });
    const auto& word = conversation.gallery.word;
    const bool heard = has_the_word || (word && word->person == declare.person);
    if (heard && declare.gone >= conversation.protocol.grace) return true;
    if (declare.gone < conversation.protocol.succession) return false;
    if (next_in_group(conversation, declare.person, declare.also_gone)) return true;
    return conversation.facilitator == declare.person &&
           conversation.next_facilitator(declare.person).has_value();
}

std::vector<PersonId> awaited(const Conversation& conversation) {
    std::vector<PersonId> people;
    if (conversation.stage != Stage::running || conversation.over_days()) return people;
    if (conversation.facilitator) people.push_back(*conversation.facilitator);
    for (const Turn& turn : conversation.turns) {
        if (turn.holder && turn.holder->person) people.push_back(*turn.holder->person);
    }
    if (conversation.gallery.word) people.push_back(conversation.gallery.word->person);
    if (!conversation.in_groups()) return people;
    for (GroupIndex group = 0; group < conversation.groups.size(); ++group) {
        const auto leads = conversation.facilitates_group(group);
        if (leads && leads != conversation.facilitator) people.push_back(*leads);
    }
    return people;
}

}  // namespace urdimbre::domain
