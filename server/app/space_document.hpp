#pragma once

#include "server/app/gate.hpp"
#include "server/app/visit.hpp"
#include "server/domain/space.hpp"
#include "server/domain/view.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// GET /api/spaces/<number>/<what>: something about a space that whoever may read it takes along,
// made from the log at the same door as everything else (rules A5, C41).
class SpaceDocument {
  public:
    explicit SpaceDocument(Visit::House& house) : house_(house) {}
    virtual ~SpaceDocument() = default;

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

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

    ApiResponse stop(const ApiRequest& request, int status, wire::RefusalCode code) const;

    Visit::House& house_;

  private:
    ApiResponse answer_to(const ApiRequest& request, domain::Instant now) const;
};

}  // namespace urdimbre::app
