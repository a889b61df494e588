// Files that a history brings along.
#include "server/app/content_digest.hpp"
#include "server/app/file_types.hpp"
#include "server/app/named_id.hpp"
#include "server/app/playback_step.hpp"
#include "server/app/told_sound.hpp"
#include "server/app/told_values.hpp"

#include "protocol/wire/uuid.hpp"

#include <string_view>
#include <variant>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using namespace told;

}  // namespace

std::vector<Playback::BroughtFile> Playback::brought(const Document& said, const std::string& named)
    const {
    std::vector<BroughtFile> files;
    for (const json::value& value : list(said.value, "files")) {
        const std::string where = said.where + "/files";
        const json::object& file = object(value, where);
        const domain::ContentId id = named_id(named + "/files/" + std::to_string(files.size()));
        const json::array& heard = list(file, "sound");
        files.push_back(
            {.id = id, .bytes = heard.empty() ? text(file, "text", where) : sound(heard, where)}
        );
        const std::string& bytes = files.back().bytes;
        if (bytes.empty() || bytes.size() > storage::chunk_bytes) {
            wrong(where, "\"text\" is empty, or longer than a mebibyte");
        }
    }
    return files;
}

// Uploaded and claimed as whoever brings them would have done it.
void Playback::bring(const Place& place, Step& step) {
    std::vector<domain::Uuid> ids;
    const auto purpose = domain::brings_recording(step.command) ? storage::FilePurpose::recording
                                                                : storage::FilePurpose::attachment;
    for (const BroughtFile& file : step.files) {
        ids.push_back(file.id);
        const storage::Digest digest = sha256(file.bytes);
        const auto begun = blobs_.begin(
            {.space = place.id,
             .file = file.id,
             .author = step.by,
             .size = file.bytes.size(),
             .media = {},
             .purpose = purpose},
            step.at
        );
        const bool whole = std::holds_alternative<storage::BlobStore::Begun>(begun) &&
                           blobs_.put(place.id, file.id, step.by, 0, digest, file.bytes, step.at) !=
                               storage::BlobStore::Put::unknown &&
                           blobs_.complete(
                               place.id,
                               file.id,
                               step.by,
                               address_of({&digest, 1}),
                               media_of(std::string_view{file.bytes}.substr(0, sniffed_bytes), {}),
                               step.at
                           );
        if (!whole) wrong(step.where, "the file was not taken");
    }
    const auto facts = blobs_.claim(place.id, step.by, step.id, ids, step.at, purpose);
    auto next = facts.begin();
    for (domain::FileToAttach& file : domain::attachments(step.command)) {
        if (next == facts.end()) break;
        file.facts = *next++;
    }
}

// A recording is the one file that was uploaded for it; others are attached by their names.
void Playback::name_files(
    json::object& what,
    const Document& said,
    const std::vector<BroughtFile>& files
) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::string id;
        wire::append_uuid(id, files[i].id.bytes);
        const json::object& file = list(said.value, "files")[i].get_object();
        if (file.contains("sound")) {
            what["file"] = id;
            continue;
        }
        if (!what.contains("attachments")) what["attachments"].emplace_array();
        what["attachments"].get_array().push_back(
            {{"file", id}, {"name", text(file, "name", said.where)}}
        );
    }
}

}  // namespace urdimbre::app
