// The parts of the Redis client that need no server.

#include "storage/redis/address.hpp"
#include "storage/redis/backoff.hpp"
#include "storage/redis/connection.hpp"
#include "storage/redis/pipeline.hpp"
#include "storage/redis/presence_text.hpp"
#include "storage/redis/resp.hpp"
#include "tests/contract/loop_until.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/write.hpp>
#include <filesystem>
#include <random>

namespace urdimbre::storage::redis {
namespace {

using Kind = Reply::Kind;

// ---- replies

std::string encoded(const Command& command) {
    std::string out;
    encode(command, out);
    return out;
}

TEST(Resp, a_command_carries_any_bytes) {
    const std::string odd("\0\r\n", 3);
    EXPECT_EQ(encoded({"SET", "", odd}), "*3\r\n$3\r\nSET\r\n$0\r\n\r\n$3\r\n" + odd + "\r\n");
}

TEST(Resp, every_kind_of_reply_is_read_however_it_is_cut) {
    const std::string bytes =
        "+OK\r\n-ERR no\r\n:-42\r\n$-1\r\n*-1\r\n$5\r\n\r\n\xff "
        "x\r\n*3\r\n*0\r\n:7\r\n*1\r\n$1\r\na\r\n";
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        ReplyReader reader;
        std::vector<Reply> replies;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.feed(std::string_view(bytes).substr(at, piece));
            while (auto reply = reader.next()) replies.push_back(std::move(*reply));
        }
        ASSERT_EQ(reader.problem(), "") << piece;
        ASSERT_EQ(replies.size(), 7u) << piece;
        EXPECT_EQ(replies[0].kind, Kind::status);
        EXPECT_EQ(replies[0].text, "OK");
        EXPECT_EQ(replies[1].kind, Kind::error);
        EXPECT_EQ(replies[1].text, "ERR no");
        EXPECT_EQ(replies[2].kind, Kind::integer);
        EXPECT_EQ(replies[2].integer, -42);
        EXPECT_EQ(replies[3].kind, Kind::nil);
        EXPECT_EQ(replies[4].kind, Kind::nil);
        EXPECT_EQ(replies[5].kind, Kind::text);
        EXPECT_EQ(replies[5].text, "\r\n\xff x");
        ASSERT_EQ(replies[6].elements.size(), 3u);
        EXPECT_EQ(replies[6].elements[0].kind, Kind::array);
        EXPECT_EQ(replies[6].elements[1].integer, 7);
        EXPECT_EQ(replies[6].elements[2].elements.at(0).text, "a");
    }
}

std::string problem_with(std::string_view bytes, ReplyLimits limits) {
    ReplyReader reader(limits);
    reader.feed(bytes);
    while (reader.next()) {
    }
    return reader.problem();
}

TEST(Resp, what_is_too_large_ends_the_stream) {
    const ReplyLimits small{.bytes_max = 100, .elements_max = 10};
    EXPECT_EQ(problem_with("*10\r\n", small), "");
    EXPECT_NE(problem_with("*11\r\n", small), "");
    EXPECT_NE(problem_with("*2147483647\r\n", small), "") << "before it is allocated";
    EXPECT_NE(problem_with("*2\r\n*5\r\n:1\r\n:1\r\n:1\r\n:1\r\n:1\r\n*4\r\n", small), "")
        << "nested ones count";
    EXPECT_EQ(problem_with("*10\r\n" + std::string(30, ' '), small).empty(), false);
    EXPECT_NE(problem_with("$1000000\r\n" + std::string(101, 'x'), small), "");
    EXPECT_NE(problem_with("+" + std::string(101, 'x'), small), "") << "a line without end";
}

TEST(Resp, small_replies_do_not_add_up) {
    ReplyReader reader({.bytes_max = 100, .elements_max = 10});
    for (int n = 0; n < 1000; ++n) {
        reader.feed("*3\r\n:1\r\n:2\r\n:3\r\n");
        ASSERT_TRUE(reader.next()) << n;
    }
    EXPECT_EQ(reader.problem(), "");
}

