// The protocol over plain HTTP, on real nodes: whoever polls is served by whichever is there, once,
// and is never left waiting.
#include "server/app/exchanges.hpp"
#include "tests/functional/intruder.hpp"
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;
using net::testing::RawClient;

// A request under way, on a connection of its own.
class Asking {
  public:
    Asking(
        std::uint16_t port,
        const std::string& token,
        const std::string& method,
        const std::string& target,
        const std::string& body = {}
    )
        : socket_{port} {
        socket_.write(
            method + " " + target + " HTTP/1.1\r\nHost: red.test\r\nAuthorization: Bearer " +
            token + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body
        );
    }

    bool answered() const { return socket_.something_came(); }
    net::testing::HttpAnswer answer() { return socket_.read_answer(); }

    json::object body() { return json::parse(answer().body).as_object(); }

  private:
    RawClient socket_;
};

std::vector<wire::ServerFrame> frames_of(const json::object& body) {
    std::vector<wire::ServerFrame> frames;
    for (const json::value& frame : body.at("frames").as_array()) {
        auto decoded = wire::decode_server_frame(json::serialize(frame));
        if (!decoded) throw std::runtime_error("unreadable: " + json::serialize(frame));
        frames.push_back(std::move(*decoded));
    }
    return frames;
}

template <class Frame>
std::optional<Frame> first(const json::object& body) {
    for (const auto& frame : frames_of(body)) {
        if (const auto* found = std::get_if<Frame>(&frame)) return *found;
    }
    return {};
}

std::string posting(std::uint8_t id, const std::string& text) {
    return R"({"id":")" + text_of(wire::Uuid{0xcd, 0, 0, 0, 0, 0, 0x40, 0, 0x80, id}) +
           R"(","do":{"type":"post_message","text":")" + text + "\"}}";
}

class Polls : public testing::Test {
  protected:
    std::uint16_t port(std::size_t node = 0) { return cluster.node(node).port(); }
    const std::string& token(std::size_t person) { return community.accounts.at(person).token; }
    std::string space() const { return "/api/spaces/" + std::to_string(number(community.space)); }

    std::unique_ptr<Asking> poll(
        std::size_t person,
        const std::optional<wire::Position>& from,
        std::size_t node = 0,
        int wait = 25
    ) {
        std::string target = space() + "/windows?wait=" + std::to_string(wait);
        if (from) {
            target += "&epoch=" + text_of(from->epoch) + "&after=" + std::to_string(from->seq);
        }
        return std::make_unique<Asking>(port(node), token(person), "GET", target);
    }

    net::testing::HttpAnswer
    command(std::size_t person, const std::string& body, std::size_t node = 0) {
        return Asking{port(node), token(person), "POST", space() + "/commands", body}.answer();
    }

    wire::Position position() {
        return first<wire::SnapshotFrame>(poll(0, {}, 0, 0)->body()).value().position;
    }

    long figure(const std::string& name, std::size_t node = 0) {
        const std::string body = cluster.network.get(port(node), "/metrics").body;
        const std::string line = "\nurdimbre_" + name + ' ';
        const auto at = body.find(line);
        return at == std::string::npos ? -1 : std::stol(body.substr(at + line.size()));
    }

    // Until the node knows of so many requests that wait.
    bool waiting(long count, std::size_t node = 0) {
        return cluster.network.run_until([&] { return figure("polls_waiting", node) == count; });
    }

    Cluster cluster{2};
    Cluster::Community community = cluster.found(3);
};

TEST_F(Polls, hear_at_one_node_what_was_said_at_the_other_and_a_retry_has_one_effect) {
    const wire::Position start = position();
    const auto waits = poll(1, start, 1);
    ASSERT_TRUE(waiting(1, 1)) << cluster.logs();
    const std::size_t before = cluster.whole_log(community.space).size();
    const auto said = command(0, posting(1, "desde el norte"), 0);
    EXPECT_EQ(said.status, 200) << said.body;
    const auto window = first<wire::WindowFrame>(waits->body());
    ASSERT_TRUE(window) << cluster.logs();
    EXPECT_EQ(window->after, start.seq);
    EXPECT_EQ(std::get<wire::MessagePostedItem>(window->items.at(0)).text, "desde el norte");
    EXPECT_EQ(command(0, posting(1, "desde el norte"), 1).body, said.body);
    EXPECT_EQ(command(0, posting(1, "otra cosa"), 1).status, 409);
    EXPECT_EQ(cluster.whole_log(community.space).size(), before + 1);
}

TEST_F(Polls, go_on_at_another_node_when_theirs_is_killed) {
    const wire::Position start = position();
    const auto waits = poll(1, start, 0);
    ASSERT_TRUE(waiting(1)) << cluster.logs();
    cluster.node(0).kill();
    EXPECT_ANY_THROW(waits->answer()) << "the connection breaks";
    ASSERT_EQ(command(0, posting(1, "sin el norte"), 1).status, 200) << cluster.logs();
    const auto window = first<wire::WindowFrame>(poll(1, start, 1)->body());
    ASSERT_TRUE(window);
    EXPECT_EQ(window->after, start.seq);
    EXPECT_EQ(window->items.size(), 1u);
}

