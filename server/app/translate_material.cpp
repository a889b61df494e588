#include "server/app/translate_material.hpp"

#include "server/app/translate_files.hpp"
#include "server/app/translate_parts.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using domain::Material;
using domain::PersonId;

std::vector<domain::Attachment> files(const Material& one) {
    return one.file ? std::vector{*one.file} : std::vector<domain::Attachment>{};
}

std::optional<domain::Attachment> file(const FileReferences& files) {
    return files && !files->empty() ? std::optional{inner(files).front()} : std::nullopt;
}

wire::Material shown(const Material& one, const FindWords& words) {
    wire::Material material{
        .id = one.id.bytes,
        .by = number(one.by),
        .at = one.at,
        .title = {},
        .address = {},
        .attachments = {},
        .removed = one.removed,
    };
    if (one.removed) return material;
    if (const auto text = words(one.id)) {
        domain::MaterialWords said = domain::material_words(*text);
        material.title = std::move(said.title);
        material.address = std::move(said.address);
    }
    material.attachments = files_shown(files(one), words);
    return material;
}

}  // namespace

domain::ConversationCommand to_domain(wire::AttachMaterial& what) {
    return domain::AttachMaterial{
        std::move(what.title), std::move(what.address), files_to_attach(what.attachments)
    };
}

domain::ConversationCommand to_domain(const wire::RemoveMaterial& what) {
    return domain::RemoveMaterial{{what.material}};
}

std::optional<std::vector<wire::Material>>
to_wire(const std::vector<Material>& materials, const FindWords& words) {
    if (materials.empty()) return {};
    return each<wire::Material>(materials, [&](const Material& one) { return shown(one, words); });
}

std::vector<wire::StoredMaterial> stored(const std::vector<Material>& materials) {
    return each<wire::StoredMaterial>(materials, [](const Material& one) {
        return wire::StoredMaterial{
            one.id.bytes, number(one.by), one.at, outer(files(one)), one.removed
        };
    });
}

std::vector<Material> to_domain(const std::vector<wire::StoredMaterial>& saved) {
    return each<Material>(saved, [](const wire::StoredMaterial& one) {
        return Material{{one.id}, PersonId{one.by}, one.at, file(one.attachments), one.removed};
    });
}

wire::MaterialAttachedEvent to_wire(const domain::MaterialAttached& what) {
    return {what.material.bytes, number(what.by), outer(what.attachments)};
}

wire::MaterialRemovedEvent to_wire(const domain::MaterialRemoved& what) {
    return {what.material.bytes, number(what.by)};
}

domain::ConversationEvent to_domain(const wire::MaterialAttachedEvent& event) {
    return domain::MaterialAttached{{event.material}, PersonId{event.by}, inner(event.attachments)};
}

domain::ConversationEvent to_domain(const wire::MaterialRemovedEvent& event) {
    return domain::MaterialRemoved{{event.material}, PersonId{event.by}};
}

wire::MaterialAttachedItem to_wire(
    const domain::MaterialAttached& what,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    const Material as_it_came{
        .id = what.material,
        .by = what.by,
        .at = at,
        .file = what.attachments.empty() ? std::nullopt : std::optional{what.attachments.front()},
        .removed = false,
    };
    return {seq, at, shown(as_it_came, words)};
}

}  // namespace urdimbre::app