TEST(Resp, a_broken_stream_stays_broken) {
    ReplyReader reader;
    reader.feed("?\r\n");
    EXPECT_FALSE(reader.next());
    ASSERT_NE(reader.problem(), "");
    reader.feed("+OK\r\n");
    EXPECT_FALSE(reader.next());
}

// Bytes that look like the protocol more often than chance would have it.
std::string noise(std::mt19937& random, std::size_t size) {
    static const std::vector<std::string> pieces = {
        "*",
        "$",
        ":",
        "+",
        "-",
        "\r\n",
        "0",
        "1",
        "-1",
        "3",
        "99999999999",
        "2147483647",
        "9223372036854775807",
        "*2\r\n",
        "$3\r\nabc\r\n",
        ":5\r\n",
        "*1\r\n*1\r\n",
        "x"
    };
    std::string bytes;
    while (bytes.size() < size) {
        if (random() % 4 == 0) {
            bytes += static_cast<char>(random());
        } else {
            bytes += pieces[random() % pieces.size()];
        }
    }
    return bytes;
}

std::size_t bytes_in(const Reply& reply) {
    std::size_t bytes = reply.text.size();
    for (const auto& element : reply.elements) bytes += bytes_in(element);
    return bytes;
}

TEST(Resp, random_bytes_end_in_replies_or_a_problem) {
    const ReplyLimits limits{.bytes_max = 4096, .elements_max = 64};
    for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        ReplyReader reader(limits);
        for (int piece = 0; piece < 20 && reader.problem().empty(); ++piece) {
            reader.feed(noise(random, random() % 600));
            while (const auto reply = reader.next()) {
                ASSERT_LE(bytes_in(*reply), limits.bytes_max + 600);
                ASSERT_LE(reply->elements.size(), limits.elements_max);
            }
        }
    }
}

// ---- the order of requests and replies

Request request(std::string bytes, Done done = {}, bool droppable = false) {
    return {std::move(bytes), 1, std::move(done), droppable};
}

TEST(Pipeline, replies_find_those_who_asked) {
    Pipeline pipeline(100);
    std::vector<std::string> heard;
    const auto hear = [&](const Answer& answer) {
        heard.emplace_back();
        for (const auto& reply : *answer) heard.back() += reply.text;
    };
    ASSERT_TRUE(pipeline.push({"ab", 2, hear, false}));
    ASSERT_TRUE(pipeline.push(request("c", hear)));
    EXPECT_EQ(pipeline.take(100), "abc");
    EXPECT_EQ(pipeline.take(100), "") << "one write at a time";
    pipeline.written();
    for (const char* text : {"1", "2", "3"}) {
        ASSERT_TRUE(pipeline.accept({.kind = Kind::text, .text = text, .elements = {}}));
    }
    EXPECT_EQ(heard, (std::vector<std::string>{"12", "3"}));
    EXPECT_FALSE(pipeline.accept({})) << "nobody asked";
}

TEST(Pipeline, the_oldest_that_may_be_dropped_makes_room) {
    Pipeline pipeline(10);
    std::vector<std::string> lost;
    const auto lose = [&](const char* name) {
        return [&lost, name](const Answer& answer) {
            if (!answer) lost.emplace_back(name);
        };
    };
    ASSERT_TRUE(pipeline.push(request("needed", lose("needed"))));
    ASSERT_TRUE(pipeline.push(request("aa", lose("a"), true)));
    ASSERT_TRUE(pipeline.push(request("bb", lose("b"), true)));
    ASSERT_TRUE(pipeline.push(request("cc", lose("c"), true)));
    EXPECT_EQ(lost, (std::vector<std::string>{"a"}));
    EXPECT_FALSE(pipeline.push(request("more than fits", lose("large"), true)));
    EXPECT_EQ(lost, (std::vector<std::string>{"a", "large", "b", "c"}));
    EXPECT_EQ(pipeline.take(100), "needed");
}

TEST(Pipeline, what_is_being_written_is_counted_and_not_dropped) {
    Pipeline pipeline(4);
    ASSERT_TRUE(pipeline.push(request("aaaa", {}, true)));
    EXPECT_EQ(pipeline.take(100), "aaaa");
    EXPECT_FALSE(pipeline.push(request("b")));
    pipeline.written();
    EXPECT_TRUE(pipeline.push(request("b")));
}

