#include "server/app/presence.hpp"

#include "server/app/hint.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

// Between the last word about its people and the goodbye of the node itself: whoever reads
// meanwhile hears that they left, and not only that their node is no more.
constexpr std::chrono::milliseconds last_words{300};

}  // namespace

Presence::Presence(
    Loop& loop,
    storage::PresenceStore* store,
    storage::Broker& broker,
    Spaces& spaces,
    Timing timing
)
    : loop_(loop),
      store_(store),
      broker_(broker),
      spaces_(spaces),
      timing_(timing),
      book_(timing.store.settling()) {}

Presence::~Presence() { *alive_ = false; }

void Presence::start() {
    if (!store_) return;
    beat();
    look();
}

void Presence::beat() {
    if (leaving_) return;
    store_->beat();
    loop_.after(timing_.store.heartbeat, [this, alive = alive_] {
        if (*alive) beat();
    });
}

void Presence::look() {
    if (leaving_) return;
    book_.tidy(loop_.steady_now());
    spaces_.each([&](domain::SpaceId space) { unread_.insert(space); });
    // Whoever was forgotten with their space, by another history, is not kept here for ever.
    for (const auto& [space, attendance] : attendances_) {
        if (!spaces_.find(space)) changed(space);
    }
    read_more();
    loop_.after(timing_.look, [this, alive = alive_] {
        if (*alive) look();
    });
}

// Without any space, too: whether presence is to be trusted concerns the node.
void Presence::read_more() {
    if (reading_) return;
    reading_ = true;
    std::vector<domain::SpaceId> some;
    while (!unread_.empty() && some.size() < storage::PresenceStore::spaces_per_read_max) {
        some.push_back(unread_.extract(unread_.begin()).value());
    }
    store_->read(some, [this, alive = alive_, some](storage::PresenceReading reading) {
        if (!*alive) return;
        reading_ = false;
        if (reading.spaces.empty()) {
            for (const domain::SpaceId space : some) reading.spaces.push_back({space, {}});
        }
        heard(reading);
        if (!unread_.empty()) read_more();
    });
}

void Presence::heard(const storage::PresenceReading& reading) {
    const Time now = loop_.steady_now();
    book_.heard(reading, now);
    for (const storage::Presence& presence : reading.spaces) {
        const auto attendance = attendances_.find(presence.space);
        if (attendance == attendances_.end()) continue;
        if (attendance->second.heard(presence.here, reading.trusted, now)) changed(presence.space);
    }
}

void Presence::changed(domain::SpaceId space) {
    stirring_.insert(space);
    wake();
}

void Presence::state_advanced(domain::SpaceId space) {
    const auto attendance = attendances_.find(space);
    if (attendance != attendances_.end() && attendance->second.depends_on_state()) changed(space);
}

void Presence::hinted(domain::SpaceId space, const std::string& hint) {
    if (hint != presence_hint || !store_ || !attendances_.contains(space)) return;
    unread_.insert(space);
    wake();
}

void Presence::writes(domain::SpaceId space, domain::PersonId person) {
    const Time now = loop_.steady_now();
    Time& until = writers_[space][person];
    const bool already = until > now;
    until = now + timing_.writing;
    if (!already) changed(space);
}

void Presence::stopped_writing(domain::SpaceId space, domain::PersonId person) {
    const auto writers = writers_.find(space);
    if (writers == writers_.end() || writers->second.erase(person) == 0) return;
    changed(space);
}

const Attendance::Writers& Presence::writing_in(domain::SpaceId space, Time now) {
    static const Attendance::Writers nobody;
    const auto writers = writers_.find(space);
    if (writers == writers_.end()) return nobody;
    std::erase_if(writers->second, [&](const auto& one) { return one.second <= now; });
    if (!writers->second.empty()) return writers->second;
    writers_.erase(writers);
    return nobody;
}

void Presence::wake() {
    if (std::exchange(awake_, true)) return;
    loop_.after(timing_.gather, [this, alive = alive_] {
        if (*alive) turn();
    });
}

void Presence::turn() {
    awake_ = false;
    std::vector<storage::Announcement> told;
    for (const domain::SpaceId space : std::exchange(stirring_, {})) look_after(space, told);
    if (!store_ || leaving_) return;
    tell(std::move(told));
    if (!unread_.empty()) read_more();
}

void Presence::look_after(domain::SpaceId space, std::vector<storage::Announcement>& told) {
    const Time now = loop_.steady_now();
    const SpaceActor* actor = spaces_.find(space);
    const Readership* readership = actor ? actor->readership() : nullptr;
    if (!readership || readership->followers() == 0) {
        writers_.erase(space);
        const auto attendance = attendances_.find(space);
        if (attendance == attendances_.end()) return;
        if (attendance->second.told_anything()) told.push_back({space, {}});
        attendances_.erase(attendance);
        return;
    }
    const auto [place, first] = attendances_.try_emplace(space, Attendance{space, timing_.pace});
    Attendance& attendance = place->second;
    if (attendance.rests(now)) return changed(space);
    bool again = attendance.count(*readership, writing_in(space, now), now);
    if (store_ && !leaving_) {
        if (auto news = attendance.news(now, again)) {
            told.push_back({space, std::move(*news)});
            unread_.insert(space);
        }
    }
    // Whoever comes first is shown everybody at once, and not themselves alone and then the others.
    const bool others_unknown = first && store_ && store_->healthy();
    if (!others_unknown) again = attendance.show(*actor->committed(), *readership, now) || again;
    if (again || others_unknown) changed(space);
}

void Presence::tell(std::vector<storage::Announcement> told) {
    if (told.empty()) return;
    std::vector<domain::SpaceId> spaces;
    for (const storage::Announcement& one : told) spaces.push_back(one.space);
    store_->announce(std::move(told));
    for (const domain::SpaceId space : spaces) {
        broker_.publish(space, std::string{presence_hint});
    }
}

void Presence::drain() {
    if (!store_ || std::exchange(leaving_, true)) return;
    std::vector<storage::Announcement> nobody;
    for (const auto& [space, attendance] : attendances_) nobody.push_back({space, {}});
    tell(std::move(nobody));
    loop_.after(last_words, [this, alive = alive_] {
        if (*alive) store_->leave();
    });
}

bool Presence::trusted_for(domain::Duration span) const {
    return book_.trusted_for(span, loop_.steady_now());
}

bool Presence::follows_here(domain::SpaceId space, domain::PersonId person) const {
    const SpaceActor* actor = spaces_.find(space);
    bool here = false;
    if (const Readership* readership = actor ? actor->readership() : nullptr) {
        readership->each_group([&](const domain::Audience&,
                                   const std::vector<Follower*>& followers) {
            here = here || std::ranges::any_of(followers, [&](const Follower* follower) {
                       return follower->person == person;
                   });
        });
    }
    return here;
}

bool Presence::here(domain::SpaceId space, domain::PersonId person) const {
    return follows_here(space, person) || book_.here(space, person, loop_.steady_now());
}

std::optional<domain::Duration> Presence::absent(domain::SpaceId space, domain::PersonId person)
    const {
    if (follows_here(space, person)) return {};
    return book_.absent(space, person, loop_.steady_now());
}

}  // namespace urdimbre::app
