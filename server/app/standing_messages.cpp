#include "server/app/standing_messages.hpp"

#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "storage/unavailable.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

using Messages = std::map<domain::Uuid, std::optional<domain::Message>>;

// What became of these messages since they were written, and what they left in the indexes.
Messages
as_they_stand(storage::EventLog& log, domain::SpaceId space, std::span<const domain::Uuid> ids) {
    Messages messages;
    for (const storage::StoredEvent& stored : log.about(space, ids)) {
        const auto event = from_stored(stored);
        if (!event) throw storage::StorageUnavailable("an event of a newer version");
        const auto id = domain::subject(event->event);
        if (id) domain::evolve(messages[*id], *event);
    }
    for (const storage::Reacted& reacted : log.reactions(space, ids)) {
        std::optional<domain::Message>& message = messages[reacted.message];
        // It may have been withdrawn between the two questions.
        if (!message || message->withdrawn()) continue;
        message->reactions.set(reacted.person, reacted.reaction, true);
    }
    return messages;
}

}  // namespace

std::optional<domain::Message>
standing_message(storage::EventLog& log, domain::SpaceId space, const domain::Uuid& id) {
    return std::move(as_they_stand(log, space, {&id, 1})[id]);
}

StandingMessages standing_messages(
    storage::EventLog& log,
    storage::Directory& directory,
    domain::SpaceId space,
    const domain::Audience& audience,
    std::span<const domain::Uuid> ids
) {
    Messages messages = as_they_stand(log, space, ids);
    for (const storage::ThreadSize& size : log.thread_sizes(space, ids)) {
        std::optional<domain::Message>& message = messages[size.thread];
        if (message) message->answers = {.count = size.count, .last = size.last};
    }

    std::vector<domain::seen::Message> seen;
    std::vector<domain::ContentId> wanted;
    std::set<domain::PersonId> named;
    for (const domain::Uuid& id : ids) {
        const auto message = messages.find(id);
        if (message == messages.end() || !message->second) continue;
        seen.push_back(domain::view(*message->second, audience));
        if (seen.back().words) wanted.push_back(*seen.back().words);
        for (const auto& file : seen.back().attachments) wanted.push_back(file.file);
        named.insert(seen.back().author);
        named.insert(seen.back().mentions.begin(), seen.back().mentions.end());
    }

    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log.contents(space, wanted)) {
        texts.emplace(content.id, std::move(content.body));
    }
    const FindWords find_words = [&](const domain::ContentId& id) -> std::optional<std::string> {
        const auto text = texts.find(id);
        return text == texts.end() ? std::nullopt : std::optional{text->second};
    };
    StandingMessages standing;
    for (const domain::seen::Message& message : seen) {
        standing.messages.push_back(to_wire(message, find_words));
    }
    const std::vector<domain::PersonId> people(named.begin(), named.end());
    for (storage::PersonName& person : directory.names_in(space, people)) {
        standing.people.push_back({.id = number(person.id), .name = std::move(person.name)});
    }
    return standing;
}

}  // namespace urdimbre::app
