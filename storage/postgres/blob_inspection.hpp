#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace urdimbre::storage::postgres {

class Database;

// What the tables say of files, for whoever checks that their bytes are what they were. The digests
// are computed where the bytes are. Reads only.
class BlobInspection {
  public:
    explicit BlobInspection(Database& database) : database_(database) {}

    // Bytes by number, in order.
    std::vector<std::int64_t> blobs(std::int64_t after, std::size_t limit);

    // Chunks from `from` on whose bytes are not those of their digest, among `count` of them.
    std::vector<std::int64_t>
    damaged_chunks(std::int64_t blob, std::int64_t from, std::size_t count);

    struct Whole {
        std::int64_t size{};
        std::int64_t chunks{};  // that there are
        std::int64_t bytes{};   // in them
        bool addressed{};       // it is whole, and not about to be collected
        bool address_is_right{};
        std::int64_t files{};  // that have it
    };
    Whole blob(std::int64_t blob);

    // Files of messages whose bytes are not there: "espacio 7, archivo …".
    std::vector<std::string> files_without_bytes(std::size_t limit);

    // Spaces whose sum of sizes is not what their files say.
    std::vector<std::int64_t> miscounted_spaces(std::size_t limit);

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
