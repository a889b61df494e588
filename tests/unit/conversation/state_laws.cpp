#include "server/domain/conversing.hpp"
#include "tests/unit/conversation/laws.hpp"
#include "tests/unit/conversation/said_again.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace urdimbre::tests {

using namespace domain;

namespace {

// Is there somebody who is this party, is named by the grant, and may speak?
bool entitled(const Conversation& conversation, const Grant& grant, const Party& party) {
    if (!has(grant.roles, party.role)) return false;
    return std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
        const bool same = party.person ? seat.person == *party.person : true;
        return same && seat.role == party.role && !silent(conversation, seat.person);
    });
}

void check_turn(const Conversation& conversation, const Turn& turn) {
    const Phase& phase = conversation.protocol.phases[conversation.phase];
    ASSERT_LT(turn.grant, phase.grants.size());
    const Grant& grant = phase.grants[turn.grant];
    EXPECT_NE(grant.policy, TurnPolicy::open);
    EXPECT_EQ(turn.until.has_value(), turn.holder && grant.turn);
    if (turn.until) EXPECT_GT(*turn.until, turn.since);
    std::vector<Party> all = turn.queue;
    if (turn.holder) all.push_back(*turn.holder);
    EXPECT_LE(all.size(), conversation.seats.size());
    for (const Party& party : all) {
        EXPECT_TRUE(entitled(conversation, grant, party)) << party.role << " in phase " << phase.id;
        EXPECT_EQ(std::ranges::count(all, party), 1) << party.role << " is there twice";
        EXPECT_EQ(!party.person, conversation.protocol.role(party.role)->shared);
    }
}

void check_bounds(const Conversation& conversation) {
    EXPECT_LE(conversation.contributions.size(), Conversation::contributions_max);
    EXPECT_LE(conversation.incidents.size(), Conversation::incidents_max);
    EXPECT_LE(conversation.seats.size(), Conversation::seats_max);
    EXPECT_LE(conversation.words_bytes, Conversation::words_bytes_max);
    std::uint64_t bytes = 0;
    std::set<ContributionId> ids;
    std::set<ContentId> files;
    std::map<PersonId, std::size_t> files_of;
    std::size_t attached = 0;
    for (const Contribution& one : conversation.contributions) {
        bytes += one.bytes;
        if (one.withdrawn()) EXPECT_TRUE(one.attachments.empty());
        attached += one.attachments.size();
        if (one.author) {
            EXPECT_LE(
                files_of[*one.author] += one.attachments.size(), Conversation::files_each_max
            );
        }
        if (one.anonymous) {
            EXPECT_TRUE(one.attachments.empty() && one.owners.empty()) << "tells whose it is";
            EXPECT_EQ(one.author.has_value(), conversation.going_on())
                << "kept as long as it lasts";
        } else {
            EXPECT_TRUE(one.author);
        }
        for_each_file(one.attachments, [&](const ContentId& file) {
            EXPECT_TRUE(files.insert(file).second) << "one file, two contributions";
        });
        EXPECT_LE(one.versions.size(), Contribution::versions_max);
        EXPECT_TRUE(ids.insert(one.id).second);
        EXPECT_TRUE(conversation.protocol.kind(one.kind));
        EXPECT_LT(one.phase, conversation.protocol.phases.size());
    }
    EXPECT_EQ(bytes, conversation.words_bytes);
    EXPECT_LE(attached, Conversation::files_max);
    EXPECT_LE(conversation.polls.size(), conversation.protocol.phases.size());
    std::set<PersonId> voters;
    for (const Vote& vote : conversation.votes) {
        EXPECT_TRUE(voters.insert(vote.person).second) << "two answers of one person";
        EXPECT_FALSE(vote.ballot.empty());
    }
}

void check_seats(const Conversation& conversation) {
    std::map<RoleId, std::uint32_t> taken;
    for (const Seat& seat : conversation.seats) {
        EXPECT_EQ(std::ranges::count(conversation.seats, seat), 1);
        const SeatRole* role = conversation.protocol.role(seat.role);
        ASSERT_TRUE(role);
        EXPECT_LE(++taken[seat.role], role->seats_max);
    }
    const auto seated = [&](PersonId person) {
        return has(conversation.seats | std::views::transform(&Seat::person), person);
    };
    for (const PersonId person : conversation.ready) EXPECT_TRUE(seated(person));
    for (const PersonId person : conversation.excepted) EXPECT_TRUE(seated(person));
    if (conversation.facilitator) {
        EXPECT_TRUE(std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
            return seat.person == *conversation.facilitator &&
                   conversation.protocol.role(seat.role)->duty == Duty::facilitates;
        }));
    }
}

// Said once more in other words than those of the rules (C53, C100 to C104).
bool together(const Conversation& conversation, PersonId one, PersonId other) {
    return std::ranges::any_of(conversation.groups, [&](const Group& group) {
        return has(group, one) && has(group, other);
    });
}

