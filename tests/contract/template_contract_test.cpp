#include "storage/memory/template_store.hpp"
#include "storage/postgres/template_store.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <string>

// What every TemplateStore holds to.
namespace urdimbre::storage {
namespace {

using Outcome = TemplateStore::Outcome;

struct World {
    virtual ~World() = default;
    virtual TemplateStore& store() = 0;
    virtual TemplateStore& instruments() = 0;
};
struct InMemory final : World {
    TemplateStore& store() override { return store_; }
    TemplateStore& instruments() override { return instruments_; }
    memory::MemoryTemplateStore store_;
    memory::MemoryTemplateStore instruments_;
};
struct InPostgres final : World {
    TemplateStore& store() override { return store_; }
    PostgresWorld world_;
    TemplateStore& instruments() override { return instruments_; }
    postgres::PostgresTemplateStore store_{world_.database()};
    postgres::PostgresTemplateStore instruments_{
        world_.database(),
        TemplateStore::Shelf::instruments
    };
};

constexpr SpaceId network{17};
constexpr SpaceId other{18};

TemplateStore::Publication
publication(std::uint8_t command, std::string id, std::uint32_t base, std::string document) {
    return {
        .command = {{command}},
        .network = network,
        .id = std::move(id),
        .base = base,
        .adapted_from = "amigo-critico",
        .version =
            {.number = base + 1,
             .by = PersonId{3},
             .at = Instant{std::chrono::milliseconds{1'800'000'000'000}},
             .note = "«más breve» \\ 'así'",
             .document = std::move(document)},
        .telling = {},
    };
}

class TemplateContract : public testing::TestWithParam<bool> {
  protected:
    static std::unique_ptr<World> make() {
        if (GetParam()) return std::make_unique<InPostgres>();
        return std::make_unique<InMemory>();
    }

    bool retire(const std::string& id, bool retired) {
        return store_.retire(
            {.network = network, .id = id, .retired = retired, .by = {}, .at = {}, .telling = {}}
        );
    }

