#pragma once

#include "server/app/gate.hpp"
#include "tests/simulation/virtual_time.hpp"
#include "tests/support/seen_space.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::simulation {

// A client that behaves as PROTOCOL.md asks clients to: keeps what it wrote until it is answered,
// resumes from where it was, asks again on a gap. It notes everything that must never happen.
class Teacher final : public app::Outlet {
  public:
    // How the way to a node looks like.
    enum class Way : std::uint8_t { socket, polls };

    Teacher(World& world, app::Visitor visitor, domain::SpaceId space, Way way = Way::socket);
    ~Teacher() override;

    // What is on its way is lost in both directions.
    void connect(app::Gate& gate);
    void disconnect();
    bool connected() const { return link_ != nullptr; }

    // Writes the command down and sends it as soon as there is a link.
    wire::Uuid ask(wire::Command command);

    // Over the link that there is; without one, to nobody.
    void say(const wire::ClientFrame& frame);

    void send(const wire::SharedFrame& frame) override;
    void close(wire::CloseCode code) override;

    std::size_t unanswered() const { return outbox_.size(); }
    const std::optional<tests::SeenSpace>& seen() const { return seen_; }
    const std::map<wire::Uuid, std::uint64_t>& accepted() const { return accepted_; }
    const std::map<wire::Uuid, wire::RefusalCode>& refused() const { return refused_; }
    // Was the command sent over one link only? Otherwise a node that was slow to read the first may
    // carry it out after another one has refused it: refusals leave no trace (G3).
    bool sent_over_one_link(const wire::Uuid& id) const { return links_.at(id) == 1; }

    // Who is in the space, as it was told last; none: it was not told since it came in.
    const std::optional<std::set<std::uint64_t>>& here() const { return here_; }

    // Says that it has read what it was shown.
    void read();
    // Asks how far it has read, and what it has still to read and to see.
    void look_up();
    // As it was told last; none: it was not told on this connection.
    const std::optional<wire::ReadingState>& reading() const { return reading_; }
    const std::optional<std::uint32_t>& unseen() const { return unseen_; }

    bool turned_away() const { return turned_away_; }
    domain::PersonId person() const { return visitor_.person; }

    // Called with every window and every acceptance: is the truth as far as that?
    std::function<void(std::uint64_t seq)> claims_durable;
    // Called with every frame that has come, once it is taken in; may be empty.
    std::function<void(const wire::ServerFrame&)> heard;
    // Does it ask for its spaces and its notices whenever it comes?
    bool looks_up{true};
    std::vector<std::string> complaints;
    std::size_t gaps{};
    std::size_t resumed{};

  private:
    struct Link {
        std::unique_ptr<app::Client> client;
        bool closing{};
        bool alive{true};
        Clock::time_point last_in{};
        Clock::time_point last_out{};
    };
    struct Written {
        wire::Uuid id;
        wire::Command command;
    };

    void transmit(const wire::ClientFrame& frame);
    void join();
    void take(const wire::ServerFrame& frame);
    void on(const wire::WindowFrame& window);
    void on(const wire::RefusedFrame& refused);
    void on(const wire::PresenceChangedFrame& change);
    void on(const wire::SpacesFrame& spaces);

    World& world_;
    app::Visitor visitor_;
    domain::SpaceId space_;
    Way way_;
    std::shared_ptr<Link> link_;
    std::deque<Written> outbox_;
    std::optional<tests::SeenSpace> seen_;
    std::optional<std::set<std::uint64_t>> here_;
    std::optional<wire::ReadingState> reading_;
    std::optional<std::uint32_t> unseen_;
    std::map<wire::Uuid, std::uint64_t> accepted_;
    std::map<wire::Uuid, wire::RefusalCode> refused_;
    std::map<wire::Uuid, int> links_;  // over how many of them each command was sent
    bool turned_away_{};
};

}  // namespace urdimbre::simulation
