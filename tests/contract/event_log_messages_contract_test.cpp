#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

// What the log keeps beside its events, by message: threads and reactions.
namespace urdimbre::storage {
namespace {

using enum domain::Reaction;
using Seqs = std::vector<Sequence>;
using Sizes = std::vector<ThreadSize>;

class EventLogMessagesContract : public StorageContract {
  protected:
    void keep(const AppendDraft& draft) { ASSERT_TRUE(is<Committed>(append(log_, draft))); }

    Seqs thread(SpaceId space, std::uint64_t id, Sequence after, std::size_t limit) {
        Seqs seqs;
        for (const StoredEvent& event : log_.read_thread(space, uuid(id), after, limit)) {
            seqs.push_back(event.seq);
        }
        return seqs;
    }

    static Reacted reacted(std::uint64_t message, std::uint64_t person, domain::Reaction reaction) {
        return {uuid(message), PersonId{person}, reaction};
    }
    std::vector<Reacted> reactions(const std::vector<Uuid>& messages) {
        return log_.reactions(here, messages);
    }
};

TEST_P(EventLogMessagesContract, a_thread_is_read_by_pages_oldest_first) {
    keep(AppendDraft(here, 0).message(1).answer(2, 1).message(3).answer(4, 1));
    keep(AppendDraft(here, 4).answer(5, 3).answer(6, 1).plain(7).answer(8, 1));
    EXPECT_EQ(thread(here, 1, 0, 10), (Seqs{2, 4, 6, 8}));
    EXPECT_EQ(thread(here, 1, 0, 2), (Seqs{2, 4}));
    EXPECT_EQ(thread(here, 1, 4, 2), (Seqs{6, 8}));
    EXPECT_EQ(thread(here, 1, 8, 2), Seqs{});
    EXPECT_EQ(thread(here, 3, 0, 10), Seqs{5});
    EXPECT_EQ(thread(here, 2, 0, 10), Seqs{}) << "an answer begins no thread";
    EXPECT_EQ(thread(there, 1, 0, 10), Seqs{});
    EXPECT_EQ(log_.read_thread(here, uuid(3), 0, 1), log_.read(here, 4, 1)) << "whole events";
}

TEST_P(EventLogMessagesContract, threads_say_how_long_they_are) {
    keep(AppendDraft(here, 0).message(1).answer(2, 1).message(3).answer(4, 1));
    keep(AppendDraft(here, 4).answer(5, 3).answer(6, 1));
    keep(AppendDraft(there, 0).message(1).answer(2, 1));
    EXPECT_EQ(
        log_.thread_sizes(here, {{uuid(3), uuid(1), uuid(2), uuid(1), uuid(99)}}),
        (Sizes{{uuid(1), 3, 6}, {uuid(3), 1, 5}})
    );
    EXPECT_EQ(log_.thread_sizes(there, {{uuid(1)}}), (Sizes{{uuid(1), 1, 2}}));
    EXPECT_EQ(log_.thread_sizes(here, {}), Sizes{});
}

TEST_P(EventLogMessagesContract, reactions_are_what_was_asked_for_last) {
    keep(AppendDraft(here, 0).message(1).message(2).reacts(3, 1, 8, thanks).reacts(4, 1, 7, useful)
    );
    keep(AppendDraft(here, 4).reacts(5, 1, 7, thanks).reacts(6, 2, 7, ponder));
    EXPECT_EQ(
        reactions({uuid(2), uuid(1), uuid(1), uuid(99)}),
        (std::vector{
            reacted(1, 7, thanks),
            reacted(1, 7, useful),
            reacted(1, 8, thanks),
            reacted(2, 7, ponder)
        })
    );
    keep(AppendDraft(here, 6).reacts(9, 1, 7, thanks, false).reacts(10, 1, 8, thanks));
    EXPECT_EQ(reactions({uuid(1)}), (std::vector{reacted(1, 7, useful), reacted(1, 8, thanks)}))
        << "one that was there already is there once";
    keep(AppendDraft(here, 8).reacts(11, 1, 9, agree, false));
    EXPECT_EQ(reactions({uuid(1)}).size(), 2u) << "one that was not there is not there";
    EXPECT_TRUE(log_.reactions(there, {{uuid(1)}}).empty());
    EXPECT_TRUE(reactions({}).empty());
}

TEST_P(EventLogMessagesContract, a_message_loses_all_of_them_at_once) {
    keep(AppendDraft(here, 0).message(1).message(2).reacts(3, 1, 7, thanks).reacts(4, 2, 7, thanks)
    );
    keep(AppendDraft(here, 4).about(5, 1).loses_reactions(1).reacts(6, 2, 8, thanks));
    EXPECT_EQ(
        reactions({uuid(1), uuid(2)}), (std::vector{reacted(2, 7, thanks), reacted(2, 8, thanks)})
    );
}

TEST_P(EventLogMessagesContract, what_is_not_committed_is_not_kept) {
    keep(AppendDraft(here, 0).message(1).answer(2, 1).reacts(3, 1, 7, thanks));
    const AppendDraft late = AppendDraft(here, 2).answer(4, 1).reacts(5, 1, 8, thanks);
    EXPECT_TRUE(is<Stale>(append(log_, late)));
    const AppendDraft again = AppendDraft(here, 0).message(1).answer(2, 1).reacts(3, 1, 7, thanks);
    EXPECT_TRUE(is<AlreadyApplied>(append(log_, again)));
    EXPECT_EQ(log_.thread_sizes(here, {{uuid(1)}}), (Sizes{{uuid(1), 1, 2}}));
    EXPECT_EQ(reactions({uuid(1)}), std::vector{reacted(1, 7, thanks)});
}

// In one call some spaces are written to and others are not.
TEST_P(EventLogMessagesContract, each_space_of_a_call_for_itself) {
    keep(AppendDraft(here, 0).message(1));
    const Append batch[] = {
        *AppendDraft(there, 0).message(1).answer(2, 1).reacts(3, 1, 7, agree),
        *AppendDraft(here, 0).message(9).answer(4, 1).reacts(5, 1, 7, agree),
        *AppendDraft(SpaceId{3}, 0).message(1).answer(2, 1).answer(3, 1).reacts(4, 1, 9, agree),
    };
    const auto outcomes = log_.append(batch);
    EXPECT_TRUE(is<Committed>(outcomes[0])) << name_of(outcomes[0]);
    EXPECT_TRUE(is<Stale>(outcomes[1])) << name_of(outcomes[1]);
    EXPECT_TRUE(is<Committed>(outcomes[2])) << name_of(outcomes[2]);
    EXPECT_EQ(log_.thread_sizes(there, {{uuid(1)}}), (Sizes{{uuid(1), 1, 2}}));
    EXPECT_EQ(log_.thread_sizes(here, {{uuid(1)}}), Sizes{});
    EXPECT_EQ(log_.thread_sizes(SpaceId{3}, {{uuid(1)}}), (Sizes{{uuid(1), 2, 3}}));
    EXPECT_EQ(log_.reactions(there, {{uuid(1)}}), std::vector{reacted(1, 7, agree)});
    EXPECT_TRUE(reactions({uuid(1)}).empty());
    EXPECT_EQ(log_.reactions(SpaceId{3}, {{uuid(1)}}), std::vector{reacted(1, 9, agree)});
}

INSTANTIATE_TEST_SUITE_P(
    Storage,
    EventLogMessagesContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
