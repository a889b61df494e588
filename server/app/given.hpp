#pragma once

#include "server/domain/event.hpp"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {

// Something that one person wrote or gave in a space, as they take it along (rule P12): numbers and
// ids, with the words and files that belong to it still to be fetched.
struct Given {
    boost::json::object told;
    // What it opens, a message or a contribution, whose later versions are its words too.
    std::optional<domain::ContributionId> opens{};
    std::vector<std::pair<std::string, domain::ContentId>> words{};  // by the key they are told as
    std::vector<domain::Attachment> files{};
};

// What `event` has of this person. Nothing that others wrote, and nobody's number: of what is
// anonymous only what is known to be theirs while the link is kept (rule C44).
std::vector<Given> given_by(const domain::Event& event, domain::PersonId person);

// An earlier message or contribution as later events leave it: which words it has had, and whether
// it was withdrawn.
struct Versions {
    std::vector<domain::ContentId> words;  // oldest first; none once withdrawn
    bool withdrawn{};

    void take(const domain::Event& event);
};

}  // namespace urdimbre::app
