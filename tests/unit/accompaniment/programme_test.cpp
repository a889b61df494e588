// The programme of a room or a mesa: topics, taken up in workshops, visits and meetings (rule Y19).
#include "server/domain/programme.hpp"

#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using enum SpaceRole;
using std::chrono::hours;

class KeepingProgramme : protected MentoringRoom, public testing::Test {
  protected:
    static constexpr SpaceId workshop{9}, meeting{10};

    TopicId topic(const std::string& title = "Preguntas que hacen pensar") {
        must(vero, ProgrammeCommand{AddTopic{title}});
        return last_id;
    }

    const std::vector<Topic>& topics() const { return space.accompaniment.programme.topics; }

    static AccompanimentCommand tie(TopicId topic, TopicPart part, TakenUpIn in) {
        return ProgrammeCommand{TieTopic{topic, part, in}};
    }

    ObservationId visit(std::optional<ObservationId> replaces = {}) {
        must(
            vero,
            ProposeObservation{
                .observers = {vero},
                .observed = maribel,
                .starts_at = now + hours{24},
                .minutes = 45,
                .words = "{}",
                .replaces = replaces,
            }
        );
        return last_id;
    }

    void over(SpaceId session, bool again = false) {
        must(
            PersonId{},
            CommitmentCommand{TakeActa{
                .session = session,
                .began_at = now,
                .ended_at = now,
                .how = Ending::completed,
                .commitments = {},
                .again = again,
            }}
        );
    }
};

TEST_F(KeepingProgramme, ATopicLinksTheThree) {
    const TopicId id = topic();
    EXPECT_EQ(texts.at(id), "Preguntas que hacen pensar");
    must(maribel, tie(id, TopicPart::workshop, {workshop, {}}));
    must(maribel, tie(id, TopicPart::meeting, {meeting, {}}));
    must(vero, tie(id, TopicPart::visit, {{}, visit()}));
    ASSERT_EQ(topics().size(), 1u);
    ASSERT_EQ(topics().front().ties.size(), 3u);
    EXPECT_FALSE(topics().front().ties.front().done);
    EXPECT_TRUE(told.empty());
}

TEST_F(KeepingProgramme, KnowsWhichSessionsAreOver) {
    const TopicId id = topic();
    must(vero, tie(id, TopicPart::workshop, {workshop, {}}));
    over(meeting);
    EXPECT_FALSE(topics().front().ties.front().done) << "that was another one";
    over(workshop);
    EXPECT_TRUE(topics().front().ties.front().done);
    over(workshop, true);
    EXPECT_TRUE(events.empty()) << "it was told before";
    must(vero, tie(id, TopicPart::meeting, {meeting, {}}));
    EXPECT_TRUE(topics().front().ties.back().done) << "it was over when it was tied";
}

TEST_F(KeepingProgramme, TyingAgainSaysAsWhat) {
    const TopicId id = topic();
    must(vero, tie(id, TopicPart::workshop, {workshop, {}}));
    must(vero, tie(id, TopicPart::workshop, {workshop, {}}));
    EXPECT_TRUE(events.empty());
    over(workshop);
    must(vero, tie(id, TopicPart::meeting, {workshop, {}}));
    ASSERT_EQ(topics().front().ties.size(), 1u);
    EXPECT_EQ(topics().front().ties.front().part, TopicPart::meeting);
    EXPECT_TRUE(topics().front().ties.front().done) << "it stays over";
    must(maribel, ProgrammeCommand{UntieTopic{id, {workshop, {}}}});
    EXPECT_TRUE(topics().front().ties.empty());
    must(maribel, ProgrammeCommand{UntieTopic{id, {workshop, {}}}});
    EXPECT_TRUE(events.empty());
}

TEST_F(KeepingProgramme, ATieNamesOneThingOfItsKind) {
    const TopicId id = topic();
    const ObservationId seen = visit();
    const auto wrong = Refusal::topic_tie_invalid;
    EXPECT_EQ(ask(vero, tie(id, TopicPart::workshop, {})), wrong);
    EXPECT_EQ(ask(vero, tie(id, TopicPart::visit, {workshop, seen})), wrong);
    EXPECT_EQ(ask(vero, tie(id, TopicPart::visit, {workshop, {}})), wrong);
    EXPECT_EQ(ask(vero, tie(id, TopicPart::meeting, {{}, seen})), wrong);
    EXPECT_EQ(ask(vero, tie(id, TopicPart::meeting, {SpaceId{}, {}})), wrong);
    EXPECT_EQ(ask(vero, tie(id, TopicPart::visit, {{}, id})), wrong) << "there is no such visit";
    must(maribel, WithdrawObservation{seen});
    EXPECT_EQ(ask(vero, tie(id, TopicPart::visit, {{}, seen})), wrong) << "it was taken back";
}

