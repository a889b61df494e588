#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/ids.hpp"
#include "tests/functional/network.hpp"
#include "tests/support/seen_space.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::functional {

struct Account {
    domain::PersonId person{};
    std::string token;
};

// A client of one space that behaves as PROTOCOL.md asks clients to: keeps what it wrote until it
// is answered, goes to the next node when its own is gone, resumes from where it was, asks again on
// a gap. It notes everything that must never happen.
class Member final : public LinkEvents {
  public:
    // It tries the nodes in turn, beginning with the first.
    Member(
        Network& network,
        std::vector<std::uint16_t> ports,
        Account account,
        domain::SpaceId space
    );
    ~Member() override;

    void connect();
    void disconnect();
    bool connected() const { return welcomed_; }

    // Writes the command down and sends it as soon as there is a connection.
    wire::Uuid ask(wire::Command command);
    wire::Uuid post(const std::string& text);

    // Says `count` messages, with at most `in_flight` of them unanswered.
    void keep_posting(std::size_t count, std::size_t in_flight);

    // Sends a frame as it stands.
    void transmit(const std::string& frame);

    bool idle() const { return outbox_.empty() && to_post_ == 0; }
    std::uint64_t head() const { return seen_ ? seen_->position.seq : 0; }

    const std::optional<tests::SeenSpace>& seen() const { return seen_; }
    const std::map<wire::Uuid, std::uint64_t>& accepted() const { return accepted_; }
    const std::map<wire::Uuid, wire::RefusalCode>& refused() const { return refused_; }

    // How often it was told to ask again later, by reason.
    const std::map<wire::RefusalCode, std::size_t>& put_off() const { return put_off_; }

    // The messages that it saw appear, by their place in the log.
    const std::map<std::uint64_t, wire::Uuid>& shown() const { return shown_; }

    // Shown out, and not let in since.
    bool turned_away() const { return turned_away_; }
    // Who is in the space now, as it was told last; none: it was not told, or only how many.
    const std::optional<std::set<std::uint64_t>>& here() const { return here_; }
    const std::vector<std::uint64_t>& writing() const { return writing_; }
    bool presence_trusted() const { return presence_trusted_; }

    // When it was last asked to come back, after how long.
    std::optional<Milliseconds> asked_to_wait() const { return asked_to_wait_; }

    // Of the last link that was closed with one; 0: none was.
    std::uint16_t last_close_code() const { return last_close_code_; }
    std::size_t connections() const { return connections_; }

    std::vector<std::string> complaints;

    void opened() override;
    void received(const std::string& frame) override;
    void ended(std::uint16_t code) override;

  private:
    struct Written {
        wire::Uuid id;
        wire::Command command;
    };

    wire::Uuid new_id();
    void transmit(const wire::ClientFrame& frame);
    void transmit(const Written& written);
    void join();
    void post_more();
    void later(Milliseconds delay, std::function<void()> task);

    void on(const wire::WelcomeFrame& welcome);
    void on(const wire::SnapshotFrame& snapshot);
    void on(const wire::WindowFrame& window);
    void on(const wire::ViewResetFrame& reset);
    void on(const wire::LeftFrame& left);
    void on(const wire::AcceptedFrame& accepted);
    void on(const wire::RefusedFrame& refused);
    void on(const wire::PresenceFrame& presence);
    void on(const wire::PresenceChangedFrame& change);
    void on(const wire::ClosingFrame& closing);
    template <class Frame>
    void on(const Frame&) {}

    Network& network_;
    std::vector<std::uint16_t> ports_;
    std::size_t at_{};
    Account account_;
    domain::SpaceId space_;
    std::mt19937_64 random_{std::random_device{}()};
    std::unique_ptr<Link> link_;
    bool welcomed_{};
    std::size_t to_post_{};
    std::size_t in_flight_max_{};
    std::deque<Written> outbox_;
    std::optional<tests::SeenSpace> seen_;
    std::map<wire::Uuid, std::uint64_t> accepted_;
    std::map<wire::Uuid, wire::RefusalCode> refused_;
    std::map<wire::RefusalCode, std::size_t> put_off_;
    std::map<std::uint64_t, wire::Uuid> shown_;
    bool turned_away_{};
    std::optional<std::set<std::uint64_t>> here_;
    std::vector<std::uint64_t> writing_;
    bool presence_trusted_{};
    std::optional<Milliseconds> asked_to_wait_;
    std::uint16_t last_close_code_{};
    std::size_t connections_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::functional
