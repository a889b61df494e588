#pragma once

#include "storage/figure_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Figures of networks in a migrated database, which outlives it.
class PostgresFigureStore final : public FigureStore {
  public:
    explicit PostgresFigureStore(Database& database) : database_(database) {}

    std::vector<SpaceId> lively(SpaceId network, Instant since, std::size_t limit) override;
    std::optional<std::string> told(SpaceId network, std::int32_t month) override;
    std::string tell(SpaceId network, std::int32_t month, const std::string& figures) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
