#include "server/domain/versions.hpp"

#include "tests/unit/messages/community.hpp"

#include <gtest/gtest.h>

namespace urdimbre {
namespace {

using domain::PersonId;
using domain::Refusal;
using domain::SpaceRole;
using tests::Community;

// Everything of the log that is about it, as the log finds it again.
std::vector<domain::Recorded> about(const Community& here, const domain::ContributionId& id) {
    std::vector<domain::Recorded> events;
    for (const domain::Recorded& recorded : here.log) {
        if (domain::found_by(recorded.event) == id) events.push_back(recorded);
    }
    return events;
}

TEST(Versions, AreTheAuthorsAloneNotEvenTheCoordinators) {
    Community here{SpaceRole::teacher, SpaceRole::teacher};
    const auto message = here.say(2);
    ASSERT_TRUE(here.ask(2, domain::EditMessage{message, "mejor"}));
    const auto corrected = here.last_id;
    ASSERT_TRUE(here.ask(3, domain::React{message, domain::Reaction::agree, true}));
    const auto events = about(here, message);
    const auto own = domain::versions(events, PersonId{2});
    ASSERT_TRUE(own);
    ASSERT_EQ(own->size(), 2u);
    EXPECT_EQ(own->at(0).words, message);
    EXPECT_EQ(own->at(1).words, corrected);
    EXPECT_LT(own->at(0).at, own->at(1).at);
    for (const std::uint64_t other : {1u, 3u, 9u}) {
        EXPECT_EQ(domain::versions(events, PersonId{other}).error(), Refusal::not_the_author);
    }
}

TEST(Versions, NamesOfFilesAreNone) {
    Community here{};
    const domain::FileFacts facts{.media = "image/png", .size = 1};
    ASSERT_TRUE(here.ask(
        1,
        domain::PostMessage{
            .text = "con foto",
            .reply_to = {},
            .attachments = {{.file = {{7}}, .name = "foto.png", .preview = {}, .facts = facts}}
        }
    ));
    EXPECT_EQ(domain::versions(about(here, here.last_id), PersonId{1})->size(), 1u);
}

TEST(Versions, ThereAreNoneOfWhatWasWithdrawn) {
    Community here{SpaceRole::teacher};
    const auto message = here.say(2);
    ASSERT_TRUE(here.ask(2, domain::EditMessage{message, "mejor"}));
    ASSERT_TRUE(here.ask(1, domain::WithdrawMessage{message}));
    EXPECT_TRUE(domain::versions(about(here, message), PersonId{2})->empty());
    EXPECT_EQ(domain::versions(about(here, message), PersonId{1}).error(), Refusal::not_the_author);
    EXPECT_EQ(domain::versions({}, PersonId{1}).error(), Refusal::message_unknown);
}

// Not even that it is there is told of a contribution that may be hidden.
TEST(Versions, OfContributionsAreTheAuthorsToo) {
    domain::ContributionMade made;
    made.contribution = {{1}};
    made.author = PersonId{2};
    domain::ContributionEdited edited;
    edited.contribution = made.contribution;
    edited.content = {{2}};
    edited.author = made.author;
    const std::vector<domain::Recorded> events{
        {.seq = 1, .at = {}, .event = domain::ConversationEvent{made}},
        {.seq = 2, .at = {}, .event = domain::ConversationEvent{edited}},
    };
    EXPECT_EQ(domain::versions(events, PersonId{2})->size(), 2u);
    EXPECT_EQ(domain::versions(events, PersonId{1}).error(), Refusal::message_unknown);
}

}  // namespace
}  // namespace urdimbre
