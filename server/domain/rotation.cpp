#include "server/domain/rotation.hpp"

#include "server/domain/access.hpp"

#include <algorithm>
#include <map>

namespace urdimbre::domain {
namespace {

void once(std::vector<PersonId>& people, PersonId person) {
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

}  // namespace

Cast cast_of(const Conversation& conversation) {
    Cast cast;
    for (const Seat& seat : conversation.seats) {
        if (conversation.protocol.role(seat.role)->duty == Duty::presents) {
            once(cast.presented, seat.person);
        }
        if (conversation.may_facilitate(seat.person)) once(cast.facilitated, seat.person);
    }
    return cast;
}

std::vector<RotationOf> rotation(std::span<const Cast> newest_first) {
    std::map<PersonId, RotationOf> all;
    std::uint32_t ago = 0;
    for (const Cast& cast : newest_first) {
        ++ago;
        for (const PersonId person : cast.presented) {
            auto& last = all[person].presented;
            last = last.value_or(ago);
        }
        for (const PersonId person : cast.facilitated) {
            auto& last = all[person].facilitated;
            last = last.value_or(ago);
        }
    }
    std::vector<RotationOf> in_order;
    for (auto& [person, one] : all) {
        one.person = person;
        in_order.push_back(one);
    }
    return in_order;
}

bool reads_rotation(const Space& session, PersonId person) {
    if (session.kind != SpaceKind::session) return false;
    if (session.conversation && session.conversation->stage != Stage::planned) return false;
    return may(session.roles_of(person), Action::plan_session) ||
           (session.conversation && session.conversation->facilitator == person);
}

}  // namespace urdimbre::domain
