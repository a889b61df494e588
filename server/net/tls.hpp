#pragma once

#include <openssl/types.h>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::net {

// What this node proves its name with: TLS 1.2 and later, certificates that can be replaced while
// it runs. Connections that are open keep the certificate with which they began.
class Tls {
  public:
    struct Pair {
        std::filesystem::path certificate;  // PEM, the whole chain
        std::filesystem::path key;          // PEM
    };

    // One pair, or one per kind of key (a client is shown an ECDSA certificate before an RSA one).
    // Throws std::runtime_error, in Spanish, naming the file and what is wrong with it.
    explicit Tls(std::vector<Pair> pairs);

    SSL_CTX* context() const { return context_.get(); }

    // Have the files changed since they were read?
    bool stale() const;

    // Reads them again; when that throws, the certificates in use stay.
    void reload();

    // An RSA key answers 13 times fewer handshakes per second than an ECDSA one.
    bool has_ecdsa() const;

  private:
    struct FreeContext {
        void operator()(SSL_CTX* context) const noexcept;
    };
    using Context = std::unique_ptr<SSL_CTX, FreeContext>;
    using Times = std::vector<std::filesystem::file_time_type>;

    Context read() const;
    Times file_times() const;

    std::vector<Pair> pairs_;
    std::string ticket_keys_;  // random, of this process: a reload does not forget sessions
    Times read_times_;
    Context context_;
};

}  // namespace urdimbre::net
