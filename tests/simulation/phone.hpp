#pragma once

#include "tests/simulation/desk.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::simulation {

// Somebody at a device, with a connection to one node.
class Phone {
  public:
    Phone(app::Gate& gate, domain::PersonId person, domain::SpaceId space)
        : person(person),
          space_(space),
          desk_(gate, {.person = person, .name = "Alguien", .lang = "es", .login = {}}) {
        say(wire::HelloFrame{.protocol = wire::protocol_current, .client = "test", .lang = {}});
        say(wire::JoinFrame{.space = number(space), .position = {}});
    }

    template <class Frame>
    void say(const Frame& frame) {
        std::string text;
        wire::encode(text, wire::ClientFrame{frame});
        desk_.say(text);
    }

    void joins(bool muted = false) {
        say(wire::JoinCallFrame{.ref = 77, .space = number(space_), .muted = muted, .video = false}
        );
    }
    void leaves() { say(wire::LeaveCallFrame{.space = number(space_)}); }
    void tells(const Phone& other, std::string_view candidate) {
        say(wire::SignalCallFrame{
            .space = number(space_),
            .to = other.call().you,
            .description = {},
            .candidate =
                wire::CallCandidate{.candidate = std::string{candidate}, .mid = "0", .line = 0},
        });
    }
    void proposes(const Phone& other, std::string sdp) {
        say(wire::SignalCallFrame{
            .space = number(space_),
            .to = other.call().you,
            .description =
                wire::CallDescription{
                    .kind = wire::CallDescriptionKind::offer, .sdp = std::move(sdp)
                },
            .candidate = {},
        });
    }

    template <class Frame>
    std::vector<Frame> all() const {
        std::vector<Frame> found;
        for (const std::string& text : desk_.frames) {
            const auto frame = wire::decode_server_frame(text);
            if (!frame) throw std::runtime_error("unreadable: " + text);
            if (const auto* one = std::get_if<Frame>(&*frame)) found.push_back(*one);
        }
        return found;
    }
    template <class Frame>
    std::optional<Frame> last() const {
        const auto found = all<Frame>();
        return found.empty() ? std::nullopt : std::optional{found.back()};
    }

    bool joined() const { return last<wire::SnapshotFrame>().has_value(); }
    wire::CallFrame call() const { return last<wire::CallFrame>().value_or(wire::CallFrame{}); }
    std::set<std::uint64_t> in() const {
        std::set<std::uint64_t> people;
        for (const auto& one : call().participants) people.insert(one.person);
        return people;
    }
    std::set<std::uint64_t> hears() const {
        const auto call = this->call();
        return {call.heard.begin(), call.heard.end()};
    }
    std::optional<wire::RefusalCode> refused() const {
        const auto frame = last<wire::RefusedFrame>();
        return frame ? std::optional{frame->code} : std::nullopt;
    }
    std::optional<wire::RefusalCode> shown_out() const {
        const auto frame = last<wire::CallLeftFrame>();
        return frame ? frame->code : std::nullopt;
    }
    const std::vector<std::string>& frames() const { return desk_.frames; }

    const domain::PersonId person;

  private:
    domain::SpaceId space_;
    Desk desk_;
};

}  // namespace urdimbre::simulation
