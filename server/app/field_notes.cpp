#include "server/app/field_notes.hpp"

#include "server/app/observation_words.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment.hpp"
#include "storage/unavailable.hpp"

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace urdimbre::app {
namespace {

// As its events left it. No value: there is no such observation.
std::optional<domain::Observation>
observation_now(storage::EventLog& log, domain::SpaceId space, const domain::ObservationId& id) {
    domain::Accompaniment here;
    for (const storage::StoredEvent& stored : log.about(space, {&id, 1})) {
        const auto recorded = from_stored(stored);
        if (!recorded) throw storage::StorageUnavailable("an event of a newer version");
        const auto* event = std::get_if<domain::AccompanimentEvent>(&recorded->event);
        if (event) domain::evolve(here, *event, recorded->at);
    }
    if (here.observations.empty()) return {};
    return std::move(here.observations.front());
}

}  // namespace

boost::system::result<wire::FieldNotesFrame, wire::RefusalCode> read_field_notes(
    storage::EventLog& log,
    domain::PersonId asker,
    const wire::AskFieldNotesFrame& ask
) {
    const domain::SpaceId space{ask.space};
    const auto one = observation_now(log, space, {ask.observation});
    if (!one || !one->is_of(asker)) return wire::RefusalCode::observation_unknown;
    if (one->taken_back) return wire::RefusalCode::observation_withdrawn;
    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log.contents(space, domain::all_words(*one))) {
        texts.emplace(content.id, std::move(content.body));
    }
    wire::FieldNotesFrame frame{
        .ref = ask.ref,
        .space = ask.space,
        .observation = ask.observation,
        .notes = {},
        .dialogue = {},
    };
    for (const domain::NotesShared& shared : one->notes) {
        wire::FieldNotes notes{.by = number(shared.by), .at = shared.at, .notes = {}};
        const auto text = texts.find(shared.words);
        if (text != texts.end()) notes.notes = field_notes(text->second);
        frame.notes.push_back(std::move(notes));
    }
    if (one->dialogue && one->dialogue->words) {
        const auto text = texts.find(*one->dialogue->words);
        if (text != texts.end()) frame.dialogue = std::move(text->second);
    }
    return frame;
}

}  // namespace urdimbre::app
