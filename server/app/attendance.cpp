#include "server/app/attendance.hpp"

#include "storage/merged_presence.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace urdimbre::app {
namespace {

using storage::Present;

// A large list is told less often: so much longer for each of its people.
constexpr std::chrono::milliseconds telling_one_more{2};

// Counting takes less than a microsecond for each, so it costs a hundredth of the loop at most.
constexpr std::chrono::microseconds counting_one_more{60};

std::vector<std::uint64_t> numbers(const std::vector<domain::PersonId>& people, std::size_t max) {
    std::vector<std::uint64_t> ids;
    for (domain::PersonId person : people) {
        if (ids.size() == max) break;
        ids.push_back(number(person));
    }
    return ids;
}

std::vector<domain::PersonId>
missing(const std::vector<domain::PersonId>& from, const std::vector<domain::PersonId>& in) {
    std::vector<domain::PersonId> found;
    std::ranges::set_difference(from, in, std::back_inserter(found));
    return found;
}

}  // namespace

bool Attendance::count(const Readership& readership, const Writers& writers, Time now) {
    std::map<domain::PersonId, Present> people;
    bool somebody_writes = false;
    readership.each_group([&](const domain::Audience&, const std::vector<Follower*>& followers) {
        for (const Follower* follower : followers) {
            Present& one = people.try_emplace(follower->person, Present{follower->person, 0, false})
                               .first->second;
            ++one.devices;
        }
    });
    for (const auto& [person, until] : writers) {
        const auto one = people.find(person);
        if (until > now && one != people.end()) one->second.writing = somebody_writes = true;
    }
    local_.clear();
    rests_until_ = now + std::chrono::floor<std::chrono::milliseconds>(
                             counting_one_more * static_cast<std::int64_t>(readership.followers())
                         );
    const bool crowd = people.size() > wire::limits::present_listed_max;
    for (auto& [person, one] : people) {
        one.writing = one.writing && !crowd;
        local_.push_back(one);
    }
    return somebody_writes;
}

std::optional<std::vector<Present>> Attendance::news(Time now, bool& waits) {
    if (local_ == told_) return {};
    const auto pause =
        std::max(pace_.telling_nodes, telling_one_more * static_cast<std::int64_t>(local_.size()));
    if (!local_.empty() && now < told_at_ + pause) {
        waits = true;
        return {};
    }
    told_ = local_;
    told_at_ = now;
    return told_;
}

bool Attendance::heard(std::vector<Present> here, bool trusted, Time now) {
    if (trusted) {
        held_.clear();
        for (const Present& one : here) {
            // Those with us are known without being told.
            if (!std::ranges::binary_search(told_, one.person, {}, &Present::person)) {
                held_.push_back({one.person, one.devices, false});
            }
        }
        held_until_ = now + pace_.held;
    } else if (now < held_until_) {
        storage::MergedPresence with_held;
        with_held.add(here);
        with_held.add(held_);
        here = with_held.in_order();
    }
    if (here == elsewhere_ && trusted == trusted_) return false;
    elsewhere_ = std::move(here);
    trusted_ = trusted;
    return true;
}

bool Attendance::depends_on_state() const {
    return std::ranges::any_of(shown_, [](const auto& one) {
        return !one.second.picture.writing.empty();
    });
}

std::vector<domain::Here> Attendance::everybody() const {
    storage::MergedPresence merged;
    merged.add(local_);
    merged.add(elsewhere_);
    std::vector<domain::Here> all;
    for (const Present& one : merged.in_order()) all.push_back({one.person, one.writing});
    return all;
}

Attendance::Picture Attendance::picture(
    domain::seen::Presence seen,
    bool listed_before,
    const DataManner& manner
) const {
    Picture picture{
        .trusted = trusted_, .listed = true, .count = seen.here.size(), .here = {}, .writing = {}
    };
    const std::size_t listed_max =
        listed_before ? wire::limits::present_listed_max : listed_again_max;
    picture.listed = seen.here.size() <= listed_max;
    if (!picture.listed) return picture;
    if (!manner.writing) seen.writing.clear();
    if (seen.writing.size() > wire::limits::writing_shown_max) {
        seen.writing.resize(wire::limits::writing_shown_max);
    }
    picture.here = std::move(seen.here);
    picture.writing = std::move(seen.writing);
    return picture;
}

wire::SharedFrame Attendance::whole(const Picture& picture) const {
    wire::PresenceFrame frame{
        .space = number(space_),
        .trusted = picture.trusted,
        .count = static_cast<std::uint32_t>(picture.count),
        .here = {},
        .writing = numbers(picture.writing, wire::limits::writing_shown_max),
    };
    if (picture.listed) frame.here = numbers(picture.here, wire::limits::present_listed_max);
    return wire::frame_of(frame);
}

// None: the whole has to be told.
std::optional<wire::SharedFrame> Attendance::change(const Picture& before, const Picture& now)
    const {
    if (before.listed != now.listed) return {};
    constexpr std::size_t all = wire::limits::present_listed_max;
    return wire::frame_of(wire::PresenceChangedFrame{
        .space = number(space_),
        .trusted = now.trusted,
        .count = static_cast<std::uint32_t>(now.count),
        .came = numbers(missing(now.here, before.here), all),
        .went = numbers(missing(before.here, now.here), all),
        .writing = numbers(now.writing, wire::limits::writing_shown_max),
    });
}

bool Attendance::due(const Shown& shown, const Picture& picture, const DataManner& manner, Time now)
    const {
    const auto pace = picture.listed ? pace_.few : pace_.crowd;
    return shown.version == 0 || now >= shown.at + std::max(pace, manner.presence_every);
}

bool Attendance::show(const domain::Space& committed, const Readership& readership, Time now) {
    const std::vector<domain::Here> here = everybody();
    bool waits = false;
    std::map<Side, Shown> shown;
    readership.each_group([&](const domain::Audience& audience,
                              const std::vector<Follower*>& followers) {
        const domain::seen::Presence seen = domain::view(committed, here, audience);
        for (const DataManner& manner : data_manners) {
            if (std::ranges::find(followers, manner.profile, &Follower::data) == followers.end()) {
                continue;
            }
            const Side side{audience, manner.profile};
            Shown& last = shown[side];
            if (auto before = shown_.extract(side)) last = std::move(before.mapped());
            waits = show_side(last, manner, seen, followers, now) || waits;
        }
    });
    shown_ = std::move(shown);
    return waits;
}

bool Attendance::show_side(
    Shown& last,
    const DataManner& manner,
    domain::seen::Presence seen,
    const std::vector<Follower*>& followers,
    Time now
) {
    bool waits = false;
    Picture newest = picture(std::move(seen), last.picture.listed, manner);
    std::optional<wire::SharedFrame> changed;
    if (last.version == 0 || newest != last.picture) {
        if (due(last, newest, manner, now)) {
            if (last.version > 0) changed = change(last.picture, newest);
            last = {
                .picture = std::move(newest), .version = last.version + 1, .at = now, .whole = {}
            };
        } else {
            waits = true;
        }
    }
    for (Follower* follower : followers) {
        if (follower->data != manner.profile || follower->presence_shown == last.version) continue;
        const bool in_step = changed && follower->presence_shown + 1 == last.version;
        if (!in_step && !last.whole) last.whole = whole(last.picture);
        if (follower->outlet.offer(in_step ? *changed : *last.whole)) {
            follower->presence_shown = last.version;
        } else {
            waits = true;
        }
    }
    return waits;
}

}  // namespace urdimbre::app
