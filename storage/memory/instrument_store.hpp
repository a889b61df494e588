#pragma once

#include "storage/instrument_store.hpp"

#include <map>
#include <mutex>

namespace urdimbre::storage::memory {

class MemoryInstrumentStore : public InstrumentStore {
  public:
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
    struct Written {
        Sheet sheet;
        Uuid command;
    };
    struct Entry {
        domain::Application application;
        std::string document;
        std::map<PersonId, Written> sheets;
        std::optional<std::string> figures;
        std::string counted;
        std::optional<Choice> choice;
    };

    static Standing standing(const Entry& entry);
    Entry* at(const Uuid& application);
    std::uint64_t reports_of(SpaceId root) const;
    std::vector<const Entry*> newest_first() const;

    std::mutex mutex_;
    std::map<Uuid, Entry> entries_;
};

}  // namespace urdimbre::storage::memory
