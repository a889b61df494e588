#include "server/app/saved_state.hpp"

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"

#include <deque>
#include <utility>

namespace urdimbre::app {
namespace {

// One more whenever a field means something else than before: older states are then made anew from
// the log.
constexpr std::uint32_t format = 1;

wire::SavedMessage saved(const domain::Message& message) {
    wire::SavedMessage out{
        .id = message.id.bytes,
        .seq = message.seq,
        .at = message.at,
        .author = number(message.author),
        .reply_to = {},
        .versions = {},
        .edited_at = message.edited_at,
        .attachments = {},
    };
    for (const domain::Attachment& file : message.attachments) {
        if (!out.attachments) out.attachments.emplace();
        out.attachments->push_back({.file = file.file.bytes, .preview = {}});
        if (file.preview) out.attachments->back().preview = file.preview->bytes;
    }
    if (message.reply_to) out.reply_to = message.reply_to->bytes;
    for (const domain::ContentId& version : message.versions) out.versions.push_back(version.bytes);
    return out;
}

domain::Message restored(const wire::SavedMessage& saved) {
    domain::Message out{
        .id = {saved.id},
        .seq = saved.seq,
        .at = saved.at,
        .author = domain::PersonId{saved.author},
        .reply_to = {},
        .versions = {},
        .edited_at = saved.edited_at,
        .attachments = {},
    };
    if (saved.attachments) {
        for (const wire::FileReference& file : *saved.attachments) {
            out.attachments.push_back({{file.file}, {}});
            if (file.preview) out.attachments.back().preview = domain::Uuid{*file.preview};
        }
    }
    if (saved.reply_to) out.reply_to = domain::Uuid{*saved.reply_to};
    for (const wire::Uuid& version : saved.versions) out.versions.push_back({version});
    return out;
}

}  // namespace

storage::SavedState save(const domain::Space& space) {
    wire::SpaceState state{
        .format = format,
        .seq = space.head,
        .at = space.last_at,
        .kind = to_wire(space.kind),
        .parent = {},
        .members = {},
        .messages = space.messages,
        .timeline = {},
    };
    if (space.parent) state.parent = number(*space.parent);
    for (const auto& [person, roles] : space.members) {
        state.members.push_back({.person = number(person), .roles = roles.bits()});
    }
    for (const domain::Message& message : space.timeline.messages()) {
        state.timeline.push_back(saved(message));
    }
    storage::SavedState out{.seq = space.head, .body = {}};
    wire::encode(out.body, state);
    return out;
}

std::optional<domain::Space> restore(const storage::SavedState& saved) {
    const auto decoded = wire::decode_state(saved.body);
    if (!decoded) return {};
    const auto& state = std::get<wire::SpaceState>(*decoded);
    if (state.format != format || state.seq != saved.seq) return {};
    domain::Space space;
    space.head = state.seq;
    space.last_at = state.at;
    space.kind = to_domain(state.kind);
    if (state.parent) space.parent = domain::SpaceId{*state.parent};
    for (const wire::SavedMember& member : state.members) {
        space.members[domain::PersonId{member.person}] = domain::Roles::from_bits(member.roles);
    }
    space.messages = state.messages;
    std::deque<domain::Message> timeline;
    for (const wire::SavedMessage& message : state.timeline) timeline.push_back(restored(message));
    space.timeline = domain::Timeline::of(std::move(timeline));
    return space;
}

}  // namespace urdimbre::app
