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
    friend class MemoryRenditionStore;

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
        FilePurpose purpose{};
        std::optional<Uuid> of;  // the recording that it was made of
    };
    using Key = std::pair<SpaceId, Uuid>;

    File* of_author(SpaceId space, const Uuid& file, PersonId author);
    bool used(const Key& key, const File& file) const;
    bool described(const Key& key) const;
    bool gone(const Key& key, const File& file) const;
    std::size_t open_of(PersonId author) const;
    // One of which something may be made.
    bool is_recording(const Key& key, const File& file) const;
    // What was made of a recording; returns its id.
    Uuid add_made(
        SpaceId space,
        const Uuid& recording,
        const std::string& media,
        std::uint64_t size,
        std::vector<std::string> chunks,
        Instant now
    );
    void release(SpaceId space, File& file, Collected& collected);

    MemoryEventLog& log_;
    const Limits limits_;
    std::mutex mutex_;
    std::map<Key, File> files_;
    std::map<Digest, std::weak_ptr<Bytes>> whole_;
    std::map<std::pair<SpaceId, FilePurpose>, std::uint64_t> usage_;
    std::uint64_t made_{};
};

}  // namespace urdimbre::storage::memory
