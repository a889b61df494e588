#pragma once

#include "storage/event_log.hpp"

namespace urdimbre::storage::postgres {

class Database;

// The log in a migrated database, which outlives it.
class PostgresEventLog final : public EventLog {
  public:
    explicit PostgresEventLog(Database& database) : database_(database) {}

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

  private:
    std::vector<AppendOutcome> append_ascending(std::span<const Append* const> ascending);
    std::vector<AppendOutcome> append_one_by_one(std::span<const Append* const> ascending);

    Database& database_;
};

}  // namespace urdimbre::storage::postgres
