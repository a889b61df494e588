#include "server/app/network_of.hpp"

namespace urdimbre::app {
namespace {

// More than there are kinds of space that can hold another.
constexpr int levels_max = 8;

}  // namespace

std::optional<domain::SpaceId>
network_of(storage::Directory& directory, std::optional<domain::SpaceId> space) {
    for (int level = 0; space && level < levels_max; ++level) {
        const auto found = directory.space(*space);
        if (!found) return {};
        if (found->kind == domain::SpaceKind::network) return found->id;
        space = found->parent;
    }
    return {};
}

}  // namespace urdimbre::app
