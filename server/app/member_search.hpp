#pragma once

#include "server/app/entrance.hpp"
#include "server/app/gate.hpp"
#include "server/app/leaky_count.hpp"
#include "server/app/visit.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace urdimbre::app {

// GET /api/spaces/<number>/members/named?begins=<text>: members whose names begin like what was
// typed, whatever its accents and case, for whoever reads the space (rule C163). For spaces with
// more members than a client holds.
class MemberSearch {
  public:
    static constexpr std::size_t found_max = 8;
    static constexpr std::size_t members_looked_through_max = 20'000;
    static constexpr std::size_t typed_bytes_max = 160;
    // Of one person, on one node: so many at once, and another one each half second.
    static constexpr std::size_t at_once_max = 20;
    static constexpr std::chrono::milliseconds another_every{500};

    MemberSearch(Visit::House& house, Entrance& entrance) : house_(house), entrance_(entrance) {}
    ~MemberSearch() { *alive_ = false; }

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    using Time = LeakyCount::Time;

    bool too_often(domain::PersonId person);

    Visit::House& house_;
    Entrance& entrance_;
    struct Asking {
        LeakyCount count{at_once_max, another_every};
        Time last{};
    };
    std::map<domain::PersonId, Asking> asking_;
    Time swept_at_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
