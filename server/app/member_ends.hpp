#pragma once

#include "server/app/space_document.hpp"

namespace urdimbre::app {

// GET /api/spaces/<number>/members/ends: whose membership ends by itself, and when (rule C164): of
// everybody for whoever may add members, of nobody but themselves for anybody else.
class MemberEnds final : public SpaceDocument {
  public:
    using SpaceDocument::SpaceDocument;

  private:
    std::optional<domain::SpaceId> space_of(std::string_view path) const override;
    ApiResponse written_for(const Asked& asked) const override;
};

}  // namespace urdimbre::app
