#include "server/app/tail.hpp"

#include "server/app/stored.hpp"
#include "server/domain/notice.hpp"

#include <algorithm>

namespace urdimbre::app {

// An event of a newer version brings nothing that this node could count.
Tail::Tail(const storage::ReadingStore::Tail& stored) {
    for (const storage::StoredEvent& event : stored.events) {
        if (const auto recorded = from_stored(event)) take(*recorded);
    }
    head_ = stored.head;
}

void Tail::take(const domain::Recorded& recorded) {
    head_ = std::max(head_, recorded.seq);
    if (const auto author = domain::to_be_read(recorded.event)) {
        if (!messages_.empty() && messages_.back().seq >= recorded.seq) return;
        messages_.push_back({recorded.seq, *author, *domain::subject(recorded.event)});
        if (messages_.size() > messages_max) messages_.pop_front();
    }
    if (const auto gone = domain::withdrawn(recorded.event)) {
        std::erase_if(messages_, [&](const Message& message) { return message.id == *gone; });
    }
}

std::uint32_t Tail::unread(domain::PersonId person, domain::Sequence position) const {
    std::uint32_t unread = 0;
    for (auto message = messages_.rbegin(); message != messages_.rend(); ++message) {
        if (message->seq <= position || unread == counted_max) break;
        if (message->author != person) ++unread;
    }
    return unread;
}

}  // namespace urdimbre::app
