#include "server/domain/versions.hpp"

#include <optional>

namespace urdimbre::domain {
namespace {

// Who wrote it, if the event is what brought it into the space.
std::optional<PersonId> author_of(const Event& event) {
    if (const auto* posted = std::get_if<MessagePosted>(&event)) return posted->author;
    const auto* said = std::get_if<ConversationEvent>(&event);
    const auto* made = said ? std::get_if<ContributionMade>(said) : nullptr;
    return made ? made->author : std::nullopt;
}

// The text that it had from this event on; names of files are no versions of it.
std::optional<ContentId> text_of(const Event& event) {
    if (const auto* posted = std::get_if<MessagePosted>(&event)) return posted->message;
    if (const auto* edited = std::get_if<MessageEdited>(&event)) return edited->content;
    const auto* said = std::get_if<ConversationEvent>(&event);
    if (!said) return {};
    if (const auto* made = std::get_if<ContributionMade>(said)) return made->contribution;
    if (const auto* edited = std::get_if<ContributionEdited>(said)) return edited->content;
    return {};
}

}  // namespace

boost::system::result<std::vector<Version>, Refusal>
versions(std::span<const Recorded> about, PersonId asker) {
    std::optional<PersonId> author;
    std::vector<Version> versions;
    for (const Recorded& recorded : about) {
        if (const auto wrote = author_of(recorded.event)) author = wrote;
        if (const auto text = text_of(recorded.event)) versions.push_back({*text, recorded.at});
        if (withdrawn(recorded.event)) versions.clear();
    }
    if (author == asker) return versions;
    // A contribution may be hidden from whoever asks: of that one, not even that it is there is
    // told.
    const bool message = !about.empty() && std::holds_alternative<MessagePosted>(about[0].event);
    return message ? Refusal::not_the_author : Refusal::message_unknown;
}

}  // namespace urdimbre::domain
