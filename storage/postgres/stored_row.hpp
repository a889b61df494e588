#pragma once

#include "storage/event_log.hpp"
#include "storage/postgres/row.hpp"

namespace urdimbre::storage::postgres {

// An event out of the columns seq, at, command, subject, body, beginning with the column `first`.
inline StoredEvent to_stored_event(const pqxx::row& row, pqxx::row::size_type first) {
    StoredEvent event{
        .seq = to_sequence(row[first]),
        .at = to_instant(row[first + 1]),
        .command = to_uuid(row[first + 2]),
        .subject = {},
        .body = to_text(row[first + 4]),
    };
    if (!row[first + 3].is_null()) event.subject = to_uuid(row[first + 3]);
    return event;
}

}  // namespace urdimbre::storage::postgres
