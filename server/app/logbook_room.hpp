#pragma once

#include "server/domain/space.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "storage/person_records.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>

namespace urdimbre::app {

// A mentoring room or a mesa as the logbook of one person has it (rule P23): the classes that they
// observed or let others observe there, the agreement that holds with their yes, and the stages of
// its cycle that they went through. Nothing in it says who anybody else is. Blocking; throws
// StorageUnavailable.
class LogbookRoomReading {
  public:
    LogbookRoomReading(
        storage::EventLog& log,
        storage::PersonRecords& records,
        domain::PersonId person,
        domain::Instant now
    )
        : log_(log), records_(records), person_(person), now_(now) {}

    struct Page {
        std::optional<boost::json::object> room;  // none: nothing of theirs is on this page
        std::size_t visits{};                     // that it has
        std::size_t left{};                       // observations before these, not looked at yet
    };
    // Its observations before the one at this place, the newest first, at most `visits_max` of
    // theirs; no place: all of it, from the newest on.
    Page read(
        const storage::SpaceListing& room,
        std::optional<std::size_t> before,
        std::size_t visits_max
    );

  private:
    bool went_through(const domain::Space& space, const domain::StagePass& pass) const;
    boost::json::array stages_of(domain::SpaceId id, const domain::Space& space, bool member);
    std::optional<boost::json::object>
    visit_of(domain::SpaceId room, const domain::Observation& one, bool member);
    boost::json::value dialogue_of(const domain::Observation& one, bool member);

    storage::EventLog& log_;
    storage::PersonRecords& records_;
    domain::PersonId person_;
    domain::Instant now_;  // what is to come is in no logbook yet
};

}  // namespace urdimbre::app
