// How much each is heard, and invitations to speak, on two nodes and real databases: held against
// people who ask for what is not theirs by sockets of their own (rules C134, C135, C137 to C139).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

constexpr std::size_t leads = 0, beside = 1, presents = 2, asks = 3, guest = 4, outsider = 5;
const std::string secret = "una palabra solo para ti";

class Equity : public SessionCluster {
  protected:
    Equity() : SessionCluster(6) {}

    void SetUp() override {
        Intruder lead = in(0, leads);
        session_ = open_session(lead, "Amigo crítico");
        for (const std::size_t who : {beside, presents, asks}) bring(lead, session_, who);
        does(
            lead,
            session_,
            R"({"type":"add_member","person":)" + person(guest) + R"(,"roles":["guest"]})"
        );
        does(lead, session_, R"({"type":"plan_session","template":"amigo-critico"})");
        give_seat(lead, session_, leads, "facilitador");
        give_seat(lead, session_, beside, "facilitador");
        give_seat(lead, session_, presents, "presentador");
        give_seat(lead, session_, asks, "amigo_critico");
        give_seat(lead, session_, guest, "amigo_critico");
        does(lead, session_, R"({"type":"start_conversation"})");
        for (int phase = 0; phase < 4; ++phase) skip(lead, phase);
    }

    void skip(Intruder& lead, int phase) {
        does(
            lead,
            session_,
            R"({"type":"skip_phase","from":)" + std::to_string(phase) + R"(,"reason":"hoy no"})"
        );
    }

    void join(Intruder& one) {
        one.say(R"({"type":"join","space":)" + std::to_string(number(session_)) + "}");
        one.answer<wire::SnapshotFrame>();
    }

    std::string question(const std::string& type) const {
        return R"({"type":")" + type + R"(","ref":5,"space":)" + std::to_string(number(session_)) +
               "}";
    }
    std::string nudge(std::size_t who, const std::string& rest = {}) const {
        return R"({"type":"nudge","person":)" + person(who) + R"(,"invites":"your_turn")" + rest +
               "}";
    }

    domain::SpaceId session_{};
};

