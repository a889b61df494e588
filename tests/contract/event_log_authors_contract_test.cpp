#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

// Whose anonymous contributions are: kept apart from the events, until the space forgets it.
namespace urdimbre::storage {
namespace {

using Authors = std::vector<Authored>;
using People = std::vector<std::optional<PersonId>>;

constexpr PersonId berta{3}, carla{5};

class EventLogAuthorsContract : public StorageContract {
  protected:
    void keep(const AppendDraft& draft) { ASSERT_TRUE(is<Committed>(append(log_, draft))); }

    static People people(const std::vector<StoredEvent>& events) {
        People people;
        for (const StoredEvent& event : events) people.push_back(event.author);
        return people;
    }
};

TEST_P(EventLogAuthorsContract, every_event_about_a_contribution_is_read_with_its_author) {
    keep(AppendDraft(here, 0).message(1).anonymously(carla).message(2).message(3).anonymously(berta)
    );
    keep(AppendDraft(here, 3).about(4, 1).about(5, 2).plain(6));
    keep(AppendDraft(there, 0).message(1));
    EXPECT_EQ(people(log_.read(here, 0, 10)), (People{carla, {}, berta, carla, {}, {}}));
    EXPECT_EQ(people(log_.about(here, {{uuid(1), uuid(2)}})), (People{carla, {}, carla, {}}));
    EXPECT_EQ(log_.authors(here), (Authors{{uuid(1), carla}, {uuid(3), berta}}));
    EXPECT_EQ(people(log_.read(there, 0, 10)), People{{}}) << "of another space, under the same id";
    EXPECT_EQ(log_.authors(there), Authors{});
    EXPECT_EQ(log_.authors(SpaceId{3}), Authors{});
}

TEST_P(EventLogAuthorsContract, a_space_forgets_all_of_them_with_an_append_those_of_it_too) {
    keep(AppendDraft(here, 0).message(1).anonymously(carla));
    keep(AppendDraft(there, 0).message(1).anonymously(berta));
    keep(AppendDraft(here, 1).message(2).anonymously(berta).plain(3).forgets_authors());
    EXPECT_EQ(log_.authors(here), Authors{});
    EXPECT_EQ(people(log_.read(here, 0, 10)), (People{{}, {}, {}}));
    EXPECT_EQ(log_.authors(there), (Authors{{uuid(1), berta}})) << "and no other space";
    keep(AppendDraft(here, 3).plain(4).forgets_authors());
}

TEST_P(EventLogAuthorsContract, nothing_is_kept_or_forgotten_by_what_was_not_appended) {
    keep(AppendDraft(here, 0).message(1).anonymously(carla));
    EXPECT_TRUE(is<Stale>(append(log_, AppendDraft(here, 0).message(2).anonymously(berta))));
    EXPECT_TRUE(is<Stale>(append(log_, AppendDraft(here, 0).plain(3).forgets_authors())));
    EXPECT_TRUE(is<AlreadyApplied>(append(log_, AppendDraft(here, 1).message(1).anonymously(berta)))
    );
    EXPECT_EQ(log_.authors(here), (Authors{{uuid(1), carla}}));
}

// In one call with spaces that bring everything else that an append may bring.
TEST_P(EventLogAuthorsContract, go_along_with_all_that_others_append) {
    const AppendDraft mine = AppendDraft(here, 0).message(1).anonymously(carla);
    const AppendDraft theirs =
        AppendDraft(there, 0).message(1).answer(2, 1).concerns(berta, domain::NoticeKind::answered);
    const std::vector<Append> both{*mine, *theirs};
    for (const AppendOutcome& outcome : log_.append(both)) EXPECT_TRUE(is<Committed>(outcome));
    EXPECT_EQ(log_.authors(here), (Authors{{uuid(1), carla}}));
    EXPECT_EQ(log_.thread_sizes(there, {{uuid(1)}}), (std::vector<ThreadSize>{{uuid(1), 1, 2}}));
}

INSTANTIATE_TEST_SUITE_P(
    Storage,
    EventLogAuthorsContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
