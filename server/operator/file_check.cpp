#include "server/operator/file_check.hpp"

#include "storage/blob_store.hpp"
#include "storage/postgres/blob_inspection.hpp"

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace urdimbre::operators {
namespace {

constexpr std::size_t page = 1000;
constexpr std::size_t chunks_at_once = 32;  // their bytes are read, so a statement is kept short
constexpr std::size_t problems_max = 50;

// Of one that is uploaded or collected meanwhile only the chunks that are there are looked at.
std::vector<std::string>
problems_of(storage::postgres::BlobInspection& inspection, std::int64_t id) {
    std::vector<std::string> problems;
    const auto blob = inspection.blob(id);
    const auto count =
        static_cast<std::int64_t>(storage::chunk_count(static_cast<std::uint64_t>(blob.size)));
    for (std::int64_t from = 0; from < count; from += std::int64_t{chunks_at_once}) {
        for (const auto chunk : inspection.damaged_chunks(id, from, chunks_at_once)) {
            problems.push_back("el bloque " + std::to_string(chunk) + " no es el que se subió");
        }
    }
    if (!blob.addressed) return problems;
    if (blob.chunks != count || blob.bytes != blob.size) {
        problems.push_back(
            "tiene " + std::to_string(blob.chunks) + " bloques y " + std::to_string(blob.bytes) +
            " bytes, y debería tener " + std::to_string(count) + " y " + std::to_string(blob.size)
        );
    }
    if (!blob.address_is_right) problems.emplace_back("la dirección no es la de sus bloques");
    if (blob.files == 0) problems.emplace_back("ningún archivo lo usa");
    return problems;
}

}  // namespace

std::size_t check_files(storage::postgres::Database& database) {
    storage::postgres::BlobInspection inspection{database};
    std::size_t checked = 0;
    std::size_t wrong = 0;
    std::int64_t after = 0;
    for (;;) {
        const auto blobs = inspection.blobs(after, page);
        for (const std::int64_t blob : blobs) {
            ++checked;
            for (const std::string& problem : problems_of(inspection, blob)) {
                ++wrong;
                std::printf("contenido %lld: %s\n", static_cast<long long>(blob), problem.c_str());
            }
        }
        if (blobs.size() < page) break;
        after = blobs.back();
    }
    for (const std::string& file : inspection.files_without_bytes(problems_max)) {
        ++wrong;
        std::printf("%s: su contenido no está\n", file.c_str());
    }
    for (const std::int64_t space : inspection.miscounted_spaces(problems_max)) {
        ++wrong;
        std::printf(
            "espacio %lld: lo que dice que ocupan sus archivos no es lo que ocupan\n",
            static_cast<long long>(space)
        );
    }
    std::printf("%zu contenidos de archivos revisados\n", checked);
    return wrong;
}

}  // namespace urdimbre::operators
