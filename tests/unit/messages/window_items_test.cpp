#include "server/app/window_items.hpp"

#include <gtest/gtest.h>

namespace urdimbre {
namespace {

using domain::PersonId;
using domain::Reaction;

domain::seen::MessageReacted
reacted(std::uint8_t message, std::uint64_t person, Reaction reaction, bool on = true) {
    return {.message = {{message}}, .changes = {{PersonId{person}, reaction, on}}};
}

const app::FindWords no_words = [](const domain::ContentId&) { return std::nullopt; };

// 800 people who react within one batch cost one item per message.
TEST(WindowItems, ReactionsToOneMessageBecomeOneItem) {
    app::WindowItems items;
    for (std::uint64_t person = 1; person <= 800; ++person) {
        items.add(
            reacted(static_cast<std::uint8_t>(person % 2), person, Reaction::agree), person, {}
        );
    }
    EXPECT_EQ(items.size(), 2u);
    const auto taken = items.take(no_words);
    ASSERT_EQ(taken.size(), 2u);
    const auto& odd = std::get<wire::MessageReactedItem>(taken[0]);
    const auto& even = std::get<wire::MessageReactedItem>(taken[1]);
    EXPECT_EQ(odd.seq, 799u);
    EXPECT_EQ(even.seq, 800u);
    ASSERT_EQ(odd.changes.size(), 1u);
    EXPECT_EQ(odd.changes[0].on.size(), 400u);
    EXPECT_TRUE(items.empty());
}

TEST(WindowItems, TheRestStaysInOrderAroundThem) {
    app::WindowItems items;
    items.add(reacted(1, 7, Reaction::thanks), 1, {});
    items.add(domain::seen::MemberJoined{PersonId{9}}, 2, {});
    items.add(reacted(1, 7, Reaction::thanks, false), 3, {});
    items.add(reacted(1, 8, Reaction::ponder), 4, {});
    items.add(domain::seen::MemberLeft{PersonId{9}}, 5, {});
    const auto taken = items.take(no_words);
    ASSERT_EQ(taken.size(), 3u);
    EXPECT_EQ(std::get<wire::MemberJoinedItem>(taken[0]).seq, 2u);
    const auto& joined = std::get<wire::MessageReactedItem>(taken[1]);
    EXPECT_EQ(joined.seq, 4u);
    ASSERT_EQ(joined.changes.size(), 2u);
    EXPECT_EQ(joined.changes[0].off, std::vector<std::uint64_t>{7});
    EXPECT_EQ(joined.changes[1].on, std::vector<std::uint64_t>{8});
    EXPECT_EQ(std::get<wire::MemberLeftItem>(taken[2]).seq, 5u);
}

TEST(WindowItems, TheNextWindowBeginsAnew) {
    app::WindowItems items;
    items.add(reacted(1, 7, Reaction::thanks), 1, {});
    EXPECT_EQ(items.take(no_words).size(), 1u);
    items.add(reacted(1, 8, Reaction::thanks), 2, {});
    const auto taken = items.take(no_words);
    ASSERT_EQ(taken.size(), 1u);
    const auto& second = std::get<wire::MessageReactedItem>(taken[0]);
    EXPECT_EQ(second.changes[0].on, std::vector<std::uint64_t>{8});
}

}  // namespace
}  // namespace urdimbre
