#include "server/domain/retaining.hpp"

#include "server/domain/access.hpp"
#include "server/domain/conversing.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

// A session follows the space above it, and a notebook is its owner's.
bool has_retention(SpaceKind kind) {
    return kind != SpaceKind::session && kind != SpaceKind::notebook;
}

// What is older than that goes, as far as this space can tell. None: all of it stays.
std::optional<Instant> demanded(const Space& space, Instant now, Instant before) {
    if (space.kind == SpaceKind::session) {
        const Conversation* held = space.conversation ? &*space.conversation : nullptr;
        const bool over = held && held->stage == Stage::ended && held->ended_at < before;
        return over ? std::optional{before} : std::nullopt;
    }
    if (!has_retention(space.kind) || !space.retention) return {};
    if (now < space.retention->since + Retention::grace) return {};
    return std::min(before, cutoff(now, space.retention->months));
}

bool commits(const Conversation& conversation, const Contribution& one) {
    const ContributionKind* kind = conversation.protocol.kind(one.kind);
    return kind && kind->family == Family::commitment;
}

}  // namespace

Outcome set_retention(const Space& space, const Asked& asked, const SetRetention& set) {
    if (!may(space.roles_of(asked.by), Action::set_retention)) return Refusal::role_may_not;
    if (!has_retention(space.kind)) return Refusal::retention_elsewhere;
    if (set.months &&
        (*set.months < Retention::months_min || *set.months > Retention::months_max)) {
        return Refusal::retention_invalid;
    }
    const auto now = space.retention ? std::optional{space.retention->months} : std::nullopt;
    if (now == set.months) return Decision{};
    return one(RetentionSet{.months = set.months, .by = asked.by});
}

Expired expired(const Space& space, Instant now, const ExpireWords& expire) {
    const auto before = demanded(space, now, expire.before);
    if (!before) return Expired::nothing;
    if (const Conversation* held = space.conversation ? &*space.conversation : nullptr) {
        if (const Contribution* said = held->find(expire.what)) {
            const bool goes = said->at < *before && !said->withdrawn() && !commits(*held, *said);
            return goes ? Expired::words : Expired::nothing;
        }
        if (const Question* asked = held->gallery.find(expire.what)) {
            return asked->at < *before ? Expired::words : Expired::nothing;
        }
        const auto material = std::ranges::find(held->materials, expire.what, &Material::id);
        if (material != held->materials.end()) {
            const bool goes = material->at < *before && !material->removed;
            return goes ? Expired::material : Expired::nothing;
        }
    }
    const Message* message = space.find(expire.what);
    const bool goes = message && message->at < *before && !message->withdrawn();
    return goes ? Expired::words : Expired::nothing;
}

}  // namespace urdimbre::domain
