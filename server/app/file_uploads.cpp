#include "server/app/content_digest.hpp"
#include "server/app/file_exchange.hpp"
#include "server/app/file_types.hpp"
#include "server/app/translate.hpp"
#include "server/domain/sharing_recordings.hpp"

#include "protocol/wire/uuid.hpp"

#include <utility>
#include <variant>
#include <vector>

// Beginning, going on with and completing an upload. On a worker thread.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using storage::BlobStore;
using wire::RefusalCode;

std::string id_text(const domain::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return text;
}

constexpr std::string_view name_of_purpose(storage::FilePurpose purpose) {
    return purpose == storage::FilePurpose::recording ? "recording" : "attachment";
}

// No value: nothing is uploaded for that.
std::optional<storage::FilePurpose> purpose_in(const json::object& body) {
    using enum storage::FilePurpose;
    if (!body.if_contains("purpose")) return attachment;
    const std::string said = text_in(body, "purpose").value_or("");
    for (const storage::FilePurpose purpose : {attachment, recording}) {
        if (said == name_of_purpose(purpose)) return purpose;
    }
    return {};
}

std::uint64_t bytes_max_of(storage::FilePurpose purpose) {
    return purpose == storage::FilePurpose::recording ? wire::limits::recording_bytes_max
                                                      : wire::limits::attachment_bytes_max;
}

json::object upload_json(const domain::Uuid& id, const storage::Upload& upload) {
    json::array missing;
    for (std::size_t i = 0; i < upload.chunks.size(); ++i) {
        if (!upload.chunks[i]) missing.emplace_back(i);
    }
    return {
        {"id", id_text(id)},
        {"size", upload.size},
        {"media", upload.media},
        {"purpose", name_of_purpose(upload.purpose)},
        {"chunk_bytes", storage::chunk_bytes},
        {"complete", upload.complete},
        {"missing", std::move(missing)},
    };
}

std::optional<std::uint64_t> size_in(const json::object& body) {
    const json::value* value = body.if_contains("size");
    if (!value) return {};
    boost::system::error_code error;
    const auto size = value->to_number<std::uint64_t>(error);
    return error ? std::nullopt : std::optional{size};
}

// The first bytes of what is to be a recording tell whether it is one, before all others are sent.
bool is_no_recording(
    BlobStore& blobs,
    const FilePath& path,
    domain::PersonId author,
    std::string_view first_bytes
) {
    const auto upload = blobs.upload(path.space, path.file, author);
    return upload && upload->purpose == storage::FilePurpose::recording && !upload->complete &&
           !is_recording(media_of(first_bytes.substr(0, sniffed_bytes), upload->media));
}

}  // namespace

// Everything that can be wrong with a file is said before a byte of it is sent (rule F3).
void Files::begin(Exchange& exchange) {
    const json::object body = body_of(exchange.request);
    const auto text = text_in(body, "id");
    const auto size = size_in(body);
    if (!text || !size) return refuse(exchange, 400, RefusalCode::missing_field);
    const auto id = wire::parse_uuid(*text);
    const auto purpose = purpose_in(body);
    if (!id || !purpose) return refuse(exchange, 400, RefusalCode::wrong_type);
    if (*purpose == storage::FilePurpose::recording) {
        const auto listing = house_.directory.space(exchange.path.space);
        const auto no = listing ? domain::objection_to_bringing(listing->kind, exchange.roles)
                                : domain::Refusal::accompaniment_elsewhere;
        if (no) return refuse(exchange, 403, to_wire(*no));
    }
    if (*size == 0) return refuse(exchange, 400, RefusalCode::file_empty);
    if (*size > bytes_max_of(*purpose)) {
        return refuse(exchange, 413, RefusalCode::file_too_large);
    }
    const std::string declared = text_in(body, "media").value_or("");
    const domain::Uuid file{*id};
    const auto outcome = house_.blobs->begin(
        {.space = exchange.path.space,
         .file = file,
         .author = exchange.person,
         .size = *size,
         .media = is_media_type(declared) ? declared : "application/octet-stream",
         .purpose = *purpose},
        exchange.now
    );
    if (std::holds_alternative<BlobStore::SpaceFull>(outcome)) {
        return refuse(exchange, 507, RefusalCode::files_full);
    }
    if (std::holds_alternative<BlobStore::TooMany>(outcome)) {
        return refuse(exchange, 429, RefusalCode::too_many_uploads);
    }
    if (std::holds_alternative<BlobStore::IdTaken>(outcome)) {
        return refuse(exchange, 409, RefusalCode::file_unknown);
    }
    exchange.path.file = file;
    tell_upload(exchange);
}

