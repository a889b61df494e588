#include "server/domain/answer_link.hpp"

#include "server/domain/access.hpp"
#include "server/domain/instrument_figures.hpp"

#include <algorithm>
#include <string>
#include <variant>

namespace urdimbre::domain {

bool answered_by_link(const Instrument& instrument) {
    const auto& by = instrument.answered_by;
    return std::ranges::find(by, AnsweredBy::link) != by.end() &&
           std::ranges::any_of(instrument.items, [&](const InstrumentItem& item) {
               return told_of_groups(instrument, item);
           });
}

std::uint64_t words_bytes(const ItemAnswers& answers) {
    std::uint64_t sum = 0;
    for (const auto& [item, answer] : answers) {
        if (const auto* words = std::get_if<std::string>(&answer)) sum += words->size();
    }
    return sum;
}

bool may_link(const Space& space, const Application& application, PersonId person) {
    if (readers(space.kind) != Readers::group) return false;
    if (may_apply(space, person)) return true;
    return application.opened_by == person && may(space.roles_of(person), Action::read);
}

}  // namespace urdimbre::domain
