#include "tests/property/random_committing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace urdimbre::property {
namespace {

using domain::CommitmentCommand;
using domain::PersonId;

constexpr std::size_t people = 6;

PersonId somebody(Chance& chance) { return PersonId{1 + chance.below(people)}; }

std::optional<domain::Day> some_day(Chance& chance, domain::Instant now) {
    if (chance.below(2) == 0) return {};
    return domain::day_of(now) + static_cast<domain::Day>(chance.below(5));
}

// One in eight is said by somebody else.
PersonId mostly(Chance& chance, PersonId whose) {
    return chance.below(8) == 0 ? somebody(chance) : whose;
}

Saying answer(Chance& chance, const domain::Proposal& one, domain::Instant now) {
    const PersonId asked = mostly(chance, one.to);
    switch (chance.below(4)) {
        case 0:
            return {mostly(chance, one.by), CommitmentCommand{domain::TakeBackProposal{one.id}}};
        case 1: {
            const bool word = chance.below(2) == 0;
            return {
                asked,
                CommitmentCommand{domain::DeclineProposal{
                    one.id, word ? std::optional<std::string>{"ahora no"} : std::nullopt
                }}
            };
        }
        default:
            return {
                asked,
                CommitmentCommand{domain::AcceptProposal{one.id, "lo hago", some_day(chance, now)}}
            };
    }
}

}  // namespace

Saying random_committing(Chance& chance, const domain::Ledger& ledger, domain::Instant now) {
    const auto& waiting = ledger.proposals;
    const auto& declined = ledger.declined;
    const auto& pending = ledger.commitments;
    switch (chance.below(8)) {
        case 0: {
            if (pending.empty()) break;
            const domain::Commitment& one = pending[chance.below(pending.size())];
            const PersonId owner = one.owners.empty() ? somebody(chance) : one.owners.front();
            const auto move = static_cast<domain::CommitmentMove>(chance.below(5));
            const bool again = move == domain::CommitmentMove::replanned;
            return {
                mostly(chance, owner),
                CommitmentCommand{domain::ChangeCommitment{
                    one.id,
                    move,
                    again ? std::optional{domain::day_of(now) + 9} : std::nullopt,
                    "así"
                }}
            };
        }
        case 1: {
            // A no once more, without its word, or of what was answered already.
            if (declined.empty()) break;
            const domain::DeclinedProposal& one = declined[chance.below(declined.size())];
            return {one.to, CommitmentCommand{domain::DeclineProposal{one.id, {}}}};
        }
        case 2:
        case 3:
        case 4:
            if (waiting.empty()) break;
            return answer(chance, waiting[chance.below(waiting.size())], now);
        default:
            break;
    }
    return {
        somebody(chance),
        CommitmentCommand{
            domain::ProposeCommitment{somebody(chance), "¿lo harías?", some_day(chance, now)}
        }
    };
}

CommitmentCommand
random_acta(Chance& chance, const domain::Accompaniment& here, domain::Instant now) {
    domain::TakeActa acta{
        .session = domain::SpaceId{10 + chance.below(40)},
        .began_at = {},
        .ended_at = now,
        .how = domain::Ending::completed,
        .commitments = {},
    };
    for (std::size_t made = chance.below(3); made > 0; --made) {
        domain::Commitment one;
        one.id = chance.uuid();
        one.session = acta.session;
        one.words = one.id;
        one.owners = {somebody(chance)};
        one.due = some_day(chance, now);
        one.made_at = now;
        acta.commitments.push_back(std::move(one));
    }
    if (chance.below(4) > 0) {
        const char* stages[] = {"uno", "dos", "tres", "otra"};
        const bool of_this = here.course && chance.below(6) > 0;
        acta.stage = domain::StageReport{
            .of = {of_this ? here.course->id : chance.uuid(), stages[chance.below(4)]},
            .synthesis = chance.below(2) == 0,
            .agreed = static_cast<std::uint32_t>(chance.below(3)),
        };
    }
    return acta;
}

}  // namespace urdimbre::property
