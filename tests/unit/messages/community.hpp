#pragma once

#include "server/domain/decide.hpp"

#include <cstdint>
#include <initializer_list>

namespace urdimbre::tests {

// A community decided by the real rules, one command after the other, a second apart.
class Community {
  public:
    // The first one coordinates.
    explicit Community(std::initializer_list<domain::SpaceRole> others = {}) {
        ask(1, domain::OpenSpace{domain::SpaceKind::community, {}});
        std::uint64_t person = 1;
        for (const domain::SpaceRole role : others) {
            ask(1, domain::AddMember{domain::PersonId{++person}, {role}});
        }
    }

    boost::system::result<domain::Decision, domain::Refusal>
    ask(std::uint64_t by, const domain::Command& command) {
        last_id = domain::Uuid{
            {static_cast<std::uint8_t>(++asked_ >> 8u), static_cast<std::uint8_t>(asked_ & 0xffu)}
        };
        const domain::Instant at{std::chrono::seconds{asked_}};
        auto outcome =
            domain::decide(space, {.by = domain::PersonId{by}, .id = last_id, .at = at}, command);
        if (!outcome) return outcome;
        for (const domain::Event& event : outcome->events) {
            const domain::Recorded recorded{.seq = space.head + 1, .at = at, .event = event};
            domain::evolve(space, recorded);
            log.push_back(recorded);
        }
        return outcome;
    }

    domain::ContributionId
    say(std::uint64_t by, std::optional<domain::ContributionId> reply_to = {}) {
        ask(by, domain::PostMessage{.text = "palabras", .reply_to = reply_to});
        return last_id;
    }

    const domain::Message& message(const domain::ContributionId& id) const {
        return *space.find(id);
    }

    domain::Space space;
    std::vector<domain::Recorded> log;
    domain::CommandId last_id;

  private:
    std::uint64_t asked_{};
};

}  // namespace urdimbre::tests
