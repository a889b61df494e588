// How far people have read, held against every store.
#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::SpaceRole;
using Mark = ReadingStore::Mark;
using Marks = std::vector<Mark>;

class ReadingContract : public StorageContract {
  protected:
    // Ana and Benito in both spaces, ten messages here and three there.
    void SetUp() override {
        AppendDraft first(here, 0);
        first.plain(1).member(ana_, {SpaceRole::coordinator}).member(benito_, {SpaceRole::teacher});
        for (std::uint64_t i = 1; i <= 10; ++i) first.message(100 + i);
        ASSERT_TRUE(is<Committed>(append(log_, first)));
        AppendDraft second(there, 0);
        second.plain(2).member(ana_, {SpaceRole::teacher}).member(benito_, {SpaceRole::teacher});
        for (std::uint64_t i = 1; i <= 3; ++i) second.message(200 + i);
        ASSERT_TRUE(is<Committed>(append(log_, second)));
    }

    Marks of(PersonId person) { return reading_.positions({&person, 1}, 100); }

    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    PersonId carla_ = directory_.add_person("Carla", "es");
};

TEST_P(ReadingContract, a_position_moves_on_and_never_back) {
    EXPECT_TRUE(of(ana_).empty());
    const Mark five{ana_, here, 5};
    EXPECT_EQ(reading_.advance({{five}}), Marks{five});
    EXPECT_TRUE(reading_.advance({{Mark{ana_, here, 3}}}).empty());
    EXPECT_TRUE(reading_.advance({{five}}).empty());
    EXPECT_EQ(of(ana_), Marks{five});
    const Mark eight{ana_, here, 8};
    EXPECT_EQ(reading_.advance({{Mark{ana_, here, 7}, eight, Mark{ana_, here, 2}}}), Marks{eight})
        << "the furthest of one call";
    EXPECT_EQ(of(ana_), Marks{eight});
    EXPECT_TRUE(of(benito_).empty()) << "it is one person's";
}

TEST_P(ReadingContract, a_position_is_bounded_by_the_head) {
    const Mark last{ana_, here, 11};
    EXPECT_EQ(reading_.advance({{Mark{ana_, here, ~Sequence{0}}}}), Marks{last});
    EXPECT_TRUE(reading_.advance({{Mark{ana_, SpaceId{99}, 4}}}).empty()) << "no such space";
    EXPECT_EQ(of(ana_), Marks{last});
}

TEST_P(ReadingContract, only_members_have_one) {
    EXPECT_TRUE(reading_.advance({{Mark{carla_, here, 4}}}).empty());
    const Mark four{ana_, here, 4};
    const Mark two{ana_, there, 2};
    EXPECT_EQ(reading_.advance({{two, four}}), (Marks{four, two}));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(there, 4).plain(3).member(ana_, {}))));
    EXPECT_EQ(of(ana_), Marks{four}) << "of a space that one left nothing is told";
    EXPECT_TRUE(reading_.advance({{Mark{ana_, there, 4}}}).empty());
}

TEST_P(ReadingContract, several_people_in_order_and_bounded) {
    const Marks all{{ana_, here, 1}, {ana_, there, 2}, {benito_, here, 3}, {benito_, there, 4}};
    EXPECT_EQ(reading_.advance(all), all);
    const std::vector<PersonId> both{benito_, ana_, carla_};
    EXPECT_EQ(reading_.positions(both, 100), all);
    EXPECT_EQ(reading_.positions(both, 3), Marks(all.begin(), all.begin() + 3));
    EXPECT_TRUE(reading_.positions({}, 100).empty());
    EXPECT_TRUE(reading_.advance({}).empty());
}

// As many as take the clock on while they are written.
TEST_P(ReadingContract, one_person_reads_on_in_many_spaces_at_once) {
    Marks all;
    for (std::uint64_t space = 1; space <= 16; ++space) {
        AppendDraft first(SpaceId{space}, 0);
        first.plain(space).member(carla_, {SpaceRole::teacher});
        ASSERT_TRUE(is<Committed>(append(log_, first)));
        all.push_back({carla_, SpaceId{space}, 0});
    }
    for (std::uint64_t round = 1; round <= 20; ++round) {
        for (Mark& mark : all) {
            ASSERT_TRUE(
                is<Committed>(append(log_, AppendDraft(mark.space, round).message(100 + round)))
            );
            mark.seq = round + 1;
        }
        ASSERT_EQ(reading_.advance(all), all);
    }
}

