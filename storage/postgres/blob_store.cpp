#include "storage/postgres/blob_store.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/bytes.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace urdimbre::storage::postgres {
namespace {

// One round of collecting: some hundred rows at most.
constexpr std::size_t collected_files_max = 32;
constexpr std::size_t collected_chunks_max = 32;

constexpr Statement begin_statement{
    "begin_upload",
    "select begin_upload($1, $2, $3, $4, $5, $6, $7, $8::integer, $9::\"char\")"
};

constexpr Statement upload_statement{
    "upload",
    "select f.size, f.media, f.state, f.purpose, c.chunk, c.digest from file f "
    "left join lateral (select chunk, digest from blob_chunk where blob_id = f.blob_id "
    "and f.state = 'u' order by chunk) c on true "
    "where f.space_id = $1 and f.file_id = $2 and f.author = $3 and f.state in ('u', 'w', 's')"
};

constexpr Statement put_statement{
    "put_chunk",
    "select put_chunk($1, $2, $3, $4::integer, $5::bytea, $6::bytea, $7)"
};

constexpr Statement complete_statement{
    "complete_file",
    "select complete_file($1, $2, $3, $4::bytea, $5, $6)"
};

constexpr Statement drop_statement{"drop_file", "select drop_file($1, $2, $3)"};

constexpr Statement claim_statement{
    "claim_files",
    "update file f set message = $4::uuid, touched_at = $5 "
    "where f.space_id = $1 and f.author = $2 and f.file_id = any ($3::uuid[]) "
    "and f.purpose = $6::\"char\" "
    "and f.state in ('w', 's') and (f.message is null or f.message = $4::uuid or not exists "
    "(select from command c where c.space_id = f.space_id and c.command_id = f.message)) "
    "returning f.file_id, f.media, f.size"
};

constexpr Statement find_statement{
    "find_file",
    "select media, size, author, message, state from file "
    "where space_id = $1 and file_id = $2 and state <> 'u'"
};

constexpr Statement chunk_statement{
    "file_chunk",
    "select substr(c.body, $4::integer, $5::integer) from file f join blob_chunk c on c.blob_id = "
    "f.blob_id and c.chunk = $3::integer "
    "where f.space_id = $1 and f.file_id = $2 and f.state in ('u', 'w', 's')"
};

constexpr Statement collect_statement{
    "collect_files",
    "select files, chunks, more from collect_files($1, $2::integer, $3::integer)"
};

std::string purpose_text(FilePurpose purpose) {
    return purpose == FilePurpose::recording ? "r" : "a";
}

bool is_true(const pqxx::field& field) { return to_text(field) == "t"; }

Digest to_digest(const pqxx::field& field) {
    const std::string bytes = to_bytes(field);
    Digest digest{};
    if (bytes.size() != digest.size()) throw std::logic_error("a digest of another length");
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

}  // namespace

BlobStore::Beginning PostgresBlobStore::begin(const NewFile& file, Instant now) {
    const auto answer = database_.borrow()->ask(
        begin_statement,
        {postgres::argument(file.space),
         argument(file.file),
         postgres::argument(file.author),
         postgres::argument(file.size),
         file.media,
         postgres::argument(now),
         postgres::argument(
             file.purpose == FilePurpose::recording ? limits_.recording_bytes_max
                                                    : limits_.space_bytes_max
         ),
         postgres::argument(limits_.open_per_person_max),
         purpose_text(file.purpose)}
    );
    const std::string outcome = to_text(answer.at(0)[0]);
    if (outcome == "begun") return Begun{};
    if (outcome == "full") return SpaceFull{};
    if (outcome == "many") return TooMany{};
    return IdTaken{};
}

std::optional<Upload> PostgresBlobStore::upload(SpaceId space, const Uuid& file, PersonId author) {
    enum Column : int { size, media, state, purpose, nth, digest };
    const auto answer = database_.borrow()->ask(
        upload_statement, {postgres::argument(space), argument(file), postgres::argument(author)}
    );
    if (answer.empty()) return {};
    Upload upload{
        .size = static_cast<std::uint64_t>(to_number(answer[0][size])),
        .media = to_text(answer[0][media]),
        .complete = to_text(answer[0][state]) != "u",
        .chunks = {},
        .purpose =
            to_text(answer[0][purpose]) == "r" ? FilePurpose::recording : FilePurpose::attachment,
    };
    if (upload.complete) return upload;
    upload.chunks.resize(chunk_count(upload.size));
    for (const pqxx::row& row : answer) {
        if (row[nth].is_null()) continue;
        upload.chunks.at(static_cast<std::size_t>(to_number(row[nth]))) = to_digest(row[digest]);
    }
    return upload;
}

BlobStore::Put PostgresBlobStore::put(
    SpaceId space,
    const Uuid& file,
    PersonId author,
    std::size_t chunk,
    const Digest& digest,
    std::string_view bytes,
    Instant now
) {
    constexpr std::size_t chunks_max = std::size_t{1} << 20;
    if (chunk >= chunks_max || bytes.size() > chunk_bytes) return Put::misfit;
    const auto answer = database_.borrow()->ask(
        put_statement,
        {postgres::argument(space),
         argument(file),
         postgres::argument(author),
         postgres::argument(chunk),
         bytes_argument(std::span<const std::uint8_t>{digest}),
         bytes_argument(bytes),
         postgres::argument(now)}
    );
    const std::string outcome = to_text(answer.at(0)[0]);
    if (outcome == "kept") return Put::kept;
    if (outcome == "complete") return Put::complete;
    if (outcome == "misfit") return Put::misfit;
    if (outcome == "differs") return Put::differs;
    return Put::unknown;
}

bool PostgresBlobStore::complete(
    SpaceId space,
    const Uuid& file,
    PersonId author,
    const Digest& address,
    const std::string& media,
    Instant now
) {
    const auto answer = database_.borrow()->ask(
        complete_statement,
        {postgres::argument(space),
         argument(file),
         postgres::argument(author),
         bytes_argument(std::span<const std::uint8_t>{address}),
         media,
         postgres::argument(now)}
    );
    return is_true(answer.at(0)[0]);
}

bool PostgresBlobStore::drop(SpaceId space, const Uuid& file, PersonId author) {
    const auto answer = database_.borrow()->ask(
        drop_statement, {postgres::argument(space), argument(file), postgres::argument(author)}
    );
    return is_true(answer.at(0)[0]);
}

std::vector<std::optional<FileFacts>> PostgresBlobStore::claim(
    SpaceId space,
    PersonId author,
    const CommandId& command,
    std::span<const Uuid> files,
    Instant now,
    FilePurpose purpose
) {
    const auto answer = database_.borrow()->ask(
        claim_statement,
        {postgres::argument(space),
         postgres::argument(author),
         postgres::argument(files),
         argument(command),
         postgres::argument(now),
         purpose_text(purpose)}
    );
    std::unordered_map<Uuid, FileFacts> found;
    for (const pqxx::row& row : answer) {
        found[to_uuid(row[0])] = {
            .media = to_text(row[1]), .size = static_cast<std::uint64_t>(to_number(row[2]))
        };
    }
    std::vector<std::optional<FileFacts>> facts;
    for (const Uuid& file : files) {
        const auto known = found.find(file);
        facts.push_back(known == found.end() ? std::nullopt : std::optional{known->second});
    }
    return facts;
}

std::optional<KeptFile> PostgresBlobStore::find(SpaceId space, const Uuid& file) {
    enum Column : int { media, size, author, message, state };
    const auto answer =
        database_.borrow()->ask(find_statement, {postgres::argument(space), argument(file)});
    if (answer.empty()) return {};
    const pqxx::row row = answer[0];
    const std::string now = to_text(row[state]);
    KeptFile kept{
        .facts =
            {.media = to_text(row[media]), .size = static_cast<std::uint64_t>(to_number(row[size]))
            },
        .author = to_person(row[author]),
        .message = {},
        .gone = now == "g" || now == "c",
    };
    if (!row[message].is_null()) kept.message = to_uuid(row[message]);
    return kept;
}

std::optional<std::string> PostgresBlobStore::chunk(
    SpaceId space,
    const Uuid& file,
    std::size_t nth,
    std::size_t from,
    std::size_t count
) {
    const auto answer = database_.borrow()->ask(
        chunk_statement,
        {postgres::argument(space),
         argument(file),
         postgres::argument(nth),
         postgres::argument(std::min(from, chunk_bytes) + 1),
         postgres::argument(std::min(count, chunk_bytes))}
    );
    if (answer.empty()) return {};
    return to_bytes(answer[0][0]);
}

BlobStore::Collected PostgresBlobStore::collect(Instant now) {
    const auto answer = database_.borrow()->ask(
        collect_statement,
        {postgres::argument(now - limits_.kept_for),
         postgres::argument(collected_files_max),
         postgres::argument(collected_chunks_max)}
    );
    const pqxx::row row = answer.at(0);
    return {
        .files = static_cast<std::size_t>(to_number(row[0])),
        .chunks = static_cast<std::size_t>(to_number(row[1])),
        .more = is_true(row[2]),
    };
}

}  // namespace urdimbre::storage::postgres
