#pragma once

#include "server/domain/command.hpp"
#include "server/domain/event.hpp"
#include "server/domain/refusal.hpp"
#include "server/domain/space.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <vector>

namespace urdimbre::domain {

struct Words {
    ContentId id;
    std::string text;
};

// What a command does, all of it or nothing. No events: it asked for what is so already.
struct Decision {
    std::vector<Event> events;
    std::vector<Words> words;          // to be kept under their ids
    std::vector<ContentId> forgotten;  // words to be deleted
};

// Who asks, under which id, and when: never before the last event of the space.
struct Asked {
    PersonId by{};
    CommandId id;
    Instant at{};

    // Nobody: the application itself, about what it saw.
    bool by_machine() const { return by == PersonId{}; }
};

// Expects that what is due was applied, and that the command's subject was recalled if the log
// knows it.
boost::system::result<Decision, Refusal>
decide(const Space& space, const Asked& asked, const Command& command);

}  // namespace urdimbre::domain
