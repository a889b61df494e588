#include "tests/unit/conversation/random_protocol.hpp"

#include "server/app/conversation_template.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace urdimbre::tests {

using namespace domain;

namespace {

constexpr std::array families{
    Family::context,
    Family::question,
    Family::answer,
    Family::warm,
    Family::cool,
    Family::suggestion,
    Family::commitment,
    Family::closing,
    Family::note,
    Family::process,
    Family::observation,
};
constexpr std::array duties{
    Duty::presents,
    Duty::responds,
    Duty::keeps_time,
    Duty::speaks_for_group,
    Duty::observes
};
constexpr std::array policies{
    TurnPolicy::open,
    TurnPolicy::single,
    TurnPolicy::round,
    TurnPolicy::queue,
    TurnPolicy::quiet_first,
};

Grant random_grant(Chance& chance, const Protocol& protocol) {
    Grant grant;
    for (const SeatRole& role : protocol.roles) {
        if (chance.one_in(2)) grant.roles.push_back(role.id);
    }
    for (const ContributionKind& kind : protocol.kinds) {
        if (chance.one_in(3)) grant.kinds.push_back(kind.id);
    }
    if (grant.roles.empty()) grant.roles.push_back(chance.among(protocol.roles).id);
    if (grant.kinds.empty()) grant.kinds.push_back(chance.among(protocol.kinds).id);
    grant.policy = chance.among(policies);
    if (chance.one_in(2)) grant.turn = std::chrono::seconds{10 + chance.below(60)};
    if (chance.one_in(3)) grant.contributions = 1 + chance.below(3);
    if (chance.one_in(4)) grant.characters = 20 + chance.below(40);
    for (const Need need : {Need::evidence, Need::date, Need::owner}) {
        if (chance.one_in(6)) grant.needs.push_back(need);
    }
    return grant;
}

constexpr std::array shapes{
    PollShape::single,
    PollShape::multiple,
    PollShape::scale,
    PollShape::rank,
    PollShape::words,
    PollShape::consent,
};

Poll random_poll(Chance& chance, const Protocol& protocol) {
    Poll poll;
    poll.shape = chance.among(shapes);
    for (const SeatRole& role : protocol.roles) {
        if (!chance.one_in(4)) poll.roles.push_back(role.id);
    }
    if (poll.roles.empty()) poll.roles.push_back(chance.among(protocol.roles).id);
    const bool of_contributions = poll.shape != PollShape::scale && poll.shape != PollShape::words;
    if (of_contributions && chance.one_in(2)) poll.options_of = chance.among(protocol.kinds).id;
    const bool chosen = poll.shape != PollShape::words && poll.shape != PollShape::consent;
    if (chosen && !poll.options_of) poll.options = 2 + chance.below(4);
    if (poll.shape == PollShape::multiple || poll.shape == PollShape::rank ||
        poll.shape == PollShape::words) {
        poll.votes = 1 + chance.below(3);
    }
    poll.named = chance.one_in(3);
    return poll;
}

// As it has to be for that (rule C47); what is left to say against it draws another phase.
void make_anonymous(Chance& chance, Phase& phase) {
    phase.authorship =
        chance.one_in(2) ? Authorship::anonymous : Authorship::anonymous_while_hidden;
    if (phase.authorship == Authorship::anonymous_while_hidden) {
        phase.visibility = Visibility::at_end;
    }
    phase.speaks_first.reset();
    for (Grant& grant : phase.grants) {
        grant.policy = TurnPolicy::open;
        grant.turn.reset();
        std::erase(grant.needs, Need::owner);
    }
}

// As the engine runs them (rule C100); one that it does not run draws another phase.
void open_groups(Chance& chance, const Protocol& protocol, Phase& phase) {
    for (const Phase& earlier : protocol.phases) {
        if (earlier.breakouts) phase.breakouts = earlier.breakouts;
    }
    if (!phase.breakouts) {
        phase.breakouts = Breakouts{
            .size_min = 2,
            .size_max = 2 + chance.below(3),
            .facilitates = chance.among(protocol.roles).id,
            .speaks = chance.among(protocol.roles).id,
        };
    }
    phase.visibility = Visibility::live;
    phase.authorship = Authorship::named;
    phase.speaks_first.reset();
    for (Grant& grant : phase.grants) {
        grant.policy = TurnPolicy::open;
        grant.turn.reset();
        grant.equal = false;
    }
}

// What is wrong about it draws another phase.
Gallery random_gallery(Chance& chance, const Protocol& protocol) {
    Gallery gallery;
    gallery.reactions = chance.one_in(2);
    if (!chance.one_in(3)) gallery.questions = 1 + chance.below(3);
    gallery.votes = !chance.one_in(3);
    if (chance.one_in(5)) return gallery;
    gallery.speakers.emplace();
    gallery.speakers->kinds.push_back(chance.among(protocol.kinds).id);
    if (chance.one_in(2)) gallery.speakers->policy = TurnPolicy::quiet_first;
    if (chance.one_in(2)) gallery.speakers->turn = std::chrono::seconds{10 + chance.below(60)};
    return gallery;
}

Phase random_phase(Chance& chance, const Protocol& protocol) {
    Phase phase;
    phase.lasts = std::chrono::minutes{1 + chance.below(5)};
    for (std::uint32_t grants = chance.below(4); grants > 0; --grants) {
        phase.grants.push_back(random_grant(chance, protocol));
    }
    for (const SeatRole& role : protocol.roles) {
        if (chance.one_in(5)) phase.silent.push_back(role.id);
    }
    if (chance.one_in(4)) phase.speaks_first = chance.among(protocol.roles).id;
    phase.visibility = static_cast<Visibility>(chance.below(3));
    if (chance.one_in(3)) make_anonymous(chance, phase);
    if (chance.one_in(3)) open_groups(chance, protocol, phase);
    if (chance.one_in(3)) phase.poll = random_poll(chance, protocol);
    if (chance.one_in(2)) phase.gallery = random_gallery(chance, protocol);
    if (chance.one_in(4)) {
        phase.requires_.push_back({
            .kind = chance.among(protocol.kinds).id,
            .at_least = 1 + chance.below(2),
            .lock = chance.one_in(2),
        });
    }
    for (const PhaseExit exit : {PhaseExit::time, PhaseExit::facilitator, PhaseExit::ready}) {
        if (chance.one_in(2)) phase.exits.push_back(exit);
    }
    return phase;
}

Preparation random_form(Chance& chance, const Protocol& protocol) {
    Preparation form;
    for (std::uint32_t more = 1 + chance.below(3); more > 0; --more) {
        form.fields.push_back({.id = "campo" + std::to_string(more), .required = more == 1});
    }
    form.fills = {protocol.roles.front().id, chance.among(protocol.roles).id};
    if (form.fills.front() == form.fills.back()) form.fills.pop_back();
    form.to_all = chance.one_in(3);
    if (!form.to_all && chance.one_in(2)) form.shows.push_back(chance.among(protocol.roles).id);
    form.lock = chance.one_in(3);
    return form;
}

bool is_valid(const Protocol& protocol) {
    return !app::has_errors(app::validate(protocol)) && app::runnable(protocol).empty();
}

}  // namespace

