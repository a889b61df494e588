#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>

namespace urdimbre::net {

// Deadlines of many connections on one timer, four times a second: what they guard lasts seconds.
// The timer rests while there is no deadline.
class Deadlines {
  public:
    static constexpr std::chrono::milliseconds tick{250};

    explicit Deadlines(boost::asio::io_context& context) : context_{context} {}

  private:
    friend class Deadline;

    void run();
    void wait();

    boost::asio::io_context& context_;
    std::list<class Deadline*> armed_;
    std::uint64_t now_{};  // in ticks
    std::unique_ptr<boost::asio::steady_timer> timer_;
    std::shared_ptr<Deadlines*> self_{std::make_shared<Deadlines*>(this)};
};

// Calls `expired` once, on the loop, at most a tick late, unless it is disarmed or destroyed first.
class Deadline {
  public:
    Deadline(Deadlines& deadlines, std::function<void()> expired);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    void arm(std::chrono::milliseconds patience);
    void disarm();

    // Since it was armed last.
    bool passed() const { return passed_; }

  private:
    friend class Deadlines;

    Deadlines& deadlines_;
    std::function<void()> expired_;
    std::list<Deadline*>::iterator place_;
    bool armed_{};
    bool passed_{};
    std::uint64_t due_{};
};

}  // namespace urdimbre::net
