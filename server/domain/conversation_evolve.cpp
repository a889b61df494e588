#include "server/domain/conversation_evolve.hpp"

#include "server/domain/equity.hpp"
#include "server/domain/gallery_evolve.hpp"
#include "server/domain/material_evolve.hpp"
#include "server/domain/preparing.hpp"
#include "server/domain/voting_evolve.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using What = Incident::What;

// What one event makes of a conversation.
class Evolution {
  public:
    Evolution(Conversation& conversation, Sequence seq, Instant at)
        : conversation_(conversation), seq_(seq), at_(at) {}

    void apply(const SessionPlanned&) {}  // made the conversation

    void apply(const SessionDated& dated) {
        conversation_.starts_at = dated.starts_at;
        conversation_.zone = dated.zone;
        conversation_.planned_at = at_;
        conversation_.planned_seq = seq_;
    }

    void apply(const SessionPlaced& placed) { conversation_.of_stage = placed.of; }

    void apply(const SessionPaced& paced) {
        conversation_.mode = paced.mode;
        conversation_.closes = paced.closes;
        conversation_.planned_at = at_;
        conversation_.planned_seq = seq_;
    }

    void apply(const FormFilled& filled) {
        std::erase_if(conversation_.form, [&](const FormAnswer& one) {
            return one.field == filled.field;
        });
        if (!filled.words) return;
        conversation_.form.push_back(
            {.field = filled.field, .words = *filled.words, .by = filled.by, .at = at_}
        );
    }

    void apply(const PhaseClosing&) { conversation_.reminded = true; }

    void apply(const CompletingBegan& began) {
        count_time();
        close_held();
        if (began.reason) note(What::skipped, began.by, {}, began.reason);  // the last phase
        conversation_.stage = Stage::completing;
        conversation_.entered_at = at_;
        conversation_.deadline = began.until;
        conversation_.overtime = false;
        conversation_.reminded = false;
        conversation_.paused_at.reset();
        conversation_.turns.clear();
        conversation_.ready.clear();
        conversation_.excepted.clear();
        conversation_.gallery.leave_phase();
        conversation_.votes.clear();
        conversation_.nudges.clear();
    }

    void apply(const ActaConfirmed& confirmed) {
        std::erase_if(conversation_.confirmed, [&](const Confirmation& one) {
            return one.person == confirmed.person;
        });
        conversation_.confirmed.push_back(
            {.person = confirmed.person, .at = at_, .corrections = confirmed.corrections}
        );
    }

    void apply(const CorrectionAsked& asked) {
        conversation_.corrections.push_back({
            .id = asked.correction,
            .at = at_,
            .by = asked.by,
            .contribution = asked.contribution,
        });
    }

    void apply(const CorrectionTakenBack& gone) {
        auto& all = conversation_.corrections;
        const auto found = std::ranges::find(all, gone.correction, &Correction::id);
        if (found != all.end()) found->taken_back = at_;
    }

    void apply(const SeatGiven& given) {
        conversation_.seats.push_back({.person = given.person, .role = given.role});
        conversation_.facilitator = given.facilitator;
    }

    void apply(const SeatLeft& left) {
        std::erase(conversation_.seats, Seat{.person = left.person, .role = left.role});
        conversation_.facilitator = left.facilitator;
        if (conversation_.seated(left.person)) return;
        conversation_.ready.erase(left.person);
        conversation_.excepted.erase(left.person);
        std::erase_if(conversation_.nudges, [&](const Nudged& one) {
            return one.person == left.person;
        });
        out_of_groups(left.person);
    }

    void apply(const PhaseEntered& entered) {
        count_time();
        close_held();
        // Of a phase of days that was closed before its time: it is the one that is left.
        const bool early = entered.how == Entered::skipped && conversation_.asynchronous();
        if (early) note(What::closed_early, entered.by, {}, entered.reason);
        conversation_.stage = Stage::running;
        if (!conversation_.started_at) conversation_.started_at = at_;
        conversation_.phase = entered.phase;
        conversation_.phase_seq = seq_;
        conversation_.entered_at = at_;
        conversation_.counted_from = at_;
        conversation_.deadline = entered.deadline;
        conversation_.overtime = false;
        conversation_.reminded = false;
        open_held();
        conversation_.paused_at.reset();
        conversation_.turns = entered.turns;
        conversation_.ready.clear();
        conversation_.excepted.clear();
        conversation_.gallery.leave_phase();
        conversation_.votes.clear();
        conversation_.call.reset();
        if (entered.how == Entered::skipped && !early) {
            note(What::skipped, entered.by, {}, entered.reason);
        }
        if (entered.how == Entered::started && !prepared(conversation_)) {
            note(What::form_missing, entered.by, {}, {});
        }
        if (entered.how == Entered::back) note(What::went_back, entered.by, {}, entered.reason);
    }

