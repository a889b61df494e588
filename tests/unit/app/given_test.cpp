// What an event has of one person (rule P12): theirs, and nothing of anybody else.
#include "server/app/given.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace urdimbre::app {
namespace {

// Only what matters to the question is said of an event.
#ifdef __clang__
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"
#endif

namespace json = boost::json;
using namespace domain;

constexpr PersonId ana{11};
constexpr PersonId blas{22'222};

Uuid id(std::uint8_t number) {
    Uuid made;
    made.bytes[15] = number;
    return made;
}

// Everything that somebody does here, Ana does; Blas is whom it is done to.
const std::vector<Event>& acts() {
    static const std::vector<Event> all{
        MessagePosted{.message = id(1), .author = ana, .reply_to = {}, .mentions = {blas}},
        MessageReacted{.message = id(2), .change = {ana, Reaction::useful, true}},
        ConversationEvent{SessionPlanned{.script = id(3), .seats = {{blas, "guía"}}, .by = ana}},
        ConversationEvent{PhaseEntered{.by = ana, .reason = id(4)}},
        ConversationEvent{ConversationPaused{.by = ana, .reason = id(5)}},
        ConversationEvent{ExceptionGranted{.person = blas, .by = ana, .reason = id(6)}},
        ConversationEvent{FacilitationPassed{.to = blas, .by = ana, .reason = id(7)}},
        ConversationEvent{PersonNudged{.person = blas, .by = ana, .words = id(8), .to = {blas}}},
        ConversationEvent{FormFilled{.field = "tema", .words = id(9), .by = ana, .to = {}}},
        ConversationEvent{VoteCast{.person = ana, .ballot = {{1}, {id(10)}, id(11)}}},
        ConversationEvent{LateVoteCast{.person = ana, .ballot = {{}, {}, id(12)}}},
        ConversationEvent{QuestionAsked{.question = id(13), .number = 1, .author = ana}},
        ConversationEvent{QuestionVoted{.number = 1, .person = ana, .on = true, .votes = 7}},
        ConversationEvent{MaterialAttached{.material = id(14), .by = ana, .attachments = {}}},
        ConversationEvent{CorrectionAsked{.correction = id(15), .contribution = {}, .by = ana}},
        ConversationEvent{ActaConfirmed{.person = ana}},
        AccompanimentEvent{ProgrammeEvent{TopicAdded{.topic = id(31), .by = ana}}},
        AccompanimentEvent{ActivityEvent{ActivityNoted{.activity = id(32), .by = ana}}},
        ConversationEvent{ReadyMarked{.person = ana, .ready = true}},
        CommitmentEvent{CommitmentChanged{
            .commitment = {.id = id(16), .owners = {blas}, .note = CommitmentNote{{}, id(17), ana}},
            .by = ana,
            .previous = {},
        }},
        CommitmentEvent{CommitmentDetailed{.commitment = id(16), .by = ana, .words = id(18)}},
        CommitmentEvent{EvidenceBrought{.commitment = id(16), .message = id(1), .by = ana}},
        CommitmentEvent{
            CommitmentProposed{.proposal = id(20), .by = ana, .to = blas, .due = Day{20'800}}
        },
        CommitmentEvent{ProposalAccepted{
            .commitment = {.id = id(20), .words = id(21), .owners = {ana}}, .by = ana
        }},
        CommitmentEvent{ProposalClosed{.proposal = id(20), .by = ana, .note = id(22)}},
        StoryEvent{StoryTold{.story = id(19), .form = {}, .words = id(19), .by = ana}},
        StoryEvent{StoryTakenBack{.story = id(19), .by = ana}},
        RetentionSet{.months = 12, .by = ana},
        CallsSet{.calls = CallPolicy::relayed, .by = ana},
    };
    return all;
}

TEST(Given, every_act_is_its_doer_s_and_names_nobody) {
    for (const Event& event : acts()) {
        const std::vector<Given> given = given_by(event, ana);
        ASSERT_EQ(given.size(), 1u) << event.index();
        EXPECT_TRUE(given[0].told.contains("what"));
        EXPECT_EQ(json::serialize(given[0].told).find("22222"), std::string::npos);
        for (const ContentId& wanted : domain::words(event)) {
            const bool theirs = given[0].opens == wanted ||
                                std::ranges::any_of(given[0].words, [&](const auto& one) {
                                    return one.second == wanted;
                                });
            EXPECT_TRUE(theirs) << event.index() << ": words of theirs are left behind";
        }
    }
}

template <class Part>
struct EachOf {
    template <class Then>
    static void made(const Then& then) {
        then(Part{});
    }
};
template <class... Parts>
struct EachOf<std::variant<Parts...>> {
    template <class Then>
    static void made(const Then& then) {
        const auto within = [&](auto part) { then(std::variant<Parts...>{std::move(part)}); };
        (EachOf<Parts>::made(within), ...);
    }
};

TEST(Given, every_event_is_of_somebody_or_of_nobody_however_deep_it_lies) {
    std::size_t looked = 0;
    EachOf<Event>::made([&](const Event& event) {
        EXPECT_TRUE(given_by(event, blas).empty()) << event.index();
        ++looked;
    });
    EXPECT_GT(looked, 100u);
}

TEST(Given, whom_something_is_done_to_gets_nothing_of_it) {
    for (const Event& event : acts()) EXPECT_TRUE(given_by(event, blas).empty()) << event.index();
}

ContributionMade made(std::optional<PersonId> author, Shown shown) {
    ContributionMade event;
    event.contribution = id(1);
    event.author = author;
    event.anonymous = true;
    event.shown = shown;
    event.owners = {blas};
    return event;
}

TEST(Given, what_is_anonymous_is_whose_it_is_known_to_be) {
    const auto mine = given_by(ConversationEvent{made(ana, Shown::author_until_reveal)}, ana);
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].opens, id(1));
    EXPECT_TRUE(mine[0].told.at("anonymous").as_bool());
    const Event unknown = ConversationEvent{made({}, Shown::author_until_reveal)};
    EXPECT_TRUE(given_by(unknown, ana).empty());
}

TEST(Given, what_others_took_on_for_somebody_is_theirs_once_it_is_shown_and_its_words_are_not) {
    EXPECT_TRUE(given_by(ConversationEvent{made(ana, Shown::author_until_reveal)}, blas).empty());
    Contribution revealed;
    revealed.id = id(1);
    revealed.owners = {blas};
    for (const Event& event : std::vector<Event>{
             ConversationEvent{made(ana, Shown::everybody)},
             ConversationEvent{ContributionsRevealed{{revealed}}},
         }) {
        const auto given = given_by(event, blas);
        ASSERT_EQ(given.size(), 1u);
        EXPECT_EQ(given[0].told.at("what").as_string(), "commitment_taken_on");
        EXPECT_TRUE(given[0].words.empty());
        EXPECT_FALSE(given[0].opens);
    }
}

TEST(Given, a_note_in_another_space_is_not_looked_for_here) {
    CommitmentChanged event;
    event.by = ana;
    event.commitment.note = CommitmentNote{SpaceId{3}, id(2), ana};
    EXPECT_TRUE(given_by(CommitmentEvent{event}, ana).at(0).words.empty());
    event.commitment.note = CommitmentNote{{}, id(2), blas};
    EXPECT_TRUE(given_by(CommitmentEvent{event}, ana).at(0).words.empty());
}

TEST(Given, all_versions_are_theirs_until_it_is_withdrawn) {
    Versions versions;
    versions.take(MessagePosted{.message = id(1), .author = ana, .reply_to = {}});
    versions.take(MessageEdited{.message = id(1), .content = id(2)});
    EXPECT_EQ(versions.words, (std::vector{id(1), id(2)}));
    versions.take(MessageWithdrawn{.message = id(1), .by = ana});
    EXPECT_TRUE(versions.words.empty());
    EXPECT_TRUE(versions.withdrawn);
}

}  // namespace
}  // namespace urdimbre::app
