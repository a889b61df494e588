// Who is named no more, held against every implementation.
#include "storage/memory/directory.hpp"
#include "storage/memory/erasure_store.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/postgres/erasure_store.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::SpaceKind;
using domain::SpaceRole;
using namespace std::chrono_literals;

struct ErasureWorld {
    virtual ~ErasureWorld() = default;
    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual ErasureStore& erasures() = 0;
};
struct ErasureInMemory final : ErasureWorld {
    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    ErasureStore& erasures() override { return erasures_; }
    memory::MemoryEventLog log_{[] { return at_millisecond(1'800'000'000'000); }};
    memory::MemoryDirectory directory_{log_};
    memory::MemoryErasureStore erasures_{log_, directory_};
};
struct ErasureInPostgres final : ErasureWorld {
    EventLog& log() override { return world_.log(); }
    Directory& directory() override { return world_.directory(); }
    ErasureStore& erasures() override { return erasures_; }
    PostgresWorld world_;
    postgres::PostgresErasureStore erasures_{world_.database()};
};

class ErasureContract : public testing::TestWithParam<bool> {
  protected:
    SpaceId opened(const std::vector<PersonId>& people) {
        const SpaceId space = directory_.reserve_space(SpaceKind::community, "Comunidad");
        AppendDraft draft(space, 0);
        draft.plain(1);
        for (const PersonId person : people) draft.member(person, {SpaceRole::teacher});
        EXPECT_TRUE(is<Committed>(append(log_, draft)));
        return space;
    }
    static ErasureStore::Erasure whole(PersonId person) { return {person, true}; }
    std::string name_of(PersonId person) { return directory_.names({&person, 1}).front().name; }

    std::unique_ptr<ErasureWorld> world_ =
        GetParam() ? std::unique_ptr<ErasureWorld>{std::make_unique<ErasureInPostgres>()}
                   : std::unique_ptr<ErasureWorld>{std::make_unique<ErasureInMemory>()};
    EventLog& log_ = world_->log();
    Directory& directory_ = world_->directory();
    ErasureStore& erasures_ = world_->erasures();
    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    PersonId carla_ = directory_.add_person("Carla", "es");
    const Instant now_ = at_millisecond(1'800'000'000'000);
};

TEST_P(ErasureContract, closing_takes_the_name_and_opens_nothing_any_more_and_happens_once) {
    ASSERT_TRUE(directory_.set_credential(ana_, {"ana", "hash"}));
    LoginHash secret{};
    secret[0] = 1;
    directory_.add_login(ana_, secret, now_ + 1h);
    EXPECT_TRUE(erasures_.close(ana_, "Alguien", false, now_));
    EXPECT_EQ(name_of(ana_), "Alguien");
    EXPECT_FALSE(directory_.find_account("ana"));
    EXPECT_FALSE(directory_.find_login(secret, now_));
    EXPECT_FALSE(erasures_.close(ana_, "Otra", true, now_));
    EXPECT_EQ(name_of(ana_), "Alguien");
    EXPECT_EQ(erasures_.take(now_ + 1h, now_ + 2h), (ErasureStore::Erasure{ana_, false}));
    EXPECT_EQ(name_of(benito_), "Benito");
}

TEST_P(ErasureContract, who_left_under_their_name_is_not_erased_afterwards) {
    ASSERT_TRUE(directory_.deactivate(ana_, now_));
    EXPECT_FALSE(erasures_.close(ana_, "Alguien", true, now_));
    EXPECT_EQ(name_of(ana_), "Ana");
    EXPECT_FALSE(erasures_.take(now_, now_ + 1s));
}

TEST_P(ErasureContract, each_is_given_to_one_at_a_time_until_it_is_done) {
    ASSERT_TRUE(erasures_.close(benito_, "Alguien", true, now_));
    ASSERT_TRUE(erasures_.close(ana_, "Alguien", true, now_ + 1s));
    const Instant later = now_ + 10s;
    EXPECT_EQ(erasures_.take(later, later + 60s), whole(benito_));
    EXPECT_EQ(erasures_.take(later, later + 60s), whole(ana_));
    EXPECT_FALSE(erasures_.take(later, later + 60s));
    erasures_.done(benito_, later);
    EXPECT_FALSE(erasures_.take(later + 59s, later + 120s));
    EXPECT_EQ(erasures_.take(later + 60s, later + 120s), whole(ana_)) << "who had it is lost";
    erasures_.done(ana_, later + 61s);
    erasures_.done(carla_, later + 61s);
    EXPECT_FALSE(erasures_.take(later + 1h, later + 2h));
}

TEST_P(ErasureContract, those_are_told_who_met_them_and_nobody_else) {
    const SpaceId first = opened({ana_, benito_});
    opened({carla_});
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(first, 1).plain(2).member(benito_, {}))));
    EXPECT_TRUE(erasures_.met_by(ana_, 10).empty());
    ASSERT_TRUE(erasures_.close(benito_, "Alguien", false, now_));
    EXPECT_EQ(erasures_.met_by(ana_, 10), (std::vector<PersonName>{{benito_, "Alguien"}}));
    EXPECT_TRUE(erasures_.met_by(ana_, 0).empty());
    EXPECT_TRUE(erasures_.met_by(carla_, 10).empty());
}

INSTANTIATE_TEST_SUITE_P(All, ErasureContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
