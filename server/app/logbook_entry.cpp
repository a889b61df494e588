#include "server/app/logbook_entry.hpp"

#include "server/app/commitment_details.hpp"
#include "server/app/logbook_commitment.hpp"
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

// What was said of a commitment besides its words, whoever of those who took it on said it.
json::value
besides_told(const domain::CommitmentDetails* said, const std::optional<std::string>& words) {
    if (!said || !words) return nullptr;
    const wire::CommitmentDetails details = shown(*said, words);
    return json::object{
        {"moves", logged_text(details.moves)},
        {"evidence", logged_text(details.evidence)},
        {"goal", logged_text(details.goal)},
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
    std::optional<CommitmentStories> stories;
    if (told_above) {
        stories.emplace(
            log_,
            CommitmentStories::Asked{
                .kept_in = *told_above,
                .session = session.id,
                .ledger = above(told_above).ledger,
                .person = person_,
            },
            ids
        );
    }
    json::array all;
    for (const domain::Contribution* one : taken_on) {
        const auto text = texts.find(one->versions.back());
        if (text == texts.end()) continue;  // withdrawn meanwhile
        const auto* besides = said_besides.details_of(one->id);
        const auto said_words = besides ? texts.find(besides->words) : texts.end();
        const LoggedCommitment logged{
            .id = one->id,
            .text = text->second,
            .due = one->due,
            .details = besides_told(
                besides,
                said_words == texts.end() ? std::nullopt : std::optional{said_words->second}
            ),
        };
        all.push_back(told(logged, stories ? &*stories : nullptr));
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
        {"began_at", logged_moment(*talk.started_at)},
        {"ended_at", nullptr},
        {"above", nullptr},
    };
    if (talk.ended_at && (member || seated || told_above)) {
        out["ended_at"] = logged_moment(*talk.ended_at);
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
