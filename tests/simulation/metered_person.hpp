#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/gate.hpp"
#include "tests/simulation/virtual_time.hpp"

#include <zlib.h>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::simulation {

// Bytes of TCP payload both ways, by what they were for. Under TLS each write is a record more.
struct Meter {
    struct Line {
        std::size_t received{};
        std::size_t sent{};
        std::size_t messages{};
    };
    std::map<std::string_view, Line> lines;

    std::size_t total() const;
    std::size_t messages() const;
    void print(std::string_view title) const;
};

// How often the web client says what, in each profile: its own table (src/data_profiles.json).
struct ClientManner {
    app::DataProfile data{};
    std::chrono::milliseconds clock_every{};
    std::optional<std::chrono::milliseconds> writing_every{};  // none: it does not say so
    std::chrono::milliseconds read_every{};
    std::chrono::milliseconds equity_every{};

    static ClientManner of(app::DataProfile profile);
};

// What a browser that agreed on permessage-deflate makes of what it sends: compressed against the
// last 4 KiB that it sent on this link.
class BrowserDeflater {
  public:
    BrowserDeflater();
    ~BrowserDeflater();
    BrowserDeflater(const BrowserDeflater&) = delete;
    BrowserDeflater& operator=(const BrowserDeflater&) = delete;

    std::size_t bytes_of(std::string text);

  private:
    z_stream stream_{};
};

// Somebody with the web client in front of a session: says what that client says, as often, and
// counts what goes over the wire. Expects that nothing that it asks is refused.
class MeteredPerson final : public app::Outlet {
  public:
    MeteredPerson(World& world, app::Visitor visitor, std::uint64_t space, ClientManner manner);
    ~MeteredPerson() override;

    void connect(app::Gate& gate);
    void cut_off();  // what is under way is lost

    wire::Uuid ask(wire::Command command);
    // Keys are pressed from now on for so long.
    void write_for(std::chrono::seconds time);
    // Whoever facilitates looks at how much each was heard, all the time.
    void watch_equity() { watches_equity_ = true; }
    // Everything that came has been on the screen.
    void read();

    void send(const wire::SharedFrame& frame) override;
    void close(wire::CloseCode code) override;

    domain::PersonId person() const { return visitor_.person; }
    std::size_t unanswered() const { return unanswered_; }
    std::size_t contributions_shown() const { return contributions_shown_; }
    std::size_t equities() const { return equities_; }

    Meter meter;

  private:
    void say(const wire::ClientFrame& frame, std::string_view purpose);
    void heard(const wire::ServerFrame& frame);
    void welcomed();
    void ask_the_time();
    void be_pinged();
    void look_at_equity(std::uint64_t run);
    void write_on(std::uint64_t run);
    void count(std::size_t received, std::size_t sent, std::string_view purpose);
    // Unless the link is another by then.
    void later(std::chrono::milliseconds delay, std::function<void()> task);

    World& world_;
    app::Visitor visitor_;
    std::uint64_t space_;
    ClientManner manner_;
    std::unique_ptr<app::Client> client_;
    std::unique_ptr<BrowserDeflater> deflater_;  // of this link
    std::uint64_t link_{};
    std::optional<wire::Position> position_;
    Clock::time_point said_at_{};
    Clock::time_point writes_until_{};
    std::uint64_t writing_run_{};  // of keys, until the next one
    bool writing_{};
    bool reading_{};
    bool watches_equity_{};
    std::uint64_t equity_run_{};  // of looks, until the phase or the link is another
    std::size_t equities_{};
    std::size_t unanswered_{};
    std::size_t contributions_shown_{};
    std::uint32_t ref_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::simulation
