// Of what the clock reminds people: days that come and meetings that they agreed to have (rules K4,
// Y17).
#include "server/domain/reminding.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum SpaceRole;
using std::chrono::days;

class Reminding : protected MentoringRoom, public testing::Test {
  protected:
    static constexpr SpaceId session{9};

    Day today() const { return day_of(now); }

    // A session below leaves what was taken on in it.
    ContributionId took_on(std::vector<PersonId> owners, std::optional<Day> due) {
        Commitment one;
        one.id = last_id;
        one.id.bytes[0] = 7;
        one.session = session;
        one.words = one.id;
        one.owners = std::move(owners);
        one.due = due;
        one.made_at = now;
        acta({one});
        return one.id;
    }

    void acta(std::vector<Commitment> commitments) {
        must(
            PersonId{},
            CommitmentCommand{TakeActa{
                .session = session,
                .began_at = now - 40min,
                .ended_at = now,
                .how = Ending::completed,
                .commitments = std::move(commitments),
                .again = false,
            }}
        );
    }

    void change(ContributionId what, CommitmentMove move, std::optional<Day> due = {}) {
        must(vero, CommitmentCommand{ChangeCommitment{what, move, due, "así fue"}});
    }

    void agree(std::optional<std::uint32_t> days) {
        must(vero, AccompanimentCommand{ProposeAgreement{"a qué vamos", days, {}}});
        must(maribel, AccompanimentCommand{AcceptAgreement{last_id}});
    }

    // The clock goes on by so many hours, one after the other: of what anybody is reminded.
    std::vector<Notice> after(int hours) {
        std::vector<Notice> all;
        for (const Instant end = now + std::chrono::hours{hours}; now < end;) {
            wait_until(now + 1h);
            std::ranges::copy(told, std::back_inserter(all));
        }
        return all;
    }
};

using Told = std::vector<Notice>;

TEST_F(Reminding, WhoTookSomethingOnIsToldTwoDaysBeforeInTheMorning) {
    const Day day = today() + 5;
    took_on({maribel}, day);
    EXPECT_EQ(next_tick(space), Instant{days{day - 2} + 12h});
    wait_until(Instant{days{day - 2} + 12h} - 1ms);
    EXPECT_TRUE(events.empty());
    wait_until(now + 1ms);
    EXPECT_EQ(told, (Told{{maribel, NoticeKind::commitment_due}}));
    EXPECT_EQ(next_tick(space), std::nullopt);
    EXPECT_TRUE(after(24 * 30).empty()) << "once, and not when the day is over";
}

TEST_F(Reminding, ANewDayIsANewReminder) {
    const ContributionId one = took_on({maribel, vero}, today() + 5);
    EXPECT_EQ(after(24 * 4).size(), 2u);
    change(one, CommitmentMove::replanned, today() + 10);
    EXPECT_EQ(
        after(24 * 20),
        (Told{{maribel, NoticeKind::commitment_due}, {vero, NoticeKind::commitment_due}})
    );
}

TEST_F(Reminding, NobodyIsToldOfWhatTheyHaveJustSaid) {
    const ContributionId soon = took_on({maribel}, today() + 1);
    took_on({maribel}, {});
    EXPECT_EQ(next_tick(space), std::nullopt);
    change(soon, CommitmentMove::replanned, today() + 2);
    EXPECT_EQ(after(13).size(), 1u) << "it was night when she said so";
    change(soon, CommitmentMove::replanned, today() + 2);
    EXPECT_EQ(next_tick(space), std::nullopt) << "and now it is noon";
}

TEST_F(Reminding, WhatEndedAndWhoLeftAreLeftAlone) {
    const ContributionId done = took_on({maribel}, today() + 5);
    took_on({luis}, today() + 5);
    change(done, CommitmentMove::kept);
    wait_until(now + days{4});
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<Reminded>(events.front()).commitments.size(), 1u);
    EXPECT_TRUE(told.empty()) << "Luis is no member";
}

TEST_F(Reminding, ADayThatIsOverIsNotSaidToBeNear) {
    took_on({maribel}, today() + 5);
    wait_until(now + days{30});
    ASSERT_EQ(events.size(), 1u);
    EXPECT_TRUE(std::get<Reminded>(events.front()).commitments.empty());
    EXPECT_TRUE(told.empty());
}

TEST_F(Reminding, WhatComesOnOneDayIsOneEvent) {
    took_on({maribel}, today() + 5);
    took_on({maribel, vero}, today() + 5);
    agree(3);
    wait_until(now + days{4});
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<Reminded>(events.front()).commitments.size(), 2u);
    EXPECT_TRUE(std::get<Reminded>(events.front()).meeting);
    EXPECT_EQ(
        told, (Told{{maribel, NoticeKind::commitment_due}, {vero, NoticeKind::commitment_due}})
    ) << "each once, of what is nearest to them";
}

TEST_F(Reminding, AMeetingThatIsDueIsRememberedOnce) {
    agree(14);
    const Day agreed = today();
    EXPECT_EQ(next_tick(space), Instant{days{agreed + 14} + 12h});
    EXPECT_EQ(
        after(24 * 60), (Told{{vero, NoticeKind::meeting_due}, {maribel, NoticeKind::meeting_due}})
    );
    acta({});
    EXPECT_EQ(next_tick(space), Instant{days{today() + 14} + 12h}) << "from the newest session on";
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_EQ(after(24 * 60).size(), 2u) << "whoever observes does not meet";
    agree(7);
    EXPECT_EQ(next_tick(space), Instant{days{today() + 7} + 12h}) << "what is agreed anew";
    agree({});
    EXPECT_EQ(next_tick(space), std::nullopt) << "no longer how often";
}

TEST_F(Reminding, AProposalRemindsNobody) {
    must(vero, AccompanimentCommand{ProposeAgreement{"a qué vamos", 14, {}}});
    EXPECT_EQ(next_tick(space), std::nullopt);
}

}  // namespace
}  // namespace urdimbre::tests
