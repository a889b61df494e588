#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/same_names_accompaniment.hpp"
#include "server/domain/accompaniment_event.hpp"
#include "server/domain/call.hpp"
#include "server/domain/commitment.hpp"
#include "server/domain/conversation.hpp"
#include "server/domain/reaction.hpp"

#include <iterator>
#include <utility>

// What same_name.hpp says, of each of them.
namespace urdimbre::app {

template <>
struct Same<domain::Reaction> {
    using D = domain::Reaction;
    using W = wire::Reaction;
    static constexpr std::pair<D, W> names[] = {
        {D::thanks, W::thanks},
        {D::useful, W::useful},
        {D::agree, W::agree},
        {D::celebrate, W::celebrate},
        {D::ponder, W::ponder}
    };
    static_assert(in_order(names));
    static_assert(std::size(names) == domain::reaction_count);
};

template <>
struct Same<domain::CallPolicy> {
    using D = domain::CallPolicy;
    using W = wire::CallPolicy;
    static constexpr std::pair<D, W> names[] = {
        {D::direct, W::direct},
        {D::relayed, W::relayed},
        {D::off, W::off}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Duty> {
    using D = domain::Duty;
    using W = wire::Duty;
    static constexpr std::pair<D, W> names[] = {
        {D::presents, W::presents},
        {D::responds, W::responds},
        {D::facilitates, W::facilitates},
        {D::keeps_time, W::keeps_time},
        {D::speaks_for_group, W::speaks_for_group},
        {D::observes, W::observes}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Family> {
    using D = domain::Family;
    using W = wire::Family;
    static constexpr std::pair<D, W> names[] = {
        {D::context, W::context},
        {D::question, W::question},
        {D::answer, W::answer},
        {D::warm, W::warm},
        {D::cool, W::cool},
        {D::observation, W::observation},
        {D::suggestion, W::suggestion},
        {D::commitment, W::commitment},
        {D::process, W::process},
        {D::closing, W::closing},
        {D::note, W::note}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Standing> {
    using D = domain::Standing;
    using W = wire::QuestionStanding;
    static constexpr std::pair<D, W> names[] = {
        {D::open, W::open},
        {D::answered, W::answered},
        {D::set_aside, W::set_aside}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::TurnPolicy> {
    using D = domain::TurnPolicy;
    using W = wire::TurnPolicy;
    static constexpr std::pair<D, W> names[] = {
        {D::open, W::open},
        {D::single, W::single},
        {D::round, W::round},
        {D::queue, W::queue},
        {D::quiet_first, W::quiet_first}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Visibility> {
    using D = domain::Visibility;
    using W = wire::Visibility;
    static constexpr std::pair<D, W> names[] = {
        {D::live, W::live},
        {D::at_end, W::at_end},
        {D::author_only, W::author_only}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Authorship> {
    using D = domain::Authorship;
    using W = wire::Authorship;
    static constexpr std::pair<D, W> names[] = {
        {D::named, W::named},
        {D::anonymous_while_hidden, W::anonymous_while_hidden},
        {D::anonymous, W::anonymous}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Need> {
    using D = domain::Need;
    using W = wire::Need;
    static constexpr std::pair<D, W> names[] = {
        {D::evidence, W::evidence},
        {D::date, W::date},
        {D::owner, W::owner}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::PhaseExit> {
    using D = domain::PhaseExit;
    using W = wire::PhaseExit;
    static constexpr std::pair<D, W> names[] = {
        {D::time, W::time},
        {D::facilitator, W::facilitator},
        {D::ready, W::ready}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::PollShape> {
    using D = domain::PollShape;
    using W = wire::PollShape;
    static constexpr std::pair<D, W> names[] = {
        {D::single, W::single},
        {D::multiple, W::multiple},
        {D::scale, W::scale},
        {D::rank, W::rank},
        {D::words, W::words},
        {D::consent, W::consent}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Shown> {
    using D = domain::Shown;
    using W = wire::Shown;
    static constexpr std::pair<D, W> names[] = {
        {D::everybody, W::everybody},
        {D::author_until_reveal, W::author_until_reveal},
        {D::author, W::author},
        {D::group, W::group}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Stage> {
    using D = domain::Stage;
    using W = wire::Stage;
    static constexpr std::pair<D, W> names[] = {
        {D::planned, W::planned},
        {D::running, W::running},
        {D::paused, W::paused},
        {D::ended, W::ended},
        {D::completing, W::completing}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Mode> {
    using D = domain::Mode;
    using W = wire::SessionMode;
    static constexpr std::pair<D, W> names[] = {
        {D::live, W::live},
        {D::asynchronous, W::asynchronous},
        {D::hybrid, W::hybrid}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Entered> {
    using D = domain::Entered;
    using W = wire::Entered;
    static constexpr std::pair<D, W> names[] = {
        {D::started, W::started},
        {D::time, W::time},
        {D::facilitator, W::facilitator},
        {D::ready, W::ready},
        {D::skipped, W::skipped},
        {D::back, W::back}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::TurnChange> {
    using D = domain::TurnChange;
    using W = wire::TurnChange;
    static constexpr std::pair<D, W> names[] = {
        {D::raised, W::raised},
        {D::lowered, W::lowered},
        {D::done, W::done},
        {D::passed, W::passed},
        {D::given, W::given},
        {D::time_up, W::time_up},
        {D::absent, W::absent}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Extension> {
    using D = domain::Extension;
    using W = wire::Extension;
    static constexpr std::pair<D, W> names[] = {
        {D::facilitator, W::facilitator},
        {D::outage, W::outage}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Ending> {
    using D = domain::Ending;
    using W = wire::Ending;
    static constexpr std::pair<D, W> names[] = {
        {D::completed, W::completed},
        {D::facilitator, W::facilitator},
        {D::abandoned, W::abandoned}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Succession> {
    using D = domain::Succession;
    using W = wire::Succession;
    static constexpr std::pair<D, W> names[] = {
        {D::handed_over, W::handed_over},
        {D::absent, W::absent}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Invitation> {
    using D = domain::Invitation;
    using W = wire::Invitation;
    static constexpr std::pair<D, W> names[] = {
        {D::your_turn, W::your_turn},
        {D::we_listen, W::we_listen},
        {D::any_doubt, W::any_doubt}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Incident::What> {
    using D = domain::Incident::What;
    using W = wire::IncidentKind;
    static constexpr std::pair<D, W> names[] = {
        {D::extended, W::extended},
        {D::outage, W::outage},
        {D::paused, W::paused},
        {D::resumed, W::resumed},
        {D::skipped, W::skipped},
        {D::went_back, W::went_back},
        {D::exception, W::exception},
        {D::reclassified, W::reclassified},
        {D::succeeded, W::succeeded},
        {D::overtime, W::overtime},
        {D::requirement_missing, W::requirement_missing},
        {D::shortened, W::shortened},
        {D::ended, W::ended},
        {D::closed_early, W::closed_early},
        {D::form_missing, W::form_missing}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::CommitmentState> {
    using D = domain::CommitmentState;
    using W = wire::CommitmentState;
    static constexpr std::pair<D, W> names[] = {
        {D::agreed, W::agreed},
        {D::under_way, W::under_way},
        {D::replanned, W::replanned},
        {D::kept, W::kept},
        {D::dropped, W::dropped},
        {D::taken_back, W::taken_back}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::CommitmentMove> {
    using D = domain::CommitmentMove;
    using W = wire::CommitmentMove;
    static constexpr std::pair<D, W> names[] = {
        {D::agreed, W::agreed},
        {D::under_way, W::under_way},
        {D::replanned, W::replanned},
        {D::kept, W::kept},
        {D::dropped, W::dropped}
    };
    static_assert(in_order(names));
};

}  // namespace urdimbre::app
