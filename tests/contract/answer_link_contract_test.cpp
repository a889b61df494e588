#include "storage/memory/answer_link_store.hpp"
#include "storage/postgres/answer_link_store.hpp"
#include "storage/postgres/instrument_store.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <memory>
#include <string>
#include <vector>

// What every AnswerLinkStore holds to.
namespace urdimbre::storage {
namespace {

using domain::AnswerLink;
using Making = AnswerLinkStore::Making;
using Kept = AnswerLinkStore::Kept;
using Hash = AnswerLinkStore::Hash;
using std::chrono::hours;

const Instant start{std::chrono::milliseconds{1'800'000'000'000}};
const Instant end = start + hours{24};
constexpr PersonId ana{3};
constexpr PersonId blas{4};

Uuid uuid(std::uint32_t number) {
    Uuid id;
    id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[1] = static_cast<std::uint8_t>(number);
    id.bytes[15] = 9;
    return id;
}

Hash hash(std::uint32_t number) {
    Hash made{};
    made[0] = static_cast<std::uint8_t>(number >> 8);
    made[1] = static_cast<std::uint8_t>(number);
    made[31] = 0xff;
    return made;
}

struct LinkWorld {
    virtual ~LinkWorld() = default;
    virtual AnswerLinkStore& store() = 0;
    // That there is such an application.
    virtual void begin(const Uuid&) {}
};
struct LinksInMemory final : LinkWorld {
    AnswerLinkStore& store() override { return store_; }
    memory::MemoryAnswerLinkStore store_;
};
struct LinksInPostgres final : LinkWorld {
    AnswerLinkStore& store() override { return store_; }
    void begin(const Uuid& application) override {
        domain::Application one;
        one.id = application;
        one.space = SpaceId{17};
        one.root = SpaceId{17};
        one.opened_by = ana;
        one.opened_at = start;
        one.closes_at = end;
        one.instrument = "percepciones";
        one.version = 1;
        one.title = "Percepciones";
        instruments_.open(one, "{}", start);
    }
    PostgresWorld world_;
    postgres::PostgresInstrumentStore instruments_{world_.database()};
    postgres::PostgresAnswerLinkStore store_{world_.database()};
};

AnswerLink link(std::uint32_t number, std::uint32_t application = 1) {
    return {
        .id = uuid(number),
        .application = uuid(application),
        .made_by = ana,
        .made_at = start + std::chrono::milliseconds{number},
        .closes_at = end,
        .closed_at = {},
        .group = "«Familias» \\ del 'segundo'",
        .lang = "es",
        .minors = number % 2 == 0,
        .answers_max = 5,
    };
}

AnswerLinkStore::Answering answering(
    std::uint32_t number,
    std::uint32_t id,
    const std::string& answers,
    const std::string& consent = {}
) {
    return {
        .link = uuid(number),
        .id = hash(id),
        .at = start + hours{1},
        .consent = consent,
        .answers = answers,
    };
}

class AnswerLinkContract : public testing::TestWithParam<bool> {
  protected:
    static std::unique_ptr<LinkWorld> make() {
        if (GetParam()) return std::make_unique<LinksInPostgres>();
        return std::make_unique<LinksInMemory>();
    }

    AnswerLinkContract() {
        for (const std::uint32_t application : {1u, 2u}) world_->begin(uuid(application));
    }

    std::vector<std::string> words(std::uint32_t application = 1) {
        std::vector<std::string> all;
        for (const auto& one : store_.answers(uuid(application))) all.push_back(one.answers);
        std::ranges::sort(all);
        return all;
    }

    std::unique_ptr<LinkWorld> world_ = make();
    AnswerLinkStore& store_ = world_->store();
};

using Words = std::vector<std::string>;

TEST_P(AnswerLinkContract, keeps_what_was_made) {
    EXPECT_EQ(store_.make(link(11), hash(1)), Making::made);
    EXPECT_EQ(store_.make(link(10), hash(2)), Making::made);
    EXPECT_EQ(store_.make(link(12, 2), hash(3)), Making::made);
    const auto all = store_.of(uuid(1));
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].link, link(10)) << "in the order in which they were made";
    EXPECT_EQ(all[1].link, link(11));
    EXPECT_EQ(all[0].answers, 0u);
    EXPECT_EQ(store_.find(hash(3))->link, link(12, 2));
    EXPECT_FALSE(store_.find(hash(4)));
    EXPECT_TRUE(store_.of(uuid(9)).empty());
}

TEST_P(AnswerLinkContract, makes_once_under_one_id_and_gives_it_the_newest_secret) {
    EXPECT_EQ(store_.make(link(10), hash(1)), Making::made);
    EXPECT_EQ(store_.make(link(10), hash(2)), Making::made);
    EXPECT_FALSE(store_.find(hash(1)));
    EXPECT_EQ(store_.find(hash(2))->link, link(10));
    EXPECT_EQ(store_.of(uuid(1)).size(), 1u);
    EXPECT_EQ(store_.make(link(10, 2), hash(3)), Making::taken);
    auto hers = link(10);
    hers.made_by = blas;
    EXPECT_EQ(store_.make(hers, hash(3)), Making::taken);
    EXPECT_EQ(store_.find(hash(2))->link, link(10));
    EXPECT_FALSE(store_.find(hash(3)));
    auto later = link(10);
    later.made_at = start + hours{1};
    EXPECT_EQ(store_.make(later, hash(4)), Making::made);
    EXPECT_EQ(store_.find(hash(4))->link, link(10)) << "made when it was made first";
}

