#pragma once

#include "storage/blob_store.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::storage {

// What is made of a recording (rule R11): what is heard in it, and one blurred picture of a video.
enum class RenditionKind : std::uint8_t { sound, still };

// What is to be made of recordings, and what was. Completing the upload of a recording asks for it;
// any number of workers take one after the other, and what one of them has taken goes to another
// when it is lost. What was made is a file beside the recording's, read by BlobStore::chunk under
// an id of its own, and gone in the same instant as the recording.
//
// Blocking and thread-safe; throws StorageUnavailable. Implementations are held to
// tests/contract/rendition_contract.
class RenditionStore {
  public:
    virtual ~RenditionStore() = default;

    static constexpr std::uint32_t attempts_max = 3;
    // No worker asked for something to make for so long: there is none.
    static constexpr std::chrono::milliseconds workers_lost_after{std::chrono::minutes{2}};
    // How long it rests after a failed attempt, for each attempt that there was.
    static constexpr std::chrono::milliseconds rests_after_failure{std::chrono::seconds{30}};

    struct Job {
        SpaceId space{};
        Uuid file;  // the recording
        RenditionKind kind{};
        std::uint32_t attempt{};  // from 1
        std::uint64_t size{};     // of the recording
        std::string media;

        bool operator==(const Job&) const = default;
    };

    // Something to make, given to nobody else until `until`; after attempts_max it is impossible.
    virtual std::optional<Job> take(Instant now, Instant until) = 0;

    // It takes longer. False: the recording is gone, or somebody else is at it.
    virtual bool hold(const Job& job, Instant until) = 0;

    struct Made {
        std::string media;
        std::uint64_t size{};        // more than 0
        std::vector<Digest> chunks;  // in order
        Digest address{};            // of a file with these
        std::function<std::string(std::size_t)> chunk;
    };
    // It is made. False, and nothing of it is kept: as hold().
    virtual bool keep(const Job& job, const Made& made, Instant now) = 0;

    // It was not begun after all, as the worker is asked to stop: no attempt is used up.
    virtual void give_back(const Job& job) = 0;

    // It was not made. again: it may be tried once more, after a rest.
    virtual void fail(const Job& job, std::string_view why, bool again, Instant now) = 0;

    enum class State : std::uint8_t {
        ready,
        making,
        impossible,  // this recording has none, or no attempt succeeded
        elsewhere,   // it waits, and there is no worker
    };
    struct Part {
        State state{State::impossible};
        std::optional<Uuid> file{};  // once ready
        FileFacts facts{};

        bool operator==(const Part&) const = default;
    };
    struct Standing {
        Part sound{};
        Part still{};

        bool operator==(const Standing&) const = default;
    };
    virtual Standing standing(SpaceId space, const Uuid& recording, Instant now) = 0;
};

}  // namespace urdimbre::storage
