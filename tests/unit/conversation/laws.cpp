#include "tests/unit/conversation/laws.hpp"

#include "server/domain/conversing.hpp"
#include "tests/unit/conversation/said_again.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace urdimbre::tests {

using namespace domain;

namespace {

bool may_read(const Conversation& conversation, const Contribution& one, PersonId person) {
    if (one.shown == Shown::everybody || one.author == person) return true;
    if (one.shown != Shown::group || !one.group) return false;
    return leads(conversation, person) || has(conversation.groups[*one.group], person);
}

bool brings(const ContributionMade& made, const Grant& grant) {
    return (made.rests_on || !has(grant.needs, Need::evidence)) &&
           (made.due || !has(grant.needs, Need::date)) &&
           (!made.owners.empty() || !has(grant.needs, Need::owner));
}

bool may_speak_now(const Conversation& before, std::uint32_t grant, PersonId person) {
    if (before.mode == Mode::asynchronous) return true;
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
    const bool completes = before.stage == Stage::completing;
    EXPECT_TRUE(completes || before.stage == Stage::running);
    EXPECT_EQ(made.late, completes || made.phase < before.phase);
    // While it is completed there is no phase but the one that it is for.
    Conversation then = before;
    if (completes) then.phase = made.phase;
    EXPECT_FALSE(silent(then, author) && !before.excepted.contains(author));
    EXPECT_EQ(made.by_exception, silent(then, author));
    if (made.by_exception) return;
    const bool in_a_seat =
        std::ranges::find(before.seats, author, &Seat::person) != before.seats.end();
    if (!in_a_seat) {
        ASSERT_TRUE(phase.gallery && phase.gallery->speakers) << "the public spoke unasked";
        EXPECT_TRUE(has(phase.gallery->speakers->kinds, made.kind));
        EXPECT_TRUE(before.gallery.word && before.gallery.word->person == author);
        EXPECT_FALSE(made.late);
        return;
    }
    EXPECT_FALSE(then.protocol.phases[then.phase].grants.empty());
    if (completes) {
        const auto brought = std::ranges::count_if(before.contributions, [&](const auto& one) {
            return one.phase == made.phase && !one.late && one.author == author &&
                   one.kind == made.kind && !one.withdrawn();
        });
        const bool counted = std::ranges::any_of(phase.grants, [](const Grant& grant) {
            return grant.contributions.has_value();
        });
        EXPECT_TRUE(brought == 0 || counted) << "to complete is for whoever was absent";
    }
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

// Said once more in other words than those of the rules (C140 to C144).
void check_public(const Space& space, const ConversationEvent& said) {
    const Conversation& before = *space.conversation;
    const auto& asked_for = before.protocol.phases[before.phase].gallery;
    const auto in_the_gallery = [&](PersonId person) {
        EXPECT_EQ(before.stage, Stage::running);
        EXPECT_EQ(std::ranges::find(before.seats, person, &Seat::person), before.seats.end());
        EXPECT_TRUE(space.members.contains(person)) << "a stranger in the gallery";
        return asked_for.has_value();
    };
    if (const auto* asked = std::get_if<QuestionAsked>(&said)) {
        ASSERT_TRUE(in_the_gallery(asked->author));
        ASSERT_TRUE(asked_for->questions);
        for (const Question& one : before.gallery.questions) EXPECT_LT(one.number, asked->number);
    }
    if (const auto* voted = std::get_if<QuestionVoted>(&said)) {
        ASSERT_TRUE(in_the_gallery(voted->person));
        EXPECT_TRUE(asked_for->votes);
        const Question* question = before.gallery.numbered(voted->number);
        ASSERT_TRUE(question);
        EXPECT_EQ(before.gallery.voted(voted->person, *question), !voted->on) << "counted twice";
        const std::uint32_t before_it = question->voters.count();
        EXPECT_EQ(voted->votes, voted->on ? before_it + 1 : before_it - 1);
    }
    if (const auto* given = std::get_if<WordGiven>(&said)) {
        ASSERT_TRUE(asked_for && asked_for->speakers);
        const auto& word = before.gallery.word;
        EXPECT_TRUE(!word || word->person == given->person) << "two have the word";
    }
    if (const auto* moved = std::get_if<HandMoved>(&said)) {
        EXPECT_EQ(has(before.gallery.hands, moved->person), !moved->up);
    }
}

// Whoever answered while the poll lasted answers no more (rule C157).
void check_late_vote(const Conversation& before, const LateVoteCast& cast) {
    EXPECT_EQ(before.stage, Stage::completing);
    const auto& poll = before.protocol.phases[cast.phase].poll;
    ASSERT_TRUE(poll);
    EXPECT_TRUE(std::ranges::any_of(before.seats, [&](const Seat& seat) {
        return seat.person == cast.person && has(poll->roles, seat.role);
    }));
    EXPECT_TRUE(std::ranges::any_of(before.polls, [&](const PollResult& result) {
        return result.phase == cast.phase;
    })) << "answered, and never asked";
    for (const Voters& one : before.voters) {
        EXPECT_FALSE(one.phase == cast.phase && has(one.people, cast.person)) << "answered twice";
    }
}

// What is added to a result that everybody has seen tells of five people or of none (rule C158).
void check_afterwards(const Conversation& before, const PollAfterwards& afterwards) {
    EXPECT_EQ(before.stage, Stage::completing);
    const auto late = std::ranges::count(before.late_votes, afterwards.phase, &LateVote::phase);
    EXPECT_LE(afterwards.answered, static_cast<std::size_t>(late));
    const auto& poll = before.protocol.phases[afterwards.phase].poll;
    ASSERT_TRUE(poll);
    if (!poll->named && afterwards.answered < 5) EXPECT_FALSE(afterwards.merged) << "it tells who";
    if (!afterwards.merged) return;
    const auto then = std::ranges::find(before.polls, afterwards.phase, &PollResult::phase);
    ASSERT_NE(then, before.polls.end());
    EXPECT_EQ(afterwards.merged->answered, then->answered + afterwards.answered);
    const auto points = [](const PollResult& result) {
        std::uint64_t sum = 0;
        for (const PollCount& one : result.counts) sum += one.points;
        return sum;
    };
    if (poll->shape == PollShape::words) {
        EXPECT_EQ(afterwards.merged->words.size(), afterwards.merged->answered);
    } else {
        EXPECT_GE(points(*afterwards.merged), points(*then) + afterwards.answered);
    }
    EXPECT_EQ(afterwards.merged->named.size(), poll->named ? afterwards.merged->answered : 0u);
}

void check_material(const Space& space, const MaterialAttached& attached) {
    const Conversation& before = *space.conversation;
    const PersonId by = attached.by;
    const bool presents = std::ranges::any_of(before.seats, [&](const Seat& seat) {
        return seat.person == by && before.protocol.role(seat.role)->duty == Duty::presents;
    });
    const bool coordinates =
        space.members.contains(by) && space.roles_of(by).has(SpaceRole::coordinator);
    EXPECT_TRUE(presents || leads(before, by) || before.stage == Stage::planned || coordinates);
    if (before.going_on()) {
        EXPECT_TRUE(presents || leads(before, by)) << "it is too late for whoever planned";
        const bool over = before.stage == Stage::completing;
        EXPECT_TRUE(over || !silent(before, by)) << "a material breaks a silence";
    }
    EXPECT_LE(attached.attachments.size(), 1u);
    EXPECT_LT(before.materials.size(), Material::all_max);
}

}  // namespace

void check_event(const Space& before, const Recorded& recorded) {
    if (!before.conversation) return;
    const auto* said = std::get_if<ConversationEvent>(&recorded.event);
    if (!said) return;
    const Conversation& conversation = *before.conversation;
    const bool answers = std::holds_alternative<ActaConfirmed>(*said) ||
                         std::holds_alternative<CorrectionAsked>(*said) ||
                         std::holds_alternative<CorrectionTakenBack>(*said);
    if (conversation.stage == Stage::ended) {
        EXPECT_TRUE(
            answers || std::holds_alternative<ContributionWithdrawn>(*said) ||
            std::holds_alternative<QuestionWithdrawn>(*said) ||
            std::holds_alternative<MaterialRemoved>(*said)
        ) << "something happened after the end";
    } else {
        EXPECT_FALSE(answers) << "of an acta that is not there";
    }
    if (const auto* made = std::get_if<ContributionMade>(said)) {
        check_right(conversation, *made);
    }
    if (const auto* cast = std::get_if<VoteCast>(said)) check_vote(conversation, *cast);
    if (const auto* cast = std::get_if<LateVoteCast>(said)) check_late_vote(conversation, *cast);
    if (const auto* completed = std::get_if<PollCompleted>(said)) {
        check_afterwards(conversation, completed->afterwards);
    }
    if (const auto* attached = std::get_if<MaterialAttached>(said)) {
        check_material(before, *attached);
    }
    check_public(before, *said);
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
                     std::holds_alternative<PollClosed>(*said) ||
                     std::holds_alternative<PollCompleted>(*said))) {
            continue;
        }
        // What a plan says again of an earlier form has its words already.
        const auto* filled = said ? std::get_if<FormFilled>(said) : nullptr;
        const auto* asked_for = std::get_if<ConversationCommand>(&command);
        if (filled && !(asked_for && std::holds_alternative<FillForm>(*asked_for))) {
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
    const bool by_itself = by == PersonId{} && std::holds_alternative<StartConversation>(*said) &&
                           before.conversation->mode == Mode::asynchronous;
    if (flow && !by_itself) {
        EXPECT_EQ(before.conversation->facilitator, by) << "somebody else facilitates";
    }
}

