#pragma once

#include "server/domain/accompaniment.hpp"
#include "server/domain/call.hpp"
#include "server/domain/conversation.hpp"
#include "server/domain/effect.hpp"
#include "server/domain/event.hpp"
#include "server/domain/ledger.hpp"
#include "server/domain/message.hpp"
#include "server/domain/retention.hpp"
#include "server/domain/role.hpp"
#include "server/domain/story.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace urdimbre::domain {

// A space as its log made it. Bounded: what grows without end stays in the log and is recalled.
struct Space {
    static constexpr std::size_t owed_max = 64;  // and the acta of a session, which cannot wait

    Sequence head{};
    Instant last_at{};
    SpaceKind kind{};
    std::optional<SpaceId> parent;
    std::map<PersonId, Roles> members;
    std::uint64_t messages{};
    Timeline timeline;
    std::optional<Conversation> conversation;  // of a session, once it is planned
    std::map<PersonId, Instant> ends;          // memberships that end by themselves (rule E20)
    std::vector<Owed> owed;                    // in other spaces (rule L17), oldest first
    Ledger ledger;                             // of commitments
    Accompaniment accompaniment;
    std::optional<Instant> reminded;     // when the clock last reminded somebody of something here
    std::optional<Retention> retention;  // how long what is written stays (rule P14)
    Stories stories;                     // of a notebook (rule P24)
    std::optional<CallPolicy> calls;     // of a network that said what they are (rule W2)

    // Older messages that a waiting command is about, without their answers. Not history, only
    // remembered history: never compared or saved.
    std::unordered_map<ContributionId, Message> recalled;

    bool opened() const { return head > 0; }
    bool owes_too_much() const { return owed.size() >= owed_max; }
    Roles roles_of(PersonId person) const;

    // Among the newest or the recalled ones.
    const Message* find(const ContributionId& id) const;
    bool knows(const ContributionId& id) const;
};

// What one event makes of the space. Expects recorded.seq == head + 1.
void evolve(Space& space, const Recorded& recorded);

// The words that a space at this point may show.
std::vector<ContentId> words(const Space& space);

// Do both say the same, remembered history aside?
bool same(const Space& a, const Space& b);

}  // namespace urdimbre::domain
