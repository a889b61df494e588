#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <openssl/types.h>
#include <sys/uio.h>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace urdimbre::net {

using Executor = boost::asio::io_context::executor_type;
using TcpSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
template <class T>
using Awaitable = boost::asio::awaitable<T, Executor>;
// What is waited for gives its error as a value.
inline constexpr auto use_awaitable =
    boost::asio::as_tuple(boost::asio::use_awaitable_t<Executor>{});

// What came of one attempt that does not wait.
struct Attempt {
    enum class Next : std::uint8_t { done, wait_readable, wait_writable, failed };

    Next next{Next::done};
    std::size_t bytes{};
    boost::system::error_code error{};
};

// One TCP connection, plain or under TLS, without a thread or a buffer of its own.
//
// TLS runs straight on the socket: nothing is held while idle (asio::ssl::stream keeps 34 KiB per
// connection), reading and writing never wait for each other's operations, and both kinds are
// driven alike: attempt, and wait for readiness.
class Transport {
  public:
    using executor_type = Executor;

    // tls: of the server, or null for plain TCP.
    Transport(TcpSocket socket, SSL_CTX* tls);
    ~Transport();
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    executor_type get_executor() noexcept { return socket_.get_executor(); }
    TcpSocket& socket() { return socket_; }
    bool secure() const { return tls_ != nullptr; }
    bool is_open() const { return socket_.is_open(); }

    // TLS only; at once for plain TCP. Ends with an error when the transport is closed meanwhile.
    Awaitable<boost::system::error_code> handshake();

    Attempt try_read(void* into, std::size_t bytes) noexcept;

    // Plain TCP writes all the parts; TLS makes one record of the first 16 KiB. After wait_… a TLS
    // attempt must be repeated with the same bytes, perhaps more after them: `offered` says how
    // many.
    Attempt try_write(std::span<const iovec> parts, std::size_t& offered) noexcept;

    // Says that nothing more comes. The peer may still send.
    void shutdown() noexcept;

    // Operations under way end with operation_aborted.
    void close() noexcept;

    template <class Token>
    auto async_wait(Attempt::Next next, Token&& token) {
        return socket_.async_wait(
            next == Attempt::Next::wait_writable ? TcpSocket::wait_write : TcpSocket::wait_read,
            std::forward<Token>(token)
        );
    }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& into) {
                if (!tls_) {
                    socket_.async_read_some(into, std::move(handler));
                    return;
                }
                const auto first = first_of<boost::asio::mutable_buffer>(into);
                start<TlsRead>(std::move(handler), TlsRead{*this, first.data(), first.size()});
            },
            token,
            buffers
        );
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& from) {
                if (!tls_) {
                    socket_.async_write_some(from, std::move(handler));
                    return;
                }
                const auto first = first_of<boost::asio::const_buffer>(from);
                start<TlsWrite>(std::move(handler), TlsWrite{*this, first.data(), first.size()});
            },
            token,
            buffers
        );
    }

  private:
    struct TlsRead {
        Transport& transport;
        void* into;
        std::size_t bytes;

        Attempt operator()() { return transport.try_read(into, bytes); }
    };
    struct TlsWrite {
        Transport& transport;
        const void* from;
        std::size_t bytes;

        Attempt operator()() {
            std::size_t offered = 0;
            const iovec part{.iov_base = const_cast<void*>(from), .iov_len = bytes};
            return transport.try_write(std::span{&part, 1}, offered);
        }
    };

    // Attempts until done; completes by post, never from within the function that started it.
    template <class What>
    struct Repeat {
        What attempt;
        bool started{};
        Attempt last{};

        template <class Self>
        void operator()(Self& self, boost::system::error_code error = {}) {
            if (last.next == Attempt::Next::done && started) {
                self.complete({}, last.bytes);
                return;
            }
            if (error || (started && last.next == Attempt::Next::failed)) {
                self.complete(error ? error : last.error, 0);
                return;
            }
            last = attempt();
            Transport& transport = attempt.transport;
            const bool over =
                last.next == Attempt::Next::done || last.next == Attempt::Next::failed;
            if (!over) {
                started = true;
                transport.async_wait(last.next, std::move(self));
            } else if (!std::exchange(started, true)) {
                boost::asio::post(transport.get_executor(), std::move(self));
            } else {
                self.complete(last.error, last.bytes);
            }
        }
    };

    template <class What, class Handler>
    void start(Handler handler, What what) {
        boost::asio::async_compose<Handler, void(boost::system::error_code, std::size_t)>(
            Repeat<What>{what}, handler, socket_
        );
    }

    template <class Buffer, class Buffers>
    static Buffer first_of(const Buffers& buffers) {
        const auto end = boost::asio::buffer_sequence_end(buffers);
        for (auto it = boost::asio::buffer_sequence_begin(buffers); it != end; ++it) {
            if (const Buffer buffer{*it}; buffer.size() > 0) return buffer;
        }
        return {};
    }

    struct FreeTls {
        void operator()(SSL* tls) const noexcept;
    };

    Attempt tls_outcome(int result) noexcept;

    TcpSocket socket_;
    std::unique_ptr<SSL, FreeTls> tls_;
};

}  // namespace urdimbre::net
