#pragma once

#include "server/app/profile_vocabulary.hpp"
#include "server/app/reader_route.hpp"
#include "storage/profile_store.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// What members of a network wrote of themselves there, over HTTP (rules H1 to H4): one's own, with
// the weekly hours, at /api/spaces/<network>/profile, to read, to write and to delete; of all, page
// by page and without anybody's hours, at …/profiles, for whoever reads the network.
class ProfilesRoute final : public ReaderRoute {
  public:
    static constexpr std::size_t page_max = 30;
    static constexpr std::size_t sought_max = 60;  // code points of what somebody types
    // Every list as full as it may be, in letters of four bytes that are escaped.
    static constexpr std::size_t body_max = 128 * 1024;

    // Without a store nobody has one.
    ProfilesRoute(
        Visit::House& house,
        const ProfileVocabulary& vocabulary,
        storage::ProfileStore* store
    )
        : ReaderRoute(house), vocabulary_(vocabulary), store_(store) {}

    // How large the body of such a request may be, where it carries a profile.
    static std::optional<std::size_t>
    body_bytes_max(std::string_view method, std::string_view path);

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    ApiResponse own(domain::SpaceId network, domain::PersonId person) const;
    ApiResponse keep(const ApiRequest& request, domain::SpaceId network, const Caller& caller)
        const;
    ApiResponse all(const ApiRequest& request, domain::SpaceId network) const;

    const ProfileVocabulary& vocabulary_;
    storage::ProfileStore* store_;
};

}  // namespace urdimbre::app
