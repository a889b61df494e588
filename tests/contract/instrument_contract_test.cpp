#include "storage/memory/instrument_store.hpp"
#include "storage/postgres/instrument_store.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <memory>
#include <string>
#include <vector>

// What every InstrumentStore holds to.
namespace urdimbre::storage {
namespace {

using domain::Application;
using Opening = InstrumentStore::Opening;
using Kept = InstrumentStore::Kept;
using std::chrono::hours;

struct InstrumentWorld {
    virtual ~InstrumentWorld() = default;
    virtual InstrumentStore& store() = 0;
};
struct InstrumentsInMemory final : InstrumentWorld {
    InstrumentStore& store() override { return store_; }
    memory::MemoryInstrumentStore store_;
};
struct InstrumentsInPostgres final : InstrumentWorld {
    InstrumentStore& store() override { return store_; }
    PostgresWorld world_;
    postgres::PostgresInstrumentStore store_{world_.database()};
};

const Instant start{std::chrono::milliseconds{1'800'000'000'000}};
constexpr PersonId ana{3};
constexpr PersonId blas{4};

Uuid uuid(std::uint32_t number) {
    Uuid id;
    id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[1] = static_cast<std::uint8_t>(number);
    id.bytes[15] = 7;
    return id;
}

Application application(std::uint32_t number, std::uint64_t space = 17) {
    Application one;
    one.id = uuid(number);
    one.space = SpaceId{space};
    one.root = SpaceId{1};
    one.opened_by = ana;
    one.opened_at = start + std::chrono::milliseconds{number};
    one.closes_at = start + hours{24};
    one.moment = domain::Moment::exit;
    one.about = domain::About::space;
    one.person = blas;
    one.instrument = "redes-efectivas";
    one.version = 2;
    one.title = "«Redes» \\ 'efectivas'";
    return one;
}

InstrumentStore::Keeping keeping(
    std::uint32_t number,
    std::uint32_t command,
    std::uint32_t base,
    PersonId by,
    std::string answers,
    bool submitted = true
) {
    return {
        .application = uuid(number),
        .command = uuid(command),
        .base = base,
        .sheet =
            {.by = by,
             .revision = base + 1,
             .submitted = submitted,
             .at = start + hours{1},
             .answers = std::move(answers)},
    };
}

std::vector<std::string> texts(const InstrumentStore::Earlier& earlier) {
    std::vector<std::string> all;
    for (const auto& one : earlier.counted) all.push_back(one.counted);
    std::ranges::sort(all);
    return all;
}

class InstrumentContract : public testing::TestWithParam<bool> {
  protected:
    static std::unique_ptr<InstrumentWorld> make() {
        if (GetParam()) return std::make_unique<InstrumentsInPostgres>();
        return std::make_unique<InstrumentsInMemory>();
    }

    Opening open(const Application& one) { return store_.open(one, "{\"á\":1}", start); }
    InstrumentStore::Fixing fixing(std::uint32_t number, std::uint64_t reports) {
        return {
            .application = uuid(number),
            .reports = reports,
            .figures = "{\"cifras\":" + std::to_string(number) + "}",
            .counted = "{\"a\":[" + std::to_string(number) + "]}",
        };
    }

    std::unique_ptr<InstrumentWorld> world_ = make();
    InstrumentStore& store_ = world_->store();
};

TEST_P(InstrumentContract, keeps_what_was_opened) {
    EXPECT_EQ(open(application(1)), Opening::opened);
    const auto found = store_.find(uuid(1));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->application, application(1));
    EXPECT_EQ(found->submitted, 0u);
    EXPECT_FALSE(found->reported);
    EXPECT_EQ(store_.document(uuid(1)), "{\"á\":1}");
    auto nobody = application(2);
    nobody.person.reset();
    EXPECT_EQ(open(nobody), Opening::opened);
    EXPECT_EQ(store_.find(uuid(2))->application, nobody);
    EXPECT_FALSE(store_.find(uuid(9)));
    EXPECT_EQ(store_.document(uuid(9)), "");
}

TEST_P(InstrumentContract, opens_once_under_one_id) {
    EXPECT_EQ(open(application(1)), Opening::opened);
    EXPECT_EQ(open(application(1)), Opening::opened);
    EXPECT_EQ(open(application(1, 18)), Opening::taken);
    EXPECT_EQ(store_.open(application(1), "{\"otro\":1}", start), Opening::taken);
    auto otherwise = application(1);
    otherwise.moment =
        otherwise.moment == domain::Moment::exit ? domain::Moment::entry : domain::Moment::exit;
    EXPECT_EQ(open(otherwise), Opening::taken);
    otherwise = application(1);
    otherwise.person = PersonId{99};
    EXPECT_EQ(open(otherwise), Opening::taken);
    EXPECT_EQ(store_.document(uuid(1)), "{\"á\":1}");
    auto another = application(1);
    another.opened_by = blas;
    EXPECT_EQ(open(another), Opening::taken);
    EXPECT_EQ(store_.in({SpaceId{17}}, 10).size(), 1u);
}

TEST_P(InstrumentContract, lists_the_newest_first) {
    for (const std::uint32_t number : {2u, 1u, 3u}) open(application(number));
    open(application(4, 18));
    open(application(5, 19));
    const auto all = store_.in({SpaceId{17}, SpaceId{18}}, 3);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].application.id, uuid(4));
    EXPECT_EQ(all[1].application.id, uuid(3));
    EXPECT_EQ(all[2].application.id, uuid(2));
    EXPECT_TRUE(store_.in({}, 3).empty());
}

