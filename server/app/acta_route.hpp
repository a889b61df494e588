#pragma once

#include "server/app/space_document.hpp"

namespace urdimbre::app {

// GET /api/spaces/<number>/acta: the acta for scripts (rule C59), made from the log by the same
// projection as everything else; as acta.md, acta.csv and acta.json the same for keeping, as files
// (rule C90).
class ActaRoute final : public SpaceDocument {
  public:
    using SpaceDocument::SpaceDocument;

  private:
    std::optional<domain::SpaceId> space_of(std::string_view path) const override;
    ApiResponse written_for(const Asked& asked) const override;
};

}  // namespace urdimbre::app
