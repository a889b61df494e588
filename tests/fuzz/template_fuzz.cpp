// Documents of conversations: protocol/templates/conversations, and what networks make of them.
#include "protocol/wire/text_rules.hpp"
#include "server/app/conversation_template.hpp"
#include "server/domain/conversing.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace urdimbre::fuzz {
namespace {

using namespace domain;

bool declared(const Protocol& protocol, const std::vector<RoleId>& roles) {
    return std::ranges::all_of(roles, [&](const RoleId& id) { return protocol.role(id); });
}

bool declared(const Protocol& protocol, const std::vector<KindId>& kinds, bool) {
    return std::ranges::all_of(kinds, [&](const KindId& id) { return protocol.kind(id); });
}

void check_ids(const Protocol& protocol) {
    std::set<std::string> ids;
    for (const Phase& phase : protocol.phases) {
        law(ids.insert(phase.id).second, "phases have names of their own");
        law(!phase.exits.empty(), "every phase can be left");
        law(declared(protocol, phase.silent), "silent roles are declared");
        for (const Grant& grant : phase.grants) {
            law(!grant.roles.empty() && declared(protocol, grant.roles), "roles are declared");
            law(!grant.kinds.empty() && declared(protocol, grant.kinds, true),
                "kinds are declared");
            for (const RoleId& role : grant.roles) {
                law(!phase.silences(role), "nobody who is silent may contribute");
            }
        }
        for (const Requirement& one : phase.requires_) {
            law(protocol.kind(one.kind), "what is required is declared");
        }
        if (phase.speaks_first) law(protocol.role(*phase.speaks_first), "who begins is declared");
    }
}

// With everybody in their seats it begins, and the clock alone brings it to its end or to a phase
// that waits for somebody.
void run(const Protocol& protocol) {
    constexpr PersonId facilitator{1};
    Space space;
    Instant at{std::chrono::hours{1}};
    std::uint8_t id = 0;
    const auto take = [&](const std::vector<Event>& events) {
        for (const Event& event : events) {
            evolve(space, {.seq = space.head + 1, .at = at, .event = event});
        }
    };
    const auto ask = [&](PersonId by, const Command& command) {
        CommandId command_id;
        command_id.bytes[0] = ++id;
        const auto decision = decide(space, {.by = by, .id = command_id, .at = at}, command);
        if (decision) take(decision->events);
        return decision.has_value();
    };
    law(ask(facilitator, OpenSpace{.kind = SpaceKind::session, .parent = {}}), "a space opens");
    law(ask(facilitator, ConversationCommand{PlanSession{protocol, "x", {}}}), "it can be planned");
    std::uint64_t person = 1;
    std::vector<SeatRole> needed = protocol.roles;
    const auto facilitates = [](const SeatRole& role) { return role.duty == Duty::facilitates; };
    const bool by_itself = std::ranges::any_of(needed, [&](const SeatRole& role) {
        return facilitates(role) && role.seats_min > 0;
    });
    if (!by_itself) std::ranges::find_if(needed, facilitates)->seats_min = 1;
    // Who fills in a form that locks is there, too.
    const auto& form = protocol.preparation;
    const auto fills = [&](const RoleId& role) {
        return form && std::ranges::find(form->fills, role) != form->fills.end();
    };
    for (SeatRole& role : needed) {
        if (fills(role.id)) role.seats_min = std::max(role.seats_min, 1u);
    }
    for (const SeatRole& role : needed) {
        for (std::uint32_t seat = 0; seat < role.seats_min; ++seat, ++person) {
            if (person > 1) {
                law(ask(facilitator, AddMember{PersonId{person}, {SpaceRole::teacher}}), "joins");
            }
            law(ask(facilitator, ConversationCommand{GiveSeat{PersonId{person}, role.id}}),
                "every seat that is needed can be given");
        }
    }
    const auto chief = space.conversation->facilitator;
    law(chief.has_value(), "somebody facilitates");
    if (form) {
        const auto seat_of_filler = std::ranges::find_if(
            space.conversation->seats, [&](const Seat& seat) { return fills(seat.role); }
        );
        law(seat_of_filler != space.conversation->seats.end(), "somebody fills in the form");
        const PersonId filler = seat_of_filler->person;
        for (const FormField& field : form->fields) {
            law(ask(filler, ConversationCommand{FillForm{field.id, "x"}}), "it is filled in");
        }
    }
    law(ask(*chief, ConversationCommand{StartConversation{}}), "it begins");
    for (std::size_t steps = 0;; ++steps) {
        law(steps < 5000, "the clock comes to an end");
        const auto due = due_at(*space.conversation, space.last_at);
        if (!due) break;
        at = std::max(at, *due);
        const auto events = due_next(*space.conversation, space.last_at, at);
        law(!events.empty(), "what is due happens");
        take(events);
    }
    law(space.conversation->stage == Stage::ended, "it ends");
}

}  // namespace

void try_one(std::string_view input) {
    static const app::Texts texts;
    const app::TemplateReading reading = app::read_template(input);
    law(reading.problems.size() <= app::Problem::problems_max, "problems are bounded");
    law(reading.found.has_value() == !app::has_errors(reading.problems), "valid or not");
    for (const app::Problem& problem : reading.problems) {
        const std::string said = app::text(problem, texts, "es");
        law(wire::one_plain_line(said) && wire::one_plain_line(problem.place),
            "a problem can be shown");
    }
    if (!reading.found) return;
    const app::Template& one = *reading.found;
    law(wire::code_points(one.document) <= app::Template::document_max, "it is bounded");
    const app::TemplateReading again = app::read_template(one.document);
    law(again.found == reading.found, "what is written reads the same");
    law(again.problems == reading.problems, "and has the same warnings");
    check_ids(one.protocol);
    if (app::runnable(one.protocol).empty()) run(one.protocol);
}

}  // namespace urdimbre::fuzz
