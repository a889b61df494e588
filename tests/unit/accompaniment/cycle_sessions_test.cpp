// Sessions inside a cycle, and cycles between equals (rules Y12, Y15).
#include "server/app/cycles.hpp"
#include "server/domain/access.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using enum SpaceRole;

class InAStage : protected MentoringRoom, public testing::Test {
  protected:
    // A session below that served a stage is over.
    void
    over(const StageOf& of, bool synthesis, std::uint32_t agreed, SpaceId session = SpaceId{9}) {
        must(
            PersonId{},
            CommitmentCommand{TakeActa{
                .session = session,
                .began_at = now,
                .ended_at = now,
                .how = Ending::completed,
                .commitments = {},
                .again = false,
                .stage = StageReport{of, synthesis, agreed},
            }}
        );
    }
};

TEST_F(InAStage, TheCycleRemembersWhatASessionLeft) {
    must(vero, TakeCycle{small_cycle()});
    over({course().id, "mirar"}, true, 0);
    ASSERT_EQ(course().meetings.size(), 1u);
    EXPECT_EQ(course().meetings.front(), (StageMeeting{SpaceId{9}, "mirar", now, true, 0}));
    EXPECT_TRUE(told.empty()) << "a remark, and nobody's alarm";
}

TEST_F(InAStage, NothingIsSaidOfAnotherCycleOrOfAStageThatIsGone) {
    over({last_id, "mirar"}, true, 1);
    EXPECT_EQ(events.size(), 1u) << "there is no cycle; the acta was taken all the same";
    must(vero, TakeCycle{small_cycle()});
    const CourseId before = course().id;
    over({before, "inventada"}, true, 1);
    must(vero, LeaveCycle{});
    must(vero, TakeCycle{small_cycle()});
    over({before, "mirar"}, true, 1);
    EXPECT_TRUE(course().meetings.empty());
}

TEST_F(InAStage, TheNewestAreRemembered) {
    must(vero, TakeCycle{small_cycle()});
    for (std::size_t i = 0; i <= Course::meetings_max; ++i) {
        over({course().id, "mirar"}, false, 0, SpaceId{100 + i});
    }
    EXPECT_EQ(course().meetings.size(), Course::meetings_max);
    EXPECT_EQ(course().meetings.front().session, SpaceId{101});
}

class AmongEquals : protected MentoringRoom, public testing::Test {
  protected:
    static constexpr Roles both{mentor, mentee};

    static CycleCopy equals() {
        CycleCopy copy = small_cycle();
        copy.equal = true;
        return copy;
    }

    // Whatever whoever accompanies may do, either may.
    bool even() const {
        return may(space.roles_of(vero), Action::accompany) &&
               may(space.roles_of(maribel), Action::accompany) &&
               space.roles_of(vero).has(mentee) && space.roles_of(maribel).has(mentor);
    }
};

TEST_F(AmongEquals, EachGetsThePlaceOfBoth) {
    must(vero, TakeCycle{equals()});
    EXPECT_TRUE(even());
    EXPECT_EQ(space.roles_of(maribel), both);
    EXPECT_TRUE(coordinates(space.roles_of(vero))) << "what else somebody is stays";
    EXPECT_NE(std::ranges::find(told, Notice{maribel, NoticeKind::roles_changed}), told.end())
        << "and they are told";
}

TEST_F(AmongEquals, NobodyTakesAPlaceThatWasNotTheirsToGive) {
    EXPECT_EQ(ask(maribel, TakeCycle{equals()}), Refusal::seats_unequal);
    must(maribel, TakeCycle{small_cycle()});
    EXPECT_EQ(ask(maribel, EditCycle{equals()}), Refusal::seats_unequal);
    must(vero, EditCycle{equals()});
    EXPECT_TRUE(even());
    must(maribel, LeaveCycle{});
    must(maribel, TakeCycle{equals()});
    EXPECT_TRUE(course().equal) << "it is even already, so either may";
}

