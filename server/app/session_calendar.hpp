#pragma once

#include "server/app/space_document.hpp"

#include <string>
#include <utility>

namespace urdimbre::app {

// GET /api/spaces/<number>/session.ics: the date of a session for one's own calendar (rule C93),
// for whoever may read the space.
class SessionCalendar final : public SpaceDocument {
  public:
    // `address`: where people reach this network, for the link in it; empty: nobody said.
    SessionCalendar(Visit::House& house, std::string address)
        : SpaceDocument(house), address_(std::move(address)) {}

  private:
    std::optional<domain::SpaceId> space_of(std::string_view path) const override;
    ApiResponse written_for(const Asked& asked) const override;

    std::string address_;
};

}  // namespace urdimbre::app
