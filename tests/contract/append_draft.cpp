#include "tests/contract/append_draft.hpp"

#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::storage {

Uuid uuid(std::uint64_t number) {
    Uuid id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        id.bytes[id.bytes.size() - 1 - i] = static_cast<std::uint8_t>(number);
        number >>= 8u;
    }
    id.bytes[0] = 0xe5;  // not all of its upper half is zero
    return id;
}

Instant at_millisecond(std::int64_t number) { return Instant{domain::Duration{number}}; }

AppendDraft::AppendDraft(SpaceId space, Sequence expected_head) {
    append_.space = space;
    append_.expected_head = expected_head;
}

void AppendDraft::event(std::uint64_t command, std::optional<Uuid> subject, std::string body) {
    const Sequence seq = append_.expected_head + append_.events.size() + 1;
    append_.events.push_back({
        .seq = seq,
        .at = at_millisecond(1'700'000'000'000 + static_cast<std::int64_t>(seq)),
        .command = uuid(command),
        .subject = subject,
        .body = std::move(body),
    });
}

AppendDraft& AppendDraft::message(std::uint64_t id, const std::string& words) {
    append_.commands.push_back({.id = uuid(id), .fingerprint = -1, .events = 1});
    event(id, uuid(id), R"({"type":"message_posted","v":1})");
    append_.contents.push_back({uuid(id), words});
    return *this;
}

AppendDraft& AppendDraft::about(std::uint64_t id, std::uint64_t contribution) {
    append_.commands.push_back({.id = uuid(id), .fingerprint = -1, .events = 1});
    event(id, uuid(contribution), R"({"type":"message_edited","v":1})");
    return *this;
}

AppendDraft& AppendDraft::plain(std::uint64_t id, std::size_t bytes) {
    append_.commands.push_back({.id = uuid(id), .fingerprint = -1, .events = 1});
    event(id, {}, std::string(bytes, 'e'));
    return *this;
}

AppendDraft& AppendDraft::several(std::uint64_t id, std::uint32_t events) {
    append_.commands.push_back({.id = uuid(id), .fingerprint = -1, .events = events});
    for (std::uint32_t i = 0; i < events; ++i) event(id, {}, "event " + std::to_string(i));
    return *this;
}

AppendDraft& AppendDraft::refused(std::uint64_t id) {
    append_.commands.push_back({.id = uuid(id), .fingerprint = -1, .events = 0});
    return *this;
}

AppendDraft& AppendDraft::answer(std::uint64_t id, std::uint64_t thread) {
    message(id);
    append_.answers.push_back({uuid(thread), append_.events.back().seq});
    return *this;
}

AppendDraft& AppendDraft::reacts(
    std::uint64_t id,
    std::uint64_t message,
    std::uint64_t person,
    domain::Reaction reaction,
    bool on
) {
    plain(id);
    append_.reactions.push_back({{uuid(message), PersonId{person}, reaction}, on});
    return *this;
}

AppendDraft& AppendDraft::loses_reactions(std::uint64_t message) {
    append_.unreacted.push_back(uuid(message));
    return *this;
}

AppendDraft& AppendDraft::anonymously(PersonId person) {
    append_.authors.push_back({append_.commands.back().id, person});
    return *this;
}

AppendDraft& AppendDraft::forgets_authors() {
    append_.forgets_authors = true;
    return *this;
}

AppendDraft& AppendDraft::forgets(std::uint64_t content) {
    append_.forgotten.push_back(uuid(content));
    return *this;
}

AppendDraft& AppendDraft::member(PersonId person, domain::Roles roles) {
    append_.memberships.push_back({person, roles});
    return *this;
}

AppendDraft& AppendDraft::concerns(PersonId person, domain::NoticeKind kind) {
    append_.notices.push_back({person, append_.events.back().seq, kind});
    return *this;
}

AppendDraft& AppendDraft::begins(PersonId person) {
    append_.beginnings.push_back({person, append_.events.back().seq});
    return *this;
}

AppendDraft& AppendDraft::wakes(std::optional<Instant> due_at) {
    append_.deadline = DeadlineChange{due_at};
    return *this;
}

AppendDraft& AppendDraft::fingerprint(std::int64_t of_last_command) {
    append_.commands.back().fingerprint = of_last_command;
    return *this;
}

AppendOutcome append(EventLog& log, const Append& append) { return log.append({&append, 1}).at(0); }

std::string name_of(const AppendOutcome& outcome) {
    return std::visit(
        domain::Overloaded{
            [](const Committed&) -> std::string { return "committed"; },
            [](const AlreadyApplied&) -> std::string { return "already applied"; },
            [](const Stale&) -> std::string { return "stale"; },
            [](const Failed& failed) -> std::string { return "failed: " + failed.why; },
            [](const Unknown&) -> std::string { return "unknown"; },
        },
        outcome
    );
}

}  // namespace urdimbre::storage
