// What is on record of people, held against every implementation.
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/person_records.hpp"
#include "storage/postgres/person_records.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::SpaceKind;
using domain::SpaceRole;

struct RecordsWorld {
    virtual ~RecordsWorld() = default;
    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual PersonRecords& records() = 0;
};
struct RecordsInMemory final : RecordsWorld {
    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    PersonRecords& records() override { return records_; }
    memory::MemoryEventLog log_{[] { return at_millisecond(1'800'000'000'000); }};
    memory::MemoryDirectory directory_{log_};
    memory::MemoryPersonRecords records_{log_, directory_};
};
struct RecordsInPostgres final : RecordsWorld {
    EventLog& log() override { return world_.log(); }
    Directory& directory() override { return world_.directory(); }
    PersonRecords& records() override { return records_; }
    PostgresWorld world_;
    postgres::PostgresPersonRecords records_{world_.database()};
};

class PersonRecordsContract : public testing::TestWithParam<bool> {
  protected:
    SpaceId
    opened(const std::string& title, PersonId person, SpaceKind kind = SpaceKind::community) {
        const SpaceId space = directory_.reserve_space(kind, title);
        AppendDraft draft(space, 0);
        draft.plain(1).member(person, {SpaceRole::teacher});
        EXPECT_TRUE(is<Committed>(append(log_, draft)));
        return space;
    }

    std::unique_ptr<RecordsWorld> world_ =
        GetParam() ? std::unique_ptr<RecordsWorld>{std::make_unique<RecordsInPostgres>()}
                   : std::unique_ptr<RecordsWorld>{std::make_unique<RecordsInMemory>()};
    EventLog& log_ = world_->log();
    Directory& directory_ = world_->directory();
    PersonRecords& records_ = world_->records();
    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
};

TEST_P(
    PersonRecordsContract,
    spaces_that_somebody_left_are_theirs_still_and_those_of_others_never
) {
    const SpaceId first = opened("Primera", ana_);
    const SpaceId second = opened("Segunda", ana_);
    const SpaceId other = opened("De Benito", benito_);
    const SpaceId reserved = directory_.reserve_space(SpaceKind::community, "Sin abrir");
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(first, 1).plain(2).member(ana_, {}))));

    const std::vector<SpaceListing> all = records_.spaces_ever(ana_, {}, 10);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].id, first);
    EXPECT_EQ(all[0].title, "Primera");
    EXPECT_TRUE(all[0].roles.empty());
    EXPECT_EQ(all[0].head, 2u);
    EXPECT_EQ(all[1].id, second);
    EXPECT_TRUE(all[1].roles.has(SpaceRole::teacher));

    EXPECT_EQ(records_.spaces_ever(ana_, {}, 1), (std::vector{all[0]}));
    EXPECT_EQ(records_.spaces_ever(ana_, first, 10), (std::vector{all[1]}));
    EXPECT_TRUE(records_.spaces_ever(ana_, second, 10).empty());
    EXPECT_TRUE(records_.spaces_ever(PersonId{999}, {}, 10).empty());

    EXPECT_TRUE(records_.ever_in(first, ana_));
    EXPECT_TRUE(records_.ever_in(second, ana_));
    EXPECT_FALSE(records_.ever_in(other, ana_));
    EXPECT_FALSE(records_.ever_in(reserved, ana_));
    EXPECT_FALSE(records_.ever_in(first, benito_));
}

TEST_P(PersonRecordsContract, sessions_come_newest_first_and_page_by_page) {
    const SpaceId first = opened("Primera", ana_, SpaceKind::session);
    const SpaceId community = opened("La comunidad", ana_);
    const SpaceId second = opened("Segunda", ana_, SpaceKind::session);
    const SpaceId other = opened("De Benito", benito_, SpaceKind::session);
    const SpaceId third = opened("Tercera", ana_, SpaceKind::session);
    directory_.reserve_space(SpaceKind::session, "Sin abrir");
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(second, 1).plain(2).member(ana_, {}))));

    const SpaceId any{std::numeric_limits<std::uint64_t>::max()};
    const auto ids = [&](PersonId person, SpaceId before, std::size_t limit) {
        std::vector<SpaceId> found;
        for (const auto& one : records_.sessions_before(person, before, limit)) {
            EXPECT_EQ(one.kind, SpaceKind::session);
            found.push_back(one.id);
        }
        return found;
    };
    using Ids = std::vector<SpaceId>;
    EXPECT_EQ(ids(ana_, any, 10), (Ids{third, second, first}));
    EXPECT_EQ(ids(ana_, any, 2), (Ids{third, second}));
    EXPECT_EQ(ids(ana_, third, 2), (Ids{second, first}));
    EXPECT_EQ(ids(ana_, second, 2), (Ids{first}));
    EXPECT_EQ(ids(ana_, community, 2), (Ids{first}));
    EXPECT_EQ(ids(ana_, first, 2), Ids{});
    EXPECT_EQ(ids(ana_, any, 0), Ids{});
    EXPECT_EQ(ids(benito_, any, 10), (Ids{other}));
    EXPECT_EQ(ids(PersonId{999}, any, 10), Ids{});

    const auto told = records_.sessions_before(ana_, any, 2);
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].title, "Tercera");
    EXPECT_TRUE(told[0].roles.has(SpaceRole::teacher));
    EXPECT_TRUE(told[1].roles.empty()) << "they left it";
}

