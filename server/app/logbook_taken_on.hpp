#pragma once

#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "storage/person_records.hpp"

#include <boost/json.hpp>

#include <map>
#include <vector>

namespace urdimbre::app {

// What somebody took on outside of a session, of what was proposed to them (rules K2, P23): in
// their words, with who proposed it while both are members of the space, and what became of it
// while they are one. Blocking; throws StorageUnavailable.
class LogbookTakenOnReading {
  public:
    using Found = std::vector<storage::PersonRecords::TakenOn>;

    LogbookTakenOnReading(
        storage::EventLog& log,
        storage::Directory& directory,
        domain::PersonId person
    )
        : log_(log), directory_(directory), person_(person) {}

    // In their order, without those whose words are gone.
    boost::json::array told(const Found& found);

  private:
    using Entries = std::map<storage::PersonRecords::TakenOnPlace, boost::json::object>;
    void tell_those_of(
        domain::SpaceId space,
        const std::vector<const storage::PersonRecords::TakenOn*>& found,
        Entries& entries
    );

    storage::EventLog& log_;
    storage::Directory& directory_;
    domain::PersonId person_;
};

}  // namespace urdimbre::app
