#include "server/domain/reaction.hpp"

#include "tests/unit/messages/community.hpp"

#include <gtest/gtest.h>

namespace urdimbre {
namespace {

using domain::PersonId;
using domain::React;
using domain::Reaction;
using domain::Refusal;
using domain::SpaceRole;
using tests::Community;

TEST(Reactions, EveryRoleThatMayPublishMayReactAndNobodyElse) {
    for (unsigned place = 0; place < domain::space_role_count; ++place) {
        const auto role = static_cast<SpaceRole>(place);
        Community here{role};
        const auto message = here.say(1);
        const auto outcome = here.ask(2, React{message, Reaction::agree, true});
        EXPECT_EQ(outcome.has_value(), role != SpaceRole::observer) << place;
    }
}

TEST(Reactions, TheSameOneTwiceIsSoAlready) {
    Community here{SpaceRole::teacher};
    const auto message = here.say(1);
    EXPECT_EQ(here.ask(2, React{message, Reaction::thanks, false})->events.size(), 0u);
    EXPECT_EQ(here.ask(2, React{message, Reaction::thanks, true})->events.size(), 1u);
    EXPECT_EQ(here.ask(2, React{message, Reaction::thanks, true})->events.size(), 0u);
    EXPECT_EQ(here.ask(2, React{message, Reaction::ponder, true})->events.size(), 1u);
    EXPECT_EQ(here.ask(2, React{message, Reaction::thanks, false})->events.size(), 1u);
    EXPECT_FALSE(here.message(message).reactions.has(PersonId{2}, Reaction::thanks));
    EXPECT_TRUE(here.message(message).reactions.has(PersonId{2}, Reaction::ponder));
}

TEST(Reactions, AWithdrawnMessageLosesThemAndGetsNoMore) {
    Community here{SpaceRole::teacher};
    const auto message = here.say(1);
    ASSERT_TRUE(here.ask(2, React{message, Reaction::thanks, true}));
    ASSERT_TRUE(here.ask(1, domain::WithdrawMessage{message}));
    EXPECT_TRUE(here.message(message).reactions.empty());
    EXPECT_EQ(
        here.ask(2, React{message, Reaction::thanks, true}).error(), Refusal::message_withdrawn
    );
    EXPECT_TRUE(here.ask(2, React{message, Reaction::thanks, false})) << "they do not, already";
}

TEST(Reactions, AreBoundedByPeopleAndNotByReactions) {
    domain::Reactions reactions;
    for (std::uint64_t person = 1; person <= domain::Reactions::people_max; ++person) {
        ASSERT_TRUE(reactions.takes_in(PersonId{person}));
        reactions.set(PersonId{person}, static_cast<Reaction>(person % 5), true);
        reactions.set(PersonId{person}, static_cast<Reaction>((person + 1) % 5), true);
    }
    EXPECT_FALSE(reactions.takes_in(PersonId{5'000}));
    EXPECT_TRUE(reactions.takes_in(PersonId{7})) << "who is in may react in other ways, too";
    reactions.set(PersonId{7}, Reaction::agree, false);
    reactions.set(PersonId{7}, static_cast<Reaction>(3), false);
    EXPECT_TRUE(reactions.takes_in(PersonId{5'000}));
}

TEST(Reactions, OneWhoComesTooLateIsTold) {
    Community here{SpaceRole::teacher};
    const auto message = here.say(1);
    for (std::uint64_t person = 10; person < 10 + domain::Reactions::people_max; ++person) {
        domain::evolve(
            here.space,
            {.seq = here.space.head + 1,
             .at = here.space.last_at,
             .event = domain::MessageReacted{message, {PersonId{person}, Reaction::agree, true}}}
        );
    }
    EXPECT_EQ(here.ask(2, React{message, Reaction::agree, true}).error(), Refusal::reactions_full);
}

TEST(Reactions, MergingKeepsTheLastWord) {
    std::vector<domain::ReactionChange> changes;
    domain::merge(changes, {PersonId{1}, Reaction::agree, true});
    domain::merge(changes, {PersonId{2}, Reaction::agree, true});
    domain::merge(changes, {PersonId{1}, Reaction::thanks, true});
    domain::merge(changes, {PersonId{1}, Reaction::agree, false});
    EXPECT_EQ(
        changes,
        (std::vector<domain::ReactionChange>{
            {PersonId{1}, Reaction::agree, false},
            {PersonId{2}, Reaction::agree, true},
            {PersonId{1}, Reaction::thanks, true},
        })
    ) << "whoever has seen the first of them must hear of the last";
}

}  // namespace
}  // namespace urdimbre
