#pragma once

#include "server/domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::storage {

using domain::Instant;
using domain::SpaceId;

// What was told of a network when a month was over: made once, and then the same for ever (rule
// P19). And where to look for what it is made of. Blocking and thread-safe; throws
// StorageUnavailable. Implementations are held to tests/contract/figure_contract.
class FigureStore {
  public:
    virtual ~FigureStore() = default;

    // The network and what is below it at any depth, as far as its newest event is of `since` or
    // later; in order of id, at most `limit`.
    virtual std::vector<SpaceId> lively(SpaceId network, Instant since, std::size_t limit) = 0;

    // What was told when this month was over. `month`: counted from the beginning of the year 0.
    virtual std::optional<std::string> told(SpaceId network, std::int32_t month) = 0;

    // Tells this, unless something was told of that month before; what is told from here on.
    virtual std::string tell(SpaceId network, std::int32_t month, const std::string& figures) = 0;
};

}  // namespace urdimbre::storage