TEST_F(Polls, a_command_that_nobody_answered_is_sent_to_another_node_and_happens_once) {
    const wire::Position start = position();
    const std::size_t before = cluster.whole_log(community.space).size();
    cluster.node(0).freeze();
    Asking unanswered{port(0), token(0), "POST", space() + "/commands", posting(1, "una vez")};
    const auto answered = command(0, posting(1, "una vez"), 1);
    EXPECT_EQ(answered.status, 200) << answered.body;
    cluster.node(0).thaw();
    EXPECT_EQ(unanswered.answer().body, answered.body) << "both are told the same";
    EXPECT_EQ(cluster.whole_log(community.space).size(), before + 1);
    const auto window = first<wire::WindowFrame>(poll(1, start, 0)->body());
    ASSERT_TRUE(window);
    EXPECT_EQ(window->items.size(), 1u);
}

TEST_F(Polls, are_answered_by_a_node_that_stops) {
    const auto waits = poll(1, position(), 0);
    Asking all{
        port(0),
        token(2),
        "POST",
        "/api/exchange?wait=25&link=a",
        R"({"type":"hello","protocol":1,"client":"test"})"
        "\n"
        R"({"type":"join","space":)" +
            std::to_string(number(community.space)) + R"(,"position":{"epoch":")" +
            text_of(position().epoch) + R"(","seq":1}})"
    };
    ASSERT_TRUE(cluster.network.run_until([&] { return all.answered(); })) << "with what is new";
    ASSERT_TRUE(waiting(1)) << cluster.logs();
    cluster.node(0).ask_to_end();
    const json::object body = waits->body();
    EXPECT_EQ(body.at("closed").as_int64(), wire::close_number(wire::CloseCode::going_away));
    EXPECT_TRUE(first<wire::ClosingFrame>(body));
    ASSERT_TRUE(cluster.network.run_until([&] { return cluster.node(0).ended().has_value(); }));
    EXPECT_EQ(cluster.node(0).ended(), 0) << cluster.logs();
}

TEST_F(Polls, are_answered_when_their_login_ends) {
    const auto waits = poll(1, position(), 0);
    ASSERT_TRUE(waiting(1)) << cluster.logs();
    const auto out = cluster.network.post(port(1), "/api/sign-out", "{}", token(1));
    EXPECT_EQ(out.status, 200) << out.body;
    EXPECT_EQ(
        waits->body().at("closed").as_int64(), wire::close_number(wire::CloseCode::signed_out)
    );
    EXPECT_EQ(poll(1, position())->answer().status, 401);
    EXPECT_EQ(command(1, posting(1, "desde afuera")).status, 401);
}

TEST_F(Polls, are_not_more_than_so_many_and_whoever_vanishes_gives_the_place_back) {
    const wire::Position start = position();
    std::vector<std::unique_ptr<Asking>> many;
    const std::size_t most = app::Exchanges::Limits{}.waiting_of_one_max;
    for (std::size_t i = 0; i < most; ++i) many.push_back(poll(1, start));
    ASSERT_TRUE(waiting(static_cast<long>(most))) << cluster.logs();
    const auto refused = poll(1, start)->answer();
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(refused.headers.contains("retry-after"));
    EXPECT_EQ(command(0, posting(1, "los demás siguen")).status, 200);
    many.clear();  // what came was not even read
    ASSERT_TRUE(waiting(0)) << cluster.logs();
    const auto waits = poll(1, position());
    ASSERT_TRUE(waiting(1)) << cluster.logs();
    EXPECT_FALSE(waits->answered());
}

TEST_F(Polls, tell_strangers_and_forgers_nothing) {
    const wire::Position start = position();
    for (const std::string path : {"/api/spaces/999999/windows", "/api/spaces/1/windows"}) {
        if (path.find("/" + std::to_string(number(community.space)) + "/") != std::string::npos) {
            continue;
        }
        const json::object body = Asking{port(), token(1), "GET", path + "?wait=25"}.body();
        ASSERT_EQ(frames_of(body).size(), 1u);
        EXPECT_EQ(first<wire::LeftFrame>(body)->code, wire::RefusalCode::not_a_member);
    }
    const wire::Position ahead{start.epoch, start.seq + 1'000};
    EXPECT_EQ(first<wire::SnapshotFrame>(poll(1, ahead)->body())->position.seq, start.seq);
    const auto nobody = Asking{port(), "nadie", "GET", space() + "/windows?wait=25"}.answer();
    EXPECT_EQ(nobody.status, 401);
    const std::string hello = R"({"type":"hello","protocol":1,"client":"test"})";
    const std::vector<std::string> bodies{"", "\n\n", std::string(4'000, '\n')};
    for (const std::string& body : bodies) {
        EXPECT_EQ((Asking{port(), token(1), "POST", "/api/exchange", body}.answer().status), 400);
    }
    std::string many = hello;
    for (int i = 0; i < 400; ++i) many += "\n{}";
    EXPECT_EQ((Asking{port(), token(1), "POST", "/api/exchange", many}.answer().status), 413);
    // A page elsewhere would come with the cookie of whoever opens it.
    RawClient elsewhere{port()};
    elsewhere.write(
        "POST /api/exchange HTTP/1.1\r\nHost: red.test\r\nOrigin: https://otra.test\r\nCookie: "
        "urdimbre=" +
        token(1) + "\r\nContent-Length: " + std::to_string(hello.size()) + "\r\n\r\n" + hello
    );
    EXPECT_EQ(elsewhere.read_answer().status, 403);
}

}  // namespace
}  // namespace urdimbre::functional
