#include "server/app/file_exchange.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/sharing_recordings.hpp"

#include <utility>
#include <vector>

// From a question for a part of a recording to its bytes (rules R2, R6, R10, R12).
namespace urdimbre::app {
namespace {

using wire::RefusalCode;

// What is given of a recording in an answer: the bytes as they came, or what was made of them.
using RecordingPart = FilePath::Part;

bool is_given(domain::Playable may, RecordingPart part) {
    if (may == domain::Playable::whole) return true;
    return may == domain::Playable::sound && part != RecordingPart::picture;
}

// Looked at anew while a download goes on: rights that were lost end it.
bool is_still_given(
    storage::EventLog& log,
    domain::SpaceId where,
    const domain::RecordingId& id,
    domain::PersonId person,
    RecordingPart part
) {
    const domain::Space space = read_space(log, where);
    const domain::Recording* one = space.accompaniment.find_recording(id);
    return one && is_given(domain::playable(space, *one, person), part);
}

RefusalCode why_not(storage::RenditionStore::State state) {
    switch (state) {
        case storage::RenditionStore::State::making:
            return RefusalCode::rendition_making;
        case storage::RenditionStore::State::elsewhere:
            return RefusalCode::rendition_elsewhere;
        case storage::RenditionStore::State::ready:
        case storage::RenditionStore::State::impossible:
            break;
    }
    return RefusalCode::rendition_impossible;
}

std::string_view name_of(RecordingPart part) {
    return part == RecordingPart::still ? "imagen.jpg" : "grabacion";
}

}  // namespace

// To those who may not play it, it is as if it were not there, whatever the space tells of it.
void Files::play(Exchange& exchange) {
    const FilePath& path = exchange.path;
    const domain::Space space = read_space(house_.log, path.space);
    const domain::Recording* one = space.accompaniment.find_recording(path.file);
    const auto may =
        one ? domain::playable(space, *one, exchange.person) : domain::Playable::nothing;
    if (may == domain::Playable::gone) {
        return refuse(exchange, 410, RefusalCode::recording_withdrawn);
    }
    if (!one || !is_given(may, path.part)) {
        return refuse(exchange, 404, RefusalCode::recording_unknown);
    }
    domain::Uuid file = one->file;
    domain::FileFacts facts;
    if (path.part == RecordingPart::picture) {
        const auto kept = house_.blobs->find(path.space, file);
        if (!kept || kept->gone) return refuse(exchange, 410, RefusalCode::recording_withdrawn);
        facts = kept->facts;
    } else {
        const auto standing = house_.renditions
                                  ? house_.renditions->standing(path.space, file, exchange.now)
                                  : storage::RenditionStore::Standing{};
        const auto& part = path.part == RecordingPart::sound ? standing.sound : standing.still;
        if (part.state != storage::RenditionStore::State::ready || !part.file) {
            return refuse(exchange, 409, why_not(part.state));
        }
        file = *part.file;
        facts = part.facts;
    }
    open_range(
        exchange,
        OpenedFile{
            .space = path.space,
            .file = file,
            .description = {.name = std::string{name_of(path.part)}, .facts = std::move(facts)},
            .shown = true,
            .kept_by_nobody = true,
            .range = {},
            .allowed = [&log = house_.log,
                        where = path.space,
                        id = path.file,
                        person = exchange.person,
                        part = path.part] { return is_still_given(log, where, id, person, part); },
        }
    );
    const bool bytes_follow =
        exchange.opened && !exchange.opened->unchanged && exchange.request.method == "GET";
    if (bytes_follow) note_played(*one, exchange);
}

// A browser asks for a recording piece by piece: each of them is the same playing (rule R12).
void Files::note_played(const domain::Recording& one, const Exchange& exchange) {
    if (!house_.accesses || exchange.person == one.by) return;
    if (exchange.path.part == RecordingPart::still) return;
    const auto day = std::chrono::floor<std::chrono::days>(exchange.now);
    {
        const std::lock_guard lock(played_.mutex);
        if (played_.day != day || played_.noted.size() >= PlayedToday::noted_max) {
            played_.day = day;
            played_.noted.clear();
        }
        if (played_.noted.contains({one.id, exchange.person})) return;
    }
    std::vector<domain::PersonId> of = one.people;
    of.push_back(one.by);
    std::erase(of, exchange.person);
    house_.accesses->note(
        of,
        exchange.path.space,
        exchange.person,
        storage::AccessRecord::What::recordings,
        exchange.now
    );
    const std::lock_guard lock(played_.mutex);
    played_.noted.insert({one.id, exchange.person});
}

}  // namespace urdimbre::app
