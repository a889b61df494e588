#pragma once

#include "server/domain/view.hpp"

#include <span>
#include <vector>

// Who is in a space now, as the nodes say: never logged, and no part of the space (rules Q1-Q4).
namespace urdimbre::domain {

// Somebody with a connection that follows the space.
struct Here {
    PersonId person{};
    bool writing{};
};

namespace seen {

// What an audience sees of who is here, both in order of person.
struct Presence {
    std::vector<PersonId> here;
    std::vector<PersonId> writing;  // of those who are here

    bool operator==(const Presence&) const = default;
};

}  // namespace seen

// May this audience see, in the space as it is now, that somebody is writing (rule Q4)? It is the
// place for whatever hides who is about to speak.
bool may_show_writing(const Space& space, const Audience& audience);

// Members only, whatever the nodes still say of others; nothing for an audience that does not read.
// Expects `here` in order of person, each once.
seen::Presence view(const Space& space, std::span<const Here> here, const Audience& audience);

}  // namespace urdimbre::domain
