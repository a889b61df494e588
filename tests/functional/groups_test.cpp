// Groups of a session over real nodes, held against people who ask for what is not theirs by
// sockets of their own (rules C53, C100 to C105).
#include "tests/functional/cluster.hpp"
#include "tests/functional/ear.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

constexpr std::size_t facilitator = 0, first = 1, second = 2, third = 3, fourth = 4, outsider = 5;
constexpr int said = 1, answered = 2, corrected = 3, elsewhere = 4;
const std::string words = "Lo que se dijo en el grupo uno";

// Two groups of two: the first with the second, the third with the fourth. Each on a node that
// somebody of the other group is on too.
class Groups : public testing::Test {
  protected:
    void SetUp() override {
        open();
        Ear& host = ear(facilitator);
        const auto done = [&](const std::string& what) {
            ASSERT_EQ(host.ask(drawn(), what), "accepted") << what;
        };
        for (std::size_t who = first; who <= outsider; ++who) {
            done(R"({"type":"add_member","person":)" + person(who) + R"(,"roles":["teacher"]})");
        }
        done(R"({"type":"plan_session","template":"plenario-y-grupos"})");
        done(
            R"({"type":"give_seat","person":)" + person(facilitator) + R"(,"role":"facilitador"})"
        );
        for (std::size_t who = first; who <= fourth; ++who) {
            done(R"({"type":"give_seat","person":)" + person(who) + R"(,"role":"participante"})");
        }
        done(
            R"({"type":"form_groups","groups":[{"members":[)" + person(first) + "," +
            person(second) + R"(]},{"members":[)" + person(third) + "," + person(fourth) + "]}]}"
        );
        done(R"({"type":"start_conversation"})");
        done(R"({"type":"next_phase","from":0})");
        for (std::size_t who = facilitator; who <= outsider; ++who) listen(who);
    }

    Ear& ear(std::size_t who) {
        auto& one = ears_[who];
        if (!one) {
            one = std::make_unique<Ear>(cluster_, who % 2, community_.accounts[who], space_);
        }
        return *one;
    }
    void listen(std::size_t who) {
        ears_.erase(who);
        ear(who);
    }
    std::string ask(std::size_t who, const std::string& what, const std::string& id = {}) {
        return ear(who).ask(id.empty() ? drawn() : id, what);
    }

    std::string person(std::size_t who) const {
        return std::to_string(number(community_.accounts[who].person));
    }
    std::string drawn() {
        std::string digits = std::to_string(++drawn_);
        digits.insert(0, 12 - digits.size(), '0');
        return "b1b1b1b1-0000-4000-8000-" + digits;
    }

    static std::string says(
        const std::string& text,
        int phase = 1,
        const std::string& kind = "idea",
        const std::string& rest = {}
    ) {
        return R"({"type":"contribute","phase":)" + std::to_string(phase) + R"(,"kind":")" + kind +
               R"(","text":")" + text + R"(","owners":[],"late":false)" + rest + "}";
    }
    std::string moves(std::size_t who, int group) const {
        return R"({"type":"move_to_group","person":)" + person(who) + R"(,"group":)" +
               std::to_string(group) + "}";
    }
    std::string chooses(std::size_t who) const {
        return R"({"type":"choose_spokesperson","person":)" + person(who) + "}";
    }

    // Everything that has been said to somebody by any way, on the devices of both nodes.
    bool reached(std::size_t who, const std::string& text) {
        ear(who).barrier();
        const auto has = [&](const std::vector<std::string>& frames) {
            return std::ranges::any_of(frames, [&](const std::string& frame) {
                return frame.find(text) != std::string::npos;
            });
        };
        if (has(ear(who).frames)) return true;
        for (const std::size_t node : {0u, 1u}) {
            Ear device{cluster_, node, community_.accounts[who], space_};
            if (has(device.frames)) return true;
            for (const int about : {said, answered}) {
                if (device
                        .asked(
                            {{"type", "ask_versions"},
                             {"space", number(space_)},
                             {"message", id_of(about)}}
                        )
                        .find(text) != std::string::npos) {
                    return true;
                }
            }
            for (const char* path : {"/windows?wait=0", "/acta"}) {
                const HttpAnswer answer = cluster_.network.get(
                    cluster_.node(node).port(),
                    "/api/spaces/" + std::to_string(number(space_)) + path,
                    community_.accounts[who].token
                );
                if (answer.body.find(text) != std::string::npos) return true;
            }
        }
        return false;
    }

    // Everybody's node knows what was decided.
    void settle() {
        const std::uint64_t head = std::stoull(cluster_.sql(
            "select head from space_head where space_id = " + std::to_string(number(space_))
        ));
        for (const std::size_t node : {0u, 1u}) {
            for (std::uint64_t known = 0; known < head && !HasFailure();) {
                known = Ear{cluster_, node, community_.accounts[outsider], space_}.head();
            }
        }
    }

    bool waits_for(std::size_t who, const std::string& text) {
        return cluster_.network.run_until([&] {
            return std::ranges::any_of(ear(who).frames, [&](const std::string& frame) {
                return frame.find(text) != std::string::npos;
            });
        });
    }

    Cluster cluster_{2};
    Cluster::Community community_ = cluster_.found(6);
    domain::SpaceId space_{};

  private:
    void open() {
        Ear host{cluster_, 0, community_.accounts[facilitator], community_.space};
        ASSERT_EQ(
            host.ask(drawn(), R"({"type":"open_space","kind":"session","title":"Plenario"})"),
            "accepted"
        );
        space_ = cluster_.begun_below(community_.space);
    }

    std::map<std::size_t, std::unique_ptr<Ear>> ears_;
    int drawn_{};
};

