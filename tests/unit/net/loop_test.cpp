#include "server/net/asio_loop.hpp"
#include "server/net/flush_list.hpp"
#include "server/net/thread_offload.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace urdimbre::net {
namespace {

using namespace std::chrono_literals;

TEST(AsioLoop, RunsTasksInOrderAndTimersWhenDue) {
    AsioLoop loop;
    std::vector<int> ran;
    const auto begin = loop.steady_now();
    loop.after(20ms, [&] {
        ran.push_back(3);
        loop.stop();
    });
    loop.after(1ms, [&] { ran.push_back(2); });
    loop.post([&] { ran.push_back(0); });
    loop.post([&] { ran.push_back(1); });
    loop.run();
    EXPECT_EQ(ran, (std::vector{0, 1, 2, 3}));
    EXPECT_GE(loop.steady_now() - begin, 20ms);
}

TEST(AsioLoop, LetsAnExceptionOut) {
    AsioLoop loop;
    loop.post([] { throw std::runtime_error{"rota"}; });
    EXPECT_THROW(loop.run(), std::runtime_error);
}

TEST(AsioLoop, DestroysWhatNeverRan) {
    const auto held = std::make_shared<int>(0);
    {
        AsioLoop loop;
        loop.after(1h, [held] {});
        loop.post([held] {});
        EXPECT_EQ(held.use_count(), 3);
    }
    EXPECT_EQ(held.use_count(), 1);
}

TEST(AsioLoop, HearsSignalsAgainAndAgain) {
    AsioLoop loop;
    int heard = 0;
    loop.on_signal({SIGHUP}, [&](int signal) {
        EXPECT_EQ(signal, SIGHUP);
        if (++heard == 2) {
            loop.stop();
        } else {
            std::raise(SIGHUP);
        }
    });
    loop.post([] { std::raise(SIGHUP); });
    loop.run();
    EXPECT_EQ(heard, 2);
}

TEST(ThreadOffload, ContinuesOnTheLoop) {
    AsioLoop loop;
    ThreadOffload offload{loop, 3};
    const auto here = std::this_thread::get_id();
    std::atomic<int> blocked{};
    int continued = 0;
    for (int i = 0; i < 200; ++i) {
        offload.run(
            [&] {
                EXPECT_NE(std::this_thread::get_id(), here);
                ++blocked;
            },
            [&] {
                EXPECT_EQ(std::this_thread::get_id(), here);
                if (++continued == 200) loop.stop();
            }
        );
    }
    loop.run();
    EXPECT_EQ(blocked, 200);
}

TEST(ThreadOffload, FinishesItsJobsBeforeItEnds) {
    AsioLoop loop;
    std::atomic<int> blocked{};
    {
        ThreadOffload offload{loop, 2};
        for (int i = 0; i < 100; ++i) offload.run([&] { ++blocked; }, [] {});
    }
    EXPECT_EQ(blocked, 100);
}

class Noted final : public Flushable {
  public:
    Noted(std::vector<std::string>& notes, std::string name)
        : notes_{notes}, name_{std::move(name)} {}
    void write() noexcept override {}
    void wrote() override {
        notes_.push_back(name_);
        if (then) then();
    }

    std::function<void()> then;

  private:
    std::vector<std::string>& notes_;
    std::string name_;
};

TEST(FlushList, FlushesEachOnceAfterEverythingOfTheTurn) {
    AsioLoop loop;
    FlushList list{loop.context(), 1};
    std::vector<std::string> notes;
    Noted a{notes, "a"};
    Noted b{notes, "b"};
    loop.post([&] {
        list.mark(a);
        list.mark(a);
        notes.emplace_back("one");
    });
    loop.post([&] {
        list.mark(b);
        list.mark(a);
        notes.emplace_back("two");
        loop.after(1ms, [&] { loop.stop(); });
    });
    loop.run();
    EXPECT_EQ(notes, (std::vector<std::string>{"one", "two", "a", "b"}));
}

// Writes that may happen anywhere, and what comes of them on the loop.
class Counted final : public Flushable {
  public:
    explicit Counted(std::vector<std::size_t>& written) : written_{written} {}
    void write() noexcept override { ++writes; }
    void wrote() override { written_.push_back(writes); }

    std::size_t writes{};

  private:
    std::vector<std::size_t>& written_;
};

TEST(FlushList, WritesSideBySideAndSettlesOnTheLoopInOrder) {
    constexpr std::size_t connections = 500;
    AsioLoop loop;
    FlushList list{loop.context(), 3};
    std::vector<std::size_t> written;
    std::vector<std::unique_ptr<Counted>> all;
    for (std::size_t i = 0; i < connections; ++i) all.push_back(std::make_unique<Counted>(written));
    constexpr std::size_t rounds = 20;
    std::size_t round = 0;
    std::function<void()> again;
    const std::function<void()> look = [&] {
        loop.post(written.size() < connections ? look : again);
    };
    again = [&] {
        EXPECT_EQ(written, std::vector(round > 0 ? connections : 0, round)) << "each once a round";
        if (round++ == rounds) return loop.stop();
        written.clear();
        for (const auto& each : all) list.mark(*each);
        loop.post(look);
    };
    loop.post(again);
    loop.run();
    EXPECT_EQ(round, rounds + 1);
}

TEST(FlushList, ToleratesMarksAndEndsWhileItRuns) {
    AsioLoop loop;
    FlushList list{loop.context(), 1};
    std::vector<std::string> notes;
    Noted a{notes, "a"};
    auto b = std::make_unique<Noted>(notes, "b");
    loop.post([&] {
        list.mark(a);
        list.mark(*b);
        a.then = [&] {
            if (b) {
                list.forget(*b);
                b.reset();
                list.mark(a);  // once more, in the next turn
            } else {
                loop.stop();
            }
        };
    });
    loop.run();
    EXPECT_EQ(notes, (std::vector<std::string>{"a", "a"}));
}

}  // namespace
}  // namespace urdimbre::net
