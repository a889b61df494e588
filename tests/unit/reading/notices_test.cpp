// Whom an event concerns (group N of the rules): a function of the event and the space before it.
#include "server/domain/notice.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace urdimbre::domain {

void PrintTo(const Notice& notice, std::ostream* out) {
    *out << "person " << number(notice.person) << ", kind " << static_cast<int>(notice.kind);
}

namespace {

constexpr PersonId ana{1};
constexpr PersonId benito{2};
constexpr PersonId carla{3};

using Notices = std::vector<Notice>;

Uuid id(std::uint8_t number) {
    Uuid uuid;
    uuid.bytes[15] = number;
    return uuid;
}

class WhomItConcerns : public testing::Test {
  protected:
    void happens(Event event) {
        evolve(
            space_,
            {.seq = space_.head + 1,
             .at = Instant{} + std::chrono::seconds{space_.head},
             .event = std::move(event)}
        );
    }

    void SetUp() override {
        happens(SpaceOpened{.kind = SpaceKind::session, .parent = {}});
        for (const PersonId person : {ana, benito, carla}) {
            happens(MemberAdded{.person = person, .roles = {SpaceRole::teacher}, .by = ana});
        }
        happens(MessagePosted{.message = id(1), .author = benito, .reply_to = {}});
    }

    static SessionPlanned planned(std::optional<Instant> at, std::vector<Seat> seats) {
        return {
            .protocol = {},
            .script = id(9),
            .starts_at = at,
            .seats = std::move(seats),
            .facilitator = {},
            .by = ana
        };
    }

    Space space_;
};

TEST_F(WhomItConcerns, an_answer_concerns_who_wrote_what_it_answers) {
    const auto answer = [](PersonId author, std::optional<ContributionId> to) {
        return MessagePosted{.message = id(2), .author = author, .reply_to = to};
    };
    EXPECT_EQ(notices(answer(ana, id(1)), space_), (Notices{{benito, NoticeKind::answered}}));
    EXPECT_EQ(notices(answer(benito, id(1)), space_), Notices{}) << "oneself by oneself";
    EXPECT_EQ(notices(answer(ana, {}), space_), Notices{});
}

TEST_F(WhomItConcerns, a_mention_concerns_the_member_who_is_mentioned) {
    const auto mentioning = [](std::vector<PersonId> people, std::optional<ContributionId> to) {
        return MessagePosted{
            .message = id(2), .author = ana, .reply_to = to, .mentions = std::move(people)
        };
    };
    EXPECT_EQ(
        notices(mentioning({benito, carla}, {}), space_),
        (Notices{{benito, NoticeKind::mentioned}, {carla, NoticeKind::mentioned}})
    );
    EXPECT_EQ(notices(mentioning({ana}, {}), space_), Notices{}) << "oneself by oneself";
    EXPECT_EQ(
        notices(mentioning({carla, benito}, id(1)), space_),
        (Notices{{benito, NoticeKind::answered}, {carla, NoticeKind::mentioned}})
    ) << "who is answered is not told twice";
    happens(MemberRemoved{.person = carla, .by = ana});
    EXPECT_EQ(notices(mentioning({carla}, {}), space_), Notices{}) << "who is gone is not told";
}

TEST_F(WhomItConcerns, a_correction_concerns_whom_it_mentions_for_the_first_time_once) {
    const auto corrected = [](std::vector<PersonId> people) {
        return MessageEdited{.message = id(1), .content = id(7), .mentions = std::move(people)};
    };
    const Notices carla_is_told{{carla, NoticeKind::mentioned}};
    EXPECT_EQ(notices(corrected({carla}), space_), carla_is_told);
    EXPECT_EQ(notices(corrected({benito}), space_), Notices{}) << "oneself by oneself";
    happens(corrected({carla}));
    EXPECT_EQ(notices(corrected({carla}), space_), Notices{}) << "still mentioned";
    happens(corrected({}));
    EXPECT_EQ(notices(corrected({carla}), space_), Notices{}) << "mentioned again";
    EXPECT_EQ(notices(corrected({carla, ana}), space_), (Notices{{ana, NoticeKind::mentioned}}));
    happens(MemberRemoved{.person = ana, .by = ana});
    EXPECT_EQ(notices(corrected({ana}), space_), Notices{}) << "who is gone is not told";

    const Event event = corrected({carla});
    const auto seen =
        view(NoticeKind::mentioned, event, {.roles = {SpaceRole::teacher}, .self = carla});
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->message, id(1));
    EXPECT_FALSE(view(NoticeKind::mentioned, event, Audience{}));
}

TEST_F(WhomItConcerns, a_message_does_not_call_everybody_by_being_corrected) {
    std::size_t told = 0;
    for (std::uint64_t i = 0; i < Message::versions_max - 1; ++i) {
        const PersonId person{100 + i};
        happens(MemberAdded{.person = person, .roles = {SpaceRole::teacher}, .by = ana});
        const MessageEdited edited{.message = id(1), .content = id(7), .mentions = {person}};
        told += notices(edited, space_).size();
        happens(edited);
    }
    EXPECT_EQ(told, Message::told_max);
    EXPECT_EQ(space_.find(id(1))->told.size(), Message::told_max);
}

TEST_F(WhomItConcerns, a_reaction_or_a_correction_without_mentions_concerns_nobody) {
    const MessageReacted reacted{
        .message = id(1), .change = {.person = ana, .reaction = Reaction::thanks, .on = true}
    };
    EXPECT_EQ(notices(reacted, space_), Notices{});
    const MessageEdited edited{.message = id(1), .content = {}, .mentions = {}};
    EXPECT_EQ(notices(edited, space_), Notices{});
}

