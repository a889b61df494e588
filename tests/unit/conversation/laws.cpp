#include "tests/unit/conversation/laws.hpp"

#include "server/domain/conversing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace urdimbre::tests {

using namespace domain;

namespace {

bool has(const auto& list, const auto& what) { return std::ranges::find(list, what) != list.end(); }

bool silent(const Conversation& conversation, PersonId person) {
    const auto& silent = conversation.protocol.phases[conversation.phase].silent;
    return std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
        return seat.person == person && has(silent, seat.role);
    });
}

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

bool leads(const Conversation& conversation, PersonId person) {
    return std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
        return seat.person == person &&
               conversation.protocol.role(seat.role)->duty == Duty::facilitates;
    });
}

bool may_read(const Conversation& conversation, const Contribution& one, PersonId person) {
    if (one.shown == Shown::everybody || one.author == person) return true;
    if (one.shown != Shown::group || !one.group) return false;
    return leads(conversation, person) || has(conversation.groups[*one.group], person);
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

bool brings(const ContributionMade& made, const Grant& grant) {
    return (made.rests_on || !has(grant.needs, Need::evidence)) &&
           (made.due || !has(grant.needs, Need::date)) &&
           (!made.owners.empty() || !has(grant.needs, Need::owner));
}

bool may_speak_now(const Conversation& before, std::uint32_t grant, PersonId person) {
    if (before.protocol.phases[before.phase].grants[grant].policy == TurnPolicy::open) return true;
    const auto turn = std::ranges::find(before.turns, grant, &Turn::grant);
    if (turn == before.turns.end() || !turn->holder) return false;
    const Party& holder = *turn->holder;
    return holder.person ? *holder.person == person
                         : has(before.seats, Seat{.person = person, .role = holder.role});
}

// What a person may bring now, said once more in other words than those of the rules.
void check_right(const Conversation& before, const ContributionMade& made) {
    const Phase& phase = before.protocol.phases[made.phase];
    const Family family = before.protocol.kind(made.kind)->family;
    ASSERT_TRUE(made.author);
    const PersonId author = *made.author;
    const bool shown_named = phase.authorship == Authorship::named || made.by_exception ||
                             made.shown == Shown::author ||
                             (made.late && phase.authorship == Authorship::anonymous_while_hidden);
    EXPECT_EQ(made.anonymous, !shown_named);
    if (family == Family::note) {
        EXPECT_EQ(made.shown, Shown::author);
        return;
    }
    EXPECT_EQ(before.stage, Stage::running);
    EXPECT_EQ(made.late, made.phase < before.phase);
    EXPECT_FALSE(silent(before, author) && !before.excepted.contains(author));
    EXPECT_EQ(made.by_exception, silent(before, author));
    if (made.by_exception) return;
    EXPECT_FALSE(before.protocol.phases[before.phase].grants.empty());
    bool allowed = false;
    for (std::uint32_t i = 0; i < phase.grants.size(); ++i) {
        const Grant& grant = phase.grants[i];
        const bool mine = std::ranges::any_of(before.seats, [&](const Seat& seat) {
            return seat.person == author && has(grant.roles, seat.role);
        });
        allowed = allowed || (mine && has(grant.kinds, made.kind) && brings(made, grant) &&
                              (made.late || may_speak_now(before, i, author)));
    }
    EXPECT_TRUE(allowed) << made.kind << " in " << phase.id;
    if (!phase.breakouts) return;
    ASSERT_TRUE(made.group);
    EXPECT_TRUE(has(before.groups[*made.group], author)) << "in a group of others";
    EXPECT_EQ(made.shown, made.late ? Shown::everybody : Shown::group);
}

// Said once more in other words than those of the rules (C54, C81 to C84).
void check_vote(const Conversation& before, const VoteCast& cast) {
    EXPECT_EQ(before.stage, Stage::running);
    const auto& poll = before.protocol.phases[before.phase].poll;
    ASSERT_TRUE(poll);
    EXPECT_TRUE(std::ranges::any_of(before.seats, [&](const Seat& seat) {
        return seat.person == cast.person && has(poll->roles, seat.role);
    })) << "somebody voted who may not";
    const Ballot& ballot = cast.ballot;
    EXPECT_LE(
        ballot.options.size() +
            (poll->shape == PollShape::consent ? 0 : ballot.contributions.size()),
        poll->votes
    );
    EXPECT_FALSE(ballot.words && !(ballot.options.empty() && ballot.contributions.empty()));
    for (const ContributionId& id : ballot.contributions) {
        const auto one = std::ranges::find(before.contributions, id, &Contribution::id);
        ASSERT_NE(one, before.contributions.end());
        EXPECT_TRUE(one->shown == Shown::everybody && one->kind == poll->options_of);
    }
}

void check_result(const Conversation& before, const PollResult& result) {
    const auto& poll = before.protocol.phases[before.phase].poll;
    ASSERT_TRUE(poll);
    EXPECT_EQ(result.phase, before.phase);
    EXPECT_LE(result.answered, result.entitled);
    EXPECT_LE(result.answered, before.votes.size());
    EXPECT_EQ(result.named.size(), poll->named ? result.answered : 0u);
    std::uint32_t points = 0;
    for (const PollCount& one : result.counts) {
        EXPECT_NE(one.option.has_value(), one.contribution.has_value());
        points += one.points;
    }
    EXPECT_TRUE(std::ranges::is_sorted(result.words)) << "the order says who was first";
    if (poll->shape == PollShape::words) {
        EXPECT_EQ(points, 0u);
        EXPECT_EQ(result.words.size(), result.answered);
        return;
    }
    EXPECT_TRUE(result.words.empty());
    EXPECT_GE(points, result.answered);
    const std::uint32_t each =
        poll->shape == PollShape::rank ? poll->votes * (poll->votes + 1) / 2 : poll->votes;
    EXPECT_LE(points, result.answered * each);
}

}  // namespace

