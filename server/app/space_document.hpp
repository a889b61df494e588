#pragma once

#include "server/app/reader_route.hpp"

#include <optional>
#include <string_view>

namespace urdimbre::app {

// GET /api/spaces/<number>/<what>: something about a space that whoever may read it takes along,
// made from the log at the same door as everything else (rules A5, C41).
class SpaceDocument : public ReaderRoute {
  public:
    using ReaderRoute::ReaderRoute;

    bool takes(const ApiRequest& request) const;

  protected:
    struct Asked {
        const ApiRequest& request;
        domain::PersonId by{};
        domain::SpaceId id{};
        domain::Space space;
        domain::Audience audience;
    };

    // The space that the path is of. No value: it is a path of something else.
    virtual std::optional<domain::SpaceId> space_of(std::string_view path) const = 0;

    // For somebody who may read the space. Blocking; throws StorageUnavailable.
    virtual ApiResponse written_for(const Asked& asked) const = 0;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const final;
};

}  // namespace urdimbre::app
