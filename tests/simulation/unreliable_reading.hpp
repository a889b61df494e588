#pragma once

#include "storage/notice_store.hpp"
#include "storage/reading_store.hpp"
#include "storage/unavailable.hpp"
#include "tests/simulation/unreliable.hpp"

namespace urdimbre::simulation {

// One node's way to what people have read, and to what concerns them, with a connection that
// breaks.
class UnreliableReading final : public storage::ReadingStore {
  public:
    UnreliableReading(storage::ReadingStore& store, World& world, const Faults& faults)
        : store_(store), world_(world), faults_(faults) {}

    std::vector<Mark> advance(std::span<const Mark> marks) override {
        reach();
        auto moved = store_.advance(marks);
        if (world_.chance(faults_.answer_lost)) throw storage::StorageUnavailable("simulated");
        return moved;
    }
    std::vector<Mark> positions(std::span<const domain::PersonId> people, std::size_t limit)
        override {
        reach();
        return store_.positions(people, limit);
    }
    Changed changed(domain::Instant since, std::size_t limit) override {
        reach();
        return store_.changed(since, limit);
    }
    std::vector<Tail> tails(std::span<const domain::SpaceId> spaces, std::size_t limit) override {
        reach();
        return store_.tails(spaces, limit);
    }
    std::vector<Growth> growth(std::span<const Place> places, std::size_t limit) override {
        reach();
        return store_.growth(places, limit);
    }

  private:
    void reach() {
        if (world_.chance(faults_.read_unavailable)) throw storage::StorageUnavailable("simulated");
    }

    storage::ReadingStore& store_;
    World& world_;
    const Faults& faults_;
};

class UnreliableNotices final : public storage::NoticeStore {
  public:
    UnreliableNotices(storage::NoticeStore& store, World& world, const Faults& faults)
        : store_(store), world_(world), faults_(faults) {}

    std::vector<Noticed> of(domain::PersonId person, std::optional<Place> before, std::size_t limit)
        override {
        reach();
        return store_.of(person, before, limit);
    }
    std::size_t unseen(domain::PersonId person, std::size_t limit) override {
        reach();
        return store_.unseen(person, limit);
    }
    void
    see(domain::PersonId person, std::span<const Place> places, std::optional<domain::Instant> upto
    ) override {
        reach();
        store_.see(person, places, upto);
    }
    News news(domain::Instant since, std::optional<Key> after, std::size_t limit) override {
        reach();
        return store_.news(since, after, limit);
    }
    std::optional<domain::PersonId> trim(
        domain::PersonId after,
        std::size_t people,
        std::size_t kept,
        domain::Instant oldest
    ) override {
        reach();
        return store_.trim(after, people, kept, oldest);
    }

  private:
    void reach() {
        if (world_.chance(faults_.read_unavailable)) throw storage::StorageUnavailable("simulated");
    }

    storage::NoticeStore& store_;
    World& world_;
    const Faults& faults_;
};

}  // namespace urdimbre::simulation
