#include "server/app/absence_book.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;
using domain::PersonId;
using domain::SpaceId;
using storage::NodeId;
using Absent = std::optional<domain::Duration>;

constexpr SpaceId room{7};
constexpr PersonId ana{1};
constexpr PersonId beto{2};
constexpr auto grace = 30s;

// Readings of one room, one every two seconds.
class AbsenceBookTest : public testing::Test {
  protected:
    void hear(std::vector<PersonId> here, std::vector<NodeId> nodes, bool trusted = true) {
        storage::PresenceReading reading{trusted, {{room, {}}}, std::move(nodes)};
        for (const PersonId person : here) reading.spaces.front().here.push_back({person, 1, {}});
        book_.heard(reading, now_);
    }

    void hear_for(std::chrono::seconds span, const std::vector<PersonId>& here) {
        for (const auto until = now_ + span; now_ < until; now_ += 2s) hear(here, both_);
        hear(here, both_);
    }

    Absent absent(PersonId person) const { return book_.absent(room, person, now_); }

    const std::vector<NodeId> both_{NodeId{1}, NodeId{2}};
    AbsenceBook::Time now_{1h};
    AbsenceBook book_{10s};
};

TEST_F(AbsenceBookTest, CountsFromTheFirstReadingWithoutThem) {
    EXPECT_EQ(absent(ana), Absent{}) << "nothing was read yet";
    hear_for(20s, {ana});
    EXPECT_EQ(absent(ana), Absent{});
    now_ += 2s;
    hear({}, both_);
    EXPECT_EQ(absent(ana), Absent{0s});
    hear_for(grace, {});
    EXPECT_EQ(absent(ana), Absent{grace});
    now_ += 2s;
    EXPECT_EQ(absent(ana), Absent{grace}) << "they may have come back after the last reading";
    hear({ana}, both_);
    EXPECT_EQ(absent(ana), Absent{}) << "they are back";
}

TEST_F(AbsenceBookTest, SomebodyNeverSeenIsAbsentSinceTheSpaceIsWatched) {
    hear_for(20s, {ana});
    EXPECT_EQ(absent(beto), Absent{20s});
    EXPECT_TRUE(book_.trusted_for(20s, now_));
    EXPECT_FALSE(book_.trusted_for(21s, now_));
}

TEST_F(AbsenceBookTest, WithoutTrustNobodyIsAbsentAndTheCountBeginsAgain) {
    hear_for(10s, {ana});
    hear_for(20s, {});
    ASSERT_EQ(absent(ana), Absent{20s});
    now_ += 2s;
    hear({}, {}, false);  // the store was emptied
    EXPECT_EQ(absent(ana), Absent{});
    EXPECT_FALSE(book_.trusted_for(0s, now_));
    now_ += 10s;
    hear({}, both_);
    EXPECT_EQ(absent(ana), Absent{0s});
    hear_for(20s, {});
    EXPECT_EQ(absent(ana), Absent{20s}) << "not the time before";
}

TEST_F(AbsenceBookTest, ANodeThatWasFrozenKnowsNothingOfTheTimeBetween) {
    hear_for(10s, {ana, beto});
    hear_for(4s, {ana});
    now_ += 60s;
    EXPECT_EQ(absent(beto), Absent{});
    EXPECT_FALSE(book_.trusted_for(0s, now_));
    hear({}, both_);
    EXPECT_EQ(absent(beto), Absent{0s});
    EXPECT_EQ(absent(ana), Absent{0s});
}

TEST_F(AbsenceBookTest, WhoeverWasWithANodeThatVanishedIsNotAbsentUntilSeenAgain) {
    hear_for(10s, {ana, beto});
    now_ += 2s;
    hear({beto}, {NodeId{1}});
    for (int i = 0; i < 60; ++i) {
        now_ += 2s;
        hear({beto}, {NodeId{1}});
        ASSERT_EQ(absent(ana), Absent{}) << "the node may be cut off, and hold the connection";
    }
    hear({ana, beto}, {NodeId{1}, NodeId{3}});
    now_ += 2s;
    hear({beto}, {NodeId{1}, NodeId{3}});
    now_ += 2s;
    hear({beto}, {NodeId{1}, NodeId{3}});
    EXPECT_EQ(absent(ana), Absent{2s}) << "this time a living node saw them go";
}

TEST_F(AbsenceBookTest, ANodeThatVanishedWhileNothingWasTrustedHasVanishedAllTheSame) {
    hear_for(10s, {ana});
    now_ += 2s;
    hear({}, {}, false);
    now_ += 10s;
    hear({}, {NodeId{1}});
    now_ += 40s;
    hear({}, {NodeId{1}});
    EXPECT_EQ(absent(ana), Absent{});
}

TEST_F(AbsenceBookTest, WhereMoreArePresentThanAReadingHoldsNobodyIsAbsent) {
    std::vector<PersonId> crowd;
    for (std::uint64_t i = 0; i < storage::PresenceStore::present_max; ++i) {
        crowd.push_back(PersonId{100 + i});
    }
    hear_for(40s, crowd);
    EXPECT_EQ(absent(ana), Absent{});
}

TEST_F(AbsenceBookTest, KeepsNothingOfSpacesThatAreNotReadAnyMore) {
    hear_for(10s, {ana});
    EXPECT_EQ(book_.spaces(), 1u);
    book_.tidy(now_ + 9s);
    EXPECT_EQ(book_.spaces(), 1u);
    book_.tidy(now_ + 11s);
    EXPECT_EQ(book_.spaces(), 0u);
}

}  // namespace
}  // namespace urdimbre::app
