// How the recording of a class is brought, consented to, shared, talked about and taken back (rules
// R1 to R13).
#include "server/app/recording_words.hpp"
#include "server/domain/sharing_recordings.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono;
using enum SpaceRole;

using RecordingTold = std::vector<Notice>;

struct Recorded : MentoringRoom, testing::Test {
    std::optional<Refusal> asks(PersonId by, RecordingCommand command) {
        return ask(by, AccompanimentCommand{std::move(command)});
    }
    void does(PersonId by, RecordingCommand command) {
        must(by, AccompanimentCommand{std::move(command)});
    }
    // Of maribel's class; vero is seen in it.
    RecordingSaid said(std::vector<PersonId> people = {vero}) const {
        return {
            .words = app::written(app::RecordingWords{"Fracciones", "Mirar mis preguntas", {}}),
            .people = std::move(people),
            .minors = Minors::authorised,
            .until = now + days{180},
        };
    }
    BringRecording of(RecordingSaid said, const std::string& media = "video/mp4") {
        ContentId file{};
        file.bytes[0] = ++files_;
        return {
            .files = {{.file = file, .name = {}, .facts = FileFacts{media, 5'000}}},
            .seconds = 2'700,
            .said = std::move(said),
        };
    }
    RecordingId brought(std::vector<PersonId> people = {vero}) {
        does(maribel, of(said(std::move(people))));
        return last_id;
    }
    RecordingId shared(RecordingConsent consent = RecordingConsent::whole) {
        const RecordingId id = brought();
        does(vero, yes(id, consent));
        does(maribel, ShareRecording{id, {}});
        return id;
    }
    // To what it is now.
    ConsentToRecording yes(const RecordingId& id, RecordingConsent to = RecordingConsent::whole) {
        return {id, to, one(id).words};
    }
    const Recording& one(const RecordingId& id) { return *space.accompaniment.find_recording(id); }
    Playable to(PersonId person, const RecordingId& id) { return playable(space, one(id), person); }
    // What the last command deletes.
    std::vector<ContentId> forgotten_by_withdrawing(PersonId by, const RecordingId& id) {
        const auto decision = decide(
            space,
            {.by = by, .id = last_id, .at = now},
            Command{AccompanimentCommand{RecordingCommand{WithdrawRecording{id}}}}
        );
        return decision ? decision->forgotten : std::vector<ContentId>{};
    }
    std::uint8_t files_{};
};

CommentRecording
saying(RecordingId id, const std::string& text, std::optional<ContentId> answers = {}) {
    return {
        .recording = id,
        .at_ms = {},
        .kind = RecordingCommentKind::question,
        .text = text,
        .answers = answers,
    };
}

TEST_F(Recorded, IsPrivateUntilAllConsentedAndItsOwnerSharesIt) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    const RecordingId id = brought();
    EXPECT_EQ(told, (RecordingTold{{vero, NoticeKind::recording_consent_asked}}));
    EXPECT_EQ(to(maribel, id), Playable::whole);
    EXPECT_EQ(to(vero, id), Playable::whole) << "she is in it";
    EXPECT_EQ(to(olga, id), Playable::nothing);
    EXPECT_EQ(to(luis, id), Playable::nothing) << "no member";
    EXPECT_EQ(asks(maribel, ShareRecording{id, {}}), Refusal::recording_not_consented);
    EXPECT_EQ(asks(olga, yes(id)), Refusal::recording_unknown);
    EXPECT_EQ(asks(maribel, yes(id)), Refusal::recording_unknown)
        << "whose it is says so by sharing it";
    does(vero, yes(id));
    EXPECT_EQ(to(olga, id), Playable::nothing) << "consented, not shared";
    EXPECT_EQ(asks(vero, ShareRecording{id, {}}), Refusal::role_may_not);
    does(maribel, ShareRecording{id, {}});
    EXPECT_EQ(to(olga, id), Playable::whole);
    EXPECT_EQ(
        told,
        (RecordingTold{{vero, NoticeKind::recording_shared}, {olga, NoticeKind::recording_shared}})
    );
    does(maribel, ShareRecording{id, {}});
    EXPECT_TRUE(events.empty()) << "the same again";
    does(maribel, ShareRecording{id, {vero}});
    EXPECT_EQ(to(olga, id), Playable::nothing) << "others take their place";
    EXPECT_TRUE(told.empty()) << "vero had it";
    must(vero, RemoveMember{.person = olga});
    does(maribel, ShareRecording{id, {}});
    EXPECT_EQ(to(olga, id), Playable::nothing) << "who left reads nothing";
}

TEST_F(Recorded, IsBroughtIntoARoomByItsPeople) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_EQ(asks(olga, of(said({}))), Refusal::not_a_party);
    EXPECT_EQ(asks(luis, of(said({}))), Refusal::not_a_member);
    EXPECT_EQ(asks(maribel, of(said({luis}))), Refusal::recording_people);
    EXPECT_EQ(asks(maribel, of(said({vero, vero}))), Refusal::recording_people);
    EXPECT_EQ(asks(maribel, of(said({maribel}))), Refusal::recording_people);
    EXPECT_EQ(asks(maribel, of(said({}), "application/pdf")), Refusal::recording_media);
    BringRecording unknown = of(said({}));
    unknown.files.front().facts.reset();
    EXPECT_EQ(asks(maribel, unknown), Refusal::file_unknown);
    BringRecording twice = of(said({}));
    EXPECT_EQ(asks(maribel, twice), std::nullopt);
    EXPECT_EQ(asks(maribel, twice), Refusal::file_unknown) << "the file of another recording";
    BringRecording endless = of(said({}));
    endless.seconds = 90'000;
    EXPECT_EQ(asks(maribel, endless), Refusal::recording_moment);
}

TEST_F(Recorded, ExpiresBetweenADayAndTwoYearsAhead) {
    const auto until = [&](Instant when) {
        RecordingSaid what = said({});
        what.until = when;
        return asks(maribel, of(what));
    };
    EXPECT_EQ(until(now + hours{23}), Refusal::recording_until);
    EXPECT_EQ(until(now + days{733}), Refusal::recording_until);
    EXPECT_EQ(until(now + days{1} + minutes{2}), std::nullopt);
    EXPECT_EQ(until(now + days{730}), std::nullopt);
}

TEST(RecordedElsewhere, IsNothingForANotebook) {
    MentoringRoom notebook{SpaceKind::notebook};
    EXPECT_EQ(
        notebook.ask(
            MentoringRoom::vero,
            AccompanimentCommand{RecordingCommand{BringRecording{
                .files = {{.file = {}, .name = {}, .facts = FileFacts{"video/mp4", 1}}},
                .seconds = {},
                .said = {.words = "{}", .people = {}, .until = notebook.now + days{9}},
            }}}
        ),
        Refusal::accompaniment_elsewhere
    );
}

TEST_F(Recorded, IsOnlyHeardWhereSomebodyConsentsToNoMore) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    const RecordingId id = shared(RecordingConsent::sound_only);
    EXPECT_EQ(to(olga, id), Playable::sound);
    EXPECT_EQ(to(vero, id), Playable::whole) << "those in it have what they have";
    EXPECT_EQ(to(maribel, id), Playable::whole);
    EXPECT_TRUE(seen.accompaniment->recordings.front().sound_only);
}

