#pragma once

#include "storage/answer_link_store.hpp"
#include "storage/directory.hpp"
#include "storage/instrument_store.hpp"

#include <span>
#include <string_view>

namespace urdimbre::operators {

// deploy/demo-instruments/*.json as they were when this was built.
struct EmbeddedApplications {
    std::string_view name;
    std::string_view json;
};

std::span<const EmbeddedApplications> embedded_applications();

// What the people of the demo network are asked, what some of them have answered, and others by
// links that nobody holds. Asked again it happens once. Blocking; throws std::invalid_argument
// naming what cannot be.
void ask_in_demo(
    std::string_view json,
    storage::InstrumentStore& store,
    storage::AnswerLinkStore& links,
    storage::Directory& directory,
    domain::Instant midnight,
    domain::Instant now
);

}  // namespace urdimbre::operators
