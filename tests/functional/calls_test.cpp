// A call on two real nodes with a real Redis: signals between them, what is taken out of them where
// the network asks for relays, who comes, goes and dies, and what each fault makes of it (rules W1
// to W12).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <set>
#include <string>

namespace urdimbre::functional {
namespace {

using People = std::set<std::uint64_t>;

// What the nodes and the relays of the deployment would both know.
std::string secret_file() {
    const std::string path = testing::TempDir() + "urdimbre-turn-" + std::to_string(::getpid());
    std::ofstream{path} << "0123456789abcdef0123456789abcdef\n";
    return path;
}

class CallOfNodes : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, mentor = 1, mentee = 2, stranger = 3;

    CallOfNodes()
        : SessionCluster(
              4,
              domain::SpaceKind::network,
              {"URDIMBRE_TURN_URLS=turn:127.0.0.1:3478?transport=udp",
               "URDIMBRE_TURN_SECRET_FILE=" + secret_file()}
          ) {}

    void SetUp() override {
        Intruder leads = in(0, lead);
        room_ = open_session(leads, "Sala", "mentoring_room");
        for (const auto& [who, role] : {std::pair{mentor, "mentor"}, std::pair{mentee, "mentee"}}) {
            does(
                leads,
                room_,
                R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")" + role + "\"]}"
            );
        }
    }
    void TearDown() override { std::remove(secret_file().c_str()); }

    std::string space() const { return std::to_string(number(room_)); }
    std::uint64_t id(std::size_t who) const { return number(found_.accounts[who].person); }

    // Joins the room, and asks to come into its call.
    void calls(Intruder& one) {
        one.say(R"({"type":"join","space":)" + space() + "}");
        one.answer<wire::SnapshotFrame>();
        one.say(
            R"({"type":"join_call","ref":9,"space":)" + space() + R"(,"muted":false,"video":false})"
        );
    }
    // Once the node knows that they may.
    Intruder at(std::size_t node, std::size_t who) {
        snapshot(node, who, room_);
        return in(node, who);
    }

    // The first one like this; those before it are let pass.
    static wire::CallFrame
    until(Intruder& one, const std::function<bool(const wire::CallFrame&)>& like) {
        while (true) {
            auto call = one.answer<wire::CallFrame>();
            if (like(call)) return call;
        }
    }
    static wire::CallFrame with(Intruder& one, const People& people) {
        return until(one, [&](const wire::CallFrame& call) {
            People in;
            for (const auto& each : call.participants) in.insert(each.person);
            return in == people;
        });
    }

    std::string candidate(const wire::Uuid& to, const std::string& type) const {
        return R"({"type":"signal_call","space":)" + space() + R"(,"to":")" + text_of(to) +
               R"(","candidate":{"candidate":"candidate:1 1 udp 1 192.0.2.9 5 typ )" + type +
               R"(","mid":"0","line":0}})";
    }

    domain::SpaceId room_{};
};

TEST_F(
    CallOfNodes,
    passes_signals_between_nodes_and_nothing_past_the_relays_where_they_are_asked_for
) {
    Intruder her = at(0, mentor);
    calls(her);
    Intruder him = at(1, mentee);
    calls(him);
    const auto hers = with(her, {id(mentor), id(mentee)});
    const auto his = with(him, {id(mentor), id(mentee)});
    EXPECT_TRUE(hers.whole && hers.everybody);
    EXPECT_EQ(hers.heard.size(), 2u);
    ASSERT_TRUE(hers.relays.username && hers.relays.credential && hers.relays.expires);
    const std::string& username = *hers.relays.username;
    EXPECT_NE(username.substr(username.find(':') + 1), person(mentor));
    EXPECT_NE(hers.relays.username, his.relays.username);

    her.say(candidate(his.you, "host"));
    const auto signal = him.answer<wire::CallSignalFrame>();
    EXPECT_EQ(signal.from, hers.you);
    ASSERT_TRUE(signal.candidate);
    EXPECT_NE(signal.candidate->candidate.find("192.0.2.9"), std::string::npos);

    Intruder leads = in(1, lead);
    does(leads, found_.space, R"({"type":"set_calls","calls":"relayed"})");
    until(her, [](const auto& call) { return call.relay_only; });
    until(him, [](const auto& call) { return call.relay_only; });
    her.say(candidate(his.you, "host"));
    her.say(candidate(his.you, "srflx raddr 10.0.0.7 rport 9"));
    her.say(candidate(his.you, "relay raddr 10.0.0.7 rport 9"));
    const auto passed = him.answer<wire::CallSignalFrame>();
    EXPECT_EQ(
        passed.candidate->candidate,
        "candidate:1 1 udp 1 192.0.2.9 5 typ relay raddr 0.0.0.0 rport 0"
    ) << "the first of the three that comes through";

    does(leads, found_.space, R"({"type":"set_calls","calls":"off"})");
    EXPECT_EQ(her.answer<wire::CallLeftFrame>().code, wire::RefusalCode::calls_off);
    EXPECT_EQ(him.answer<wire::CallLeftFrame>().code, wire::RefusalCode::calls_off);
    her.say(
        R"({"type":"join_call","ref":10,"space":)" + space() + R"(,"muted":false,"video":false})"
    );
    EXPECT_EQ(her.answer<wire::RefusedFrame>().code, wire::RefusalCode::calls_off);
    EXPECT_EQ(
        cluster_.sql(
            "select count(*) from event where space_id = " + space() + " and body like '%call%'"
        ),
        "0"
    ) << "nothing of a call is logged";
}

