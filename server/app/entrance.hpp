#pragma once

#include "server/app/gate.hpp"
#include "server/app/loop.hpp"
#include "server/app/texts.hpp"
#include "storage/directory.hpp"

#include <functional>
#include <string>

namespace urdimbre::app {

// Coming in and going out, over HTTP: who am I, a personal link, the people of a demo, signing out.
class Entrance {
  public:
    Entrance(
        Offload& offload,
        storage::Directory& directory,
        const Texts& texts,
        std::function<domain::Instant()> now
    );

    void identify(const std::string& secret, std::function<void(Gate::Identity)> answer);

    // Answers every path under /api/ that is about coming in; `not_found` for the rest.
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    // The clock belongs to the loop; the answers are made elsewhere.
    struct Asked {
        ApiRequest request;
        domain::Instant now;
    };

    ApiResponse who_am_i(const Asked& asked);
    ApiResponse enter(const Asked& asked);
    ApiResponse sign_out(const Asked& asked);
    ApiResponse demo_people(const Asked& asked);
    ApiResponse demo_enter(const Asked& asked);
    ApiResponse problem(const ApiRequest& request, int status, wire::RefusalCode code);

    Offload& offload_;
    storage::Directory& directory_;
    const Texts& texts_;
    std::function<domain::Instant()> now_;
};

}  // namespace urdimbre::app
