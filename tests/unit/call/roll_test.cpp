#include "server/app/call_roll.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

// Who is in a call, as nodes tell each other (rules W7 and W8).
namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;
using domain::PersonId;

domain::Uuid id(std::uint8_t number) {
    domain::Uuid made;
    made.bytes[15] = number;
    return made;
}

CallPresence came(std::uint8_t number, std::uint64_t person, int second) {
    return {
        .participant = id(number),
        .person = PersonId{person},
        .since = domain::Instant{std::chrono::seconds{second}},
    };
}

std::vector<int> ids(const std::vector<CallPresence>& all) {
    std::vector<int> numbers;
    for (const CallPresence& one : all) numbers.push_back(one.participant.bytes[15]);
    return numbers;
}

TEST(CallRoll, SixPeopleAreInACallAndTheFirstStay) {
    std::vector<CallPresence> all;
    for (std::uint8_t n = 8; n >= 1; --n) all.push_back(came(n, n, n));
    EXPECT_EQ(ids(standing(all)), (std::vector<int>{1, 2, 3, 4, 5, 6}));
}

TEST(CallRoll, WhoComesFromAnotherDeviceTakesTheirOwnPlace) {
    std::vector<CallPresence> all;
    for (std::uint8_t n = 1; n <= 6; ++n) all.push_back(came(n, n, n));
    all.push_back(came(20, 2, 50));
    EXPECT_EQ(ids(standing(all)), (std::vector<int>{1, 20, 3, 4, 5, 6})) << "though it is full";
}

TEST(CallRoll, IsTheSameInWhateverOrderNodesAreHeard) {
    std::mt19937 random{7};
    for (int round = 0; round < 200; ++round) {
        std::vector<CallPresence> all;
        for (std::uint8_t n = 0; n < 12; ++n) {
            all.push_back(came(n, 1 + random() % 8, static_cast<int>(random() % 4)));
        }
        const auto once = standing(all);
        std::shuffle(all.begin(), all.end(), random);
        EXPECT_EQ(standing(all), once);
        EXPECT_LE(once.size(), 6u);
    }
}

TEST(CallRoll, BelievesWhatANodeSaidLastAndForAWhile) {
    CallRoll roll;
    const CallRoll::Time now{100s};
    EXPECT_TRUE(roll.heard(id(1), {came(1, 1, 1), came(2, 2, 2)}, now));
    EXPECT_TRUE(roll.heard(id(2), {came(3, 3, 3)}, now));
    EXPECT_FALSE(roll.heard(id(2), {came(3, 3, 3)}, now + 3s)) << "nothing new";
    EXPECT_TRUE(roll.knows(id(2)));
    EXPECT_FALSE(roll.knows(id(9)));
    EXPECT_TRUE(roll.heard(id(1), {came(1, 1, 1)}, now + 1s));
    EXPECT_FALSE(roll.knows(id(2))) << "in place of what it said before";
    EXPECT_FALSE(roll.expire(now + 5s));
    EXPECT_TRUE(roll.expire(now + 1s + CallRoll::believed)) << "it fell silent";
    std::vector<CallPresence> all;
    roll.add_to(all);
    EXPECT_EQ(ids(all), std::vector<int>{3});
    EXPECT_TRUE(roll.heard(id(2), {}, now + 4s)) << "it says goodbye";
    EXPECT_FALSE(roll.heard(id(2), {}, now + 4s));
    EXPECT_TRUE(roll.empty());
}

TEST(CallRoll, HoldsNoMoreThanItsBounds) {
    CallRoll roll;
    const std::vector<CallPresence> crowd(100, came(1, 1, 1));
    for (std::uint8_t n = 0; n < 200; ++n) roll.heard(id(n), crowd, {});
    std::vector<CallPresence> all;
    roll.add_to(all);
    EXPECT_EQ(all.size(), CallRoll::nodes_max * CallRoll::said_max);
}

TEST(CallHint, SaysWhoIsThere) {
    CallAnnouncement announcement{.node = id(7), .here = {came(1, 10, 5), came(2, 20, 6)}};
    announcement.here[1].muted = true;
    announcement.here[0].video = true;
    const std::string text = encode(announcement);
    EXPECT_TRUE(text.starts_with(call_hint));
    EXPECT_EQ(decode_call_announcement(text), announcement);
    const CallAnnouncement nobody{.node = id(7), .here = {}};
    EXPECT_EQ(decode_call_announcement(encode(nobody)), nobody);
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
        const auto read = decode_call_announcement(text.substr(0, cut));
        EXPECT_TRUE(!read || read->here.size() < 2) << cut;
    }
    EXPECT_FALSE(decode_call_announcement(text + " x"));
    EXPECT_FALSE(decode_call_announcement(std::string{call_question}));
}

TEST(CallHint, CarriesASignalToWhoeverItIsFor) {
    const std::string hint = passed_signal(id(9), R"({"type":"call_signal"})");
    const auto signal = decode_passed_signal(hint);
    ASSERT_TRUE(signal);
    EXPECT_EQ(signal->to, id(9));
    EXPECT_EQ(signal->frame, R"({"type":"call_signal"})");
    EXPECT_FALSE(decode_passed_signal("call signal nobody {}"));
    EXPECT_FALSE(decode_call_announcement(hint));
}

}  // namespace
}  // namespace urdimbre::app
