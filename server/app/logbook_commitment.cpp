#include "server/app/logbook_commitment.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/commitment_words.hpp"
#include "server/app/same_names.hpp"
#include "server/domain/view.hpp"

#include <cstddef>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

constexpr std::size_t changes_logged_max = 20;  // of a commitment, the newest

json::string logged_id(const domain::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return json::string{text};
}

json::value logged_day(const std::optional<domain::Day>& day) {
    return day ? json::value(*day) : json::value(nullptr);
}

// Only what is about a commitment of this session: an id alone is a client's choice (rule K12).
std::vector<domain::CommitmentChanged>
changes_in(const std::vector<domain::Recorded>& about, domain::SpaceId session) {
    std::vector<domain::CommitmentChanged> changes;
    for (const domain::Recorded& recorded : about) {
        const auto* said = std::get_if<domain::CommitmentEvent>(&recorded.event);
        const auto* changed = said ? std::get_if<domain::CommitmentChanged>(said) : nullptr;
        if (changed && changed->commitment.session == session && changed->commitment.changed_at) {
            changes.push_back(*changed);
        }
    }
    return changes;
}

json::object change_told(
    const domain::Commitment& after,
    const std::optional<std::string>& note,
    domain::PersonId person
) {
    json::object out{
        {"state", wire::name(outside(after.state))},
        {"at", logged_moment(*after.changed_at)},
        {"due", logged_day(after.due)},
        {"note", nullptr},
    };
    if (note) out["note"] = {{"text", *note}, {"mine", after.note->by == person}};
    return out;
}

json::object evidence_told(const wire::Message& message) {
    json::array files;
    for (const wire::Attachment& file :
         message.attachments.value_or(std::vector<wire::Attachment>{})) {
        files.push_back(json::value(file.name));
    }
    return {
        {"id", logged_id(domain::Uuid{message.id})},
        {"at", logged_moment(message.at)},
        {"text", logged_text(message.text)},
        {"files", std::move(files)},
    };
}

}  // namespace

json::value logged_text(const std::optional<std::string>& text) {
    return text ? json::value(*text) : json::value(nullptr);
}

CommitmentStories::CommitmentStories(
    storage::EventLog& log,
    const Asked& asked,
    std::span<const domain::ContributionId> ids
)
    : asked_(asked), recorded_(recorded_about(log, asked.kept_in, ids)) {
    // What another of those who took it on brought is theirs.
    const EvidenceAsked mine{
        .kept_in = asked.kept_in,
        .audience = {.roles = {domain::SpaceRole::observer}, .self = {}},
        .by = asked.person,
    };
    brought_ = evidence_of(log, mine, recorded_);
    auto changes = changes_in(recorded_, asked.session);
    std::vector<domain::Commitment> changed;
    for (const auto& change : changes) changed.push_back(change.commitment);
    auto notes = tell(log, asked.kept_in, changed);
    for (std::size_t nth = 0; nth < changes.size(); ++nth) {
        changes_.push_back({std::move(changes[nth]), std::move(notes[nth].note)});
    }
}

json::object CommitmentStories::told(const LoggedCommitment& one) const {
    json::array said;
    domain::CommitmentState state = domain::CommitmentState::agreed;
    std::optional<domain::Day> due = one.due;
    for (const Change& change : changes_) {
        const domain::Commitment& after = change.event.commitment;
        if (after.id != one.id) continue;
        state = after.state;
        due = after.due;
        said.push_back(change_told(after, change.note, asked_.person));
    }
    if (said.size() > changes_logged_max) {
        said.erase(said.begin(), said.end() - static_cast<std::ptrdiff_t>(changes_logged_max));
    }
    // Closed and carried up again it is pending, and no change says so (rule K14).
    const domain::Commitment* pending = asked_.ledger.find(one.id);
    if (pending && pending->session == asked_.session) {
        state = pending->state;
        due = pending->due;
    }
    json::array evidence;
    for (const EvidenceFound& found : brought_) {
        if (found.commitment == one.id) evidence.push_back(evidence_told(found.message));
    }
    return {
        {"id", logged_id(one.id)},
        {"text", one.text},
        {"details", one.details},
        {"evidence", std::move(evidence)},
        {"due", logged_day(due)},
        {"state", wire::name(outside(state))},
        {"changes", std::move(said)},
    };
}

json::object told(const LoggedCommitment& one, const CommitmentStories* stories) {
    if (stories) return stories->told(one);
    return {
        {"id", logged_id(one.id)},
        {"text", one.text},
        {"details", one.details},
        {"evidence", json::array{}},
        {"due", logged_day(one.due)},
        {"state", nullptr},
        {"changes", json::array{}},
    };
}

}  // namespace urdimbre::app