TEST_F(Groups, are_read_and_written_in_by_nobody_else) {
    ASSERT_EQ(ask(first, says(words), id_of(said)), "accepted");
    ASSERT_TRUE(waits_for(second, words)) << cluster_.logs();
    ASSERT_TRUE(waits_for(facilitator, words)) << "who facilitates reads everywhere";
    settle();
    for (const std::size_t who : {third, fourth, outsider}) {
        EXPECT_FALSE(reached(who, words)) << who;
        EXPECT_FALSE(reached(who, id_of(said))) << who << " knows that there is something";
    }
    // What names it from outside hears what it would of nothing.
    const std::string about = R"(,"reply_to":")" + id_of(said) + '"';
    const std::string nothing = R"(,"reply_to":")" + id_of(99) + '"';
    EXPECT_EQ(ask(third, says("hola", 1, "idea", about)), "message_unknown");
    EXPECT_EQ(ask(third, says("hola", 1, "idea", nothing)), "message_unknown");
    const std::string other =
        R"({"type":"edit_message","message":")" + id_of(said) + R"(","text":"no"})";
    EXPECT_EQ(ask(third, other), "message_unknown");
    EXPECT_EQ(ask(second, other), "not_the_author");
    EXPECT_EQ(
        ask(third, R"({"type":"withdraw_message","message":")" + id_of(said) + "\"}"),
        "message_unknown"
    );
    // Nobody says which group they speak in: they speak in theirs.
    EXPECT_EQ(ask(third, says("para el otro", 1, "idea", R"(,"group":0)")), "group_changed");
    EXPECT_EQ(ask(outsider, says("hola")), "seat_missing");
    EXPECT_EQ(ask(facilitator, says("hola")), "role_may_not_speak");
    // A correction goes no further than what it corrects.
    const std::string better = "Lo mismo, mejor dicho";
    EXPECT_EQ(
        ask(first,
            R"({"type":"edit_message","message":")" + id_of(said) + R"(","text":")" + better +
                "\"}",
            id_of(corrected)),
        "accepted"
    );
    ASSERT_TRUE(waits_for(second, better)) << cluster_.logs();
    settle();
    for (const std::size_t who : {third, fourth, outsider}) EXPECT_FALSE(reached(who, better));
    // When the phase ends it is for all.
    EXPECT_EQ(ask(facilitator, R"({"type":"next_phase","from":1})"), "accepted");
    for (const std::size_t who : {third, fourth, outsider}) {
        EXPECT_TRUE(waits_for(who, better)) << cluster_.logs();
    }
}

