#include "storage/redis/broker.hpp"

#include "tests/contract/broker_contract.hpp"
#include "tests/contract/redis_settings.hpp"
#include "tests/support/redis_server.hpp"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace urdimbre::storage {
namespace {

using domain::SpaceId;
using tests::RedisServer;
using Hints = std::vector<Listener::Hint>;

// How some nodes reach a server, and what they log.
class OneRedis {
  public:
    explicit OneRedis(std::string url) : settings(impatient_redis(url)) {
        settings.log = [this](bool, const std::string& line) { log.push_back(line); };
    }

    std::unique_ptr<Broker> broker(TestLoop& loop) const {
        return std::make_unique<redis::RedisBroker>(loop.context(), settings);
    }

    redis::Settings settings;
    std::vector<std::string> log;
};

class RedisBroker : public testing::Test {
  protected:
    void meet() {
        ASSERT_TRUE(one_.hears(here, one_));
        ASSERT_TRUE(other_.hears(here, one_));
        ASSERT_TRUE(both_healthy());
    }

    bool both_healthy() {
        return loop_.until([&] { return one_->healthy() && other_->healthy(); });
    }

    // Subscriptions were not asked for again.
    void expect_to_meet_again() {
        ASSERT_TRUE(both_healthy());
        EXPECT_TRUE(other_.still_hears(here, one_));
        EXPECT_TRUE(one_.still_hears(here, other_));
    }

    RedisServer server_;
    OneRedis world_{server_.url()};
    TestLoop loop_;
    Listener one_{world_.broker(loop_), loop_};
    Listener other_{world_.broker(loop_), loop_};

    static constexpr SpaceId here{17};
};

TEST_F(RedisBroker, is_not_healthy_before_it_is_connected) {
    EXPECT_FALSE(one_->healthy());
    EXPECT_TRUE(both_healthy());
}

TEST_F(RedisBroker, outlives_its_listening_connections) {
    meet();
    server_.run({"CLIENT", "KILL", "TYPE", "pubsub"});
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    expect_to_meet_again();
}

TEST_F(RedisBroker, outlives_its_speaking_connections) {
    meet();
    server_.run({"CLIENT", "KILL", "TYPE", "normal"});
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() || !other_->healthy(); }));
    expect_to_meet_again();
}

TEST_F(RedisBroker, outlives_the_server) {
    meet();
    server_.stop();
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    server_.start();
    expect_to_meet_again();
}

TEST_F(RedisBroker, does_not_notice_a_flush) {
    meet();
    server_.run({"FLUSHALL"});
    EXPECT_TRUE(one_->healthy());
    expect_to_meet_again();
}

TEST_F(RedisBroker, notices_a_server_that_holds_its_connections_and_is_silent) {
    meet();
    server_.pause();
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    server_.resume();
    expect_to_meet_again();
}

TEST_F(RedisBroker, makes_a_thousand_subscriptions_again) {
    constexpr std::uint64_t spaces = 1000;
    for (std::uint64_t n = 1; n <= spaces; ++n) other_->subscribe(SpaceId{n});
    meet();
    server_.restart();
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    ASSERT_TRUE(both_healthy());

    for (std::uint64_t n = 1; n <= spaces; ++n) one_->publish(SpaceId{n}, std::to_string(n));

    ASSERT_TRUE(other_.has(spaces));
    for (std::uint64_t n = 1; n <= spaces; ++n) {
        EXPECT_EQ(other_.received[n - 1], Listener::Hint(SpaceId{n}, std::to_string(n)));
    }
}

TEST_F(RedisBroker, what_is_published_while_it_is_not_healthy_is_not_kept) {
    meet();
    server_.stop();
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    one_->publish(here, "lost");
    server_.start();
    expect_to_meet_again();
    one_->publish(here, "found");
    ASSERT_TRUE(other_.has(1));
    EXPECT_EQ(other_.received, (Hints{{here, "found"}}));
}

TEST_F(RedisBroker, is_not_healthy_while_the_server_takes_no_hints) {
    meet();
    server_.run({"ACL", "SETUSER", "default", "-publish"});
    one_->publish(here, "refused");
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy(); }));
    server_.run({"ACL", "SETUSER", "default", "+publish"});
    one_->publish(here, "taken");
    ASSERT_TRUE(loop_.until([&] { return one_->healthy(); }));
    ASSERT_TRUE(other_.has(1));
    EXPECT_EQ(other_.received, (Hints{{here, "taken"}}));
}

TEST_F(RedisBroker, keeps_to_its_prefix) {
    meet();
    OneRedis neighbours(server_.url());
    neighbours.settings.prefix = "neighbours:";
    Listener neighbour(neighbours.broker(loop_), loop_);
    ASSERT_TRUE(neighbour.hears(here, neighbour));

    one_->publish(here, "among us");
    neighbour->publish(here, "among them");

    ASSERT_TRUE(one_.has(1));
    ASSERT_TRUE(neighbour.has(1));
    EXPECT_EQ(one_.received, (Hints{{here, "among us"}}));
    EXPECT_EQ(neighbour.received, (Hints{{here, "among them"}}));
}

