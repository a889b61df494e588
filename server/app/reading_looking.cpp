// How a node finds out what has grown, and who has read on elsewhere.
#include "server/app/reading.hpp"

#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <iterator>

namespace urdimbre::app {
namespace {

constexpr std::size_t growth_max = 200;  // events of a space at one look
constexpr std::size_t spaces_per_question = 1000;
constexpr std::size_t changes_max = 10'000;
constexpr std::chrono::seconds changes_looked_back{10};

using Store = storage::ReadingStore;

}  // namespace

void Reading::look_again() {
    parts_.loop.after(timing_.look, [this, alive = alive_] {
        if (*alive) look();
    });
}

// One question for the heads of all spaces in which somebody is who is here; what has grown is then
// read once for everybody. Without hints, whoever has read on elsewhere is asked for, too.
void Reading::look() {
    forget_those_who_left();
    if (people_.empty()) return look_again();
    struct Look {
        std::vector<Store::Place> known;  // and their heads
        std::vector<Store::Place> tails;  // of those whose tail is known, its head
        std::vector<Store::Growth> growth;
        std::vector<Store::Tail> made;
        Store::Changed changed;
        bool failed{};
    };
    auto look = std::make_shared<Look>();
    for (const auto& [space, watched] : watched_) {
        look->known.push_back({space, watched.head});
        if (watched.tail) look->tails.push_back({space, watched.tail->head()});
    }
    const bool without_hints = !parts_.broker.healthy();
    parts_.offload.run(
        [&log = parts_.log,
         store = parts_.store,
         look,
         without_hints,
         since = changes_looked_at_ - changes_looked_back] {
            try {
                std::unordered_map<domain::SpaceId, domain::Sequence> tail_heads;
                for (const auto& [space, head] : look->tails) tail_heads.emplace(space, head);
                for (std::size_t from = 0; from < look->known.size(); from += spaces_per_question) {
                    const auto upto = std::min(from + spaces_per_question, look->known.size());
                    std::vector<domain::SpaceId> asked;
                    for (std::size_t i = from; i < upto; ++i) asked.push_back(look->known[i].space);
                    const auto heads = log.heads(asked);
                    std::vector<Store::Place> grown;
                    std::vector<domain::SpaceId> untold;
                    for (std::size_t i = 0; i < heads.size(); ++i) {
                        const auto tail = tail_heads.find(asked[i]);
                        const bool has_tail = tail != tail_heads.end();
                        const auto known = has_tail ? tail->second : look->known[from + i].after;
                        if (heads[i] <= known) continue;
                        if (has_tail) {
                            grown.push_back({asked[i], tail->second});
                        } else {
                            untold.push_back(asked[i]);
                        }
                    }
                    for (Store::Growth& one : store->growth(grown, growth_max)) {
                        // More than is worth reading one by one.
                        if (one.events.size() >= growth_max) {
                            untold.push_back(one.space);
                        } else {
                            look->growth.push_back(std::move(one));
                        }
                    }
                    std::ranges::move(
                        store->tails(untold, Tail::messages_max), std::back_inserter(look->made)
                    );
                }
                if (without_hints) look->changed = store->changed(since, changes_max);
            } catch (const storage::StorageUnavailable&) {
                look->failed = true;
            }
        },
        [this, alive = alive_, look, without_hints] {
            if (!*alive) return;
            look_again();
            if (look->failed) return;
            looked(look->growth, look->made);
            Changed changed;
            const auto grown = [&](domain::SpaceId space) {
                const auto watched = watched_.find(space);
                if (watched == watched_.end()) return;
                for (const domain::PersonId person : watched->second.people) {
                    changed.insert({person, space});
                }
            };
            for (const Store::Growth& one : look->growth) grown(one.space);
            for (const Store::Tail& one : look->made) grown(one.space);
            tell(changed, false);
            if (!without_hints) return;
            changes_looked_at_ = look->changed.now;
            read_elsewhere(look->changed.people);
            if (hear_) hear_(look->changed.people);
        }
    );
}

void Reading::looked(
    const std::vector<Store::Growth>& growth,
    const std::vector<Store::Tail>& tails
) {
    for (const Store::Tail& made : tails) {
        const auto watched = watched_.find(made.space);
        if (watched == watched_.end()) continue;
        auto& [head, tail, people] = watched->second;
        if (tail && tail->head() >= made.head) continue;
        tail.emplace(made);
        head = std::max(head, made.head);
    }
    for (const Store::Growth& grown : growth) {
        const auto watched = watched_.find(grown.space);
        if (watched == watched_.end() || !watched->second.tail) continue;
        auto& [head, tail, people] = watched->second;
        for (const storage::StoredEvent& stored : grown.events) {
            if (stored.seq <= tail->head()) continue;
            const auto recorded = from_stored(stored);
            if (recorded) tail->take(*recorded);
        }
        head = std::max(head, tail->head());
    }
}

}  // namespace urdimbre::app
