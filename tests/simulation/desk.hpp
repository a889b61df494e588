#pragma once

#include "server/app/gate.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::simulation {

// A connection without a network: what it is sent is kept as it was sent.
class Desk final : public app::Outlet {
  public:
    Desk(app::Gate& gate, app::Visitor visitor) : client_(gate.open(std::move(visitor), *this)) {}

    void send(const wire::SharedFrame& frame) override {
        frames.emplace_back(frame.payload());
        shared.push_back(frame);
    }
    void close(wire::CloseCode code) override { closed.push_back(code); }

    void say(std::string_view frame) { client_->receive(frame); }
    app::Client& client() { return *client_; }

    // The last frame that was sent, decoded; throws when there is none of this type.
    template <class Frame>
    Frame last() const {
        for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
            const auto decoded = wire::decode_server_frame(*frame);
            if (!decoded) throw std::runtime_error("unreadable: " + *frame);
            if (const auto* found = std::get_if<Frame>(&*decoded)) return *found;
        }
        throw std::runtime_error("no frame " + std::string{Frame::type});
    }

    std::vector<std::string> frames;
    std::vector<wire::SharedFrame> shared;  // the same, as they were handed over
    std::vector<wire::CloseCode> closed;

  private:
    std::unique_ptr<app::Client> client_;
};

}  // namespace urdimbre::simulation
