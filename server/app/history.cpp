#include "server/app/history.hpp"

#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
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

// What was written, oldest first; and whether there is more of it on either side.
struct Openings {
    std::vector<storage::StoredEvent> events;
    bool older{};
    bool newer{};
};

Openings
before(storage::EventLog& log, domain::SpaceId space, domain::Sequence at, std::size_t limit) {
    Openings page{.events = log.read_back(space, at, limit + 1), .newer = true};
    page.older = page.events.size() > limit;
    if (page.older) page.events.resize(limit);
    std::ranges::reverse(page.events);
    return page;
}

Openings
after(storage::EventLog& log, domain::SpaceId space, domain::Sequence at, std::size_t limit) {
    Openings page{.events = log.read_on(space, at, limit + 1), .older = true};
    page.newer = page.events.size() > limit;
    if (page.newer) page.events.resize(limit);
    return page;
}

Openings
around(storage::EventLog& log, domain::SpaceId space, domain::Sequence at, std::size_t limit) {
    const std::size_t half = limit / 2;
    Openings page = before(log, space, at, half);
    Openings rest = after(log, space, at - 1, limit - half);
    std::ranges::move(rest.events, std::back_inserter(page.events));
    page.newer = rest.newer;
    return page;
}

// Where a message was written that this audience knows of.
std::optional<domain::Sequence> place_of(
    storage::EventLog& log,
    domain::SpaceId space,
    const domain::Audience& audience,
    const domain::ContributionId& message
) {
    for (const storage::StoredEvent& stored : log.about(space, {&message, 1})) {
        const auto event = from_stored(stored);
        if (!event) throw storage::StorageUnavailable("an event of a newer version");
        if (!std::holds_alternative<domain::MessagePosted>(event->event)) continue;
        if (domain::view(event->event, audience)) return stored.seq;
    }
    return {};
}

std::optional<Openings> openings(
    storage::EventLog& log,
    domain::SpaceId space,
    const domain::Audience& audience,
    const wire::AskHistoryFrame& ask,
    std::size_t limit
) {
    if (ask.around) {
        const auto at = place_of(log, space, audience, {*ask.around});
        if (!at) return {};
        return around(log, space, *at, limit);
    }
    if (ask.near) return around(log, space, std::max<domain::Sequence>(*ask.near, 1), limit);
    if (ask.after) return after(log, space, *ask.after, limit);
    return before(
        log, space, ask.before.value_or(std::numeric_limits<domain::Sequence>::max()), limit
    );
}

}  // namespace

std::optional<wire::HistoryFrame> read_history(
    storage::EventLog& log,
    storage::Directory& directory,
    const domain::Audience& audience,
    const wire::AskHistoryFrame& ask
) {
    const domain::SpaceId space{ask.space};
    const std::size_t limit = std::clamp<std::size_t>(ask.limit, 1, page_max);
    const auto found = openings(log, space, audience, ask, limit);
    if (!found) return {};
    wire::HistoryFrame page{.ref = ask.ref, .space = ask.space};
    page.more = found->older;
    page.newer = found->newer;

    std::vector<domain::Uuid> ids;
    for (const storage::StoredEvent& event : found->events) ids.push_back(*event.subject);
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
