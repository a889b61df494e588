#pragma once

#include "server/domain/accompaniment.hpp"
#include "server/domain/command.hpp"
#include "tests/property/chance.hpp"

#include <optional>

// What the people of a space ask for at random, of how they accompany each other. Most of it is
// about what was brought or proposed last, so that it is not refused.
namespace urdimbre::property {

domain::AccompanimentCommand random_observing(
    Chance& chance,
    const std::optional<domain::Uuid>& observed,
    domain::PersonId by,
    domain::Instant soon
);

// An edit names the copy that is there, an earlier one, or none (rule Y1).
domain::Command random_accompaniment(
    Chance& chance,
    const std::optional<domain::Uuid>& offered,
    const domain::Accompaniment& here
);

domain::AccompanimentCommand
random_recording(Chance& chance, const std::optional<domain::Uuid>& brought, domain::Instant soon);

// Of the activities that are there and of sessions that may be over.
domain::Command
random_activity(Chance& chance, const domain::Accompaniment& here, domain::Instant now);

// Of the topics and the visits that are there.
domain::Command random_programme(Chance& chance, const domain::Accompaniment& here);

}  // namespace urdimbre::property
