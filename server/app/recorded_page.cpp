#include "server/app/recorded_page.hpp"

#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <cstddef>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t recorded_per_page = 256;

}  // namespace

RecordedPage recorded_page(
    storage::EventLog& log,
    domain::SpaceId space,
    domain::Sequence after,
    std::optional<domain::Instant> before
) {
    const auto stored = log.read(space, after, recorded_per_page);
    RecordedPage page{.events = {}, .last = stored.size() < recorded_per_page};
    for (const storage::StoredEvent& one : stored) {
        if (before && one.at >= *before) {
            page.last = true;
            break;
        }
        auto recorded = from_stored(one);
        if (!recorded) throw storage::StorageUnavailable("an event of a newer version");
        page.events.push_back(std::move(*recorded));
    }
    return page;
}

std::set<domain::ContentId> still_there(
    storage::EventLog& log,
    domain::SpaceId space,
    std::span<const domain::ContentId> words
) {
    std::set<domain::ContentId> there;
    if (words.empty()) return there;
    for (const storage::Content& content : log.contents(space, words)) there.insert(content.id);
    return there;
}

}  // namespace urdimbre::app
