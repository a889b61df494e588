// Sockets that do not behave: too slow, silent, half open, with a login that is not theirs. They
// end or are turned away, and those who behave are served meanwhile.
#include "tests/functional/intruder.hpp"
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

using net::testing::RawClient;

// A figure of /metrics; -1: there is none.
long figure(Cluster& cluster, const std::string& name) {
    const std::string body = cluster.network.get(cluster.node(0).port(), "/metrics").body;
    const std::string line = "\nurdimbre_" + name + ' ';
    const auto at = body.find(line);
    return at == std::string::npos ? -1 : std::stol(body.substr(at + line.size()));
}

TEST(HostileLink, those_who_send_a_byte_at_a_time_hold_up_nobody) {
    Cluster cluster{1, {"URDIMBRE_HEADER_TIMEOUT=1s", "URDIMBRE_BODY_TIMEOUT=1s"}};
    Traffic traffic{cluster, 2};
    const std::uint16_t port = cluster.node(0).port();
    struct Dripping {
        explicit Dripping(std::uint16_t to) : socket{to} {}
        RawClient socket;
        int status{};
    };
    std::vector<std::unique_ptr<Dripping>> all;
    for (int i = 0; i < 40; ++i) {
        all.push_back(std::make_unique<Dripping>(port));
        all.back()->socket.write(
            i % 2 == 0
                ? "GET / HTTP/1.1\r\nHost: red.test\r\nX-Nunca: "
                : "POST /api/enter HTTP/1.1\r\nHost: red.test\r\nContent-Length: 100000\r\n\r\n{"
        );
    }
    const auto drip = [&] {
        for (const auto& one : all) {
            if (one->status != 0) continue;
            if (one->socket.something_came()) {
                one->status = one->socket.read_answer().status;
            } else {
                one->socket.write("a");
            }
        }
    };
    std::size_t served = 0;
    const bool all_ended = cluster.network.run_until([&] {
        drip();
        if (cluster.network.get(port, "/healthz").status == 200) ++served;
        traffic.member(0).post("gota " + std::to_string(served));
        return std::ranges::all_of(all, [](const auto& one) { return one->status != 0; });
    });
    ASSERT_TRUE(all_ended) << cluster.logs();
    for (const auto& one : all) {
        EXPECT_EQ(one->status, 408);
        EXPECT_TRUE(one->socket.read_to_end());
    }
    EXPECT_GT(served, 3u);
    ASSERT_TRUE(cluster.network.run_until([&] { return traffic.member(0).idle(); }));
    EXPECT_EQ(traffic.member(0).connections(), 1u);
    EXPECT_EQ(traffic.member(1).connections(), 1u);
}

TEST(HostileLink, a_half_open_connection_is_noticed) {
    Cluster cluster{1, {"URDIMBRE_WEBSOCKET_IDLE_TIMEOUT=2s"}};
    Traffic traffic{cluster, 2};
    // Its radio went off: the socket stays, and nothing is read or answered any more.
    Intruder gone{cluster.node(0).port(), traffic.account(1).token};
    ASSERT_EQ(figure(cluster, "websockets"), 3);
    ASSERT_TRUE(cluster.network.run_until([&] { return figure(cluster, "websockets") == 2; }))
        << cluster.logs();
    EXPECT_EQ(figure(cluster, "visits"), 2);
    EXPECT_EQ(traffic.member(0).connections(), 1u) << "those who answer pings stay";
}

