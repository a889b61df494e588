#pragma once

#include "storage/event_log.hpp"

#include <string>

namespace urdimbre::storage {

// The same number, the same id.
Uuid uuid(std::uint64_t number);

Instant at_millisecond(std::int64_t number);

// A batch for one space, put together command by command.
class AppendDraft {
  public:
    AppendDraft(SpaceId space, Sequence expected_head);

    // A command that opens a contribution with these words; command, contribution and words have
    // this id.
    AppendDraft& message(std::uint64_t id, const std::string& words = "words");
    // A command about a contribution that is there.
    AppendDraft& about(std::uint64_t id, std::uint64_t contribution);
    // A command with an event about nothing, of so many bytes.
    AppendDraft& plain(std::uint64_t id, std::size_t bytes = 20);
    // One command with several events.
    AppendDraft& several(std::uint64_t id, std::uint32_t events);
    AppendDraft& refused(std::uint64_t id);

    // A command that opens a contribution which goes back to `thread`.
    AppendDraft& answer(std::uint64_t id, std::uint64_t thread);
    // A command of this person that reacts to a message, or takes that back.
    AppendDraft& reacts(
        std::uint64_t id,
        std::uint64_t message,
        std::uint64_t person,
        domain::Reaction reaction,
        bool on = true
    );
    AppendDraft& loses_reactions(std::uint64_t message);

    // The last command opens a contribution of this person, and the log does not say so.
    AppendDraft& anonymously(PersonId person);
    AppendDraft& forgets_authors();

    AppendDraft& forgets(std::uint64_t content);
    AppendDraft& member(PersonId person, domain::Roles roles);
    // The last event concerns somebody; somebody begins to read with it.
    AppendDraft& concerns(PersonId person, domain::NoticeKind kind);
    AppendDraft& begins(PersonId person);
    AppendDraft& wakes(std::optional<Instant> due_at);
    AppendDraft& fingerprint(std::int64_t of_last_command);

    const Append& operator*() const { return append_; }
    operator const Append&() const { return append_; }
    const std::vector<StoredEvent>& events() const { return append_.events; }

  private:
    void event(std::uint64_t command, std::optional<Uuid> subject, std::string body);

    Append append_;
};

// One batch on its own.
AppendOutcome append(EventLog& log, const Append& append);

// Which one it is, for messages of tests.
std::string name_of(const AppendOutcome& outcome);

template <class Outcome>
bool is(const AppendOutcome& outcome) {
    return std::holds_alternative<Outcome>(outcome);
}

}  // namespace urdimbre::storage
