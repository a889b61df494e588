#include "server/app/history.hpp"

#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t page_max = 50;

using Messages = std::map<domain::ContributionId, std::optional<domain::Message>>;

// What became of these messages since they were written.
Messages messages_as_they_stand(
    storage::EventLog& log,
    domain::SpaceId space,
    const std::vector<domain::Uuid>& ids
) {
    Messages messages;
    for (const storage::StoredEvent& stored : log.about(space, ids)) {
        const auto event = from_stored(stored);
        if (!event) throw storage::StorageUnavailable("an event of a newer version");
        const auto id = domain::subject(event->event);
        if (id) domain::evolve(messages[*id], *event);
    }
    return messages;
}

}  // namespace

wire::HistoryFrame read_history(
    storage::EventLog& log,
    storage::Directory& directory,
    const domain::Audience& audience,
    const wire::AskHistoryFrame& ask
) {
    const domain::SpaceId space{ask.space};
    const std::size_t limit = std::clamp<std::size_t>(ask.limit, 1, page_max);
    auto posted = log.read_back(space, ask.before, limit + 1);
    wire::HistoryFrame page{.ref = ask.ref, .space = ask.space};
    page.more = posted.size() > limit;
    if (page.more) posted.resize(limit);
    std::ranges::reverse(posted);

    std::vector<domain::Uuid> ids;
    for (const storage::StoredEvent& event : posted) ids.push_back(*event.subject);
    const Messages messages = messages_as_they_stand(log, space, ids);

    std::vector<domain::seen::Message> seen;
    std::vector<domain::ContentId> wanted;
    std::set<domain::PersonId> authors;
    for (const domain::Uuid& id : ids) {
        const auto message = messages.find(id);
        if (message == messages.end() || !message->second) continue;
        seen.push_back(domain::view(*message->second, audience));
        if (seen.back().words) wanted.push_back(*seen.back().words);
        for (const auto& file : seen.back().attachments) wanted.push_back(file.file);
        authors.insert(seen.back().author);
    }

    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log.contents(space, wanted)) {
        texts.emplace(content.id, std::move(content.body));
    }
    const FindWords find_words = [&](const domain::ContentId& id) -> std::optional<std::string> {
        const auto text = texts.find(id);
        return text == texts.end() ? std::nullopt : std::optional{text->second};
    };
    for (const domain::seen::Message& message : seen) {
        page.messages.push_back(to_wire(message, find_words));
    }
    const std::vector<domain::PersonId> people(authors.begin(), authors.end());
    for (storage::PersonName& person : directory.names_in(space, people)) {
        page.people.push_back({.id = number(person.id), .name = std::move(person.name)});
    }
    return page;
}

}  // namespace urdimbre::app
