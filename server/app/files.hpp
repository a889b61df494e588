#pragma once

#include "server/app/answer.hpp"
#include "server/app/file_path.hpp"
#include "server/app/gate.hpp"
#include "server/app/loop.hpp"
#include "server/app/texts.hpp"
#include "server/domain/recording.hpp"
#include "storage/access_record.hpp"
#include "storage/blob_store.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "storage/rendition_store.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace urdimbre::app {

struct OpenedFile;

// Files of messages and contributions over HTTP: uploads in chunks that any node takes (rules F1 to
// F6), downloads of what is shown, recordings of classes among it. Whoever may post uploads;
// whoever sees the message or the contribution downloads, by the same `may` and `view` as
// everything else.
class Files {
  public:
    struct House {
        Loop& loop;
        Offload& offload;  // of its own: bytes of files never make a command wait
        storage::EventLog& log;
        storage::Directory& directory;
        storage::BlobStore* blobs;  // null: this node keeps no files
        const Texts& texts;
        std::function<domain::Instant()> now;
        storage::RenditionStore* renditions{};  // null: nothing is made of recordings
        storage::AccessRecord* accesses{};      // null: who plays them is on no record
    };

    explicit Files(House house);
    ~Files();

    // Collects what nothing refers to any more, from here on.
    void start();

    bool takes(const ApiRequest& request) const { return file_path(request.path).has_value(); }
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

    // Chunks are larger than other bodies.
    static std::optional<std::size_t>
    body_bytes_max(std::string_view method, std::string_view path);

    // Fills in what is known of the files that a command attaches, and keeps them for it; then
    // passes it on. Without storage it is refused, to be sent again.
    void
    claim(domain::SpaceId space, Submission submission, std::function<void(Submission)> pass_on);

    void metrics(std::string& out) const;

  private:
    struct Exchange;
    class Download;
    using Shared = std::shared_ptr<Exchange>;

    void answer_blocking(Exchange& exchange);
    void begin(Exchange& exchange);
    void tell_upload(Exchange& exchange);
    void put_chunk(Exchange& exchange);
    void complete(Exchange& exchange);
    void drop(Exchange& exchange);
    void open(Exchange& exchange);
    void play(Exchange& exchange);
    void note_played(const domain::Recording& recording, const Exchange& exchange);
    // Which of its bytes are asked for.
    void open_range(Exchange& exchange, OpenedFile opened) const;
    ApiResponse download(OpenedFile opened, domain::PersonId person);
    void refuse(Exchange& exchange, int status, wire::RefusalCode code) const;
    void finish(const Shared& exchange);
    void collect_after(std::chrono::milliseconds pause);

    struct Figures {
        std::size_t chunks_in{};
        std::size_t bytes_in{};
        std::size_t bytes_out{};
        std::size_t uploads_completed{};
        std::size_t downloads{};
        std::size_t downloads_open{};
        std::size_t refused{};
        std::size_t files_collected{};
        std::size_t chunks_collected{};
    };

    // Who played what of others, so that one playing is noted once.
    struct PlayedToday {
        static constexpr std::size_t noted_max = 10'000;

        std::mutex mutex;
        std::chrono::sys_days day{};
        std::set<std::pair<domain::Uuid, domain::PersonId>> noted;
    };

    House house_;
    PlayedToday played_;
    Figures figures_;
    std::unordered_map<std::uint64_t, std::size_t> open_downloads_;  // by person
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
