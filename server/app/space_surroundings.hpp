#pragma once

#include "server/app/names.hpp"
#include "server/app/space_writer.hpp"
#include "storage/broker.hpp"
#include "storage/directory.hpp"

#include <functional>

namespace urdimbre::app {

// The node, as a loaded space sees it.
struct SpaceSurroundings {
    SpaceServices& services;
    Names& names;
    storage::Directory& directory;
    storage::Broker& broker;
    domain::Uuid epoch;
    std::function<void(domain::SpaceId, Submission)> submit{};  // to another space; set by Spaces
};

}  // namespace urdimbre::app