    std::unique_ptr<World> world_ = make();
    TemplateStore& store_ = world_->store();
};

TEST_P(TemplateContract, keeps_every_version) {
    EXPECT_EQ(store_.publish(publication(1, "una", 0, "{\"á\":1}")), Outcome::published);
    EXPECT_EQ(store_.publish(publication(2, "una", 1, "{\"á\":2}")), Outcome::published);
    const auto standing = store_.find(network, "una");
    ASSERT_TRUE(standing);
    EXPECT_EQ(standing->adapted_from, "amigo-critico");
    EXPECT_FALSE(standing->retired);
    EXPECT_EQ(standing->newest, publication(2, "una", 1, "{\"á\":2}").version);
    EXPECT_EQ(store_.version(network, "una", 1), publication(1, "una", 0, "{\"á\":1}").version);
    EXPECT_FALSE(store_.version(network, "una", 0));
    EXPECT_FALSE(store_.version(network, "una", 3));
    const auto versions = store_.versions(network, "una");
    ASSERT_EQ(versions.size(), 2u);
    EXPECT_EQ(versions[0].number, 2u);
    EXPECT_EQ(versions[1].note, publication(1, "una", 0, "").version.note);
    EXPECT_EQ(versions[1].document, "");
}

TEST_P(TemplateContract, publishes_once_under_one_command) {
    EXPECT_EQ(store_.publish(publication(1, "una", 0, "1")), Outcome::published);
    EXPECT_EQ(store_.publish(publication(1, "una", 0, "1")), Outcome::published);
    EXPECT_EQ(store_.versions(network, "una").size(), 1u);
    EXPECT_EQ(store_.publish(publication(1, "otra", 0, "1")), Outcome::came_between);
    EXPECT_FALSE(store_.find(network, "otra"));
}

TEST(TemplatesInPostgres, a_command_of_one_shelf_publishes_nothing_on_another) {
    InPostgres world;
    EXPECT_EQ(world.instruments().publish(publication(1, "una", 0, "1")), Outcome::published);
    EXPECT_EQ(world.store().publish(publication(1, "una", 0, "1")), Outcome::came_between);
    EXPECT_FALSE(world.store().find(network, "una"));
    EXPECT_EQ(world.instruments().publish(publication(1, "una", 0, "1")), Outcome::published);
}

TEST_P(TemplateContract, says_that_another_came_between) {
    EXPECT_EQ(store_.publish(publication(1, "una", 1, "1")), Outcome::came_between);
    EXPECT_EQ(store_.publish(publication(1, "una", 0, "1")), Outcome::published);
    EXPECT_EQ(store_.publish(publication(2, "una", 0, "2")), Outcome::came_between);
    EXPECT_EQ(store_.publish(publication(2, "una", 2, "2")), Outcome::came_between);
    EXPECT_EQ(store_.find(network, "una")->newest.document, "1");
}

TEST_P(TemplateContract, two_at_once_do_not_overwrite_each_other) {
    const auto go = [&](std::uint8_t command) {
        return std::async(std::launch::async, [this, command] {
            return store_.publish(publication(command, "una", 0, std::to_string(command)));
        });
    };
    auto one = go(1);
    auto another = go(2);
    const Outcome a = one.get();
    const Outcome b = another.get();
    EXPECT_NE(a, b);
    EXPECT_EQ(store_.versions(network, "una").size(), 1u);
    EXPECT_EQ(store_.find(network, "una")->newest.document, a == Outcome::published ? "1" : "2");
}

TEST_P(TemplateContract, lists_those_of_one_network_in_order) {
    for (const char* id : {"b", "a-1", "a_1"}) {
        const auto command = static_cast<std::uint8_t>(id[0] + id[1]);
        EXPECT_EQ(store_.publish(publication(command, id, 0, id)), Outcome::published);
    }
    auto elsewhere = publication(1, "z", 0, "z");
    elsewhere.network = other;
    EXPECT_EQ(store_.publish(elsewhere), Outcome::published);
    std::string ids;
    for (const auto& one : store_.of(network)) ids += one.id + " ";
    EXPECT_EQ(ids, "a-1 a_1 b ");
    EXPECT_FALSE(store_.find(network, "z"));
    EXPECT_FALSE(store_.find(network, ""));
}

TEST_P(TemplateContract, retires_and_brings_back) {
    EXPECT_FALSE(retire("una", true));
    EXPECT_EQ(store_.publish(publication(1, "una", 0, "1")), Outcome::published);
    EXPECT_TRUE(retire("una", true));
    EXPECT_TRUE(store_.find(network, "una")->retired);
    EXPECT_TRUE(store_.of(network)[0].retired);
    EXPECT_TRUE(retire("una", false));
    EXPECT_FALSE(store_.find(network, "una")->retired);
    EXPECT_TRUE(retire("una", true));
    EXPECT_EQ(store_.publish(publication(2, "una", 1, "2")), Outcome::published);
    EXPECT_FALSE(store_.find(network, "una")->retired);
}

TEST_P(TemplateContract, holds_so_many_and_no_more) {
    const auto numbered = [](std::uint32_t i) {
        auto one = publication(1, "t" + std::to_string(i), 0, "1");
        one.command.bytes[1] = static_cast<std::uint8_t>(i);
        one.command.bytes[2] = static_cast<std::uint8_t>(i >> 8);
        return one;
    };
    std::uint32_t i = 0;
    for (; i < TemplateStore::per_network_max; ++i) {
        ASSERT_EQ(store_.publish(numbered(i)), Outcome::published) << i;
    }
    EXPECT_EQ(store_.publish(numbered(i)), Outcome::full);
    for (std::uint32_t version = 1; version < TemplateStore::versions_max; ++version) {
        auto one = publication(2, "t0", version, "1");
        one.command.bytes[1] = static_cast<std::uint8_t>(version);
        ASSERT_EQ(store_.publish(one), Outcome::published) << version;
    }
    auto last = publication(3, "t0", TemplateStore::versions_max, "1");
    EXPECT_EQ(store_.publish(last), Outcome::full);
}

// A conversation and an instrument may have one id: neither is the other's version.
TEST_P(TemplateContract, one_shelf_is_nothing_to_the_other) {
    TemplateStore& instruments = world_->instruments();
    EXPECT_EQ(store_.publish(publication(1, "una", 0, "conversación")), Outcome::published);
    EXPECT_FALSE(instruments.find(network, "una"));
    EXPECT_TRUE(instruments.versions(network, "una").empty());
    EXPECT_FALSE(instruments.version(network, "una", 1));
    EXPECT_EQ(instruments.publish(publication(2, "una", 1, "1")), Outcome::came_between);
    EXPECT_EQ(instruments.publish(publication(2, "una", 0, "instrumento")), Outcome::published);
    EXPECT_EQ(instruments.publish(publication(2, "una", 0, "instrumento")), Outcome::published);
    EXPECT_EQ(instruments.publish(publication(3, "una", 1, "segundo")), Outcome::published);
    EXPECT_EQ(instruments.versions(network, "una").size(), 2u);
    EXPECT_EQ(instruments.version(network, "una", 1)->document, "instrumento");
    EXPECT_EQ(store_.find(network, "una")->newest.document, "conversación");
    EXPECT_EQ(store_.versions(network, "una").size(), 1u);
    const TemplateStore::Retirement gone{
        .network = network, .id = "una", .retired = true, .by = {}, .at = {}, .telling = {}
    };
    EXPECT_TRUE(instruments.retire(gone));
    EXPECT_TRUE(instruments.find(network, "una")->retired);
    EXPECT_FALSE(store_.find(network, "una")->retired);
    auto missing = gone;
    missing.id = "otra";
    EXPECT_FALSE(instruments.retire(missing));
    EXPECT_EQ(instruments.of(network).size(), 1u);
    EXPECT_EQ(store_.of(network).size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(All, TemplateContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
