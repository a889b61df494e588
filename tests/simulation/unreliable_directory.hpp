#pragma once

#include "storage/memory/directory.hpp"
#include "storage/unavailable.hpp"

#include <cstddef>
#include <optional>

namespace urdimbre::simulation {

// The directory of all nodes, which may be asked in vain for what a space is.
class UnreliableDirectory final : public storage::memory::MemoryDirectory {
  public:
    using MemoryDirectory::MemoryDirectory;

    std::optional<storage::SpaceListing> space(domain::SpaceId id) override {
        ++asked;
        if (away) throw storage::StorageUnavailable("simulated");
        return MemoryDirectory::space(id);
    }

    bool away{};
    std::size_t asked{};
};

}  // namespace urdimbre::simulation
