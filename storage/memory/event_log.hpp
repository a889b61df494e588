#pragma once

#include "storage/event_log.hpp"
#include "storage/notice_store.hpp"
#include "storage/profile_store.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace urdimbre::storage::memory {

// The log of one process: everything that the contract promises, except that nothing survives it.
// Deterministic: it reads no clock but the one given, and makes its ids of the seed.
class MemoryEventLog final : public EventLog {
  public:
    explicit MemoryEventLog(std::function<Instant()> now, std::uint64_t seed = 1);

    std::vector<AppendOutcome> append(std::span<const Append> batch) override;
    std::vector<StoredEvent> read(SpaceId space, Sequence after, std::size_t limit) override;
    std::vector<StoredEvent> read_back(SpaceId space, Sequence before, std::size_t limit) override;
    std::vector<StoredEvent> read_on(SpaceId space, Sequence after, std::size_t limit) override;
    std::vector<StoredEvent> about(SpaceId space, std::span<const Uuid> subjects) override;
    std::vector<StoredEvent>
    read_thread(SpaceId space, const Uuid& thread, Sequence after, std::size_t limit) override;
    std::vector<ThreadSize> thread_sizes(SpaceId space, std::span<const Uuid> threads) override;
    std::vector<Reacted> reactions(SpaceId space, std::span<const Uuid> messages) override;
    std::vector<Authored> authors(SpaceId space) override;
    std::vector<Sequence> heads(std::span<const SpaceId> spaces) override;
    std::vector<Content> contents(SpaceId space, std::span<const ContentId> ids) override;
    std::optional<SavedState> saved_state(SpaceId space) override;
    void save_state(SpaceId space, const SavedState& state) override;
    std::vector<SpaceId> due(Instant now, std::size_t limit) override;
    Uuid epoch() override;
    std::array<std::uint8_t, 16> fingerprint_key() override;
    Instant now() override;

    // As a restore does: positions of the epoch before are worth nothing.
    void renew_epoch();

    // The index of memberships that appends keep, for a directory beside this log.
    struct Membership {
        SpaceId space{};
        domain::Roles roles;
    };
    std::vector<Membership> memberships_of(PersonId person, std::size_t limit) const;
    // Without roles: was a member once. No value: never was.
    std::optional<domain::Roles> roles_in(SpaceId space, PersonId person) const;

    std::vector<PersonId> people_ever_in(SpaceId space) const;

    // What was one's own alone is gone, as somebody left for good.
    void forget_person(PersonId person);

  private:
    friend class MemoryReadingStore;
    friend class MemoryNoticeStore;
    friend class MemoryTemplateStore;
    friend class MemoryRetentionStore;
    friend class MemoryProfileStore;
    friend class MemoryFigureStore;
    friend class MemoryPersonRecords;

    struct NoticeOf {
        Instant at{};
        domain::NoticeKind kind{};
        bool seen{};
        Instant written_at{};
    };
    using NoticeKey = std::tuple<SpaceId, Sequence, PersonId>;

    struct Space {
        std::vector<StoredEvent> events;
        std::unordered_map<CommandId, AppliedCommand> commands;
        std::unordered_map<ContentId, std::string> contents;
        std::unordered_map<Uuid, std::vector<Sequence>> about;
        std::vector<Sequence> openings;                 // events that open a contribution
        std::map<Uuid, std::vector<Sequence>> answers;  // by thread
        std::set<Reacted> reactions;
        std::map<Uuid, PersonId> authors;  // of anonymous contributions
        std::optional<Instant> due_at;
        std::optional<SavedState> saved;
    };

    AppendOutcome append_one(const Append& append);
    static const char* rule_broken_by(const Append& append, const Space* known);
    void write(Space& space, const Append& append);
    void write_for_people(const Append& append);
    const Space* find(SpaceId id) const;
    static StoredEvent with_author(const Space& space, StoredEvent event);

    std::function<Instant()> now_;
    std::uint64_t random_;
    mutable std::mutex mutex_;
    std::map<SpaceId, Space> spaces_;
    std::map<std::pair<PersonId, SpaceId>, domain::Roles> memberships_;
    std::map<std::pair<PersonId, SpaceId>, Sequence> positions_;
    std::map<std::pair<PersonId, SpaceId>, ProfileStore::Keeping> profiles_;
    std::set<PersonId> closed_;  // whose account is: nothing is kept of them any more
    std::map<PersonId, Instant> reading_changes_;
    std::map<NoticeKey, NoticeOf> notices_;
    std::vector<NoticeStore::OfTemplate> template_news_;  // by number, from the first one on
    std::array<std::uint8_t, 16> fingerprint_key_;
    Uuid epoch_;
};

}  // namespace urdimbre::storage::memory
