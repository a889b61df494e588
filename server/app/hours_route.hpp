#pragma once

#include "server/app/reader_route.hpp"
#include "storage/profile_store.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace urdimbre::app {

// GET /api/spaces/<number>/hours?day=…&zone=…&minutes=…: when those who take part in a space
// coincide, in one certain week, by the hours that they gave in its network (rules H4 to H6).
// Nobody is named, nobody chooses whom to look at, and nobody's hours are told.
class HoursRoute final : public ReaderRoute {
  public:
    HoursRoute(Visit::House& house, storage::ProfileStore* store)
        : ReaderRoute(house), store_(store) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    storage::ProfileStore* store_;
};

}  // namespace urdimbre::app
