#pragma once

#include "server/app/space_document.hpp"

namespace urdimbre::app {

// GET /api/spaces/<number>/stories: the stories of a notebook (rule P24), for whose it is, the
// newest first, a page at a time; `before` is where the last page ended. A page costs the same
// however many there are.
class StoriesRoute final : public SpaceDocument {
  public:
    using SpaceDocument::SpaceDocument;

  private:
    std::optional<domain::SpaceId> space_of(std::string_view path) const override;
    ApiResponse written_for(const Asked& asked) const override;
};

}  // namespace urdimbre::app
