#pragma once

#include "server/domain/event.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace urdimbre::domain {

// What a thread holds beside the message that began it: how many answers, withdrawn ones included,
// and where the last one stands.
struct Answers {
    std::uint32_t count{};
    Sequence last{};

    bool operator==(const Answers&) const = default;
};

// A message as the rules need to know it.
struct Message {
    static constexpr std::size_t versions_max = 100;
    // A message that is corrected again and again must not become a way to call everybody.
    static constexpr std::size_t told_max = 40;

    ContributionId id;
    Sequence seq{};
    Instant at{};
    PersonId author{};
    std::optional<ContributionId> reply_to;
    std::vector<ContentId> versions;  // oldest first; empty once withdrawn
    std::optional<Instant> edited_at;
    std::vector<Attachment> attachments{};   // none once withdrawn
    std::optional<ContributionId> thread{};  // the message that it goes back to, if it answers one
    std::vector<PersonId> mentions{};        // none once withdrawn
    std::vector<PersonId> told{};  // whom it has mentioned at any time; none once withdrawn
    Reactions reactions{};         // none once withdrawn
    Answers answers{};

    bool withdrawn() const { return versions.empty(); }

    bool operator==(const Message&) const = default;
};

// The newest messages of a space, oldest first. Older ones are recalled from the log when a command
// is about them.
class Timeline {
  public:
    static constexpr std::size_t messages_max = 50;

    // No value: not among the newest.
    const Message* find(const ContributionId& id) const;
    const std::deque<Message>& messages() const { return messages_; }

    // Takes in one event, in order; ignores what is not about a message that it holds.
    void evolve(const Recorded& recorded);

    // For saved states: messages in order, at most messages_max.
    static Timeline of(std::deque<Message> messages);

    bool operator==(const Timeline&) const = default;

  private:
    void count_answer(const ContributionId& thread, Sequence seq);

    std::deque<Message> messages_;
};

// Whom a correction mentions for the first time, as many as are told of one message (rule C152).
std::vector<PersonId>
newly_mentioned(const Message& message, const std::vector<PersonId>& mentions);

// What one event makes of a message that it is about, its answers aside. The first event about a
// message makes it.
void evolve(std::optional<Message>& message, const Recorded& recorded);

}  // namespace urdimbre::domain
