#include "server/domain/answer_link.hpp"

#include "server/domain/access.hpp"
#include "server/domain/instrument_figures.hpp"

#include <algorithm>

namespace urdimbre::domain {

bool answered_by_link(const Instrument& instrument) {
    const auto& by = instrument.answered_by;
    return std::ranges::find(by, AnsweredBy::link) != by.end() &&
           std::ranges::any_of(instrument.items, [&](const InstrumentItem& item) {
               return told_of_groups(instrument, item);
           });
}

bool may_link(const Space& space, const Application& application, PersonId person) {
    if (readers(space.kind) != Readers::group) return false;
    if (may_apply(space, person)) return true;
    return application.opened_by == person && may(space.roles_of(person), Action::read);
}

}  // namespace urdimbre::domain
