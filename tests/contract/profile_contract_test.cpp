// What members of networks write of themselves (rules H1 and H3), held against every
// implementation.
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/profile_store.hpp"
#include "storage/postgres/profile_store.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::SpaceKind;
using domain::SpaceRole;
using Outcome = ProfileStore::Outcome;

const Instant morning = at_millisecond(1'800'000'000'000);

struct ProfileWorld {
    virtual ~ProfileWorld() = default;
    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual ProfileStore& profiles() = 0;
};
struct ProfilesInMemory final : ProfileWorld {
    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    ProfileStore& profiles() override { return profiles_; }
    memory::MemoryEventLog log_{[] { return morning; }};
    memory::MemoryDirectory directory_{log_};
    memory::MemoryProfileStore profiles_{log_, directory_};
};
struct ProfilesInPostgres final : ProfileWorld {
    EventLog& log() override { return world_.log(); }
    Directory& directory() override { return world_.directory(); }
    ProfileStore& profiles() override { return profiles_; }
    PostgresWorld world_;
    postgres::PostgresProfileStore profiles_{world_.database()};
};

class ProfileContract : public testing::TestWithParam<bool> {
  protected:
    void SetUp() override {
        for (const PersonId person : {ana_, benito_, carla_})
            becomes(person, red_, {SpaceRole::teacher});
    }

    void becomes(PersonId person, SpaceId space, domain::Roles roles) {
        AppendDraft draft(space, heads_[space]++);
        draft.plain(++ids_).member(person, roles);
        ASSERT_TRUE(is<Committed>(append(world_->log(), draft)));
    }
    SpaceId below(SpaceId parent, SpaceKind kind) {
        return directory_.reserve_child(
            {.opened_from = parent,
             .asked = uuid(++ids_),
             .parent = parent,
             .kind = kind,
             .title = "Debajo"}
        );
    }
    ProfileStore::Keeping written(PersonId person, std::uint32_t base, const std::string& profile) {
        return {
            .network = red_,
            .person = person,
            .base = base,
            .at = morning,
            .profile = profile,
            .hours = "[]",
            .tags = {"subject:matematica", "language:aimara"},
            .words = "matematica aimara",
        };
    }
    std::vector<PersonId>
    found(const ProfileStore::Sought& sought, PersonId after = {}, std::size_t limit = 10) {
        std::vector<PersonId> people;
        for (const auto& one : profiles_.in(red_, sought, after, limit))
            people.push_back(one.person);
        return people;
    }

    std::unique_ptr<ProfileWorld> world_ =
        GetParam() ? std::unique_ptr<ProfileWorld>{std::make_unique<ProfilesInPostgres>()}
                   : std::unique_ptr<ProfileWorld>{std::make_unique<ProfilesInMemory>()};
    Directory& directory_ = world_->directory();
    ProfileStore& profiles_ = world_->profiles();
    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    PersonId carla_ = directory_.add_person("Carla", "es");
    SpaceId red_ = directory_.reserve_space(SpaceKind::network, "Red");
    SpaceId other_red_ = directory_.reserve_space(SpaceKind::network, "Otra red");
    std::map<SpaceId, Sequence> heads_;
    std::uint64_t ids_{};
};

TEST_P(ProfileContract, each_change_takes_the_place_of_the_one_that_it_was_made_of) {
    EXPECT_FALSE(profiles_.find(red_, ana_));
    EXPECT_EQ(profiles_.keep(written(ana_, 0, "{\"words\":\"uno\"}")), Outcome::kept);
    EXPECT_EQ(profiles_.keep(written(ana_, 0, "{\"words\":\"uno\"}")), Outcome::kept)
        << "the answer was lost, and it is asked again";
    EXPECT_EQ(profiles_.keep(written(ana_, 0, "{\"words\":\"otro\"}")), Outcome::came_between);
    EXPECT_EQ(profiles_.keep(written(ana_, 2, "{\"words\":\"otro\"}")), Outcome::came_between);
    EXPECT_EQ(profiles_.keep(written(ana_, 1, "{\"words\":\"dos\"}")), Outcome::kept);
    const auto kept = profiles_.find(red_, ana_);
    ASSERT_TRUE(kept);
    EXPECT_EQ(
        *kept,
        (ProfileStore::Kept{
            .network = red_,
            .person = ana_,
            .revision = 2,
            .at = morning,
            .profile = "{\"words\":\"dos\"}",
            .hours = "[]",
        })
    );
    profiles_.erase(red_, ana_);
    EXPECT_FALSE(profiles_.find(red_, ana_));
    EXPECT_EQ(profiles_.keep(written(ana_, 0, "{}")), Outcome::kept);
}

TEST_P(ProfileContract, only_members_have_one) {
    const PersonId stranger = directory_.add_person("Diego", "es");
    EXPECT_EQ(profiles_.keep(written(stranger, 0, "{}")), Outcome::no_member);
    ProfileStore::Keeping elsewhere = written(ana_, 0, "{}");
    elsewhere.network = other_red_;
    EXPECT_EQ(profiles_.keep(elsewhere), Outcome::no_member);
    EXPECT_FALSE(profiles_.find(other_red_, ana_));
}

