#include "server/domain/conversing.hpp"
#include "server/domain/gallery_acts.hpp"
#include "server/domain/grouping.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/preparing.hpp"
#include "server/domain/privacy.hpp"
#include "server/domain/voting.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using std::chrono::seconds;

constexpr seconds phase_left_min{10};  // shortening leaves time to notice
constexpr std::chrono::hours phase_left_max{24};

// How much longer a phase may be from now on.
Duration left_max(const Conversation& conversation) {
    return conversation.over_days() ? Duration{pacing::window_max} : Duration{phase_left_max};
}

// Nothing happens in it: nobody is there any more (rule C65).
Duration abandoned_after(const Conversation& conversation) {
    return conversation.over_days() ? Duration{pacing::abandoned_after}
                                    : Duration{Conversation::abandoned_after};
}

struct Leaving {
    Entered how{};
    std::optional<PersonId> by;
    std::optional<ContentId> reason;
};

PhaseEntered
entering(const Conversation& conversation, PhaseIndex index, const Leaving& leaving, Instant at) {
    const Phase& phase = conversation.protocol.phases[index];
    PhaseEntered entered{
        .phase = index,
        .how = leaving.how,
        .deadline = ends_at(conversation, index, at),
        .turns = {},
        .by = leaving.by,
        .reason = leaving.reason,
    };
    if (conversation.asynchronous()) return entered;  // nobody waits for the word (rule C121)
    for (std::uint32_t place = 0; place < phase.grants.size(); ++place) {
        const Grant& grant = phase.grants[place];
        if (grant.policy == TurnPolicy::open) continue;
        entered.turns.push_back(first_turn(place, grant, conversation.parties(phase, grant), at));
    }
    return entered;
}

// What was said in groups, as it was said: those who were there know it already (rule C101).
void open_groups(const Conversation& conversation, std::vector<Contribution>& revealed) {
    for (const Contribution& one : conversation.contributions) {
        if (one.shown != Shown::group) continue;
        revealed.push_back(one);
        revealed.back().shown = Shown::everybody;
    }
}

// What was hidden in the phase that ends. The order is that of random ids, the times are gone.
std::optional<ContributionsRevealed> reveal(const Conversation& conversation) {
    ContributionsRevealed revealed;
    for (const Contribution& one : conversation.contributions) {
        if (one.shown != Shown::author_until_reveal || one.withdrawn()) continue;
        revealed.contributions.push_back(one);
        Contribution& shown = revealed.contributions.back();
        shown.shown = Shown::everybody;
        // Anonymous while hidden: the name comes with the words (rule C43).
        const Phase& phase = conversation.protocol.phases[one.phase];
        shown.anonymous = one.anonymous && phase.authorship == Authorship::anonymous;
        shown.seq = 0;
        shown.at = {};
        shown.edited_at.reset();
    }
    std::ranges::sort(revealed.contributions, {}, &Contribution::id);
    // What was taken back before anybody saw it is gone without a trace.
    const auto gone = [&](const std::optional<ContributionId>& id) {
        const Contribution* one = id ? conversation.find(*id) : nullptr;
        return one && one->withdrawn() && one->shown == Shown::author_until_reveal;
    };
    for (Contribution& one : revealed.contributions) {
        if (gone(one.reply_to)) one.reply_to.reset();
        if (gone(one.rests_on)) one.rests_on.reset();
    }
    open_groups(conversation, revealed.contributions);
    if (revealed.contributions.empty()) return {};
    return revealed;
}

// What the present phase kept to itself, shown when it is left.
std::vector<Event> disclosing(const Conversation& conversation) {
    if (conversation.stage == Stage::completing) return completed_polls(conversation);
    std::vector<Event> events;
    if (auto revealed = reveal(conversation)) {
        events.push_back(ConversationEvent{std::move(*revealed)});
    }
    if (auto closed = closed_poll(conversation)) {
        events.push_back(ConversationEvent{std::move(*closed)});
    }
    return events;
}

// Out of the present phase and into `next`, or to the end behind the last one.
std::vector<Event>
leave(const Conversation& conversation, PhaseIndex next, const Leaving& leaving, Instant at) {
    std::vector<Event> events = disclosing(conversation);
    if (leaving.how != Entered::back) {
        for (const Requirement& missing : conversation.lacking(false)) {
            events.push_back(ConversationEvent{RequirementMissing{.kind = missing.kind}});
        }
    }
    if (next < conversation.protocol.phases.size()) {
        events.push_back(ConversationEvent{entering(conversation, next, leaving, at)});
    } else if (const auto until = completes_until(conversation, at)) {
        events.push_back(ConversationEvent{
            CompletingBegan{.until = *until, .by = leaving.by, .reason = leaving.reason}
        });
    } else {
        events.push_back(ConversationEvent{
            ConversationEnded{.how = Ending::completed, .by = leaving.by, .reason = leaving.reason}
        });
    }
    return with_groups_settled(conversation, std::move(events), at);
}

