#include "server/domain/anonymity.hpp"

namespace urdimbre::domain {

bool is_anonymous(const Phase& phase, Shown shown, bool by_exception) {
    if (shown == Shown::author || by_exception) return false;
    switch (phase.authorship) {
        case Authorship::named:
            return false;
        case Authorship::anonymous_while_hidden:
            return shown == Shown::author_until_reveal;
        case Authorship::anonymous:
            return true;
    }
    return true;
}

Party counted_as(const Party& party, PersonId person, const Phase& phase) {
    if (phase.authorship == Authorship::named) return party;
    return {.role = party.role, .person = person};
}

bool forgotten(const Conversation& conversation, const Contribution& one) {
    return one.anonymous && conversation.stage == Stage::ended;
}

}  // namespace urdimbre::domain
