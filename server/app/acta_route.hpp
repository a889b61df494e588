#pragma once

#include "server/app/gate.hpp"
#include "server/app/visit.hpp"

#include <functional>

namespace urdimbre::app {

// GET /api/spaces/<number>/acta: the acta for scripts (rule C59), made from the log by the same
// projection as everything else; as acta.md, acta.csv and acta.json the same for keeping, as files
// (rule C90).
class ActaRoute {
  public:
    explicit ActaRoute(Visit::House& house) : house_(house) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    // Blocking; throws StorageUnavailable.
    ApiResponse answer_to(const ApiRequest& request, domain::Instant now) const;

    Visit::House& house_;
};

}  // namespace urdimbre::app
