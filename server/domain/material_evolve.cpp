#include "server/domain/material_evolve.hpp"

#include <algorithm>

namespace urdimbre::domain {

void evolve(Conversation& conversation, const MaterialAttached& attached, Instant at) {
    conversation.materials.push_back({
        .id = attached.material,
        .by = attached.by,
        .at = at,
        .file = attached.attachments.empty() ? std::nullopt
                                             : std::optional{attached.attachments.front()},
        .removed = false,
    });
}

// The file stays named, so that it is known to be gone rather than never there.
void evolve(Conversation& conversation, const MaterialRemoved& removed, Instant) {
    auto& all = conversation.materials;
    const auto found = std::ranges::find(all, removed.material, &Material::id);
    if (found != all.end()) found->removed = true;
}

}  // namespace urdimbre::domain
