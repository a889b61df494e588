#include "server/app/absence_book.hpp"

#include <algorithm>

namespace urdimbre::app {

using std::chrono::duration_cast;

void AbsenceBook::heard(const storage::PresenceReading& reading, Time now) {
    if (!reading.trusted) {
        trusted_since_.reset();
        return;
    }
    if (trusted_since_ && !fresh(heard_at_, now)) trusted_since_.reset();
    if (!trusted_since_) trusted_since_ = now;
    heard_at_ = now;
    for (const storage::Presence& presence : reading.spaces) {
        const auto [place, first] = spaces_.try_emplace(presence.space);
        Watched& watched = place->second;
        if (first || !fresh(watched.heard_at, now)) watched.since = now;
        const bool vanished = std::ranges::any_of(watched.nodes, [&](storage::NodeId node) {
            return !std::ranges::binary_search(reading.nodes, node);
        });
        take(watched, presence, vanished, now);
        watched.nodes = reading.nodes;
        watched.heard_at = now;
    }
}

void AbsenceBook::take(
    Watched& watched,
    const storage::Presence& presence,
    bool vanished,
    Time now
) {
    std::set<domain::PersonId> here;
    for (const storage::Present& one : presence.here) {
        here.insert(one.person);
        watched.gone.erase(one.person);
        watched.without_trace.erase(one.person);
    }
    for (domain::PersonId before : watched.here) {
        if (here.contains(before)) continue;
        if (vanished) {
            watched.without_trace.insert(before);
        } else {
            watched.gone.emplace(before, now);
        }
    }
    watched.here = std::move(here);
    watched.cut_off = presence.here.size() >= storage::PresenceStore::present_max;
    if (watched.gone.size() > gone_max) {
        watched.gone.clear();
        watched.since = now;
    }
    // Too many to tell who may be somewhere: nothing is said of anybody until all were seen again.
    if (watched.without_trace.size() > gone_max) watched.cut_off = true;
}

bool AbsenceBook::trusted_for(domain::Duration span, Time now) const {
    return trusted_since_ && fresh(heard_at_, now) && now - *trusted_since_ >= span;
}

bool AbsenceBook::here(domain::SpaceId space, domain::PersonId person, Time now) const {
    const auto place = spaces_.find(space);
    return place != spaces_.end() && fresh(place->second.heard_at, now) &&
           place->second.here.contains(person);
}

std::optional<domain::Duration>
AbsenceBook::absent(domain::SpaceId space, domain::PersonId person, Time now) const {
    if (!trusted_since_ || !fresh(heard_at_, now)) return {};
    const auto place = spaces_.find(space);
    if (place == spaces_.end()) return {};
    const Watched& watched = place->second;
    if (!fresh(watched.heard_at, now) || watched.cut_off) return {};
    if (watched.here.contains(person) || watched.without_trace.contains(person)) return {};
    Time since = std::max(*trusted_since_, watched.since);
    const auto gone = watched.gone.find(person);
    if (gone != watched.gone.end()) since = std::max(since, gone->second);
    // Whoever came back after the last reading is not known to be here: what counts is what it saw.
    return duration_cast<domain::Duration>(std::max(watched.heard_at, since) - since);
}

}  // namespace urdimbre::app