TEST_P(InstrumentContract, holds_so_many_and_no_more) {
    std::uint32_t number = 1;
    for (; number <= Application::open_max; ++number) {
        ASSERT_EQ(open(application(number)), Opening::opened);
    }
    EXPECT_EQ(open(application(number)), Opening::full);
    EXPECT_EQ(open(application(1)), Opening::opened) << "it is there";
    EXPECT_EQ(open(application(900, 18)), Opening::opened) << "another space";
    store_.close(uuid(1), start);
    EXPECT_EQ(open(application(number)), Opening::opened);
    for (++number; number <= Application::of_space_max; ++number) {
        store_.close(uuid(number - 1), start);
        store_.close(uuid(number - 20), start);
        ASSERT_EQ(open(application(number)), Opening::opened) << number;
    }
    store_.close(uuid(number - 1), start);
    EXPECT_EQ(open(application(number)), Opening::full);
}

TEST_P(InstrumentContract, keeps_answers_and_their_changes) {
    open(application(1));
    EXPECT_EQ(store_.keep(keeping(1, 50, 0, ana, "a", false)), Kept::kept);
    EXPECT_EQ(store_.find(uuid(1))->submitted, 0u);
    EXPECT_TRUE(store_.sheets(uuid(1)).empty());
    EXPECT_EQ(store_.sheet(uuid(1), ana), keeping(1, 50, 0, ana, "a", false).sheet);
    EXPECT_EQ(store_.keep(keeping(1, 51, 1, ana, "«b»")), Kept::kept);
    // Asked again it happens once, and what comes too late changes nothing.
    EXPECT_EQ(store_.keep(keeping(1, 51, 1, ana, "«b»")), Kept::kept);
    EXPECT_EQ(store_.keep(keeping(1, 50, 0, ana, "a", false)), Kept::came_between);
    EXPECT_EQ(store_.keep(keeping(1, 52, 0, ana, "c")), Kept::came_between);
    EXPECT_EQ(store_.keep(keeping(1, 53, 5, blas, "d")), Kept::came_between);
    EXPECT_EQ(store_.sheet(uuid(1), ana), keeping(1, 51, 1, ana, "«b»").sheet);
    // What was submitted stays so.
    EXPECT_EQ(store_.keep(keeping(1, 54, 2, ana, "e", false)), Kept::kept);
    EXPECT_TRUE(store_.sheet(uuid(1), ana)->submitted);
    EXPECT_EQ(store_.keep(keeping(1, 55, 0, blas, "f")), Kept::kept);
    const auto sheets = store_.sheets(uuid(1));
    ASSERT_EQ(sheets.size(), 2u);
    EXPECT_EQ(sheets[0].by, ana);
    EXPECT_EQ(sheets[0].answers, "e");
    EXPECT_EQ(sheets[1].answers, "f");
    EXPECT_EQ(store_.find(uuid(1))->submitted, 2u);
    EXPECT_FALSE(store_.sheet(uuid(2), ana));
    EXPECT_EQ(store_.keep(keeping(2, 56, 0, ana, "g")), Kept::closed);
}

TEST_P(InstrumentContract, keeps_nothing_once_it_is_closed) {
    open(application(1));
    open(application(2));
    EXPECT_EQ(store_.keep(keeping(1, 50, 0, ana, "a")), Kept::kept);
    store_.close(uuid(1), start + hours{1});
    store_.close(uuid(1), start + hours{2});
    EXPECT_EQ(store_.find(uuid(1))->application.closed_at, start + hours{1});
    EXPECT_EQ(store_.keep(keeping(1, 51, 1, ana, "b")), Kept::closed);
    EXPECT_EQ(store_.keep(keeping(1, 50, 0, ana, "a")), Kept::kept) << "it was kept before";
    auto late = keeping(2, 52, 0, ana, "c");
    late.sheet.at = application(2).closes_at;
    EXPECT_EQ(store_.keep(late), Kept::closed);
    EXPECT_EQ(store_.sheet(uuid(1), ana)->answers, "a");
}

