#include "server/app/history.hpp"

#include "server/app/standing_messages.hpp"

#include <algorithm>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t page_max = 50;

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
    auto standing = standing_messages(log, directory, space, audience, ids);
    page.messages = std::move(standing.messages);
    page.people = std::move(standing.people);
    return page;
}

}  // namespace urdimbre::app
