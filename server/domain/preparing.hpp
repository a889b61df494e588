#pragma once

#include "server/domain/conversation.hpp"
#include "server/domain/event.hpp"
#include "server/domain/view.hpp"

#include <optional>
#include <vector>

// The form that a template may ask for before its session begins (rules C37, C127).
namespace urdimbre::domain {

// Everything that it requires is there, or there is none.
bool prepared(const Conversation& conversation);

// Is it shown to this audience? Those who read the space at all are taken for granted.
bool shows_form(const Conversation& conversation, const Audience& audience);

// Who is shown it, as events say it; none: everybody.
std::optional<std::vector<PersonId>> shown_form(const Conversation& conversation);

// What an earlier plan holds of a form that the next one has too: said again, so that nothing that
// was filled in is lost.
std::vector<Event> form_again(const Conversation& earlier, const Conversation& next);

}  // namespace urdimbre::domain