Protocol random_protocol(Chance& chance) {
    Protocol protocol;
    protocol.roles.push_back(
        {.id = "guia", .duty = Duty::facilitates, .seats_min = 1, .seats_max = 2, .shared = false}
    );
    for (std::uint32_t more = 1 + chance.below(3); more > 0; --more) {
        protocol.roles.push_back({
            .id = "rol" + std::to_string(more),
            .duty = chance.among(duties),
            .seats_min = 0,
            .seats_max = 1 + chance.below(4),
            .shared = chance.one_in(3),
        });
    }
    for (std::uint32_t more = 2 + chance.below(6); more > 0; --more) {
        protocol.kinds.push_back(
            {.id = "tipo" + std::to_string(more), .family = chance.among(families)}
        );
    }
    if (chance.one_in(3)) protocol.preparation = random_form(chance, protocol);
    protocol.grace = std::chrono::seconds{5 + chance.below(30)};
    protocol.succession = protocol.grace + std::chrono::seconds{10 + chance.below(30)};
    // Phase by phase: one that would make the whole invalid is drawn again.
    for (std::uint32_t phases = 1 + chance.below(5); protocol.phases.size() < phases;) {
        Protocol longer = protocol;
        longer.phases.push_back(random_phase(chance, protocol));
        longer.phases.back().id = "fase" + std::to_string(longer.phases.size());
        if (is_valid(longer)) protocol = std::move(longer);
    }
    return protocol;
}

}  // namespace urdimbre::tests