TEST_F(WhomItConcerns, an_older_message_is_known_as_the_decision_knew_it) {
    for (std::uint8_t i = 0; i < Timeline::messages_max; ++i) {
        const MessagePosted answer{.message = id(2), .author = ana, .reply_to = id(1)};
        EXPECT_EQ(notices(answer, space_).size(), 1u) << "the last one before it is forgotten, too";
        happens(MessagePosted{
            .message = id(static_cast<std::uint8_t>(100 + i)), .author = carla, .reply_to = {}
        });
    }
    const MessagePosted answer{.message = id(2), .author = ana, .reply_to = id(1)};
    EXPECT_EQ(notices(answer, space_), Notices{});
    Message older;
    older.id = id(1);
    older.author = benito;
    space_.recalled[id(1)] = older;
    EXPECT_EQ(notices(answer, space_), (Notices{{benito, NoticeKind::answered}}));
}

TEST_F(WhomItConcerns, membership_concerns_the_member) {
    EXPECT_EQ(
        notices(MemberAdded{.person = benito, .roles = {SpaceRole::guest}, .by = ana}, space_),
        (Notices{{benito, NoticeKind::brought_in}})
    );
    EXPECT_EQ(
        notices(MemberAdded{.person = ana, .roles = {SpaceRole::guest}, .by = ana}, space_),
        (Notices{{ana, NoticeKind::list_changed}})
    ) << "no news, but another list on the other devices";
    EXPECT_EQ(
        notices(
            MemberRolesChanged{.person = benito, .roles = {SpaceRole::guest}, .by = ana}, space_
        ),
        (Notices{{benito, NoticeKind::roles_changed}})
    );
    EXPECT_EQ(
        notices(MemberRemoved{.person = benito, .by = ana}, space_),
        (Notices{{benito, NoticeKind::list_changed}})
    );
}

TEST_F(WhomItConcerns, a_session_concerns_those_who_have_a_seat) {
    EXPECT_EQ(
        notices(
            ConversationEvent{
                SeatGiven{.person = benito, .role = "guest", .facilitator = {}, .by = ana}
            },
            space_
        ),
        (Notices{{benito, NoticeKind::seated}})
    );
    EXPECT_EQ(
        notices(
            ConversationEvent{
                SeatGiven{.person = ana, .role = "guest", .facilitator = {}, .by = ana}
            },
            space_
        ),
        Notices{}
    );
    const std::vector<Seat> seats{
        {ana, "presents"}, {benito, "guest"}, {benito, "keeps_time"}, {carla, "guest"}
    };
    EXPECT_EQ(
        notices(ConversationEvent{planned({}, seats)}, space_),
        (Notices{{benito, NoticeKind::seated}, {carla, NoticeKind::seated}})
    ) << "each person once";

    space_.conversation.emplace();
    space_.conversation->seats = seats;
    space_.conversation->starts_at = Instant{std::chrono::seconds{60}};
    EXPECT_EQ(
        notices(ConversationEvent{planned(Instant{std::chrono::seconds{60}}, seats)}, space_),
        Notices{}
    );
    EXPECT_EQ(
        notices(ConversationEvent{planned(Instant{std::chrono::seconds{90}}, seats)}, space_),
        (Notices{{benito, NoticeKind::rescheduled}, {carla, NoticeKind::rescheduled}})
    );
    EXPECT_EQ(notices(ConversationEvent{planned({}, seats)}, space_).size(), 2u)
        << "no date is another";

    PhaseEntered begins{
        .phase = 0, .how = Entered::started, .deadline = {}, .turns = {}, .by = benito, .reason = {}
    };
    EXPECT_EQ(
        notices(ConversationEvent{begins}, space_),
        (Notices{{ana, NoticeKind::begun}, {carla, NoticeKind::begun}})
    );
    begins.how = Entered::time;
    EXPECT_EQ(notices(ConversationEvent{begins}, space_), Notices{}) << "a later phase";
    EXPECT_EQ(
        notices(
            ConversationEvent{ConversationEnded{.how = Ending::completed, .by = {}, .reason = {}}},
            space_
        )
            .size(),
        3u
    ) << "ended by time, it is everybody's news";
}

TEST_F(WhomItConcerns, hidden_contributions_concern_nobody) {
    ContributionMade made{};
    made.contribution = id(5);
    made.author = ana;
    made.reply_to = id(1);
    made.shown = Shown::author_until_reveal;
    EXPECT_EQ(notices(ConversationEvent{made}, space_), Notices{});
    EXPECT_EQ(to_be_read(ConversationEvent{made}), std::nullopt);
}

TEST_F(WhomItConcerns, nothing_is_shown_to_who_may_not_read) {
    const Event answer = MessagePosted{.message = id(2), .author = ana, .reply_to = id(1)};
    const Event joined = MemberAdded{.person = benito, .roles = {SpaceRole::guest}, .by = ana};
    for (const auto& [kind, event] :
         {std::pair{NoticeKind::answered, answer}, {NoticeKind::brought_in, joined}}) {
        EXPECT_FALSE(view(kind, event, Audience{}));
        const auto seen = view(kind, event, {.roles = {SpaceRole::observer}, .self = benito});
        ASSERT_TRUE(seen);
        EXPECT_EQ(seen->by, ana);
        EXPECT_EQ(seen->message.has_value(), kind == NoticeKind::answered);
    }
    EXPECT_FALSE(
        view(NoticeKind::list_changed, joined, {.roles = {SpaceRole::teacher}, .self = benito})
    );
}

}  // namespace
}  // namespace urdimbre::domain