TEST_P(AnswerLinkContract, an_id_under_which_a_link_was_made_makes_no_other_link) {
    const std::vector<void (*)(AnswerLink&)> changes{
        [](AnswerLink& one) { one.group = "Estudiantes"; },
        [](AnswerLink& one) { one.lang = "en"; },
        [](AnswerLink& one) { one.minors = !one.minors; },
        [](AnswerLink& one) { ++one.answers_max; },
    };
    EXPECT_EQ(store_.make(link(10), hash(1)), Making::made);
    for (const auto change : changes) {
        auto another = link(10);
        change(another);
        EXPECT_EQ(store_.make(another, hash(2)), Making::taken);
        EXPECT_FALSE(store_.find(hash(2)));
        EXPECT_EQ(store_.find(hash(1))->link, link(10));
    }
}

TEST_P(AnswerLinkContract, holds_so_many_and_no_more) {
    for (std::uint32_t i = 0; i < AnswerLink::of_application_max; ++i) {
        ASSERT_EQ(store_.make(link(100 + i), hash(100 + i)), Making::made);
    }
    EXPECT_EQ(store_.make(link(900), hash(900)), Making::full);
    EXPECT_EQ(store_.make(link(100), hash(901)), Making::made) << "it is there";
    EXPECT_EQ(store_.make(link(900, 2), hash(900)), Making::made) << "another application";
}

TEST_P(AnswerLinkContract, a_new_secret_takes_the_place_of_the_last_while_the_link_is_open) {
    store_.make(link(10), hash(1));
    EXPECT_TRUE(store_.renew(uuid(10), hash(2), start));
    EXPECT_FALSE(store_.find(hash(1)));
    EXPECT_TRUE(store_.find(hash(2)));
    EXPECT_FALSE(store_.renew(uuid(99), hash(3), start));
    EXPECT_FALSE(store_.renew(uuid(10), hash(3), end));
    store_.close(uuid(10), start);
    EXPECT_FALSE(store_.renew(uuid(10), hash(3), start));
    EXPECT_TRUE(store_.find(hash(2))) << "it is known, and closed";
}

TEST_P(AnswerLinkContract, keeps_an_answer_once) {
    store_.make(link(11), hash(1));
    EXPECT_EQ(store_.keep(answering(11, 1, "«a»")), Kept::kept);
    EXPECT_EQ(store_.keep(answering(11, 1, "otra")), Kept::kept) << "the first one counts";
    EXPECT_EQ(store_.keep(answering(11, 2, "b")), Kept::kept);
    EXPECT_EQ(words(), (Words{"b", "«a»"}));
    EXPECT_EQ(store_.find(hash(1))->answers, 2u);
    EXPECT_EQ(store_.answers(uuid(1)).front().link, uuid(11));
    EXPECT_TRUE(words(2).empty());
    EXPECT_EQ(store_.keep(answering(99, 1, "c")), Kept::closed);
}

TEST_P(AnswerLinkContract, the_same_id_by_two_links_is_two_answers) {
    store_.make(link(11), hash(1));
    store_.make(link(13), hash(2));
    store_.keep(answering(11, 1, "a"));
    store_.keep(answering(13, 1, "b"));
    EXPECT_EQ(words(), (Words{"a", "b"}));
}

TEST_P(AnswerLinkContract, holds_as_many_answers_as_it_may) {
    store_.make(link(11), hash(1));
    for (std::uint32_t i = 1; i <= 5; ++i) {
        EXPECT_EQ(store_.keep(answering(11, i, "a")), Kept::kept);
    }
    EXPECT_EQ(store_.keep(answering(11, 6, "a")), Kept::full);
    EXPECT_EQ(store_.keep(answering(11, 3, "a")), Kept::kept) << "it was kept before";
    EXPECT_EQ(store_.find(hash(1))->answers, 5u);
    EXPECT_EQ(words().size(), 5u);
}

