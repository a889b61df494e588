#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include "server/domain/access.hpp"
#include "server/domain/anonymity.hpp"
#include "server/domain/attaching.hpp"
#include "server/domain/committing.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/evidencing.hpp"
#include "server/domain/grouping.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/pointing.hpp"

namespace urdimbre::domain {

Outcome withdraw_contribution(const Converse& here, const WithdrawMessage& withdraw) {
    const Contribution& one = *here.conversation.find(withdraw.message);
    const PersonId by = here.asked.by;
    const bool machine = here.asked.by_machine();
    if (!machine && !here.conversation.shows(one, by)) return Refusal::message_unknown;
    if (one.author != by && !machine && !may(here.space.roles_of(by), Action::withdraw_others)) {
        return forgotten(here.conversation, one) ? Refusal::conversation_over
                                                 : Refusal::not_the_author;
    }
    if (one.withdrawn()) return Decision{};
    std::vector<Event> above = taken_back(here.space, one, by);
    if (!above.empty() && here.space.owes_too_much()) return Refusal::overloaded;
    Decision decision;
    const bool unnamed = one.anonymous && one.author == by;
    decision.events.push_back(ConversationEvent{ContributionWithdrawn{
        .contribution = one.id,
        .author = one.author,
        .anonymous = one.anonymous,
        .shown = one.shown,
        .by = unnamed ? std::nullopt : std::optional{by},
        .readers = here.conversation.readers(one),
    }});
    std::ranges::move(above, std::back_inserter(decision.events));
    decision.forgotten = one.versions;
    forget_details(decision, here.space, one.id, by);
    for_each_file(one.attachments, [&](const ContentId& file) {
        decision.forgotten.push_back(file);
    });
    return decision;
}

}  // namespace urdimbre::domain
