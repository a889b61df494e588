// What concerns people, held against every store.
#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::NoticeKind;
using domain::SpaceKind;
using domain::SpaceRole;

class NoticeContract : public StorageContract {
  protected:
    // Ana is brought in (1), written to (2, 3), and told that her list is another (4).
    void SetUp() override {
        community_ = directory_.reserve_space(SpaceKind::community, "CdP de lenguaje");
        AppendDraft first(community_, 0);
        first.plain(1).member(ana_, {SpaceRole::teacher}).concerns(ana_, NoticeKind::brought_in);
        first.message(2).concerns(ana_, NoticeKind::answered);
        first.message(3)
            .concerns(ana_, NoticeKind::mentioned)
            .concerns(benito_, NoticeKind::answered);
        first.plain(4).concerns(ana_, NoticeKind::list_changed);
        ASSERT_TRUE(is<Committed>(append(log_, first)));
    }

    std::vector<Sequence> seqs_of(PersonId person, std::optional<NoticeStore::Place> before = {}) {
        std::vector<Sequence> seqs;
        for (const auto& one : notices_.of(person, before, 100)) seqs.push_back(one.place.seq);
        return seqs;
    }

    using Seqs = std::vector<Sequence>;
    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    SpaceId community_{};
};

TEST_P(NoticeContract, newest_first_with_what_is_needed_to_show_them) {
    const auto all = notices_.of(ana_, {}, 10);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].place.seq, 3u);
    EXPECT_EQ(all[0].kind, NoticeKind::mentioned);
    EXPECT_EQ(all[0].title, "CdP de lenguaje");
    EXPECT_TRUE(all[0].roles.has(SpaceRole::teacher));
    EXPECT_EQ(all[0].event, log_.read(community_, 2, 1).front());
    EXPECT_EQ(all[0].place.at, all[0].event.at);
    EXPECT_FALSE(all[0].seen);
    EXPECT_EQ(all[2].kind, NoticeKind::brought_in);
    EXPECT_EQ(seqs_of(ana_, all[0].place), (Seqs{2, 1})) << "before, not at";
    EXPECT_EQ(notices_.of(ana_, {}, 2).size(), 2u);
    EXPECT_EQ(notices_.unseen(ana_, 100), 3u);
    EXPECT_EQ(notices_.unseen(ana_, 2), 2u);
}

TEST_P(NoticeContract, nothing_is_shown_of_a_space_that_one_is_not_in) {
    EXPECT_TRUE(seqs_of(benito_).empty());
    EXPECT_EQ(notices_.unseen(benito_, 100), 0u);
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(community_, 4).plain(5).member(ana_, {}))));
    EXPECT_TRUE(seqs_of(ana_).empty());
    EXPECT_EQ(notices_.unseen(ana_, 100), 0u);
    AppendDraft back(community_, 5);
    back.plain(6).member(ana_, {SpaceRole::guest});
    ASSERT_TRUE(is<Committed>(append(log_, back)));
    EXPECT_EQ(seqs_of(ana_), (Seqs{3, 2, 1}));
}

// Both are written by one call, of the committed spaces alone.
TEST_P(NoticeContract, an_answer_that_concerns_somebody_belongs_to_its_thread_too) {
    const domain::SpaceId other{community_ == domain::SpaceId{900} ? 901u : 900u};
    AppendDraft answer(community_, 4);
    answer.answer(5, 2).concerns(ana_, NoticeKind::answered);
    answer.reacts(6, 2, 7, domain::Reaction::thanks);
    AppendDraft stale(community_, 4);
    stale.answer(7, 2).concerns(ana_, NoticeKind::answered);
    const Append batch[] = {*AppendDraft(other, 0).message(1).answer(2, 1), *answer};
    for (const AppendOutcome& outcome : log_.append(batch)) {
        EXPECT_TRUE(is<Committed>(outcome)) << name_of(outcome);
    }
    EXPECT_TRUE(is<Stale>(append(log_, stale)));
    EXPECT_EQ(seqs_of(ana_), (Seqs{5, 3, 2, 1}));
    EXPECT_EQ(
        log_.thread_sizes(community_, {{uuid(2)}}), (std::vector<ThreadSize>{{uuid(2), 1, 5}})
    );
    EXPECT_EQ(log_.reactions(community_, {{uuid(2)}}).size(), 1u);
    EXPECT_EQ(log_.thread_sizes(other, {{uuid(1)}}), (std::vector<ThreadSize>{{uuid(1), 1, 2}}));
}

TEST_P(NoticeContract, nothing_is_shown_of_words_that_are_gone) {
    AppendDraft withdrawn(community_, 4);
    withdrawn.about(5, 3).forgets(3);
    ASSERT_TRUE(is<Committed>(append(log_, withdrawn)));
    EXPECT_EQ(seqs_of(ana_), (Seqs{2, 1}));
    EXPECT_EQ(notices_.unseen(ana_, 100), 2u);
}

