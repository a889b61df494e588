#include "server/domain/acta.hpp"

#include "server/domain/preparing.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace urdimbre::domain {
namespace {

using Contributions = std::vector<Contribution>;

std::size_t place_of(const Protocol& protocol, const KindId& kind) {
    return static_cast<std::size_t>(
        std::ranges::find(protocol.kinds, kind, &ContributionKind::id) - protocol.kinds.begin()
    );
}

// What everybody may read: by phase, group and kind, and then in the order in which it was shown.
Contributions in_order(const Conversation& conversation) {
    const Contributions& all = conversation.contributions;
    std::vector<std::tuple<PhaseIndex, std::size_t, std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].shown != Shown::everybody) continue;
        const std::size_t group = all[i].group ? *all[i].group + std::size_t{1} : 0;
        places.emplace_back(all[i].phase, group, place_of(conversation.protocol, all[i].kind), i);
    }
    std::ranges::sort(places);
    Contributions ordered;
    for (const auto& place : places) ordered.push_back(all[std::get<3>(place)]);
    return ordered;
}

// Those who have seats, and those who said something and have none any more.
std::vector<Acta::Participant>
took_part(const Conversation& conversation, const Contributions& contributions) {
    std::vector<Acta::Participant> all;
    const auto participant = [&](PersonId person) -> Acta::Participant& {
        const auto found = std::ranges::find(all, person, &Acta::Participant::person);
        if (found != all.end()) return *found;
        return all.emplace_back(Acta::Participant{.person = person, .roles = {}});
    };
    for (const Seat& seat : conversation.seats) {
        participant(seat.person).roles.push_back(seat.role);
    }
    for (const Contribution& one : contributions) {
        if (one.author) participant(*one.author);
    }
    return all;
}

std::vector<Acta::Time> times(const Conversation& conversation) {
    std::vector<Acta::Time> all;
    for (std::size_t i = 0; i < conversation.protocol.phases.size(); ++i) {
        all.push_back(
            {.planned = conversation.protocol.phases[i].lasts, .used = conversation.spent[i]}
        );
    }
    return all;
}

std::vector<FormAnswer> form_in_order(const Conversation& conversation) {
    std::vector<FormAnswer> all;
    for (const FormField& field : conversation.protocol.preparation->fields) {
        const auto one = std::ranges::find(conversation.form, field.id, &FormAnswer::field);
        if (one != conversation.form.end()) all.push_back(*one);
    }
    return all;
}

bool asks_for(const Phase& phase, const KindId& kind) {
    return std::ranges::find(phase.requires_, kind, &Requirement::kind) != phase.requires_.end();
}

// The last version of a phase counts: what was written before it there was on the way to it. No
// template is known by name (rule C4): a phase that asks for a kind of context which was there
// before asks for it to be thought over.
std::optional<Acta::Rethought>
rethought(const Protocol& protocol, const KindId& kind, const Contributions& contributions) {
    const Contribution* before = nullptr;
    const Contribution* after = nullptr;
    for (const Contribution& one : contributions) {
        if (one.kind != kind || one.withdrawn()) continue;
        if (!before || one.phase == before->phase) {
            before = &one;
        } else if (asks_for(protocol.phases[one.phase], kind)) {
            after = &one;
        }
    }
    if (!before) return {};
    const auto later = protocol.phases.begin() + before->phase + 1;
    const bool asked = std::any_of(later, protocol.phases.end(), [&](const Phase& phase) {
        return asks_for(phase, kind);
    });
    if (!asked) return {};
    return Acta::Rethought{
        .kind = kind,
        .before = before->id,
        .after = after ? std::optional{after->id} : std::nullopt,
    };
}

std::vector<Acta::Rethought>
all_rethought(const Protocol& protocol, const Contributions& contributions) {
    std::vector<Acta::Rethought> all;
    for (const ContributionKind& kind : protocol.kinds) {
        if (kind.family != Family::context) continue;
        if (const auto one = rethought(protocol, kind.id, contributions)) all.push_back(*one);
    }
    return all;
}

std::vector<ContributionId>
of_family(Family family, const Protocol& protocol, const Contributions& contributions) {
    std::vector<ContributionId> ids;
    for (const Contribution& one : contributions) {
        if (!one.withdrawn() && protocol.kind(one.kind)->family == family) ids.push_back(one.id);
    }
    return ids;
}

