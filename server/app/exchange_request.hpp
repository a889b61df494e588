#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/gate.hpp"
#include "server/app/known_marks.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace urdimbre::app {

// What a request over HTTP says: frames, as a WebSocket would bring them, and how long to wait for
// news.
struct ExchangeRequest {
    // How it is answered: with every frame that came of it, with what is new in one space, or with
    // the answer to its one command.
    enum class Form : std::uint8_t { exchange, windows, command };

    static constexpr std::chrono::seconds wait_max{25};
    static constexpr std::size_t frames_max = 200;
    static constexpr std::size_t link_bytes_max = 64;

    Form form{};
    std::deque<std::string> frames;
    std::chrono::seconds wait{};
    std::string link;  // the newest request of a link takes the place of the one before
    KnownMarks known;  // what the asker has already
    DataProfile data{};
};

// Is it a request of these?
std::optional<ExchangeRequest::Form> exchange_form(std::string_view method, std::string_view path);

// Frames are not looked into: that is done as for those of a WebSocket. Expects that it is one of
// these.
std::variant<ExchangeRequest, wire::RefusalCode> read_exchange(const ApiRequest& request);

}  // namespace urdimbre::app