TEST(Pipeline, a_broken_connection_tells_everybody_once) {
    Pipeline pipeline(100);
    int told = 0;
    const auto tell = [&](const Answer& answer) { told += answer ? 100 : 1; };
    pipeline.push(request("written", tell));
    ASSERT_EQ(pipeline.take(1), "written");
    pipeline.push(request("queued", tell));
    pipeline.fail_all();
    EXPECT_EQ(told, 2);
    EXPECT_EQ(pipeline.bytes(), 0u);
    pipeline.fail_all();
    EXPECT_EQ(told, 2);
}

TEST(Backoff, grows_to_its_maximum_and_is_never_less_than_half) {
    using std::chrono::milliseconds;
    Backoff backoff(milliseconds(100), milliseconds(350));
    EXPECT_EQ(backoff.next(0), milliseconds(50));
    EXPECT_EQ(backoff.next(0.5), milliseconds(150));
    EXPECT_EQ(backoff.next(0), milliseconds(175));
    EXPECT_EQ(backoff.next(0), milliseconds(175));
    backoff.reset();
    EXPECT_EQ(backoff.next(0), milliseconds(50));
}

// ---- addresses

TEST(RedisAddress, what_it_may_look_like) {
    const auto address = [](const char* url) { return parse_address(url).value(); };
    EXPECT_EQ(address("redis://localhost").text(), "redis://localhost:6379/0");
    EXPECT_EQ(address("redis://10.0.0.1:7000/3").text(), "redis://10.0.0.1:7000/3");
    EXPECT_EQ(address("redis://[::1]:7000").text(), "redis://[::1]:7000/0");
    EXPECT_EQ(address("redis://[::1]").host, "::1");
    EXPECT_EQ(address("unix:///run/redis.sock?db=2").text(), "unix:///run/redis.sock?db=2");
    EXPECT_EQ(address("unix:///run/a@b").socket_path, "/run/a@b");
    const auto guarded = address("redis://ana:p%40ss%3A@host:1/2");
    EXPECT_EQ(guarded.user, "ana");
    EXPECT_EQ(guarded.password, "p@ss:");
    EXPECT_EQ(guarded.text(), "redis://host:1/2") << "never the password";
    EXPECT_EQ(address("unix://:pw@/run/redis.sock").password, "pw");
}

TEST(RedisAddress, what_is_wrong_is_said_without_repeating_it) {
    for (const char* url :
         {"",
          "localhost",
          "http://host",
          "redis://",
          "redis://host:",
          "redis://host:0",
          "redis://host:65536",
          "redis://host:1/x",
          "redis://user@host",
          "redis://:@host",
          "redis://:%zz@host",
          "redis://:%4@host",
          "redis://[::1",
          "redis://[::1]x",
          "unix://run",
          "unix:///run?x=1",
          "unix:///run?db=",
          "redis://:cl@ve@host",
          "redis://[[::1]",
          "redis://ho\r\nst"}) {
        const auto parsed = parse_address(url);
        ASSERT_TRUE(parsed.has_error()) << url;
        EXPECT_FALSE(parsed.error().what.empty()) << url;
    }
    EXPECT_TRUE(parse_address("unix:///" + std::string(106, 'x')).has_value());
    EXPECT_TRUE(parse_address("unix:///" + std::string(107, 'x')).has_error());
    EXPECT_NE(parse_address("rediss://host").error().what.find("TLS"), std::string::npos);
}

// ---- presence as text

TEST(PresenceText, comes_back_as_it_was) {
    using domain::PersonId;
    const std::vector<Present> here = {
        {PersonId{17}, 2, false}, {PersonId{UINT64_MAX}, UINT32_MAX, true}
    };
    EXPECT_EQ(presence_text(here), "17,2;18446744073709551615,4294967295,w;");
    EXPECT_EQ(parse_presence(presence_text(here)), here);
    EXPECT_EQ(parse_presence(""), std::vector<Present>{});
    EXPECT_EQ(presence_text({here[1]}).size(), present_text_bytes_max);
}

