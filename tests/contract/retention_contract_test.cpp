// Which spaces are to be cleaned of older words, held against every implementation.
#include "server/domain/retention.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/retention_store.hpp"
#include "storage/postgres/retention_store.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace urdimbre::storage {
namespace {

using domain::SpaceKind;
using namespace std::chrono_literals;
using std::chrono::days;

struct RetentionWorld {
    virtual ~RetentionWorld() = default;
    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual RetentionStore& retentions() = 0;
};
struct RetentionInMemory final : RetentionWorld {
    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    RetentionStore& retentions() override { return retentions_; }
    memory::MemoryEventLog log_{[] { return at_millisecond(1'800'000'000'000); }};
    memory::MemoryDirectory directory_{log_};
    memory::MemoryRetentionStore retentions_{log_, directory_};
};
struct RetentionInPostgres final : RetentionWorld {
    EventLog& log() override { return world_.log(); }
    Directory& directory() override { return world_.directory(); }
    RetentionStore& retentions() override { return retentions_; }
    PostgresWorld world_;
    postgres::PostgresRetentionStore retentions_{world_.database()};
};

class RetentionContract : public testing::TestWithParam<bool> {
  protected:
    SpaceId opened() {
        const SpaceId space = directory_.reserve_space(SpaceKind::community, "Comunidad");
        happens(space, R"({"type":"space_opened","v":1,"kind":"community"})");
        return space;
    }
    SpaceId opened_below(SpaceId parent, SpaceKind kind) {
        const SpaceId space = directory_.reserve_child(
            {.opened_from = parent,
             .asked = uuid(++ids_),
             .parent = parent,
             .kind = kind,
             .title = "Debajo"}
        );
        happens(space, R"({"type":"space_opened","v":1,"kind":"session"})");
        return space;
    }
    Sequence happens(SpaceId space, const std::string& body) {
        const Sequence head = heads_[space]++;
        Append one = *AppendDraft(space, head).plain(++ids_);
        one.events.back().body = body;
        one.events.back().at = now_;
        EXPECT_TRUE(is<Committed>(append(log_, one)));
        return head + 1;
    }
    Sequence set(SpaceId space, std::optional<int> months) {
        const std::string field = months ? R"("months":)" + std::to_string(*months) + "," : "";
        return happens(space, R"({"type":"retention_set","v":1,)" + field + R"("by":1})");
    }
    std::optional<RetentionStore::Cleaning> take() { return retentions_.take(now_, now_ + 10min); }
    RetentionStore::Cleaning
    of(SpaceId space, std::uint32_t months, Sequence setting, Sequence upto = 0) {
        return {
            .space = space,
            .before = domain::cutoff(now_, months),
            .setting = setting,
            .upto = upto,
        };
    }

    std::unique_ptr<RetentionWorld> world_ =
        GetParam() ? std::unique_ptr<RetentionWorld>{std::make_unique<RetentionInPostgres>()}
                   : std::unique_ptr<RetentionWorld>{std::make_unique<RetentionInMemory>()};
    EventLog& log_ = world_->log();
    Directory& directory_ = world_->directory();
    RetentionStore& retentions_ = world_->retentions();
    std::map<SpaceId, Sequence> heads_;
    std::uint64_t ids_{};
    Instant now_ = at_millisecond(1'800'000'000'000);
};

TEST_P(RetentionContract, a_space_is_cleaned_thirty_days_after_it_was_set) {
    opened();
    const SpaceId space = opened();
    const Sequence setting = set(space, 12);
    now_ += days{30} - 1ms;
    EXPECT_FALSE(take());
    now_ += 1ms;
    EXPECT_EQ(take(), of(space, 12, setting));
    EXPECT_FALSE(take());
}

TEST_P(RetentionContract, the_newest_setting_counts) {
    const SpaceId space = opened();
    set(space, 12);
    now_ += days{20};
    const Sequence setting = set(space, 6);
    now_ += days{20};
    EXPECT_FALSE(take()) << "set anew, and so are the thirty days";
    now_ += days{10};
    EXPECT_EQ(take(), of(space, 6, setting));
    const SpaceId lifted = opened();
    set(lifted, 6);
    set(lifted, {});
    now_ += days{40};
    const auto again = take();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->space, space) << "who had it is lost; where it was lifted nothing is cleaned";
    EXPECT_FALSE(take());
}

TEST_P(RetentionContract, sessions_follow_the_space_above_and_nothing_else_does) {
    const SpaceId space = opened();
    const SpaceId session = opened_below(space, SpaceKind::session);
    const SpaceId room = opened_below(space, SpaceKind::mentoring_room);
    const SpaceId elsewhere = opened_below(room, SpaceKind::session);
    const Sequence setting = set(space, 24);
    now_ += days{31};
    EXPECT_EQ(take(), of(space, 24, setting));
    EXPECT_EQ(take(), of(session, 24, setting));
    EXPECT_FALSE(take());
    const Sequence theirs = set(room, 6);
    now_ += days{31};
    std::map<SpaceId, RetentionStore::Cleaning> all;
    while (const auto one = take()) all[one->space] = *one;
    EXPECT_EQ(all.size(), 4u);
    EXPECT_EQ(all[room], of(room, 6, theirs));
    EXPECT_EQ(all[elsewhere], of(elsewhere, 6, theirs));
}

TEST_P(RetentionContract, each_is_given_to_one_at_a_time_and_again_when_its_time_comes) {
    const SpaceId first = opened();
    const SpaceId second = opened();
    const Sequence one = set(first, 6);
    const Sequence two = set(second, 6);
    now_ += days{31};
    EXPECT_EQ(take(), of(first, 6, one));
    EXPECT_EQ(take(), of(second, 6, two));
    EXPECT_FALSE(take());
    retentions_.done(of(first, 6, one), 40, now_ + days{1});
    EXPECT_FALSE(take());
    now_ += 10min;
    EXPECT_EQ(take(), of(second, 6, two)) << "who had it is lost";
    retentions_.done(of(second, 6, two), 7, now_ + days{2});
    now_ += days{1};
    EXPECT_EQ(take(), of(first, 6, one, 40));
    retentions_.done(of(first, 6, one), 30, now_ + days{1});
    now_ += days{1};
    EXPECT_EQ(take(), of(first, 6, one, 40)) << "never less than it was";
    EXPECT_EQ(take(), of(second, 6, two, 7));
}

TEST_P(RetentionContract, set_anew_all_of_it_is_looked_at_again) {
    const SpaceId space = opened();
    const Sequence earlier = set(space, 6);
    now_ += days{31};
    const auto taken = take();
    ASSERT_TRUE(taken);
    retentions_.done(*taken, 90, now_ + days{300});
    const Sequence later = set(space, 12);
    now_ += days{31};
    ASSERT_NE(earlier, later);
    EXPECT_EQ(take(), of(space, 12, later));
    retentions_.done(*taken, 90, now_ + days{300});
    now_ += 10min;
    EXPECT_EQ(take(), of(space, 12, later)) << "what was done for the earlier one is nothing here";
}

INSTANTIATE_TEST_SUITE_P(All, RetentionContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