TEST_F(CallOfNodes, is_for_its_members_alone_and_ends_with_their_membership) {
    Intruder her = at(0, mentor);
    calls(her);
    Intruder him = at(1, mentee);
    calls(him);
    const auto hers = with(her, {id(mentor), id(mentee)});
    with(him, {id(mentor), id(mentee)});

    Intruder other = in(1, stranger);
    other.say(R"({"type":"join","space":)" + space() + "}");
    other.answer<wire::LeftFrame>();
    other.say(
        R"({"type":"join_call","ref":1,"space":)" + space() + R"(,"muted":false,"video":false})"
    );
    EXPECT_EQ(other.answer<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
    other.say(candidate(hers.you, "host"));
    EXPECT_EQ(other.answer<wire::RefusedFrame>().code, wire::RefusalCode::not_in_call);
    const HttpAnswer asked = cluster_.network.ask(
        cluster_.node(0).port(),
        {.method = "POST",
         .path = "/api/exchange",
         .token = found_.accounts[mentor].token,
         .headers = {{"content-type", "application/json"}},
         .body = R"({"type":"hello","protocol":1,"client":"test"})"
                 "\n"
                 R"({"type":"join","space":)" +
                 space() +
                 "}\n"
                 R"({"type":"join_call","ref":3,"space":)" +
                 space() + R"(,"muted":true,"video":false})"}
    );
    EXPECT_NE(asked.body.find("calls_need_socket"), std::string::npos)
        << asked.status << ' ' << asked.body;

    Intruder leads = in(1, lead);
    const auto began = std::chrono::steady_clock::now();
    does(leads, room_, R"({"type":"remove_member","person":)" + person(mentor) + "}");
    EXPECT_EQ(her.answer<wire::CallLeftFrame>().code, wire::RefusalCode::not_a_member);
    EXPECT_LE(std::chrono::steady_clock::now() - began, std::chrono::seconds{2});
    with(him, {id(mentee)});
}

TEST_F(CallOfNodes, fades_with_a_node_that_is_killed) {
    Intruder her = at(0, mentor);
    calls(her);
    Intruder him = at(1, mentee);
    calls(him);
    with(her, {id(mentor), id(mentee)});
    with(him, {id(mentor), id(mentee)});
    cluster_.node(1).kill();
    with(her, {id(mentor)});
    cluster_.node(1).start();
    ASSERT_TRUE(cluster_.wait_ready(1));
    Intruder again = at(1, mentee);
    calls(again);
    with(her, {id(mentor), id(mentee)});
    with(again, {id(mentor), id(mentee)});
}

TEST_F(CallOfNodes, outlives_redis_and_says_what_it_does_not_know) {
    Intruder her = at(0, mentor);
    calls(her);
    Intruder him = at(1, mentee);
    calls(him);
    with(her, {id(mentor), id(mentee)});
    with(him, {id(mentor), id(mentee)});
    cluster_.redis.run({"FLUSHALL"});
    her.say(R"({"type":"set_call_media","space":)" + space() + R"(,"muted":true,"video":false})");
    const auto told = until(him, [](const auto& call) {
        return std::ranges::any_of(call.participants, &wire::CallParticipant::muted);
    });
    EXPECT_EQ(told.participants.size(), 2u) << "nobody was forgotten";

    cluster_.redis.stop();
    EXPECT_EQ(
        until(her, [](const auto& call) { return call.participants.size() == 1; }).whole, false
    );
    cluster_.redis.start();
    const auto back =
        until(her, [](const auto& call) { return call.whole && call.participants.size() == 2; });
    EXPECT_EQ(back.heard.size(), 2u);
}

}  // namespace
}  // namespace urdimbre::functional
