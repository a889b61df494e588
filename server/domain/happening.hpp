#pragma once

#include "server/domain/month.hpp"
#include "server/domain/space.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

// What of the life of a space is counted in the figures of its network (rule P19). Never a word,
// and nothing of what is private, hidden or anonymous.
namespace urdimbre::domain {

enum class Doing : std::uint8_t {
    message,
    contribution,  // under a name, where everybody of the session sees it
    session,       // that took place and is over
    seats,         // of those sessions; `part`: from which somebody contributed under their name
    visit,         // a class that all of its people agreed to look at
    dialogue,      // that holds, of such a class
    commitment,    // that a space keeps
    kept,
    replanned,
    dropped,
    overdue,  // its day came in this month, and it was pending at its end
    action,   // of a plan, whose last day came in this month; `part`: done at its end
    stage,    // of a cycle, entered
};
inline constexpr unsigned doing_count = 13;

// Did somebody do something? Otherwise time alone brought it.
constexpr bool is_act(Doing what) { return what != Doing::overdue && what != Doing::action; }

// Of how many it is told in how many of them it is so.
constexpr bool has_part(Doing what) { return what == Doing::seats || what == Doing::action; }

struct Happening {
    Doing what{};
    std::string of{};  // of a stage: "<cycle>/<stage>"
    std::uint32_t count{1};
    std::uint32_t part{};          // all of them, or none
    std::vector<PersonId> people;  // whose it is

    bool operator==(const Happening&) const = default;
};

// Of one space, whose events come in their order. Each thing is counted once, when it happened, and
// stays counted: what is changed or taken back later changes no month that is over.
class Happenings {
  public:
    // `before`: as the space is when it happens.
    std::vector<Happening> of(const Recorded& recorded, const Space& before);

    // What a month left, as the space is at its end. Nothing where nothing happened in its school
    // year until then: such a space is not looked at, and counted when somebody comes back to it,
    // it would change months that were told.
    static std::vector<Happening> left_by(Month month, const Space& space);

  private:
    std::set<ObservationId> talked_over_;
};

}  // namespace urdimbre::domain
