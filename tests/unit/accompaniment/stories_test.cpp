// What somebody tells of their own practice in their notebook (rules P21, P24).
#include "server/app/story_words.hpp"
#include "server/app/translate_story.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;

struct Telling : MentoringRoom, testing::Test {
    Telling() : MentoringRoom(SpaceKind::notebook) {}

    static TellStory
    story(std::vector<StoryPart> parts = {StoryPart::happened}, StoryForm form = StoryForm::value) {
        return {.form = form, .parts = std::move(parts), .words = "{}", .story = {}};
    }
    std::optional<Refusal> tell(TellStory what) { return ask(vero, StoryCommand{what}); }
};

TEST_F(Telling, IsKeptAndShownToNobodyByTheWay) {
    EXPECT_EQ(tell(story()), std::nullopt);
    const StoryId id = last_id;
    ASSERT_EQ(space.stories.all.size(), 1u);
    const Story& told_one = space.stories.all[0];
    EXPECT_EQ(told_one.id, id);
    EXPECT_EQ(told_one.seq, space.head);
    EXPECT_EQ(told_one.words, id);
    EXPECT_FALSE(told_one.changed_at);
    EXPECT_TRUE(texts.contains(id));
    // Words are asked for: no item and no snapshot has them.
    const Audience owner = audience(space, vero);
    EXPECT_FALSE(view(events[0], owner));
    EXPECT_TRUE(words(events[0]).empty());
    EXPECT_TRUE(told.empty());
}

TEST_F(Telling, IsCorrectedInPlaceAndNothingOfWhatItSaidIsKept) {
    EXPECT_EQ(tell(story()), std::nullopt);
    const StoryId id = last_id;
    TellStory again = story({StoryPart::happened, StoryPart::known});
    again.story = id;
    const auto decision =
        decide(space, {.by = vero, .id = Uuid{{9}}, .at = now}, StoryCommand{again});
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->forgotten, (std::vector<ContentId>{id}));
    EXPECT_EQ(tell(again), std::nullopt);
    ASSERT_EQ(space.stories.all.size(), 1u);
    EXPECT_EQ(space.stories.all[0].id, id);
    EXPECT_EQ(space.stories.all[0].words, last_id);
    EXPECT_EQ(space.stories.all[0].changed_at, now);
    EXPECT_NE(space.stories.all[0].at, now);

    again.form = StoryForm::accompaniment;
    again.parts = {StoryPart::needed};
    EXPECT_EQ(tell(again), Refusal::story_invalid) << "it stays what it is";
    again = story();
    again.story = Uuid{{8}};
    EXPECT_EQ(tell(again), Refusal::story_unknown);
}

TEST_F(Telling, IsTakenBackWithItsWords) {
    EXPECT_EQ(tell(story()), std::nullopt);
    const StoryId id = last_id;
    const auto decision =
        decide(space, {.by = vero, .id = Uuid{{9}}, .at = now}, StoryCommand{TakeBackStory{id}});
    ASSERT_TRUE(decision);
    EXPECT_EQ(decision->forgotten, (std::vector<ContentId>{id}));
    must(vero, StoryCommand{TakeBackStory{id}});
    EXPECT_TRUE(space.stories.all.empty());
    EXPECT_EQ(ask(vero, StoryCommand{TakeBackStory{id}}), Refusal::story_unknown);
}

TEST_F(Telling, HasThePartsOfItsFormEachOnceAndTheOneItIsAbout) {
    using enum StoryPart;
    EXPECT_EQ(tell(story({})), Refusal::story_invalid);
    EXPECT_EQ(tell(story({pupils})), Refusal::story_invalid);
    EXPECT_EQ(tell(story({happened, happened})), Refusal::story_invalid);
    EXPECT_EQ(tell(story({happened, strategy})), Refusal::story_invalid);
    EXPECT_EQ(tell(story({happened}, StoryForm::accompaniment)), Refusal::story_invalid);
    EXPECT_EQ(tell(story({depended, known, self, pupils, happened})), std::nullopt);
    EXPECT_EQ(
        tell(story({needed, strategy, skill, adjustment}, StoryForm::accompaniment)), std::nullopt
    );
}

TEST_F(Telling, IsForOneselfAlone) {
    EXPECT_EQ(ask(maribel, StoryCommand{story()}), Refusal::not_a_member);
    EXPECT_EQ(tell(story()), std::nullopt);
    EXPECT_EQ(ask(maribel, StoryCommand{TakeBackStory{last_id}}), Refusal::not_a_member);
    MentoringRoom room;
    EXPECT_EQ(room.ask(MentoringRoom::vero, StoryCommand{story()}), Refusal::story_elsewhere);
}

TEST_F(Telling, IsBounded) {
    for (std::size_t nth = 0; nth < Stories::told_max; ++nth) {
        space.stories.all.push_back(
            {.id = {}, .seq = nth + 1, .form = {}, .at = {}, .changed_at = {}, .words = {}}
        );
    }
    EXPECT_EQ(tell(story()), Refusal::stories_full);
}

TEST(StoryWords, AreReadAsTheyWereWritten) {
    const app::StoryWords words{
        .parts =
            {{wire::StoryPartName::happened, "Probé \"otra\" cosa"},
             {wire::StoryPartName::known, "Lo vi"}},
        .drawn_on = {"Sesión «Con Ana»", "Compromiso: preguntar"},
    };
    const auto again = app::story_words(app::written(words));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->parts, words.parts);
    EXPECT_EQ(again->drawn_on, words.drawn_on);
    for (const char* wrong :
         {"",
          "[]",
          "{}",
          R"({"parts":[],"drawn_on":[]})",
          R"({"parts":{},"drawn_on":[1]})",
          R"({"parts":{"otra":"x"},"drawn_on":[]})",
          R"({"parts":{"happened":1},"drawn_on":[]})"}) {
        EXPECT_FALSE(app::story_words(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace urdimbre::tests
