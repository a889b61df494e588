#pragma once

#include <openssl/types.h>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::net::testing {

struct HttpAnswer {
    int status{};
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

struct Frame {
    unsigned opcode{};  // 1 text, 2 binary, 8 close, 9 ping, 10 pong
    std::string payload;
    bool compressed{};    // it came binary, as was asked for: `payload` is what it says
    std::size_t bytes{};  // of the payload, as they came

    // Of a close frame; 1005 when it has none.
    unsigned close_code() const;
};

// A client written from the RFCs on a blocking socket: it shares no code with the server that it
// tests. Every wait ends after ten seconds, as a failure (std::runtime_error).
class RawClient {
  public:
    struct Options {
        bool tls{};
        int receive_buffer{};  // bytes; 0: the system's
    };

    RawClient(std::uint16_t port, Options options);
    explicit RawClient(std::uint16_t port) : RawClient{port, Options{}} {}
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void write(std::string_view bytes);

    // Without waiting: is there something to read, or an end?
    bool something_came() const;

    // False: the other side ended the connection.
    bool read_more();

    // Reads until the other side ends the connection; false when it reset it.
    bool read_to_end();

    HttpAnswer read_answer(bool head_only = false);
    HttpAnswer get(std::string_view target, std::string_view more_headers = {});

    // Status of the answer; 101: it is a WebSocket now.
    HttpAnswer open_websocket(std::string_view more_headers, std::string_view target = "/ws");
    void send_text(std::string_view text) { send_frame(1, text); }
    void send_frame(unsigned opcode, std::string_view payload, bool fin = true);

    // No value: the connection ended.
    std::optional<Frame> read_frame();

    // The common name of the server's certificate.
    std::string certificate_name() const;
    // The type of the server's key, as OpenSSL names it.
    int certificate_key() const;

  private:
    struct FreeTls {
        void operator()(SSL* tls) const;
        void operator()(SSL_CTX* context) const;
    };

    int socket_{-1};
    std::unique_ptr<SSL_CTX, FreeTls> context_;
    std::unique_ptr<SSL, FreeTls> tls_;
    std::string input_;
    bool has_dictionary_{};  // and has said so
    bool reset_{};
};

}  // namespace urdimbre::net::testing