TEST_F(AmongEquals, APlaceIsNotGivenWithACycleThatIsAnotherByNow) {
    must(maribel, TakeCycle{small_cycle()});
    const ContentId looked_at = course().script;
    must(maribel, EditCycle{small_cycle(), looked_at});
    EXPECT_EQ(ask(vero, EditCycle{equals(), looked_at}), Refusal::cycle_changed);
    EXPECT_FALSE(even());
    must(vero, EditCycle{equals(), course().script});
    EXPECT_TRUE(even());
}

TEST_F(AmongEquals, WhoeverComesHasTheSamePlace) {
    must(vero, TakeCycle{equals()});
    must(vero, AddMember{.person = luis, .roles = {mentee}});
    EXPECT_EQ(space.roles_of(luis), both);
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_EQ(space.roles_of(olga), Roles{observer}) << "whoever looks on is no pair of anybody";
    must(vero, LeaveCycle{});
    must(vero, AddMember{.person = luis, .roles = {mentee}});
    EXPECT_EQ(space.roles_of(luis), Roles{mentee});
}

TEST_F(AmongEquals, NobodyIsLeftOneSideOfBoth) {
    must(vero, TakeCycle{equals()});
    const auto no = Refusal::equals_take_no_role;
    EXPECT_EQ(ask(vero, AddMember{.person = maribel, .roles = {mentee}}), no);
    EXPECT_EQ(
        ask(vero, AddMember{.person = maribel, .roles = {SpaceRole::coordinator, mentor}}), no
    );
    EXPECT_EQ(space.roles_of(maribel), both);
    must(vero, AddMember{.person = maribel, .roles = {SpaceRole::coordinator, mentor, mentee}});
    EXPECT_TRUE(coordinates(space.roles_of(maribel)));
    must(vero, AddMember{.person = maribel, .roles = {observer}});
    EXPECT_EQ(space.roles_of(maribel), Roles{observer}) << "nobody has to be a pair";
    must(vero, AddMember{.person = maribel, .roles = {mentee}});
    EXPECT_EQ(space.roles_of(maribel), both) << "as whoever comes";
}

TEST_F(AmongEquals, NobodyIsTheOneWhoAccompanies) {
    must(vero, TakeCycle{equals()});
    EXPECT_EQ(ask(vero, TakeRole{AccompanierRole::facilitador}), Refusal::equals_take_no_role);
    EXPECT_EQ(ask(maribel, TakeRole{AccompanierRole::facilitador}), Refusal::equals_take_no_role);
    must(vero, EditCycle{small_cycle()});
    EXPECT_FALSE(course().equal);
    must(vero, TakeRole{AccompanierRole::facilitador});
}

TEST_F(AmongEquals, EitherIsObservedByTheOther) {
    must(vero, TakeCycle{equals()});
    const auto visit = [&](PersonId looks, PersonId teaches) {
        return ProposeObservation{
            .observers = {looks},
            .observed = teaches,
            .starts_at = now + std::chrono::hours{24},
            .minutes = 45,
            .words = "{}",
            .replaces = {},
        };
    };
    must(maribel, visit(maribel, vero));
    must(vero, visit(vero, maribel));
    EXPECT_EQ(space.accompaniment.observations.size(), 2u);
}

TEST(CyclesBetweenEquals, IsAPropertyOfTheDocument) {
    const app::Cycle* found = app::shipped_cycles().find("mentoria-entre-pares");
    ASSERT_NE(found, nullptr);
    EXPECT_TRUE(found->equal);
    const app::Cycle* other = app::shipped_cycles().find("relacion-uno-a-uno");
    ASSERT_NE(other, nullptr);
    EXPECT_FALSE(other->equal);
}

TEST(CyclesBetweenEquals, ElsewhereThanInARoomNobodyIsGivenAPlace) {
    MentoringRoom mesa{SpaceKind::mesa};
    CycleCopy copy = small_cycle();
    copy.equal = true;
    mesa.must(MentoringRoom::maribel, TakeCycle{copy});
    EXPECT_EQ(mesa.space.roles_of(MentoringRoom::maribel), Roles{mentee});
}

}  // namespace
}  // namespace urdimbre::tests
