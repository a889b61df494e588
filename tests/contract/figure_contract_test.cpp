// What was told of networks, and what is looked at for it, held against every implementation.
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/figure_store.hpp"
#include "storage/postgres/figure_store.hpp"
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
using namespace std::chrono_literals;

struct FigureWorld {
    virtual ~FigureWorld() = default;
    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual FigureStore& figures() = 0;
};
struct FiguresInMemory final : FigureWorld {
    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    FigureStore& figures() override { return figures_; }
    memory::MemoryEventLog log_{[] { return at_millisecond(1'800'000'000'000); }};
    memory::MemoryDirectory directory_{log_};
    memory::MemoryFigureStore figures_{log_, directory_};
};
struct FiguresInPostgres final : FigureWorld {
    EventLog& log() override { return world_.log(); }
    Directory& directory() override { return world_.directory(); }
    FigureStore& figures() override { return figures_; }
    PostgresWorld world_;
    postgres::PostgresFigureStore figures_{world_.database()};
};

class FigureContract : public testing::TestWithParam<bool> {
  protected:
    SpaceId network() {
        const SpaceId space = directory_.reserve_space(SpaceKind::network, "Red");
        happens(space);
        return space;
    }
    SpaceId below(SpaceId parent, SpaceKind kind = SpaceKind::community) {
        const SpaceId space = directory_.reserve_child(
            {.opened_from = parent,
             .asked = uuid(++ids_),
             .parent = parent,
             .kind = kind,
             .title = "Debajo"}
        );
        happens(space);
        return space;
    }
    void happens(SpaceId space) {
        Append one = *AppendDraft(space, heads_[space]++).plain(++ids_);
        one.events.back().at = now_;
        EXPECT_TRUE(is<Committed>(append(log_, one)));
    }
    std::vector<SpaceId> lively(SpaceId space, Instant since, std::size_t limit = 100) {
        return figures_.lively(space, since, limit);
    }

    std::unique_ptr<FigureWorld> world_ =
        GetParam() ? std::unique_ptr<FigureWorld>{std::make_unique<FiguresInPostgres>()}
                   : std::unique_ptr<FigureWorld>{std::make_unique<FiguresInMemory>()};
    EventLog& log_ = world_->log();
    Directory& directory_ = world_->directory();
    FigureStore& figures_ = world_->figures();
    std::map<SpaceId, Sequence> heads_;
    std::uint64_t ids_{};
    Instant now_ = at_millisecond(1'790'000'000'000);
};

TEST_P(FigureContract, what_lies_in_a_network_is_looked_at_where_something_happened_since) {
    using Spaces = std::vector<SpaceId>;
    const Instant begin = now_;
    const SpaceId red = network();
    const SpaceId community = below(red);
    const SpaceId session = below(community, SpaceKind::session);
    const SpaceId other = network();
    const SpaceId elsewhere = below(other);
    EXPECT_EQ(lively(red, begin), (Spaces{red, community, session}));
    EXPECT_EQ(lively(red, begin, 2), (Spaces{red, community}));
    EXPECT_EQ(lively(other, begin), (Spaces{other, elsewhere}));
    EXPECT_EQ(lively(red, begin + 1ms), Spaces{});
    now_ += 5s;
    happens(session);
    EXPECT_EQ(lively(red, begin + 1ms), Spaces{session});
    EXPECT_EQ(lively(red, now_), Spaces{session});
    EXPECT_EQ(lively(red, now_ + 1ms), Spaces{});
    EXPECT_EQ(lively(SpaceId{9999}, begin), Spaces{});
}

TEST_P(FigureContract, what_was_told_of_a_month_stays) {
    const SpaceId red = network();
    const SpaceId other = network();
    EXPECT_FALSE(figures_.told(red, 24'321));
    EXPECT_EQ(figures_.tell(red, 24'321, R"({"one":1})"), R"({"one":1})");
    EXPECT_EQ(figures_.tell(red, 24'321, R"({"two":2})"), R"({"one":1})");
    EXPECT_EQ(figures_.told(red, 24'321), R"({"one":1})");
    EXPECT_FALSE(figures_.told(red, 24'322));
    EXPECT_FALSE(figures_.told(other, 24'321));
    EXPECT_EQ(figures_.tell(other, 24'321, R"({"three":3})"), R"({"three":3})");
}

INSTANTIATE_TEST_SUITE_P(All, FigureContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