void check_state(const Space& space) {
    if (!space.conversation) return;
    const Conversation& conversation = *space.conversation;
    check_bounds(conversation);
    check_groups(conversation);
    check_seats(conversation);
    check_time(space);
    if (!conversation.going_on()) return;
    ASSERT_LT(conversation.phase, conversation.protocol.phases.size());
    EXPECT_LE(
        conversation.turns.size(), conversation.protocol.phases[conversation.phase].grants.size()
    );
    for (const Turn& turn : conversation.turns) check_turn(conversation, turn);
}

void check_event(const Space& before, const Recorded& recorded) {
    if (!before.conversation) return;
    const auto* said = std::get_if<ConversationEvent>(&recorded.event);
    if (!said) return;
    const Conversation& conversation = *before.conversation;
    const bool answers = std::holds_alternative<ActaConfirmed>(*said) ||
                         std::holds_alternative<CorrectionAsked>(*said);
    if (conversation.stage == Stage::ended) {
        EXPECT_TRUE(answers || std::holds_alternative<ContributionWithdrawn>(*said))
            << "something happened after the end";
    } else {
        EXPECT_FALSE(answers) << "of an acta that is not there";
    }
    if (const auto* made = std::get_if<ContributionMade>(said)) {
        check_right(conversation, *made);
    }
    if (const auto* cast = std::get_if<VoteCast>(said)) check_vote(conversation, *cast);
    if (const auto* closed = std::get_if<PollClosed>(said)) {
        check_result(conversation, closed->result);
    }
    if (const auto* passed = std::get_if<FacilitationPassed>(said)) {
        EXPECT_TRUE(std::ranges::any_of(conversation.seats, [&](const Seat& seat) {
            return seat.person == passed->to &&
                   conversation.protocol.role(seat.role)->duty == Duty::facilitates;
        })) << "somebody without a seat took over";
    }
    if (const auto* entered = std::get_if<PhaseEntered>(said)) {
        EXPECT_GT(entered->deadline, recorded.at);
        EXPECT_TRUE(conversation.votes.empty()) << "a phase was left without what came of its poll";
        for (const Contribution& one : conversation.contributions) {
            EXPECT_FALSE(one.shown == Shown::author_until_reveal && !one.withdrawn())
                << "a phase was left without showing what it hid";
            EXPECT_FALSE(one.shown == Shown::group) << "a group stayed shut";
        }
    }
}

