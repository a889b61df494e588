#include "server/app/tail.hpp"
#include "server/app/stored.hpp"

#include <gtest/gtest.h>

namespace urdimbre::app {
namespace {

constexpr domain::PersonId ana{1};
constexpr domain::PersonId benito{2};

domain::Uuid id(domain::Sequence seq) {
    domain::Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(seq);
    uuid.bytes[14] = static_cast<std::uint8_t>(seq >> 8u);
    return uuid;
}

domain::Recorded said(domain::Sequence seq, domain::PersonId author) {
    return {
        .seq = seq,
        .at = {},
        .event = domain::MessagePosted{.message = id(seq), .author = author, .reply_to = {}}
    };
}

TEST(Tail, counts_what_others_wrote_after_one_was_there) {
    storage::ReadingStore::Tail stored{.space = {}, .head = 9, .whole = true, .events = {}};
    for (domain::Sequence seq = 1; seq <= 4; ++seq) {
        stored.events.push_back(to_stored(said(seq, seq % 2 ? ana : benito), id(seq)));
    }
    Tail tail{stored};
    EXPECT_EQ(tail.head(), 9u);
    EXPECT_EQ(tail.unread(ana, 0), 2u);
    EXPECT_EQ(tail.unread(ana, 2), 1u);
    EXPECT_EQ(tail.unread(ana, 4), 0u);
    EXPECT_EQ(tail.unread(domain::PersonId{3}, 0), 4u);

    tail.take(said(10, benito));
    tail.take(said(10, benito));
    EXPECT_EQ(tail.head(), 10u);
    EXPECT_EQ(tail.unread(ana, 4), 1u) << "once, however often it is heard";
    tail.take(
        {.seq = 11, .at = {}, .event = domain::MessageWithdrawn{.message = id(10), .by = benito}}
    );
    EXPECT_EQ(tail.unread(ana, 4), 0u) << "what was taken back is not to be read";
    EXPECT_EQ(tail.head(), 11u);
}

TEST(Tail, contributions_are_not_counted) {
    Tail tail{{.space = {}, .head = 0, .whole = true, .events = {}}};
    domain::ContributionMade made{};
    made.contribution = id(1);
    made.author = benito;
    made.shown = domain::Shown::author_until_reveal;
    tail.take({.seq = 1, .at = {}, .event = domain::ConversationEvent{made}});
    made.shown = domain::Shown::everybody;
    tail.take({.seq = 2, .at = {}, .event = domain::ConversationEvent{made}});
    EXPECT_EQ(tail.unread(ana, 0), 0u);
    EXPECT_EQ(tail.head(), 2u);
}

TEST(Tail, is_bounded_and_counts_no_further_than_it_says) {
    Tail tail{{.space = {}, .head = 0, .whole = true, .events = {}}};
    for (domain::Sequence seq = 1; seq <= 1'000; ++seq) tail.take(said(seq, benito));
    EXPECT_EQ(tail.unread(ana, 0), Tail::counted_max);
    EXPECT_EQ(tail.unread(ana, 901), 99u);
    EXPECT_EQ(tail.unread(benito, 0), 0u);
}

}  // namespace
}  // namespace urdimbre::app
