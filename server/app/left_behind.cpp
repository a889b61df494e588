#include "server/app/left_behind.hpp"

namespace urdimbre::app {
namespace {

constexpr std::size_t members_page = 500;

}  // namespace

LeftBehind
left_behind(storage::Directory& directory, domain::SpaceId space, domain::PersonId person) {
    LeftBehind others;
    domain::PersonId after{};
    for (;;) {
        const auto page = directory.members_of(space, after, members_page);
        for (const storage::MemberListing& one : page) {
            after = one.id;
            if (one.id == person) continue;
            others.anybody = true;
            others.coordinated |= one.roles.has(domain::SpaceRole::coordinator);
        }
        if (others.coordinated || page.size() < members_page) return others;
    }
}

}  // namespace urdimbre::app
