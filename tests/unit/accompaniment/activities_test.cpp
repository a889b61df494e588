// Activities that were held in a room or a mesa, and how many are agreed on (rules Y10, Y27).
#include "server/domain/activity.hpp"

#include "tests/unit/accompaniment/mentoring_room.hpp"

#include <string>
#include <utility>
#include <vector>

namespace urdimbre::tests {
namespace {

using namespace domain;
using enum SpaceRole;
using std::chrono::days;
using std::chrono::hours;

constexpr SpaceId group_session{9}, dialogue_session{10};

class NotingActivities : protected MentoringRoom, public testing::Test {
  protected:
    Day today() const { return day_of(now); }

    ActivityFacts gia(Day on) const {
        return {.what = ActivityKind::gia, .on = on, .days = 1, .mode = ActivityMode::in_person};
    }
    ActivityFacts gia() const { return gia(today()); }

    static AccompanimentCommand note(ActivityFacts facts, std::string about = "Preguntas") {
        return ActivityCommand{NoteActivity{facts, std::move(about)}};
    }
    static AccompanimentCommand take_back(ActivityId id) {
        return ActivityCommand{TakeBackActivity{id}};
    }
    static AccompanimentCommand clear(ActivityId id) {
        return ActivityCommand{ClearActivityWords{id}};
    }

    ActivityId noted(PersonId by, ActivityFacts facts, const std::string& about = "Preguntas") {
        must(by, note(facts, about));
        return last_id;
    }

    const std::vector<HeldActivity>& held() const { return space.accompaniment.activities.held; }