TEST_P(PersonRecordsContract, rooms_and_mesas_come_newest_first_and_page_by_page) {
    const SpaceId room = opened("Sala", ana_, SpaceKind::mentoring_room);
    opened("La comunidad", ana_);
    const SpaceId mesa = opened("Mesa", ana_, SpaceKind::mesa);
    opened("Sesión", ana_, SpaceKind::session);
    opened("Cuaderno", ana_, SpaceKind::notebook);
    const SpaceId other = opened("De Benito", benito_, SpaceKind::mesa);
    const SpaceId last = opened("Otra sala", ana_, SpaceKind::mentoring_room);
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(mesa, 1).plain(2).member(ana_, {}))));

    const SpaceId any{std::numeric_limits<std::uint64_t>::max()};
    const auto ids = [&](PersonId person, SpaceId before, std::size_t limit) {
        std::vector<SpaceId> found;
        for (const auto& one : records_.rooms_before(person, before, limit))
            found.push_back(one.id);
        return found;
    };
    using Ids = std::vector<SpaceId>;
    EXPECT_EQ(ids(ana_, any, 10), (Ids{last, mesa, room}));
    EXPECT_EQ(ids(ana_, any, 2), (Ids{last, mesa}));
    EXPECT_EQ(ids(ana_, mesa, 10), (Ids{room}));
    EXPECT_EQ(ids(ana_, room, 10), Ids{});
    EXPECT_EQ(ids(ana_, any, 0), Ids{});
    EXPECT_EQ(ids(benito_, any, 10), (Ids{other}));
    const auto told = records_.rooms_before(ana_, any, 2);
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].title, "Otra sala");
    EXPECT_EQ(told[1].kind, SpaceKind::mesa);
    EXPECT_TRUE(told[1].roles.empty()) << "they left it";
}

TEST_P(PersonRecordsContract, what_somebody_took_on_comes_newest_first_from_all_spaces) {
    using Place = PersonRecords::TakenOnPlace;
    const SpaceId first = opened("Primera", ana_);
    const SpaceId second = opened("Segunda", ana_, SpaceKind::mesa);
    const auto taken = [&](SpaceId space, Sequence head, PersonId by, std::int64_t at) {
        Append one = *AppendDraft(space, head)
                          .plain(number(space) * 100 + head)
                          .member(by, domain::Roles{SpaceRole::teacher});
        // Whoever noted something is no taker; neither is who owns it.
        one.events.back().body =
            R"({"type":"proposal_accepted","v":1,"commitment":{"owners":[7],"note":{"by":7}},"by":)" +
            std::to_string(number(by)) + "}";
        one.events.back().at = at_millisecond(at);
        EXPECT_TRUE(is<Committed>(append(log_, one)));
        return Place{at_millisecond(at), space, head + 1};
    };
    const Place oldest = taken(first, 1, ana_, 1'800'000'000'000);
    const Place newest = taken(first, 2, ana_, 1'800'000'000'500);
    taken(second, 1, benito_, 1'800'000'000'300);
    const Place between = taken(second, 2, ana_, 1'800'000'000'500);
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(second, 3).plain(9).member(ana_, {}))));

    const Place any{
        Instant::max(),
        SpaceId{std::numeric_limits<std::uint64_t>::max()},
        std::numeric_limits<std::uint64_t>::max()
    };
    const auto places = [&](PersonId person, const Place& before, std::size_t limit) {
        std::vector<Place> found;
        for (const auto& one : records_.taken_on_before(person, before, limit)) {
            found.push_back({one.event.at, one.space.id, one.event.seq});
        }
        return found;
    };
    using Places = std::vector<Place>;
    // At one time, the newer space first.
    EXPECT_EQ(places(ana_, any, 10), (Places{between, newest, oldest}));
    EXPECT_EQ(places(ana_, any, 2), (Places{between, newest}));
    EXPECT_EQ(places(ana_, between, 10), (Places{newest, oldest}));
    EXPECT_EQ(places(ana_, newest, 10), Places{oldest});
    EXPECT_EQ(places(ana_, oldest, 10), Places{});
    EXPECT_EQ(places(ana_, any, 0), Places{});
    EXPECT_EQ(places(benito_, any, 10).size(), 1u);
    EXPECT_EQ(places(PersonId{7}, any, 10), Places{});

    const auto told = records_.taken_on_before(ana_, any, 2);
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].space.title, "Segunda");
    EXPECT_EQ(told[0].space.kind, SpaceKind::mesa);
    EXPECT_TRUE(told[0].space.roles.empty()) << "they left it";
    EXPECT_TRUE(told[1].space.roles.has(SpaceRole::teacher));
    EXPECT_EQ(told[1].event.command, uuid(number(first) * 100 + 2));
}

TEST_P(PersonRecordsContract, a_consent_is_kept_with_its_words_and_its_time) {
    const Instant now = log_.now();
    LoginHash secret{};
    secret[0] = 1;
    directory_.add_invitation(
        secret, {SpaceId{17}, {SpaceRole::teacher}, ana_, now + std::chrono::hours(1), 2}
    );
    const NewAccount rosa{"Rosa", "es", {"rosa", "hash"}, {"v1", "Para participar."}};
    const auto outcome = directory_.accept_invitation(secret, rosa, now);
    ASSERT_TRUE(std::holds_alternative<PersonId>(outcome));
    using Given = std::vector<PersonRecords::GivenConsent>;
    EXPECT_EQ(
        records_.consents_of(std::get<PersonId>(outcome), 10),
        (Given{{"v1", "Para participar.", now}})
    );
    EXPECT_TRUE(records_.consents_of(std::get<PersonId>(outcome), 0).empty());
    EXPECT_TRUE(records_.consents_of(ana_, 10).empty());
}

INSTANTIATE_TEST_SUITE_P(All, PersonRecordsContract, testing::Bool(), [](const auto& one) {
    return std::string{one.param ? "postgres" : "memory"};
});

}  // namespace
}  // namespace urdimbre::storage