TEST(PresenceText, what_nobody_of_us_wrote_is_told_apart) {
    for (const char* text :
         {";",
          "17",
          "17;",
          "17,;",
          "17,0;",
          "17,-1;",
          "17,1",
          "17,1,x;",
          "17,1;;",
          "x,1;",
          "17,4294967296;",
          "18446744073709551616,1;",
          " 17,1;",
          "+17,1;"}) {
        EXPECT_FALSE(parse_presence(text)) << text;
    }
    std::string crowd;
    for (std::size_t n = 0; n <= PresenceStore::present_max; ++n) crowd += "1,1;";
    EXPECT_FALSE(parse_presence(crowd));
}

// ---- a connection to something that is not Redis

class Babbler {
  public:
    explicit Babbler(TestLoop& loop) : acceptor_(loop.context()) {
        std::string pattern = "/tmp/urdimbre-babble-XXXXXX";
        directory_ = ::mkdtemp(pattern.data());
        const boost::asio::local::stream_protocol::endpoint endpoint(path());
        acceptor_.open(endpoint.protocol());
        acceptor_.bind(endpoint);
        acceptor_.listen();
        accept();
    }
    ~Babbler() {
        acceptor_.close();
        std::filesystem::remove_all(directory_);
    }

    std::string path() const { return directory_ + "/socket"; }
    std::size_t visits() const { return visits_; }

  private:
    using Socket = boost::asio::local::stream_protocol::socket;

    void accept() {
        acceptor_.async_accept([this](boost::system::error_code closed, Socket socket) {
            if (closed) return;
            ++visits_;
            // Half of the visits get past the greeting.
            auto bytes = std::string(visits_ % 2 == 0 ? "+PONG\r\n+OK\r\n" : "") +
                         noise(random_, random_() % 2000);
            boost::system::error_code gone;
            boost::asio::write(socket, boost::asio::buffer(bytes), gone);
            accept();
        });
    }

    boost::asio::local::stream_protocol::acceptor acceptor_;
    std::string directory_;
    std::size_t visits_{};
    std::mt19937 random_{4711};
};

TEST(RedisConnection, outlives_whatever_answers) {
    for (const auto kind : {Connection::Kind::commands, Connection::Kind::subscriber}) {
        TestLoop loop;
        Babbler babbler(loop);
        ConnectionSettings settings;
        settings.address.socket_path = babbler.path();
        settings.retry_min = settings.retry_max = std::chrono::milliseconds(1);
        settings.reply_limits = {.bytes_max = 1024, .elements_max = 64};
        std::size_t asked = 0;
        std::size_t told = 0;
        std::size_t downs = 0;
        Connection* handle = nullptr;
        Connection connection(
            loop.context(),
            kind,
            settings,
            {.up =
                 [&] {
                     ++asked;
                     handle->send({{"GET", "x"}, {"GET", "y"}}, [&](const Answer&) { ++told; });
                 },
             .down = [&](const std::string&) { ++downs; },
             .pushed = [](Reply) {}}
        );
        handle = &connection;
        ASSERT_TRUE(loop.until([&] { return babbler.visits() > 300; }));
        EXPECT_GT(downs, 200u);
        EXPECT_GT(asked, 10u);
        if (kind == Connection::Kind::commands) {
            EXPECT_TRUE(loop.until([&] { return told + 1 >= asked; }));
        }
    }
}

TEST(RedisConnection, gives_up_on_a_server_that_accepts_and_says_nothing) {
    TestLoop loop;
    std::string pattern = "/tmp/urdimbre-mute-XXXXXX";
    const std::string directory = ::mkdtemp(pattern.data());
    boost::asio::local::stream_protocol::acceptor mute(
        loop.context(), boost::asio::local::stream_protocol::endpoint(directory + "/socket")
    );
    ConnectionSettings settings;
    settings.address.socket_path = directory + "/socket";
    settings.connect_timeout = std::chrono::milliseconds(20);
    std::size_t downs = 0;
    const Connection connection(
        loop.context(),
        Connection::Kind::commands,
        settings,
        {.up = [] { FAIL(); }, .down = [&](const std::string&) { ++downs; }, .pushed = {}}
    );
    EXPECT_TRUE(loop.until([&] { return downs == 2; }));
    std::filesystem::remove_all(directory);
}

}  // namespace
}  // namespace urdimbre::storage::redis
