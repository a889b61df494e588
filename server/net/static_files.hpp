#pragma once

#include "server/net/http_message.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::net {

// The built web client, in memory: a request is a look-up by exact name, so no name can reach
// anything else, and no request waits for a disk. Immutable; a new build is a new object.
class StaticFiles {
  public:
    static constexpr std::size_t files_max = 4'096;
    static constexpr std::size_t bytes_max = std::size_t{64} << 20;

    // Nothing is served; every answer is not found.
    StaticFiles() = default;

    // Reads every regular file under `root` but those whose name begins with a dot, and no symbolic
    // links. Files name.br and name.gz beside `name` are its compressed forms. Throws
    // std::runtime_error, in Spanish, when the folder cannot be read or is larger than the limits.
    explicit StaticFiles(const std::filesystem::path& root);

    struct Asked {
        std::string_view path;  // decoded
        std::string_view accept_encoding;
        std::string_view if_none_match;
    };

    // No value: there is no such file. A path without a dot in its last segment is a place within
    // the client: the page of that name answers (/responder: responder.html), or else index.html.
    // Assets whose name holds a hash (under /assets/) may be kept for ever, the rest is asked for
    // again each time.
    std::optional<HttpResponse> answer(const Asked& asked) const;

    bool empty() const { return files_.empty(); }

  private:
    struct Form {
        std::shared_ptr<const std::string> body;
        std::string etag;
    };
    struct File {
        std::string_view mime;
        Form plain;
        std::optional<Form> brotli;
        std::optional<Form> gzip;
    };

    const File* find(std::string_view path) const;

    std::map<std::string, File, std::less<>> files_;  // by path, with its first slash
};

// Does an Accept-Encoding take this coding?
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

// Does an If-None-Match name this ETag?
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace urdimbre::net
