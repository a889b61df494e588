#include "server/app/logbook_taken_on.hpp"

#include "server/app/logbook_commitment.hpp"
#include "server/app/stored.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/space.hpp"
#include "server/domain/view.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

domain::Commitment accepted_in(const storage::StoredEvent& stored) {
    auto recorded = from_stored(stored);
    if (!recorded) throw storage::StorageUnavailable("an event of a newer version");
    return std::get<domain::ProposalAccepted>(std::get<domain::CommitmentEvent>(recorded->event))
        .commitment;
}

// Who proposed each of those that they were proposed by somebody who is here still.
std::map<domain::ContributionId, domain::PersonId>
proposers_in(const std::vector<domain::Recorded>& about, const domain::Space& space) {
    std::map<domain::ContributionId, domain::PersonId> proposers;
    for (const domain::Recorded& recorded : about) {
        const auto* said = std::get_if<domain::CommitmentEvent>(&recorded.event);
        const auto* proposed = said ? std::get_if<domain::CommitmentProposed>(said) : nullptr;
        if (proposed && space.members.contains(proposed->by)) {
            proposers.emplace(proposed->proposal, proposed->by);
        }
    }
    return proposers;
}

std::map<domain::PersonId, std::string> proposers_named(
    storage::Directory& directory,
    domain::SpaceId space,
    const std::map<domain::ContributionId, domain::PersonId>& proposers
) {
    std::map<domain::PersonId, std::string> names;
    if (proposers.empty()) return names;
    std::vector<domain::PersonId> people;
    for (const auto& [id, person] : proposers) people.push_back(person);
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    for (storage::PersonName& one : directory.names_in(space, people)) {
        names.emplace(one.id, std::move(one.name));
    }
    return names;
}

}  // namespace

void LogbookTakenOnReading::tell_those_of(
    domain::SpaceId space,
    const std::vector<const storage::PersonRecords::TakenOn*>& found,
    Entries& entries
) {
    std::vector<domain::Commitment> taken;
    std::vector<domain::ContributionId> ids;
    std::vector<domain::ContentId> words;
    for (const auto* one : found) {
        taken.push_back(accepted_in(one->event));
        ids.push_back(taken.back().id);
        words.push_back(taken.back().words);
    }
    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log_.contents(space, words)) {
        texts.emplace(content.id, std::move(content.body));
    }
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    std::optional<domain::Space> stands;
    if (!found.front()->space.roles.empty()) {
        stands = read_space(log_, space);
        if (!domain::audience(*stands, person_).reads()) stands.reset();
    }
    std::optional<CommitmentStories> stories;
    std::map<domain::ContributionId, domain::PersonId> proposers;
    if (stands) {
        const CommitmentStories::Asked asked{
            .kept_in = space, .session = {}, .ledger = stands->ledger, .person = person_
        };
        stories.emplace(log_, asked, ids);
        proposers = proposers_in(stories->recorded(), *stands);
    }
    const auto names = proposers_named(directory_, space, proposers);
    for (std::size_t nth = 0; nth < found.size(); ++nth) {
        const domain::Commitment& one = taken[nth];
        const auto text = texts.find(one.words);
        if (text == texts.end()) continue;
        const auto proposer = proposers.find(one.id);
        const auto name = proposer == proposers.end() ? names.end() : names.find(proposer->second);
        const LoggedCommitment logged{
            .id = one.id, .text = text->second, .due = one.due, .details = nullptr
        };
        const auto& event = found[nth]->event;
        entries.emplace(
            storage::PersonRecords::TakenOnPlace{event.at, space, event.seq},
            json::object{
                {"space", number(space)},
                {"title", found[nth]->space.title},
                {"member", stands.has_value()},
                {"at", logged_moment(event.at)},
                {"proposed_by",
                 logged_text(name == names.end() ? std::nullopt : std::optional{name->second})},
                {"commitment", app::told(logged, stories ? &*stories : nullptr)},
            }
        );
    }
}

json::array LogbookTakenOnReading::told(const Found& found) {
    std::map<domain::SpaceId, std::vector<const storage::PersonRecords::TakenOn*>> by_space;
    for (const auto& one : found) by_space[one.space.id].push_back(&one);
    Entries entries;
    for (const auto& [space, theirs] : by_space) tell_those_of(space, theirs, entries);
    json::array all;
    for (auto& [place, entry] : entries | std::views::reverse) all.push_back(std::move(entry));
    return all;
}

}  // namespace urdimbre::app
