#include "server/app/history.hpp"

#include "server/app/standing_messages.hpp"
#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t page_max = 50;

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
    auto standing = standing_messages(log, directory, space, audience, ids);
    page.messages = std::move(standing.messages);
    page.people = std::move(standing.people);
    return page;
}

}  // namespace urdimbre::app
