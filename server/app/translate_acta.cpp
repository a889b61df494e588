#include "server/app/translate_acta.hpp"

#include "server/app/commitment_details.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_material.hpp"
#include "server/app/translate_parts.hpp"
#include "server/app/translate_poll.hpp"
#include "server/app/translate_stage.hpp"

namespace urdimbre::app {
namespace {

using domain::Acta;

std::uint64_t milliseconds(std::chrono::milliseconds duration) {
    return static_cast<std::uint64_t>(duration.count());
}

wire::ActaIncident shown(const domain::Incident& one, const FindWords& words) {
    return {
        .at = one.at,
        .what = outside(one.what),
        .phase = one.phase,
        .by = outer(one.by),
        .person = outer(one.person),
        .reason = one.reason ? words(*one.reason) : std::nullopt,
        .contribution = outer(one.contribution),
        .kind = one.kind,
    };
}

wire::Uuid bytes(const domain::Uuid& id) { return id.bytes; }

}  // namespace

wire::Acta to_wire(const Acta& acta, const FindWords& words) {
    return {
        .space = {},
        .title = {},
        .parent = acta.parent ? std::optional{number(*acta.parent)} : std::nullopt,
        .script = words(acta.script),
        .starts_at = acta.starts_at,
        .zone = acta.zone,
        .started_at = acta.started_at,
        .ended_at = acta.ended_at,
        .ending = outside(acta.ending),
        .participants = each<wire::Participant>(
            acta.participants,
            [](const Acta::Participant& one) {
                return wire::Participant{number(one.person), one.roles};
            }
        ),
        .phases = each<wire::ActaPhase>(
            acta.phases,
            [](const Acta::Time& time) {
                return wire::ActaPhase{milliseconds(time.planned), milliseconds(time.used)};
            }
        ),
        .contributions = each<wire::Contribution>(
            acta.contributions, [&](const auto& one) { return to_wire(one, words); }
        ),
        .rethought = each<wire::Rethought>(
            acta.rethought,
            [](const Acta::Rethought& one) {
                return wire::Rethought{one.kind, one.before.bytes, outer(one.after)};
            }
        ),
        .polls = each<wire::PollResult>(
            acta.polls, [&](const auto& one) { return to_wire(one, words); }
        ),
        .commitments = each<wire::Uuid>(acta.commitments, bytes),
        .closing = each<wire::Uuid>(acta.closing, bytes),
        .incidents = each<wire::ActaIncident>(
            acta.incidents, [&](const auto& one) { return shown(one, words); }
        ),
        .pending = {},
        .details = shown(acta.details, words),
        .confirmed = to_wire(acta.confirmed),
        .corrections = to_wire(acta.corrections, words),
        .mode = to_wire(acta.mode),
        .closes = to_wire(acta.closes),
        .held = acta.mode == domain::Mode::live ? std::nullopt : std::optional{to_wire(acta.held)},
        .form = to_wire(acta.form, words),
        .groups = to_wire(acta.groups),
        .questions = acta.questions.empty()
                         ? std::nullopt
                         : std::optional{each<wire::Question>(
                               acta.questions, [&](const auto& one) { return to_wire(one, words); }
                           )},
        .materials = to_wire(acta.materials, words),
        .afterwards = to_wire(acta.afterwards, words),
        .of_stage = acta.of_stage ? std::optional{to_wire(*acta.of_stage)} : std::nullopt,
        .people = {},
    };
}

}  // namespace urdimbre::app