TEST_P(InstrumentContract, two_changes_at_once_do_not_overwrite_each_other) {
    open(application(1));
    const auto go = [&](std::uint32_t command) {
        return std::async(std::launch::async, [this, command] {
            return store_.keep(keeping(1, command, 0, ana, std::to_string(command)));
        });
    };
    auto one = go(50);
    auto another = go(51);
    const Kept a = one.get();
    const Kept b = another.get();
    EXPECT_NE(a, b);
    EXPECT_EQ(store_.sheet(uuid(1), ana)->answers, a == Kept::kept ? "50" : "51");
}

TEST_P(InstrumentContract, erases_what_is_ones_own) {
    open(application(1));
    store_.keep(keeping(1, 50, 0, ana, "a"));
    store_.keep(keeping(1, 51, 0, blas, "b"));
    store_.erase(uuid(1), ana);
    store_.erase(uuid(1), ana);
    EXPECT_FALSE(store_.sheet(uuid(1), ana));
    EXPECT_EQ(store_.sheets(uuid(1)).size(), 1u);
    EXPECT_EQ(store_.keep(keeping(1, 52, 0, ana, "c")), Kept::kept);
}

TEST_P(InstrumentContract, finds_everything_of_a_person) {
    for (const std::uint32_t number : {1u, 2u, 3u}) open(application(number, 10 + number));
    store_.keep(keeping(1, 50, 0, ana, "a"));
    store_.keep(keeping(3, 51, 0, ana, "c", false));
    store_.keep(keeping(2, 52, 0, blas, "b"));
    const auto all = store_.of_person(ana, 10);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].standing.application, application(3, 13));
    EXPECT_EQ(all[0].sheet.answers, "c");
    EXPECT_EQ(all[0].standing.submitted, 0u);
    EXPECT_EQ(all[1].sheet.answers, "a");
    EXPECT_EQ(all[1].standing.submitted, 1u);
    EXPECT_EQ(store_.of_person(ana, 1).size(), 1u);
}

TEST_P(InstrumentContract, fixes_a_report_once_knowing_those_before) {
    for (const std::uint32_t number : {1u, 2u, 3u}) {
        open(application(number));
        store_.close(uuid(number), start + hours{number});
    }
    auto elsewhere = application(4);
    elsewhere.root = SpaceId{2};
    open(elsewhere);
    const auto earlier = [&](Instant since) {
        return store_.earlier_reports(SpaceId{1}, {.family = "redes-efectivas"}, since);
    };
    EXPECT_EQ(earlier(start).reports, 0u);
    EXPECT_TRUE(earlier(start).counted.empty());
    EXPECT_FALSE(store_.report(uuid(1)));
    EXPECT_TRUE(store_.fix(fixing(1, 0)));
    EXPECT_EQ(store_.report(uuid(1)), "{\"cifras\":1}");
    EXPECT_TRUE(store_.find(uuid(1))->reported);
    auto again = fixing(1, 1);
    again.figures = "otras";
    EXPECT_TRUE(store_.fix(again));
    EXPECT_EQ(store_.report(uuid(1)), "{\"cifras\":1}") << "it never changes";
    EXPECT_FALSE(store_.fix(fixing(2, 0))) << "one came between";
    EXPECT_FALSE(store_.report(uuid(2)));
    EXPECT_EQ(earlier(start).reports, 1u);
    EXPECT_EQ(texts(earlier(start)), (std::vector<std::string>{"{\"a\":[1]}"}));
    EXPECT_TRUE(earlier(start + hours{2}).counted.empty());
    EXPECT_EQ(earlier(start + hours{2}).reports, 1u);
    EXPECT_TRUE(store_.earlier_reports(SpaceId{1}, {.family = "otro"}, start).counted.empty());
    EXPECT_EQ(store_.earlier_reports(SpaceId{2}, {.family = "redes-efectivas"}, start).reports, 0u);
    EXPECT_TRUE(store_.fix(fixing(4, 0))) << "another network";
    EXPECT_TRUE(store_.fix(fixing(2, 1)));
    EXPECT_EQ(texts(earlier(start)), (std::vector<std::string>{"{\"a\":[1]}", "{\"a\":[2]}"}));
    EXPECT_EQ(texts(earlier(start + hours{2})), (std::vector<std::string>{"{\"a\":[2]}"}));
    EXPECT_EQ(store_.report(uuid(1)), "{\"cifras\":1}");
}