void Files::tell_upload(Exchange& exchange) {
    const FilePath& path = exchange.path;
    const auto upload = house_.blobs->upload(path.space, path.file, exchange.person);
    if (!upload) return refuse(exchange, 404, RefusalCode::file_unknown);
    exchange.response = answer_json(upload_json(path.file, *upload));
}

void Files::put_chunk(Exchange& exchange) {
    const FilePath& path = exchange.path;
    const std::string& bytes = exchange.request.body;
    const auto header = exchange.request.headers.find("content-digest");
    const auto said =
        header == exchange.request.headers.end() ? std::nullopt : content_digest(header->second);
    if (!said) return refuse(exchange, 400, RefusalCode::missing_field);
    if (sha256(bytes) != *said) return refuse(exchange, 400, RefusalCode::file_corrupted);
    if (path.chunk == 0 && is_no_recording(*house_.blobs, path, exchange.person, bytes)) {
        return refuse(exchange, 415, RefusalCode::recording_media);
    }
    switch (house_.blobs->put(
        path.space, path.file, exchange.person, path.chunk, *said, bytes, exchange.now
    )) {
        case BlobStore::Put::kept:
        case BlobStore::Put::complete:
            exchange.took_chunk = true;
            exchange.response = ApiResponse{.status = 204, .body = {}, .headers = {}};
            return;
        case BlobStore::Put::unknown:
            return refuse(exchange, 404, RefusalCode::file_unknown);
        case BlobStore::Put::misfit:
            return refuse(exchange, 400, RefusalCode::wrong_type);
        case BlobStore::Put::differs:
            return refuse(exchange, 409, RefusalCode::file_incomplete);
    }
}

// The sender says once more what the whole is: chunks that were swapped, or a file that changed
// while it was read, are found here.
void Files::complete(Exchange& exchange) {
    const FilePath& path = exchange.path;
    const auto said = text_in(body_of(exchange.request), "address");
    if (!said) return refuse(exchange, 400, RefusalCode::missing_field);
    const auto upload = house_.blobs->upload(path.space, path.file, exchange.person);
    if (!upload) return refuse(exchange, 404, RefusalCode::file_unknown);
    if (!upload->complete) {
        std::vector<storage::Digest> digests;
        for (const auto& digest : upload->chunks) {
            if (!digest) return refuse(exchange, 409, RefusalCode::file_incomplete);
            digests.push_back(*digest);
        }
        const storage::Digest address = address_of(digests);
        if (hex_digest(*said) != address) {
            return refuse(exchange, 409, RefusalCode::file_incomplete);
        }
        const auto head = house_.blobs->chunk(path.space, path.file, 0, 0, sniffed_bytes);
        const std::string media = media_of(head.value_or(""), upload->media);
        exchange.completed = house_.blobs->complete(
            path.space, path.file, exchange.person, address, media, exchange.now
        );
        if (!exchange.completed) return refuse(exchange, 409, RefusalCode::file_incomplete);
    }
    tell_upload(exchange);
}

void Files::drop(Exchange& exchange) {
    const FilePath& path = exchange.path;
    // Of what is somebody else's nothing is told, not even that it is there (rule C70).
    const bool own = house_.blobs->upload(path.space, path.file, exchange.person).has_value();
    if (own && !house_.blobs->drop(path.space, path.file, exchange.person)) {
        return refuse(exchange, 409, RefusalCode::file_unknown);
    }
    exchange.response = ApiResponse{.status = 204, .body = {}, .headers = {}};
}

}  // namespace urdimbre::app
