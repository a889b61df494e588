#include "server/app/acta.hpp"

#include "server/app/commitment_words.hpp"
#include "server/app/evidence_reading.hpp"
#include "server/app/translate_acta.hpp"

#include <map>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t people_max = 1000;

}  // namespace

wire::Acta read_acta(
    storage::EventLog& log,
    storage::Directory& directory,
    domain::SpaceId space,
    const domain::Acta& acta
) {
    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log.contents(space, domain::words(acta))) {
        texts.emplace(content.id, std::move(content.body));
    }
    const FindWords words = [&](const domain::ContentId& id) -> std::optional<std::string> {
        const auto text = texts.find(id);
        return text == texts.end() ? std::nullopt : std::optional{text->second};
    };
    wire::Acta out = to_wire(acta, words);
    out.space = number(space);
    out.pending = tell(log, space, acta.pending);
    // Whoever reads the acta reads the words of those commitments, and so what was brought of them
    // while it was held.
    if (acta.parent) {
        const domain::Audience reader{.roles = {domain::SpaceRole::observer}, .self = {}};
        const EvidenceAsked meanwhile{
            .kept_in = *acta.parent,
            .audience = reader,
            .from = acta.started_at,
            .to = acta.ended_at,
        };
        tell_besides(log, meanwhile, out.pending);
    }
    if (auto listing = directory.space(space)) out.title = std::move(listing->title);
    std::vector<domain::PersonId> people = domain::people_in(acta);
    if (people.size() > people_max) people.resize(people_max);
    for (storage::PersonName& person : directory.names_in(space, people)) {
        out.people.push_back({.id = number(person.id), .name = std::move(person.name)});
    }
    return out;
}

}  // namespace urdimbre::app
