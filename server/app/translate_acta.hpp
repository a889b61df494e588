#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/acta.hpp"

// The part of translate.hpp that is about actas.
namespace urdimbre::app {

// Without what the log does not know: the number and the title of the space, and names; and without
// what was pending, whose words are elsewhere.
wire::Acta to_wire(const domain::Acta& acta, const FindWords& words);

}  // namespace urdimbre::app