    void apply(const PhaseExtended& extended) {
        const bool outage = extended.how == Extension::outage;
        if (outage) {  // nobody was there meanwhile: it is no time that the phase took
            const Duration lost = extended.deadline - conversation_.deadline;
            conversation_.counted_from = std::min(at_, conversation_.counted_from + lost);
        }
        const bool shorter = extended.deadline < conversation_.deadline;
        conversation_.deadline = extended.deadline;
        conversation_.turns = extended.turns;
        conversation_.overtime = false;
        const What what = outage ? What::outage : shorter ? What::shortened : What::extended;
        note(what, extended.by, {}, extended.reason);
    }

    void apply(const PhaseOvertime&) {
        conversation_.overtime = true;
        note(What::overtime, {}, {}, {});
    }

    void apply(const RequirementMissing& missing) {
        note(What::requirement_missing, {}, {}, {}).kind = missing.kind;
    }

    void apply(const ConversationPaused& paused) {
        count_time();
        conversation_.stage = Stage::paused;
        conversation_.paused_at = at_;
        note(What::paused, paused.by, {}, paused.reason);
    }

    void apply(const ConversationResumed& resumed) {
        conversation_.stage = Stage::running;
        conversation_.paused_at.reset();
        conversation_.counted_from = at_;
        conversation_.deadline = resumed.deadline;
        conversation_.turns = resumed.turns;
        note(What::resumed, resumed.by, {}, {});
    }

    void apply(const TurnChanged& changed) {
        const auto turn = std::ranges::find(conversation_.turns, changed.turn.grant, &Turn::grant);
        if (turn != conversation_.turns.end()) *turn = changed.turn;
    }

    void apply(const ReadyMarked& marked) {
        if (marked.ready) {
            conversation_.ready.insert(marked.person);
        } else {
            conversation_.ready.erase(marked.person);
        }
    }

    void apply(const ContributionMade& made) {
        conversation_.contributions.push_back({
            .id = made.contribution,
            .seq = seq_,
            .at = at_,
            .author = made.author,
            .anonymous = made.anonymous,
            .phase = made.phase,
            .kind = made.kind,
            .shown = made.shown,
            .reply_to = made.reply_to,
            .rests_on = made.rests_on,
            .owners = made.owners,
            .due = made.due,
            .late = made.late,
            .bytes = made.bytes,
            .versions = {made.contribution},
            .edited_at = {},
            .attachments = made.attachments,
            .group = made.group,
        });
        conversation_.words_bytes += made.bytes;
        if (made.by_exception && made.author) conversation_.excepted.erase(*made.author);
    }

    void apply(const ContributionEdited& edited) {
        Contribution* contribution = conversation_.find(edited.contribution);
        if (!contribution) return;
        conversation_.words_bytes += edited.bytes;
        conversation_.words_bytes -= contribution->bytes;
        contribution->bytes = edited.bytes;
        contribution->versions.push_back(edited.content);
        contribution->edited_at = at_;
    }

    void apply(const ContributionWithdrawn& withdrawn) {
        Contribution* contribution = conversation_.find(withdrawn.contribution);
        if (!contribution) return;
        conversation_.words_bytes -= contribution->bytes;
        contribution->bytes = 0;
        contribution->versions.clear();
        contribution->attachments.clear();
    }

    void apply(const ContributionReclassified& reclassified) {
        Contribution* contribution = conversation_.find(reclassified.contribution);
        if (!contribution) return;
        std::optional<PersonId> whose;
        if (!contribution->anonymous) whose = contribution->author;
        Incident& incident = note(What::reclassified, reclassified.by, whose, reclassified.reason);
        incident.contribution = contribution->id;
        incident.kind = std::exchange(contribution->kind, reclassified.kind);
    }

    void apply(const GroupsFormed& formed) { conversation_.groups = formed.groups; }

    void apply(const PersonGrouped& grouped) {
        out_of_groups(grouped.person);
        auto& groups = conversation_.groups;
        if (grouped.group >= groups.size()) groups.resize(grouped.group + std::size_t{1});
        groups[grouped.group].push_back(grouped.person);
    }

    void apply(const GroupsCalled& called) {
        conversation_.call = GroupsCall{.id = called.call, .at = at_, .by = called.by};
    }

    // The log does not say whose the anonymous ones are; whoever knew goes on knowing.
    void apply(const ContributionsRevealed& revealed) {
        const Conversation before = conversation_;
        std::erase_if(conversation_.contributions, [](const Contribution& one) {
            return one.shown == Shown::author_until_reveal || one.shown == Shown::group;
        });
        for (Contribution one : revealed.contributions) {
            if (one.seq == 0) {
                one.seq = seq_;
                one.at = at_;
            }
            const Contribution* hidden = before.find(one.id);
            if (one.anonymous && !one.author && hidden) one.author = hidden->author;
            conversation_.contributions.push_back(std::move(one));
        }
    }

