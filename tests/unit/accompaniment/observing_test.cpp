// How people agree on observing a class, share what they noted and talk it over (rules V1 to V9).
#include "server/app/observation_words.hpp"
#include "server/domain/reminding.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono;
using enum SpaceRole;

using Told = std::vector<Notice>;
using Note = ShareFieldNotes::Note;
using enum FieldNoteKind;

struct Observing : MentoringRoom, testing::Test {
    std::optional<Refusal> asks(PersonId by, ObservationCommand command) {
        return ask(by, AccompanimentCommand{std::move(command)});
    }
    void does(PersonId by, ObservationCommand command) {
        must(by, AccompanimentCommand{std::move(command)});
    }
    ProposeObservation offer() const {
        return {
            .observers = {vero},
            .observed = maribel,
            .starts_at = now + hours{24},
            .minutes = 45,
            .words = app::written(app::ObservationWords{"2º básico", "Las preguntas", "Apuntes"}),
            .replaces = {},
        };
    }
    ObservationId proposed() {
        does(vero, offer());
        return last_id;
    }
    ObservationId agreed() {
        const ObservationId id = proposed();
        does(maribel, AcceptObservation{id});
        return id;
    }
    static ShareFieldNotes
    notes(ObservationId id, std::vector<Note> all = {{evidence, {}}, {strength, {}}}) {
        return {.observation = id, .notes = std::move(all), .words = "[]"};
    }
    const Observation& one(ObservationId id) { return *space.accompaniment.find_observation(id); }
    bool keeps(const ContentId& id) const { return texts.contains(id); }
};

TEST_F(Observing, IsAgreedOnceAllOfItsPeopleSayYes) {
    must(vero, AddMember{.person = luis, .roles = {accompanier}});
    ProposeObservation two = offer();
    two.observers = {vero, luis};
    does(vero, two);
    const ObservationId id = last_id;
    EXPECT_EQ(
        told,
        (Told{{luis, NoticeKind::observation_proposed}, {maribel, NoticeKind::observation_proposed}}
        )
    );
    does(maribel, AcceptObservation{id});
    EXPECT_FALSE(one(id).agreed_at);
    EXPECT_TRUE(told.empty());
    EXPECT_EQ(asks(vero, notes(id)), Refusal::observation_not_agreed);
    does(luis, AcceptObservation{id});
    EXPECT_EQ(one(id).agreed_at, now);
    EXPECT_EQ(
        told,
        (Told{{vero, NoticeKind::observation_agreed}, {maribel, NoticeKind::observation_agreed}})
    );
    does(luis, AcceptObservation{id});
    EXPECT_TRUE(events.empty());
}

TEST_F(Observing, IsNotAgreedOnOnceTheClassIsOver) {
    const ObservationId first = proposed();
    const ObservationId second = proposed();
    // What is asked is asked a minute later.
    now = one(first).ends_at() - std::chrono::minutes{1} - seconds{1};
    does(maribel, AcceptObservation{first});
    EXPECT_TRUE(one(first).agreed_at) << "it is going on";
    now = one(second).ends_at() - std::chrono::minutes{1};
    EXPECT_EQ(asks(maribel, AcceptObservation{second}), Refusal::observation_lapsed);
    EXPECT_EQ(asks(maribel, AcceptObservation{first}), std::nullopt) << "she said so before";
}

TEST_F(Observing, IsOfPeopleWhoAccompanyOrAreAccompaniedHere) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    const auto with = [&](std::vector<PersonId> observers, PersonId observed) {
        ProposeObservation wrong = offer();
        wrong.observers = std::move(observers);
        wrong.observed = observed;
        return asks(vero, wrong);
    };
    EXPECT_EQ(with({}, maribel), Refusal::observation_people);
    EXPECT_EQ(with({maribel}, maribel), Refusal::observation_people);
    EXPECT_EQ(with({vero, vero}, maribel), Refusal::observation_people);
    EXPECT_EQ(with({olga}, maribel), Refusal::observation_people);
    EXPECT_EQ(with({vero}, luis), Refusal::observation_people);
    EXPECT_EQ(asks(olga, offer()), Refusal::not_a_party);
    EXPECT_EQ(with({maribel}, vero), std::nullopt) << "the class of the mentor";
}

