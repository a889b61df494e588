#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

// What the questions to the log promise.
namespace urdimbre::storage {
namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
constexpr Sequence end = std::numeric_limits<Sequence>::max();

class EventLogReadingContract : public StorageContract {
  protected:
    // Contributions 1, 2, 3 … 10, each with a later event about it and one about nothing.
    void SetUp() override {
        for (std::uint64_t i = 1; i <= 10; ++i) {
            AppendDraft draft(here, 3 * (i - 1));
            draft.message(i).about(100 + i, i).plain(200 + i);
            ASSERT_TRUE(is<Committed>(append(log_, draft)));
        }
        ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(there, 0).message(1).about(2, 1))));
    }

    static std::vector<Sequence> seqs(const std::vector<StoredEvent>& events) {
        std::vector<Sequence> seqs;
        for (const StoredEvent& event : events) seqs.push_back(event.seq);
        return seqs;
    }
};

using Seqs = std::vector<Sequence>;

TEST_P(EventLogReadingContract, pages_chain) {
    Seqs read;
    for (Sequence after = 0;;) {
        const auto page = log_.read(here, after, 7);
        if (page.empty()) break;
        EXPECT_LE(page.size(), 7u);
        for (const StoredEvent& event : page) read.push_back(event.seq);
        after = page.back().seq;
    }
    Seqs expected(30);
    for (std::size_t i = 0; i < 30; ++i) expected[i] = i + 1;
    EXPECT_EQ(read, expected);
}

TEST_P(EventLogReadingContract, limits_and_ends) {
    EXPECT_TRUE(log_.read(here, 0, 0).empty());
    EXPECT_TRUE(log_.read(here, 30, 10).empty());
    EXPECT_TRUE(log_.read(here, end, 10).empty());
    EXPECT_EQ(log_.read(here, 0, all).size(), 30u);
    EXPECT_TRUE(log_.read(SpaceId{99}, 0, 10).empty());
    EXPECT_TRUE(log_.read_back(here, 0, 10).empty());
    EXPECT_TRUE(log_.read_back(here, 1, 10).empty());
    EXPECT_TRUE(log_.read_back(here, end, 0).empty());
    EXPECT_TRUE(log_.read_back(SpaceId{99}, end, 10).empty());
    EXPECT_EQ(log_.read_back(here, end, all).size(), 10u);
}

TEST_P(EventLogReadingContract, reading_back_finds_what_opens_a_contribution_newest_first) {
    Seqs read;
    for (Sequence before = end;;) {
        const auto page = log_.read_back(here, before, 3);
        if (page.empty()) break;
        for (const StoredEvent& event : page) {
            EXPECT_EQ(event.subject, event.command);
            read.push_back(event.seq);
        }
        before = page.back().seq;
    }
    EXPECT_EQ(read, (Seqs{28, 25, 22, 19, 16, 13, 10, 7, 4, 1}));
    EXPECT_EQ(seqs(log_.read_back(here, 7, 10)), (Seqs{4, 1})) << "before, not at";
}

TEST_P(EventLogReadingContract, reading_on_finds_what_opens_a_contribution_oldest_first) {
    Seqs read;
    for (Sequence after = 0;;) {
        const auto page = log_.read_on(here, after, 3);
        if (page.empty()) break;
        for (const StoredEvent& event : page) {
            EXPECT_EQ(event.subject, event.command);
            read.push_back(event.seq);
        }
        after = page.back().seq;
    }
    EXPECT_EQ(read, (Seqs{1, 4, 7, 10, 13, 16, 19, 22, 25, 28}));
    EXPECT_EQ(seqs(log_.read_on(here, 25, 10)), (Seqs{28})) << "after, not at";
    EXPECT_TRUE(log_.read_on(here, end, 10).empty());
    EXPECT_TRUE(log_.read_on(here, 0, 0).empty());
    EXPECT_TRUE(log_.read_on(SpaceId{99}, 0, 10).empty());
}

TEST_P(EventLogReadingContract, everything_about_some_contributions_in_order) {
    EXPECT_EQ(seqs(log_.about(here, {{uuid(3), uuid(1)}})), (Seqs{1, 2, 7, 8}));
    EXPECT_EQ(seqs(log_.about(here, {{uuid(3), uuid(3)}})), (Seqs{7, 8}));
    EXPECT_TRUE(log_.about(here, {{uuid(103), uuid(999)}}).empty());
    EXPECT_TRUE(log_.about(here, {}).empty());
    EXPECT_EQ(seqs(log_.about(there, {{uuid(1)}})), (Seqs{1, 2}));
    EXPECT_EQ(log_.about(here, {{uuid(3)}}), log_.read(here, 6, 2)) << "whole events";
}

TEST_P(EventLogReadingContract, heads_answer_in_the_order_of_the_question) {
    EXPECT_EQ(log_.heads({{there, SpaceId{99}, here, there}}), (Seqs{2, 0, 30, 2}));
    EXPECT_TRUE(log_.heads({}).empty());
}

TEST_P(EventLogReadingContract, words_by_id_and_space) {
    EXPECT_EQ(
        log_.contents(here, {{uuid(9), uuid(999), uuid(2), uuid(9)}}),
        (std::vector<Content>{{uuid(2), "words"}, {uuid(9), "words"}})
    );
    EXPECT_TRUE(log_.contents(there, {{uuid(9)}}).empty());
    EXPECT_TRUE(log_.contents(here, {}).empty());
}

TEST_P(EventLogReadingContract, the_newest_state_is_kept) {
    EXPECT_FALSE(log_.saved_state(here));
    log_.save_state(here, {10, "ten"});
    log_.save_state(here, {5, "five comes late"});
    log_.save_state(here, {31, "ahead of the head"});
    log_.save_state(SpaceId{99}, {1, "of a space that is not"});
    ASSERT_TRUE(log_.saved_state(here));
    EXPECT_EQ(log_.saved_state(here)->seq, 10u);
    EXPECT_EQ(log_.saved_state(here)->body, "ten");
    EXPECT_FALSE(log_.saved_state(there));
    EXPECT_FALSE(log_.saved_state(SpaceId{99}));

    log_.save_state(here, {30, std::string(3'000'000, 's')});
    EXPECT_EQ(log_.saved_state(here)->seq, 30u);
    EXPECT_EQ(log_.saved_state(here)->body.size(), 3'000'000u);
}

TEST_P(EventLogReadingContract, the_epoch_stays_until_it_is_renewed) {
    const Uuid before = log_.epoch();
    EXPECT_NE(before, Uuid{});
    EXPECT_EQ(log_.epoch(), before);
    const auto key = log_.fingerprint_key();
    world_->renew_epoch();
    EXPECT_NE(log_.epoch(), before);
    EXPECT_EQ(log_.fingerprint_key(), key) << "retries are told apart across a restore";
    EXPECT_NE(key, (std::array<std::uint8_t, 16>{}));
}

TEST_P(EventLogReadingContract, the_clock_of_record_is_of_this_century) {
    const Instant now = log_.now();
    EXPECT_GT(now, at_millisecond(1'700'000'000'000));
    EXPECT_LT(now, at_millisecond(4'100'000'000'000));
    EXPECT_LE(now, log_.now());
}

INSTANTIATE_TEST_SUITE_P(
    everywhere,
    EventLogReadingContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
