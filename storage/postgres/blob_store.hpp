#pragma once

#include "storage/blob_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Files in a migrated database, which outlives it: chunks are rows, so that a backup is whole and
// any node serves any file.
class PostgresBlobStore final : public BlobStore {
  public:
    PostgresBlobStore(Database& database, const Limits& limits)
        : database_(database), limits_(limits) {}

    Beginning begin(const NewFile& file, Instant now) override;
    std::optional<Upload> upload(SpaceId space, const Uuid& file, PersonId author) override;
    Put put(
        SpaceId space,
        const Uuid& file,
        PersonId author,
        std::size_t chunk,
        const Digest& digest,
        std::string_view bytes,
        Instant now
    ) override;
    bool complete(
        SpaceId space,
        const Uuid& file,
        PersonId author,
        const Digest& address,
        const std::string& media,
        Instant now
    ) override;
    bool drop(SpaceId space, const Uuid& file, PersonId author) override;
    std::vector<std::optional<FileFacts>> claim(
        SpaceId space,
        PersonId author,
        const CommandId& command,
        std::span<const Uuid> files,
        Instant now,
        FilePurpose purpose
    ) override;
    std::optional<KeptFile> find(SpaceId space, const Uuid& file) override;
    std::optional<std::string> chunk(
        SpaceId space,
        const Uuid& file,
        std::size_t nth,
        std::size_t from,
        std::size_t count
    ) override;
    Collected collect(Instant now) override;

  private:
    Database& database_;
    const Limits limits_;
};

}  // namespace urdimbre::storage::postgres
