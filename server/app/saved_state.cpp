#include "server/app/saved_state.hpp"

#include "protocol/wire/wire.hpp"
#include "server/app/same_names.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_story.hpp"
#include "server/domain/overloaded.hpp"

#include <deque>
#include <utility>

namespace urdimbre::app {
namespace {

// One more whenever a field means something else than before: older states are then made anew from
// the log.
constexpr std::uint32_t format = 22;

wire::SavedMessage saved(const domain::Message& message) {
    wire::SavedMessage out{
        .id = message.id.bytes,
        .seq = message.seq,
        .at = message.at,
        .author = number(message.author),
        .reply_to = {},
        .versions = {},
        .edited_at = message.edited_at,
        .attachments = outer(message.attachments),
        .thread = {},
        .mentions = mentions(message.mentions),
        .told = mentions(message.told),
        .reactions = to_wire(message.reactions),
        .answers = to_wire(message.answers),
    };
    if (message.thread) out.thread = message.thread->bytes;
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
        .attachments = inner(saved.attachments),
        .thread = {},
        .mentions = mentions(saved.mentions),
        .told = mentions(saved.told),
        .reactions = to_domain(saved.reactions),
        .answers = {},
    };
    if (saved.thread) out.thread = domain::Uuid{*saved.thread};
    if (saved.answers) out.answers = {saved.answers->count, saved.answers->last};
    if (saved.reply_to) out.reply_to = domain::Uuid{*saved.reply_to};
    for (const wire::Uuid& version : saved.versions) out.versions.push_back({version});
    return out;
}

wire::SavedOwed saved(const domain::Owed& owed) {
    wire::SavedOwed out{.seq = owed.seq, .at = owed.at};
    std::visit(
        domain::Overloaded{
            [&](const domain::OpenChild& open) {
                out.by = number(open.by);
                out.space = number(open.space);
                out.kind = to_wire(open.kind);
                out.people = seated_people(open.people);
            },
            [&](const domain::EndMembershipsBelow& end) {
                out.by = number(end.by);
                out.person = number(end.person);
                if (end.heir) out.heir = number(*end.heir);
            },
            [&](const domain::ReportActa& acta) {
                out.space = number(acta.to);
                out.report = to_saved(acta);
            },
            [&](const domain::ReportChange& change) {
                out.by = number(change.by);
                out.space = number(change.to);
                out.changed = to_saved(change.commitment);
            },
            [&](const domain::ReportTakenBack& gone) {
                out.by = number(gone.by);
                out.space = number(gone.to);
                out.taken_back = gone.commitment.bytes;
            },
        },
        owed.effect
    );
    return out;
}

// No value: none of these.
std::optional<domain::Effect> effect(const wire::SavedOwed& saved) {
    const domain::PersonId by{saved.by};
    if (saved.space && saved.kind) {
        return domain::OpenChild{
            .space = domain::SpaceId{*saved.space},
            .kind = to_domain(*saved.kind),
            .by = by,
            .people = seated_people(saved.people),
        };
    }
    if (saved.space) {
        const domain::SpaceId to{*saved.space};
        if (saved.report) return report_to(to, *saved.report);
        if (saved.changed) return domain::ReportChange{to, to_domain(*saved.changed), by};
        if (saved.taken_back) return domain::ReportTakenBack{to, {*saved.taken_back}, by};
    }
    if (!saved.person) return {};
    domain::EndMembershipsBelow end{
        .person = domain::PersonId{*saved.person}, .by = by, .heir = {}
    };
    if (saved.heir) end.heir = domain::PersonId{*saved.heir};
    return end;
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
        .conversation = {},
        .ends = {},
        .owed = {},
        .ledger = to_saved(space.ledger),
        .accompaniment = to_saved(space.accompaniment),
        .reminded = space.reminded,
        .retention = {},
        .calls = {},
        .stories = to_saved(space.stories),
    };
    if (space.retention) state.retention = {space.retention->months, space.retention->since};
    if (space.calls) state.calls = outside(*space.calls);
    if (space.conversation) state.conversation = to_saved(*space.conversation);
    if (space.parent) state.parent = number(*space.parent);
    for (const auto& [person, roles] : space.members) {
        state.members.push_back({.person = number(person), .roles = roles.bits()});
    }
    for (const domain::Message& message : space.timeline.messages()) {
        state.timeline.push_back(saved(message));
    }
    for (const auto& [person, at] : space.ends) state.ends.push_back({number(person), at});
    for (const domain::Owed& owed : space.owed) state.owed.push_back(saved(owed));
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
    if (state.conversation) space.conversation = to_domain(*state.conversation);
    if (state.ledger) space.ledger = to_domain(*state.ledger);
    if (state.accompaniment) space.accompaniment = to_domain(*state.accompaniment);
    space.reminded = state.reminded;
    if (state.retention) space.retention = {state.retention->months, state.retention->since};
    if (state.stories) space.stories = to_domain(*state.stories);
    if (state.calls) space.calls = inside<domain::CallPolicy>(*state.calls);
    space.messages = state.messages;
    std::deque<domain::Message> timeline;
    for (const wire::SavedMessage& message : state.timeline) timeline.push_back(restored(message));
    space.timeline = domain::Timeline::of(std::move(timeline));
    for (const wire::SavedEnd& end : state.ends) space.ends[domain::PersonId{end.person}] = end.at;
    for (const wire::SavedOwed& owed : state.owed) {
        const auto what = effect(owed);
        if (!what) return {};
        space.owed.push_back({owed.seq, owed.at, *what});
    }
    return space;
}

std::optional<domain::Space> restore(storage::EventLog& log, domain::SpaceId id) {
    const auto saved = log.saved_state(id);
    if (!saved) return {};
    auto space = restore(*saved);
    if (space && space->conversation && space->conversation->has_anonymous()) {
        space->conversation->learn(log.authors(id));
    }
    return space;
}

}  // namespace urdimbre::app
