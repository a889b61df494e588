#pragma once

#include "server/app/reader_route.hpp"
#include "server/app/template_problem.hpp"
#include "storage/template_store.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// Whatever else somebody writes in an address is the id of no document, and is not asked for.
bool may_be_document_id(std::string_view text);

// The newest document of that id which the network of the space keeps and offers. None: there is no
// store, no network, or no such document, or it was retired.
std::optional<std::string> offered_document(
    storage::Directory& directory,
    storage::TemplateStore* store,
    domain::SpaceId space,
    std::string_view id
);

// Documents that networks keep in versions, over HTTP: what they made of conversations and of
// instruments (rules C3, C110 to C117, I2, I23 to I26). Every member of a space reads those of its
// network; who may publish in the network writes them. What is wrong with a document is said by the
// one reader of such documents, for a draft as for what is published.
class NetworkDocuments : public ReaderRoute {
  public:
    static constexpr std::size_t note_max = 300;  // code points

    // How large the body of such a request may be, where it carries a document.
    static std::optional<std::size_t>
    body_bytes_max(std::string_view method, std::string_view path);

    bool takes(const ApiRequest& request) const;

  protected:
    // `shelf`: what they are called in addresses and lists.
    NetworkDocuments(Visit::House& house, std::string_view shelf, storage::TemplateStore* store)
        : ReaderRoute(house), shelf_(shelf), store_(store) {}

    struct Whole {
        std::string id;
        std::string title;
        std::string document;  // canonical
        boost::json::object summary;
    };
    struct Judged {
        std::optional<Whole> found;
        std::vector<Problem> problems;
    };
    virtual Judged judge(std::string_view document) const = 0;
    virtual bool is_shipped(std::string_view id) const = 0;

    // What it was made of, as it is kept; and what the server writes into it, beside its number.
    struct Origin {
        domain::SpaceId network{};
        std::string adapted_from;
    };
    virtual void mark(boost::json::object& document, Origin& origin) const = 0;

    storage::TemplateStore* store() const { return store_; }

  private:
    struct Asked;
    struct Place;
    struct Publishing;

    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;
    ApiResponse read(const ApiRequest& request, const Asked& asked, const Place& place) const;
    ApiResponse list(const Place& place) const;
    ApiResponse versions(const ApiRequest& request, const Asked& asked, const Place& place) const;
    ApiResponse publish(const ApiRequest& request, const Place& place, domain::Instant now) const;
    ApiResponse keep(const ApiRequest& request, const Place& place, Publishing publishing) const;
    ApiResponse came_between(const Place& place, const std::string& id) const;
    ApiResponse invalid(const ApiRequest& request, const std::vector<Problem>& problems) const;
    ApiResponse retire(
        const ApiRequest& request,
        const Asked& asked,
        const Place& place,
        domain::Instant now
    ) const;

    // What those are called who are known.
    using Publishers = std::map<domain::PersonId, std::string>;
    Publishers named(const std::set<domain::PersonId>& people) const;

    std::string_view shelf_;
    storage::TemplateStore* store_;
};

}  // namespace urdimbre::app