TEST_P(ProfileContract, leaving_takes_it_along_and_coming_back_brings_nothing) {
    ASSERT_EQ(profiles_.keep(written(ana_, 0, "{}")), Outcome::kept);
    ASSERT_EQ(profiles_.keep(written(benito_, 0, "{}")), Outcome::kept);
    becomes(ana_, red_, {SpaceRole::observer});
    EXPECT_TRUE(profiles_.find(red_, ana_)) << "another role, and still there";
    becomes(ana_, red_, {});
    EXPECT_FALSE(profiles_.find(red_, ana_));
    EXPECT_EQ(profiles_.keep(written(ana_, 0, "{}")), Outcome::no_member);
    becomes(ana_, red_, {SpaceRole::teacher});
    EXPECT_FALSE(profiles_.find(red_, ana_));
    EXPECT_TRUE(profiles_.find(red_, benito_));
}

TEST_P(ProfileContract, closing_the_account_takes_all_of_them_along) {
    becomes(ana_, other_red_, {SpaceRole::teacher});
    ProfileStore::Keeping elsewhere = written(ana_, 0, "{}");
    elsewhere.network = other_red_;
    ASSERT_EQ(profiles_.keep(elsewhere), Outcome::kept);
    ASSERT_EQ(profiles_.keep(written(ana_, 0, "{}")), Outcome::kept);
    ASSERT_EQ(profiles_.of_person(ana_, 10).size(), 2u);
    EXPECT_EQ(profiles_.of_person(ana_, 1).front().network, red_) << "in order of network";
    ASSERT_TRUE(directory_.deactivate(ana_, morning));
    EXPECT_TRUE(profiles_.of_person(ana_, 10).empty());
    EXPECT_EQ(profiles_.keep(elsewhere), Outcome::no_member)
        << "still a member there, as nobody else is, and nothing is kept of them";
    EXPECT_TRUE(profiles_.of_person(ana_, 10).empty());
    EXPECT_EQ(profiles_.keep(written(benito_, 0, "{}")), Outcome::kept);
}

TEST_P(ProfileContract, they_are_found_page_by_page_by_tags_and_by_words) {
    ASSERT_EQ(profiles_.keep(written(carla_, 0, "{}")), Outcome::kept);
    ASSERT_EQ(profiles_.keep(written(ana_, 0, "{}")), Outcome::kept);
    ProfileStore::Keeping different = written(benito_, 0, "{}");
    different.tags = {"subject:lenguaje"};
    different.words = "lenguaje y comunicacion 100%";
    ASSERT_EQ(profiles_.keep(different), Outcome::kept);
    EXPECT_EQ(found({}), (std::vector{ana_, benito_, carla_}));
    EXPECT_EQ(found({}, {}, 2), (std::vector{ana_, benito_}));
    EXPECT_EQ(found({}, benito_), (std::vector{carla_}));
    EXPECT_EQ(found({.tags = {"language:aimara"}, .words = ""}), (std::vector{ana_, carla_}));
    EXPECT_EQ(
        found({.tags = {"language:aimara", "subject:lenguaje"}, .words = ""}),
        (std::vector<PersonId>{})
    );
    EXPECT_EQ(found({.tags = {}, .words = "comunica"}), (std::vector{benito_}));
    EXPECT_EQ(found({.tags = {}, .words = "100%"}), (std::vector{benito_}));
    EXPECT_EQ(found({.tags = {}, .words = "%"}), (std::vector{benito_})) << "no pattern";
    EXPECT_EQ(found({.tags = {"subject:\"},{"}, .words = ""}), (std::vector<PersonId>{}));
    const std::vector asked{carla_, ana_, ana_};
    const auto of = profiles_.of(red_, asked);
    ASSERT_EQ(of.size(), 2u);
    EXPECT_EQ(of.front().person, ana_);
    EXPECT_TRUE(profiles_.of(red_, {}).empty());
    EXPECT_TRUE(profiles_.of(other_red_, asked).empty());
}

TEST_P(ProfileContract, counts_the_rooms_below_a_network_where_somebody_mentors_now) {
    becomes(ana_, other_red_, {SpaceRole::teacher});
    const SpaceId room = below(red_, SpaceKind::mentoring_room);
    const SpaceId community = below(red_, SpaceKind::community);
    const SpaceId deeper = below(community, SpaceKind::mentoring_room);
    const SpaceId elsewhere = below(other_red_, SpaceKind::mentoring_room);
    const SpaceId left = below(red_, SpaceKind::mentoring_room);
    for (const SpaceId space : {room, community, deeper, elsewhere, left}) {
        becomes(ana_, space, {SpaceRole::mentor, SpaceRole::coordinator});
    }
    becomes(benito_, room, {SpaceRole::mentee});
    becomes(ana_, left, {});
    const std::vector people{ana_, benito_, carla_};
    EXPECT_EQ(
        profiles_.mentoring(red_, people),
        (std::vector<ProfileStore::Mentoring>{
            {.mentor = ana_, .room = room}, {.mentor = ana_, .room = deeper}
        })
    );
    EXPECT_TRUE(profiles_.mentoring(red_, {}).empty());
}

INSTANTIATE_TEST_SUITE_P(All, ProfileContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