TEST_F(Observing, HasATime) {
    const auto at = [&](Instant starts, std::uint32_t minutes) {
        ProposeObservation wrong = offer();
        wrong.starts_at = starts;
        wrong.minutes = minutes;
        return asks(vero, wrong);
    };
    EXPECT_EQ(at(now - hours{2}, 45), Refusal::observation_time);
    EXPECT_EQ(at(now + days{800}, 45), Refusal::observation_time);
    EXPECT_EQ(at(now + days{1}, 4), Refusal::observation_time);
    EXPECT_EQ(at(now + days{1}, 481), Refusal::observation_time);
    EXPECT_EQ(at(now, 45), std::nullopt);
}

TEST_F(Observing, IsReplacedAndEverybodyIsAskedAgain) {
    const ObservationId first = agreed();
    ProposeObservation other = offer();
    other.replaces = first;
    does(maribel, other);
    EXPECT_TRUE(one(first).taken_back);
    EXPECT_EQ(one(last_id).accepted, std::vector{maribel});
    const ObservationId second = last_id;
    EXPECT_EQ(asks(vero, AcceptObservation{first}), Refusal::observation_withdrawn);
    does(vero, AcceptObservation{second});
    does(vero, notes(second));
    other.replaces = second;
    EXPECT_EQ(asks(vero, other), Refusal::observation_begun);
    other.replaces = ObservationId{};
    EXPECT_EQ(asks(vero, other), Refusal::observation_unknown);
}

// Rule V5.
TEST_F(Observing, NotesHaveAStrengthAndEvidenceAndNoOpinionWithoutIt) {
    const ObservationId id = agreed();
    for (const std::vector<Note>& wrong : std::vector<std::vector<Note>>{
             {},
             {{evidence, {}}},
             {{strength, {}}, {question, {}}},
             {{strength, {}}, {evidence, {}}, {interpretation, {}}},
             {{strength, {}}, {interpretation, 2}, {evidence, {}}},
             {{strength, {}}, {evidence, {}}, {interpretation, 0}},
             {{strength, 1}, {evidence, {}}},
         }) {
        EXPECT_EQ(asks(vero, notes(id, wrong)), Refusal::field_notes_incomplete);
    }
    EXPECT_EQ(asks(maribel, notes(id)), Refusal::role_may_not);
    does(vero, notes(id, {{strength, {}}, {evidence, {}}, {question, {}}, {interpretation, 1}}));
    EXPECT_EQ(told, (Told{{maribel, NoticeKind::notes_shared}}));
    const ContentId before = one(id).notes.front().words;
    const auto decision = decide(
        space,
        {.by = vero, .id = ObservationId{{7}}, .at = now},
        AccompanimentCommand{ObservationCommand{notes(id)}}
    );
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->forgotten, std::vector{before}) << "what was shared before is gone";
    does(vero, notes(id));
    EXPECT_TRUE(told.empty()) << "nobody is told of a correction";
    for (std::uint32_t times = 2; times < Observation::changes_max; ++times) does(vero, notes(id));
    EXPECT_EQ(asks(vero, notes(id)), Refusal::edited_too_often);
}

TEST_F(Observing, TheDialogueHoldsWhenWhoWasObservedSaysSo) {
    const ObservationId id = agreed();
    const TellDialogue tell{.observation = id, .session = {}, .words = "Miramos las preguntas"};
    EXPECT_EQ(asks(vero, tell), Refusal::dialogue_invalid) << "the class is to come";
    now += days{1};
    EXPECT_EQ(asks(vero, TellDialogue{id, {}, {}}), Refusal::dialogue_invalid);
    EXPECT_EQ(asks(vero, TellDialogue{id, SpaceId{9}, {}}), Refusal::dialogue_invalid);
    EXPECT_EQ(asks(maribel, ConfirmDialogue{id}), Refusal::dialogue_invalid);
    does(vero, tell);
    EXPECT_EQ(told, (Told{{maribel, NoticeKind::dialogue_told}}));
    EXPECT_FALSE(one(id).talked_over());
    EXPECT_EQ(asks(vero, ConfirmDialogue{id}), Refusal::role_may_not);
    does(maribel, ConfirmDialogue{id});
    EXPECT_TRUE(one(id).talked_over());
    does(maribel, ConfirmDialogue{id});
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(asks(vero, tell), Refusal::observation_over);
    EXPECT_EQ(asks(vero, notes(id)), Refusal::observation_over);
}

TEST_F(Observing, WhoWasObservedTellsOfItAlone) {
    const ObservationId id = agreed();
    now += days{1};
    does(maribel, TellDialogue{id, {}, "Conversamos en el recreo"});
    EXPECT_TRUE(one(id).talked_over());
    EXPECT_EQ(told, (Told{{vero, NoticeKind::dialogue_told}}));
}

