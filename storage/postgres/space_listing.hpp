#pragma once

#include "storage/directory.hpp"
#include "storage/postgres/row.hpp"

namespace urdimbre::storage::postgres {

// Of a row with its id, kind, title, the roles in it, its head and its parent.
inline SpaceListing to_listing(const pqxx::row& row) {
    SpaceListing listing{
        .id = to_space(row[0]),
        .kind = static_cast<domain::SpaceKind>(to_number(row[1])),
        .title = to_text(row[2]),
        .roles = to_roles(row[3]),
        .head = to_sequence(row[4]),
        .parent = {},
    };
    if (!row[5].is_null()) listing.parent = to_space(row[5]);
    return listing;
}

}  // namespace urdimbre::storage::postgres
