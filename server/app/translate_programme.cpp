#include "server/app/translate_programme.hpp"

#include "server/app/same_names_accompaniment.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/overloaded.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

using TopicPerson = domain::PersonId;
using TopicUuid = domain::Uuid;

domain::AccompanimentEvent programme_event_of(domain::ProgrammeEvent event) { return event; }
domain::AccompanimentCommand programme_command_of(domain::ProgrammeCommand command) {
    return command;
}

std::optional<std::uint64_t> session_outside(const domain::TakenUpIn& in) {
    return in.session ? std::optional{number(*in.session)} : std::nullopt;
}

domain::TakenUpIn
taken_up_in(const std::optional<std::uint64_t>& session, const std::optional<wire::Uuid>& visit) {
    domain::TakenUpIn in;
    if (session) in.session = domain::SpaceId{*session};
    in.visit = inner(visit);
    return in;
}

std::vector<wire::TopicTie> ties_outside(const std::vector<domain::TopicTie>& ties) {
    return each<wire::TopicTie>(ties, [](const domain::TopicTie& one) {
        return wire::TopicTie{
            outside(one.part), session_outside(one.in), outer(one.in.visit), one.at, one.done
        };
    });
}

}  // namespace

wire::Event to_wire(const domain::ProgrammeEvent& event) {
    using Event = wire::Event;
    return std::visit(
        domain::Overloaded{
            [](const domain::TopicAdded& one) -> Event {
                return wire::TopicAddedEvent{one.topic.bytes, number(one.by)};
            },
            [](const domain::TopicDropped& one) -> Event {
                return wire::TopicDroppedEvent{one.topic.bytes, number(one.by)};
            },
            [](const domain::TopicTied& one) -> Event {
                return wire::TopicTiedEvent{
                    one.topic.bytes,
                    outside(one.part),
                    session_outside(one.in),
                    outer(one.in.visit),
                    one.done,
                    number(one.by)
                };
            },
            [](const domain::TopicUntied& one) -> Event {
                return wire::TopicUntiedEvent{
                    one.topic.bytes, session_outside(one.in), outer(one.in.visit), number(one.by)
                };
            },
            [](const domain::TopicMet& one) -> Event {
                return wire::TopicMetEvent{number(one.session)};
            },
        },
        event
    );
}

wire::Item to_wire(
    const domain::ProgrammeEvent& event,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        domain::Overloaded{
            [&](const domain::TopicAdded& one) -> Item {
                return wire::TopicAddedItem{
                    seq, at, {one.topic.bytes, number(one.by), at, words(one.topic), {}}
                };
            },
            [&](const domain::TopicDropped& one) -> Item {
                return wire::TopicDroppedItem{seq, at, one.topic.bytes};
            },
            [&](const domain::TopicTied& one) -> Item {
                return wire::TopicTiedItem{
                    seq,
                    at,
                    one.topic.bytes,
                    {outside(one.part), session_outside(one.in), outer(one.in.visit), at, one.done}
                };
            },
            [&](const domain::TopicUntied& one) -> Item {
                return wire::TopicUntiedItem{
                    seq, at, one.topic.bytes, session_outside(one.in), outer(one.in.visit)
                };
            },
            [&](const domain::TopicMet& one) -> Item {
                return wire::TopicMetItem{seq, at, number(one.session)};
            },
        },
        event
    );
}

std::vector<wire::Topic> shown(const domain::Programme& programme, const FindWords& words) {
    return each<wire::Topic>(programme.topics, [&](const domain::Topic& one) {
        return wire::Topic{
            one.id.bytes, number(one.by), one.at, words(one.id), ties_outside(one.ties)
        };
    });
}

std::vector<wire::StoredTopic> saved(const domain::Programme& programme) {
    return each<wire::StoredTopic>(programme.topics, [](const domain::Topic& one) {
        return wire::StoredTopic{one.id.bytes, number(one.by), one.at, ties_outside(one.ties)};
    });
}

domain::Programme restored(const std::vector<wire::StoredTopic>& saved) {
    domain::Programme programme;
    for (const wire::StoredTopic& one : saved) {
        domain::Topic topic{TopicUuid{one.id}, TopicPerson{one.by}, one.at, {}};
        for (const wire::TopicTie& tie : one.ties) {
            topic.ties.push_back(
                {inside<domain::TopicPart>(tie.part),
                 taken_up_in(tie.session, tie.visit),
                 tie.at,
                 tie.done}
            );
        }
        programme.topics.push_back(std::move(topic));
    }
    return programme;
}

domain::AccompanimentEvent to_domain(const wire::TopicAddedEvent& one) {
    return programme_event_of(domain::TopicAdded{TopicUuid{one.topic}, TopicPerson{one.by}});
}

domain::AccompanimentEvent to_domain(const wire::TopicDroppedEvent& one) {
    return programme_event_of(domain::TopicDropped{TopicUuid{one.topic}, TopicPerson{one.by}});
}

domain::AccompanimentEvent to_domain(const wire::TopicTiedEvent& one) {
    return programme_event_of(domain::TopicTied{
        TopicUuid{one.topic},
        inside<domain::TopicPart>(one.part),
        taken_up_in(one.session, one.visit),
        one.done,
        TopicPerson{one.by},
    });
}

domain::AccompanimentEvent to_domain(const wire::TopicUntiedEvent& one) {
    return programme_event_of(domain::TopicUntied{
        TopicUuid{one.topic}, taken_up_in(one.session, one.visit), TopicPerson{one.by}
    });
}

domain::AccompanimentEvent to_domain(const wire::TopicMetEvent& one) {
    return programme_event_of(domain::TopicMet{domain::SpaceId{one.session}});
}

domain::AccompanimentCommand to_domain(wire::AddTopic& what) {
    return programme_command_of(domain::AddTopic{std::move(what.title)});
}

domain::AccompanimentCommand to_domain(const wire::DropTopic& what) {
    return programme_command_of(domain::DropTopic{TopicUuid{what.topic}});
}

domain::AccompanimentCommand to_domain(const wire::TieTopic& what) {
    return programme_command_of(domain::TieTopic{
        TopicUuid{what.topic},
        inside<domain::TopicPart>(what.part),
        taken_up_in(what.session, what.visit),
    });
}

domain::AccompanimentCommand to_domain(const wire::UntieTopic& what) {
    return programme_command_of(
        domain::UntieTopic{TopicUuid{what.topic}, taken_up_in(what.session, what.visit)}
    );
}

}  // namespace urdimbre::app