TEST_P(ReadingContract, whoever_comes_in_begins_there) {
    AppendDraft joined(here, 11);
    joined.plain(4).member(carla_, {SpaceRole::guest}).begins(carla_);
    ASSERT_TRUE(is<Committed>(append(log_, joined)));
    EXPECT_EQ(of(carla_), (Marks{{carla_, here, 12}}));

    AppendDraft stale(here, 11);
    stale.plain(5).member(benito_, {SpaceRole::guest}).begins(benito_);
    EXPECT_TRUE(is<Stale>(append(log_, stale)));
    EXPECT_TRUE(of(benito_).empty()) << "what is not written begins nothing";

    reading_.advance({{Mark{carla_, here, 12}}});
    AppendDraft again(here, 12);
    again.plain(6).member(carla_, {SpaceRole::teacher}).begins(carla_);
    ASSERT_TRUE(is<Committed>(append(log_, again)));
    EXPECT_EQ(of(carla_), (Marks{{carla_, here, 13}}));
}

TEST_P(ReadingContract, it_is_known_who_has_read_on) {
    const Instant before = reading_.changed({}, 10).now;
    EXPECT_TRUE(reading_.changed(before, 10).people.empty());
    reading_.advance({{Mark{ana_, here, 5}, Mark{carla_, here, 5}}});
    EXPECT_EQ(reading_.changed(before, 10).people, std::vector<PersonId>{ana_});
    EXPECT_TRUE(reading_.changed(before, 0).people.empty());
    notices_.see(benito_, {}, {});
    EXPECT_EQ(reading_.changed(before, 10).people.size(), 2u) << "notices, too";
}

TEST_P(ReadingContract, the_tail_of_a_space_is_its_newest_words) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 11).about(7, 110).forgets(110))));
    const std::vector<SpaceId> asked{there, here, SpaceId{99}};
    const auto tails = reading_.tails(asked, 4);
    ASSERT_EQ(tails.size(), 2u);
    EXPECT_EQ(tails[0].space, here);
    EXPECT_EQ(tails[0].head, 12u);
    EXPECT_FALSE(tails[0].whole);
    std::vector<Sequence> seqs;
    for (const StoredEvent& event : tails[0].events) seqs.push_back(event.seq);
    EXPECT_EQ(seqs, (std::vector<Sequence>{8, 9, 10})) << "11 was taken back";
    EXPECT_EQ(tails[1].space, there);
    EXPECT_TRUE(tails[1].whole);
    EXPECT_EQ(tails[1].events.size(), 3u);
}

TEST_P(ReadingContract, growth_is_what_came_after) {
    const std::vector<ReadingStore::Place> places{{there, 3}, {here, 9}, {SpaceId{99}, 0}};
    const auto growth = reading_.growth(places, 100);
    ASSERT_EQ(growth.size(), 2u);
    EXPECT_EQ(growth[0].space, here);
    EXPECT_EQ(growth[0].events.size(), 2u);
    EXPECT_EQ(growth[0].events.front().seq, 10u);
    EXPECT_EQ(growth[1].events.size(), 1u);
    const std::vector<ReadingStore::Place> whole{{here, 0}};
    EXPECT_EQ(reading_.growth(whole, 3).at(0).events.size(), 3u);
    const std::vector<ReadingStore::Place> end{{here, 11}};
    EXPECT_TRUE(reading_.growth(end, 3).empty());
}

TEST_P(ReadingContract, whoever_leaves_for_good_takes_it_along) {
    reading_.advance({{Mark{ana_, here, 5}, Mark{benito_, here, 6}}});
    ASSERT_TRUE(directory_.deactivate(ana_, log_.now()));
    EXPECT_TRUE(of(ana_).empty());
    EXPECT_EQ(of(benito_).size(), 1u);
}

TEST_P(ReadingContract, two_who_mark_the_same_places_do_not_wait_for_ever) {
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 2; ++thread) {
        threads.emplace_back([&, thread] {
            for (Sequence seq = 1; seq <= 11; ++seq) {
                Marks marks{{ana_, here, seq}, {benito_, here, seq}, {ana_, there, seq}};
                if (thread == 1) std::ranges::reverse(marks);
                reading_.advance(marks);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(of(ana_), (Marks{{ana_, here, 11}, {ana_, there, 4}}));
}

INSTANTIATE_TEST_SUITE_P(
    Stores,
    ReadingContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