TEST_P(InstrumentContract, of_reports_fixed_at_once_each_knows_those_before) {
    for (const std::uint32_t number : {1u, 2u}) open(application(number));
    const auto go = [&](std::uint32_t number) {
        return std::async(std::launch::async, [this, number] {
            return store_.fix(fixing(number, 0));
        });
    };
    auto one = go(1);
    auto another = go(2);
    const bool a = one.get();
    const bool b = another.get();
    EXPECT_NE(a, b);
}

// An adaptation is compared with what it was adapted from, and so is what was opened before there
// were any.
TEST_P(InstrumentContract, finds_the_reports_of_a_whole_family) {
    auto adapted = application(2);
    adapted.instrument = "lo-nuestro";
    adapted.family = "redes-efectivas";
    auto foreign = application(3);
    foreign.instrument = "redes-efectivas";
    foreign.family = "otra";
    for (const auto& one : {application(1), adapted, foreign}) {
        ASSERT_EQ(open(one), Opening::opened);
        store_.close(one.id, start + hours{1});
        EXPECT_EQ(store_.find(one.id)->application.family, one.family);
    }
    for (const std::uint32_t number : {1u, 2u, 3u}) {
        EXPECT_TRUE(store_.fix(fixing(number, number - 1)));
    }
    const auto of = [&](std::string_view family, bool of_network = false) {
        return store_.earlier_reports(
            SpaceId{1}, {.family = family, .of_network = of_network}, start
        );
    };
    EXPECT_EQ(
        texts(of("redes-efectivas")), (std::vector<std::string>{"{\"a\":[1]}", "{\"a\":[2]}"})
    );
    EXPECT_TRUE(of("lo-nuestro").counted.empty());
    EXPECT_EQ(of("otra").counted.size(), 1u);
    EXPECT_EQ(of("otra").counted.front().family, "otra");
    EXPECT_EQ(of("lo-nuestro", true).counted.size(), 3u) << "whatever a network made, with all";
    auto made = application(4);
    made.instrument = "de-un-archivo";
    const std::string document = R"({"network":{},"items":[]})";
    ASSERT_EQ(store_.open(made, document, start), Opening::opened);
    store_.close(made.id, start + hours{1});
    EXPECT_TRUE(store_.fix(fixing(4, 3)));
    ASSERT_EQ(of("lo-nuestro").counted.size(), 1u) << "all with whatever a network made";
    EXPECT_EQ(of("lo-nuestro").counted.front().document, document);
}

TEST_P(InstrumentContract, keeps_what_was_decided_to_work_on) {
    const auto choice = [](std::uint32_t number, int hour, std::vector<std::string> dimensions) {
        return InstrumentStore::Choice{
            .application = uuid(number),
            .by = ana,
            .at = start + hours{hour},
            .dimensions = std::move(dimensions),
        };
    };
    auto adapted = application(2);
    adapted.instrument = "lo-nuestro";
    adapted.family = "redes-efectivas";
    auto other = application(3);
    other.instrument = "cierre";
    for (const auto& one : {application(1), adapted, other, application(4, 18)}) open(one);
    EXPECT_FALSE(store_.chosen(uuid(1)));
    EXPECT_TRUE(store_.choices(SpaceId{17}).empty());
    store_.choose(choice(1, 5, {"confianza", "proposito_2"}));
    EXPECT_EQ(store_.chosen(uuid(1)), choice(1, 5, {"confianza", "proposito_2"}));
    // In place of what was decided before.
    store_.choose(choice(1, 6, {"proposito_2"}));
    EXPECT_EQ(store_.chosen(uuid(1)), choice(1, 6, {"proposito_2"}));
    store_.choose(choice(3, 1, {"una"}));
    store_.choose(choice(4, 9, {"de-otro-espacio"}));
    store_.choose(choice(9, 9, {"de-nadie"}));
    EXPECT_FALSE(store_.chosen(uuid(9)));
    EXPECT_EQ(
        store_.chosen_by(ana, 2),
        (std::vector<InstrumentStore::Choice>{
            choice(4, 9, {"de-otro-espacio"}), choice(1, 6, {"proposito_2"})
        })
    );
    EXPECT_EQ(store_.chosen_by(ana, 10).size(), 3u);
    EXPECT_TRUE(store_.chosen_by(blas, 10).empty());
    using Chosen = InstrumentStore::Chosen;
    EXPECT_EQ(
        store_.choices(SpaceId{17}),
        (std::vector<Chosen>{
            {"cierre", choice(3, 1, {"una"})}, {"redes-efectivas", choice(1, 6, {"proposito_2"})}
        })
    );
    store_.choose(choice(2, 7, {"confianza"}));
    EXPECT_EQ(
        store_.choices(SpaceId{17}).back(), (Chosen{"redes-efectivas", choice(2, 7, {"confianza"})})
    );
}

INSTANTIATE_TEST_SUITE_P(All, InstrumentContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
