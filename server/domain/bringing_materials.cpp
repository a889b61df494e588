#include "server/domain/access.hpp"
#include "server/domain/attaching.hpp"
#include "server/domain/conversing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace urdimbre::domain {
namespace {

bool leads(const Conversation& conversation, PersonId person) {
    return conversation.holds_duty(person, Duty::presents) || conversation.may_facilitate(person);
}

// Whoever plans brings materials until it begins; who presents or facilitates until it ends, and
// no silence is broken by it (rule C64).
std::optional<Refusal> objection_to_bringing(const Converse& here) {
    const Conversation& conversation = here.conversation;
    const PersonId by = here.asked.by;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    const Roles roles = here.space.roles_of(by);
    const bool planned = conversation.stage == Stage::planned;
    const bool plans = planned && may(roles, Action::plan_session);
    if (!may(roles, Action::post) || (!plans && !leads(conversation, by))) {
        return Refusal::role_may_not;
    }
    return planned ? std::nullopt : objection_to_publishing(here);
}

std::optional<Refusal>
objection_to_material(const Conversation& conversation, const AttachMaterial& attach) {
    const bool file = attach.attachments.size() == 1;
    if (file == attach.address.has_value()) return Refusal::material_incomplete;
    if (attach.address && !is_web_address(*attach.address)) return Refusal::address_invalid;
    const auto standing = std::ranges::count(conversation.materials, false, &Material::removed);
    if (static_cast<std::size_t>(standing) >= Material::standing_max ||
        conversation.materials.size() >= Material::all_max) {
        return Refusal::materials_full;
    }
    return {};
}

}  // namespace

Outcome attach_material(const Converse& here, const AttachMaterial& what) {
    if (const auto no = objection_to_bringing(here)) return *no;
    if (const auto no = objection_to_material(here.conversation, what)) return *no;
    auto attached = attach(here.space, what.attachments);
    if (!attached) return attached.error();
    Decision decision = one(ConversationEvent{MaterialAttached{
        .material = here.asked.id,
        .by = here.asked.by,
        .attachments = std::move(attached->attachments),
    }});
    decision.words = std::move(attached->words);
    decision.words.push_back({here.asked.id, written({what.title, what.address})});
    return decision;
}

Outcome remove_material(const Converse& here, const RemoveMaterial& remove) {
    const Conversation& conversation = here.conversation;
    const auto& all = conversation.materials;
    const auto one_of_them = std::ranges::find(all, remove.material, &Material::id);
    if (one_of_them == all.end()) return Refusal::material_unknown;
    const PersonId by = here.asked.by;
    if (one_of_them->by != by && !here.asked.by_machine() && !conversation.may_facilitate(by) &&
        !may(here.space.roles_of(by), Action::withdraw_others)) {
        return Refusal::not_the_author;
    }
    if (one_of_them->removed) return Decision{};
    const bool left = here.space.roles_of(by).empty();  // and takes along what they brought (A9)
    if (conversation.stage == Stage::ended && !left) return Refusal::conversation_over;
    Decision decision =
        one(ConversationEvent{MaterialRemoved{.material = remove.material, .by = by}});
    decision.forgotten.push_back(remove.material);
    if (const auto& file = one_of_them->file) {
        decision.forgotten.push_back(file->file);
        if (file->preview) decision.forgotten.push_back(*file->preview);
    }
    return decision;
}

}  // namespace urdimbre::domain
