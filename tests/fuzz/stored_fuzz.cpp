// What the database holds: events and saved states.
#include "server/app/saved_state.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "tests/fuzz/wire_laws.hpp"

namespace urdimbre::fuzz {
namespace {

void law_of_events(const wire::Event& read) {
    law(encoded(read).size() <= wire::limits::event_bytes_max, "events are bounded");
    const domain::Event event = app::to_domain(read);
    law(app::to_domain(app::to_wire(event)) == event, "the rules' event survives the wire");
    const domain::Recorded recorded{
        .seq = 7, .at = domain::Instant{domain::Duration{1'700'000'000'000}}, .event = event
    };
    const auto stored = app::to_stored(recorded, domain::CommandId{});
    law(app::from_stored(stored) == recorded, "what is stored is what happened");
    law(stored.subject == domain::found_by(event), "it is found by what it is about");
}

void law_of_states(const wire::State& read, std::string_view body) {
    law(encoded(read).size() <= wire::limits::state_bytes_max, "states are bounded");
    const auto& state = std::get<wire::SpaceState>(read);
    const auto space = app::restore({.seq = state.seq, .body = std::string{body}});
    law(!app::restore({.seq = state.seq + 1, .body = std::string{body}}),
        "a state knows its place");
    if (!space) return;
    const storage::SavedState saved = app::save(*space);
    law(saved.seq == state.seq, "a state is saved under its place");
    const auto again = app::restore(saved);
    law(again && domain::same(*again, *space), "what is saved is what was restored");
}

}  // namespace

void try_one(std::string_view input) {
    if (const auto event = read_by(wire::decode_event, input)) law_of_events(*event);
    if (const auto state = read_by(wire::decode_state, input)) law_of_states(*state, input);
}

}  // namespace urdimbre::fuzz