TEST_F(Recorded, IsNarrowedAtOnceAndNeverWidenedOnceShared) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    const RecordingId id = shared();
    EXPECT_EQ(to(olga, id), Playable::whole);
    does(vero, ConsentToRecording{id, RecordingConsent::sound_only, {}});
    EXPECT_EQ(to(olga, id), Playable::sound);
    EXPECT_EQ(asks(vero, yes(id)), Refusal::recording_is_shared);
    EXPECT_EQ(to(olga, id), Playable::sound);
}

TEST_F(Recorded, ShowsNoMinorsWithoutAuthorisation) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    RecordingSaid what = said({});
    what.minors = Minors::unauthorised;
    does(maribel, of(what));
    const RecordingId id = last_id;
    does(maribel, ShareRecording{id, {olga}});
    EXPECT_EQ(to(olga, id), Playable::sound);
    EXPECT_EQ(to(vero, id), Playable::nothing) << "shared with somebody else";
}

TEST_F(Recorded, IsConsentedToAnewWhenItIsDescribedAnew) {
    const RecordingId id = brought();
    does(vero, yes(id));
    const ContentId before = one(id).words;
    EXPECT_EQ(asks(vero, DescribeRecording{id, said()}), Refusal::role_may_not);
    does(maribel, DescribeRecording{id, said()});
    EXPECT_EQ(told, (RecordingTold{{vero, NoticeKind::recording_consent_asked}}));
    EXPECT_NE(one(id).words, before);
    EXPECT_TRUE(one(id).consents.empty());
    EXPECT_EQ(asks(maribel, ShareRecording{id, {}}), Refusal::recording_not_consented);
    for (const auto& read : {std::optional{before}, std::optional<ContentId>{}}) {
        for (const auto to : {RecordingConsent::whole, RecordingConsent::sound_only}) {
            EXPECT_EQ(
                asks(vero, ConsentToRecording{id, to, read}), Refusal::recording_described_anew
            ) << "she has not read what it is now";
        }
    }
    does(vero, yes(id));
    does(maribel, ShareRecording{id, {}});
    EXPECT_EQ(asks(maribel, DescribeRecording{id, said()}), Refusal::recording_is_shared);
}

