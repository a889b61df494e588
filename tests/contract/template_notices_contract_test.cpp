// Who is told of what a network publishes and retires (rule C118), held against every store.
#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <future>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::NoticeKind;
using domain::Roles;
using domain::SpaceKind;
using domain::SpaceRole;

constexpr Roles planners{SpaceRole::coordinator, SpaceRole::teacher};

class TemplateNotices : public StorageContract {
  protected:
    // Ana publishes. Benito teaches in the network and in both communities, Celia in the
    // communities alone, Dora only looks on, Elías is of another network; Fabio teaches in a
    // session.
    void SetUp() override {
        network_ = open(SpaceKind::network, {});
        first_ = open(SpaceKind::community, network_);
        second_ = open(SpaceKind::community, network_);
        session_ = open(SpaceKind::session, first_);
        other_ = open(SpaceKind::network, {});
        begin(
            network_,
            {{ana_, SpaceRole::coordinator},
             {benito_, SpaceRole::teacher},
             {dora_, SpaceRole::guest}}
        );
        begin(first_, {{benito_, SpaceRole::teacher}, {celia_, SpaceRole::teacher}});
        begin(second_, {{benito_, SpaceRole::teacher}, {celia_, SpaceRole::teacher}});
        begin(session_, {{fabio_, SpaceRole::teacher}});
        begin(other_, {{elias_, SpaceRole::teacher}});
    }

    SpaceId open(SpaceKind kind, std::optional<SpaceId> parent) {
        const std::string title = "Espacio " + std::to_string(++opened_);
        if (!parent) return directory_.reserve_space(kind, title);
        return directory_.reserve_child(
            {.opened_from = *parent,
             .asked = uuid(700 + opened_),
             .parent = parent,
             .kind = kind,
             .title = title}
        );
    }

    struct Is {
        PersonId person;
        SpaceRole role;
    };
    void begin(SpaceId space, const std::vector<Is>& people) {
        AppendDraft draft(space, 0);
        draft.plain(1);
        for (const Is& one : people) draft.member(one.person, {one.role});
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    }

    TemplateStore::Outcome publish(std::uint64_t command, std::uint32_t base, std::string title) {
        return templates_.publish({
            .command = uuid(command),
            .network = network_,
            .id = "circulo",
            .base = base,
            .adapted_from = {},
            .version =
                {.number = base + 1,
                 .by = ana_,
                 .at = at_millisecond(1'700'000'000'500),
                 .note = {},
                 .document = "{}"},
            .telling = {.title = std::move(title), .planners = planners},
        });
    }
    bool retire(bool retired) {
        return templates_.retire({
            .network = network_,
            .id = "circulo",
            .retired = retired,
            .by = ana_,
            .at = at_millisecond(1'700'000'000'600),
            .telling = {.title = "Círculo", .planners = planners},
        });
    }

    std::vector<NoticeStore::Noticed> of(PersonId person) { return notices_.of(person, {}, 100); }

    unsigned opened_{};
    SpaceId network_{}, first_{}, second_{}, session_{}, other_{};
    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    PersonId celia_ = directory_.add_person("Celia", "es");
    PersonId dora_ = directory_.add_person("Dora", "es");
    PersonId elias_ = directory_.add_person("Elías", "es");
    PersonId fabio_ = directory_.add_person("Fabio", "es");
};

TEST_P(TemplateNotices, whoever_may_plan_is_told_once_and_nobody_else) {
    const Instant before = notices_.news({}, {}, 1).now;
    ASSERT_EQ(publish(1, 0, "Círculo «á»"), TemplateStore::Outcome::published);
    const auto told = of(benito_);
    ASSERT_EQ(told.size(), 1u) << "however many spaces of the network they are in";
    EXPECT_EQ(told[0].kind, NoticeKind::template_published);
    EXPECT_EQ(told[0].place.space, network_);
    EXPECT_EQ(told[0].place.at, at_millisecond(1'700'000'000'500));
    EXPECT_GE(told[0].place.seq, TemplateStore::first_number);
    EXPECT_TRUE(told[0].roles.has(SpaceRole::teacher));
    EXPECT_EQ(told[0].title, "Espacio 1");
    EXPECT_EQ(told[0].of_template, (NoticeStore::OfTemplate{"circulo", 1, "Círculo «á»", ana_}));
    ASSERT_EQ(of(celia_).size(), 1u);
    EXPECT_EQ(of(celia_)[0].place.space, first_) << "where she is a member";
    for (const PersonId nobody : {ana_, dora_, elias_, fabio_}) EXPECT_TRUE(of(nobody).empty());
    const auto news = notices_.news(before, {}, 100).rows;
    EXPECT_EQ(news.size(), 2u) << "what connected people are told of";
}

TEST_P(TemplateNotices, a_version_is_told_of_once_whatever_is_asked_again) {
    EXPECT_EQ(publish(1, 0, "Uno"), TemplateStore::Outcome::published);
    EXPECT_EQ(publish(1, 0, "Uno"), TemplateStore::Outcome::published);
    EXPECT_EQ(publish(2, 0, "Otro"), TemplateStore::Outcome::came_between);
    EXPECT_EQ(of(benito_).size(), 1u);
    EXPECT_EQ(publish(3, 1, "Dos"), TemplateStore::Outcome::published);
    EXPECT_TRUE(retire(true));
    EXPECT_TRUE(retire(true));
    EXPECT_TRUE(retire(false));
    EXPECT_TRUE(retire(true));
    const auto told = of(benito_);
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(told[0].kind, NoticeKind::template_retired);
    EXPECT_EQ(told[0].of_template->version, 2u);
    EXPECT_EQ(told[1].of_template->title, "Dos");
    EXPECT_EQ(told[2].of_template->title, "Uno") << "as it was called then";
}

TEST_P(TemplateNotices, two_who_ask_at_once_tell_once) {
    const auto go = [&] {
        return std::async(std::launch::async, [&] { return publish(1, 0, "Uno"); });
    };
    auto one = go();
    auto another = go();
    EXPECT_EQ(one.get(), TemplateStore::Outcome::published);
    EXPECT_EQ(another.get(), TemplateStore::Outcome::published);
    EXPECT_EQ(of(benito_).size(), 1u);
}

TEST_P(TemplateNotices, they_are_seen_counted_and_let_go_as_any) {
    publish(1, 0, "Uno");
    publish(2, 1, "Dos");
    EXPECT_EQ(notices_.unseen(benito_, 100), 2u);
    const auto told = of(benito_);
    notices_.see(benito_, {{told[0].place}}, {});
    EXPECT_EQ(notices_.unseen(benito_, 100), 1u);
    EXPECT_TRUE(of(benito_)[0].seen);
    EXPECT_EQ(notices_.of(benito_, told[0].place, 100).size(), 1u);
    notices_.see(benito_, {}, at_millisecond(1'700'000'000'500));
    EXPECT_EQ(notices_.unseen(benito_, 100), 0u);
    notices_.trim({}, 100, 200, at_millisecond(1'700'000'000'500));
    EXPECT_TRUE(of(benito_).empty());
}

TEST_P(TemplateNotices, nothing_is_shown_to_who_has_left) {
    publish(1, 0, "Uno");
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(first_, 1).plain(2).member(celia_, {}))));
    EXPECT_TRUE(of(celia_).empty());
    EXPECT_EQ(notices_.unseen(celia_, 100), 0u);
}

INSTANTIATE_TEST_SUITE_P(
    All,
    TemplateNotices,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
