#include "server/app/given.hpp"

namespace urdimbre::app {

void Versions::take(const domain::Event& event) {
    if (const auto* posted = std::get_if<domain::MessagePosted>(&event)) {
        words.push_back(posted->message);
    } else if (const auto* edited = std::get_if<domain::MessageEdited>(&event)) {
        words.push_back(edited->content);
    } else if (std::holds_alternative<domain::MessageWithdrawn>(event)) {
        *this = {.words = {}, .withdrawn = true};
    }
    const auto* talk = std::get_if<domain::ConversationEvent>(&event);
    if (!talk) return;
    if (const auto* made = std::get_if<domain::ContributionMade>(talk)) {
        words.push_back(made->contribution);
    } else if (const auto* changed = std::get_if<domain::ContributionEdited>(talk)) {
        words.push_back(changed->content);
    } else if (std::holds_alternative<domain::ContributionWithdrawn>(*talk)) {
        *this = {.words = {}, .withdrawn = true};
    }
}

}  // namespace urdimbre::app