    void over(SpaceId session) {
        must(
            PersonId{},
            CommitmentCommand{TakeActa{
                .session = session,
                .began_at = now,
                .ended_at = now,
                .how = Ending::completed,
                .commitments = {},
                .again = false,
            }}
        );
    }
};

TEST_F(NotingActivities, OneIsKeptWithItsFactsAndItsWordsAreContent) {
    ActivityFacts facts = gia();
    facts.reach = ActivityReach::several_schools;
    const ActivityId id = noted(maribel, facts, "Preguntas que hacen pensar");
    ASSERT_EQ(held().size(), 1u);
    EXPECT_EQ(held().front().facts, facts);
    EXPECT_EQ(held().front().by, maribel);
    EXPECT_EQ(texts.at(id), "Preguntas que hacen pensar");
    EXPECT_EQ(subject(events.front()), id);
    EXPECT_FALSE(withdrawn(events.front()));
    EXPECT_TRUE(told.empty()) << "nobody is told";
}

TEST_F(NotingActivities, TheDayIsOfTheLastYearAndNotToCome) {
    const auto wrong = Refusal::activity_day_invalid;
    EXPECT_EQ(ask(vero, note(gia(today() + 2))), wrong);
    EXPECT_EQ(ask(vero, note(gia(today() - 367))), wrong);
    must(vero, note(gia(today() + 1)));  // where it is tomorrow already
    must(vero, note(gia(today() - 366)));
    EXPECT_EQ(ask(vero, note(gia(0))), wrong);
    EXPECT_EQ(ask(vero, note(gia(~Day{}))), wrong) << "no number turns over";
}

TEST_F(NotingActivities, WorkshopsAndNucleiTakeSeveralDaysAndAGroupHasAReach) {
    const auto wrong = Refusal::activity_invalid;
    ActivityFacts facts = gia();
    for (const std::uint32_t count : {0u, 2u}) {
        facts.days = count;
        EXPECT_EQ(ask(vero, note(facts)), wrong) << count;
    }
    for (const ActivityKind what : {ActivityKind::workshop, ActivityKind::nucleus}) {
        facts.what = what;
        facts.days = 60;
        must(vero, note(facts));
        facts.days = 61;
        EXPECT_EQ(ask(vero, note(facts)), wrong);
        facts.days = 1;
        facts.reach = ActivityReach::one_school;
        EXPECT_EQ(ask(vero, note(facts)), wrong);
        facts.reach.reset();
    }
}

TEST_F(NotingActivities, ASessionIsNotedOnceAndOnlyWhenItIsOver) {
    ActivityFacts facts = gia();
    facts.session = group_session;
    EXPECT_EQ(ask(vero, note(facts)), Refusal::activity_session_invalid);
    over(group_session);
    const ActivityId id = noted(vero, facts);
    EXPECT_EQ(ask(maribel, note(facts)), Refusal::activity_counted);
    facts.what = ActivityKind::meeting;
    EXPECT_EQ(ask(vero, note(facts)), Refusal::activity_counted) << "as something else neither";
    must(vero, take_back(id));
    must(maribel, note(facts));
}

TEST_F(NotingActivities, ASessionInWhichAVisitWasTalkedOverCountsWithTheVisit) {
    must(
        vero,
        ProposeObservation{
            .observers = {vero},
            .observed = maribel,
            .starts_at = now + hours{1},
            .minutes = 45,
            .words = "{}",
            .replaces = {},
        }
    );
    const ObservationId visit = last_id;
    must(maribel, AcceptObservation{visit});
    now += hours{2};
    over(dialogue_session);
    must(vero, TellDialogue{visit, dialogue_session, {}});
    ActivityFacts facts = gia();
    facts.session = dialogue_session;
    EXPECT_EQ(ask(vero, note(facts)), Refusal::activity_session_invalid);
    must(maribel, WithdrawObservation{visit});
    must(vero, note(facts));
}

TEST_F(NotingActivities, WhoNotedItOrCoordinatesTakesItBack) {
    const ActivityId hers = noted(maribel, gia());
    const ActivityId of_vero = noted(vero, gia());
    EXPECT_EQ(ask(maribel, take_back(of_vero)), Refusal::activity_not_yours);
    EXPECT_EQ(ask(maribel, clear(of_vero)), Refusal::activity_not_yours);
    must(maribel, take_back(hers));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(withdrawn(events.front()), hers);
    EXPECT_EQ(held().size(), 1u);
    EXPECT_EQ(ask(maribel, take_back(hers)), Refusal::activity_unknown);
    const ActivityId again = noted(maribel, gia());
    must(vero, take_back(again));
    EXPECT_EQ(held().size(), 1u);
}

TEST_F(NotingActivities, ItsWordsGoAndItCountsOn) {
    const ActivityId id = noted(maribel, gia());
    EXPECT_EQ(words(space.accompaniment), std::vector{id});
    must(maribel, clear(id));
    EXPECT_EQ(withdrawn(events.front()), id);
    ASSERT_EQ(held().size(), 1u);
    EXPECT_TRUE(held().front().cleared);
    EXPECT_TRUE(words(space.accompaniment).empty());
    must(vero, clear(id));
    EXPECT_TRUE(events.empty()) << "they are gone already";
}

TEST_F(NotingActivities, WhoLeftMayStillTakeTheirWordsAndNothingElse) {
    const ActivityId id = noted(maribel, gia());
    must(vero, RemoveMember{.person = maribel});
    EXPECT_EQ(ask(maribel, take_back(id)), Refusal::not_a_member);
    EXPECT_EQ(ask(maribel, note(gia())), Refusal::not_a_member);
    must(maribel, clear(id));
    EXPECT_EQ(held().size(), 1u);
}

TEST_F(NotingActivities, ThoseWhoAccompanyAreAccompaniedOrCoordinateNoteThem) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    must(vero, AddMember{.person = coordinator, .roles = {SpaceRole::coordinator}});
    EXPECT_EQ(ask(olga, note(gia())), Refusal::role_may_not);
    EXPECT_EQ(ask(luis, note(gia())), Refusal::not_a_member);
    must(coordinator, note(gia()));
    MentoringRoom mesa{SpaceKind::mesa};
    mesa.must(MentoringRoom::maribel, note(gia()));
    MentoringRoom community{SpaceKind::community};
    EXPECT_EQ(community.ask(MentoringRoom::vero, note(gia())), Refusal::accompaniment_elsewhere);
}

TEST_F(NotingActivities, NoneOfThisYearLeavesForAnother) {
    for (std::size_t i = 0; i < Activities::held_max; ++i) noted(vero, gia());
    EXPECT_EQ(ask(vero, note(gia())), Refusal::activities_full);
    must(vero, take_back(held().front().id));
    must(vero, note(gia()));
    EXPECT_EQ(ask(vero, note(gia())), Refusal::activities_full);
}

TEST_F(NotingActivities, OneOfAnEarlierYearLeavesWithItsWords) {
    const ActivityId older = noted(maribel, gia(today() - 2));
    const ActivityId oldest = noted(maribel, gia(today() - 3));
    for (std::size_t i = 2; i < Activities::held_max; ++i) noted(vero, gia());
    now += days{45};  // 2027
    EXPECT_EQ(ask(vero, note(gia(today() - 49))), Refusal::activities_full)
        << "it would leave at once";
    must(vero, note(gia()));
    EXPECT_EQ(held().size(), Activities::held_max);
    EXPECT_EQ(withdrawn(events.front()), oldest);
    EXPECT_FALSE(space.accompaniment.activities.find(oldest));
    EXPECT_TRUE(space.accompaniment.activities.find(older));
}

TEST_F(NotingActivities, AYearIsOverOnceItIsOverEverywhere) {
    now = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31} + hours{20};
    for (std::size_t i = 0; i < Activities::held_max; ++i) noted(vero, gia());
    now = std::chrono::sys_days{std::chrono::year{2027} / 1 / 1} + hours{3};
    EXPECT_EQ(ask(vero, note(gia())), Refusal::activities_full) << "in Chile it is still 2026";
    now += days{1};
    must(vero, note(gia()));
}

