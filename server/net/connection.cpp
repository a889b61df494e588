#include "server/net/connection.hpp"

#include "server/net/shared_frame_stream.hpp"
#include "server/support/time_source.hpp"
#include "server/support/token_bucket.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <exception>
#include <string>
#include <utility>

namespace urdimbre::net {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

namespace {

// A frame that is too large for the wire is read up to this size, to say so politely; beyond it the
// connection ends with 1009.
constexpr std::size_t polite_bytes_max = 4 * wire::limits::frame_bytes_max;

// What a client's messages are compressed against: 4 KiB, which is some of its last ones.
constexpr int inflating_window_bits = 12;

// Kept for the next frame; more than most frames need, and little enough for many thousand idle
// connections.
constexpr std::size_t kept_buffer_bytes_max = 1024;

// Reading begins with room for a small frame and grows once a frame has begun: Beast asks for 1,536
// bytes before anything has come, which every idle connection would hold.
class FrameBuffer : public beast::flat_buffer {
  public:
    using beast::flat_buffer::flat_buffer;

    static constexpr std::size_t first_read = 192;

    std::size_t max_size() const noexcept {
        return size() == 0 ? first_read : beast::flat_buffer::max_size();
    }
};

// A whole Close frame, as RFC 6455 has it.
std::string close_frame(wire::CloseCode code) {
    const std::string_view reason = wire::name(code);
    const unsigned number = wire::close_number(code);
    std::string frame{'\x88', static_cast<char>(2 + reason.size())};
    frame += static_cast<char>(number >> 8);
    frame += static_cast<char>(number & 0xff);
    return frame.append(reason);
}

class Connection final : public app::Outlet, public OpenConnection {
  public:
    Connection(Transport& transport, Services& services)
        : services_{services},
          websocket_{transport, services.flushes, services.config.outbound_bytes_max},
          listed_{services.connections, *this} {
        services_.figures.websockets.add(1);
    }

    ~Connection() override { services_.figures.websockets.add(-1); }

    Awaitable<void> run(Upgrade upgrade) {
        const auto& manner =
            app::manner_of(upgrade.visitor ? upgrade.visitor->data : app::DataProfile::full);
        compressed_ = manner.compressed && upgrade.has_dictionary;
        if (co_await accept(std::move(upgrade.request), manner)) {
            if (upgrade.visitor) {
                client_ = services_.gate.open(std::move(*upgrade.visitor), *this);
                co_await read_frames();
            } else {
                turn_away();
            }
        }
        open_ = false;
        client_.reset();
        while (closing_) co_await stream().changed(use_awaitable);
        stream().fail();
        while (!stream().settled()) co_await stream().changed(use_awaitable);
    }

    void send(const wire::SharedFrame& frame) override {
        if (!open_) return;
        if (stream().send(compressed_ ? frame.compressed() : frame)) {
            services_.figures.frames_out.add();
            return;
        }
        services_.figures.too_slow.add();
        // What has not begun to leave is forgotten: the client resumes from what it has read.
        stream().drop_unstarted();
        close(wire::CloseCode::too_slow);
    }

    bool offer(const wire::SharedFrame& frame) override {
        if (!open_) return true;
        const bool taken = stream().offer(compressed_ ? frame.compressed() : frame);
        (taken ? services_.figures.frames_out : services_.figures.frames_dropped).add();
        return taken;
    }

    void close(wire::CloseCode code) override {
        if (!std::exchange(open_, false)) return;
        if (!websocket_.is_open()) return;
        closing_ = true;
        websocket::close_reason reason{static_cast<websocket::close_code>(wire::close_number(code))
        };
        const std::string_view name = wire::name(code);
        reason.reason.assign(name.data(), name.size());
        websocket_.async_close(reason, [this](error_code) {
            closing_ = false;
            stream().notify();
        });
    }

    void wind_down() override {}  // the application tells its clients itself

    void sever() override {
        open_ = false;
        client_.reset();
        stream().fail();
    }

  private:
    SharedFrameStream& stream() { return websocket_.next_layer(); }

    void turn_away() {
        const auto retry_after = services_.retry_after();
        send(wire::frame_of(wire::ClosingFrame{
            .code = wire::CloseCode::busy,
            .retry_after = static_cast<std::uint32_t>(retry_after.count())
        }));
        close(wire::CloseCode::busy);
    }

    Awaitable<bool>
    accept(beast::http::request<beast::http::empty_body> request, const app::DataManner& manner) {
        const auto& config = services_.config;
        websocket_.set_option(websocket::stream_base::timeout{
            .handshake_timeout = config.header_timeout,
            .idle_timeout = config.websocket_idle_timeout,
            .keep_alive_pings = true
        });
        websocket_.read_message_max(polite_bytes_max);
        if (manner.compressed) let_client_compress();
        const auto [error] = co_await websocket_.async_accept(request, use_awaitable);
        stream().last_words(close_frame(wire::CloseCode::idle));
        co_return !error && open_;
    }

    // Browsers offer permessage-deflate (RFC 7692) always: agreed on, it makes what they send
    // smaller. Beast inflates it, and declines where its memory may not be small. What we send is
    // not compressed by Beast, which would do it for each connection anew (wire/frame.hpp).
    void let_client_compress() {
        websocket::permessage_deflate offer;
        offer.server_enable = true;
        offer.server_no_context_takeover = true;
        offer.client_max_window_bits = inflating_window_bits;
        websocket_.set_option(offer);
    }

    Awaitable<void> read_frames() {
        const auto& config = services_.config;
        support::TokenBucket bucket{
            config.frames_per_second, config.frames_burst, support::steady_now()
        };
        FrameBuffer buffer{polite_bytes_max};
        while (open_) {
            const auto [error, bytes] = co_await websocket_.async_read(buffer, use_awaitable);
            if (error || !open_) co_return;
            deliver(buffer);
            if (buffer.capacity() > kept_buffer_bytes_max) {
                buffer = FrameBuffer{polite_bytes_max};
            } else {
                buffer.clear();
            }
            // Whoever writes too fast is read more slowly; nothing is lost.
            const auto pause = bucket.take(support::steady_now());
            if (pause > pause.zero()) co_await wait(pause);
        }
    }

    void deliver(const FrameBuffer& buffer) {
        services_.figures.frames_in.add();
        const auto bytes = buffer.cdata();
        if (!websocket_.got_text()) {
            client_->unreadable(wire::RefusalCode::malformed_frame);
        } else if (bytes.size() > wire::limits::frame_bytes_max) {
            client_->unreadable(wire::RefusalCode::frame_too_large);
        } else {
            client_->receive({static_cast<const char*>(bytes.data()), bytes.size()});
        }
    }

    Awaitable<void> wait(support::TokenBucket::Duration pause) {
        services_.figures.frames_throttled.add();
        asio::steady_timer timer{services_.context, pause};
        co_await timer.async_wait(use_awaitable);
    }

    Services& services_;
    websocket::stream<SharedFrameStream, true> websocket_;
    std::unique_ptr<app::Client> client_;
    OpenConnections::Listed listed_;
    bool compressed_{};  // frames to this client are
    bool open_{true};
    bool closing_{};  // a Close is on its way, or its answer
};

}  // namespace

Awaitable<void> serve_websocket(Transport& transport, Services& services, Upgrade upgrade) {
    Connection connection{transport, services};
    co_await connection.run(std::move(upgrade));
}

}  // namespace urdimbre::net