TEST_P(AnswerLinkContract, keeps_nothing_once_it_is_closed) {
    store_.make(link(11), hash(1));
    store_.make(link(13), hash(2));
    store_.keep(answering(11, 1, "a"));
    store_.close(uuid(11), start + hours{1});
    store_.close(uuid(11), start + hours{2});
    EXPECT_EQ(store_.find(hash(1))->link.closed_at, start + hours{1});
    EXPECT_EQ(store_.keep(answering(11, 2, "b")), Kept::closed);
    EXPECT_EQ(store_.keep(answering(11, 1, "a")), Kept::kept) << "it was kept before";
    auto late = answering(13, 3, "c");
    late.at = end;
    EXPECT_EQ(store_.keep(late), Kept::closed);
    store_.close_all(uuid(1), start + hours{3});
    EXPECT_EQ(store_.find(hash(1))->link.closed_at, start + hours{1});
    EXPECT_EQ(store_.find(hash(2))->link.closed_at, start + hours{3});
    for (const std::uint32_t secret : {1u, 2u}) {
        EXPECT_EQ(store_.find(hash(secret))->link.closes_at, start + hours{3});
    }
    store_.close_all(uuid(1), end);
    EXPECT_EQ(store_.find(hash(2))->link.closes_at, start + hours{3}) << "the first end counts";
    EXPECT_EQ(store_.keep(answering(13, 4, "d")), Kept::closed);
    EXPECT_EQ(words(), (Words{"a"}));
}

TEST_P(AnswerLinkContract, holds_as_many_words_as_it_may) {
    store_.make(link(11), hash(1));
    store_.make(link(13), hash(2));
    auto long_one = answering(11, 1, "a");
    long_one.words_bytes = AnswerLink::words_bytes_most - 1;
    EXPECT_EQ(store_.keep(long_one), Kept::kept);
    EXPECT_EQ(store_.keep(long_one), Kept::kept) << "it counts once";
    EXPECT_EQ(store_.find(hash(1))->words_bytes, AnswerLink::words_bytes_most - 1);
    EXPECT_FALSE(store_.find(hash(1))->full());
    auto last = answering(11, 2, "b");
    last.words_bytes = 40;
    EXPECT_EQ(store_.keep(last), Kept::kept) << "the one that goes past it is the last";
    EXPECT_TRUE(store_.find(hash(1))->full());
    EXPECT_EQ(store_.keep(answering(11, 3, "c")), Kept::full) << "without words too";
    EXPECT_EQ(store_.keep(last), Kept::kept) << "it was kept before";
    EXPECT_EQ(store_.keep(answering(13, 3, "d")), Kept::kept) << "another link";
    EXPECT_EQ(words(), (Words{"a", "b", "d"}));
}

TEST_P(AnswerLinkContract, fixes_a_report_once_and_lets_the_answers_go) {
    store_.make(link(10), hash(1));
    store_.make(link(12, 2), hash(2));
    store_.keep(answering(10, 1, "a", "una"));
    store_.keep(answering(12, 1, "b"));
    EXPECT_FALSE(store_.report(uuid(1)));
    store_.close_all(uuid(1), start + hours{2});
    store_.fix(uuid(1), "{\"cifras\":1}");
    store_.fix(uuid(1), "otras");
    EXPECT_EQ(store_.report(uuid(1)), "{\"cifras\":1}");
    EXPECT_TRUE(words().empty());
    EXPECT_EQ(words(2), (Words{"b"}));
    EXPECT_FALSE(store_.report(uuid(2)));
    EXPECT_EQ(store_.find(hash(1))->answers, 1u) << "how many there were is no secret";
    EXPECT_EQ(store_.keep(answering(10, 1, "a")), Kept::closed) << "its id is forgotten";
}

TEST_P(AnswerLinkContract, says_which_reports_are_due) {
    store_.make(link(10), hash(1));
    store_.make(link(11), hash(2));
    auto sooner = link(12, 2);
    sooner.closes_at = start + hours{2};
    store_.make(sooner, hash(3));
    EXPECT_TRUE(store_.due(start, 10).empty());
    store_.close(uuid(10), start);
    EXPECT_TRUE(store_.due(start, 10).empty()) << "the application goes on";
    EXPECT_EQ(store_.due(start + hours{2}, 10), (std::vector<Uuid>{uuid(2)}));
    EXPECT_EQ(store_.due(end, 10), (std::vector<Uuid>{uuid(2), uuid(1)}));
    EXPECT_EQ(store_.due(end, 1), (std::vector<Uuid>{uuid(2)}));
    store_.close_all(uuid(1), start + hours{1});
    EXPECT_EQ(store_.due(start + hours{2}, 10), (std::vector<Uuid>{uuid(1), uuid(2)}))
        << "it ended sooner than it was to, and its links with it";
    store_.fix(uuid(2), "{}");
    EXPECT_EQ(store_.due(end, 10), (std::vector<Uuid>{uuid(1)}));
}

TEST_P(AnswerLinkContract, of_answers_that_come_at_once_no_more_are_kept_than_may) {
    store_.make(link(11), hash(1));
    std::vector<std::future<Kept>> all;
    for (std::uint32_t i = 1; i <= 8; ++i) {
        all.push_back(std::async(std::launch::async, [this, i] {
            return store_.keep(answering(11, i, std::to_string(i)));
        }));
    }
    std::size_t kept = 0;
    for (auto& one : all) kept += one.get() == Kept::kept ? 1 : 0;
    EXPECT_EQ(kept, 5u);
    EXPECT_EQ(words().size(), 5u);
    EXPECT_EQ(store_.find(hash(1))->answers, 5u);
}

INSTANTIATE_TEST_SUITE_P(All, AnswerLinkContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
