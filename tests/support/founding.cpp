#include "tests/support/founding.hpp"

#include "server/app/secret.hpp"
#include "server/app/stored.hpp"
#include "server/domain/event.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>
#include <variant>

namespace urdimbre::tests {

using domain::SpaceRole;

std::vector<Founder>
add_people(storage::Directory& directory, std::size_t count, domain::Instant now) {
    std::vector<Founder> people;
    for (std::size_t i = 1; i <= count; ++i) {
        Founder one{
            .person = directory.add_person("Docente " + std::to_string(i), "es"),
            .token = app::new_secret(),
        };
        directory.add_login(one.person, app::hash_of(one.token), now + std::chrono::days(1));
        people.push_back(std::move(one));
    }
    return people;
}

domain::SpaceId open_community(
    storage::Directory& directory,
    storage::EventLog& log,
    const std::string& title,
    std::span<const domain::PersonId> members,
    domain::SpaceKind kind
) {
    storage::Append append;
    append.space = directory.reserve_space(kind, title);
    const domain::CommandId opening{{1}};
    const domain::Instant at = log.now();
    const auto record = [&](domain::Event event) {
        const domain::Sequence seq = append.events.size() + 1;
        const domain::Recorded recorded{.seq = seq, .at = at, .event = std::move(event)};
        append.events.push_back(app::to_stored(recorded, opening));
        app::note_whom_it_concerns(append, recorded, {});
        app::add_effects(append, recorded);
    };
    record(domain::SpaceOpened{.kind = kind, .parent = {}});
    for (const domain::PersonId member : members) {
        const bool first = member == members.front();
        record(domain::MemberAdded{
            .person = member,
            .roles = {first ? SpaceRole::coordinator : SpaceRole::teacher},
            .by = members.front(),
        });
    }
    append.commands.push_back({opening, 0, static_cast<std::uint32_t>(append.events.size())});
    const domain::SpaceId space = append.space;
    const auto outcome = log.append({&append, 1}).front();
    if (!std::holds_alternative<storage::Committed>(outcome)) {
        throw std::runtime_error("the community could not be opened");
    }
    return space;
}

}  // namespace urdimbre::tests