TEST_F(Groups, are_arranged_by_nobody_but_who_facilitates) {
    for (const std::size_t who : {first, third, outsider}) {
        EXPECT_EQ(ask(who, moves(first, 1)), "facilitator_only") << who;
        EXPECT_EQ(ask(who, moves(who, 0)), "facilitator_only") << who;
        EXPECT_EQ(ask(who, R"({"type":"form_groups"})"), "facilitator_only");
        EXPECT_EQ(ask(who, R"({"type":"call_groups","text":"Mírenme"})"), "facilitator_only");
    }
    EXPECT_EQ(ask(facilitator, R"({"type":"form_groups"})"), "groups_begun");
    EXPECT_EQ(ask(facilitator, moves(outsider, 0)), "person_not_seated");
    EXPECT_EQ(ask(facilitator, moves(first, 7)), "group_unknown");
    EXPECT_EQ(
        ask(facilitator, R"({"type":"call_groups","text":"Quedan cinco minutos"})"), "accepted"
    );
    for (const std::size_t who : {first, third}) {
        EXPECT_TRUE(waits_for(who, "Quedan cinco minutos")) << cluster_.logs();
    }
}

// Whoever is moved reads where they are, keeps what they wrote, and loses what others wrote.
TEST_F(Groups, let_somebody_go_with_their_own_words) {
    ASSERT_EQ(ask(second, says(words), id_of(said)), "accepted");
    ASSERT_EQ(ask(first, says("Lo mío"), id_of(answered)), "accepted");
    ASSERT_EQ(ask(third, says("Lo de acá"), id_of(elsewhere)), "accepted");
    EXPECT_EQ(ask(facilitator, moves(first, 1)), "accepted");
    ASSERT_TRUE(waits_for(first, "view_reset")) << cluster_.logs();
    settle();
    for (const std::size_t node : {0u, 1u}) {
        const Ear device{cluster_, node, community_.accounts[first], space_};
        const std::string& snapshot = device.frames.back();
        EXPECT_EQ(snapshot.find(words), std::string::npos);
        EXPECT_NE(snapshot.find("Lo mío"), std::string::npos);
        EXPECT_NE(snapshot.find("Lo de acá"), std::string::npos);
    }
    EXPECT_EQ(ask(first, says("Para los de antes", 1, "idea", R"(,"group":0)")), "group_changed");
    EXPECT_EQ(ask(first, says("Para los de ahora", 1, "idea", R"(,"group":1)")), "accepted");
    EXPECT_TRUE(waits_for(fourth, "Para los de ahora")) << cluster_.logs();
    settle();
    EXPECT_FALSE(reached(second, "Para los de ahora"));
}

TEST_F(Groups, are_spoken_for_by_nobody_but_whom_they_chose) {
    EXPECT_EQ(ask(third, chooses(first)), "not_in_group");
    EXPECT_EQ(ask(facilitator, chooses(first)), "group_missing");
    EXPECT_EQ(ask(outsider, chooses(first)), "group_missing");
    const std::string given =
        R"({"type":"give_seat","person":)" + person(third) + R"(,"role":"portavoz"})";
    EXPECT_EQ(ask(facilitator, given), "group_chooses");
    EXPECT_EQ(ask(third, given), "role_may_not");
    EXPECT_EQ(ask(first, chooses(second)), "accepted");
    EXPECT_EQ(ask(facilitator, R"({"type":"next_phase","from":1})"), "accepted");
    const std::string speaks = says("En nuestro grupo…", 2, "voz_del_grupo");
    for (const std::size_t who : {facilitator, first, third, fourth}) {
        EXPECT_EQ(ask(who, speaks), "role_may_not_speak") << who;
    }
    EXPECT_EQ(ask(outsider, speaks), "seat_missing");
    EXPECT_EQ(ask(third, given), "role_may_not");
    EXPECT_EQ(ask(second, speaks), "accepted");
    ASSERT_TRUE(waits_for(outsider, "En nuestro grupo…")) << cluster_.logs();
    EXPECT_EQ(ask(facilitator, R"({"type":"end_conversation","reason":"terminamos"})"), "accepted");
    const CommandOutcome verified = cluster_.command({"verify"});
    EXPECT_EQ(verified.exit_code, 0) << verified.output;
}

}  // namespace
}  // namespace urdimbre::functional
