#pragma once

#include "server/domain/event.hpp"
#include "storage/reading_store.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>

namespace urdimbre::app {

// The newest messages of one space, as far as counting what somebody has not read needs them: who
// wrote each. One serves everybody in the space, so that nobody's count asks the log.
class Tail {
  public:
    static constexpr std::size_t messages_max = 192;
    // So many unread ones, or more.
    static constexpr std::uint32_t counted_max = 100;

    explicit Tail(const storage::ReadingStore::Tail& stored);

    // What happened after `head`, in order.
    void take(const domain::Recorded& recorded);

    domain::Sequence head() const { return head_; }

    // Messages of others after `position`, at most counted_max. Where somebody wrote most of the
    // newest ones themselves, there may be more.
    std::uint32_t unread(domain::PersonId person, domain::Sequence position) const;

  private:
    struct Message {
        domain::Sequence seq{};
        domain::PersonId author{};
        domain::ContributionId id;
    };

    domain::Sequence head_{};
    std::deque<Message> messages_;
};

}  // namespace urdimbre::app