TEST_F(Recorded, IsTakenBackByWhoeverIsInItFromWhereverTheyAre) {
    must(vero, AddMember{.person = luis, .roles = {mentee}});
    does(luis, of(said({maribel})));
    const RecordingId id = last_id;
    does(maribel, yes(id));
    does(luis, ShareRecording{id, {}});
    does(vero, saying(id, "¿Y si esperas más?"));
    const ContentId comment = last_id;
    does(vero, MarkClip{id, 1'000, 9'000, "La espera"});
    const ContentId clip = last_id;
    EXPECT_EQ(asks(vero, WithdrawRecording{id}), Refusal::recording_unknown);
    must(vero, RemoveMember{.person = maribel});
    EXPECT_EQ(asks(maribel, saying(id, "yo")), Refusal::not_a_member);
    const Recording before = one(id);
    const auto forgotten = forgotten_by_withdrawing(maribel, id);
    for (const ContentId& gone : {before.words, before.file, comment, clip}) {
        EXPECT_NE(std::ranges::find(forgotten, gone), forgotten.end());
    }
    does(maribel, WithdrawRecording{id});
    EXPECT_EQ(
        told,
        (RecordingTold{
            {vero, NoticeKind::recording_withdrawn}, {luis, NoticeKind::recording_withdrawn}
        })
    );
    EXPECT_EQ(to(vero, id), Playable::gone);
    EXPECT_EQ(to(maribel, id), Playable::nothing);
    EXPECT_TRUE(one(id).comments.empty());
    does(luis, WithdrawRecording{id});
    EXPECT_TRUE(events.empty()) << "it is gone already";
    EXPECT_EQ(asks(vero, saying(id, "tarde")), Refusal::recording_withdrawn);
}

TEST_F(Recorded, IsConsentedToLessByWhoLeft) {
    const RecordingId id = shared();
    must(vero, AddMember{.person = luis, .roles = {SpaceRole::coordinator}});
    must(luis, RemoveMember{.person = vero});
    EXPECT_EQ(asks(vero, yes(id)), Refusal::not_a_member);
    does(vero, ConsentToRecording{id, RecordingConsent::sound_only, {}});
    EXPECT_EQ(to(luis, id), Playable::sound);
}