TEST_F(KeepingProgramme, AVisitThatIsMovedStaysInItsTopics) {
    const TopicId id = topic();
    const TopicId other = topic("Otro tema");
    const ObservationId first = visit();
    must(vero, tie(id, TopicPart::visit, {{}, first}));
    const ObservationId second = visit(first);
    ASSERT_EQ(topics().front().ties.size(), 1u);
    EXPECT_EQ(topics().front().ties.front().in, (TakenUpIn{{}, second}));
    EXPECT_EQ(topics().front().ties.front().part, TopicPart::visit);
    EXPECT_FALSE(topics().front().ties.front().done);
    EXPECT_TRUE(space.accompaniment.programme.find(other)->ties.empty());
}

TEST_F(KeepingProgramme, AVisitThatIsTakenBackIsInNoTopic) {
    const TopicId id = topic();
    const TopicId other = topic("Otro tema");
    const ObservationId seen = visit();
    const ObservationId kept = visit();
    must(vero, tie(id, TopicPart::visit, {{}, seen}));
    must(vero, tie(id, TopicPart::visit, {{}, kept}));
    must(vero, tie(other, TopicPart::visit, {{}, seen}));
    must(maribel, WithdrawObservation{seen});
    EXPECT_EQ(events.size(), 3u);
    ASSERT_EQ(topics().front().ties.size(), 1u);
    EXPECT_EQ(topics().front().ties.front().in, (TakenUpIn{{}, kept}));
    EXPECT_TRUE(space.accompaniment.programme.find(other)->ties.empty());
    must(maribel, WithdrawObservation{seen});
    EXPECT_TRUE(events.empty());
}

TEST_F(KeepingProgramme, WhatIsDroppedIsGoneWithItsTitle) {
    const TopicId id = topic();
    must(maribel, ProgrammeCommand{DropTopic{id}});
    EXPECT_TRUE(topics().empty());
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(withdrawn(events.front()), id);
    EXPECT_EQ(ask(vero, ProgrammeCommand{DropTopic{id}}), Refusal::topic_unknown);
    EXPECT_EQ(ask(vero, tie(id, TopicPart::workshop, {workshop, {}})), Refusal::topic_unknown);
    EXPECT_EQ(ask(vero, ProgrammeCommand{UntieTopic{id, {workshop, {}}}}), Refusal::topic_unknown);
}

TEST_F(KeepingProgramme, IsBounded) {
    for (std::size_t i = 0; i < Programme::topics_max; ++i) topic("Tema");
    EXPECT_EQ(ask(vero, ProgrammeCommand{AddTopic{"Uno más"}}), Refusal::topics_full);
    const TopicId id = topics().back().id;
    for (std::size_t i = 0; i < Topic::ties_max; ++i) {
        must(vero, tie(id, TopicPart::workshop, {SpaceId{100 + i}, {}}));
    }
    EXPECT_EQ(ask(vero, tie(id, TopicPart::workshop, {SpaceId{99}, {}})), Refusal::topics_full);
    must(vero, tie(id, TopicPart::meeting, {SpaceId{100}, {}}));
}

TEST_F(KeepingProgramme, IsOfAllWhoWorkThere) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_EQ(ask(olga, ProgrammeCommand{AddTopic{"Tema"}}), Refusal::role_may_not);
    EXPECT_EQ(ask(luis, ProgrammeCommand{AddTopic{"Tema"}}), Refusal::not_a_member);
    MentoringRoom community{SpaceKind::community};
    EXPECT_EQ(
        community.ask(MentoringRoom::vero, ProgrammeCommand{AddTopic{"Tema"}}),
        Refusal::accompaniment_elsewhere
    );
}

}  // namespace
}  // namespace urdimbre::tests
