#include "server/operator/space_desk.hpp"

#include "protocol/wire/wire.hpp"
#include "server/app/decided.hpp"
#include "server/app/derived_id.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "server/domain/due.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <variant>

namespace urdimbre::operators {
namespace {

constexpr std::size_t page = 1000;
constexpr int attempts_max = 20;  // others may append meanwhile, but not for ever

}  // namespace

domain::Space read_space(storage::EventLog& log, domain::SpaceId id) {
    domain::Space space;
    for (;;) {
        const auto events = log.read(id, space.head, page);
        for (const storage::StoredEvent& stored : events) {
            const auto event = app::from_stored(stored);
            if (!event) {
                throw std::runtime_error("esta versión no conoce el hecho " + stored.body);
            }
            domain::evolve(space, *event);
        }
        if (events.size() < page) return space;
    }
}

void carry_out(
    storage::EventLog& log,
    domain::SpaceId space,
    domain::PersonId by,
    const domain::Command& command
) {
    domain::CommandId id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        domain::Space state = read_space(log, space);
        storage::Append append;
        append.space = space;
        append.expected_head = state.head;
        const domain::Instant now = log.now();
        const auto due_before = domain::due_at(state);
        const app::DerivedId derived{log.fingerprint_key()};
        app::record_due(append, state, derived.tick(space, state.head), now);
        const auto decision = domain::decide(
            state, {.by = by, .id = id, .at = std::max(now, state.last_at)}, command
        );
        if (!decision) {
            throw std::runtime_error(
                "no se puede: " + std::string{wire::name(app::to_wire(decision.error()))}
            );
        }
        if (decision->events.empty()) return;
        const auto events = app::record(append, state, id, *decision, now);
        append.commands.push_back(
            {.id = id, .fingerprint = 0, .events = static_cast<std::uint32_t>(events.size())}
        );
        app::note_deadline(append, due_before, state);
        const auto outcome = log.append({&append, 1}).front();
        if (std::holds_alternative<storage::Committed>(outcome)) return;
        if (const auto* applied = std::get_if<storage::AlreadyApplied>(&outcome)) {
            const auto done =
                std::ranges::find(applied->commands, id, &storage::AppliedCommand::id);
            if (done != applied->commands.end()) return;  // otherwise others ticked first
        }
        if (const auto* failed = std::get_if<storage::Failed>(&outcome)) {
            throw std::runtime_error("la base de datos no lo tomó: " + failed->why);
        }
    }
    throw std::runtime_error("la base de datos no respondió; inténtelo de nuevo");
}

}  // namespace urdimbre::operators