// Why the facilitator cannot do this now, or who asks is not the facilitator.
std::optional<Refusal> no_say(const Converse& here) {
    if (here.conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (here.conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!here.facilitates()) return Refusal::facilitator_only;
    return {};
}

std::optional<Refusal> no_say(const Converse& here, PhaseIndex from) {
    if (const auto no = no_say(here)) return no;
    if (here.conversation.stage == Stage::paused) return Refusal::conversation_paused;
    if (from != here.conversation.phase) return Refusal::phase_over;
    return {};
}

// Of what moves between phases: none is left to move from.
std::optional<Refusal> no_move(const Converse& here, PhaseIndex from) {
    if (const auto no = no_say(here, from)) return no;
    if (here.conversation.stage == Stage::completing) return Refusal::phase_over;
    return {};
}

bool incidents_full(const Conversation& conversation) {
    return conversation.incidents.size() >= Conversation::incidents_max;
}

Decision with_reason(Decision decision, const Asked& asked, const std::string& reason) {
    decision.words.push_back({asked.id, reason});
    return decision;
}

// Everybody had days for it, and what locked it may come later than its end: then it goes on
// (rules C52, C122).
bool leaves_in_overtime(const Conversation& conversation) {
    return conversation.stage == Stage::running && conversation.asynchronous() &&
           conversation.overtime && conversation.lacking(true).empty();
}

bool leaves_when_ready(const Conversation& conversation) {
    return conversation.stage == Stage::running &&
           conversation.present().leaves_by(PhaseExit::ready) && conversation.everybody_ready() &&
           conversation.lacking(true).empty();
}

std::vector<Event> leave_when_ready(const Conversation& conversation, Instant at) {
    const Leaving leaving{.how = Entered::ready, .by = {}, .reason = {}};
    return leave(conversation, conversation.phase + 1, leaving, at);
}

std::vector<Event> leave_by_time(const Conversation& conversation, Instant at) {
    const Leaving leaving{.how = Entered::time, .by = {}, .reason = {}};
    return leave(conversation, conversation.phase + 1, leaving, at);
}

std::vector<Event> end_by_time(const Conversation& conversation, Ending how) {
    std::vector<Event> events = disclosing(conversation);
    events.push_back(ConversationEvent{ConversationEnded{.how = how, .by = {}, .reason = {}}});
    return events;
}

std::vector<Event> abandon(const Conversation& conversation) {
    return end_by_time(conversation, Ending::abandoned);
}

// What the log saw last is the last that is known of those who were there: everything gets the time
// that it had left then (rule T7).
Event after_outage(const Conversation& conversation, Instant last_at, Instant now) {
    const Instant seen = std::max(last_at, conversation.entered_at);
    Turns turns = conversation.turns;
    shift(turns, seen, now);
    return ConversationEvent{PhaseExtended{
        .how = Extension::outage,
        .deadline = std::max(conversation.deadline + (now - seen), now + phase_left_min),
        .turns = std::move(turns),
        .by = {},
        .reason = {},
    }};
}

// A window that was not served in time: as much again as it is late, rather than the days that it
// had left when somebody last said something (rule C123).
Event reopened(const Conversation& conversation, Instant now) {
    const Duration late = now - conversation.deadline;
    return ConversationEvent{PhaseExtended{
        .how = Extension::outage,
        .deadline = now + std::min<Duration>(late, pacing::outage_max),
        .turns = {},
        .by = {},
        .reason = {},
    }};
}

// What the clock makes happen where people have days.
std::vector<Event> due_over_days(const Conversation& conversation, Instant now) {
    if (conversation.overtime) return abandon(conversation);
    if (now < conversation.deadline) return {ConversationEvent{PhaseClosing{}}};
    if (now - conversation.deadline > pacing::outage_after) return {reopened(conversation, now)};
    if (conversation.stage == Stage::completing) {
        return end_by_time(conversation, Ending::completed);
    }
    // Whatever ways out it has: nobody is there to open the next one (rule C52).
    if (conversation.lacking(true).empty()) return leave_by_time(conversation, now);
    return {ConversationEvent{PhaseOvertime{}}};
}

}  // namespace

