#include "server/net/transport.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>

namespace urdimbre::net {
namespace asio = boost::asio;
using boost::system::error_code;
using Next = Attempt::Next;

namespace {

constexpr std::size_t tls_record_max = 16 * 1024;

error_code last_error() { return {errno, boost::system::system_category()}; }

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK; }

// One part, the usual case, needs no list of parts.
ssize_t send_all(int socket, std::span<const iovec> parts) {
    constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
    if (parts.size() == 1) return ::send(socket, parts[0].iov_base, parts[0].iov_len, flags);
    msghdr message{};
    message.msg_iov = const_cast<iovec*>(parts.data());  // sendmsg reads them only
    message.msg_iovlen = parts.size();
    return ::sendmsg(socket, &message, flags);
}

// Small parts become one record: a record of its own costs 22 bytes and an encryption each.
std::span<const char>
coalesced(std::span<const iovec> parts, std::array<char, tls_record_max>& scratch) {
    if (parts.size() == 1) {
        return {
            static_cast<const char*>(parts[0].iov_base), std::min(parts[0].iov_len, tls_record_max)
        };
    }
    std::size_t used = 0;
    for (const iovec& part : parts) {
        const std::size_t taken = std::min(part.iov_len, tls_record_max - used);
        std::memcpy(scratch.data() + used, part.iov_base, taken);
        used += taken;
    }
    return {scratch.data(), used};
}

}  // namespace

void Transport::FreeTls::operator()(SSL* tls) const noexcept { SSL_free(tls); }

Transport::Transport(TcpSocket socket, SSL_CTX* tls) : socket_{std::move(socket)} {
    error_code ignored;
    socket_.native_non_blocking(true, ignored);
    if (!tls) return;
    tls_.reset(SSL_new(tls));
    if (!tls_ || SSL_set_fd(tls_.get(), socket_.native_handle()) != 1) throw std::bad_alloc{};
    SSL_set_accept_state(tls_.get());
    SSL_set_mode(
        tls_.get(),
        SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
            SSL_MODE_RELEASE_BUFFERS
    );
}

Transport::~Transport() = default;

Awaitable<error_code> Transport::handshake() {
    while (tls_ && is_open()) {
        ERR_clear_error();
        const int result = SSL_do_handshake(tls_.get());
        if (result == 1) co_return error_code{};
        const Attempt outcome = tls_outcome(result);
        if (outcome.next == Next::failed) co_return outcome.error;
        const auto [error] = co_await async_wait(outcome.next, use_awaitable);
        if (error) co_return error;
    }
    co_return is_open() ? error_code{} : error_code{asio::error::operation_aborted};
}

Attempt Transport::tls_outcome(int result) noexcept {
    const int system = errno;
    switch (SSL_get_error(tls_.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return {.next = Next::wait_readable};
        case SSL_ERROR_WANT_WRITE:
            return {.next = Next::wait_writable};
        case SSL_ERROR_ZERO_RETURN:
            return {.next = Next::failed, .error = asio::error::eof};
        case SSL_ERROR_SYSCALL:
            return {
                .next = Next::failed,
                .error = system == 0 ? error_code{asio::error::eof}
                                     : error_code{system, boost::system::system_category()}
            };
        default: {
            // An error of the protocol carries no errno; its own code is logged by number only.
            const auto code = static_cast<int>(ERR_get_error());
            return {
                .next = Next::failed, .error = error_code{code, asio::error::get_ssl_category()}
            };
        }
    }
}

Attempt Transport::try_read(void* into, std::size_t bytes) noexcept {
    if (bytes == 0) return {};
    if (!is_open()) return {.next = Next::failed, .error = asio::error::operation_aborted};
    if (tls_) {
        ERR_clear_error();
        errno = 0;
        std::size_t read = 0;
        const int result = SSL_read_ex(tls_.get(), into, bytes, &read);
        return result == 1 ? Attempt{.bytes = read} : tls_outcome(result);
    }
    const ssize_t read = ::recv(socket_.native_handle(), into, bytes, MSG_DONTWAIT);
    if (read > 0) return {.bytes = static_cast<std::size_t>(read)};
    if (read == 0) return {.next = Next::failed, .error = asio::error::eof};
    if (would_block()) return {.next = Next::wait_readable};
    return {.next = Next::failed, .error = last_error()};
}

Attempt Transport::try_write(std::span<const iovec> parts, std::size_t& offered) noexcept {
    offered = 0;
    if (parts.empty()) return {};
    if (!is_open()) return {.next = Next::failed, .error = asio::error::operation_aborted};
    if (tls_) {
        std::array<char, tls_record_max> scratch;
        const std::span<const char> record = coalesced(parts, scratch);
        offered = record.size();
        ERR_clear_error();
        errno = 0;
        std::size_t written = 0;
        const int result = SSL_write_ex(tls_.get(), record.data(), record.size(), &written);
        return result == 1 ? Attempt{.bytes = written} : tls_outcome(result);
    }
    for (const iovec& part : parts) offered += part.iov_len;
    const ssize_t written = send_all(socket_.native_handle(), parts);
    if (written >= 0) return {.bytes = static_cast<std::size_t>(written)};
    if (would_block()) return {.next = Next::wait_writable};
    return {.next = Next::failed, .error = last_error()};
}

void Transport::shutdown() noexcept {
    if (!is_open()) return;
    if (tls_) {
        ERR_clear_error();
        SSL_shutdown(tls_.get()
        );  // says close_notify if there is room; does not wait for the other's
        ERR_clear_error();
    }
    error_code ignored;
    socket_.shutdown(TcpSocket::shutdown_send, ignored);
}

void Transport::close() noexcept {
    error_code ignored;
    socket_.close(ignored);
}

}  // namespace urdimbre::net
