#pragma once

#include "server/domain/space.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::app {

// Sessions as the logbook of one person has them (rule P23): nothing in them says who anybody else
// is. Blocking; throws StorageUnavailable.
class LogbookReading {
  public:
    LogbookReading(storage::EventLog& log, storage::Directory& directory, domain::PersonId person)
        : log_(log), directory_(directory), person_(person) {}

    // No value: it did not take place, or the person had no part in it.
    std::optional<boost::json::object> entry_of(const storage::SpaceListing& session);

  private:
    // The space above a session, as far as the person is a member there.
    struct Above {
        bool reads{};
        std::string title{};
        domain::Ledger ledger{};
    };
    const Above& above(const std::optional<domain::SpaceId>& space);

    boost::json::array commitments_of(
        const storage::SpaceListing& session,
        const std::vector<const domain::Contribution*>& taken_on,
        const domain::Ledger& said_besides,
        const std::optional<domain::SpaceId>& told_above
    );

    storage::EventLog& log_;
    storage::Directory& directory_;
    domain::PersonId person_;
    std::map<domain::SpaceId, Above> above_{};
};

}  // namespace urdimbre::app
