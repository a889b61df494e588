#include "server/app/translate_conversation.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_parts.hpp"

namespace urdimbre::app {
namespace {

using std::chrono::seconds;

wire::Grant outer_grant(const domain::Grant& grant) {
    return {
        .roles = grant.roles,
        .kinds = grant.kinds,
        .policy = outside(grant.policy),
        .turn_seconds = grant.turn ? std::optional{whole(*grant.turn)} : std::nullopt,
        .contributions = grant.contributions,
        .characters = grant.characters,
        .needs = each<wire::Need>(grant.needs, [](domain::Need need) { return outside(need); }),
        .equal = grant.equal ? std::optional{true} : std::nullopt,
    };
}

domain::Grant inner_grant(const wire::Grant& grant) {
    return {
        .roles = grant.roles,
        .kinds = grant.kinds,
        .policy = inside<domain::TurnPolicy>(grant.policy),
        .turn = grant.turn_seconds ? std::optional{seconds{*grant.turn_seconds}} : std::nullopt,
        .contributions = grant.contributions,
        .characters = grant.characters,
        .needs = each<domain::Need>(
            grant.needs, [](wire::Need need) { return inside<domain::Need>(need); }
        ),
        .equal = grant.equal.value_or(false),
    };
}

wire::Phase outer_phase(const domain::Phase& phase) {
    wire::Phase out{
        .id = phase.id,
        .seconds = whole(phase.lasts),
        .grants =
            each<wire::Grant>(phase.grants, [](const auto& grant) { return outer_grant(grant); }),
        .silent = phase.silent,
        .speaks_first = phase.speaks_first,
        .visibility = outside(phase.visibility),
        .authorship = outside(phase.authorship),
        .requires_ = each<wire::Requirement>(
            phase.requires_,
            [](const domain::Requirement& one) {
                return wire::Requirement{one.kind, one.at_least, one.lock};
            }
        ),
        .exits = each<wire::PhaseExit>(
            phase.exits, [](domain::PhaseExit exit) { return outside(exit); }
        ),
        .breakouts = {},
        .poll = {},
        .board = {},
        .gallery = {},
    };
    if (const auto& groups = phase.breakouts) {
        out.breakouts = {groups->size_min, groups->size_max, groups->facilitates, groups->speaks};
    }
    if (const auto& poll = phase.poll) {
        out.poll = {
            outside(poll->shape),
            poll->roles,
            poll->options_of,
            poll->votes,
            poll->options,
            poll->named,
        };
    }
    if (phase.board) out.board = {phase.board->kinds};
    out.gallery = to_wire(phase.gallery);
    return out;
}

domain::Phase inner_phase(const wire::Phase& phase) {
    domain::Phase in{
        .id = phase.id,
        .lasts = seconds{phase.seconds},
        .grants =
            each<domain::Grant>(phase.grants, [](const auto& grant) { return inner_grant(grant); }),
        .silent = phase.silent,
        .speaks_first = phase.speaks_first,
        .visibility = inside<domain::Visibility>(phase.visibility),
        .authorship = inside<domain::Authorship>(phase.authorship),
        .requires_ = each<domain::Requirement>(
            phase.requires_,
            [](const wire::Requirement& one) {
                return domain::Requirement{one.kind, one.at_least, one.lock};
            }
        ),
        .exits = each<domain::PhaseExit>(
            phase.exits, [](wire::PhaseExit exit) { return inside<domain::PhaseExit>(exit); }
        ),
        .breakouts = {},
        .poll = {},
        .board = {},
        .gallery = {},
    };
    if (const auto& groups = phase.breakouts) {
        in.breakouts = domain::Breakouts{
            groups->size_min, groups->size_max, groups->facilitates, groups->speaks
        };
    }
    if (const auto& poll = phase.poll) {
        in.poll = domain::Poll{
            .shape = inside<domain::PollShape>(poll->shape),
            .roles = poll->roles,
            .options_of = poll->options_of,
            .options = poll->options.value_or(0),
            .votes = poll->votes,
            .named = poll->named.value_or(false),
        };
    }
    if (phase.board) in.board = domain::Board{phase.board->kinds};
    in.gallery = to_domain(phase.gallery);
    return in;
}

std::optional<wire::Preparation> outer_form(const std::optional<domain::Preparation>& form) {
    if (!form) return {};
    return wire::Preparation{
        .fields = each<wire::FormField>(
            form->fields,
            [](const domain::FormField& one) { return wire::FormField{one.id, one.required}; }
        ),
        .fills = form->fills,
        .shows = form->shows,
        .to_all = form->to_all,
        .lock = form->lock,
    };
}

std::optional<domain::Preparation> inner_form(const std::optional<wire::Preparation>& form) {
    if (!form) return {};
    return domain::Preparation{
        .fields = each<domain::FormField>(
            form->fields,
            [](const wire::FormField& one) { return domain::FormField{one.id, one.required}; }
        ),
        .fills = form->fills,
        .shows = form->shows,
        .to_all = form->to_all,
        .lock = form->lock,
    };
}

}  // namespace

wire::Protocol to_wire(const domain::Protocol& protocol) {
    return {
        .roles = each<wire::SeatRole>(
            protocol.roles,
            [](const domain::SeatRole& role) {
                return wire::SeatRole{
                    role.id, outside(role.duty), role.seats_min, role.seats_max, role.shared
                };
            }
        ),
        .kinds = each<wire::ContributionKind>(
            protocol.kinds,
            [](const domain::ContributionKind& kind) {
                return wire::ContributionKind{kind.id, outside(kind.family)};
            }
        ),
        .phases = each<wire::Phase>(
            protocol.phases, [](const auto& phase) { return outer_phase(phase); }
        ),
        .grace_seconds = whole(protocol.grace),
        .succession_seconds = whole(protocol.succession),
        .preparation = outer_form(protocol.preparation),
        .confidential = protocol.confidential ? std::optional{true} : std::nullopt,
    };
}

domain::Protocol to_domain(const wire::Protocol& protocol) {
    return {
        .roles = each<domain::SeatRole>(
            protocol.roles,
            [](const wire::SeatRole& role) {
                return domain::SeatRole{
                    role.id,
                    inside<domain::Duty>(role.duty),
                    role.seats_min,
                    role.seats_max,
                    role.shared,
                };
            }
        ),
        .kinds = each<domain::ContributionKind>(
            protocol.kinds,
            [](const wire::ContributionKind& kind) {
                return domain::ContributionKind{kind.id, inside<domain::Family>(kind.family)};
            }
        ),
        .phases = each<domain::Phase>(
            protocol.phases, [](const auto& phase) { return inner_phase(phase); }
        ),
        .grace = seconds{protocol.grace_seconds},
        .succession = seconds{protocol.succession_seconds},
        .preparation = inner_form(protocol.preparation),
        .confidential = protocol.confidential.value_or(false),
    };
}

}  // namespace urdimbre::app
