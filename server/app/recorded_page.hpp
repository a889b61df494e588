#pragma once

#include "server/domain/event.hpp"
#include "storage/event_log.hpp"

#include <optional>
#include <set>
#include <span>
#include <vector>

// A log from its beginning on, page by page, by those who take away words that are in it (rules P13
// and P14). Blocking; throws StorageUnavailable.
namespace urdimbre::app {

struct RecordedPage {
    std::vector<domain::Recorded> events;  // in order
    bool last{};                           // nothing of what was asked for follows
};

// What follows `after`; `before`: only what is older.
RecordedPage recorded_page(
    storage::EventLog& log,
    domain::SpaceId space,
    domain::Sequence after,
    std::optional<domain::Instant> before = {}
);

// Which of these words are still there: what is gone already needs no command.
std::set<domain::ContentId> still_there(
    storage::EventLog& log,
    domain::SpaceId space,
    std::span<const domain::ContentId> words
);

}  // namespace urdimbre::app
