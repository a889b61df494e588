#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/command.hpp"
#include "server/domain/ids.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <variant>

namespace urdimbre::app {

// Durable. seq: the last event that the command made, or the head that it found when it made none.
struct Accepted {
    domain::Sequence seq{};
};

struct Refused {
    wire::RefusalCode code{};
    std::optional<domain::PersonId> person{};  // on whose account
};

using Answer = std::variant<Accepted, Refused>;

// A command on its way into a space.
struct Submission {
    domain::CommandId id;
    std::int64_t fingerprint{};
    domain::PersonId by{};
    domain::Command command;
    std::function<void(const Answer&)> answer;  // exactly once, on the loop
};

}  // namespace urdimbre::app
