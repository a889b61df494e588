#include "tests/bench/baseline/fault.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <sys/resource.h>

#include <cstdlib>
#include <deque>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

// What a fan-out server is when one follows Beast's documentation: a queue of shared strings for
// each member, and one async_write at a time for each. Nothing is durable, nobody signs in, nothing
// is decided. Whatever text a member sends goes to all in the room, which is named by the
// Authorization of the request. It is what Urdimbre's fan-out is measured against.
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;
using urdimbre::bench::Fault;

class Session;

struct Room {
    std::set<Session*> members;
};

struct House {
    std::map<std::string, Room, std::less<>> rooms;
    Fault fault;

    void tell(const Room& room, const std::shared_ptr<const std::string>& text);
};

class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(tcp::socket socket, House& house) : stream_(std::move(socket)), house_(house) {}
    ~Session() { leave(); }

    void run() {
        beast::get_lowest_layer(stream_).socket().set_option(tcp::no_delay(true));
        beast::get_lowest_layer(stream_).expires_never();
        stream_.set_option(websocket::stream_base::timeout::suggested(beast::role_type::server));
        http::async_read(
            stream_.next_layer(),
            buffer_,
            request_,
            [self = shared_from_this()](error_code error, std::size_t) {
                if (!error) self->enter();
            }
        );
    }

    void send(std::shared_ptr<const std::string> text) {
        queue_.push_back(std::move(text));
        if (queue_.size() == 1) write();
    }

  private:
    void enter() {
        stream_.async_accept(request_, [self = shared_from_this()](error_code error) {
            if (error) return;
            self->stream_.text(true);
            self->room_ =
                &self->house_.rooms[std::string{self->request_[http::field::authorization]}];
            self->room_->members.insert(self.get());
            self->read();
        });
    }

    void leave() {
        if (room_ != nullptr) room_->members.erase(this);
    }

    void read() {
        stream_.async_read(buffer_, [self = shared_from_this()](error_code error, std::size_t) {
            if (error) {
                self->leave();
                return;
            }
            self->house_.tell(
                *self->room_,
                std::make_shared<const std::string>(beast::buffers_to_string(self->buffer_.data()))
            );
            self->buffer_.consume(self->buffer_.size());
            self->read();
        });
    }

    void write() {
        stream_.async_write(
            asio::buffer(*queue_.front()),
            [self = shared_from_this()](error_code error, std::size_t) {
                if (error) return;
                self->queue_.pop_front();
                if (!self->queue_.empty()) self->write();
            }
        );
    }

    websocket::stream<beast::tcp_stream> stream_;
    House& house_;
    Room* room_{};
    http::request<http::string_body> request_;
    beast::flat_buffer buffer_;
    std::deque<std::shared_ptr<const std::string>> queue_;
};

void House::tell(const Room& room, const std::shared_ptr<const std::string>& text) {
    for (Session* member : room.members) {
        fault.pass(member, text, [member](std::shared_ptr<const std::string> out) {
            member->send(std::move(out));
        });
    }
}

void accept(tcp::acceptor& acceptor, House& house) {
    acceptor.async_accept([&](error_code error, tcp::socket socket) {
        if (!error) std::make_shared<Session>(std::move(socket), house)->run();
        accept(acceptor, house);
    });
}

}  // namespace

// baseline [fault every]: serves on a port of 127.0.0.1 that the system chooses and prints it. A
// fault spoils one delivery in so many, to see whether the generator notices.
int main(int argc, char** argv) {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);

    asio::io_context loop{1};
    House house;
    if (argc == 3) {
        const auto kind = Fault::named(argv[1]);
        const auto every = std::strtoull(argv[2], nullptr, 10);
        if (!kind || every == 0) {
            std::cerr << "baseline [drop|swap|repeat|alter <every>]\n";
            return 2;
        }
        house.fault = Fault(*kind, every);
    }
    tcp::acceptor acceptor(loop, {asio::ip::address_v4::loopback(), 0});
    std::cout << acceptor.local_endpoint().port() << std::endl;
    accept(acceptor, house);
    loop.run();
}
