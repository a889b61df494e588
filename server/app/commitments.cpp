#include "server/app/commitments.hpp"

#include "server/app/commitment_words.hpp"
#include "server/app/evidence_reading.hpp"
#include "server/app/stored.hpp"
#include "server/app/stored_space.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/domain/privacy.hpp"
#include "server/domain/view.hpp"
#include "storage/unavailable.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t closed_page_max = 20;
constexpr std::size_t named_max = 1000;

// Commitments, in which space their ids are at home, and where those that ended did so.
struct Found {
    domain::SpaceId home{};
    std::vector<domain::Commitment> commitments{};
    std::vector<domain::Sequence> closed{};
    std::optional<domain::Sequence> more{};
};

// What a session that has not begun would open with if it began now; else what the space has.
Found pending_in(storage::EventLog& log, domain::SpaceId id, const domain::Space& space) {
    const bool to_begin =
        space.parent && space.kind == domain::SpaceKind::session &&
        (!space.conversation || space.conversation->stage == domain::Stage::planned);
    if (!to_begin || domain::confidential(space))
        return {.home = id, .commitments = space.ledger.commitments};
    return {
        .home = *space.parent, .commitments = read_space(log, *space.parent).ledger.commitments
    };
}

std::optional<domain::CommitmentChanged>
closing_at(storage::EventLog& log, domain::SpaceId id, domain::Sequence seq) {
    if (seq == 0) return {};
    const auto events = log.read(id, seq - 1, 1);
    if (events.empty()) return {};
    const auto event = from_stored(events.front());
    if (!event) throw storage::StorageUnavailable("an event of a newer version");
    const auto* said = std::get_if<domain::CommitmentEvent>(&event->event);
    const auto* changed = said ? std::get_if<domain::CommitmentChanged>(said) : nullptr;
    if (!changed || !domain::ends(changed->commitment.state)) return {};
    return *changed;
}

// Each event that ended one names the one before: a page costs what it shows, however long the log
// is. None: `from` is no such event.
Found closed_in(
    storage::EventLog& log,
    domain::SpaceId id,
    const domain::Space& space,
    std::optional<domain::Sequence> from
) {
    Found found{.home = id};
    if (space.kind == domain::SpaceKind::session) return found;
    std::optional<domain::Sequence> next = from ? from : space.ledger.closed;
    while (next && found.commitments.size() < closed_page_max) {
        auto changed = closing_at(log, id, *next);
        if (!changed) return {.home = id};
        found.commitments.push_back(std::move(changed->commitment));
        found.closed.push_back(*next);
        next = changed->previous;
    }
    found.more = next;
    return found;
}

bool concerns(const domain::DeclinedProposal& one, domain::PersonId person) {
    return one.by == person || one.to == person;
}

using WordsOfProposals = std::map<domain::ContentId, std::string>;

// What is proposed, for whoever reads the space; and what was declined, for the two people of it.
void tell_proposals(
    storage::EventLog& log,
    domain::SpaceId id,
    const domain::Ledger& ledger,
    domain::PersonId asker,
    wire::CommitmentPage& page
) {
    std::vector<domain::ContentId> wanted;
    for (const domain::Proposal& one : ledger.proposals) wanted.push_back(one.id);
    for (const domain::DeclinedProposal& one : ledger.declined) {
        if (concerns(one, asker) && one.note) wanted.push_back(*one.note);
    }
    WordsOfProposals texts;
    if (!wanted.empty()) {
        for (storage::Content& content : log.contents(id, wanted)) {
            texts.emplace(content.id, std::move(content.body));
        }
    }
    const auto text = [&](const domain::ContentId& words) -> std::optional<std::string> {
        const auto found = texts.find(words);
        return found == texts.end() ? std::nullopt : std::optional{found->second};
    };
    for (const domain::Proposal& one : ledger.proposals) {
        if (!page.proposals) page.proposals.emplace();
        page.proposals->push_back({.proposal = to_wire(one), .text = text(one.id)});
    }
    for (const domain::DeclinedProposal& one : ledger.declined) {
        if (!concerns(one, asker)) continue;
        if (!page.declined) page.declined.emplace();
        page.declined->push_back({
            .id = one.id.bytes,
            .by = number(one.by),
            .to = number(one.to),
            .at = one.at,
            .note = one.note ? text(*one.note) : std::nullopt,
        });
    }
}

}  // namespace

wire::CommitmentPage read_commitments(
    storage::EventLog& log,
    storage::Directory& directory,
    domain::SpaceId id,
    const domain::Space& space,
    const CommitmentsAsked& asked
) {
    if (!domain::audience(space, asked.by).reads()) return {};
    const Found found =
        asked.closed ? closed_in(log, id, space, asked.before) : pending_in(log, id, space);
    wire::CommitmentPage page{
        .commitments = tell(log, found.home, found.commitments),
        .people = {},
        .more = found.more,
    };
    const bool in_session = space.kind == domain::SpaceKind::session && space.parent;
    tell_besides(
        log,
        {.kept_in = in_session ? *space.parent : id,
         .audience = {.roles = space.roles_of(asked.by), .self = {}}},
        page.commitments
    );
    for (std::size_t i = 0; i < found.closed.size(); ++i) {
        page.commitments[i].closed = found.closed[i];
    }
    std::set<domain::PersonId> named;
    if (!asked.closed && space.kind != domain::SpaceKind::session) {
        tell_proposals(log, id, space.ledger, asked.by, page);
        for (const domain::Proposal& one : space.ledger.proposals) {
            named.insert({one.by, one.to});
        }
        for (const domain::DeclinedProposal& one : space.ledger.declined) {
            if (concerns(one, asked.by)) named.insert({one.by, one.to});
        }
    }
    for (const domain::Commitment& one : found.commitments) {
        named.insert(one.owners.begin(), one.owners.end());
        if (one.note) named.insert(one.note->by);
    }
    std::vector<domain::PersonId> people{named.begin(), named.end()};
    if (people.size() > named_max) people.resize(named_max);
    // Names of this space, and of the one above for who is a member there too (rule A13).
    std::vector<domain::SpaceId> known_from{id};
    if (space.parent && !directory.roles_in(*space.parent, asked.by).empty()) {
        known_from.push_back(*space.parent);
    }
    std::set<domain::PersonId> told;
    for (const domain::SpaceId where : known_from) {
        for (storage::PersonName& person : directory.names_in(where, people)) {
            if (!told.insert(person.id).second) continue;
            page.people.push_back({.id = number(person.id), .name = std::move(person.name)});
        }
    }
    return page;
}

}  // namespace urdimbre::app