// What most people wanted answered comes first, then who asked first. Who voted is told to nobody.
std::vector<Question> most_wanted(std::vector<Question> questions) {
    for (Question& one : questions) one.voters.clear();
    std::ranges::sort(questions, [](const Question& one, const Question& other) {
        return std::pair{other.votes, one.number} < std::pair{one.votes, other.number};
    });
    return questions;
}

}  // namespace

std::optional<Acta> acta(const Space& space, const Audience& audience) {
    if (!audience.reads() || !space.conversation) return {};
    const Conversation& conversation = *space.conversation;
    if (conversation.stage != Stage::ended) return {};
    const Protocol& protocol = conversation.protocol;
    Acta acta{
        .parent = space.parent,
        .script = conversation.script,
        .starts_at = conversation.starts_at,
        .zone = conversation.zone,
        .started_at = conversation.started_at,
        .ended_at = *conversation.ended_at,
        .ending = *conversation.ending,
        .participants = {},
        .phases = times(conversation),
        .contributions = in_order(conversation),
        .rethought = {},
        .polls = conversation.polls,
        .commitments = {},
        .closing = {},
        .incidents = conversation.incidents,
        .pending = space.ledger.commitments,
        .details = space.ledger.details,
        .confirmed = conversation.confirmed,
        .corrections = conversation.corrections,
        .mode = conversation.mode,
        .closes = conversation.closes,
        .held = conversation.held,
        .form = {},
        .groups = conversation.groups,
        .questions = most_wanted(conversation.gallery.questions),
        .materials = {},
        .afterwards = conversation.afterwards,
        .of_stage = conversation.of_stage,
    };
    std::ranges::copy_if(
        conversation.materials,
        std::back_inserter(acta.materials),
        [](const Material& one) { return !one.removed; }
    );
    if (shows_form(conversation, audience)) acta.form = form_in_order(conversation);
    acta.participants = took_part(conversation, acta.contributions);
    acta.rethought = all_rethought(protocol, acta.contributions);
    acta.commitments = of_family(Family::commitment, protocol, acta.contributions);
    acta.closing = of_family(Family::closing, protocol, acta.contributions);
    return acta;
}

std::vector<ContentId> words(const Acta& acta) {
    std::vector<ContentId> ids{acta.script};
    for (const Contribution& one : acta.contributions) {
        if (!one.withdrawn()) ids.push_back(one.versions.back());
        for (const Attachment& attached : one.attachments) ids.push_back(attached.file);
    }
    for (const PollResult& result : acta.polls) {
        ids.insert(ids.end(), result.words.begin(), result.words.end());
    }
    for (const Incident& one : acta.incidents) {
        if (one.reason) ids.push_back(*one.reason);
    }
    for (const Correction& one : acta.corrections) ids.push_back(one.id);
    for (const CommitmentDetails& one : acta.details) ids.push_back(one.words);
    for (const FormAnswer& one : acta.form) ids.push_back(one.words);
    for (const Question& one : acta.questions) ids.push_back(one.id);
    for (const PollAfterwards& one : acta.afterwards) {
        if (one.merged) ids.insert(ids.end(), one.merged->words.begin(), one.merged->words.end());
    }
    for (const Material& one : acta.materials) {
        ids.push_back(one.id);
        if (one.file) ids.push_back(one.file->file);
    }
    return ids;
}

std::vector<PersonId> people_in(const Acta& acta) {
    std::set<PersonId> people;
    for (const Acta::Participant& one : acta.participants) people.insert(one.person);
    for (const Contribution& one : acta.contributions) {
        people.insert(one.owners.begin(), one.owners.end());
    }
    for (const PollResult& result : acta.polls) {
        for (const Vote& vote : result.named) people.insert(vote.person);
    }
    for (const Commitment& one : acta.pending) {
        people.insert(one.owners.begin(), one.owners.end());
        if (one.note) people.insert(one.note->by);
    }
    for (const Confirmation& one : acta.confirmed) people.insert(one.person);
    for (const Group& group : acta.groups) people.insert(group.begin(), group.end());
    for (const Correction& one : acta.corrections) people.insert(one.by);
    for (const FormAnswer& one : acta.form) people.insert(one.by);
    for (const Question& one : acta.questions) people.insert(one.author);
    for (const Material& one : acta.materials) people.insert(one.by);
    for (const PollAfterwards& one : acta.afterwards) {
        if (!one.merged) continue;
        for (const Vote& vote : one.merged->named) people.insert(vote.person);
    }
    for (const Incident& one : acta.incidents) {
        if (one.by) people.insert(*one.by);
        if (one.person) people.insert(*one.person);
    }
    return {people.begin(), people.end()};
}

}  // namespace urdimbre::domain
