#pragma once

#include "server/app/gate.hpp"
#include "server/app/visit.hpp"

#include <functional>
#include <string>
#include <utility>

namespace urdimbre::app {

// GET /api/spaces/<number>/session.ics: the date of a session for one's own calendar (rule C93),
// for whoever may read the space.
class SessionCalendar {
  public:
    // `address`: where people reach this network, for the link in it; empty: nobody said.
    SessionCalendar(Visit::House& house, std::string address)
        : house_(house), address_(std::move(address)) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    // Blocking; throws StorageUnavailable.
    ApiResponse answer_to(const ApiRequest& request, domain::Instant now) const;

    Visit::House& house_;
    std::string address_;
};

}  // namespace urdimbre::app
