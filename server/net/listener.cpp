#include "server/net/listener.hpp"

#include "server/net/http_session.hpp"
#include "server/support/log.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/steady_timer.hpp>

#include <sys/socket.h>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <utility>

namespace urdimbre::net {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr int backlog = 4096;
constexpr std::chrono::milliseconds pause_without_descriptors{100};

std::string shown(const support::ListenAddress& address) {
    const bool v6 = address.host.find(':') != std::string::npos;
    return (v6 ? "[" + address.host + "]" : address.host) + ":" + std::to_string(address.port);
}

}  // namespace

struct Listener::Acceptor {
    std::shared_ptr<Services> services;
    asio::basic_socket_acceptor<tcp, Executor> acceptor;

    void listen(const support::ListenAddress& address) {
        const tcp::endpoint endpoint{asio::ip::make_address(address.host), address.port};
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address{true});
        if (services->config.reuse_port) share_port();
        if (endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only{true});
        acceptor.bind(endpoint);
        acceptor.listen(backlog);
    }

    void share_port() {
        const int on = 1;
        if (::setsockopt(acceptor.native_handle(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0) {
            throw boost::system::system_error{errno, boost::system::system_category()};
        }
    }

    void welcome(TcpSocket socket, const tcp::endpoint& from) {
        asio::ip::address address = from.address();
        if (address.is_v6() && address.to_v6().is_v4_mapped()) {
            address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
        }
        std::string text = address.to_string();
        auto place = services->connections.enter(text, !contains(services->trusted_proxies, text));
        if (!place) {
            services->figures.refused_connections.add();
            turn_away(socket);
            return;
        }
        error_code ignored;
        socket.set_option(tcp::no_delay{true}, ignored);
        asio::co_spawn(
            services->context,
            serve_connection(std::move(socket), services, std::move(text), std::move(*place)),
            asio::detached
        );
    }

    // Without a coroutine and without waiting: there may be many of them.
    void turn_away(TcpSocket& socket) {
        if (services->tls) return;
        const std::string answer =
            "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: " +
            std::to_string(services->retry_after_seconds()) + "\r\nContent-Length: 0\r\n\r\n";
        ::send(socket.native_handle(), answer.data(), answer.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        error_code ignored;
        socket.shutdown(TcpSocket::shutdown_send, ignored);
    }

    static Awaitable<void> accept(std::shared_ptr<Acceptor> self) {
        while (self->acceptor.is_open()) {
            tcp::endpoint from;
            auto [error, socket] = co_await self->acceptor.async_accept(from, use_awaitable);
            if (!self->acceptor.is_open() || error == asio::error::operation_aborted) co_return;
            if (!error) {
                self->welcome(std::move(socket), from);
                continue;
            }
            // Out of descriptors or memory: who waits, waits; a connection that vanished meanwhile
            // costs the same pause.
            self->services->figures.accept_failures.add();
            support::log::warning("accept_failed", {{"errno", error.value()}});
            asio::steady_timer pause{self->services->context, pause_without_descriptors};
            co_await pause.async_wait(use_awaitable);
        }
    }
};

Listener::Listener(std::shared_ptr<Services> services, const support::ListenAddress& address)
    : acceptor_{std::make_shared<Acceptor>(Acceptor{
          services,
          asio::basic_socket_acceptor<tcp, Executor>{services->context.get_executor()}
      })} {
    try {
        acceptor_->listen(address);
    } catch (const boost::system::system_error& error) {
        const bool taken = error.code() == asio::error::address_in_use;
        throw std::runtime_error{
            "listen: no se puede atender en " + shown(address) +
            (taken ? ": otro proceso ya ocupa ese puerto; deténgalo o elija otro"
                   : ": " + error.code().message())
        };
    }
    asio::co_spawn(services->context, Acceptor::accept(acceptor_), asio::detached);
}

Listener::~Listener() { stop(); }

support::ListenAddress Listener::address() const {
    const tcp::endpoint local = acceptor_->acceptor.local_endpoint();
    return {.host = local.address().to_string(), .port = local.port()};
}

void Listener::stop() {
    error_code ignored;
    acceptor_->acceptor.close(ignored);
}

}  // namespace urdimbre::net