void check_groups(const Conversation& conversation) {
    std::set<PersonId> grouped;
    for (const Group& group : conversation.groups) {
        for (const PersonId person : group) {
            EXPECT_TRUE(grouped.insert(person).second) << "in two groups";
            EXPECT_TRUE(conversation.seated(person)) << "in a group without a seat";
        }
    }
    EXPECT_LE(conversation.groups.size(), Conversation::groups_max);
    const bool open = conversation.going_on() && conversation.present().breakouts;
    EXPECT_FALSE(conversation.call && !open);
    for (const Contribution& one : conversation.contributions) {
        if (one.group) EXPECT_LT(*one.group, conversation.groups.size());
        if (one.shown == Shown::group) EXPECT_TRUE(open && one.group) << "kept after the groups";
    }
    std::set<RoleId> chosen;
    for (const Phase& phase : conversation.protocol.phases) {
        if (phase.breakouts) chosen.insert(phase.breakouts->speaks);
    }
    for (const Seat& seat : conversation.seats) {
        if (!chosen.contains(seat.role)) continue;
        EXPECT_TRUE(grouped.contains(seat.person)) << "speaks for no group";
        for (const Seat& other : conversation.seats) {
            EXPECT_FALSE(
                other != seat && other.role == seat.role &&
                together(conversation, seat.person, other.person)
            ) << "two speak for a group";
        }
    }
    if (!open) return;
    const Phase& phase = conversation.protocol.phases[conversation.phase];
    for (const Seat& seat : conversation.seats) {
        const bool asked = std::ranges::any_of(phase.grants, [&](const Grant& grant) {
            return has(grant.roles, seat.role);
        });
        if (asked) EXPECT_TRUE(grouped.contains(seat.person)) << "left outside";
    }
}

void check_time(const Space& space) {
    const Conversation& conversation = *space.conversation;
    std::chrono::milliseconds spent{};
    for (const auto& each : conversation.spent) {
        EXPECT_GE(each.count(), 0);
        spent += each;
    }
    ASSERT_EQ(conversation.spent.size(), conversation.protocol.phases.size());
    if (!conversation.started_at) {
        EXPECT_EQ(spent.count(), 0);
        return;
    }
    EXPECT_LE(spent, space.last_at - *conversation.started_at);
    EXPECT_EQ(conversation.stage == Stage::paused, conversation.paused_at.has_value());
    if (conversation.stage != Stage::ended) return;
    EXPECT_TRUE(conversation.turns.empty() && conversation.ready.empty());
    EXPECT_TRUE(conversation.ended_at && conversation.ending);
    EXPECT_FALSE(due_at(conversation, space.last_at));
}

// Rules C134, C135 and C137, said once more in other words.
void check_voices(const Space& space) {
    const Conversation& conversation = *space.conversation;
    std::chrono::milliseconds spent{};
    for (std::size_t i = 0; i < conversation.spent.size(); ++i) {
        const Phase& phase = conversation.protocol.phases[i];
        const bool open = phase.visibility == Visibility::live;
        if (open && phase.authorship == Authorship::named) spent += conversation.spent[i];
    }
    EXPECT_LE(conversation.voiced, spent + (space.last_at - conversation.counted_from));
    std::set<PersonId> once;
    for (const Voice& one : conversation.voices) {
        EXPECT_TRUE(once.insert(one.person).second);
        EXPECT_TRUE(conversation.seated(one.person)) << "counted without a seat";
        EXPECT_LE(one.entitled, conversation.voiced);
        EXPECT_LE(one.held, conversation.voiced * limits::grants_max);
    }
    std::set<PersonId> invited;
    for (const Nudged& one : conversation.nudges) {
        EXPECT_TRUE(invited.insert(one.person).second) << "the newest of each";
        EXPECT_TRUE(conversation.seated(one.person));
        EXPECT_TRUE(has(one.to, one.person));
    }
    if (conversation.going_on()) return;
    EXPECT_TRUE(conversation.voices.empty() && conversation.nudges.empty());
}

// Rules C120 to C126, said once more in other words.
void check_pace(const Conversation& conversation) {
    EXPECT_EQ(conversation.mode == Mode::live, conversation.closes.empty());
    if (conversation.stage == Stage::completing) EXPECT_EQ(conversation.mode, Mode::hybrid);
    if (conversation.mode == Mode::asynchronous) {
        EXPECT_TRUE(conversation.turns.empty()) << "somebody waits for the word for days";
        EXPECT_EQ(conversation.closes.size(), conversation.protocol.phases.size());
        EXPECT_TRUE(std::ranges::is_sorted(conversation.closes));
    }
    const auto open = [](const Held& one) { return !one.closed; };
    const bool in_a_phase =
        conversation.stage == Stage::running || conversation.stage == Stage::paused;
    EXPECT_EQ(std::ranges::count_if(conversation.held, open), in_a_phase ? 1 : 0);
    for (const Held& one : conversation.held) {
        if (one.closed) EXPECT_LE(one.opened, *one.closed);
    }
}

}  // namespace

void check_state(const Space& space) {
    if (!space.conversation) return;
    const Conversation& conversation = *space.conversation;
    check_bounds(conversation);
    check_groups(conversation);
    check_seats(conversation);
    check_time(space);
    check_voices(space);
    if (!conversation.going_on()) return;
    ASSERT_LT(conversation.phase, conversation.protocol.phases.size());
    EXPECT_LE(
        conversation.turns.size(), conversation.protocol.phases[conversation.phase].grants.size()
    );
    for (const Turn& turn : conversation.turns) check_turn(conversation, turn);
    check_pace(conversation);
}

}  // namespace urdimbre::tests
