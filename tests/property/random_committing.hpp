#pragma once

#include "server/domain/command.hpp"
#include "server/domain/space.hpp"
#include "tests/property/chance.hpp"

// What is taken on in a space at random, and what sessions below it tell (rules K2, K13, Y12).
namespace urdimbre::property {

struct Saying {
    domain::PersonId by{};
    domain::Command command;
};

// Something is proposed to somebody, answered or taken back, mostly by whose it is; or of a
// commitment is said what became of it.
Saying random_committing(Chance& chance, const domain::Ledger& ledger, domain::Instant now);

// A session is over: with commitments, and with what it left of a stage that it served, mostly one
// of the cycle that the space goes through.
domain::CommitmentCommand
random_acta(Chance& chance, const domain::Accompaniment& here, domain::Instant now);

}  // namespace urdimbre::property
