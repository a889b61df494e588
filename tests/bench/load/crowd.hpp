#pragma once

#include "tests/bench/load/websocket_frame.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::bench {

// The server under load. Only on this machine: the address is a loopback one.
struct Target {
    std::string address{"127.0.0.1"};
    std::uint16_t port{};
    std::string path{"/ws"};
    unsigned sources{1
    };  // the addresses 127.0.0.1, 127.0.0.2, … from which connections are made, in turn
};

// One connection of the crowd.
struct Member {
    enum class Stage : std::uint8_t { waiting, connecting, upgrading, open };

    int socket{-1};
    std::uint32_t number{};
    Stage stage{};
    bool unsent_listed{};
    std::uint64_t position{};
    std::string token;
    std::string partial;  // the beginning of a frame whose rest has not arrived
    std::string unsent;
};

// What the crowd's connections bring.
class Audience {
  public:
    virtual ~Audience() = default;
    virtual void opened(Member& member) = 0;
    virtual void heard(Member& member, std::string_view text) = 0;

    // The server closed the connection, or cut it. Whoever expects it lets the member leave; to
    // everybody else it is Broken.
    virtual void ended(Member& member, const std::string& why);
};

// Thousands of WebSocket clients on one thread. A connection that ends is Broken, unless its
// audience says otherwise.
class Crowd {
  public:
    Crowd(Target target, Audience& audience, std::vector<std::string> tokens);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    std::size_t size() const { return members_.size(); }
    Member& member(std::size_t number) { return members_[number]; }

    // How many may be on their way in at once.
    void admit(std::size_t opening_max) { opening_max_ = opening_max; }

    // To be called once for each member when it needs nothing more to be considered in.
    void arrived() { --opening_; }

    bool all_were_opened() const { return next_to_open_ == members_.size(); }

    // Hangs up; the member may come again. From `ended` only.
    void leave(Member& member);
    void open(Member& member);

    // Queued; goes out at the end of the turn.
    void send(Member& member, std::string_view text);

    // Waits at most `wait_ms` for something to happen, and lets it happen. Returns how many sockets
    // had something.
    int turn(int wait_ms);

  private:
    void open_some();
    void connected(Member& member);
    void receive(Member& member, bool ending);
    std::size_t take(Member& member, std::string_view bytes);
    void take_frame(Member& member, const FrameView& frame);
    void queue(Member& member, Opcode opcode, std::string_view payload);
    void write(Member& member);
    void flush();

    Target target_;
    Audience& audience_;
    int epoll_{-1};
    std::vector<Member> members_;
    std::vector<Member*> unsent_;
    std::unique_ptr<char[]> buffer_;
    std::size_t opening_max_{32};
    std::size_t opening_{};
    std::size_t next_to_open_{};
    std::uint32_t mask_{0x9d2c5680};
};

}  // namespace urdimbre::bench
