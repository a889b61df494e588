#pragma once

#include "server/app/conversation_template.hpp"
#include "server/app/network_documents.hpp"

#include <optional>
#include <string_view>

namespace urdimbre::app {

// The template of this id that the network of a space keeps, unless it is retired or this server
// does not run it. Blocking; throws StorageUnavailable. Without a store: none.
std::optional<Template> adapted_template(
    storage::Directory& directory,
    storage::TemplateStore* store,
    domain::SpaceId space,
    std::string_view id
);

// What networks make of conversations (rules C3, C110 to C117).
class NetworkTemplates final : public NetworkDocuments {
  public:
    NetworkTemplates(Visit::House& house, storage::TemplateStore* store)
        : NetworkDocuments(house, "templates", store) {}

  private:
    Judged judge(std::string_view document) const override;
    bool is_shipped(std::string_view id) const override;
    void mark(boost::json::object& document, Origin& origin) const override;
};

}  // namespace urdimbre::app
