#include "server/app/logbook_entry.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/commitment_details.hpp"
#include "server/app/commitment_words.hpp"
#include "server/app/evidence_reading.hpp"
#include "server/app/same_names.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/privacy.hpp"
#include "server/domain/view.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

constexpr std::size_t changes_told_max = 20;  // of a commitment, the newest

std::int64_t moment_told(domain::Instant at) { return at.time_since_epoch().count(); }

json::string id_told(const domain::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return json::string{text};
}

// Under their name: what is anonymous is in no logbook (rule C44).
bool wrote(const domain::Contribution& one, domain::PersonId person) {
    return !one.anonymous && one.author == person;
}

bool wrote(const domain::Conversation& talk, domain::PersonId person) {
    return std::ranges::any_of(
               talk.contributions,
               [&](const domain::Contribution& one) { return wrote(one, person); }
           ) ||
           std::ranges::find(talk.gallery.questions, person, &domain::Question::author) !=
               talk.gallery.questions.end();
}

// Shown to everybody and not withdrawn; `all`: also where somebody else wrote it down.
std::vector<const domain::Contribution*>
taken_on_in(const domain::Conversation& talk, domain::PersonId person, bool all) {
    std::vector<const domain::Contribution*> found;
    for (const domain::Contribution& one : talk.contributions) {
        const domain::ContributionKind* kind = talk.protocol.kind(one.kind);
        if (!kind || kind->family != domain::Family::commitment) continue;
        if (one.withdrawn() || one.shown != domain::Shown::everybody) continue;
        const bool mine = wrote(one, person);
        const bool theirs = one.owners.empty() ? mine : std::ranges::count(one.owners, person) > 0;
        if (theirs && (all || mine)) found.push_back(&one);
    }
    return found;
}

// What the document calls the conversation and the seats in it; nothing, once its words are gone.
void tell_conversation(
    storage::EventLog& log,
    domain::SpaceId session,
    const domain::Conversation& talk,
    domain::PersonId person,
    json::object& out
) {
    json::array roles;
    out["conversation"] = "";
    const auto script = log.contents(session, {&talk.script, 1});
    boost::system::error_code error;
    json::value document;
    if (!script.empty()) document = json::parse(script.front().body, error);
    const json::value* title = document.find_pointer("/template/title", error);
    if (title && title->is_string()) out["conversation"] = *title;
    const json::value* named = document.find_pointer("/template/roles", error);
    if (named && named->is_array()) {
        for (const json::value& role : named->get_array()) {
            const json::value* id = role.find_pointer("/id", error);
            const json::value* called = role.find_pointer("/title", error);
            if (!id || !id->is_string() || !called || !called->is_string()) continue;
            if (talk.holds(person, std::string{std::string_view{id->get_string()}})) {
                roles.push_back(*called);
            }
        }
    }
    out["roles"] = std::move(roles);
}

// Oldest first. Only those of this session: an id alone is a client's choice (rule K12).
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

json::value day_or_nothing(const std::optional<domain::Day>& day) {
    return day ? json::value(*day) : json::value(nullptr);
}

json::object change_told(
    const domain::CommitmentChanged& change,
    const std::optional<std::string>& note,
    domain::PersonId person
) {
    const domain::Commitment& after = change.commitment;
    json::object out{
        {"state", wire::name(outside(after.state))},
        {"at", moment_told(*after.changed_at)},
        {"due", day_or_nothing(after.due)},
        {"note", nullptr},
    };
    if (note) out["note"] = {{"text", *note}, {"mine", after.note->by == person}};
    return out;
}

json::value text_or_null(const std::optional<std::string>& text) {
    return text ? json::value(*text) : json::value(nullptr);
}

// What was said of a commitment besides its words, whoever of those who took it on said it.
json::value
details_told(const domain::CommitmentDetails* said, const std::optional<std::string>& words) {
    if (!said || !words) return nullptr;
    const wire::CommitmentDetails details = shown(*said, words);
    return json::object{
        {"moves", text_or_null(details.moves)},
        {"evidence", text_or_null(details.evidence)},
        {"goal", text_or_null(details.goal)},
    };
}

json::object evidence_told(const wire::Message& message) {
    json::array files;
    for (const wire::Attachment& file :
         message.attachments.value_or(std::vector<wire::Attachment>{})) {
        files.push_back(json::value(file.name));
    }
    std::string id;
    wire::append_uuid(id, message.id);
    return {
        {"id", id},
        {"at", moment_told(message.at)},
        {"text", text_or_null(message.text)},
        {"files", std::move(files)},
    };
}

}  // namespace

const LogbookReading::Above& LogbookReading::above(const std::optional<domain::SpaceId>& space) {
    static const Above nowhere{};
    if (!space) return nowhere;
    const auto [found, is_new] = above_.try_emplace(*space);
    Above& there = found->second;
    if (!is_new) return there;
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    if (directory_.roles_in(*space, person_).empty()) return there;
    domain::Space stands = read_space(log_, *space);
    if (!domain::audience(stands, person_).reads()) return there;
    const auto listing = directory_.space(*space);
    there = {
        .reads = true,
        .title = listing ? listing->title : std::string{},
        .ledger = std::move(stands.ledger),
    };
    return there;
}

