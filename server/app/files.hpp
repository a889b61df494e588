#pragma once

#include "server/app/answer.hpp"
#include "server/app/file_path.hpp"
#include "server/app/gate.hpp"
#include "server/app/loop.hpp"
#include "server/app/texts.hpp"
#include "storage/blob_store.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace urdimbre::app {

struct OpenedFile;

// Files of messages and contributions over HTTP: uploads in chunks that any node takes (rules F1 to
// F6), downloads of what is shown. Whoever may post uploads; whoever sees the message or the
// contribution downloads, by the same `may` and `view` as everything else.
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

    House house_;
    Figures figures_;
    std::unordered_map<std::uint64_t, std::size_t> open_downloads_;  // by person
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
