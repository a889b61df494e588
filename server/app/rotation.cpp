#include "server/app/rotation.hpp"

#include "server/app/stored_space.hpp"
#include "server/domain/rotation.hpp"
#include "server/domain/view.hpp"

#include <ranges>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t rotated_max = 1'000;

// What the space above remembers of its sessions, the newest first.
std::vector<domain::Cast> casts(storage::EventLog& log, const domain::Space& above) {
    std::vector<domain::Cast> newest_first;
    for (const domain::SessionLeft& left : above.ledger.sessions | std::views::reverse) {
        const domain::Space past = read_space(log, left.session);
        if (past.conversation) newest_first.push_back(domain::cast_of(*past.conversation));
    }
    return newest_first;
}

}  // namespace

std::optional<wire::RefusalCode>
objection_to_rotation(const domain::Space& session, domain::PersonId person) {
    if (session.kind != domain::SpaceKind::session) return wire::RefusalCode::not_a_session;
    if (session.conversation && session.conversation->stage != domain::Stage::planned) {
        return wire::RefusalCode::conversation_started;
    }
    if (!domain::reads_rotation(session, person)) return wire::RefusalCode::role_may_not;
    return {};
}

wire::RotationFrame rotation_frame(
    storage::EventLog& log,
    const domain::Space& session,
    domain::PersonId by,
    std::uint32_t ref
) {
    wire::RotationFrame frame{.ref = ref, .sessions = 0, .people = {}};
    if (!session.parent) return frame;
    const domain::Space above = read_space(log, *session.parent);
    if (!domain::audience(above, by).reads()) return frame;
    const std::vector<domain::Cast> newest_first = casts(log, above);
    frame.sessions = static_cast<std::uint32_t>(newest_first.size());
    for (const domain::RotationOf& one : domain::rotation(newest_first)) {
        if (above.roles_of(one.person).empty() && session.roles_of(one.person).empty()) continue;
        if (frame.people.size() == rotated_max) break;
        frame.people.push_back({number(one.person), one.presented, one.facilitated});
    }
    return frame;
}

}  // namespace urdimbre::app
