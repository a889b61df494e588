#pragma once

#include "server/app/gate.hpp"
#include "server/app/visit.hpp"
#include "server/domain/space.hpp"
#include "server/domain/view.hpp"

#include <functional>
#include <optional>
#include <string>

namespace urdimbre::app {

// Something over HTTP that is read from storage, away from the loop, for somebody who is signed in
// and, where it is of a space, reads that space: the same door as everything else (rules A5, C41).
class ReaderRoute {
  public:
    explicit ReaderRoute(Visit::House& house) : ReaderRoute(house, house.offload) {}
    // `offload`: where the storage is read.
    ReaderRoute(Visit::House& house, Offload& offload) : house_(house), offload_(offload) {}
    virtual ~ReaderRoute() = default;

    // Only what the route takes. Whoever is not signed in is told so, as is whoever comes when the
    // storage cannot be reached.
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  protected:
    // Who asks, with what and when.
    struct Caller {
        domain::PersonId person{};
        domain::Instant now{};
        storage::LoginKind login{};
        std::string lang{};
    };
    // Blocking; throws StorageUnavailable.
    virtual ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const = 0;

    // A space as it stands, for somebody who reads it.
    struct Opened {
        domain::Space space;
        domain::Audience audience;
    };
    // No value: to them there is no such space. Blocking; throws StorageUnavailable.
    std::optional<Opened> open(domain::SpaceId space, domain::PersonId person) const;

    ApiResponse stop(const ApiRequest& request, int status, wire::RefusalCode code) const;

    Visit::House& house_;

  private:
    Offload& offload_;

    ApiResponse answer_signed_in(const ApiRequest& request, domain::Instant now) const;
};

}  // namespace urdimbre::app
