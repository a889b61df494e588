#pragma once

#include "server/domain/ids.hpp"
#include "tests/functional/cluster.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace urdimbre::functional {

// Uploads and downloads files of one space as one person, one request at a time, each to whatever
// node it is told.
class FileClient {
  public:
    FileClient(Network& network, domain::SpaceId space, Account account)
        : network_{network}, space_{space}, account_{std::move(account)} {}

    // The bytes from `at` on, made when they are needed: a large file is never whole in memory.
    using Bytes = std::function<std::string(std::uint64_t at, std::size_t count)>;
    static Bytes of(std::string text);

    HttpAnswer begin(
        std::uint16_t port,
        const wire::Uuid& file,
        std::uint64_t size,
        const std::string& media,
        const std::string& purpose = {}
    );
    HttpAnswer put(
        std::uint16_t port,
        const wire::Uuid& file,
        std::size_t nth,
        const std::string& bytes,
        const std::string& digest_of
    );
    HttpAnswer
    put(std::uint16_t port, const wire::Uuid& file, std::size_t nth, const std::string& bytes) {
        return put(port, file, nth, bytes, bytes);
    }
    HttpAnswer complete(std::uint16_t port, const wire::Uuid& file, const std::string& address);
    HttpAnswer upload_state(std::uint16_t port, const wire::Uuid& file);
    HttpAnswer drop(std::uint16_t port, const wire::Uuid& file);
    HttpAnswer get(
        std::uint16_t port,
        const wire::Uuid& file,
        std::map<std::string, std::string> headers = {},
        const std::string& query = {}
    );

    // All of it, to the end. The last answer, or the first one that is no success.
    HttpAnswer upload(
        std::uint16_t port,
        const wire::Uuid& file,
        std::uint64_t size,
        const std::string& media,
        const Bytes& bytes,
        const std::string& purpose = {}
    );
    HttpAnswer upload(
        std::uint16_t port,
        const wire::Uuid& file,
        const std::string& media,
        const std::string& bytes
    ) {
        return upload(port, file, bytes.size(), media, of(bytes));
    }

    // A part of a recording: "picture", "sound" or "still".
    HttpAnswer play(
        std::uint16_t port,
        const wire::Uuid& recording,
        const std::string& part,
        std::map<std::string, std::string> headers = {}
    );
    std::string recording_path(const wire::Uuid& recording, const std::string& part) const;

    // The address of bytes, as whoever uploads them says it.
    static std::string address_of(std::uint64_t size, const Bytes& bytes);

    std::string path(const wire::Uuid& file) const;

  private:
    Network& network_;
    domain::SpaceId space_;
    Account account_;
};

wire::Uuid random_id();

boost::json::object json_of(const HttpAnswer& answer);
std::string code_in(const HttpAnswer& answer);

}  // namespace urdimbre::functional