json::array LogbookReading::commitments_of(
    const storage::SpaceListing& session,
    const std::vector<const domain::Contribution*>& taken_on,
    const domain::Ledger& said_besides,
    const std::optional<domain::SpaceId>& told_above
) {
    if (taken_on.empty()) return {};
    std::vector<domain::ContributionId> ids;
    std::vector<domain::ContentId> words;
    for (const domain::Contribution* one : taken_on) {
        ids.push_back(one->id);
        words.push_back(one->versions.back());
        if (const auto* said = said_besides.details_of(one->id)) words.push_back(said->words);
    }
    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log_.contents(session.id, words)) {
        texts.emplace(content.id, std::move(content.body));
    }
    std::vector<domain::CommitmentChanged> changes;
    std::vector<wire::CommitmentTold> notes;
    std::vector<EvidenceFound> brought;
    if (told_above) {
        const auto about = recorded_about(log_, *told_above, ids);
        // What another of those who took it on brought is theirs.
        const EvidenceAsked mine{
            .kept_in = *told_above,
            .audience = {.roles = {domain::SpaceRole::observer}, .self = {}},
            .by = person_,
        };
        brought = evidence_of(log_, mine, about);
        changes = changes_in(about, session.id);
        std::vector<domain::Commitment> changed;
        for (const auto& change : changes) changed.push_back(change.commitment);
        notes = tell(log_, *told_above, changed);
    }
    json::array all;
    for (const domain::Contribution* one : taken_on) {
        const auto text = texts.find(one->versions.back());
        if (text == texts.end()) continue;  // withdrawn meanwhile
        json::array said;
        domain::CommitmentState state = domain::CommitmentState::agreed;
        std::optional<domain::Day> due = one->due;
        for (std::size_t nth = 0; nth < changes.size(); ++nth) {
            if (changes[nth].commitment.id != one->id) continue;
            state = changes[nth].commitment.state;
            due = changes[nth].commitment.due;
            said.push_back(change_told(changes[nth], notes[nth].note, person_));
        }
        if (said.size() > changes_told_max) {
            said.erase(said.begin(), said.end() - static_cast<std::ptrdiff_t>(changes_told_max));
        }
        // Closed and carried up again it is pending, and no change says so (rule K14).
        const domain::Commitment* pending =
            told_above ? above(told_above).ledger.find(one->id) : nullptr;
        if (pending && pending->session == session.id) {
            state = pending->state;
            due = pending->due;
        }
        json::array evidence;
        for (const EvidenceFound& found : brought) {
            if (found.commitment == one->id) evidence.push_back(evidence_told(found.message));
        }
        const auto* besides = said_besides.details_of(one->id);
        const auto said_words = besides ? texts.find(besides->words) : texts.end();
        json::object out{
            {"id", id_told(one->id)},
            {"text", text->second},
            {"details",
             details_told(
                 besides,
                 said_words == texts.end() ? std::nullopt : std::optional{said_words->second}
             )},
            {"evidence", std::move(evidence)},
            {"due", day_or_nothing(due)},
            {"state", nullptr},
            {"changes", std::move(said)},
        };
        if (told_above) out["state"] = wire::name(outside(state));
        all.push_back(std::move(out));
    }
    return all;
}

std::optional<json::object> LogbookReading::entry_of(const storage::SpaceListing& session) {
    const domain::Space space = read_space(log_, session.id);
    if (!space.conversation || space.conversation->stage == domain::Stage::planned) return {};
    const domain::Conversation& talk = *space.conversation;
    const bool member = domain::audience(space, person_).reads();
    // Seats are given back by leaving, unless it was over by then.
    const bool seated = talk.seated(person_);
    const Above& there = above(space.parent);
    std::optional<domain::SpaceId> told_above;
    if (there.reads && talk.stage == domain::Stage::ended && !domain::confidential(space)) {
        told_above = space.parent;
    }
    const auto taken_on = taken_on_in(talk, person_, member || told_above);
    if (!seated && taken_on.empty() && !wrote(talk, person_)) return {};

    json::object out{
        {"space", number(session.id)},
        {"title", session.title},
        {"member", member},
        {"began_at", moment_told(*talk.started_at)},
        {"ended_at", nullptr},
        {"above", nullptr},
    };
    if (talk.ended_at && (member || seated || told_above)) {
        out["ended_at"] = moment_told(*talk.ended_at);
    }
    if (there.reads) out["above"] = {{"id", number(*space.parent)}, {"title", there.title}};
    tell_conversation(log_, session.id, talk, person_, out);
    domain::Ledger besides;
    for (const domain::CommitmentDetails& said : space.ledger.details) {
        if (member || told_above || said.by == person_) besides.details.push_back(said);
    }
    out["commitments"] = commitments_of(session, taken_on, besides, told_above);
    return out;
}

}  // namespace urdimbre::app