Outcome start(const Converse& here, const StartConversation& start) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage != Stage::planned) return Refusal::conversation_started;
    const auto by_itself = begins_at(conversation);
    const bool due = here.asked.by_machine() && by_itself && *by_itself <= here.asked.at;
    if (!here.facilitates() && !due) return Refusal::facilitator_only;
    for (const SeatRole& role : conversation.protocol.roles) {
        const auto taken = std::ranges::count(conversation.seats, role.id, &Seat::role);
        if (static_cast<std::size_t>(taken) < role.seats_min) return Refusal::seats_missing;
    }
    if (!in_time(conversation, here.asked.at)) return Refusal::windows_past;
    const auto& form = conversation.protocol.preparation;
    if (form && form->lock && !prepared(conversation)) return Refusal::form_missing;
    if (conversation.protocol.confidential && has_onlookers(here.space)) {
        return Refusal::members_without_seat;
    }
    const auto by = due ? std::nullopt : std::optional{here.asked.by};
    const Leaving leaving{.how = Entered::started, .by = by, .reason = {}};
    Decision decision = one(entering(conversation, 0, leaving, here.asked.at));
    // What is pending above is no business of a private session, nor what is said of it there.
    if (!start.pending.empty() && !conversation.protocol.confidential) {
        decision.events.insert(
            decision.events.begin(), CommitmentEvent{PendingBrought{start.pending}}
        );
    }
    decision.events = with_groups_settled(conversation, std::move(decision.events), here.asked.at);
    return decision;
}

Outcome next_phase(const Converse& here, const NextPhase& next) {
    const Conversation& conversation = here.conversation;
    if (conversation.going_on() && here.facilitates() && next.from < conversation.phase) {
        return Decision{};  // the clock was faster (rule A10)
    }
    if (const auto no = no_move(here, next.from)) return *no;
    // People were told until when they have time: closing earlier asks for a reason (rule C126).
    const bool by_facilitator =
        conversation.present().leaves_by(PhaseExit::facilitator) && !conversation.asynchronous();
    const bool may_leave = by_facilitator || conversation.overtime;
    if (!may_leave) return Refusal::phase_waits;
    if (!conversation.lacking(true).empty()) return Refusal::requirement_missing;
    Decision decision;
    decision.events = leave(
        conversation,
        conversation.phase + 1,
        {.how = Entered::facilitator, .by = here.asked.by, .reason = {}},
        here.asked.at
    );
    return decision;
}

Outcome skip_phase(const Converse& here, const SkipPhase& skip) {
    if (const auto no = no_move(here, skip.from)) return *no;
    if (incidents_full(here.conversation)) return Refusal::too_many_changes;
    Decision decision;
    decision.events = leave(
        here.conversation,
        here.conversation.phase + 1,
        {.how = Entered::skipped, .by = here.asked.by, .reason = here.asked.id},
        here.asked.at
    );
    return with_reason(std::move(decision), here.asked, skip.reason);
}

Outcome go_back(const Converse& here, const GoBack& back) {
    if (const auto no = no_move(here, back.from)) return *no;
    if (here.conversation.phase == 0) return Refusal::nothing_before;
    if (incidents_full(here.conversation)) return Refusal::too_many_changes;
    Decision decision;
    decision.events = leave(
        here.conversation,
        here.conversation.phase - 1,
        {.how = Entered::back, .by = here.asked.by, .reason = here.asked.id},
        here.asked.at
    );
    return with_reason(std::move(decision), here.asked, back.reason);
}

// In overtime the time is given from now on.
Outcome extend_phase(const Converse& here, const ExtendPhase& extend) {
    if (const auto no = no_say(here, extend.from)) return *no;
    const Conversation& conversation = here.conversation;
    if (incidents_full(conversation)) return Refusal::too_many_changes;
    const Instant from = std::max(conversation.deadline, here.asked.at);
    const Instant deadline = std::clamp<Instant>(
        from + extend.by, here.asked.at + phase_left_min, here.asked.at + left_max(conversation)
    );
    return with_reason(
        one(PhaseExtended{
            .how = Extension::facilitator,
            .deadline = deadline,
            .turns = conversation.turns,
            .by = here.asked.by,
            .reason = here.asked.id,
        }),
        here.asked,
        extend.reason
    );
}

