#include "server/app/cycles.hpp"
#include "server/app/network_figures_json.hpp"
#include "server/app/network_walk.hpp"
#include "server/app/stored.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/figure_store.hpp"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

// Rule P19: the figures of a network out of the logs of what is below it, and of nothing else.
namespace urdimbre::app {
namespace {

using domain::Month;
using domain::PersonId;
using domain::SpaceId;
using domain::SpaceKind;

constexpr Month october = 2026 * 12 + 9;

struct WalkedNetwork : testing::Test {
    WalkedNetwork() {
        network = opened(SpaceKind::network, {});
        happens(network, member(1, domain::SpaceRole::coordinator));
        community = opened(SpaceKind::community, network);
    }

    static domain::Event member(std::uint64_t person, domain::SpaceRole role) {
        return domain::MemberAdded{.person = PersonId{person}, .roles = {role}, .by = PersonId{1}};
    }
    SpaceId opened(SpaceKind kind, std::optional<SpaceId> parent) {
        const SpaceId space = parent ? directory.reserve_child(
                                           {.opened_from = *parent,
                                            .asked = next(),
                                            .parent = parent,
                                            .kind = kind,
                                            .title = "Debajo"}
                                       )
                                     : directory.reserve_space(kind, "Red");
        happens(space, domain::SpaceOpened{kind, parent});
        return space;
    }
    domain::CommandId next() {
        domain::CommandId id;
        id.bytes[0] = 1;
        id.bytes[14] = static_cast<std::uint8_t>(++ids >> 8);
        id.bytes[15] = static_cast<std::uint8_t>(ids);
        return id;
    }
    void happens(SpaceId space, domain::Event event) {
        const domain::CommandId command = next();
        storage::Append append;
        append.space = space;
        append.expected_head = heads[space]++;
        append.commands.push_back({.id = command, .fingerprint = 1, .events = 1});
        const domain::Recorded recorded{
            .seq = append.expected_head + 1, .at = now, .event = std::move(event)
        };
        append.events.push_back(to_stored(recorded, command));
        add_effects(append, recorded);
        const auto outcome = log.append({&append, 1});
        ASSERT_TRUE(std::holds_alternative<storage::Committed>(outcome.front()));
    }
    void writes(SpaceId space, std::uint64_t person) {
        domain::MessagePosted posted;
        posted.message = {
            {std::uint8_t{9}, static_cast<std::uint8_t>(++ids), static_cast<std::uint8_t>(ids >> 8)}
        };
        posted.author = PersonId{person};
        happens(space, posted);
    }
    std::optional<std::uint64_t> messages(Month last, domain::PeriodKind kind) {
        const auto figures = walk_network(log, store, templates, network, last);
        if (!figures) return {};
        for (const auto& period : figures->periods) {
            const auto row = period.rows.find({domain::Doing::message, ""});
            if (period.kind == kind && row != period.rows.end()) return row->second.count;
        }
        return {};
    }

    domain::Instant now = domain::beginning_of(october);
    storage::memory::MemoryEventLog log{[this] { return now; }};
    storage::memory::MemoryDirectory directory{log};
    storage::memory::MemoryFigureStore store{log, directory};
    const Templates templates;
    std::map<SpaceId, domain::Sequence> heads;
    unsigned ids{};
    SpaceId network{};
    SpaceId community{};
};

TEST_F(WalkedNetwork, CountsWhatHappenedBelowItUpToTheEndOfTheMonth) {
    using enum domain::PeriodKind;
    for (std::uint64_t person = 2; person <= 5; ++person) writes(community, person);
    EXPECT_FALSE(messages(october, month));
    writes(community, 1);
    EXPECT_FALSE(messages(october, month)) << "whoever coordinates is no fifth";
    writes(opened(SpaceKind::mesa, community), 6);
    EXPECT_EQ(messages(october, month), 6u) << "at any depth";

    const SpaceId elsewhere = opened(SpaceKind::network, {});
    writes(elsewhere, 7);
    EXPECT_EQ(messages(october, month), 6u) << "and of no other network";
    now = domain::beginning_of(october + 1) - std::chrono::milliseconds{1};
    writes(community, 2);
    now += std::chrono::milliseconds{1};
    writes(community, 2);
    EXPECT_EQ(messages(october, month), 7u);
    EXPECT_EQ(messages(october, school_year), 7u);
    EXPECT_FALSE(messages(october + 1, month));
    EXPECT_EQ(messages(october + 1, school_year), 7u) << "what one wrote since is in no figure";
}

TEST_F(WalkedNetwork, IsToldInNumbersAndTitlesOfWhatIsShipped) {
    for (std::uint64_t person = 2; person <= 7; ++person) writes(community, person);
    const auto figures = walk_network(log, store, templates, network, october);
    ASSERT_TRUE(figures);
    const std::string kept = kept_figures(*figures);
    EXPECT_EQ(
        kept,
        R"({"month":"2026-10","until":1793512800000,"periods":[)"
        R"({"period":"month","from":"2026-10","to":"2026-10","people":5,)"
        R"("rows":[{"what":"messages","count":6}]},)"
        R"({"period":"three_months","from":"2026-08","to":"2026-10","people":5,)"
        R"("rows":[{"what":"messages","count":6}]},)"
        R"({"period":"school_year","from":"2026-03","to":"2026-10","people":5,)"
        R"("rows":[{"what":"messages","count":6}]}],)"
        R"("alive":[{"kind":"community","count":1}]})"
    );
    const std::string table = network_figures_csv(kept, templates, Texts{}, "es");
    EXPECT_NE(table.find("\"2026-10\";\"2026-10\";\"Mensajes\";\"\";\"6\";\"\"\r\n"), table.npos)
        << table;
    EXPECT_NE(table.find("\"Comunidades\";\"1\""), table.npos) << table;

    const auto& stages = shipped_cycles().find("red-network")->stages;
    const std::string first = stages.front().id;
    const std::string last = stages.back().id;
    domain::NetworkFigures others = *figures;
    others.periods.front().rows = {
        {{domain::Doing::session, "amigo-critico"}, {.count = 3, .part = 0}},
        {{domain::Doing::session, ""}, {.count = 2, .part = 0}},
        {{domain::Doing::seats, ""}, {.count = 40, .part = 31}},
        {{domain::Doing::stage, "red-network/" + last}, {.count = 1, .part = 0}},
        {{domain::Doing::stage, "red-network/" + first}, {.count = 9, .part = 0}},
    };
    const auto told = told_figures(kept_figures(others), templates);
    const auto& rows = told.at("periods").at(0).at("rows").as_array();
    EXPECT_EQ(rows.at(0).at("title"), "") << "what a network made is not named";
    EXPECT_EQ(rows.at(1).at("title"), "Amigo crítico");
    EXPECT_EQ(rows.at(2).at("part").to_number<int>(), 31);
    EXPECT_EQ(rows.at(3).at("title").as_string(), stages.front().title) << "in the order of it";
    EXPECT_EQ(rows.at(4).at("title").as_string(), stages.back().title);
}

}  // namespace
}  // namespace urdimbre::app
