#include "tests/unit/acta/session_script.hpp"

#include "server/app/decided.hpp"
#include "server/app/templates.hpp"

#include <stdexcept>
#include <utility>

namespace urdimbre::tests {

using namespace domain;
using namespace std::chrono_literals;

SessionScript::SessionScript() {
    ask(ana, OpenSpace{.kind = SpaceKind::session, .parent = SpaceId{7}});
    ask(ana, AddMember{.person = pedro, .roles = {SpaceRole::teacher}});
    ask(ana, AddMember{.person = eva, .roles = {SpaceRole::teacher}});
    ask(ana, AddMember{.person = luz, .roles = {SpaceRole::teacher}});
    ask(ana, AddMember{.person = olga, .roles = {SpaceRole::observer}});
    const app::Templates templates;
    ask(ana,
        ConversationCommand{PlanSession{
            .protocol = templates.find("amigo-critico")->protocol,
            .script = "{}",
            .starts_at = {},
        }});
    ask(ana, ConversationCommand{GiveSeat{ana, "facilitador"}});
    ask(pedro, ConversationCommand{GiveSeat{pedro, "presentador"}});
    ask(eva, ConversationCommand{GiveSeat{eva, "amigo_critico"}});
    ask(luz, ConversationCommand{GiveSeat{luz, "amigo_critico"}});
}

CommandId SessionScript::ask(PersonId by, Command command, std::chrono::seconds after) {
    now_ += after;
    CommandId id{};
    id.bytes.back() = ++ids_;
    const auto decision = decide(space, {.by = by, .id = id, .at = now_}, command);
    if (!decision) {
        throw std::logic_error(
            "command " + std::to_string(ids_) +
            " was refused: " + std::to_string(static_cast<int>(decision.error()))
        );
    }
    storage::Append append;
    append.space = SpaceId{1};
    append.expected_head = space.head;
    const auto events = app::record(append, space, id, *decision, now_);
    append.commands.push_back(
        {.id = id, .fingerprint = 0, .events = static_cast<std::uint32_t>(events.size())}
    );
    appends.push_back(std::move(append));
    return id;
}

ContributionId SessionScript::say(PersonId by, const std::string& kind, const std::string& text) {
    return say(
        by,
        {.phase = phase(),
         .kind = kind,
         .text = text,
         .reply_to = {},
         .rests_on = {},
         .owners = {},
         .due = {},
         .late = false}
    );
}

ContributionId SessionScript::say(PersonId by, Contribute contribution) {
    return ask(by, ConversationCommand{std::move(contribution)});
}

void SessionScript::next(std::chrono::seconds after) {
    ask(ana, ConversationCommand{NextPhase{phase()}}, after);
}

}  // namespace urdimbre::tests
