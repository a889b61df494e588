#pragma once

#include "server/app/space_document.hpp"

namespace urdimbre::app {

// GET /api/spaces/<number>/commitments: what is pending, with its words; in a session that has not
// begun, what it would open with now (rule C60). With `closed`, what was kept or dropped, the
// newest first, a page at a time; `before` is where the last page ended.
class CommitmentsRoute final : public SpaceDocument {
  public:
    using SpaceDocument::SpaceDocument;

  private:
    std::optional<domain::SpaceId> space_of(std::string_view path) const override;
    ApiResponse written_for(const Asked& asked) const override;
};

}  // namespace urdimbre::app
