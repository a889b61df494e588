#include "server/app/link_reports.hpp"
#include "server/app/instruments.hpp"
#include "storage/memory/answer_link_store.hpp"
#include "storage/memory/instrument_store.hpp"
#include "storage/unavailable.hpp"
#include "tests/simulation/virtual_time.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

// Rule I22: single answers by link are gone soon after their application has ended, though nobody
// asks for what they come to, and whichever node is there.
namespace urdimbre::simulation {
namespace {

using domain::Application;
using domain::Instant;
using domain::Uuid;

const Instant beginning{std::chrono::hours{24 * 365 * 55}};
constexpr std::chrono::hours lasting{3};

Uuid named(std::uint8_t number) {
    Uuid id;
    id.bytes[0] = number;
    return id;
}

storage::AnswerLinkStore::Hash secret(std::uint8_t number) {
    storage::AnswerLinkStore::Hash hash{};
    hash[0] = number;
    return hash;
}

// The same one, while the database is away too.
class StoreWithOutages final : public storage::memory::MemoryInstrumentStore {
  public:
    std::optional<Standing> find(const Uuid& application) override {
        if (!away) return MemoryInstrumentStore::find(application);
        ++asked_in_vain;
        throw storage::StorageUnavailable("the database is away");
    }

    bool away{};
    std::size_t asked_in_vain{};
};

class AnswersByLink : public testing::Test {
  protected:
    AnswersByLink() { ask(1, instruments_.find("percepciones-de-la-implementacion")->document); }

    // An application with a link of its own, which five answer.
    void ask(std::uint8_t number, const std::string& document) {
        const auto& on = *instruments_.find("percepciones-de-la-implementacion");
        Application one;
        one.id = named(number);
        one.space = domain::SpaceId{std::uint64_t{1} + number};
        one.root = one.space;
        one.opened_at = beginning;
        one.closes_at = beginning + lasting;
        one.instrument = on.id;
        one.version = on.version;
        store_.open(one, document, beginning);
        domain::AnswerLink link;
        link.id = named(static_cast<std::uint8_t>(100 + number));
        link.application = one.id;
        link.made_at = beginning;
        link.closes_at = one.closes_at;
        link.group = "Familias";
        links_.make(link, secret(number));
        for (std::uint8_t i = 1; i <= 5; ++i) {
            links_.keep({
                .link = link.id,
                .id = secret(i),
                .at = beginning,
                .consent = {},
                .answers = R"({"satisfaccion-1":4})",
            });
        }
    }

    Instant now() const { return beginning + world_.elapsed(); }
    std::size_t kept() { return links_.answers(named(1)).size(); }

    struct Node {
        Process process;
        app::LinkReports reports;

        Node(World& world, AnswersByLink& all)
            : process(world, {}),
              reports(
                  {.loop = process,
                   .aside = process,
                   .now = [&all] { return all.now(); },
                   .store = &all.store_,
                   .links = &all.links_},
                  {}
              ) {
            reports.start();
        }
    };

    World world_{7};
    app::Instruments instruments_;
    StoreWithOutages store_;
    storage::memory::MemoryAnswerLinkStore links_;
};

TEST_F(AnswersByLink, BecomeFiguresByThemselvesAtTheEndAndNotBefore) {
    const Node one{world_, *this};
    const Node other{world_, *this};
    world_.run_for(lasting - std::chrono::minutes{1});
    EXPECT_EQ(kept(), 5u);
    EXPECT_FALSE(links_.report(named(1)));
    world_.run_for(std::chrono::minutes{3});
    EXPECT_EQ(kept(), 0u);
    const auto report = links_.report(named(1));
    ASSERT_TRUE(report);
    EXPECT_NE(report->find(R"("answered":5)"), std::string::npos) << *report;
    EXPECT_TRUE(links_.due(now(), 10).empty());
    world_.run_for(std::chrono::hours{1});
    EXPECT_EQ(links_.report(named(1)), report);
}

TEST_F(AnswersByLink, AreCountedByANodeThatComesLater) {
    {
        Node killed{world_, *this};
        world_.run_for(lasting - std::chrono::minutes{10});
        killed.process.kill();
        world_.run_for(std::chrono::hours{5});
        EXPECT_EQ(kept(), 5u) << "nobody is there";
    }
    const Node another{world_, *this};
    world_.run_for(std::chrono::minutes{2});
    EXPECT_EQ(kept(), 0u);
    EXPECT_TRUE(links_.report(named(1)));
}

// More of them than are made at once, all before the last one that can be read.
TEST_F(AnswersByLink, DoNotWaitForAnApplicationWhoseReportCannotBeMade) {
    constexpr std::uint8_t unreadable = 60;
    for (std::uint8_t i = 0; i < unreadable; ++i) {
        ask(static_cast<std::uint8_t>(10 + i), "what no version has written");
    }
    ask(200, instruments_.find("percepciones-de-la-implementacion")->document);
    const Node one{world_, *this};
    world_.run_for(lasting + std::chrono::minutes{3});
    EXPECT_TRUE(links_.report(named(1)));
    EXPECT_EQ(kept(), 0u);
    EXPECT_FALSE(links_.report(named(10)));
    EXPECT_TRUE(links_.report(named(200)));
    EXPECT_TRUE(links_.answers(named(200)).empty());
    EXPECT_EQ(links_.due(now(), 100).size(), unreadable) << "they are tried again";
}

TEST_F(AnswersByLink, AreNotAskedForOneByOneWhileTheDatabaseIsAway) {
    for (std::uint8_t i = 0; i < 20; ++i) {
        ask(static_cast<std::uint8_t>(10 + i),
            instruments_.find("percepciones-de-la-implementacion")->document);
    }
    const Node one{world_, *this};
    world_.run_for(lasting - std::chrono::minutes{1});
    store_.away = true;
    world_.run_for(std::chrono::minutes{6});
    EXPECT_GT(store_.asked_in_vain, 1u) << "it is tried again";
    EXPECT_LE(store_.asked_in_vain, 6u) << "once with every look";
    EXPECT_EQ(kept(), 5u);
    store_.away = false;
    world_.run_for(std::chrono::minutes{2});
    EXPECT_TRUE(links_.due(now(), 100).empty());
}

}  // namespace
}  // namespace urdimbre::simulation
