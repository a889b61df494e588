#pragma once

#include "server/app/gate.hpp"
#include "server/net/answer_to.hpp"
#include "server/net/deadline.hpp"
#include "server/net/transport.hpp"

#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Bodies that are too large for one time limit. For http_session.cpp alone.
namespace urdimbre::net {

using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

// Before it is known what is asked, and with it how much may come.
inline constexpr std::size_t body_bytes_most = std::size_t{64} << 20;

// A slow link may take long over a large body, but every piece of it has to come, or go, within the
// time of a small one.
inline constexpr std::size_t paced_bytes = std::size_t{64} * 1024;

// Some wait to be told before they send a body.
inline Awaitable<bool> tell_to_go_on(Transport& transport, const Parser& parser) {
    namespace http = boost::beast::http;
    const std::string_view expects = parser.get()[http::field::expect];
    if (parser.is_done() || !boost::beast::iequals(expects, "100-continue")) co_return true;
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const auto [error, bytes] =
        co_await boost::asio::async_write(transport, boost::asio::buffer(go_on), use_awaitable);
    co_return !error;
}

// Leaves the deadline armed, for whoever asks whether it has passed.
inline Awaitable<boost::system::error_code> read_paced_body(
    Transport& transport,
    Deadline& deadline,
    std::chrono::milliseconds patience,
    boost::beast::flat_buffer& buffer,
    Parser& parser
) {
    deadline.arm(patience);
    if (!co_await tell_to_go_on(transport, parser)) {
        co_return make_error_code(boost::system::errc::broken_pipe);
    }
    std::size_t since_armed = 0;
    while (!parser.is_done()) {
        const auto [error, bytes] =
            co_await boost::beast::http::async_read_some(transport, buffer, parser, use_awaitable);
        if (error) co_return error;
        since_armed += bytes;
        if (since_armed < paced_bytes) continue;
        since_armed = 0;
        deadline.arm(patience);
    }
    co_return boost::system::error_code{};
}

// A piece is asked for when the last one has gone: a slow reader holds one, and holds up nobody.
// False: the body ends before it should, and with it the connection.
inline Awaitable<bool> send_body(
    Transport& transport,
    Deadline& deadline,
    std::chrono::milliseconds patience,
    app::BodyStream& stream,
    const bool& severed
) {
    using Piece = std::optional<std::string>;
    std::uint64_t left = stream.size();
    while (left > 0) {
        if (severed) co_return false;
        auto ask = [&stream](std::function<void(Piece)> answer) { stream.next(std::move(answer)); };
        const Piece piece = co_await answer_to<Piece>(transport.get_executor(), std::move(ask));
        if (!piece || piece->empty() || piece->size() > left) co_return false;
        left -= piece->size();
        for (std::size_t at = 0; at < piece->size(); at += paced_bytes) {
            const std::size_t count = std::min(paced_bytes, piece->size() - at);
            deadline.arm(patience);
            const auto [error, bytes] = co_await boost::asio::async_write(
                transport, boost::asio::buffer(piece->data() + at, count), use_awaitable
            );
            deadline.disarm();
            if (error) co_return false;
        }
    }
    co_return true;
}

}  // namespace urdimbre::net
