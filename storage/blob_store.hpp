#pragma once

#include "server/domain/attachment.hpp"
#include "server/domain/ids.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace urdimbre::storage {

using domain::CommandId;
using domain::FileFacts;
using domain::Instant;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

// Every chunk but the last has so many bytes.
inline constexpr std::size_t chunk_bytes = std::size_t{1} << 20;

// SHA-256.
using Digest = std::array<std::uint8_t, 32>;

// What a file is uploaded for. Each kind has a room of its own in a space, and is used for nothing
// else.
enum class FilePurpose : std::uint8_t { attachment, recording };

// What somebody is about to upload into a space; they made the id.
struct NewFile {
    SpaceId space{};
    Uuid file;
    PersonId author{};
    std::uint64_t size{};  // more than 0
    std::string media;     // as declared
    FilePurpose purpose{};
};

// An upload as its author sees it.
struct Upload {
    std::uint64_t size{};
    std::string media;  // declared; what it is, once complete
    bool complete{};
    std::vector<std::optional<Digest>> chunks;  // those that are here; empty once complete
    FilePurpose purpose{};
};

// A file that a message may show.
struct KeptFile {
    FileFacts facts;
    PersonId author{};
    std::optional<CommandId> message;  // whose command claimed it last
    bool gone{};                       // its description was deleted: the message was withdrawn
};

constexpr std::size_t chunk_count(std::uint64_t size) {
    return static_cast<std::size_t>((size + chunk_bytes - 1) / chunk_bytes);
}
constexpr std::size_t chunk_size(std::uint64_t size, std::size_t chunk) {
    const std::uint64_t before = std::uint64_t{chunk} * chunk_bytes;
    return static_cast<std::size_t>(std::min<std::uint64_t>(chunk_bytes, size - before));
}

// The bytes of files, in chunks, reached through a space and the id of a file in it; never by what
// they hold. The file is the space's while the words of its description (content under its id) are
// there: deleting them, by whatever append, takes the file away in the same instant. Equal bytes
// are kept once, which shows nowhere: neither an upload nor a question goes faster or otherwise for
// it.
//
// Every node sees the same; an upload goes on wherever its author is. What was answered is durable.
// Blocking and thread-safe; throws StorageUnavailable. Implementations are held to
// tests/contract/blob_store_contract.
class BlobStore {
  public:
    virtual ~BlobStore() = default;

    struct Limits {
        std::uint64_t space_bytes_max{std::uint64_t{20} << 30};     // of all files of one space
        std::uint64_t recording_bytes_max{std::uint64_t{8} << 30};  // of its recordings
        std::size_t open_per_person_max{40};  // uploads that no message shows yet
        std::chrono::milliseconds kept_for{std::chrono::hours{24 * 7}
        };  // since it was last touched
    };

    // Ready for its chunks: now, or since an earlier call with the same author and size.
    struct Begun {};
    struct SpaceFull {};
    struct TooMany {};
    struct IdTaken {};  // by another file of this space
    using Beginning = std::variant<Begun, SpaceFull, TooMany, IdTaken>;
    virtual Beginning begin(const NewFile& file, Instant now) = 0;

    // No value: not of this author, or expired.
    virtual std::optional<Upload> upload(SpaceId space, const Uuid& file, PersonId author) = 0;

    // Keeps one chunk, in whatever order they come; the same one again changes nothing. digest is
    // that of bytes, and is not checked here.
    enum class Put : std::uint8_t {
        kept,
        unknown,   // no such upload of this author
        misfit,    // there is no such chunk, or it has another length
        differs,   // another one is here in its place
        complete,  // nothing is taken any more
    };
    virtual Put put(
        SpaceId space,
        const Uuid& file,
        PersonId author,
        std::size_t chunk,
        const Digest& digest,
        std::string_view bytes,
        Instant now
    ) = 0;

    // The upload is whole: address is the digest of its chunks' digests one after the other, media
    // what its bytes are. Again: no change. False: chunks are missing, or it is unknown.
    virtual bool complete(
        SpaceId space,
        const Uuid& file,
        PersonId author,
        const Digest& address,
        const std::string& media,
        Instant now
    ) = 0;

    // Its author wants it no more, and no message shows it. True: it is not here any more.
    virtual bool drop(SpaceId space, const Uuid& file, PersonId author) = 0;

    // The facts of those among the files, in order, that are whole, this author's and of this
    // purpose, and that no other command has used: a command that the log does not know has used
    // nothing. From here on they are kept for this command.
    virtual std::vector<std::optional<FileFacts>> claim(
        SpaceId space,
        PersonId author,
        const CommandId& command,
        std::span<const Uuid> files,
        Instant now,
        FilePurpose purpose = FilePurpose::attachment
    ) = 0;

    // A whole file. No value: unknown, not whole, or collected.
    virtual std::optional<KeptFile> find(SpaceId space, const Uuid& file) = 0;

    // Up to `count` bytes of one chunk, of a whole file or of an upload. No value: it is not here,
    // or gone meanwhile.
    virtual std::optional<std::string> chunk(
        SpaceId space,
        const Uuid& file,
        std::size_t nth,
        std::size_t from = 0,
        std::size_t count = chunk_bytes
    ) = 0;

    // Deletes some of what nothing refers to any more: files whose description is gone, uploads
    // that nobody went on with, bytes without files. Bounded work, by any node; again while it says
    // more.
    struct Collected {
        std::size_t files{};
        std::size_t chunks{};
        bool more{};
    };
    virtual Collected collect(Instant now) = 0;
};

}  // namespace urdimbre::storage
