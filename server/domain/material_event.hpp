#pragma once

#include "server/domain/material.hpp"

#include <vector>

// What happens to the materials of a session.
namespace urdimbre::domain {

// Its title and its address are in content under its id, the description of its file under that of
// the file.
struct MaterialAttached {
    ContentId material;
    PersonId by{};
    std::vector<Attachment> attachments;  // one, or none

    bool operator==(const MaterialAttached&) const = default;
};

// Its words, and the description of its file, were deleted by the same append.
struct MaterialRemoved {
    ContentId material;
    PersonId by{};

    bool operator==(const MaterialRemoved&) const = default;
};

}  // namespace urdimbre::domain
