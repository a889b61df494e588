#include "tests/unit/net/raw_client.hpp"

#include "protocol/wire/deflate.hpp"
#include "tests/support/inflate.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace urdimbre::net::testing {
namespace {

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error{"client: " + what}; }

}  // namespace

unsigned Frame::close_code() const {
    if (payload.size() < 2) return 1005;
    return static_cast<unsigned>(static_cast<unsigned char>(payload[0])) << 8 |
           static_cast<unsigned char>(payload[1]);
}

void RawClient::FreeTls::operator()(SSL* tls) const { SSL_free(tls); }
void RawClient::FreeTls::operator()(SSL_CTX* context) const { SSL_CTX_free(context); }

RawClient::RawClient(std::uint16_t port, Options options) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket_ < 0) fail("no socket");
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (options.receive_buffer > 0) {
        ::setsockopt(
            socket_, SOL_SOCKET, SO_RCVBUF, &options.receive_buffer, sizeof options.receive_buffer
        );
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        fail("cannot connect: " + std::string{std::strerror(errno)});
    }
    if (!options.tls) return;
    context_.reset(SSL_CTX_new(TLS_client_method()));
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), socket_);
    if (SSL_connect(tls_.get()) != 1) {
        ::close(socket_);
        fail("TLS handshake refused");
    }
}

RawClient::~RawClient() { ::close(socket_); }

void RawClient::write(std::string_view bytes) {
    while (!bytes.empty()) {
        std::size_t written = 0;
        if (tls_) {
            if (SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &written) != 1)
                fail("cannot write");
        } else {
            const ssize_t result = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (result <= 0) fail("cannot write: " + std::string{std::strerror(errno)});
            written = static_cast<std::size_t>(result);
        }
        bytes.remove_prefix(written);
    }
}

bool RawClient::something_came() const {
    pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
    return !input_.empty() || ::poll(&waiting, 1, 0) > 0;
}

bool RawClient::read_more() {
    std::array<char, 16384> chunk;
    if (tls_) {
        std::size_t read = 0;
        errno = 0;
        if (SSL_read_ex(tls_.get(), chunk.data(), chunk.size(), &read) == 1) {
            input_.append(chunk.data(), read);
            return true;
        }
        if (errno == EAGAIN) fail("nothing came");
        return false;
    }
    const ssize_t read = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (read < 0 && errno == EAGAIN) fail("nothing came");
    reset_ = read < 0;
    if (read <= 0) return false;
    input_.append(chunk.data(), static_cast<std::size_t>(read));
    return true;
}

bool RawClient::read_to_end() {
    while (read_more()) {
    }
    return !reset_;
}

HttpAnswer RawClient::read_answer(bool head_only) {
    std::size_t end = 0;
    while ((end = input_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more()) fail("the connection ended before an answer");
    }
    HttpAnswer answer;
    const std::string head = input_.substr(0, end + 2);
    input_.erase(0, end + 4);
    answer.status = std::stoi(head.substr(9, 3));
    std::size_t line = head.find("\r\n") + 2;
    while (line < head.size()) {
        const std::size_t line_end = head.find("\r\n", line);
        const std::size_t colon = head.find(':', line);
        std::string name = head.substr(line, colon - line);
        std::ranges::transform(name, name.begin(), [](unsigned char c) {
            return static_cast<char>(std::tolower(c));
        });
        answer.headers[name] = head.substr(colon + 2, line_end - colon - 2);
        line = line_end + 2;
    }
    const auto length = answer.headers.find("content-length");
    const std::size_t bytes =
        length == answer.headers.end() || head_only ? 0 : std::stoul(length->second);
    while (input_.size() < bytes) {
        if (!read_more()) fail("the connection ended within an answer");
    }
    answer.body = input_.substr(0, bytes);
    input_.erase(0, bytes);
    return answer;
}

