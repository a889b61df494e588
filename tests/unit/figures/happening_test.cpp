#include "server/domain/happening.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

// Rule P19: what of the life of a space is counted, and what never is.
namespace urdimbre::domain {
namespace {

using namespace std::chrono;

constexpr Month october = 2026 * 12 + 9;
constexpr PersonId ana{1}, benito{2}, carla{3};

struct Counted : testing::Test {
    Counted() {
        space.kind = SpaceKind::session;
        Conversation talk;
        talk.protocol.roles = {
            {.id = "habla", .duty = Duty::presents, .seats_max = 5},
            {.id = "mira", .duty = Duty::observes, .seats_max = 5},
        };
        talk.protocol.phases.resize(3);
        talk.protocol.phases[1].visibility = Visibility::at_end;
        talk.protocol.phases[2].authorship = Authorship::anonymous;
        talk.seats = {{ana, "habla"}, {benito, "habla"}, {carla, "mira"}};
        talk.stage = Stage::running;
        talk.started_at = Instant{};
        space.conversation = talk;
    }

    std::vector<Happening> of(Event event) {
        return happenings.of({.seq = ++seq, .at = beginning_of(october), .event = event}, space);
    }
    static ContributionMade said(PersonId author, PhaseIndex phase) {
        ContributionMade made;
        made.author = author;
        made.phase = phase;
        made.shown = Shown::everybody;
        return made;
    }
    static Commitment taken_on(PersonId owner, CommitmentState state = CommitmentState::agreed) {
        Commitment one;
        one.owners = {owner};
        one.state = state;
        return one;
    }

