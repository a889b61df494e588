#include "storage/memory/event_log.hpp"

#include "storage/append_rules.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace urdimbre::storage::memory {
namespace {

// SplitMix64: short, and the same everywhere.
std::uint64_t next_random(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30u)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27u)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31u);
}

std::array<std::uint8_t, 16> random_bytes(std::uint64_t& state) {
    std::array<std::uint8_t, 16> bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(next_random(state) >> 56u);
    return bytes;
}

bool commands_are_distinct(const Append& append) {
    std::unordered_set<CommandId> seen;
    return std::ranges::all_of(append.commands, [&](const AppendCommand& command) {
        return command.events == 0 || seen.insert(command.id).second;
    });
}

bool notices_are_distinct(const Append& append) {
    std::set<std::pair<Sequence, PersonId>> seen;
    return std::ranges::all_of(append.notices, [&](const NoticeRow& notice) {
        return seen.insert({notice.seq, notice.person}).second;
    });
}

bool persons_are_distinct(const Append& append) {
    std::set<PersonId> seen;
    return std::ranges::all_of(append.memberships, [&](const MembershipChange& change) {
        return seen.insert(change.person).second;
    });
}

}  // namespace

MemoryEventLog::MemoryEventLog(std::function<Instant()> now, std::uint64_t seed)
    : now_(std::move(now)),
      random_(seed),
      fingerprint_key_(random_bytes(random_)),
      epoch_{random_bytes(random_)} {}

std::vector<AppendOutcome> MemoryEventLog::append(std::span<const Append> batch) {
    require_well_formed(batch);
    const std::lock_guard lock(mutex_);
    std::vector<AppendOutcome> outcomes;
    outcomes.reserve(batch.size());
    for (const Append& append : batch) outcomes.push_back(append_one(append));
    return outcomes;
}

AppendOutcome MemoryEventLog::append_one(const Append& append) {
    const Space* known = find(append.space);
    if (known) {
        AlreadyApplied applied;
        for (const AppendCommand& command : append.commands) {
            const auto found = known->commands.find(command.id);
            if (found != known->commands.end()) applied.commands.push_back(found->second);
        }
        if (!applied.commands.empty()) return applied;
    }
    const Sequence head = known ? known->events.size() : 0;
    if (head < append.expected_head) {
        return Failed{
            "the batch expects head " + std::to_string(append.expected_head) + ", the log is at " +
            std::to_string(head) + ": another history"
        };
    }
    if (head > append.expected_head) {
        const auto upto = std::min<Sequence>(head, append.expected_head + stale_events_max);
        const auto begin = known->events.begin();
        return Stale{
            .missing =
                {begin + static_cast<std::ptrdiff_t>(append.expected_head),
                 begin + static_cast<std::ptrdiff_t>(upto)},
            .more = upto < head,
        };
    }
    if (const char* broken = rule_broken_by(append, known)) return Failed{broken};
    if (brings_anything(append)) write(spaces_[append.space], append);
    return Committed{};
}

// What the constraints of a database would say.
const char* MemoryEventLog::rule_broken_by(const Append& append, const Space* known) {
    if (!commands_are_distinct(append)) return "a command id comes twice in one batch";
    if (!persons_are_distinct(append)) return "a person's membership changes twice in one batch";
    if (!notices_are_distinct(append)) return "a person is told twice of one event";
    std::unordered_set<ContentId> seen;
    for (const Content& content : append.contents) {
        const bool stored = known && known->contents.contains(content.id);
        if (stored || !seen.insert(content.id).second) return "a content id comes twice";
    }
    return nullptr;
}

void MemoryEventLog::write(Space& space, const Append& append) {
    Sequence last = append.expected_head;
    for (const AppendCommand& command : append.commands) {
        if (command.events == 0) continue;
        const Sequence first = last + 1;
        last += command.events;
        space.commands.emplace(
            command.id, AppliedCommand{command.id, command.fingerprint, first, last}
        );
    }
    for (const StoredEvent& event : append.events) {
        space.events.push_back(event);
        if (!event.subject) continue;
        space.about[*event.subject].push_back(event.seq);
        if (*event.subject == event.command) space.openings.push_back(event.seq);
    }
    for (const Content& content : append.contents) {
        space.contents.emplace(content.id, content.body);
    }
    for (const ContentId& id : append.forgotten) space.contents.erase(id);
    for (const MembershipChange& change : append.memberships) {
        memberships_[{change.person, append.space}] = change.roles;
        if (change.roles.empty()) profiles_.erase({change.person, append.space});
    }
    for (const ThreadAnswer& answer : append.answers) {
        space.answers[answer.thread].push_back(answer.seq);
    }
    for (const Uuid& message : append.unreacted) {
        auto next = space.reactions.lower_bound(Reacted{.message = message});
        while (next != space.reactions.end() && next->message == message) {
            next = space.reactions.erase(next);
        }
    }
    for (const ReactionChange& change : append.reactions) {
        if (change.on) {
            space.reactions.insert(change.reacted);
        } else {
            space.reactions.erase(change.reacted);
        }
    }
    for (const Authored& authored : append.authors) {
        space.authors[authored.contribution] = authored.person;
    }
    if (append.forgets_authors) space.authors.clear();
    if (append.deadline) space.due_at = append.deadline->due_at;
    write_for_people(append);
}

