#pragma once

#include "server/app/gate.hpp"
#include "server/app/visit.hpp"

#include <functional>

namespace urdimbre::app {

// GET /api/spaces/<number>/commitments: what is pending, with its words; in a session that has not
// begun, what it would open with now (rule C60). With `closed`, what was kept or dropped, the
// newest first, a page at a time; `before` is where the last page ended.
class CommitmentsRoute {
  public:
    explicit CommitmentsRoute(Visit::House& house) : house_(house) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    // Blocking; throws StorageUnavailable.
    ApiResponse answer_to(const ApiRequest& request, domain::Instant now) const;

    Visit::House& house_;
};

}  // namespace urdimbre::app
