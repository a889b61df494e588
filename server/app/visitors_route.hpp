#pragma once

#include "server/app/reader_route.hpp"

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace urdimbre::app {

// GET /api/spaces/<number>/networks: where several networks meet, who came from which other one
// (rule C55), for whoever reads the space.
class VisitorsRoute final : public ReaderRoute {
  public:
    // As many as a client holds the names of.
    static constexpr std::size_t visitors_max = 2'000;
    // Hundreds come in at once and ask the same: the more there are to look through, the longer
    // they are told what the first of them was.
    static constexpr std::chrono::milliseconds fresh_for_each{5};
    static constexpr std::size_t spaces_remembered_max = 1'000;

    using ReaderRoute::ReaderRoute;

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    std::string networks_in(domain::SpaceId space, domain::Instant now) const;

    struct Told {
        std::string body;
        domain::Instant until{};
    };
    mutable std::mutex mutex_;
    mutable std::map<domain::SpaceId, Told> told_;
};

}  // namespace urdimbre::app