// Rule V9.
TEST_F(Observing, WhoIsObservedTakesItBackAtAnyTimeAndAllWordsGo) {
    must(vero, AddMember{.person = luis, .roles = {accompanier}});
    const ObservationId id = agreed();
    now += days{1};
    does(vero, notes(id));
    does(vero, TellDialogue{id, {}, "Algo"});
    EXPECT_EQ(asks(vero, WithdrawObservation{id}), Refusal::observation_begun);
    EXPECT_EQ(asks(luis, WithdrawObservation{id}), Refusal::observation_unknown);
    must(vero, RemoveMember{.person = maribel, .reason = {}});
    EXPECT_EQ(asks(maribel, AcceptObservation{id}), Refusal::not_a_member)
        << "nothing else is left to her";
    const std::vector<ContentId> all = all_words(one(id));
    ASSERT_EQ(all.size(), 3u);
    const auto decision = decide(
        space,
        {.by = maribel, .id = ObservationId{{8}}, .at = now},
        AccompanimentCommand{ObservationCommand{WithdrawObservation{id}}}
    );
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->forgotten, all);
    does(maribel, WithdrawObservation{id});
    EXPECT_EQ(told, (Told{{vero, NoticeKind::observation_withdrawn}}));
    EXPECT_EQ(asks(vero, notes(id)), Refusal::observation_withdrawn);
    does(vero, WithdrawObservation{id});
    EXPECT_TRUE(events.empty());
}

TEST_F(Observing, AnybodyOfItTakesItBackBeforeItBegins) {
    must(vero, AddMember{.person = coordinator, .roles = {SpaceRole::coordinator}});
    does(coordinator, offer());
    const ObservationId id = last_id;
    EXPECT_TRUE(one(id).accepted.empty());
    EXPECT_EQ(asks(coordinator, AcceptObservation{id}), Refusal::observation_unknown);
    does(coordinator, WithdrawObservation{id});
    const ObservationId other = agreed();
    does(vero, WithdrawObservation{other});
    EXPECT_TRUE(one(other).taken_back);
}

TEST_F(Observing, SoManyAndNoMore) {
    for (std::size_t times = 0; times < Accompaniment::observations_max; ++times) {
        does(vero, offer());
        if (times % 3 == 0) does(vero, WithdrawObservation{last_id});
    }
    EXPECT_EQ(asks(vero, offer()), Refusal::observations_full);
}

// Rule V8.
TEST_F(Observing, TheNextMorningADialogueThatIsMissingIsSaid) {
    const ObservationId id = agreed();
    const Instant morning = morning_of(day_of(one(id).ends_at()) + 1);
    EXPECT_EQ(next_reminder(space), morning);
    wait_until(morning);
    EXPECT_EQ(told, (Told{{vero, NoticeKind::dialogue_due}, {maribel, NoticeKind::dialogue_due}}));
    EXPECT_FALSE(next_reminder(space)) << "once";
    const ObservationId other = agreed();
    now += days{1};
    does(maribel, TellDialogue{other, {}, "Sí"});
    EXPECT_FALSE(next_reminder(space));
}

struct ObservingElsewhere : MentoringRoom, testing::Test {
    ObservingElsewhere() : MentoringRoom(SpaceKind::community) {}
};

TEST_F(ObservingElsewhere, IsNotDone) {
    EXPECT_EQ(
        ask(vero,
            AccompanimentCommand{ObservationCommand{ProposeObservation{
                .observers = {vero},
                .observed = maribel,
                .starts_at = now + hours{24},
                .minutes = 45,
                .words = "{}",
                .replaces = {},
            }}}),
        Refusal::accompaniment_elsewhere
    );
}

TEST(ObservationWords, ComeBackAsTheyWereWritten) {
    const std::vector<wire::FieldNote> notes{
        {wire::Instant{milliseconds{1'790'000'000'123}},
         wire::FieldNoteKind::evidence,
         "«¿Por qué?»",
         {}},
        {wire::Instant{milliseconds{1'790'000'060'000}},
         wire::FieldNoteKind::interpretation,
         "Espera",
         0},
        {wire::Instant{milliseconds{1'790'000'070'000}},
         wire::FieldNoteKind::strength,
         "Escucha",
         {}},
        {wire::Instant{milliseconds{1'790'000'080'000}},
         wire::FieldNoteKind::question,
         "¿Y si…?",
         {}},
    };
    EXPECT_EQ(app::field_notes(app::written(notes)), notes);
    for (const char* wrong : {"", "{}", "[1]", R"([{"at":1,"kind":"opinion","text":"x"}])"}) {
        EXPECT_FALSE(app::field_notes(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace urdimbre::tests