    Space space;
    Happenings happenings;
    Sequence seq{};
};

TEST_F(Counted, IsWhatEverybodyOfASessionSeesUnderAName) {
    const auto one = of(ConversationEvent{said(ana, 0)});
    ASSERT_EQ(one.size(), 1u);
    EXPECT_EQ(one[0], (Happening{.what = Doing::contribution, .people = {ana}}));

    ContributionMade own = said(ana, 0);
    own.shown = Shown::author;
    EXPECT_TRUE(of(ConversationEvent{own}).empty()) << "a note";
    EXPECT_TRUE(of(ConversationEvent{said(ana, 1)}).empty()) << "hidden, also once it is revealed";
    EXPECT_TRUE(of(ConversationEvent{said(ana, 2)}).empty());
    ContributionMade anonymous = said(ana, 0);
    anonymous.anonymous = true;
    EXPECT_TRUE(of(ConversationEvent{anonymous}).empty());
}

TEST_F(Counted, IsASessionThatTookPlaceWithTheSeatsFromWhichSomebodySpoke) {
    Contribution one;
    one.author = ana;
    one.shown = Shown::everybody;
    space.conversation->contributions = {one};
    const ConversationEvent ended =
        ConversationEnded{.how = Ending::completed, .by = {}, .reason = {}};
    const std::vector<Happening> wanted{
        {.what = Doing::session, .people = {ana, benito}},
        {.what = Doing::seats, .count = 1, .part = 1, .people = {ana}},
        {.what = Doing::seats, .count = 1, .part = 0, .people = {benito}},
    };
    EXPECT_EQ(of(ended), wanted) << "who only observes has no word to be heard";
    EXPECT_TRUE(
        of(ConversationEvent{ConversationEnded{.how = Ending::abandoned, .by = {}, .reason = {}}}
        ).empty()
    );
    space.conversation->started_at.reset();
    EXPECT_TRUE(of(ended).empty());
}

TEST_F(Counted, NothingIsThatIsPrivate) {
    space.conversation->protocol.confidential = true;
    EXPECT_TRUE(of(ConversationEvent{said(ana, 0)}).empty());
    EXPECT_TRUE(
        of(ConversationEvent{ConversationEnded{.how = Ending::completed, .by = {}, .reason = {}}}
        ).empty()
    );
}

TEST_F(Counted, IsACommitmentWhereItIsKept) {
    ActaTaken acta;
    acta.commitments = {taken_on(ana), taken_on(benito)};
    const Event kept = CommitmentEvent{CommitmentChanged{
        .commitment = taken_on(ana, CommitmentState::kept), .by = ana, .previous = {}
    }};
    EXPECT_TRUE(of(kept).empty()) << "said in a session, on its way to where it is kept";
    space.kind = SpaceKind::community;
    space.conversation.reset();
    EXPECT_EQ(of(CommitmentEvent{acta}).size(), 2u);
    acta.again = true;
    EXPECT_TRUE(of(CommitmentEvent{acta}).empty()) << "carried up once more";
    const auto one = of(kept);
    ASSERT_EQ(one.size(), 1u);
    EXPECT_EQ(one[0], (Happening{.what = Doing::kept, .people = {ana}}));
    const Event under_way = CommitmentEvent{CommitmentChanged{
        .commitment = taken_on(ana, CommitmentState::under_way), .by = ana, .previous = {}
    }};
    EXPECT_TRUE(of(under_way).empty());
}

TEST_F(Counted, IsAVisitOnceItIsAgreedAndItsDialogueOnce) {
    space.kind = SpaceKind::mentoring_room;
    space.conversation.reset();
    Observation visit;
    visit.observers = {benito};
    visit.observed = ana;
    space.accompaniment.observations = {visit};
    const auto happens = [&](ObservationEvent event) { return of(AccompanimentEvent{event}); };
    EXPECT_TRUE(happens(ObservationAccepted{visit.id, ana, false}).empty());
    const auto agreed = happens(ObservationAccepted{visit.id, ana, true});
    ASSERT_EQ(agreed.size(), 1u);
    EXPECT_EQ(agreed[0], (Happening{.what = Doing::visit, .people = {benito, ana}}));
    EXPECT_TRUE(happens(FieldNotesShared{visit.id, benito, {}}).empty());
    DialogueTold told;
    told.observation = visit.id;
    told.by = benito;
    EXPECT_TRUE(happens(told).empty()) << "nobody has confirmed it";
    EXPECT_EQ(happens(DialogueConfirmed{visit.id}).size(), 1u);
    EXPECT_TRUE(happens(told).empty());
    EXPECT_TRUE(happens(DialogueConfirmed{visit.id}).empty()) << "told anew";
}

TEST_F(Counted, IsAStageWithThoseWhoGoThroughTheCycle) {
    space.kind = SpaceKind::mentoring_room;
    space.conversation.reset();
    space.members = {
        {ana, {SpaceRole::mentor}}, {benito, {SpaceRole::mentee}}, {carla, {SpaceRole::observer}}
    };
    space.accompaniment.course.emplace().cycle = "visita-en-aula";
    const auto one = of(AccompanimentEvent{
        StageEntered{.stage = "dialogo", .how = StageMove::ahead, .by = ana, .reason = {}}
    });
    ASSERT_EQ(one.size(), 1u);
    EXPECT_EQ(
        one[0],
        (Happening{.what = Doing::stage, .of = "visita-en-aula/dialogo", .people = {ana, benito}})
    );
}

TEST_F(Counted, IsWhatCameDueInTheMonth) {
    const auto day = [](int in_month, int number) {
        const sys_days date{named_month(october + in_month) / number};
        return static_cast<Day>(date.time_since_epoch().count());
    };
    space.kind = SpaceKind::community;
    space.conversation.reset();
    Commitment due = taken_on(ana);
    due.due = day(0, 31);
    Commitment later = taken_on(benito);
    later.due = day(1, 1);
    space.ledger.commitments = {due, later, taken_on(carla)};
    SupportPlan plan;
    plan.owners = {carla};
    PlanAction done;
    done.planned = {
        .id = "una", .from = day(0, 1), .to = day(0, 20), .people = {ana}, .others = false
    };
    done.standings = {{.state = ActionState::done, .at = {}, .by = ana, .note = {}}};
    PlanAction open = done;
    open.planned.id = "otra";
    open.standings.clear();
    PlanAction coming = open;
    coming.planned.to = day(1, 2);
    plan.actions = {done, open, coming};
    space.accompaniment.plan = plan;
    const std::vector<Happening> wanted{
        {.what = Doing::overdue, .people = {ana}},
        {.what = Doing::action, .part = 1, .people = {ana, carla}},
        {.what = Doing::action, .part = 0, .people = {ana, carla}},
    };
    space.last_at = beginning_of(school_year_of(october)) - milliseconds{1};
    EXPECT_TRUE(Happenings::left_by(october, space).empty()) << "nothing happened this year";
    space.last_at = beginning_of(school_year_of(october));
    EXPECT_EQ(Happenings::left_by(october, space), wanted);
    space.kind = SpaceKind::session;
    EXPECT_TRUE(Happenings::left_by(october, space).empty());
}

}  // namespace
}  // namespace urdimbre::domain
