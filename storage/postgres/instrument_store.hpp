#pragma once

#include "storage/instrument_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Applications of instruments in a migrated database, which outlives it.
class PostgresInstrumentStore final : public InstrumentStore {
  public:
    explicit PostgresInstrumentStore(Database& database) : database_(database) {}

    Opening open(const domain::Application& application, std::string_view document, Instant now)
        override;
    std::optional<Standing> find(const Uuid& application) override;
    std::string document(const Uuid& application) override;
    std::vector<Standing> in(const std::vector<SpaceId>& spaces, std::size_t limit) override;
    void close(const Uuid& application, Instant at) override;
    Kept keep(const Keeping& keeping) override;
    std::optional<Sheet> sheet(const Uuid& application, PersonId by) override;
    std::vector<Sheet> sheets(const Uuid& application) override;
    void erase(const Uuid& application, PersonId by) override;
    std::vector<Answered> of_person(PersonId person, std::size_t limit) override;
    Earlier earlier_reports(SpaceId root, const Kin& kin, Instant since) override;
    bool fix(const Fixing& fixing) override;
    std::optional<std::string> report(const Uuid& application) override;
    void choose(const Choice& choice) override;
    std::optional<Choice> chosen(const Uuid& application) override;
    std::vector<Choice> chosen_by(PersonId person, std::size_t limit) override;
    std::vector<Chosen> choices(SpaceId space) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