    // What is brought to look at, and what polls are answered.
    template <class What>
        requires requires(Conversation& conversation, const What& what) {
            domain::evolve(conversation, what, Instant{});
        }
    void apply(const What& what) {
        domain::evolve(conversation_, what, at_);
    }

    // What the public does.
    template <class What>
        requires requires(GalleryState& gallery, const What& what) {
            domain::evolve(gallery, what, Instant{});
        }
    void apply(const What& what) {
        domain::evolve(conversation_.gallery, what, at_);
    }

    void apply(const ExceptionGranted& granted) {
        conversation_.excepted.insert(granted.person);
        note(What::exception, granted.by, granted.person, granted.reason);
    }

    void apply(const FacilitationPassed& passed) {
        conversation_.facilitator = passed.to;
        note(What::succeeded, passed.by, passed.to, passed.reason);
    }

    void apply(const PersonNudged& nudged) {
        std::erase_if(conversation_.nudges, [&](const Nudged& one) {
            return one.person == nudged.person;
        });
        conversation_.nudges.push_back({
            .person = nudged.person,
            .by = nudged.by,
            .at = at_,
            .phase = nudged.phase,
            .invites = nudged.invites,
            .words = nudged.words,
            .to = nudged.to,
        });
    }

    void apply(const ConversationEnded& ended) {
        count_time();
        close_held();
        if (ended.how == Ending::completed && ended.reason) {  // the last phase
            const What what = conversation_.over_days() ? What::closed_early : What::skipped;
            note(what, ended.by, {}, ended.reason);
        }
        conversation_.stage = Stage::ended;
        conversation_.ended_at = at_;
        conversation_.ending = ended.how;
        if (ended.how != Ending::completed) note(What::ended, ended.by, {}, ended.reason);
        conversation_.paused_at.reset();
        conversation_.turns.clear();
        conversation_.ready.clear();
        conversation_.excepted.clear();
        conversation_.gallery.leave_phase();
        conversation_.call.reset();
        conversation_.nudges.clear();
        conversation_.voters.clear();
        conversation_.late_votes.clear();
        // What was taken back before it was shown is left to nobody, as nobody knows whose it was.
        std::erase_if(conversation_.contributions, &Contribution::concealed);
        for (Contribution& one : conversation_.contributions) {
            if (one.anonymous) one.author.reset();
        }
    }

  private:
    void open_held() {
        auto& held = conversation_.held;
        const auto before = std::ranges::find(held, conversation_.phase, &Held::phase);
        if (before != held.end()) {  // gone back to
            before->closed.reset();
            return;
        }
        held.push_back({.phase = conversation_.phase, .opened = at_, .closed = {}});
        std::ranges::sort(held, {}, &Held::phase);
    }

    void close_held() {
        for (Held& one : conversation_.held) {
            if (!one.closed) one.closed = at_;
        }
    }

    void out_of_groups(PersonId person) {
        for (Group& group : conversation_.groups) std::erase(group, person);
    }

    void count_time() {
        if (conversation_.stage != Stage::running) return;
        conversation_.spent[conversation_.phase] += at_ - conversation_.counted_from;
        conversation_.counted_from = at_;
    }

    // The oldest go first when there are too many: decisions that make one are refused before.
    Incident& note(
        What what,
        std::optional<PersonId> by,
        std::optional<PersonId> person,
        std::optional<ContentId> reason
    ) {
        auto& incidents = conversation_.incidents;
        if (incidents.size() >= Conversation::incidents_max) incidents.erase(incidents.begin());
        incidents.push_back({
            .seq = seq_,
            .at = at_,
            .what = what,
            .phase = conversation_.phase,
            .by = by,
            .person = person,
            .reason = reason,
            .contribution = {},
            .kind = {},
        });
        return incidents.back();
    }

    Conversation& conversation_;
    Sequence seq_;
    Instant at_;
};

Conversation planned(const SessionPlanned& plan, Sequence seq, Instant at) {
    Conversation conversation;
    conversation.planned_at = at;
    conversation.planned_seq = seq;
    conversation.protocol = plan.protocol;
    conversation.script = plan.script;
    conversation.starts_at = plan.starts_at;
    conversation.seats = plan.seats;
    conversation.facilitator = plan.facilitator;
    conversation.spent.resize(plan.protocol.phases.size());
    return conversation;
}

}  // namespace

void evolve(
    std::optional<Conversation>& conversation,
    const ConversationEvent& event,
    Sequence seq,
    Instant at
) {
    if (const auto* plan = std::get_if<SessionPlanned>(&event)) {
        Conversation next = planned(*plan, seq, at);
        if (conversation) next.materials = std::move(conversation->materials);
        conversation = std::move(next);
        return;
    }
    if (!conversation) return;
    VoicesCounted voices{*conversation, event, at};
    Evolution evolution{*conversation, seq, at};
    std::visit([&](const auto& what) { evolution.apply(what); }, event);
    voices.afterwards();
}

}  // namespace urdimbre::domain
