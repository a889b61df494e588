#pragma once

#include "server/app/conversation_template.hpp"
#include "server/app/reader_route.hpp"
#include "storage/template_store.hpp"

#include <cstddef>
#include <optional>
#include <string>
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

// What networks make of conversations, over HTTP (rules C3, C110 to C117). Every member of a space
// reads those of its network; who may publish in the network writes them. What is wrong with a
// document is said by the one reader of documents, for a draft as for what is published.
class NetworkTemplates : public ReaderRoute {
  public:
    static constexpr std::size_t note_max = 300;  // code points

    NetworkTemplates(Visit::House& house, storage::TemplateStore* store)
        : ReaderRoute(house), store_(store) {}

    // How large the body of such a request may be, where it carries a document.
    static std::optional<std::size_t>
    body_bytes_max(std::string_view method, std::string_view path);

    bool takes(const ApiRequest& request) const;

  private:
    struct Asked;
    struct Place;

    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;
    ApiResponse read(const ApiRequest& request, const Asked& asked, const Place& place) const;
    ApiResponse list(const ApiRequest& request, const Place& place) const;
    ApiResponse versions(const ApiRequest& request, const Asked& asked, const Place& place) const;
    ApiResponse publish(const ApiRequest& request, const Place& place, domain::Instant now) const;
    ApiResponse retire(
        const ApiRequest& request,
        const Asked& asked,
        const Place& place,
        domain::Instant now
    ) const;

    std::string name_of(domain::PersonId person) const;

    storage::TemplateStore* store_;
};

}  // namespace urdimbre::app
