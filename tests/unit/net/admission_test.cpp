#include "server/net/admission.hpp"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <deque>
#include <string>
#include <vector>

namespace urdimbre::net {
namespace {

class AdmissionTest : public ::testing::Test {
  protected:
    void come(std::string name) {
        boost::asio::co_spawn(context_, visit(std::move(name)), boost::asio::detached);
        settle();
    }

    void settle() {
        context_.restart();
        context_.poll();
    }

    Awaitable<void> visit(std::string name) {
        auto ticket = co_await door_.enter();
        notes_.push_back(name + (ticket ? " in" : " no"));
        if (ticket) inside_.push_back(std::move(*ticket));
    }

    boost::asio::io_context context_{1};
    Admission door_{context_, 2, 2};
    std::deque<Admission::Ticket> inside_;
    std::vector<std::string> notes_;
};

TEST_F(AdmissionTest, AdmitsInOrderAndTurnsAwayBeyondTheQueue) {
    for (const char* name : {"a", "b", "c", "d", "e"}) come(name);
    EXPECT_EQ(notes_, (std::vector<std::string>{"a in", "b in", "e no"}));
    EXPECT_EQ(door_.waiting(), 2u);
    inside_.pop_front();
    settle();
    EXPECT_EQ(notes_.back(), "c in");
    come("f");
    EXPECT_EQ(notes_.size(), 4u);  // waits behind d
    inside_.clear();
    settle();
    EXPECT_EQ(notes_, (std::vector<std::string>{"a in", "b in", "e no", "c in", "d in", "f in"}));
    inside_.clear();
    come("g");
    come("h");
    come("i");
    EXPECT_EQ(notes_.back(), "h in");
}

}  // namespace
}  // namespace urdimbre::net
