#include "server/app/equity.hpp"

#include <algorithm>
#include <chrono>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

std::uint32_t in_seconds(domain::Duration span) {
    return static_cast<std::uint32_t>(std::chrono::floor<std::chrono::seconds>(span).count());
}

}  // namespace

// Who is nobody to know hears nothing else before.
std::optional<RefusalCode>
objection_to_equity(const domain::Space& space, domain::PersonId person) {
    if (!space.conversation) return RefusalCode::not_a_session;
    const domain::Conversation& conversation = *space.conversation;
    if (!conversation.may_facilitate(person)) return RefusalCode::facilitator_only;
    if (conversation.stage == domain::Stage::planned) return RefusalCode::conversation_not_started;
    if (conversation.stage == domain::Stage::ended) return RefusalCode::conversation_over;
    return {};
}

wire::EquityFrame equity_frame(
    std::uint32_t ref,
    const domain::Conversation& conversation,
    const Witness& witness,
    domain::Instant now
) {
    const domain::Equity equity = domain::equity(conversation, now);
    wire::EquityFrame frame{.ref = ref, .apart = equity.apart, .unwitnessed = 0, .people = {}};
    if (equity.apart) return frame;
    const domain::Duration unwitnessed = domain::voiced(conversation, now) - witness.time();
    frame.unwitnessed = in_seconds(std::max(domain::Duration{}, unwitnessed));
    const auto compared = witness.compared();
    for (const domain::HeardOf& one : equity.people) {
        wire::EquityOf of{
            .person = number(one.person),
            .held = in_seconds(one.held),
            .turns = one.turns,
            .said = one.said,
            .warm = one.warm,
            .cool = one.cool,
            .time_share = {},
            .turn_share = {},
        };
        const auto found = std::ranges::find(compared, one.person, [](const auto& each) {
            return each.own.person;
        });
        if (found != compared.end()) {
            const domain::ShareOf share = domain::share(*found);
            of.time_share = share.time;
            of.turn_share = share.turns;
        }
        frame.people.push_back(of);
    }
    return frame;
}

}  // namespace urdimbre::app
