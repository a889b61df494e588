#pragma once

#include "protocol/wire/uuid.hpp"
#include "server/domain/ids.hpp"
#include "storage/directory.hpp"
#include "storage/postgres/array_literal.hpp"

#include <algorithm>
#include <concepts>
#include <limits>
#include <span>
#include <string>
#include <type_traits>
#include <utility>

// Values of the domain as parameters of a statement.
namespace urdimbre::storage::postgres {

// The database counts in 63 bits; nothing there is beyond.
inline std::uint64_t argument_of(std::uint64_t number) {
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    return std::min(number, most);
}

template <std::unsigned_integral T>
std::string argument(T number) {
    return std::to_string(argument_of(number));
}

inline std::string argument(domain::SpaceId id) { return argument(number(id)); }
inline std::string argument(domain::PersonId id) { return argument(number(id)); }
inline std::string argument(const domain::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return text;
}
inline std::string argument(domain::Instant at) {
    return std::to_string(at.time_since_epoch().count());
}

// As the text of a bytea.
std::string argument(const LoginHash& secret);

template <class Id>
std::string argument(std::span<const Id> ids) {
    ArrayLiteral array;
    for (const Id& id : ids) {
        if constexpr (std::is_same_v<Id, domain::Uuid>) {
            array.add(id);
        } else {
            array.add(number(id));
        }
    }
    return std::move(array).text();
}

}  // namespace urdimbre::storage::postgres
