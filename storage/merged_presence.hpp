#pragma once

#include "storage/presence_store.hpp"

#include <map>
#include <vector>

namespace urdimbre::storage {

// What several nodes say about one space, put together.
class MergedPresence {
  public:
    void add(const std::vector<Present>& here) {
        for (const auto& one : here) {
            auto& merged =
                people_.try_emplace(one.person, Present{one.person, 0, false}).first->second;
            merged.devices += one.devices;
            merged.writing = merged.writing || one.writing;
        }
    }

    std::vector<Present> in_order() const {
        std::vector<Present> all;
        all.reserve(people_.size());
        for (const auto& [person, present] : people_) all.push_back(present);
        return all;
    }

  private:
    std::map<domain::PersonId, Present> people_;
};

}  // namespace urdimbre::storage
