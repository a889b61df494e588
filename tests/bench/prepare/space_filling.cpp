#include "tests/bench/prepare/space_filling.hpp"

#include "server/app/stored.hpp"
#include "server/domain/event.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <utility>
#include <variant>

namespace urdimbre::bench {
namespace {

constexpr domain::Sequence messages_per_append = 500;
constexpr std::size_t words_bytes = 200;

domain::Uuid new_id() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    domain::Uuid id;
    for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random());
    return id;
}

// One event and the command that made it.
void add(
    storage::Append& append,
    const domain::CommandId& command,
    domain::Event event,
    domain::Instant at
) {
    const domain::Sequence seq = append.expected_head + append.events.size() + 1;
    const domain::Recorded recorded{.seq = seq, .at = at, .event = std::move(event)};
    append.events.push_back(app::to_stored(recorded, command));
    app::note_whom_it_concerns(append, recorded, {});
    app::add_effects(append, recorded);
}

void append_all(storage::EventLog& log, storage::Append append) {
    const auto outcome = log.append({&append, 1}).front();
    if (const auto* failed = std::get_if<storage::Failed>(&outcome))
        throw std::runtime_error(failed->why);
    if (!std::holds_alternative<storage::Committed>(outcome))
        throw std::runtime_error("an append did not happen");
}

}  // namespace

domain::SpaceId open_space(
    storage::Directory& directory,
    storage::EventLog& log,
    const std::string& title,
    std::span<const Person> members,
    domain::Instant at
) {
    using domain::SpaceRole;
    storage::Append append;
    append.space = directory.reserve_space(domain::SpaceKind::community, title);
    const domain::CommandId command = new_id();
    add(append, command, domain::SpaceOpened{.kind = domain::SpaceKind::community, .parent = {}}, at
    );
    const domain::PersonId coordinator = members.front().id;
    for (const Person& member : members) {
        const auto role = member.id == coordinator ? SpaceRole::coordinator : SpaceRole::teacher;
        add(append,
            command,
            domain::MemberAdded{.person = member.id, .roles = {role}, .by = coordinator},
            at);
    }
    append.commands.push_back({command, 0, static_cast<std::uint32_t>(append.events.size())});
    const domain::SpaceId space = append.space;
    append_all(log, std::move(append));
    return space;
}

void fill_space(
    storage::EventLog& log,
    domain::SpaceId space,
    const Person& author,
    domain::Sequence head,
    domain::Instant at
) {
    const std::string words(words_bytes, 'u');
    domain::Sequence now = log.heads({&space, 1}).front();
    while (now < head) {
        storage::Append append;
        append.space = space;
        append.expected_head = now;
        const domain::Sequence upto = std::min(head, now + messages_per_append);
        for (; now < upto; ++now) {
            const domain::CommandId id = new_id();
            add(append,
                id,
                domain::MessagePosted{.message = id, .author = author.id, .reply_to = {}},
                at);
            append.commands.push_back({id, 0, 1});
            append.contents.push_back({id, words});
        }
        append_all(log, std::move(append));
    }
}

}  // namespace urdimbre::bench
