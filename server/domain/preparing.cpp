#include "server/domain/preparing.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

bool holds_one(
    const Conversation& conversation,
    PersonId person,
    const std::vector<RoleId>& roles
) {
    return std::ranges::any_of(roles, [&](const RoleId& role) {
        return conversation.holds(person, role);
    });
}

bool sees(const Conversation& conversation, const Preparation& form, PersonId person) {
    return form.to_all || holds_one(conversation, person, form.fills) ||
           holds_one(conversation, person, form.shows);
}

const FormAnswer* answer_of(const Conversation& conversation, const std::string& field) {
    const auto found = std::ranges::find(conversation.form, field, &FormAnswer::field);
    return found == conversation.form.end() ? nullptr : &*found;
}

bool has(const Preparation& form, const std::string& field) {
    return std::ranges::find(form.fields, field, &FormField::id) != form.fields.end();
}

}  // namespace

bool prepared(const Conversation& conversation) {
    const auto& form = conversation.protocol.preparation;
    return !form || std::ranges::all_of(form->fields, [&](const FormField& field) {
        return !field.required || answer_of(conversation, field.id);
    });
}

bool shows_form(const Conversation& conversation, const Audience& audience) {
    const auto& form = conversation.protocol.preparation;
    return form && (form->to_all || (audience.self && sees(conversation, *form, *audience.self)));
}

std::optional<std::vector<PersonId>> shown_form(const Conversation& conversation) {
    const Preparation& form = *conversation.protocol.preparation;
    if (form.to_all) return {};
    std::vector<PersonId> all;
    for (const Seat& seat : conversation.seats) {
        if (sees(conversation, form, seat.person) &&
            std::ranges::find(all, seat.person) == all.end()) {
            all.push_back(seat.person);
        }
    }
    return all;
}

std::vector<Event> form_again(const Conversation& earlier, const Conversation& next) {
    std::vector<Event> events;
    if (!next.protocol.preparation) return events;
    for (const FormAnswer& one : earlier.form) {
        if (!has(*next.protocol.preparation, one.field)) continue;
        events.push_back(ConversationEvent{
            FormFilled{.field = one.field, .words = one.words, .by = one.by, .to = shown_form(next)}
        });
    }
    return events;
}

Outcome fill_form(const Converse& here, const FillForm& fill) {
    const Conversation& conversation = here.conversation;
    const auto& form = conversation.protocol.preparation;
    if (!form || !has(*form, fill.field)) return Refusal::field_unknown;
    if (conversation.stage != Stage::planned) return Refusal::conversation_started;
    if (!may(here.space.roles_of(here.asked.by), Action::post) ||
        !holds_one(conversation, here.asked.by, form->fills)) {
        return Refusal::role_may_not;
    }
    const FormAnswer* before = answer_of(conversation, fill.field);
    if (!before && !fill.text) return Decision{};
    Decision decision = one(ConversationEvent{FormFilled{
        .field = fill.field,
        .words = fill.text ? std::optional{here.asked.id} : std::nullopt,
        .by = here.asked.by,
        .to = shown_form(conversation),
    }});
    if (fill.text) decision.words.push_back({here.asked.id, *fill.text});
    if (before) decision.forgotten.push_back(before->words);
    return decision;
}

}  // namespace urdimbre::domain