TEST_F(Recorded, IsTalkedAboutByThoseWhoMayPlayIt) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    const RecordingId id = brought();
    EXPECT_EQ(asks(olga, saying(id, "no la veo")), Refusal::recording_unknown);
    EXPECT_EQ(asks(olga, MarkClip{id, 0, 2'000, "nada"}), Refusal::recording_unknown);
    does(vero, saying(id, "¿Qué buscabas aquí?"));
    const ContentId asked = last_id;
    EXPECT_EQ(told, (RecordingTold{{maribel, NoticeKind::recording_commented}}));
    does(vero, saying(id, "y otra cosa"));
    EXPECT_TRUE(told.empty()) << "once a day is enough";
    does(maribel, saying(id, "Que dudaran", asked));
    const ContentId answer = last_id;
    EXPECT_TRUE(told.empty());
    EXPECT_EQ(asks(vero, saying(id, "más", answer)), Refusal::recording_comment_unknown);
    CommentRecording late = saying(id, "tarde");
    late.at_ms = 2'700'001;
    EXPECT_EQ(asks(vero, late), Refusal::recording_moment);
    late.at_ms = 2'700'000;
    EXPECT_EQ(asks(vero, late), std::nullopt);
    EXPECT_EQ(
        asks(maribel, WithdrawRecordingComment{id, asked}), Refusal::recording_comment_unknown
    ) << "it is vero's";
    does(vero, WithdrawRecordingComment{id, asked});
    EXPECT_FALSE(one(id).find_comment(asked));
    EXPECT_TRUE(one(id).find_comment(answer)) << "what was answered stays";
    now += days{2};
    does(vero, saying(id, "hoy la vi de nuevo"));
    EXPECT_EQ(told.size(), 1u) << "another day";
}

TEST_F(Recorded, HasClipsThatAreShort) {
    const RecordingId id = shared();
    EXPECT_EQ(asks(vero, MarkClip{id, 5'000, 5'999, "breve"}), Refusal::recording_moment);
    EXPECT_EQ(asks(vero, MarkClip{id, 9'000, 5'000, "al revés"}), Refusal::recording_moment);
    EXPECT_EQ(asks(vero, MarkClip{id, 0, 600'001, "largo"}), Refusal::recording_moment);
    EXPECT_EQ(asks(vero, MarkClip{id, 2'699'000, 2'701'000, "fuera"}), Refusal::recording_moment);
    does(vero, MarkClip{id, 0, 600'000, "diez minutos"});
    const ContentId clip = last_id;
    does(maribel, WithdrawClip{id, clip});
    EXPECT_TRUE(one(id).clips.empty()) << "of her own recording";
    EXPECT_EQ(asks(maribel, WithdrawClip{id, clip}), Refusal::recording_comment_unknown);
}

TEST_F(Recorded, GoesByItselfWhenItsTimeIsOverAndItsOwnerIsToldBefore) {
    const RecordingId id = shared();
    does(vero, saying(id, "para volver a mirar"));
    const Instant until = one(id).until;
    wait_until(until - days{8});
    EXPECT_TRUE(events.empty());
    wait_until(until - days{7});
    EXPECT_EQ(told, (RecordingTold{{maribel, NoticeKind::recording_expiring}}));
    const Space before = space;
    wait_until(until);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_TRUE(one(id).expired);
    EXPECT_EQ(to(maribel, id), Playable::gone);
    EXPECT_EQ(forgotten_by(before, events), all_words(*before.accompaniment.find_recording(id)));
}

TEST_F(Recorded, TellsNobodyWhoSaidSoWithinTheWeekThatItExpires) {
    RecordingSaid soon = said({});
    soon.until = now + days{6};
    does(maribel, of(soon));
    const RecordingId id = last_id;
    EXPECT_EQ(next_of_recordings(space), soon.until);
    soon.until = now + days{20};
    does(maribel, DescribeRecording{id, soon});
    wait_until(soon.until - days{7});
    EXPECT_EQ(told, (RecordingTold{{maribel, NoticeKind::recording_expiring}}));
    soon.until = now + days{5};
    does(maribel, DescribeRecording{id, soon});
    EXPECT_EQ(next_of_recordings(space), soon.until) << "whoever says so within a week knows";
    soon.until = now + days{30};
    does(maribel, DescribeRecording{id, soon});
    EXPECT_EQ(next_of_recordings(space), soon.until - days{7}) << "another end, told anew";
}

TEST_F(Recorded, IsToldOnceThatItExpiresAlsoWhenNobodyWasThere) {
    const RecordingId id = brought({});
    wait_until(one(id).until + days{30});
    ASSERT_EQ(events.size(), 1u) << "what is over is not said to be near";
    EXPECT_TRUE(one(id).expired);
}

TEST_F(Recorded, IsBounded) {
    const RecordingId id = brought({});
    for (std::size_t nth = 0; nth < Recording::comments_max; ++nth) {
        ASSERT_EQ(asks(maribel, saying(id, "una más")), std::nullopt) << nth;
    }
    EXPECT_EQ(asks(maribel, saying(id, "una de más")), Refusal::recording_comments_full);
    does(maribel, WithdrawRecording{id});
    for (std::size_t nth = 1; nth < Accompaniment::recordings_max; ++nth) brought({});
    EXPECT_EQ(asks(maribel, of(said({}))), Refusal::recordings_full);
}

}  // namespace
}  // namespace urdimbre::tests
