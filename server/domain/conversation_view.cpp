#include "server/domain/conversation_view.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

bool shown_to(const Audience& audience, Shown shown, PersonId author) {
    return shown == Shown::everybody || audience.self == author;
}

}  // namespace

bool takes_part(const Conversation& conversation, PersonId person) {
    return conversation.seated(person) ||
           std::ranges::find(conversation.contributions, person, &Contribution::author) !=
               conversation.contributions.end();
}

bool knows_of(const Audience& audience, const ConversationEvent& event) {
    if (const auto* cast = std::get_if<VoteCast>(&event)) return audience.self == cast->person;
    return std::visit(
        [&](const auto& what) {
            if constexpr (requires { what.shown; }) {
                return shown_to(audience, what.shown, what.author);
            }
            return true;
        },
        event
    );
}

Conversation view(const Conversation& conversation, const Audience& audience) {
    Conversation seen = conversation;
    std::erase_if(seen.contributions, [&](const Contribution& one) {
        return !shown_to(audience, one.shown, one.author);
    });
    std::erase_if(seen.votes, [&](const Vote& vote) { return audience.self != vote.person; });
    seen.incidents.clear();
    seen.words_bytes = 0;
    return seen;
}

std::optional<PersonId> resets(const ConversationEvent& event) {
    if (const auto* given = std::get_if<SeatGiven>(&event)) return given->person;
    if (const auto* left = std::get_if<SeatLeft>(&event)) return left->person;
    return {};
}

}  // namespace urdimbre::domain