void check_item(const Space& after, const ConversationEvent& item, PersonId person) {
    const auto hidden = [&](const ContributionId& id) {
        const Contribution* one = after.conversation->find(id);
        return one && !may_read(*after.conversation, *one, person);
    };
    if (const auto about = subject(item)) EXPECT_FALSE(hidden(*about)) << "an item tells too much";
    if (const auto* cast = std::get_if<VoteCast>(&item)) EXPECT_EQ(cast->person, person);
    if (const auto* cast = std::get_if<LateVoteCast>(&item)) EXPECT_EQ(cast->person, person);
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
    if (!seen.form.empty()) {
        const auto& form = seen.protocol.preparation;
        ASSERT_TRUE(form);
        const bool mine = std::ranges::any_of(seen.seats, [&](const Seat& seat) {
            return seat.person == person &&
                   (has(form->fills, seat.role) || has(form->shows, seat.role));
        });
        EXPECT_TRUE(form->to_all || mine) << "a form is shown to whoever it is not for";
    }
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
    for (const LateVote& vote : seen.late_votes)
        EXPECT_EQ(vote.person, person) << "somebody's late answer is seen";
    for (const Voters& one : seen.voters) {
        EXPECT_EQ(one.people, std::vector{person}) << "who answered is seen";
    }
    if (seen.anonymous_now()) {
        for (const PersonId ready : seen.ready)
            EXPECT_EQ(ready, person) << "somebody's mark is seen";
    }
    EXPECT_TRUE(seen.gallery.voters.empty() && seen.gallery.hands.empty()) << "who it was is told";
    for (const Question& one : seen.gallery.questions) EXPECT_EQ(one.voters.count(), 0u);
    for (const Nudged& one : seen.nudges) {
        EXPECT_TRUE(one.person == person || seen.may_facilitate(person)) << "of somebody else";
    }
    EXPECT_TRUE(seen.voices.empty()) << "how much each was heard is in no snapshot";
    EXPECT_TRUE(seen.incidents.empty());
    EXPECT_EQ(seen.words_bytes, 0u);
}

}  // namespace urdimbre::tests
