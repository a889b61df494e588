#pragma once

#include "server/domain/ids.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>

namespace urdimbre::net {

// So many at once of each person, so that nobody takes all the room there is.
class PersonalShares {
  public:
    explicit PersonalShares(std::size_t each_max) : each_max_{each_max} {}

    // One of a person's places, given back when it goes.
    class Share {
      public:
        Share(PersonalShares& shares, domain::PersonId person)
            : shares_{&shares}, person_{person} {}
        Share(Share&& other) noexcept
            : shares_{std::exchange(other.shares_, nullptr)}, person_{other.person_} {}
        Share& operator=(Share&& other) noexcept {
            std::swap(shares_, other.shares_);
            std::swap(person_, other.person_);
            return *this;
        }
        ~Share() {
            if (shares_) shares_->give_back(person_);
        }

      private:
        PersonalShares* shares_;
        domain::PersonId person_;
    };

    // No value: all of them are taken.
    std::optional<Share> take(domain::PersonId person) {
        std::size_t& taken = taken_[person];
        if (taken >= each_max_) return std::nullopt;
        ++taken;
        return std::optional<Share>{std::in_place, *this, person};
    }

    std::size_t persons() const { return taken_.size(); }

  private:
    void give_back(domain::PersonId person) {
        const auto found = taken_.find(person);
        if (--found->second == 0) taken_.erase(found);
    }

    std::size_t each_max_;
    std::unordered_map<domain::PersonId, std::size_t> taken_;
};

}  // namespace urdimbre::net
