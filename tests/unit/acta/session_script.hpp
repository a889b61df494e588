#pragma once

#include "server/domain/decide.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace urdimbre::tests {

// A session run through the rules by what its people ask for, one after the other, on a clock of
// its own: amigo-critico, with Ana who coordinates and facilitates, Pedro who presents, and Eva and
// Luz who are critical friends. Olga reads and has no seat.
class SessionScript {
  public:
    static constexpr domain::PersonId ana{1}, pedro{2}, eva{3}, luz{4}, olga{5}, stranger{9};

    SessionScript();

    // Expects that the rules allow it; throws std::logic_error with the refusal otherwise.
    domain::CommandId ask(
        domain::PersonId by,
        domain::Command command,
        std::chrono::seconds after = std::chrono::seconds{1}
    );

    domain::ContributionId
    say(domain::PersonId by, const std::string& kind, const std::string& text);
    domain::ContributionId say(domain::PersonId by, domain::Contribute contribution);

    // On to the next phase, `after` the last thing that happened.
    void next(std::chrono::seconds after = std::chrono::seconds{30});

    const domain::Conversation& conversation() const { return *space.conversation; }
    domain::PhaseIndex phase() const { return conversation().phase; }

    domain::Space space;
    std::vector<storage::Append> appends;  // what each of them made durable; of space 1

  private:
    domain::Instant now_{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
    std::uint8_t ids_{};
};

}  // namespace urdimbre::tests