void MemoryEventLog::write_for_people(const Append& append) {
    for (const NoticeRow& notice : append.notices) {
        const StoredEvent& event = append.events[notice.seq - append.expected_head - 1];
        notices_.emplace(
            NoticeKey{append.space, notice.seq, notice.person},
            NoticeOf{.at = event.at, .kind = notice.kind, .written_at = now_()}
        );
    }
    for (const ReadingStart& start : append.beginnings) {
        Sequence& position = positions_[{start.person, append.space}];
        position = std::max(position, start.seq);
    }
}

void MemoryEventLog::forget_person(PersonId person) {
    const std::lock_guard lock(mutex_);
    std::erase_if(positions_, [&](const auto& one) { return one.first.first == person; });
    std::erase_if(notices_, [&](const auto& one) { return std::get<2>(one.first) == person; });
    std::erase_if(profiles_, [&](const auto& one) { return one.first.first == person; });
    closed_.insert(person);
    reading_changes_.erase(person);
}

const MemoryEventLog::Space* MemoryEventLog::find(SpaceId id) const {
    const auto found = spaces_.find(id);
    return found == spaces_.end() ? nullptr : &found->second;
}

std::vector<StoredEvent> MemoryEventLog::read(SpaceId id, Sequence after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space || after >= space->events.size()) return {};
    const std::size_t count = std::min<std::size_t>(limit, space->events.size() - after);
    std::vector<StoredEvent> events;
    events.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        events.push_back(with_author(*space, space->events[after + i]));
    }
    return events;
}

StoredEvent MemoryEventLog::with_author(const Space& space, StoredEvent event) {
    if (space.authors.empty() || !event.subject) return event;
    const auto found = space.authors.find(*event.subject);
    if (found != space.authors.end()) event.author = found->second;
    return event;
}

std::vector<Authored> MemoryEventLog::authors(SpaceId id) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<Authored> authors;
    for (const auto& [contribution, person] : space->authors) {
        authors.push_back({contribution, person});
    }
    return authors;
}

std::vector<StoredEvent> MemoryEventLog::read_back(SpaceId id, Sequence before, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<StoredEvent> back;
    auto next = std::ranges::lower_bound(space->openings, before);
    while (next != space->openings.begin() && back.size() < limit) {
        back.push_back(space->events[*--next - 1]);
    }
    return back;
}

std::vector<StoredEvent> MemoryEventLog::read_on(SpaceId id, Sequence after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<StoredEvent> on;
    auto next = std::ranges::upper_bound(space->openings, after);
    for (; next != space->openings.end() && on.size() < limit; ++next) {
        on.push_back(space->events[*next - 1]);
    }
    return on;
}

std::vector<StoredEvent> MemoryEventLog::about(SpaceId id, std::span<const Uuid> subjects) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<Sequence> wanted;
    for (const Uuid& subject : subjects) {
        const auto found = space->about.find(subject);
        if (found != space->about.end()) {
            wanted.insert(wanted.end(), found->second.begin(), found->second.end());
        }
    }
    std::ranges::sort(wanted);
    const auto doubled = std::ranges::unique(wanted);
    wanted.erase(doubled.begin(), doubled.end());
    std::vector<StoredEvent> events;
    events.reserve(wanted.size());
    for (const Sequence seq : wanted) {
        events.push_back(with_author(*space, space->events[seq - 1]));
    }
    return events;
}

std::vector<StoredEvent>
MemoryEventLog::read_thread(SpaceId id, const Uuid& thread, Sequence after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    const auto answers = space->answers.find(thread);
    if (answers == space->answers.end()) return {};
    std::vector<StoredEvent> page;
    auto next = std::ranges::upper_bound(answers->second, after);
    for (; next != answers->second.end() && page.size() < limit; ++next) {
        page.push_back(space->events[*next - 1]);
    }
    return page;
}

