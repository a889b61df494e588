#pragma once

#include "server/app/answer_links_path.hpp"
#include "server/app/instrument_document.hpp"
#include "server/app/reader_route.hpp"
#include "storage/answer_link_store.hpp"
#include "storage/instrument_store.hpp"

namespace urdimbre::app {

// Links by which people without an account answer an application (rules I8, I19, I21, E11): made,
// given another secret, closed, and how they stand, over HTTP, for whoever may make them.
class AnswerLinksRoute : public ReaderRoute {
  public:
    AnswerLinksRoute(
        Visit::House& house,
        storage::InstrumentStore* store,
        storage::AnswerLinkStore* links
    )
        : ReaderRoute(house), store_(store), links_(links) {}

    bool takes(const ApiRequest& request) const;

  private:
    struct Asked {
        const ApiRequest& request;
        Caller caller;
        domain::Application application;
    };

    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    bool makes(const Asked& asked) const;
    ApiResponse list(const Asked& asked) const;
    ApiResponse make(const Asked& asked) const;
    ApiResponse renew(const Asked& asked, const domain::Uuid& link) const;
    ApiResponse close(const Asked& asked, const domain::Uuid& link) const;

    storage::InstrumentStore* store_;
    storage::AnswerLinkStore* links_;
};

}  // namespace urdimbre::app