TEST_F(RedisBroker, does_not_keep_hints_that_a_silent_server_does_not_take) {
    world_.settings.connection.outgoing_bytes_max = 4 * Broker::hint_bytes_max;
    world_.settings.connection.liveness = std::chrono::seconds(20);
    Listener patient(world_.broker(loop_), loop_);
    ASSERT_TRUE(patient.hears(here, patient));
    server_.pause();
    constexpr std::size_t published = 200;
    for (std::size_t n = 1; n <= published; ++n) {
        patient->publish(here, std::to_string(n) + ' ' + std::string(60'000, 'x'));
    }
    server_.resume();
    const auto last = [&] {
        return !patient.received.empty() &&
               patient.received.back().second.starts_with(std::to_string(published) + ' ');
    };
    ASSERT_TRUE(loop_.until(last)) << "the newest arrives, the oldest were dropped";
    EXPECT_LT(patient.received.size(), published / 2);
    EXPECT_TRUE(patient->healthy());
}

TEST_F(RedisBroker, may_be_destroyed_at_any_moment) {
    for (int turns = 0; turns < 60; ++turns) {
        OneRedis world(server_.url());
        Listener shortlived(world.broker(loop_), loop_);
        shortlived->subscribe(here);
        for (int turn = 0; turn < turns; ++turn) {
            shortlived->publish(here, "hint");
            loop_.turn();
        }
    }
    meet();
}

TEST_F(RedisBroker, its_health_is_in_the_log_once_per_change) {
    meet();
    const auto healthy_lines = [&] {
        return std::count(
            world_.log.begin(), world_.log.end(), "hints flow through " + server_.url() + "?db=0"
        );
    };
    EXPECT_EQ(healthy_lines(), 2);
    server_.stop();
    ASSERT_TRUE(loop_.until([&] { return !one_->healthy() && !other_->healthy(); }));
    server_.start();
    ASSERT_TRUE(both_healthy());
    EXPECT_EQ(healthy_lines(), 4);
    EXPECT_LT(world_.log.size(), 20u);
}

TEST(RedisBrokerEntry, shows_its_password_to_the_server_only) {
    RedisServer server({"--requirepass", "s3cret p@ss"});
    TestLoop loop;
    const auto& path = server.socket_path();

    OneRedis stranger("unix://:wr%6Fng@" + path);
    Listener refused(stranger.broker(loop), loop);
    ASSERT_TRUE(loop.until([&] { return !stranger.log.empty(); }));
    EXPECT_NE(stranger.log.front().find("WRONGPASS"), std::string::npos) << stranger.log.front();
    EXPECT_EQ(stranger.log.front().find("wrong"), std::string::npos) << stranger.log.front();

    OneRedis nobody("unix://" + path);
    Listener unnamed(nobody.broker(loop), loop);
    ASSERT_TRUE(loop.until([&] { return !nobody.log.empty(); }));
    EXPECT_NE(nobody.log.front().find("NOAUTH"), std::string::npos) << nobody.log.front();

    OneRedis friendly("unix://default:s3cret%20p%40ss@" + path + "?db=3");
    Listener welcome(friendly.broker(loop), loop);
    EXPECT_TRUE(welcome.hears(SpaceId{1}, welcome));
    EXPECT_FALSE(refused->healthy());
    EXPECT_FALSE(unnamed->healthy());
}

TEST(RedisConnection, may_be_destroyed_by_its_own_handler) {
    RedisServer server;
    TestLoop loop;
    const auto settings = impatient_redis(server.url()).connection;
    int heard = 0;
    std::unique_ptr<redis::Connection> doomed;
    doomed = std::make_unique<redis::Connection>(
        loop.context(),
        redis::Connection::Kind::subscriber,
        settings,
        redis::Connection::Handlers{
            .up = [&] { doomed->send({{"SUBSCRIBE", "a", "b", "c"}, {"PING", "x"}}); },
            .down = [](const std::string& why) { ADD_FAILURE() << why; },
            .pushed =
                [&](const redis::Reply&) {
                    ++heard;
                    doomed.reset();
                }
        }
    );
    ASSERT_TRUE(loop.until([&] { return heard > 0; }));
    // The others came with the first, and are nobody's any more.
    ASSERT_TRUE(loop.until([&] { return server.run({"CLIENT", "LIST", "TYPE", "pubsub"}).empty(); })
    );
    EXPECT_EQ(heard, 1);
}

// A port that nobody listens on at this moment.
int free_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(::bind(probe, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size), 0);
    ::close(probe);
    return ntohs(address.sin_port);
}

TEST(RedisBrokerEntry, goes_over_tcp_and_by_name) {
    const auto port = std::to_string(free_port());
    RedisServer server({"--port", port, "--bind", "127.0.0.1"});
    TestLoop loop;
    OneRedis by_number("redis://127.0.0.1:" + port + "/2");
    Listener one(by_number.broker(loop), loop);
    OneRedis by_name("redis://localhost:" + port);
    Listener other(by_name.broker(loop), loop);
    EXPECT_TRUE(other.hears(SpaceId{1}, one));
    EXPECT_TRUE(one.hears(SpaceId{1}, other));
}

}  // namespace
}  // namespace urdimbre::storage
