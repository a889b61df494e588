#pragma once

#include "server/app/same_names.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

// The smaller parts of what translate_conversation.hpp declares: `outer` for the wire, `inner` for
// the rules.
namespace urdimbre::app {

inline std::optional<wire::Uuid> outer(const std::optional<domain::Uuid>& id) {
    if (!id) return {};
    return id->bytes;
}

inline std::optional<domain::Uuid> inner(const std::optional<wire::Uuid>& id) {
    if (!id) return {};
    return domain::Uuid{*id};
}

inline std::optional<std::uint64_t> outer(const std::optional<domain::PersonId>& person) {
    if (!person) return {};
    return number(*person);
}

inline std::optional<domain::PersonId> inner(const std::optional<std::uint64_t>& person) {
    if (!person) return {};
    return domain::PersonId{*person};
}

inline std::uint32_t whole(std::chrono::seconds duration) {
    return static_cast<std::uint32_t>(duration.count());
}

// One by one, by a function.
template <class To, class From, class Change>
inline std::vector<To> each(const From& from, Change change) {
    std::vector<To> to;
    to.reserve(from.size());
    for (const auto& one : from) to.push_back(change(one));
    return to;
}

template <class From>
inline std::vector<std::uint64_t> numbers(const From& people) {
    return each<std::uint64_t>(people, [](domain::PersonId person) { return number(person); });
}

template <class To>
To people(const std::vector<std::uint64_t>& numbers) {
    To to;
    for (const std::uint64_t one : numbers) to.insert(to.end(), domain::PersonId{one});
    return to;
}

inline wire::Seat outer(const domain::Seat& seat) { return {number(seat.person), seat.role}; }
inline domain::Seat inner(const wire::Seat& seat) {
    return {domain::PersonId{seat.person}, seat.role};
}

inline wire::Party outer(const domain::Party& party) { return {party.role, outer(party.person)}; }
inline domain::Party inner(const wire::Party& party) { return {party.role, inner(party.person)}; }

inline wire::Turn outer(const domain::Turn& turn) {
    return {
        .grant = turn.grant,
        .holder = turn.holder ? std::optional{outer(*turn.holder)} : std::nullopt,
        .since = turn.since,
        .until = turn.until,
        .queue = each<wire::Party>(turn.queue, [](const auto& party) { return outer(party); }),
    };
}

inline domain::Turn inner(const wire::Turn& turn) {
    return {
        .grant = turn.grant,
        .holder = turn.holder ? std::optional{inner(*turn.holder)} : std::nullopt,
        .since = turn.since,
        .until = turn.until,
        .queue = each<domain::Party>(turn.queue, [](const auto& party) { return inner(party); }),
    };
}

inline std::vector<wire::Turn> outer(const domain::Turns& turns) {
    return each<wire::Turn>(turns, [](const auto& turn) { return outer(turn); });
}

inline domain::Turns inner(const std::vector<wire::Turn>& turns) {
    return each<domain::Turn>(turns, [](const auto& turn) { return inner(turn); });
}

inline std::vector<wire::Seat> outer(const std::vector<domain::Seat>& seats) {
    return each<wire::Seat>(seats, [](const auto& seat) { return outer(seat); });
}

inline std::vector<domain::Seat> inner(const std::vector<wire::Seat>& seats) {
    return each<domain::Seat>(seats, [](const auto& seat) { return inner(seat); });
}

inline std::vector<wire::Group> outer(const std::vector<domain::Group>& groups) {
    return each<wire::Group>(groups, [](const auto& group) { return wire::Group{numbers(group)}; });
}

inline std::vector<domain::Group> inner(const std::vector<wire::Group>& groups) {
    return each<domain::Group>(groups, [](const auto& group) {
        return people<domain::Group>(group.members);
    });
}

std::vector<wire::StoredContribution> stored(const std::vector<domain::Contribution>& all);
std::vector<domain::Contribution> inner(const std::vector<wire::StoredContribution>& all);

}  // namespace urdimbre::app
