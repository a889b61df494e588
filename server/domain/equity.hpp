#pragma once

#include "server/domain/conversation_event.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// How evenly the word is shared (rules C58, C134 to C136), for those who facilitate and for nobody
// else. What the log says of it is counted as the log is read; who was connected meanwhile is
// witnessed by the nodes (app/witness.hpp).
namespace urdimbre::domain {

// Is anybody counted in it? What is hidden or anonymous counts for nothing, neither while it lasts
// nor afterwards: no figure moves with it.
bool counts_voices(const Phase& phase);

// Counts what everybody had of the word up to an event, around its being applied.
class VoicesCounted {
  public:
    VoicesCounted(Conversation& conversation, const ConversationEvent& event, Instant at);
    void afterwards();

  private:
    Conversation& conversation_;
    const ConversationEvent& event_;
    Turns before_;
    bool counts_{};
};

// Of those who have a seat, each once in the order of their seats, up to now.
std::vector<Voice> voices(const Conversation& conversation, Instant now);
// Of how much time, all in all.
Duration voiced(const Conversation& conversation, Instant now);

// What somebody was heard, as the log has it.
struct HeardOf {
    PersonId person{};
    Duration held{};
    std::uint32_t turns{};  // the present one too
    std::uint32_t said{};   // contributions that everybody sees and that bear their name
    std::uint32_t warm{};
    std::uint32_t cool{};
};

struct Equity {
    bool apart{};                 // nobody is told of in this phase
    std::vector<HeardOf> people;  // in the order of the seats, those who only observe left out
};

Equity equity(const Conversation& conversation, Instant now);

// While somebody could have had the word and was connected: what was theirs, and what was
// everybody's who could have had it then and was connected.
struct Compared {
    Voice own;
    Voice all;
};

// One's share of the word over one's share of the minutes, in percent: 100 is as much as everybody
// else had who could have had it meanwhile.
struct ShareOf {
    PersonId person{};
    std::optional<std::uint32_t> time;
    std::optional<std::uint32_t> turns;
};

// Too little to compare is none.
inline constexpr std::chrono::minutes compared_from{1};
inline constexpr std::uint32_t share_max = 999;
ShareOf share(const Compared& compared);

}  // namespace urdimbre::domain
