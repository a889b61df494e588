#pragma once

#include "server/net/flush_list.hpp"
#include "server/net/outbound_queue.hpp"
#include "server/net/transport.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/role.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace urdimbre::net {

// The layer under beast::websocket::stream through which frames that are shared by many clients
// leave.
//
// Beast writes the handshake and control frames here as to any stream; they are copied into the
// same queue as our own frames, so the bytes of two frames never mix. Guarantees:
// - Frames leave whole and in the order in which they were queued, each loop turn in one gather
// write.
// - After Beast has queued a Close, no shared frame is taken: the protocol forbids it.
// - What Beast writes completes by post, once queued: it waits for nobody.
// - Teardown waits until the queue has left, or has failed; then it reads on for a moment, as
// closing with unread bytes
//   would reset the connection and the Close with it.
// - Nothing waits on this object after settled() is true.
class SharedFrameStream final : public Flushable {
  public:
    using executor_type = Executor;

    SharedFrameStream(Transport& transport, FlushList& flushes, std::size_t bytes_max);
    ~SharedFrameStream() override;
    SharedFrameStream(const SharedFrameStream&) = delete;
    SharedFrameStream& operator=(const SharedFrameStream&) = delete;

    executor_type get_executor() noexcept { return transport_.get_executor(); }
    Transport& transport() { return transport_; }

    // False: there is no room, even after the kernel took what it would: the client reads too
    // slowly. After a Close, or once the connection failed, frames are taken and forgotten.
    [[nodiscard]] bool send(const wire::SharedFrame& frame);

    // The same for what is worth less than the delay that it would add: false, and the frame is
    // not taken, when more than a little waits already.
    [[nodiscard]] bool offer(const wire::SharedFrame& frame);

    // What is said when Beast gives the connection up because nothing was heard: whoever wakes up
    // after a while finds it in what has arrived. A whole frame.
    void last_words(std::string frame) { last_words_ = std::move(frame); }
    void give_up();

    // Forgets every frame that has not begun to leave.
    void drop_unstarted() {
        if (attempted_) take();
        queue_.drop_unstarted();
    }

    void write() noexcept override;
    void wrote() override { flush(); }

    // Offers what is queued for as long as the kernel takes it.
    void flush();

    // Cuts the connection: operations end, what is queued is forgotten.
    void fail() noexcept;

    std::size_t queued_bytes() const { return queue_.bytes(); }

    // All that was queued has left, or never will.
    bool drained() const { return queue_.empty() && !waiting_; }
    // No operation of this object is under way.
    bool settled() const { return !waiting_ && !lingering_; }

    // Wakes whoever waits for `changed`.
    void notify();

    // Completes, with operation_aborted, at the next notify; look again at what you wait for.
    template <class Token>
    auto changed(Token&& token) {
        if (!changed_)
            changed_.emplace(get_executor(), boost::asio::steady_timer::time_point::max());
        return changed_->async_wait(std::forward<Token>(token));
    }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return transport_.async_read_some(buffers, std::forward<Token>(token));
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& from) {
                std::string copy(boost::asio::buffer_size(from), '\0');
                boost::asio::buffer_copy(boost::asio::buffer(copy), from);
                const std::size_t bytes = copy.size();
                const boost::system::error_code error = take_control(std::move(copy));
                boost::asio::post(
                    get_executor(),
                    [handler = std::move(handler), error, bytes]() mutable {
                        std::move(handler)(error, error ? 0 : bytes);
                    }
                );
            },
            token,
            buffers
        );
    }

    // For Beast's closing: see the guarantees above.
    struct Teardown;

  private:
    using Timer = boost::asio::basic_waitable_timer<
        std::chrono::steady_clock,
        boost::asio::wait_traits<std::chrono::steady_clock>,
        Executor>;

    boost::system::error_code take_control(std::string bytes);
    void take();
    void wait(Attempt::Next next);
    void linger();

    Transport& transport_;
    FlushList& flushes_;
    OutboundQueue queue_;
    // The last write, and whether what came of it is still to be dealt with.
    Attempt attempt_;
    std::size_t offered_{};
    std::string last_words_;
    std::optional<Timer> changed_;
    std::optional<Timer> linger_;
    bool attempted_{};
    bool waiting_{};    // for the socket to be ready again
    bool lingering_{};  // after the shutdown
    bool close_queued_{};
    bool failed_{};
};

struct SharedFrameStream::Teardown {
    SharedFrameStream& stream;
    std::unique_ptr<std::array<char, 512>> discarded{};
    enum class Step : std::uint8_t { begin, draining, reading } step{Step::begin};

    template <class Self>
    void operator()(Self& self, boost::system::error_code error = {}, std::size_t = 0) {
        switch (step) {
            case Step::begin:
                step = Step::draining;
                boost::asio::post(stream.get_executor(), std::move(self));
                return;
            case Step::draining:
                if (!stream.drained()) {
                    stream.changed(std::move(self));
                    return;
                }
                stream.linger();
                discarded = std::make_unique<std::array<char, 512>>();
                step = Step::reading;
                error = {};
                [[fallthrough]];
            case Step::reading:
                if (!error) {
                    const auto into = boost::asio::buffer(*discarded);
                    SharedFrameStream& from = stream;  // self, and this with it, is moved from
                    from.async_read_some(into, std::move(self));
                    return;
                }
                stream.fail();
                self.complete({});
        }
    }
};

// Found by Beast through argument-dependent lookup.
template <class Handler>
void async_teardown(boost::beast::role_type, SharedFrameStream& stream, Handler&& handler) {
    using Token = std::decay_t<Handler>;
    Token token{std::forward<Handler>(handler)};
    boost::asio::async_compose<Token, void(boost::system::error_code)>(
        SharedFrameStream::Teardown{stream}, token, stream.get_executor()
    );
}

void teardown(boost::beast::role_type, SharedFrameStream& stream, boost::system::error_code& error);
void beast_close_socket(SharedFrameStream& stream);

}  // namespace urdimbre::net