TEST(HostileLink, who_stops_reading_is_let_go_and_resumes) {
    Cluster cluster{1, {"URDIMBRE_OUTBOUND_BYTES_MAX=64k"}};
    Traffic traffic{cluster, 3};
    const std::uint16_t port = cluster.node(0).port();
    const std::string join = R"({"type":"join","space":)" + std::to_string(number(traffic.space()));
    auto sleeper = std::make_unique<Intruder>(
        port,
        traffic.account(2).token,
        "es",
        Intruder::Options{.tls = false, .receive_buffer = 4096}
    );
    sleeper->say(join + "}");
    const wire::Position from = sleeper->answer<wire::SnapshotFrame>().position;

    Member& writer = traffic.member(0);
    std::string long_words;
    for (int i = 0; i < 1'000; ++i) long_words += "🧵🧵🧵🧵";
    constexpr int messages_max = 1'500;
    constexpr int at_once = 20;
    int written = 0;
    while (written < messages_max && figure(cluster, "clients_too_slow_total") < 1) {
        for (int i = 0; i < at_once; ++i, ++written) writer.post(long_words);
        ASSERT_TRUE(cluster.network.run_until([&] { return writer.idle(); })) << cluster.logs();
    }
    ASSERT_EQ(figure(cluster, "clients_too_slow_total"), 1) << written << " messages";
    ASSERT_TRUE(traffic.finish()) << "the others have everything\n" << cluster.logs();
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(traffic.member(i).connections(), 1u);
        EXPECT_EQ(traffic.member(i).complaints, std::vector<std::string>{});
    }

    // It wakes up to what the network still held for it, and is told why that is all.
    EXPECT_EQ(sleeper->close_code(), wire::close_number(wire::CloseCode::too_slow));
    const std::uint64_t head = cluster.whole_log(traffic.space()).size();
    sleeper = std::make_unique<Intruder>(port, traffic.account(2).token);
    sleeper->say(
        join + R"(,"position":{"epoch":")" + text_of(from.epoch) + R"(","seq":)" +
        std::to_string(from.seq) + "}}"
    );
    std::uint64_t upto = from.seq;
    while (upto < head) {
        const auto window = sleeper->answer<wire::WindowFrame>();
        ASSERT_LE(window.after, upto) << "a gap";
        upto = window.upto;
    }
    EXPECT_EQ(upto, head);
}

TEST(HostileLink, a_login_that_is_not_ones_own_opens_nothing) {
    Cluster cluster{1};
    const Cluster::Community community = cluster.found(3);
    const std::uint16_t port = cluster.node(0).port();
    const std::string expired = community.accounts[0].token;
    const std::string ended = community.accounts[1].token;
    const std::string good = community.accounts[2].token;
    const auto bearer = [](const std::string& token) {
        return "Authorization: Bearer " + token + "\r\n";
    };

    cluster.sql(
        "update login set expires_at = 1 where person_id = " +
        std::to_string(number(community.accounts[0].person))
    );
    {
        RawClient goes{port};
        goes.write(
            "POST /api/sign-out HTTP/1.1\r\nHost: red.test\r\nContent-Length: 0\r\n" +
            bearer(ended) + "\r\n"
        );
        ASSERT_EQ(goes.read_answer().status, 200);
    }
    struct Attempt {
        std::string headers;
        int status;
        std::string code;
    };
    const std::string cookie = "Cookie: urdimbre=" + good + "\r\n";
    const std::vector<Attempt> attempts{
        {"", 401, "signed_out"},
        {bearer(expired), 401, "signed_out"},
        {bearer(ended), 401, "signed_out"},
        {bearer(good + "0"), 401, "signed_out"},
        {bearer(good.substr(1)), 401, "signed_out"},
        {bearer(std::string(300, 'a')), 401, "signed_out"},
        {bearer("' or 1=1; --"), 401, "signed_out"},
        {"Cookie: __Host-urdimbre=" + ended + "\r\nOrigin: http://red.test\r\n", 401, "signed_out"},
        {cookie + "Origin: http://malo.test\r\n", 403, "origin_refused"},
        {cookie + "Origin: null\r\n", 403, "origin_refused"},
        {cookie, 403, "origin_refused"},
        {"X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n" + cookie,
         403,
         "origin_refused"},
    };
    for (const Attempt& one : attempts) {
        std::vector<std::string> said;
        for (const char* lang : {"es", "en"}) {
            RawClient client{port};
            const auto answer = client.open_websocket(
                "Accept-Language: " + std::string{lang} + "\r\n" + one.headers
            );
            EXPECT_EQ(answer.status, one.status) << one.headers;
            EXPECT_TRUE(answer.body.starts_with(R"({"code":")" + one.code + "\",\"text\":\""))
                << answer.body;
            said.push_back(answer.body);
            EXPECT_EQ(client.get("/healthz").status, 200) << "the connection goes on";
        }
        EXPECT_NE(said[0], said[1]) << "each in their language";
    }
    RawClient right{port};
    EXPECT_EQ(right.open_websocket(cookie + "Origin: http://red.test\r\n").status, 101);
    for (const std::string& token : {expired, ended}) {
        RawClient asks{port};
        EXPECT_EQ(asks.get("/api/me", bearer(token)).status, 401);
    }
}

}  // namespace
}  // namespace urdimbre::functional