Outcome pause(const Converse& here, const PauseConversation& pause) {
    if (const auto no = no_say(here)) return *no;
    if (here.conversation.stage == Stage::paused) return Decision{};
    if (here.conversation.stage == Stage::completing) return Refusal::phase_over;
    if (incidents_full(here.conversation)) return Refusal::too_many_changes;
    return with_reason(
        one(ConversationPaused{.by = here.asked.by, .reason = here.asked.id}),
        here.asked,
        pause.reason
    );
}

Outcome resume(const Converse& here) {
    if (const auto no = no_say(here)) return *no;
    const Conversation& conversation = here.conversation;
    if (conversation.stage != Stage::paused) return Decision{};
    const Instant at = here.asked.at;
    Turns turns = conversation.turns;
    shift(turns, *conversation.paused_at, at);
    Decision decision = one(ConversationResumed{
        .deadline = conversation.deadline + (at - *conversation.paused_at),
        .turns = std::move(turns),
        .by = here.asked.by,
    });
    keep_gallery_word(conversation, *conversation.paused_at, at, decision.events);
    return decision;
}

// All its phases were held when the time to complete it is closed early.
Outcome end(const Converse& here, const EndConversation& end) {
    if (const auto no = no_say(here)) return *no;
    const bool completing = here.conversation.stage == Stage::completing;
    Decision decision;
    decision.events = disclosing(here.conversation);
    decision.events.push_back(ConversationEvent{ConversationEnded{
        .how = completing ? Ending::completed : Ending::facilitator,
        .by = here.asked.by,
        .reason = here.asked.id,
    }});
    return with_reason(std::move(decision), here.asked, end.reason);
}

Outcome mark_ready(const Converse& here, const MarkReady& mark) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (here.outdated(mark.phase) || conversation.stage == Stage::completing) {
        return Refusal::phase_over;
    }
    if (!conversation.seated(here.asked.by)) return Refusal::seat_missing;
    if (conversation.ready.contains(here.asked.by) == mark.ready) return Decision{};
    Decision decision;
    decision.events.push_back(ConversationEvent{ReadyMarked{
        .person = here.asked.by,
        .ready = mark.ready,
        .to_self = conversation.anonymous_now(),
    }});
    if (!mark.ready) return decision;
    Conversation after = conversation;
    after.ready.insert(here.asked.by);
    if (leaves_when_ready(after)) {
        std::ranges::move(
            leave_when_ready(after, here.asked.at), std::back_inserter(decision.events)
        );
    }
    return decision;
}

// Somebody is still there as long as the log grows. Turns end in overtime too.
std::optional<Instant> due_at(const Conversation& conversation, Instant last_at) {
    if (!conversation.going_on()) return {};
    if (conversation.stage == Stage::paused) return last_at + abandoned_after(conversation);
    if (leaves_when_ready(conversation) || leaves_in_overtime(conversation)) return last_at;
    Instant earliest =
        conversation.overtime ? last_at + abandoned_after(conversation) : conversation.deadline;
    if (const auto remind = remind_at(conversation)) earliest = std::min(earliest, *remind);
    for (const Turn& turn : conversation.turns) {
        if (turn.until) earliest = std::min(earliest, *turn.until);
    }
    const auto& word = conversation.gallery.word;
    if (word && word->until) earliest = std::min(earliest, *word->until);
    return earliest;
}

std::vector<Event> due_next(const Conversation& conversation, Instant last_at, Instant now) {
    const auto due = due_at(conversation, last_at);
    if (!due || *due > now) return {};
    if (conversation.stage == Stage::paused) return abandon(conversation);
    // The last of those who were not ready gave up their seat, or what was missing has come.
    if (leaves_when_ready(conversation)) return leave_when_ready(conversation, now);
    if (leaves_in_overtime(conversation)) return leave_by_time(conversation, now);
    if (conversation.over_days()) return due_over_days(conversation, now);
    if (!conversation.overtime && now - *due > Conversation::outage_after) {
        std::vector<Event> events{after_outage(conversation, last_at, now)};
        const Instant seen = std::max(last_at, conversation.entered_at);
        keep_gallery_word(conversation, seen, now, events);
        return events;
    }
    for (const Turn& turn : conversation.turns) {
        if (turn.until == due) return {ConversationEvent{time_up(conversation, turn, now)}};
    }
    const auto& word = conversation.gallery.word;
    if (word && word->until == due) return {gallery_word_over(conversation, TurnChange::time_up)};
    if (conversation.overtime) return abandon(conversation);
    if (conversation.present().leaves_by(PhaseExit::time) && conversation.lacking(true).empty()) {
        return leave_by_time(conversation, now);
    }
    return {ConversationEvent{PhaseOvertime{}}};
}

}  // namespace urdimbre::domain
