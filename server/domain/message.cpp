#include "server/domain/message.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace urdimbre::domain {

void evolve(std::optional<Message>& message, const Recorded& recorded) {
    if (const auto* posted = std::get_if<MessagePosted>(&recorded.event)) {
        message = Message{
            .id = posted->message,
            .seq = recorded.seq,
            .at = recorded.at,
            .author = posted->author,
            .reply_to = posted->reply_to,
            .versions = {posted->message},
            .edited_at = {},
            .attachments = posted->attachments,
            .thread = posted->thread,
            .mentions = posted->mentions,
            .told = posted->mentions,
        };
        return;
    }
    if (!message || message->withdrawn()) return;
    if (const auto* edited = std::get_if<MessageEdited>(&recorded.event)) {
        message->versions.push_back(edited->content);
        message->edited_at = recorded.at;
        std::ranges::move(
            newly_mentioned(*message, edited->mentions), std::back_inserter(message->told)
        );
        message->mentions = edited->mentions;
    }
    if (const auto* reacted = std::get_if<MessageReacted>(&recorded.event)) {
        const ReactionChange& change = reacted->change;
        message->reactions.set(change.person, change.reaction, change.on);
    }
    if (std::holds_alternative<MessageWithdrawn>(recorded.event)) {
        message->versions.clear();
        message->attachments.clear();
        message->mentions.clear();
        message->told.clear();
        message->reactions = {};
    }
}

std::vector<PersonId>
newly_mentioned(const Message& message, const std::vector<PersonId>& mentions) {
    std::vector<PersonId> people;
    for (const PersonId person : mentions) {
        if (message.told.size() + people.size() >= Message::told_max) break;
        if (std::ranges::find(message.told, person) == message.told.end()) people.push_back(person);
    }
    return people;
}

const Message* Timeline::find(const ContributionId& id) const {
    const auto found = std::ranges::find(messages_, id, &Message::id);
    return found == messages_.end() ? nullptr : &*found;
}

void Timeline::evolve(const Recorded& recorded) {
    const std::optional<ContributionId> about = subject(recorded.event);
    if (!about) return;
    if (const auto* posted = std::get_if<MessagePosted>(&recorded.event)) {
        if (posted->thread) count_answer(*posted->thread, recorded.seq);
        std::optional<Message> made;
        domain::evolve(made, recorded);
        messages_.push_back(std::move(*made));
        if (messages_.size() > messages_max) messages_.pop_front();
        return;
    }
    const auto found = std::ranges::find(messages_, *about, &Message::id);
    if (found == messages_.end()) return;
    std::optional<Message> changed = std::move(*found);
    domain::evolve(changed, recorded);
    *found = std::move(*changed);
}

void Timeline::count_answer(const ContributionId& thread, Sequence seq) {
    const auto root = std::ranges::find(messages_, thread, &Message::id);
    if (root == messages_.end()) return;
    ++root->answers.count;
    root->answers.last = seq;
}

Timeline Timeline::of(std::deque<Message> messages) {
    Timeline timeline;
    timeline.messages_ = std::move(messages);
    return timeline;
}

}  // namespace urdimbre::domain
