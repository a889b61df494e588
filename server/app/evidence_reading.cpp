#include "server/app/evidence_reading.hpp"

#include "server/app/commitment_details.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

using IdsOfCommitments = std::vector<domain::ContributionId>;

domain::Recorded recorded_as(const storage::StoredEvent& stored) {
    auto recorded = from_stored(stored);
    if (!recorded) throw storage::StorageUnavailable("an event of a newer version");
    return std::move(*recorded);
}

template <class Event>
const Event* commitment_event(const domain::Recorded& recorded) {
    const auto* said = std::get_if<domain::CommitmentEvent>(&recorded.event);
    return said ? std::get_if<Event>(said) : nullptr;
}

std::map<domain::ContentId, std::string>
texts_in(storage::EventLog& log, domain::SpaceId space, const std::vector<domain::ContentId>& ids) {
    std::map<domain::ContentId, std::string> texts;
    if (ids.empty()) return texts;
    for (storage::Content& content : log.contents(space, ids)) {
        texts.emplace(content.id, std::move(content.body));
    }
    return texts;
}

// What was said of each last, in the session where it was made.
std::map<domain::ContributionId, wire::CommitmentDetails>
details_said_in(storage::EventLog& log, domain::SpaceId session, const IdsOfCommitments& ids) {
    std::map<domain::ContributionId, domain::CommitmentDetails> last;
    for (const storage::StoredEvent& stored : log.about(session, ids)) {
        const domain::Recorded recorded = recorded_as(stored);
        const auto* said = commitment_event<domain::CommitmentDetailed>(recorded);
        if (!said) continue;
        last.erase(said->commitment);
        if (!said->words) continue;
        last.emplace(
            said->commitment,
            domain::CommitmentDetails{said->commitment, said->by, recorded.at, *said->words}
        );
    }
    std::vector<domain::ContentId> words;
    for (const auto& [id, one] : last) words.push_back(one.words);
    const auto texts = texts_in(log, session, words);
    std::map<domain::ContributionId, wire::CommitmentDetails> told;
    for (const auto& [id, one] : last) {
        const auto text = texts.find(one.words);
        if (text != texts.end()) told.emplace(id, shown(one, std::optional{text->second}));
    }
    return told;
}

}  // namespace

std::vector<EvidencePiece>
to_be_told(std::span<const EvidencePiece> brought, const EvidenceAsked& asked) {
    std::map<domain::ContributionId, std::size_t> of_each;
    std::vector<EvidencePiece> told;
    for (const EvidencePiece& one : brought | std::views::reverse) {
        if (told.size() == evidence_told_max) break;
        if ((asked.from && one.at < *asked.from) || (asked.to && one.at > *asked.to)) continue;
        if (asked.by && one.by != *asked.by) continue;
        if (++of_each[one.commitment] > domain::Ledger::evidence_max) continue;
        told.push_back(one);
    }
    std::ranges::reverse(told);
    return told;
}

std::vector<domain::Recorded> recorded_about(
    storage::EventLog& log,
    domain::SpaceId space,
    std::span<const domain::ContributionId> commitments
) {
    std::vector<domain::Recorded> about;
    if (commitments.empty()) return about;
    for (const storage::StoredEvent& stored : log.about(space, commitments)) {
        about.push_back(recorded_as(stored));
    }
    return about;
}

std::vector<EvidenceFound> evidence_of(
    storage::EventLog& log,
    const EvidenceAsked& asked,
    std::span<const domain::Recorded> about
) {
    if (!asked.audience.reads()) return {};
    std::vector<EvidencePiece> brought;
    for (const domain::Recorded& recorded : about) {
        const auto* one = commitment_event<domain::EvidenceBrought>(recorded);
        if (one) brought.push_back({one->commitment, one->message, one->by, recorded.at});
    }
    brought = to_be_told(brought, asked);
    std::vector<domain::Uuid> ids;
    for (const EvidencePiece& one : brought) ids.push_back(one.message);
    if (ids.empty()) return {};
    std::map<domain::Uuid, std::optional<domain::Message>> messages;
    for (const storage::StoredEvent& stored : log.about(asked.kept_in, ids)) {
        const domain::Recorded recorded = recorded_as(stored);
        const auto id = domain::subject(recorded.event);
        if (id) domain::evolve(messages[*id], recorded);
    }
    std::vector<domain::ContentId> wanted;
    for (const auto& [id, message] : messages) {
        if (!message || message->withdrawn()) continue;
        wanted.push_back(message->versions.back());
        for (const domain::Attachment& file : message->attachments) wanted.push_back(file.file);
    }
    const auto texts = texts_in(log, asked.kept_in, wanted);
    const FindWords words = [&](const domain::ContentId& id) -> std::optional<std::string> {
        const auto text = texts.find(id);
        return text == texts.end() ? std::nullopt : std::optional{text->second};
    };
    std::vector<EvidenceFound> found;
    for (const EvidencePiece& one : brought) {
        const auto message = messages.find(one.message);
        if (message == messages.end() || !message->second) continue;
        if (message->second->withdrawn()) continue;
        const auto seen = domain::view(*message->second, asked.audience);
        found.push_back({one.commitment, to_wire(seen, words)});
    }
    return found;
}

void tell_besides(
    storage::EventLog& log,
    const EvidenceAsked& asked,
    std::vector<wire::CommitmentTold>& told
) {
    IdsOfCommitments all;
    std::map<domain::SpaceId, IdsOfCommitments> by_session;
    for (const wire::CommitmentTold& one : told) {
        all.push_back({one.commitment.id});
        // Of what was taken on outside of a session nothing is said besides.
        if (one.commitment.session == 0) continue;
        by_session[domain::SpaceId{one.commitment.session}].push_back({one.commitment.id});
    }
    std::map<std::pair<domain::SpaceId, domain::ContributionId>, wire::CommitmentDetails> details;
    for (const auto& [session, ids] : by_session) {
        for (auto& [id, one] : details_said_in(log, session, ids)) {
            details.emplace(std::pair{session, id}, std::move(one));
        }
    }
    for (wire::CommitmentTold& one : told) {
        const auto said = details.find(
            {domain::SpaceId{one.commitment.session}, domain::ContributionId{one.commitment.id}}
        );
        if (one.text && said != details.end()) one.details = std::move(said->second);
    }
    const auto about = recorded_about(log, asked.kept_in, all);
    for (EvidenceFound& found : evidence_of(log, asked, about)) {
        const auto of = std::ranges::find_if(told, [&](const wire::CommitmentTold& one) {
            return one.commitment.id == found.commitment.bytes;
        });
        if (of == told.end()) continue;
        if (!of->evidence) of->evidence.emplace();
        of->evidence->push_back({number(asked.kept_in), std::move(found.message)});
    }
}

}  // namespace urdimbre::app
