#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_material.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_poll.hpp"
#include "server/app/translate_stage.hpp"

namespace urdimbre::app {
namespace {

using domain::PersonId;
using domain::Uuid;
using std::chrono::milliseconds;

wire::StoredContribution stored(const domain::Contribution& one) {
    return {
        .id = one.id.bytes,
        .seq = one.seq,
        .at = one.at,
        .author = one.anonymous ? std::nullopt : outer(one.author),
        .phase = one.phase,
        .kind = one.kind,
        .shown = outside(one.shown),
        .reply_to = outer(one.reply_to),
        .rests_on = outer(one.rests_on),
        .owners = numbers(one.owners),
        .due = one.due,
        .late = one.late,
        .bytes = one.bytes,
        .versions = each<wire::Uuid>(one.versions, [](const Uuid& id) { return id.bytes; }),
        .edited_at = one.edited_at,
        .attachments = outer(one.attachments),
        .group = one.group,
    };
}

domain::Contribution restored(const wire::StoredContribution& one) {
    return {
        .id = {one.id},
        .seq = one.seq,
        .at = one.at,
        .author = inner(one.author),
        .anonymous = !one.author,
        .phase = one.phase,
        .kind = one.kind,
        .shown = inside<domain::Shown>(one.shown),
        .reply_to = inner(one.reply_to),
        .rests_on = inner(one.rests_on),
        .owners = people<std::vector<PersonId>>(one.owners),
        .due = one.due,
        .late = one.late,
        .bytes = one.bytes,
        .versions = each<Uuid>(one.versions, [](const wire::Uuid& id) { return Uuid{id}; }),
        .edited_at = one.edited_at,
        .attachments = inner(one.attachments),
        .group = one.group,
    };
}

std::uint64_t whole(milliseconds span) { return static_cast<std::uint64_t>(span.count()); }
milliseconds lasting(std::uint64_t span) { return milliseconds{static_cast<std::int64_t>(span)}; }

}  // namespace

std::vector<wire::StoredContribution> stored(const std::vector<domain::Contribution>& all) {
    return each<wire::StoredContribution>(all, [](const auto& one) { return stored(one); });
}

std::vector<domain::Contribution> inner(const std::vector<wire::StoredContribution>& all) {
    return each<domain::Contribution>(all, [](const auto& one) { return restored(one); });
}

wire::SavedConversation to_saved(const domain::Conversation& conversation) {
    wire::SavedConversation saved{
        .protocol = to_wire(conversation.protocol),
        .script = conversation.script.bytes,
        .planned_at = conversation.planned_at,
        .planned_seq = conversation.planned_seq,
        .starts_at = conversation.starts_at,
        .zone = conversation.zone,
        .stage = outside(conversation.stage),
        .seats = outer(conversation.seats),
        .facilitator = outer(conversation.facilitator),
        .phase = conversation.phase,
        .phase_seq = conversation.phase_seq,
        .entered_at = conversation.entered_at,
        .deadline = conversation.deadline,
        .overtime = conversation.overtime,
        .counted_from = conversation.counted_from,
        .paused_at = conversation.paused_at,
        .turns = outer(conversation.turns),
        .ready = numbers(conversation.ready),
        .excepted = numbers(conversation.excepted),
        .votes = stored(conversation.votes),
        .polls = each<wire::StoredPollResult>(
            conversation.polls, [](const domain::PollResult& one) { return stored(one); }
        ),
        .contributions = stored(conversation.contributions),
        .incidents = {},
        .spent = {},
        .started_at = conversation.started_at,
        .ended_at = conversation.ended_at,
        .ending = {},
        .confirmed = {},
        .corrections = {},
        .mode = outside(conversation.mode),
        .closes = conversation.closes,
        .reminded = conversation.reminded,
        .held = to_wire(conversation.held),
        .form = each<wire::StoredFormAnswer>(
            conversation.form,
            [](const domain::FormAnswer& one) {
                return wire::StoredFormAnswer{one.field, number(one.by), one.at, one.words.bytes};
            }
        ),
        .groups = outer(conversation.groups),
        .call = {},
        .gallery = to_saved(conversation.gallery),
        .voices = each<wire::Voice>(
            conversation.voices,
            [](const domain::Voice& one) {
                return wire::Voice{
                    number(one.person), whole(one.held), whole(one.entitled), one.turns
                };
            }
        ),
        .voiced = whole(conversation.voiced),
        .voiced_at = conversation.voiced_at,
        .nudges = each<wire::StoredNudge>(
            conversation.nudges,
            [](const domain::Nudged& one) {
                return wire::StoredNudge{
                    number(one.person),
                    number(one.by),
                    one.at,
                    one.phase,
                    outside(one.invites),
                    outer(one.words),
                    numbers(one.to),
                };
            }
        ),
        .materials = stored(conversation.materials),
        .late_votes = stored(conversation.late_votes),
        .voters = stored(conversation.voters),
        .afterwards = each<wire::StoredPollAfterwards>(
            conversation.afterwards, [](const domain::PollAfterwards& one) { return stored(one); }
        ),
    };
    if (const auto& call = conversation.call) {
        saved.call = wire::SavedCall{call->id.bytes, call->at, number(call->by)};
    }
    for (const domain::Confirmation& one : conversation.confirmed) {
        saved.confirmed.push_back({number(one.person), one.at, one.corrections});
    }
    for (const domain::Correction& one : conversation.corrections) {
        saved.corrections.push_back(
            {one.id.bytes, one.at, number(one.by), outer(one.contribution), one.taken_back}
        );
    }
    for (const domain::Incident& one : conversation.incidents) {
        saved.incidents.push_back({
            .seq = one.seq,
            .at = one.at,
            .what = outside(one.what),
            .phase = one.phase,
            .by = outer(one.by),
            .person = outer(one.person),
            .reason = outer(one.reason),
            .contribution = outer(one.contribution),
            .kind = one.kind,
        });
    }
    for (const milliseconds spent : conversation.spent) {
        saved.spent.push_back(whole(spent));
    }
    if (conversation.ending) saved.ending = outside(*conversation.ending);
    if (conversation.of_stage) saved.of_stage = to_wire(*conversation.of_stage);
    return saved;
}

domain::Conversation to_domain(const wire::SavedConversation& saved) {
    domain::Conversation conversation;
    conversation.protocol = to_domain(saved.protocol);
    conversation.script = {saved.script};
    conversation.starts_at = saved.starts_at;
    conversation.zone = saved.zone;
    conversation.planned_at = saved.planned_at;
    conversation.planned_seq = saved.planned_seq;
    conversation.stage = inside<domain::Stage>(saved.stage);
    conversation.seats = inner(saved.seats);
    conversation.facilitator = inner(saved.facilitator);
    conversation.phase = saved.phase;
    conversation.phase_seq = saved.phase_seq;
    conversation.entered_at = saved.entered_at;
    conversation.deadline = saved.deadline;
    conversation.overtime = saved.overtime;
    conversation.counted_from = saved.counted_from;
    conversation.paused_at = saved.paused_at;
    conversation.turns = inner(saved.turns);
    conversation.ready = people<std::set<PersonId>>(saved.ready);
    conversation.excepted = people<std::set<PersonId>>(saved.excepted);
    conversation.votes = to_domain(saved.votes);
    conversation.polls = each<domain::PollResult>(
        saved.polls, [](const wire::StoredPollResult& one) { return to_domain(one); }
    );
    conversation.contributions = inner(saved.contributions);
    for (const domain::Contribution& one : conversation.contributions) {
        conversation.words_bytes += one.bytes;
    }
    for (const wire::Incident& one : saved.incidents) {
        conversation.incidents.push_back({
            .seq = one.seq,
            .at = one.at,
            .what = inside<domain::Incident::What>(one.what),
            .phase = one.phase,
            .by = inner(one.by),
            .person = inner(one.person),
            .reason = inner(one.reason),
            .contribution = inner(one.contribution),
            .kind = one.kind,
        });
    }
    for (const std::uint64_t spent : saved.spent) {
        conversation.spent.push_back(lasting(spent));
    }
    conversation.started_at = saved.started_at;
    conversation.ended_at = saved.ended_at;
    if (saved.ending) conversation.ending = inside<domain::Ending>(*saved.ending);
    conversation.mode = inside<domain::Mode>(saved.mode);
    conversation.closes = saved.closes;
    conversation.reminded = saved.reminded;
    for (const wire::StoredFormAnswer& one : saved.form) {
        conversation.form.push_back({one.field, {one.words}, PersonId{one.by}, one.at});
    }
    for (const wire::PhaseHeld& one : saved.held) {
        conversation.held.push_back({one.phase, one.opened, one.closed});
    }
    for (const wire::Confirmation& one : saved.confirmed) {
        conversation.confirmed.push_back({PersonId{one.person}, one.at, one.corrections});
    }
    for (const wire::StoredCorrection& one : saved.corrections) {
        conversation.corrections.push_back(
            {{one.id}, one.at, PersonId{one.by}, inner(one.contribution), one.taken_back}
        );
    }
    for (const wire::Voice& one : saved.voices) {
        conversation.voices.push_back(
            {PersonId{one.person}, lasting(one.held), lasting(one.entitled), one.turns}
        );
    }
    conversation.voiced = lasting(saved.voiced);
    conversation.voiced_at = saved.voiced_at;
    if (saved.of_stage) conversation.of_stage = to_domain(*saved.of_stage);
    for (const wire::StoredNudge& one : saved.nudges) {
        conversation.nudges.push_back({
            PersonId{one.person},
            PersonId{one.by},
            one.at,
            one.phase,
            inside<domain::Invitation>(one.invites),
            inner(one.words),
            people<std::vector<PersonId>>(one.to),
        });
    }
    conversation.groups = inner(saved.groups);
    conversation.materials = to_domain(saved.materials);
    conversation.late_votes = to_domain(saved.late_votes);
    conversation.voters = to_domain(saved.voters);
    conversation.afterwards = each<domain::PollAfterwards>(
        saved.afterwards, [](const wire::StoredPollAfterwards& one) { return to_domain(one); }
    );
    conversation.gallery = to_domain(saved.gallery);
    if (const auto& call = saved.call) {
        conversation.call = domain::GroupsCall{{call->id}, call->at, PersonId{call->by}};
    }
    return conversation;
}

}  // namespace urdimbre::app
