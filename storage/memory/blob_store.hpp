#pragma once

#include "storage/blob_store.hpp"
#include "storage/memory/event_log.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace urdimbre::storage::memory {

// Files beside one log, which outlives them: whether a message shows a file is the log's.
class MemoryBlobStore final : public BlobStore {
  public:
    MemoryBlobStore(MemoryEventLog& log, const Limits& limits) : log_(log), limits_(limits) {}

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
        Instant now
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
    struct Bytes {
        std::vector<std::optional<Digest>> digests;
        std::vector<std::string> chunks;
    };
    struct File {
        PersonId author{};
        FileFacts facts;
        bool whole{};
        std::optional<CommandId> message;
        Instant touched{};
        std::shared_ptr<Bytes> bytes;  // null: collected
    };
    using Key = std::pair<SpaceId, Uuid>;

    File* of_author(SpaceId space, const Uuid& file, PersonId author);
    bool used(const Key& key, const File& file) const;
    bool described(const Key& key) const;
    bool gone(const Key& key, const File& file) const { return used(key, file) && !described(key); }
    std::size_t open_of(PersonId author) const;
    void release(SpaceId space, File& file, Collected& collected);

    MemoryEventLog& log_;
    const Limits limits_;
    std::mutex mutex_;
    std::map<Key, File> files_;
    std::map<Digest, std::weak_ptr<Bytes>> whole_;
    std::map<SpaceId, std::uint64_t> usage_;
};

}  // namespace urdimbre::storage::memory
