#include "server/domain/call.hpp"

#include "server/domain/access.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/space.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

// What is said there is for all who read the session, with its author's name, at once.
bool said_aloud(const Phase& phase) {
    return phase.visibility == Visibility::live && phase.authorship == Authorship::named &&
           !phase.breakouts;
}

bool only_notes(const Protocol& protocol, const Grant& grant) {
    return std::ranges::all_of(grant.kinds, [&](const KindId& id) {
        const ContributionKind* kind = protocol.kind(id);
        return kind && kind->family == Family::note;
    });
}

// Where people have days nobody waits for the word.
bool has_word_under(const Conversation& conversation, const Grant& grant, PersonId person) {
    if (!conversation.party(person, grant)) return false;
    if (grant.policy == TurnPolicy::open || conversation.asynchronous()) return true;
    return std::ranges::any_of(conversation.turns, [&](const Turn& turn) {
        return &conversation.present().grants[turn.grant] == &grant && turn.holder &&
               conversation.belongs(person, *turn.holder);
    });
}

bool has_word_of_the_public(const Conversation& conversation, PersonId person) {
    const auto& gallery = conversation.present().gallery;
    const auto& word = conversation.gallery.word;
    return gallery && gallery->speakers && word && word->person == person;
}

bool is_heard_in_phase(const Conversation& conversation, PersonId person) {
    const Phase& phase = conversation.present();
    if (phase.grants.empty() || !said_aloud(phase)) return false;
    if (conversation.silenced(person)) return conversation.excepted.contains(person);
    if (waits_for_role(conversation, conversation.phase, person)) return false;
    if (!conversation.seated(person)) return has_word_of_the_public(conversation, person);
    return std::ranges::any_of(phase.grants, [&](const Grant& grant) {
        return !only_notes(conversation.protocol, grant) &&
               has_word_under(conversation, grant, person);
    });
}

// Before it begins, once it is over, and while it is completed, each in their own time.
bool talks_freely(const Space& space) {
    return !space.conversation || !space.conversation->going_on() ||
           space.conversation->stage == Stage::completing;
}

}  // namespace

bool has_call(SpaceKind kind) { return is_room(kind) || kind == SpaceKind::session; }

CallPolicy calls_in(const Space& network) { return network.calls.value_or(CallPolicy::direct); }

bool everybody_is_heard(const Space& space) { return talks_freely(space); }

bool is_heard(const Space& space, PersonId person) {
    if (!has_call(space.kind) || !may(space.roles_of(person), Action::post)) return false;
    if (talks_freely(space)) return true;
    const Conversation& conversation = *space.conversation;
    // Who facilitates says how it goes on.
    if (conversation.stage == Stage::paused) return conversation.facilitator == person;
    return is_heard_in_phase(conversation, person);
}

}  // namespace urdimbre::domain