// ---- What is agreed on

ProposeAgreement offer_of(std::vector<ActivityAgreed> activities, bool months = true) {
    ProposeAgreement offer{.words = "{}", .every_days = {}, .minutes = {}};
    if (months) offer.visits = VisitsAgreed{.modality = {}, .year = 0, .month = 0, .months = {3}};
    offer.activities = std::move(activities);
    return offer;
}

TEST_F(NotingActivities, AnAgreementTakesOverHowManyThereAreToBe) {
    const std::vector<ActivityAgreed> agreed{
        {ActivityKind::gia, 8, 1, {}, {}},
        {ActivityKind::workshop, 1, 0, 10, 12},
        {ActivityKind::workshop, 1, 0, 5, 8},
        {ActivityKind::meeting, 7, 0, {}, {}},
    };
    must(vero, offer_of(agreed));
    must(maribel, AcceptAgreement{space.accompaniment.proposed->id});
    ASSERT_TRUE(space.accompaniment.agreement);
    EXPECT_EQ(space.accompaniment.agreement->activities, agreed);
}

TEST_F(NotingActivities, WhatIsAgreedOnForeseesSomethingWithinBounds) {
    const auto wrong = Refusal::activities_agreed_invalid;
    const auto refused = [&](const ActivityAgreed& one) { return ask(vero, offer_of({one})); };
    using enum ActivityKind;
    EXPECT_EQ(refused({ActivityKind::gia, 0, 0, {}, {}}), wrong);
    EXPECT_EQ(refused({ActivityKind::gia, 367, 0, {}, {}}), wrong);
    EXPECT_EQ(refused({ActivityKind::gia, 0, 32, {}, {}}), wrong);
    EXPECT_EQ(refused({ActivityKind::gia, 1, 0, 1, {}}), wrong) << "it takes no days";
    EXPECT_EQ(refused({workshop, 1, 0, 8, 5}), wrong);
    EXPECT_EQ(refused({workshop, 1, 0, 0, {}}), wrong);
    EXPECT_EQ(refused({workshop, 1, 0, {}, 61}), wrong);
    EXPECT_EQ(ask(vero, offer_of({{ActivityKind::gia, 1, 0, {}, {}}}, false)), wrong)
        << "without active months";
    must(vero, offer_of({{ActivityKind::gia, 366, 31, {}, {}}, {nucleus, 4, 0, {}, 2}}));
    must(vero, offer_of(std::vector(12, ActivityAgreed{meeting, 1, 0, {}, {}})));
    EXPECT_EQ(ask(vero, offer_of(std::vector(13, ActivityAgreed{meeting, 1, 0, {}, {}}))), wrong);
}

// ---- As it is stored

TEST_F(NotingActivities, AnAgreementOnVisitsAloneIsStoredAsTheReleaseBeforeReadsIt) {
    const auto body = [&](const std::vector<ActivityAgreed>& activities) {
        const Event event = AccompanimentEvent{AgreementProposed{
            .agreement = last_id,
            .by = vero,
            .every_days = 7,
            .minutes = {},
            .accepted = true,
            .visits = VisitsAgreed{.modality = "plancad", .year = 4, .month = 0, .months = {3, 4}},
            .activities = activities,
        }};
        const auto stored = app::to_stored({.seq = 1, .at = now, .event = event}, last_id);
        const auto read = app::from_stored(stored);
        EXPECT_TRUE(read && read->event == event) << stored.body;
        return stored.body;
    };
    EXPECT_TRUE(body({}).starts_with(R"({"type":"agreement_proposed","v":2,)"));
    EXPECT_TRUE(body({{ActivityKind::gia, 8, 1, {}, {}}}
    ).starts_with(R"({"type":"agreement_proposed","v":3,)"));
}

}  // namespace
}  // namespace urdimbre::tests
