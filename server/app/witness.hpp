#pragma once

#include "server/domain/equity.hpp"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace urdimbre::app {

// Who was connected while the word went round in one session, as far as this node saw it: what of
// the word was somebody's is counted here only for as long as they are known to be there, from one
// look to the next (rule T12). Pure.
class Witness {
  public:
    // How it is now. No value: who is there cannot be known, and what passes until it is counts for
    // nobody.
    void look(
        const domain::Conversation& conversation,
        const std::optional<std::set<domain::PersonId>>& here,
        domain::Instant now
    );

    // Of those who have a seat, in the order of their numbers.
    std::vector<domain::Compared> compared() const;
    // Of how much of the time in which somebody could have the word.
    domain::Duration time() const { return time_; }

  private:
    struct Look {
        std::vector<domain::Voice> voices;
        domain::Duration voiced{};
        std::set<domain::PersonId> here;
    };

    std::optional<Look> last_;
    void add(const Look& now);

    std::map<domain::PersonId, domain::Compared> sums_;
    std::set<domain::PersonId> could_;  // have had the word, in the last stretch of time
    domain::Duration time_{};
};

}  // namespace urdimbre::app
