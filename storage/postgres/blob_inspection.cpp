#include "storage/postgres/blob_inspection.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement blobs_statement{
    "inspect_blobs",
    "select blob_id from blob where blob_id > $1 order by blob_id limit $2"
};

constexpr Statement damaged_statement{
    "inspect_chunks",
    "select chunk from blob_chunk where blob_id = $1 and chunk >= $2 and chunk < $2 + $3 "
    "and sha256(body) <> digest order by chunk"
};

constexpr Statement blob_statement{
    "inspect_blob",
    "select b.size, count(c.chunk), coalesce(sum(length(c.body)), 0), "
    "b.address is not null and not b.doomed, "
    "b.address is not distinct from sha256(string_agg(c.digest, ''::bytea order by c.chunk)), "
    "(select count(*) from file f where f.blob_id = b.blob_id and f.state <> 'c') "
    "from blob b left join blob_chunk c on c.blob_id = b.blob_id where b.blob_id = $1 "
    "group by b.blob_id"
};

constexpr Statement without_bytes_statement{
    "inspect_files",
    "select 'espacio ' || f.space_id || ', archivo ' || f.file_id from file f "
    "where f.state in ('w', 's') and not exists (select from blob b where b.blob_id = f.blob_id "
    "and b.address is not null and b.size = f.size) limit $1"
};

constexpr Statement miscounted_statement{
    "inspect_usage",
    "select u.space_id from file_usage u where (u.bytes, u.recording_bytes) <> (select "
    "coalesce(sum(f.size) filter (where f.purpose = 'a'), 0), "
    "coalesce(sum(f.size) filter (where f.purpose <> 'a'), 0) "
    "from file f where f.space_id = u.space_id and f.state <> 'c') limit $1"
};

std::string text(std::int64_t number) { return std::to_string(number); }

}  // namespace

std::vector<std::int64_t> BlobInspection::blobs(std::int64_t after, std::size_t limit) {
    std::vector<std::int64_t> found;
    for (const auto& row :
         database_.borrow()->ask(blobs_statement, {text(after), argument(limit)})) {
        found.push_back(to_number(row[0]));
    }
    return found;
}

std::vector<std::int64_t>
BlobInspection::damaged_chunks(std::int64_t blob, std::int64_t from, std::size_t count) {
    std::vector<std::int64_t> found;
    const auto answer =
        database_.borrow()->ask(damaged_statement, {text(blob), text(from), argument(count)});
    for (const auto& row : answer) found.push_back(to_number(row[0]));
    return found;
}

BlobInspection::Whole BlobInspection::blob(std::int64_t blob) {
    const auto answer = database_.borrow()->ask(blob_statement, {text(blob)});
    if (answer.empty()) return {};
    const pqxx::row row = answer[0];
    return {
        .size = to_number(row[0]),
        .chunks = to_number(row[1]),
        .bytes = to_number(row[2]),
        .addressed = to_text(row[3]) == "t",
        .address_is_right = to_text(row[4]) == "t",
        .files = to_number(row[5]),
    };
}

std::vector<std::string> BlobInspection::files_without_bytes(std::size_t limit) {
    std::vector<std::string> found;
    for (const auto& row : database_.borrow()->ask(without_bytes_statement, {argument(limit)})) {
        found.push_back(to_text(row[0]));
    }
    return found;
}

std::vector<std::int64_t> BlobInspection::miscounted_spaces(std::size_t limit) {
    std::vector<std::int64_t> found;
    for (const auto& row : database_.borrow()->ask(miscounted_statement, {argument(limit)})) {
        found.push_back(to_number(row[0]));
    }
    return found;
}

}  // namespace urdimbre::storage::postgres
