// Who read what is somebody else's (rule P15), held against every implementation.
#include "storage/memory/access_record.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/postgres/access_record.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace urdimbre::storage {
namespace {

using namespace std::chrono_literals;
using domain::SpaceKind;
using domain::SpaceRole;
using What = AccessRecord::What;

const Instant morning = at_millisecond(1'800'000'000'000);  // 2027-01-15, 08:00

struct AccessWorld {
    virtual ~AccessWorld() = default;
    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual AccessRecord& record() = 0;
};
struct AccessInMemory final : AccessWorld {
    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    AccessRecord& record() override { return record_; }
    memory::MemoryEventLog log_{[] { return morning; }};
    memory::MemoryDirectory directory_{log_};
    memory::MemoryAccessRecord record_{log_, directory_};
};
struct AccessInPostgres final : AccessWorld {
    EventLog& log() override { return world_.log(); }
    Directory& directory() override { return world_.directory(); }
    AccessRecord& record() override { return record_; }
    PostgresWorld world_;
    postgres::PostgresAccessRecord record_{world_.database()};
};

class AccessRecordContract : public testing::TestWithParam<bool> {
  protected:
    void SetUp() override {
        AppendDraft came(room_, 0);
        came.plain(1).member(ana_, {SpaceRole::mentee}).member(benito_, {SpaceRole::mentor});
        ASSERT_TRUE(is<Committed>(append(world_->log(), came)));
    }

    std::unique_ptr<AccessWorld> world_ =
        GetParam() ? std::unique_ptr<AccessWorld>{std::make_unique<AccessInPostgres>()}
                   : std::unique_ptr<AccessWorld>{std::make_unique<AccessInMemory>()};
    Directory& directory_ = world_->directory();
    AccessRecord& record_ = world_->record();
    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    PersonId carla_ = directory_.add_person("Carla", "es");
    SpaceId room_ = directory_.reserve_space(SpaceKind::mentoring_room, "Sala");
};

TEST_P(AccessRecordContract, says_to_whom_it_concerns_who_read_what_where_and_when) {
    record_.note(std::vector{ana_, benito_}, room_, carla_, What::answers, morning);
    record_.note(std::vector{ana_}, room_, {}, What::words, morning + 1min);
    const auto of_ana = record_.of(ana_, 10);
    ASSERT_EQ(of_ana.size(), 2u);
    EXPECT_EQ(
        of_ana[0],
        (AccessRecord::Entry{
            .what = What::words,
            .space = room_,
            .title = "Sala",
            .by = {},
            .name = "",
            .first = morning + 1min,
            .last = morning + 1min,
            .times = 1,
        })
    );
    EXPECT_EQ(of_ana[1].what, What::answers);
    EXPECT_EQ(of_ana[1].by, carla_);
    EXPECT_EQ(of_ana[1].name, "Carla");
    EXPECT_EQ(record_.of(benito_, 10).size(), 1u);
    EXPECT_TRUE(record_.of(carla_, 10).empty()) << "who reads is not told of themselves";
    EXPECT_EQ(record_.of(ana_, 1).size(), 1u);
    record_.note({}, room_, carla_, What::answers, morning);
    EXPECT_EQ(record_.of(ana_, 10), of_ana) << "of nobody is of nobody";
}

TEST_P(AccessRecordContract, keeps_one_entry_a_day) {
    for (int i = 0; i < 5; ++i) {
        record_.note(std::vector{ana_, ana_}, room_, carla_, What::answers, morning + i * 1h);
    }
    record_.note(std::vector{ana_}, room_, carla_, What::answers, morning + 24h);
    const auto all = record_.of(ana_, 10);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].times, 1u);
    EXPECT_EQ(all[1].times, 5u);
    EXPECT_EQ(all[1].first, morning);
    EXPECT_EQ(all[1].last, morning + 4h);
}

TEST_P(AccessRecordContract, is_of_whoever_is_or_was_in_the_space) {
    AppendDraft left(room_, 1);
    left.plain(2).member(ana_, {});
    ASSERT_TRUE(is<Committed>(append(world_->log(), left)));
    record_.note_all(room_, {}, What::words, morning);
    for (const PersonId person : {ana_, benito_}) EXPECT_EQ(record_.of(person, 10).size(), 1u);
    EXPECT_TRUE(record_.of(carla_, 10).empty());
}

TEST_P(AccessRecordContract, forgets_what_is_old) {
    record_.note(std::vector{ana_}, room_, carla_, What::answers, morning);
    record_.note(
        std::vector{benito_}, room_, carla_, What::answers, morning + AccessRecord::kept + 1h
    );
    EXPECT_TRUE(record_.of(ana_, 10).empty());
    EXPECT_EQ(record_.of(benito_, 10).size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(All, AccessRecordContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
