#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/ids.hpp"
#include "tests/unit/net/raw_client.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace urdimbre::functional {

// Somebody with a login who says whatever they like, byte by byte, on a socket of their own. Every
// wait ends after ten seconds, as a failure.
class Intruder {
  public:
    using Options = net::testing::RawClient::Options;

    // Has been welcomed when it returns; std::runtime_error if that does not happen.
    Intruder(
        std::uint16_t port,
        const std::string& token,
        std::string_view lang = "es",
        Options options = {}
    );

    void say(std::string_view text) { socket_.send_text(text); }

    // A command under this id, in this space; `what` is its JSON.
    void ask(const wire::Uuid& id, domain::SpaceId space, std::string_view what);

    wire::ServerFrame next();

    // The next frame of this type; others before it are let pass.
    template <class Frame>
    Frame answer() {
        while (true) {
            wire::ServerFrame frame = next();
            if (auto* wanted = std::get_if<Frame>(&frame)) return std::move(*wanted);
        }
    }

    // Is the connection still served? Asks for the time, and lets pass what comes before it.
    bool served();

    // The code with which the server ends the connection, whatever it says before; 1006 if it says
    // none.
    unsigned close_code();

    net::testing::RawClient& socket() { return socket_; }

  private:
    net::testing::RawClient socket_;
    std::uint64_t asked_{};
};

std::string text_of(const wire::Uuid& id);

}  // namespace urdimbre::functional