// A correction brings another text, under an id of its own: what it is about is the message.
TEST_P(NoticeContract, a_correction_that_mentions_goes_with_its_message) {
    AppendDraft corrected(community_, 4);
    corrected.about(5, 2).concerns(ana_, NoticeKind::mentioned);
    ASSERT_TRUE(is<Committed>(append(log_, corrected)));
    EXPECT_EQ(seqs_of(ana_), (Seqs{5, 3, 2, 1}));
    AppendDraft withdrawn(community_, 5);
    withdrawn.about(6, 2).forgets(2);
    ASSERT_TRUE(is<Committed>(append(log_, withdrawn)));
    EXPECT_EQ(seqs_of(ana_), (Seqs{3, 1}));
    EXPECT_EQ(notices_.unseen(ana_, 100), 2u);
}

TEST_P(NoticeContract, what_was_seen_stays_seen) {
    const auto all = notices_.of(ana_, {}, 10);
    notices_.see(ana_, {{all[2].place}}, {});
    EXPECT_EQ(notices_.unseen(ana_, 100), 2u);
    EXPECT_TRUE(notices_.of(ana_, {}, 10)[2].seen);
    notices_.see(benito_, {{all[1].place}}, all[0].place.at);
    EXPECT_EQ(notices_.unseen(ana_, 100), 2u) << "seen by somebody else";
    notices_.see(ana_, {}, all[1].place.at);
    EXPECT_EQ(notices_.unseen(ana_, 100), 1u) << "the newest came later";
    notices_.see(ana_, {}, all[0].place.at);
    EXPECT_EQ(notices_.unseen(ana_, 100), 0u);
}

TEST_P(NoticeContract, a_message_that_was_read_is_no_news) {
    reading_.advance({{ReadingStore::Mark{ana_, community_, 2}}});
    EXPECT_EQ(notices_.unseen(ana_, 100), 2u) << "being brought in is no message";
    EXPECT_TRUE(notices_.of(ana_, {}, 10)[1].seen);
    EXPECT_FALSE(notices_.of(ana_, {}, 10)[2].seen);
}

TEST_P(NoticeContract, news_are_found_whoever_they_concern) {
    const auto news = notices_.news({}, {}, 100);
    ASSERT_EQ(news.rows.size(), 5u);
    EXPECT_GE(news.now, news.rows.back().key.written_at);
    const auto first = notices_.news({}, {}, 2);
    ASSERT_EQ(first.rows.size(), 2u);
    const auto rest = notices_.news({}, first.rows.back().key, 100);
    EXPECT_EQ(rest.rows.size(), 3u);
    EXPECT_GT(rest.rows.front().key, first.rows.back().key);
    EXPECT_TRUE(notices_.news(news.now + std::chrono::seconds{1}, {}, 100).rows.empty());
    EXPECT_EQ(notices_.news(news.rows.front().key.written_at, {}, 100).rows.size(), 5u)
        << "at, not after";
}

TEST_P(NoticeContract, what_is_not_written_concerns_nobody) {
    AppendDraft stale(community_, 2);
    stale.message(9).concerns(ana_, NoticeKind::answered);
    EXPECT_TRUE(is<Stale>(append(log_, stale)));
    AppendDraft again(community_, 4);
    again.message(2).concerns(ana_, NoticeKind::answered);
    EXPECT_TRUE(is<AlreadyApplied>(append(log_, again))) << "a retry tells nobody twice";
    EXPECT_EQ(notices_.news({}, {}, 100).rows.size(), 5u);

    const Append good = AppendDraft(there, 0).plain(20).concerns(ana_, NoticeKind::list_changed);
    const Append behind = *AppendDraft(community_, 1).plain(21).concerns(ana_, NoticeKind::begun);
    const std::vector<Append> both{behind, good};
    const auto outcomes = log_.append(both);
    EXPECT_TRUE(is<Stale>(outcomes[0]));
    EXPECT_TRUE(is<Committed>(outcomes[1])) << "each space for itself";
    EXPECT_EQ(notices_.news({}, {}, 100).rows.size(), 6u);
}

TEST_P(NoticeContract, the_newest_of_each_are_kept) {
    EXPECT_EQ(notices_.trim({}, 10, 2, {}), std::nullopt);
    EXPECT_EQ(seqs_of(ana_), (Seqs{3})) << "one that is shown to nobody counts, too";
    EXPECT_EQ(notices_.news({}, {}, 100).rows.size(), 3u);
    const Instant newest = notices_.of(ana_, {}, 1).front().place.at;
    EXPECT_EQ(notices_.trim({}, 10, 100, newest), std::nullopt);
    EXPECT_TRUE(seqs_of(ana_).empty());
    EXPECT_EQ(notices_.news({}, {}, 100).rows.size(), 1u);
}

TEST_P(NoticeContract, they_are_let_go_person_by_person) {
    const auto first = notices_.trim({}, 1, 1, {});
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, std::min(ana_, benito_));
    EXPECT_EQ(notices_.trim(*first, 10, 1, {}), std::nullopt);
}

TEST_P(NoticeContract, whoever_leaves_for_good_takes_them_along) {
    ASSERT_TRUE(directory_.deactivate(ana_, log_.now()));
    EXPECT_EQ(notices_.news({}, {}, 100).rows.size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(
    Stores,
    NoticeContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
