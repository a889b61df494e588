#include "tests/functional/network.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <algorithm>
#include <cctype>
#include <deque>
#include <utility>

namespace urdimbre::functional {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

tcp::endpoint local(std::uint16_t port) { return {asio::ip::address_v4::loopback(), port}; }

// One WebSocket. It keeps itself alive while an operation is under way; nothing is told any more
// once its Link is gone.
class Socket : public std::enable_shared_from_this<Socket> {
  public:
    Socket(asio::io_context& loop, LinkEvents& events) : stream_{loop}, events_{&events} {}

    void open(std::uint16_t port, std::string token) {
        beast::get_lowest_layer(stream_).expires_after(std::chrono::seconds(10));
        beast::get_lowest_layer(stream_).async_connect(
            local(port),
            [self = shared_from_this(), token = std::move(token)](error_code error) {
                if (error) return self->end();
                self->shake_hands(token);
            }
        );
    }

    void send(std::string frame) {
        outbox_.push_back(std::move(frame));
        if (open_ && !writing_) write();
    }

    void close() {
        if (!open_) return end();
        stream_.async_close(websocket::close_code::normal, [self = shared_from_this()](error_code) {
        });
    }

    void cut() {
        events_ = nullptr;
        error_code ignored;
        beast::get_lowest_layer(stream_).socket().close(ignored);
    }

  private:
    void shake_hands(const std::string& token) {
        beast::get_lowest_layer(stream_).expires_never();
        stream_.read_message_max(std::size_t{64} << 20);
        stream_.set_option(websocket::stream_base::timeout::suggested(beast::role_type::client));
        stream_.set_option(
            websocket::stream_base::decorator([token](websocket::request_type& request) {
                request.set(http::field::authorization, "Bearer " + token);
            })
        );
        stream_.async_handshake("localhost", "/ws", [self = shared_from_this()](error_code error) {
            if (error) return self->end();
            self->open_ = true;
            if (self->events_) self->events_->opened();
            if (!self->outbox_.empty() && !self->writing_) self->write();
            self->read();
        });
    }

    void read() {
        stream_.async_read(buffer_, [self = shared_from_this()](error_code error, std::size_t) {
            if (error) return self->end();
            const std::string frame = beast::buffers_to_string(self->buffer_.data());
            self->buffer_.consume(self->buffer_.size());
            if (self->events_) self->events_->received(frame);
            if (self->events_) self->read();
        });
    }

    void write() {
        writing_ = true;
        stream_.text(true);
        stream_.async_write(
            asio::buffer(outbox_.front()),
            [self = shared_from_this()](error_code error, std::size_t) {
                self->writing_ = false;
                if (error) return;  // the read says how it ended
                self->outbox_.pop_front();
                if (!self->outbox_.empty()) self->write();
            }
        );
    }

    void end() {
        open_ = false;
        if (LinkEvents* events = std::exchange(events_, nullptr)) {
            events->ended(stream_.reason().code);
        }
    }

    websocket::stream<beast::tcp_stream> stream_;
    LinkEvents* events_;
    beast::flat_buffer buffer_;
    std::deque<std::string> outbox_;
    bool open_{};
    bool writing_{};
};

class SocketLink final : public Link {
  public:
    explicit SocketLink(std::shared_ptr<Socket> socket) : socket_{std::move(socket)} {}
    ~SocketLink() override { socket_->cut(); }

    void send(std::string frame) override { socket_->send(std::move(frame)); }
    void close() override { socket_->close(); }

  private:
    std::shared_ptr<Socket> socket_;
};

// One request on a connection of its own.
struct Exchange : std::enable_shared_from_this<Exchange> {
    explicit Exchange(asio::io_context& loop) : stream{loop} {}

    void start(std::uint16_t port) {
        stream.expires_after(std::chrono::seconds(10));
        stream.async_connect(local(port), [self = shared_from_this()](error_code error) {
            if (error) return self->finish();
            http::async_write(
                self->stream,
                self->request,
                [self](error_code write_error, std::size_t) {
                    if (write_error) return self->finish();
                    self->read();
                }
            );
        });
    }

    void read() {
        http::async_read(
            stream,
            buffer,
            response,
            [self = shared_from_this()](error_code error, std::size_t) {
                if (!error) self->note_answer();
                self->finish();
            }
        );
    }

    void note_answer() {
        answer.status = static_cast<int>(response.result_int());
        for (const auto& field : response) {
            std::string name{field.name_string()};
            for (char& c : name) {
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            }
            answer.headers.emplace(std::move(name), field.value());
        }
        answer.body = response.body();
    }

    void finish() {
        finished = true;
        error_code ignored;
        stream.socket().close(ignored);
    }

    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    http::request<http::string_body> request;
    http::response<http::string_body> response;
    HttpAnswer answer;
    bool finished{};
};

}  // namespace

struct Network::Inside {
    HttpAnswer
    exchange(Network& network, std::uint16_t port, http::request<http::string_body> request) {
        const auto one = std::make_shared<Exchange>(loop);
        one->request = std::move(request);
        one->request.set(http::field::host, "localhost");
        one->request.prepare_payload();
        one->start(port);
        network.run_until([&] { return one->finished; }, std::chrono::seconds(15));
        return one->answer;
    }

    asio::io_context loop{1};
};

Network::Network() : inside_{std::make_unique<Inside>()} {}
Network::~Network() = default;

std::unique_ptr<Link>
Network::open(std::uint16_t port, const std::string& token, LinkEvents& events) {
    auto socket = std::make_shared<Socket>(inside_->loop, events);
    socket->open(port, token);
    return std::make_unique<SocketLink>(std::move(socket));
}

HttpAnswer Network::get(std::uint16_t port, const std::string& path, const std::string& token) {
    http::request<http::string_body> request{http::verb::get, path, 11};
    if (!token.empty()) request.set(http::field::authorization, "Bearer " + token);
    return inside_->exchange(*this, port, std::move(request));
}

HttpAnswer Network::post(
    std::uint16_t port,
    const std::string& path,
    const std::string& json,
    const std::string& token
) {
    http::request<http::string_body> request{http::verb::post, path, 11};
    if (!token.empty()) request.set(http::field::authorization, "Bearer " + token);
    request.set(http::field::content_type, "application/json");
    request.body() = json;
    return inside_->exchange(*this, port, std::move(request));
}

HttpAnswer Network::ask(std::uint16_t port, const Request& asked) {
    http::request<http::string_body> request;
    request.version(11);
    request.method_string(asked.method);
    request.target(asked.path);
    if (!asked.token.empty()) request.set(http::field::authorization, "Bearer " + asked.token);
    for (const auto& [name, value] : asked.headers) request.set(name, value);
    request.body() = asked.body;
    return inside_->exchange(*this, port, std::move(request));
}

void Network::after(Milliseconds delay, std::function<void()> task) {
    const auto timer = std::make_shared<asio::steady_timer>(inside_->loop, delay);
    timer->async_wait([timer, task = std::move(task)](error_code error) {
        if (!error) task();
    });
}

bool Network::run_until(const std::function<bool()>& condition, Milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    // A condition may depend on more than this network: look at it every so often.
    constexpr Milliseconds look_again{20};
    while (!condition()) {
        const auto now = std::chrono::steady_clock::now();
        if (now >= deadline) return false;
        inside_->loop.restart();
        const auto work = asio::make_work_guard(inside_->loop);
        inside_->loop.run_one_until(std::min(deadline, now + look_again));
    }
    return true;
}

}  // namespace urdimbre::functional
