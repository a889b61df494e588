#include "server/net/shared_frame_stream.hpp"

#include <boost/asio/error.hpp>

#include <array>

namespace urdimbre::net {
namespace {

constexpr std::size_t gather_parts_max = 64;
constexpr std::size_t gather_bytes_max = 256 * 1024;
constexpr std::chrono::seconds linger_time{1};

// With more than this before it, what is offered would come too late to be of use.
constexpr std::size_t lag_bytes_max = 4 * 1024;

// FIN and the opcode of Close. The handshake, the only other thing that Beast writes besides pings
// and pongs, begins with "HTTP".
constexpr char close_frame = '\x88';

}  // namespace

SharedFrameStream::SharedFrameStream(
    Transport& transport,
    FlushList& flushes,
    std::size_t bytes_max
)
    : transport_{transport}, flushes_{flushes}, queue_{bytes_max} {}

SharedFrameStream::~SharedFrameStream() { flushes_.forget(*this); }

bool SharedFrameStream::send(const wire::SharedFrame& frame) {
    if (close_queued_ || failed_) return true;
    if (!queue_.has_room(frame.size())) {
        flush();
        if (failed_) return true;
        if (!queue_.has_room(frame.size())) return false;
    }
    queue_.push(frame);
    flushes_.mark(*this);
    return true;
}

bool SharedFrameStream::offer(const wire::SharedFrame& frame) {
    if (close_queued_ || failed_) return true;
    if (queue_.bytes() > lag_bytes_max) flush();
    if (queue_.bytes() > lag_bytes_max) return false;
    return send(frame);
}

// Nothing is read any more, so there is no answer to wait for.
void SharedFrameStream::give_up() {
    if (!close_queued_ && !failed_ && !last_words_.empty()) {
        close_queued_ = true;
        queue_.push(std::exchange(last_words_, {}));
        flush();
    }
    fail();
}

boost::system::error_code SharedFrameStream::take_control(std::string bytes) {
    if (failed_) return boost::asio::error::operation_aborted;
    if (!queue_.has_room(bytes.size())) {
        // Only a peer that asks for pongs and does not read them gets here.
        fail();
        return boost::asio::error::no_buffer_space;
    }
    close_queued_ = close_queued_ || bytes.starts_with(close_frame);
    queue_.push(std::move(bytes));
    flushes_.mark(*this);
    return {};
}

void SharedFrameStream::write() noexcept {
    if (attempted_ || waiting_ || failed_ || queue_.empty()) return;
    std::array<iovec, gather_parts_max> parts;
    const std::size_t count = queue_.gather(parts, gather_bytes_max);
    attempt_ = transport_.try_write(std::span{parts}.first(count), offered_);
    attempted_ = true;
}

void SharedFrameStream::take() {
    attempted_ = false;
    if (failed_) return;
    switch (attempt_.next) {
        case Attempt::Next::done:
            queue_.consume(attempt_.bytes);
            // The kernel took a part only: it would refuse the rest.
            if (!transport_.secure() && attempt_.bytes < offered_)
                wait(Attempt::Next::wait_writable);
            break;
        case Attempt::Next::wait_readable:
        case Attempt::Next::wait_writable:
            if (transport_.secure()) queue_.pin(offered_);
            wait(attempt_.next);
            break;
        case Attempt::Next::failed:
            fail();
            break;
    }
}

void SharedFrameStream::flush() {
    write();
    while (attempted_) {
        take();
        write();
    }
    if (drained()) notify();
}

void SharedFrameStream::wait(Attempt::Next next) {
    waiting_ = true;
    transport_.async_wait(next, [this](boost::system::error_code error) {
        waiting_ = false;
        if (error) fail();
        flush();
        notify();
    });
}

void SharedFrameStream::fail() noexcept {
    failed_ = true;
    queue_.clear();
    transport_.close();
    if (linger_) linger_->cancel();
    notify();
}

void SharedFrameStream::linger() {
    transport_.shutdown();
    lingering_ = true;
    linger_.emplace(get_executor(), linger_time);
    linger_->async_wait([this](boost::system::error_code) {
        lingering_ = false;
        fail();
    });
}

void SharedFrameStream::notify() {
    if (changed_) changed_->cancel();
}

void teardown(
    boost::beast::role_type,
    SharedFrameStream& stream,
    boost::system::error_code& error
) {
    stream.fail();
    error = {};
}

void beast_close_socket(SharedFrameStream& stream) { stream.give_up(); }

}  // namespace urdimbre::net
