#include "server/app/commitment_words.hpp"

#include "server/app/translate_commitment.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

using WordsPlace = std::pair<domain::SpaceId, domain::ContentId>;

std::map<WordsPlace, std::string>
texts_of(storage::EventLog& log, const std::set<WordsPlace>& wanted) {
    std::map<domain::SpaceId, std::vector<domain::ContentId>> by_space;
    for (const WordsPlace& place : wanted) by_space[place.first].push_back(place.second);
    std::map<WordsPlace, std::string> texts;
    for (const auto& [space, ids] : by_space) {
        for (storage::Content& content : log.contents(space, ids)) {
            texts.emplace(WordsPlace{space, content.id}, std::move(content.body));
        }
    }
    return texts;
}

}  // namespace

std::vector<wire::CommitmentTold> tell(
    storage::EventLog& log,
    domain::SpaceId here,
    const std::vector<domain::Commitment>& commitments
) {
    const auto said = [&](const domain::Commitment& one) {
        return WordsPlace{one.session == domain::SpaceId{} ? here : one.session, one.words};
    };
    const auto noted = [&](const domain::CommitmentNote& note) {
        return WordsPlace{note.space.value_or(here), note.words};
    };
    std::set<WordsPlace> wanted;
    for (const domain::Commitment& one : commitments) {
        wanted.insert(said(one));
        if (one.note) wanted.insert(noted(*one.note));
    }
    const auto texts = texts_of(log, wanted);
    const auto text = [&](const WordsPlace& place) -> std::optional<std::string> {
        const auto found = texts.find(place);
        return found == texts.end() ? std::nullopt : std::optional{found->second};
    };
    std::vector<wire::CommitmentTold> told;
    for (const domain::Commitment& one : commitments) {
        told.push_back({
            .commitment = to_wire(one),
            .text = text(said(one)),
            .note = one.note ? text(noted(*one.note)) : std::nullopt,
            .closed = {},
        });
    }
    return told;
}

}  // namespace urdimbre::app
