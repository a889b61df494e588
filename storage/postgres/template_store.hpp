#pragma once

#include "storage/template_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Templates in a migrated database, which outlives it.
class PostgresTemplateStore final : public TemplateStore {
  public:
    explicit PostgresTemplateStore(Database& database, Shelf shelf = Shelf::conversations)
        : database_(database), shelf_(shelf) {}

    Outcome publish(const Publication& publication) override;
    std::vector<Standing> of(SpaceId network) override;
    std::optional<Standing> find(SpaceId network, std::string_view id) override;
    std::vector<Version> versions(SpaceId network, std::string_view id) override;
    std::optional<Version> version(SpaceId network, std::string_view id, std::uint32_t number)
        override;
    bool retire(const Retirement& retirement) override;

  private:
    Database& database_;
    Shelf shelf_;
};

}  // namespace urdimbre::storage::postgres
