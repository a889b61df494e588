#include "server/app/threads.hpp"

#include "server/app/standing_messages.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t thread_page_max = 50;

}  // namespace

boost::system::result<wire::ThreadFrame, wire::RefusalCode> read_thread(
    storage::EventLog& log,
    storage::Directory& directory,
    const domain::Audience& audience,
    const wire::AskThreadFrame& ask
) {
    const domain::SpaceId space{ask.space};
    const auto asked = standing_message(log, space, {ask.message});
    if (!asked) return wire::RefusalCode::message_unknown;
    const domain::Uuid thread = asked->thread.value_or(asked->id);

    const std::size_t limit = std::clamp<std::size_t>(ask.limit, 1, thread_page_max);
    auto answers = log.read_thread(space, thread, ask.after, limit + 1);
    wire::ThreadFrame page{.ref = ask.ref, .space = ask.space};
    page.more = answers.size() > limit;
    if (page.more) answers.resize(limit);

    std::vector<domain::Uuid> ids{thread};
    for (const storage::StoredEvent& answer : answers) ids.push_back(*answer.subject);
    auto standing = standing_messages(log, directory, space, audience, ids);
    if (standing.messages.empty() || standing.messages.front().id != thread.bytes) {
        return wire::RefusalCode::message_unknown;
    }
    page.root = std::move(standing.messages.front());
    page.messages.assign(
        std::make_move_iterator(standing.messages.begin() + 1),
        std::make_move_iterator(standing.messages.end())
    );
    page.people = std::move(standing.people);
    return page;
}

}  // namespace urdimbre::app
