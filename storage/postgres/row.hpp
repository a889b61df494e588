#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/reaction.hpp"
#include "server/domain/role.hpp"

#include <pqxx/pqxx>

#include <string>

// One field of an answer as a value of the domain. The columns are those of our own statements:
// anything else in them is a mistake in the program, and throws std::logic_error.
namespace urdimbre::storage::postgres {

std::int64_t to_number(const pqxx::field& field);
domain::Uuid to_uuid(const pqxx::field& field);
domain::Instant to_instant(const pqxx::field& field);
domain::Roles to_roles(const pqxx::field& field);
domain::Reaction to_reaction(const pqxx::field& field);
std::string to_text(const pqxx::field& field);

inline domain::Sequence to_sequence(const pqxx::field& field) {
    return static_cast<domain::Sequence>(to_number(field));
}
inline domain::SpaceId to_space(const pqxx::field& field) {
    return domain::SpaceId{static_cast<std::uint64_t>(to_number(field))};
}
inline domain::PersonId to_person(const pqxx::field& field) {
    return domain::PersonId{static_cast<std::uint64_t>(to_number(field))};
}

}  // namespace urdimbre::storage::postgres
