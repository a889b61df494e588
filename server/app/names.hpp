#pragma once

#include "server/app/loop.hpp"
#include "server/domain/ids.hpp"
#include "storage/directory.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace urdimbre::app {

// People's names, as the directory had them not long ago. A name that changed is seen everywhere
// within `fresh_for`.
class Names {
  public:
    static constexpr std::chrono::seconds fresh_for{30};
    static constexpr std::size_t names_max = 100'000;

    Names(Loop& loop, Offload& offload, storage::Directory& directory);
    ~Names();

    // Null: not known here; fetch first. Empty: nobody by that number.
    const std::string* find(domain::PersonId id) const;

    // Asked for anew when it is wanted next: the person may be called otherwise now.
    void forget(domain::PersonId id) { names_.erase(id); }

    // `then` runs on the loop once the directory has answered; without storage, after it is back.
    void fetch(std::set<domain::PersonId> ids, std::function<void()> then);

  private:
    struct Known {
        std::string name;
        std::chrono::steady_clock::time_point until;
    };

    Loop& loop_;
    Offload& offload_;
    storage::Directory& directory_;
    std::unordered_map<domain::PersonId, Known> names_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