HttpAnswer RawClient::get(std::string_view target, std::string_view more_headers) {
    write(
        "GET " + std::string{target} + " HTTP/1.1\r\nHost: red.test\r\n" +
        std::string{more_headers} + "\r\n"
    );
    return read_answer();
}

HttpAnswer RawClient::open_websocket(std::string_view more_headers, std::string_view target) {
    write(
        "GET " + std::string{target} +
        " HTTP/1.1\r\nHost: red.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
        std::string{more_headers} + "\r\n"
    );
    HttpAnswer answer = read_answer();
    // RFC 6455, section 1.3: the answer to exactly this key.
    if (answer.status == 101 &&
        answer.headers["sec-websocket-accept"] != "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") {
        fail("wrong Sec-WebSocket-Accept");
    }
    has_dictionary_ = target.find("dictionary=1") != std::string_view::npos;
    return answer;
}

void RawClient::send_frame(unsigned opcode, std::string_view payload, bool fin) {
    constexpr std::array<char, 4> mask{'\x12', '\x34', '\x56', '\x78'};
    std::string frame;
    frame += static_cast<char>((fin ? 0x80U : 0U) | opcode);
    const std::size_t size = payload.size();
    if (size < 126) {
        frame += static_cast<char>(0x80U | size);
    } else if (size < 65536) {
        frame += static_cast<char>(0x80U | 126U);
        for (int shift = 8; shift >= 0; shift -= 8)
            frame += static_cast<char>(size >> shift & 0xff);
    } else {
        frame += static_cast<char>(0x80U | 127U);
        for (int shift = 56; shift >= 0; shift -= 8)
            frame += static_cast<char>(size >> shift & 0xff);
    }
    frame.append(mask.data(), mask.size());
    for (std::size_t i = 0; i < size; ++i) frame += static_cast<char>(payload[i] ^ mask[i % 4]);
    write(frame);
}

std::optional<Frame> RawClient::read_frame() {
    const auto need = [this](std::size_t bytes) {
        while (input_.size() < bytes) {
            if (!read_more()) return false;
        }
        return true;
    };
    const auto byte = [this](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(input_[i]));
    };
    if (!need(2)) return std::nullopt;
    if ((byte(0) & 0xf0) != 0x80) fail("a frame in parts, or with reserved bits");
    const bool compressed = (byte(0) & 0xf) == 2;
    if (compressed && !has_dictionary_) fail("compressed, and nobody asked for that");
    if (byte(1) & 0x80) fail("a server masked its frame");
    std::size_t size = byte(1);
    std::size_t header = 2;
    if (size >= 126) {
        const std::size_t digits = size == 126 ? 2 : 8;
        header += digits;
        if (!need(header)) return std::nullopt;
        size = 0;
        for (std::size_t i = 2; i < header; ++i) size = size << 8 | byte(i);
    }
    if (!need(header + size)) return std::nullopt;
    Frame frame{
        .opcode = static_cast<unsigned>(byte(0) & 0xf),
        .payload = input_.substr(header, size),
        .compressed = compressed,
        .bytes = size
    };
    if (compressed) frame.payload = tests::inflated(frame.payload, wire::dictionary());
    input_.erase(0, header + size);
    return frame;
}

std::string RawClient::certificate_name() const {
    const std::unique_ptr<X509, decltype(&X509_free)> certificate{
        SSL_get1_peer_certificate(tls_.get()), &X509_free
    };
    std::array<char, 256> name{};
    X509_NAME_get_text_by_NID(
        X509_get_subject_name(certificate.get()),
        NID_commonName,
        name.data(),
        static_cast<int>(name.size())
    );
    return name.data();
}

int RawClient::certificate_key() const {
    const std::unique_ptr<X509, decltype(&X509_free)> certificate{
        SSL_get1_peer_certificate(tls_.get()), &X509_free
    };
    return EVP_PKEY_get_base_id(X509_get0_pubkey(certificate.get()));
}

}  // namespace urdimbre::net::testing
