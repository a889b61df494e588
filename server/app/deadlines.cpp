#include "server/app/deadlines.hpp"

#include "storage/unavailable.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace urdimbre::app {

Deadlines::Deadlines(Loop& loop, Offload& offload, storage::EventLog& log, Wake wake)
    : loop_(loop), offload_(offload), log_(log), wake_(std::move(wake)) {}

Deadlines::~Deadlines() { *alive_ = false; }

void Deadlines::look(domain::Instant now) {
    if (looking_ || loop_.steady_now() < not_before_) return;
    looking_ = true;
    not_before_ = loop_.steady_now() + pause;
    struct Look {
        std::vector<domain::SpaceId> due;
        bool failed{};
    };
    auto look = std::make_shared<Look>();
    const std::size_t limit = woken_max + std::min(awake_.size(), stuck_max);
    offload_.run(
        [&log = log_, now, limit, look] {
            try {
                look->due = log.due(now, limit);
            } catch (const storage::StorageUnavailable&) {
                look->failed = true;
            }
        },
        [this, alive = alive_, look] {
            if (!*alive) return;
            looking_ = false;
            if (!look->failed) found(look->due);
        }
    );
}

void Deadlines::found(const std::vector<domain::SpaceId>& due) {
    awake_ = {due.begin(), due.end()};
    for (const domain::SpaceId space : due) wake_(space);
}

}  // namespace urdimbre::app
