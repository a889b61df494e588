#include "server/app/witness.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::Duration;
using domain::Voice;

// Whoever gave their seat back and has one again is counted anew: less than before is nothing.
Voice grown(const std::vector<Voice>& before, const Voice& now) {
    const auto found = std::ranges::find(before, now.person, &Voice::person);
    const Voice was = found == before.end() ? Voice{} : *found;
    return {
        .person = now.person,
        .held = std::max(Duration{}, now.held - was.held),
        .entitled = std::max(Duration{}, now.entitled - was.entitled),
        .turns = now.turns > was.turns ? now.turns - was.turns : 0,
    };
}

}  // namespace

// Who is there changes from look to look. Where the phase does too, what is everybody's is of
// somebody for as much of the time as the word could be theirs.
void Witness::add(const Look& now) {
    const Duration span = now.voiced - last_->voiced;
    if (span < Duration{}) return;
    time_ += span;
    std::vector<Voice> more;
    Voice all;
    for (const Voice& voice : now.voices) {
        if (!last_->here.contains(voice.person) || !now.here.contains(voice.person)) continue;
        more.push_back(grown(last_->voices, voice));
        all.held += more.back().held;
        all.entitled += more.back().entitled;
        all.turns += more.back().turns;
    }
    // A turn that ends in the moment of a look is of those who could have had it until then.
    if (span > Duration{}) {
        could_.clear();
        for (const Voice& own : more) {
            if (own.entitled > Duration{}) could_.insert(own.person);
        }
    }
    for (const Voice& own : more) {
        if (!could_.contains(own.person) && own.turns == 0) continue;
        domain::Compared& sum = sums_[own.person];
        sum.own.person = own.person;
        sum.own.held += own.held;
        sum.own.entitled += own.entitled;
        sum.own.turns += own.turns;
        sum.all.turns += all.turns;
        if (span == Duration{}) continue;
        sum.all.held += all.held * own.entitled.count() / span.count();
        sum.all.entitled += all.entitled * own.entitled.count() / span.count();
    }
}

void Witness::look(
    const domain::Conversation& conversation,
    const std::optional<std::set<domain::PersonId>>& here,
    domain::Instant now
) {
    if (!here) {
        last_.reset();
        return;
    }
    Look look{
        .voices = domain::voices(conversation, now),
        .voiced = domain::voiced(conversation, now),
        .here = *here,
    };
    if (last_) add(look);
    std::erase_if(sums_, [&](const auto& one) { return !conversation.seated(one.first); });
    last_ = std::move(look);
}

std::vector<domain::Compared> Witness::compared() const {
    std::vector<domain::Compared> all;
    for (const auto& [person, compared] : sums_) all.push_back(compared);
    return all;
}

}  // namespace urdimbre::app
