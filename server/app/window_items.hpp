#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/view.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace urdimbre::app {

// The items of one window, in order. What is countable becomes one item at the place of the last:
// reactions to one message, votes for questions, raised hands, reactions to the stage. It says what
// is so from there on, which is right for whoever has seen none of them and for whoever has seen
// some.
class WindowItems {
  public:
    void add(domain::seen::Item item, domain::Sequence seq, domain::Instant at);

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    // What was added, and nothing is left.
    std::vector<wire::Item> take(const FindWords& words);

  private:
    struct Entry {
        domain::seen::Item item;
        domain::Sequence seq{};
        domain::Instant at{};
    };

    std::vector<std::optional<Entry>> entries_;  // without value: it joined a later one
    // The entry takes in what an earlier one of its kind says, which goes.
    template <class Counted>
    void join(std::optional<std::size_t>& earlier, Counted& counted);

    std::unordered_map<domain::ContributionId, std::size_t> reacted_;
    std::optional<std::size_t> voted_;
    std::optional<std::size_t> hands_;
    std::optional<std::size_t> applauded_;
    std::size_t size_{};
};

}  // namespace urdimbre::app
