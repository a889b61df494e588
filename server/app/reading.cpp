#include "server/app/reading.hpp"

#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>

namespace urdimbre::app {
namespace {

constexpr std::size_t spaces_listed_max = 1000;
constexpr std::size_t positions_max = 100'000;
constexpr std::size_t marks_per_call = 1000;
constexpr std::size_t pending_max = 20'000;  // a client that is not heard says it again
constexpr std::chrono::milliseconds flush_retry{2'000};

using Store = storage::ReadingStore;

}  // namespace

Reading::Reading(Parts parts, Timing timing) : parts_(parts), timing_(timing) {}

Reading::~Reading() { *alive_ = false; }

void Reading::start() {
    if (!parts_.store) return;
    parts_.broker.subscribe(people_channel);
    look_again();
}

void Reading::restart() {
    people_.clear();
    watched_.clear();
    pending_.clear();
    doubtful_.clear();
}

// ---- Who is here, and in which spaces

void Reading::enroll(const SharedReader& reader) {
    auto& readers = people_[reader->person].readers;
    const auto same = [&](const std::weak_ptr<Reader>& one) { return one.lock() == reader; };
    if (std::ranges::none_of(readers, same)) readers.push_back(reader);
}

void Reading::be_in(
    domain::PersonId person,
    const std::vector<storage::SpaceListing>& spaces,
    const std::vector<Store::Mark>& marks
) {
    Person& here = people_[person];
    std::set<domain::SpaceId> left = std::exchange(here.spaces, {});
    for (const storage::SpaceListing& space : spaces) {
        left.erase(space.id);
        here.spaces.insert(space.id);
        Watched& watched = watched_[space.id];
        watched.head = std::max(watched.head, space.head);
        watched.people.insert(person);
    }
    for (const Store::Mark& mark : marks) {
        domain::Sequence& read = here.read[mark.space];
        read = std::max(read, mark.seq);
    }
    leave_spaces(person, left);
}

void Reading::leave_spaces(domain::PersonId person, const std::set<domain::SpaceId>& spaces) {
    for (const domain::SpaceId space : spaces) {
        const auto watched = watched_.find(space);
        if (watched == watched_.end()) continue;
        watched->second.people.erase(person);
        if (watched->second.people.empty()) watched_.erase(watched);
    }
}

void Reading::forget_those_who_left() {
    for (auto one = people_.begin(); one != people_.end();) {
        auto& readers = one->second.readers;
        std::erase_if(readers, [](const auto& reader) { return reader.expired(); });
        if (!readers.empty()) {
            ++one;
            continue;
        }
        leave_spaces(one->first, one->second.spaces);
        one = people_.erase(one);
    }
}

// ---- Counting

// Spaces in which something is unread that no tail tells yet.
std::vector<domain::SpaceId> Reading::untold_tails(domain::PersonId person) const {
    std::vector<domain::SpaceId> untold;
    const auto found = people_.find(person);
    if (found == people_.end()) return untold;
    for (const domain::SpaceId space : found->second.spaces) {
        const auto read = found->second.read.find(space);
        const auto watched = watched_.find(space);
        if (read == found->second.read.end() || watched == watched_.end()) continue;
        const auto& [head, tail, people] = watched->second;
        if (read->second < head && (!tail || tail->head() < head)) untold.push_back(space);
    }
    return untold;
}

void Reading::load_tails(std::vector<domain::SpaceId> spaces, std::function<void(bool)> then) {
    if (spaces.empty()) return then(true);
    struct Load {
        std::vector<Store::Tail> tails;
        bool failed{};
    };
    auto load = std::make_shared<Load>();
    parts_.offload.run(
        [store = parts_.store, spaces = std::move(spaces), load] {
            try {
                load->tails = store->tails(spaces, Tail::messages_max);
            } catch (const storage::StorageUnavailable&) {
                load->failed = true;
            }
        },
        [this, alive = alive_, load, then = std::move(then)] {
            if (!*alive) return;
            looked({}, load->tails);
            then(!load->failed);
        }
    );
}

std::optional<wire::ReadingState> Reading::state_of(domain::PersonId person, domain::SpaceId space)
    const {
    const auto found = people_.find(person);
    const auto watched = watched_.find(space);
    if (found == people_.end() || watched == watched_.end()) return {};
    const auto read = found->second.read.find(space);
    const auto& [head, tail, people] = watched->second;
    wire::ReadingState state{
        .space = number(space), .read = {}, .unread = 0, .head = tail ? tail->head() : head
    };
    if (read == found->second.read.end()) return state;
    state.read = read->second;
    if (read->second >= head && !tail) return state;
    if (!tail) return {};
    state.unread = tail->unread(person, read->second);
    return state;
}

// ---- The list of spaces

void Reading::list(
    SharedReader reader,
    std::uint32_t ref,
    std::function<void(std::optional<wire::SpacesFrame>)> answer
) {
    struct Look {
        std::vector<storage::SpaceListing> spaces;
        std::vector<Store::Mark> marks;
        bool failed{};
    };
    auto look = std::make_shared<Look>();
    const domain::PersonId person = reader->person;
    const auto listed = [this, reader, ref, look, answer](bool counted) {
        wire::SpacesFrame frame{.ref = ref, .spaces = {}};
        for (const storage::SpaceListing& space : look->spaces) {
            wire::SpaceSummary summary{
                .id = number(space.id),
                .kind = to_wire(space.kind),
                .title = space.title,
                .roles = to_wire(space.roles),
                .head = space.head,
                .parent = {},
            };
            if (space.parent) summary.parent = number(*space.parent);
            const auto state = parts_.store ? state_of(reader->person, space.id) : std::nullopt;
            if (state && state->read) {
                summary.head = state->head;
                summary.read = state->read;
                summary.unread = state->unread;
                reader->shown[space.id] = state->unread;
            }
            frame.spaces.push_back(std::move(summary));
        }
        answer(counted ? std::optional{std::move(frame)} : std::nullopt);
    };
    parts_.offload.run(
        [&directory = parts_.directory, store = parts_.store, person, look] {
            try {
                look->spaces = directory.spaces_of(person, spaces_listed_max);
                if (store) look->marks = store->positions({&person, 1}, spaces_listed_max);
            } catch (const storage::StorageUnavailable&) {
                look->failed = true;
            }
        },
        [this, alive = alive_, reader, look, answer, listed] {
            if (!*alive || reader->gone) return;
            if (look->failed) return answer(std::nullopt);
            if (!parts_.store) return listed(true);
            enroll(reader);
            be_in(reader->person, look->spaces, look->marks);
            load_tails(untold_tails(reader->person), listed);
        }
    );
}

void Reading::listed_anew(domain::PersonId person) {
    if (!people_.contains(person)) return;
    struct Look {
        std::vector<storage::SpaceListing> spaces;
        std::vector<Store::Mark> marks;
        bool failed{};
    };
    auto look = std::make_shared<Look>();
    parts_.offload.run(
        [&directory = parts_.directory, store = parts_.store, person, look] {
            try {
                look->spaces = directory.spaces_of(person, spaces_listed_max);
                look->marks = store->positions({&person, 1}, spaces_listed_max);
            } catch (const storage::StorageUnavailable&) {
                look->failed = true;
            }
        },
        [this, alive = alive_, person, look] {
            if (!*alive || !people_.contains(person)) return;
            if (look->failed) {
                // What they may no longer see is not counted for them meanwhile.
                be_in(person, {}, {});
                parts_.loop.after(timing_.look, [this, alive, person] {
                    if (*alive) listed_anew(person);
                });
                return;
            }
            be_in(person, look->spaces, look->marks);
        }
    );
}

// ---- Reading on

void Reading::read(
    domain::PersonId person,
    domain::SpaceId space,
    domain::Sequence seq,
    const SharedReader& by
) {
    if (!parts_.store) return;
    // Whoever follows a space counts what comes there by itself.
    if (by && by->follows(space)) by->said[space] = seq;
    if (const auto here = people_.find(person); here != people_.end()) {
        const auto known = here->second.read.find(space);
        if (known != here->second.read.end() && known->second >= seq) return;
    }
    if (pending_.size() >= pending_max && !pending_.contains({person, space})) return;
    domain::Sequence& pending = pending_[{person, space}];
    pending = std::max(pending, seq);
    flush_soon();
}

void Reading::flush_soon() {
    if (flushing_ || pending_.empty()) return;
    flushing_ = true;
    parts_.loop.after(timing_.flush, [this, alive = alive_] {
        if (*alive) flush();
    });
}

void Reading::flush() {
    struct Flush {
        Marks marks;
        std::vector<Store::Mark> moved;
        bool failed{};
    };
    auto flush = std::make_shared<Flush>();
    while (!pending_.empty() && flush->marks.size() < marks_per_call) {
        flush->marks.insert(pending_.extract(pending_.begin()));
    }
    parts_.offload.run(
        [store = parts_.store, flush] {
            std::vector<Store::Mark> marks;
            for (const auto& [of, seq] : flush->marks) marks.push_back({of.first, of.second, seq});
            try {
                flush->moved = store->advance(marks);
            } catch (const storage::StorageUnavailable&) {
                flush->failed = true;
            }
        },
        [this, alive = alive_, flush] {
            if (!*alive) return;
            flushing_ = false;
            if (!flush->failed) {
                flushed(flush->moved);
                return flush_soon();
            }
            for (const auto& [of, seq] : flush->marks) {
                domain::Sequence& pending = pending_[of];
                pending = std::max(pending, seq);
                doubtful_.insert(of.first);
            }
            flushing_ = true;
            parts_.loop.after(flush_retry, [this, alive] {
                if (*alive) this->flush();
            });
        }
    );
}

void Reading::flushed(const std::vector<Store::Mark>& moved) {
    std::set<domain::PersonId> people = std::exchange(doubtful_, {});
    read_elsewhere({people.begin(), people.end()});
    for (const Store::Mark& mark : moved) people.insert(mark.person);
    if (people.empty()) return;
    const std::vector<domain::PersonId> all(people.begin(), people.end());
    Changed changed;
    auto untold = take_in(moved, changed);
    load_tails(std::move(untold), [this, changed](bool) { tell(changed, true); });
    for (const std::string& hint : hints_of_people(all)) {
        parts_.broker.publish(people_channel, hint);
    }
    if (hear_) hear_(all);
}

// Which places are others now; and the spaces whose tails have to be known to say so.
std::vector<domain::SpaceId>
Reading::take_in(const std::vector<Store::Mark>& marks, Changed& changed) {
    std::set<domain::SpaceId> untold;
    for (const auto& [person, space, seq] : marks) {
        const auto here = people_.find(person);
        if (here == people_.end() || !here->second.spaces.contains(space)) continue;
        domain::Sequence& read = here->second.read[space];
        if (read >= seq) continue;
        read = seq;
        Watched& watched = watched_[space];
        watched.head = std::max(watched.head, seq);
        changed.insert({person, space});
        if (read < watched.head && !watched.tail) untold.insert(space);
    }
    return {untold.begin(), untold.end()};
}

void Reading::read_elsewhere(const std::vector<domain::PersonId>& people) {
    std::vector<domain::PersonId> here;
    for (const domain::PersonId person : people) {
        if (people_.contains(person)) here.push_back(person);
    }
    if (here.empty()) return;
    auto marks = std::make_shared<std::vector<Store::Mark>>();
    parts_.offload.run(
        [store = parts_.store, here, marks] {
            try {
                *marks = store->positions(here, positions_max);
            } catch (const storage::StorageUnavailable&) {
                marks->clear();  // a hint: the next one, or the next list, says it again
            }
        },
        [this, alive = alive_, marks] {
            if (!*alive) return;
            Changed changed;
            auto untold = take_in(*marks, changed);
            load_tails(std::move(untold), [this, changed](bool) { tell(changed, true); });
        }
    );
}

// ---- Telling

void Reading::tell(const Changed& changed, bool followers_too) {
    std::map<SharedReader, std::vector<wire::ReadingState>> news;
    for (const auto& [person, space] : changed) {
        const auto found = people_.find(person);
        const auto state = state_of(person, space);
        if (found == people_.end() || !state) continue;
        for (const std::weak_ptr<Reader>& weak : found->second.readers) {
            const SharedReader reader = weak.lock();
            if (!reader || reader->gone) continue;
            const bool follows = reader->follows(space);
            if (!followers_too && follows) continue;
            const auto said = reader->said.find(space);
            if (follows && said != reader->said.end() && said->second == state->read) continue;
            const auto [shown, first] = reader->shown.try_emplace(space, state->unread);
            if (!followers_too && !first && shown->second == state->unread) continue;
            shown->second = state->unread;
            news[reader].push_back(*state);
        }
    }
    for (auto& [reader, states] : news) {
        for (std::size_t from = 0; from < states.size(); from += spaces_listed_max) {
            const auto first = states.begin() + static_cast<std::ptrdiff_t>(from);
            const auto count = std::min(spaces_listed_max, states.size() - from);
            reader->outlet.send(wire::frame_of(
                wire::ReadingFrame{.spaces = {first, first + static_cast<std::ptrdiff_t>(count)}}
            ));
        }
    }
}

}  // namespace urdimbre::app