void check_command(
    const Space& before,
    PersonId by,
    const Command& command,
    const Decision& decision
) {
    std::set<ContentId> kept;
    for (const Words& words : decision.words) EXPECT_TRUE(kept.insert(words.id).second);
    std::set<ContentId> named;
    for (const Event& event : decision.events) {
        const auto* said = std::get_if<ConversationEvent>(&event);
        if (said && (std::holds_alternative<ContributionsRevealed>(*said) ||
                     std::holds_alternative<PollClosed>(*said))) {
            continue;
        }
        for (const ContentId& id : domain::words(event)) named.insert(id);
        for_each_file(domain::attachments(event), [&](const ContentId& id) { named.insert(id); });
    }
    EXPECT_EQ(kept, named);
    const auto* said = std::get_if<ConversationCommand>(&command);
    if (!said || !before.conversation || decision.events.empty()) return;
    const bool flow =
        std::holds_alternative<NextPhase>(*said) || std::holds_alternative<SkipPhase>(*said) ||
        std::holds_alternative<GoBack>(*said) || std::holds_alternative<ExtendPhase>(*said) ||
        std::holds_alternative<PauseConversation>(*said) ||
        std::holds_alternative<ResumeConversation>(*said) ||
        std::holds_alternative<EndConversation>(*said) ||
        std::holds_alternative<Reclassify>(*said) ||
        std::holds_alternative<GrantException>(*said) || std::holds_alternative<HandOver>(*said) ||
        std::holds_alternative<StartConversation>(*said) ||
        std::holds_alternative<CallGroups>(*said) ||
        (before.conversation->going_on() &&
         (std::holds_alternative<FormGroups>(*said) || std::holds_alternative<MoveToGroup>(*said)));
    if (flow) EXPECT_EQ(before.conversation->facilitator, by) << "somebody else facilitates";
}

void check_item(const Space& after, const ConversationEvent& item, PersonId person) {
    const auto hidden = [&](const ContributionId& id) {
        const Contribution* one = after.conversation->find(id);
        return one && !may_read(*after.conversation, *one, person);
    };
    if (const auto about = subject(item)) EXPECT_FALSE(hidden(*about)) << "an item tells too much";
    if (const auto* cast = std::get_if<VoteCast>(&item)) EXPECT_EQ(cast->person, person);
    if (const auto* marked = std::get_if<ReadyMarked>(&item)) {
        EXPECT_TRUE(marked->person == person || !marked->to_self) << "who is ready tells who wrote";
    }
    if (const auto* author = anonymous_author(item)) {
        EXPECT_TRUE(!*author || *author == person) << "an item tells whose something anonymous is";
    }
    if (const auto* revealed = std::get_if<ContributionsRevealed>(&item)) {
        for (const Contribution& one : revealed->contributions) {
            EXPECT_TRUE(!one.anonymous || !one.author) << "a reveal tells an author";
        }
    }
    for (const ContentId& id : domain::words(item)) {
        for (const Contribution& one : after.conversation->contributions) {
            if (has(one.versions, id)) EXPECT_FALSE(hidden(one.id));
            for_each_file(one.attachments, [&](const ContentId& file) {
                if (file == id)
                    EXPECT_FALSE(hidden(one.id))
                        << "a file tells too much: item " << item.index() << " to "
                        << number(person) << ", seq " << one.seq << " shown "
                        << static_cast<int>(one.shown) << " anonymous " << one.anonymous;
            });
        }
    }
}

void check_view(const Conversation& seen, PersonId person) {
    for (const Correction& one : seen.corrections) {
        EXPECT_EQ(seen.stage, Stage::ended) << "corrected before it was there";
        if (!one.contribution) continue;
        const Contribution* about = seen.find(*one.contribution);
        EXPECT_TRUE(about && about->shown == Shown::everybody) << "it tells of what is not shown";
    }
    for (const Confirmation& one : seen.confirmed) {
        EXPECT_TRUE(seen.seated(one.person)) << "who was not there confirms";
        EXPECT_LE(one.corrections, seen.corrections.size());
    }
    for (const Contribution& one : seen.contributions) {
        EXPECT_TRUE(may_read(seen, one, person));
        EXPECT_TRUE(!one.anonymous || !one.author || one.author == person) << "anonymous, and told";
        for (const auto& other : {one.reply_to, one.rests_on}) {
            if (other) EXPECT_TRUE(seen.find(*other)) << "points at something that is not shown";
        }
    }
    for (const Vote& vote : seen.votes)
        EXPECT_EQ(vote.person, person) << "somebody's answer is seen";
    if (seen.anonymous_now()) {
        for (const PersonId ready : seen.ready)
            EXPECT_EQ(ready, person) << "somebody's mark is seen";
    }
    EXPECT_TRUE(seen.incidents.empty());
    EXPECT_EQ(seen.words_bytes, 0u);
}

}  // namespace urdimbre::tests