TEST_F(Equity, is_told_to_those_who_facilitate_and_to_nobody_else) {
    for (const std::size_t node : {0u, 1u}) {
        for (const std::size_t who : {leads, beside}) {
            Intruder one = in(node, who);
            join(one);
            one.say(question("ask_equity"));
            const auto told = one.answer<wire::EquityFrame>();
            EXPECT_FALSE(told.apart);
            ASSERT_EQ(told.people.size(), 5u);
            EXPECT_EQ(told.people.front().person, number(found_.accounts[leads].person));
        }
        for (const std::size_t who : {presents, asks, guest}) {
            Intruder one = in(node, who);
            join(one);
            one.say(question("ask_equity"));
            EXPECT_EQ(one.answer<wire::RefusedFrame>().code, wire::RefusalCode::facilitator_only);
            EXPECT_TRUE(one.served());
        }
        Intruder stranger = in(node, outsider);
        stranger.say(question("ask_equity"));
        EXPECT_EQ(stranger.answer<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
        stranger.say(question("ask_rotation"));
        EXPECT_EQ(stranger.answer<wire::RefusedFrame>().code, wire::RefusalCode::not_joined);
    }
    // Whoever gives the seat back is told no more, and whoever gets one is.
    Intruder lead = in(0, leads);
    does(
        lead,
        session_,
        R"({"type":"leave_seat","person":)" + person(beside) + R"(,"role":"facilitador"})"
    );
    Intruder before = in(0, beside);
    join(before);
    before.say(question("ask_equity"));
    EXPECT_EQ(before.answer<wire::RefusedFrame>().code, wire::RefusalCode::facilitator_only);
}

// A phase that hides: nobody is told of, and nothing that is said in it moves a figure afterwards.
TEST_F(Equity, tells_nothing_of_what_is_hidden) {
    Intruder lead = in(0, leads);
    join(lead);
    lead.say(question("ask_equity"));
    const auto before = lead.answer<wire::EquityFrame>();
    for (int phase = 4; phase < 9; ++phase) skip(lead, phase);
    Intruder author = in(1, asks);
    does(
        author,
        session_,
        R"({"type":"contribute","phase":9,"kind":"redondo","text":"Me quedó claro.","owners":[],"late":false})"
    );
    lead.say(question("ask_equity"));
    const auto hidden = lead.answer<wire::EquityFrame>();
    EXPECT_TRUE(hidden.apart);
    EXPECT_TRUE(hidden.people.empty());
    EXPECT_EQ(hidden.unwitnessed, 0u);
    does(lead, session_, R"({"type":"go_back","from":9,"reason":"faltó algo"})");
    lead.say(question("ask_equity"));
    const auto after = lead.answer<wire::EquityFrame>();
    ASSERT_EQ(after.people.size(), before.people.size());
    for (std::size_t i = 0; i < after.people.size(); ++i) {
        EXPECT_EQ(after.people[i].said, before.people[i].said) << "it tells who wrote";
    }
}

TEST_F(Equity, an_invitation_reaches_one_person_by_no_way_another) {
    Intruder lead = in(0, leads);
    join(lead);
    for (const std::size_t who : {beside, presents, asks, guest}) {
        Intruder one = in(1, who);
        EXPECT_EQ(ask(one, session_, nudge(asks)), "facilitator_only") << who;
    }
    Intruder stranger = in(1, outsider);
    EXPECT_EQ(ask(stranger, session_, nudge(asks)), "not_a_member");
    EXPECT_EQ(ask(lead, session_, nudge(presents)), "nothing_asked_of_them");
    EXPECT_EQ(ask(lead, session_, nudge(outsider)), "nothing_asked_of_them");
    const std::string words = R"(,"text":")" + secret + "\"";
    does(lead, session_, nudge(asks, words));
    EXPECT_EQ(ask(lead, session_, nudge(asks)), "nudged_lately");

    const std::string windows = "windows?wait=0";
    for (const std::size_t node : {0u, 1u}) {
        for (const std::size_t who : {leads, beside, asks}) {
            EXPECT_NE(get(node, who, session_, windows).body.find(secret), std::string::npos)
                << who;
        }
        for (const std::size_t who : {presents, guest}) {
            for (const std::string& what : {windows, std::string{"members"}}) {
                const HttpAnswer answer = get(node, who, session_, what);
                EXPECT_EQ(answer.body.find(secret), std::string::npos) << who;
                EXPECT_EQ(answer.body.find("nudge"), std::string::npos) << who;
            }
        }
    }
    does(lead, session_, R"({"type":"end_conversation","reason":"ya"})");
    for (const std::size_t who : {leads, presents, asks}) {
        for (const char* what : {"acta", "acta.md", "acta.json", "acta.csv", "commitments"}) {
            const HttpAnswer answer = get(1, who, session_, what);
            EXPECT_EQ(answer.status, 200) << what;
            EXPECT_EQ(answer.body.find(secret), std::string::npos) << what;
            EXPECT_EQ(answer.body.find("\"held\":{"), std::string::npos) << what;
        }
        EXPECT_EQ(get(0, who, session_, windows).body.find(secret), std::string::npos);
    }
    // On record all the same: ids in the log, words beside it.
    bool on_record = false;
    for (const storage::StoredEvent& event : cluster_.whole_log(session_)) {
        EXPECT_EQ(event.body.find(secret), std::string::npos) << "words in the log";
        on_record = on_record || event.body.find("person_nudged") != std::string::npos;
    }
    EXPECT_TRUE(on_record);
    const HttpAnswer metrics = cluster_.network.get(cluster_.node(0).port(), "/metrics", "");
    EXPECT_EQ(metrics.body.find("equity"), std::string::npos);
    EXPECT_EQ(metrics.body.find("nudge"), std::string::npos);
}

TEST_F(Equity, a_guest_is_shown_out_by_who_facilitates_and_by_nobody_else) {
    Intruder lead = in(0, leads);
    does(lead, session_, R"({"type":"hand_over","person":)" + person(beside) + "}");
    Intruder facilitates = in(1, beside);
    const auto out = [&](std::size_t who, const std::string& rest) {
        return R"({"type":"remove_member","person":)" + person(who) + rest + "}";
    };
    const std::string reason = R"(,"reason":"Interrumpe a todos.")";
    Intruder other = in(1, asks);
    EXPECT_EQ(ask(other, session_, out(guest, reason)), "role_may_not");
    EXPECT_EQ(ask(facilitates, session_, out(asks, reason)), "role_may_not");
    EXPECT_EQ(ask(facilitates, session_, out(guest, "")), "reason_missing");
    Intruder shown_out = in(0, guest);
    join(shown_out);
    does(facilitates, session_, out(guest, reason));
    EXPECT_EQ(shown_out.answer<wire::LeftFrame>().space, number(session_));
    EXPECT_EQ(get(0, asks, session_, "windows?wait=0").body.find("Interrumpe"), std::string::npos);
}

}  // namespace
}  // namespace urdimbre::functional
