// For how long what is written in a space stays (rules P14 and L18).
#include "server/domain/retention.hpp"
#include "server/app/given.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono;
using enum SpaceRole;

constexpr PersonId machine{};

struct Keeping : MentoringRoom, testing::Test {
    ContributionId posted(PersonId by = maribel) {
        must(by, PostMessage{.text = "palabras", .reply_to = {}});
        return last_id;
    }
    void expire(const ContributionId& what, Instant before) {
        must(machine, ExpireWords{.what = what, .before = before});
    }
    void expire(const ContributionId& what) { expire(what, cutoff(now, 6)); }
    bool stands(const ContributionId& message) const { return !space.find(message)->withdrawn(); }
    std::optional<std::uint32_t> told_to_readers() const {
        return seen.retention ? std::optional{seen.retention->months} : std::nullopt;
    }
};

Instant on(int y, unsigned m, unsigned d) { return sys_days{year{y} / month{m} / day{d}}; }

TEST(Cutoff, GoesBackByMonthsOfTheCalendar) {
    EXPECT_EQ(cutoff(on(2026, 11, 22) + 5h, 6), on(2026, 5, 22) + 5h);
    EXPECT_EQ(cutoff(on(2026, 8, 31) + 5h, 6), on(2026, 3, 1)) << "February has no 31st";
    EXPECT_EQ(cutoff(on(2028, 8, 30), 6), on(2028, 3, 1));
    EXPECT_EQ(cutoff(on(2026, 1, 1), 120), on(2016, 1, 1));
}

TEST(Cutoff, NeverGoesBack) {
    Instant last{};
    for (Instant now = on(2027, 1, 1); now < on(2029, 1, 1); now += 7h) {
        const Instant next = cutoff(now, 6);
        ASSERT_GE(next, last);
        last = next;
    }
}

TEST_F(Keeping, IsSetByWhoCoordinatesAndTellsEverybodyElse) {
    EXPECT_EQ(ask(maribel, SetRetention{12}), Refusal::role_may_not);
    EXPECT_EQ(ask(luis, SetRetention{12}), Refusal::not_a_member);
    must(vero, SetRetention{12});
    EXPECT_EQ(space.retention, (Retention{.months = 12, .since = now}));
    EXPECT_EQ(told, (std::vector<Notice>{{maribel, NoticeKind::retention_set}}));
    ASSERT_TRUE(seen.retention);
    EXPECT_EQ(seen.retention->months, 12u);
    EXPECT_EQ(seen.retention->since, now);
    const Audience reader{.roles = {mentee}, .self = maribel};
    const auto notice = view(NoticeKind::retention_set, events.front(), reader);
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->by, vero);
    EXPECT_EQ(notice->months, 12u);
    EXPECT_FALSE(view(NoticeKind::retention_set, events.front(), {}));
    const auto given = app::given_by(events.front(), vero);
    ASSERT_EQ(given.size(), 1u);
    EXPECT_EQ(given.front().told.at("what").as_string(), "retention");
    EXPECT_TRUE(app::given_by(events.front(), maribel).empty());
}

TEST_F(Keeping, IsSetOnceAndTakenBackOnce) {
    must(vero, SetRetention{});
    EXPECT_TRUE(events.empty()) << "nothing is deleted as it is";
    must(vero, SetRetention{24});
    const auto since = now;
    must(vero, SetRetention{24});
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(space.retention->since, since);
    must(vero, SetRetention{6});
    EXPECT_EQ(space.retention->since, now);
    must(vero, SetRetention{});
    EXPECT_FALSE(space.retention);
    EXPECT_FALSE(told_to_readers());
    EXPECT_EQ(told, (std::vector<Notice>{{maribel, NoticeKind::retention_set}}));
}

TEST_F(Keeping, IsFromSixMonthsToTenYears) {
    for (const std::uint32_t months : {0u, 5u, 121u, ~0u}) {
        EXPECT_EQ(ask(vero, SetRetention{months}), Refusal::retention_invalid) << months;
    }
    for (const std::uint32_t months : {6u, 120u}) {
        EXPECT_EQ(ask(vero, SetRetention{months}), std::nullopt) << months;
    }
}

TEST(Keepings, ANotebookAndASessionHaveNone) {
    for (const SpaceKind kind : {SpaceKind::notebook, SpaceKind::session}) {
        MentoringRoom room(kind);
        EXPECT_EQ(room.ask(MentoringRoom::vero, SetRetention{12}), Refusal::retention_elsewhere);
    }
    for (const SpaceKind kind : {SpaceKind::network, SpaceKind::community, SpaceKind::mesa}) {
        MentoringRoom room(kind);
        EXPECT_EQ(room.ask(MentoringRoom::vero, SetRetention{12}), std::nullopt);
    }
}

TEST_F(Keeping, DeletesWhatIsOlderAndNothingElse) {
    const auto old = posted();
    must(maribel, EditMessage{old, "otras palabras", {}});
    must(vero, SetRetention{6});
    now += days{150};
    const auto young = posted();
    now += days{60};
    expire(old);
    EXPECT_FALSE(stands(old));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<MessageWithdrawn>(events.front()), (MessageWithdrawn{old, machine}));
    EXPECT_TRUE(seen.timeline.front().withdrawn);
    expire(young);
    expire(young, now);
    EXPECT_TRUE(events.empty()) << "whatever was asked for, the space keeps it";
    expire(old);
    EXPECT_TRUE(events.empty()) << "once";
    expire(Uuid{{9, 9}});
    EXPECT_TRUE(events.empty()) << "no such thing";
}

TEST_F(Keeping, DeletesAllVersionsAndTheirFiles) {
    const FileFacts facts{.media = "application/pdf", .size = 3};
    const Uuid file{{7}};
    must(
        maribel,
        PostMessage{"una", {}, {{.file = file, .name = "pauta.pdf", .preview = {}, .facts = facts}}}
    );
    const auto first = last_id;
    must(maribel, EditMessage{first, "dos", {}});
    const auto second = last_id;
    must(vero, SetRetention{6});
    now += days{400};
    const Asked asked{.by = machine, .id = Uuid{{8}}, .at = now};
    const auto decision = decide(space, asked, ExpireWords{first, cutoff(now, 6)});
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->forgotten, (std::vector<ContentId>{first, second, file}));
}

TEST_F(Keeping, DeletesNothingInTheThirtyDaysAfterItWasSet) {
    const auto old = posted();
    now += days{400};
    must(vero, SetRetention{6});
    now += days{30} - 2min;
    expire(old);
    EXPECT_TRUE(stands(old));
    expire(old);
    EXPECT_FALSE(stands(old)) << "thirty days later";
}

TEST_F(Keeping, DeletesNothingWhereItIsDemandedNoLonger) {
    const auto old = posted();
    must(vero, SetRetention{6});
    now += days{400};
    const Instant before = cutoff(now, 6);
    must(vero, SetRetention{120});
    now += days{40};
    expire(old, before);
    EXPECT_TRUE(stands(old));
    must(vero, SetRetention{});
    now += days{40};
    expire(old, before);
    EXPECT_TRUE(stands(old));
}

TEST_F(Keeping, IsTheMachinesAlone) {
    const auto old = posted();
    must(vero, SetRetention{6});
    now += days{400};
    EXPECT_EQ(ask(vero, ExpireWords{old, now}), Refusal::role_may_not);
    EXPECT_EQ(ask(luis, ExpireWords{old, now}), Refusal::not_a_member);
    EXPECT_TRUE(stands(old));
}

}  // namespace
}  // namespace urdimbre::tests