std::vector<ThreadSize> MemoryEventLog::thread_sizes(SpaceId id, std::span<const Uuid> threads) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<ThreadSize> sizes;
    for (const Uuid& thread : std::set<Uuid>{threads.begin(), threads.end()}) {
        const auto answers = space->answers.find(thread);
        if (answers == space->answers.end()) continue;
        const std::vector<Sequence>& all = answers->second;
        sizes.push_back({thread, static_cast<std::uint32_t>(all.size()), all.back()});
    }
    return sizes;
}

std::vector<Reacted> MemoryEventLog::reactions(SpaceId id, std::span<const Uuid> messages) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<Reacted> reactions;
    for (const Uuid& message : std::set<Uuid>{messages.begin(), messages.end()}) {
        auto next = space->reactions.lower_bound(Reacted{.message = message});
        for (; next != space->reactions.end() && next->message == message; ++next) {
            reactions.push_back(*next);
        }
    }
    return reactions;
}

std::vector<Sequence> MemoryEventLog::heads(std::span<const SpaceId> spaces) {
    const std::lock_guard lock(mutex_);
    std::vector<Sequence> heads;
    heads.reserve(spaces.size());
    for (const SpaceId id : spaces) {
        const Space* space = find(id);
        heads.push_back(space ? space->events.size() : 0);
    }
    return heads;
}

std::vector<Content> MemoryEventLog::contents(SpaceId id, std::span<const ContentId> ids) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    if (!space) return {};
    std::vector<Content> contents;
    for (const ContentId& content : ids) {
        const auto found = space->contents.find(content);
        if (found != space->contents.end()) contents.push_back({content, found->second});
    }
    std::ranges::sort(contents, {}, &Content::id);
    const auto doubled = std::ranges::unique(contents);
    contents.erase(doubled.begin(), doubled.end());
    return contents;
}

std::optional<SavedState> MemoryEventLog::saved_state(SpaceId id) {
    const std::lock_guard lock(mutex_);
    const Space* space = find(id);
    return space ? space->saved : std::nullopt;
}

void MemoryEventLog::save_state(SpaceId id, const SavedState& state) {
    const std::lock_guard lock(mutex_);
    const auto found = spaces_.find(id);
    if (found == spaces_.end() || state.seq > found->second.events.size()) return;
    auto& saved = found->second.saved;
    if (!saved || saved->seq < state.seq) saved = state;
}

std::vector<SpaceId> MemoryEventLog::due(Instant now, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<Instant, SpaceId>> due;
    for (const auto& [id, space] : spaces_) {
        if (space.due_at && *space.due_at <= now) due.emplace_back(*space.due_at, id);
    }
    std::ranges::sort(due);
    if (due.size() > limit) due.resize(limit);
    std::vector<SpaceId> spaces;
    spaces.reserve(due.size());
    for (const auto& [at, id] : due) spaces.push_back(id);
    return spaces;
}

Uuid MemoryEventLog::epoch() {
    const std::lock_guard lock(mutex_);
    return epoch_;
}

std::array<std::uint8_t, 16> MemoryEventLog::fingerprint_key() { return fingerprint_key_; }

Instant MemoryEventLog::now() { return now_(); }

void MemoryEventLog::renew_epoch() {
    const std::lock_guard lock(mutex_);
    epoch_ = {random_bytes(random_)};
}

std::vector<MemoryEventLog::Membership>
MemoryEventLog::memberships_of(PersonId person, std::size_t limit) const {
    const std::lock_guard lock(mutex_);
    std::vector<Membership> memberships;
    auto next = memberships_.lower_bound({person, SpaceId{}});
    for (; next != memberships_.end() && memberships.size() < limit; ++next) {
        if (next->first.first != person) break;
        if (!next->second.empty()) memberships.push_back({next->first.second, next->second});
    }
    return memberships;
}

std::optional<domain::Roles> MemoryEventLog::roles_in(SpaceId space, PersonId person) const {
    const std::lock_guard lock(mutex_);
    const auto found = memberships_.find({person, space});
    if (found == memberships_.end()) return {};
    return found->second;
}

std::vector<PersonId> MemoryEventLog::people_ever_in(SpaceId space) const {
    const std::lock_guard lock(mutex_);
    std::vector<PersonId> people;
    for (const auto& [membership, roles] : memberships_) {
        if (membership.second == space) people.push_back(membership.first);
    }
    return people;
}

}  // namespace urdimbre::storage::memory
