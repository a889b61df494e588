#include "server/domain/coinciding.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <tuple>
#include <utility>

namespace urdimbre::domain {
namespace {

using std::chrono::minutes;

constexpr minutes slot_length{WeeklyHours::grain};

// Who, as bits: the place of each in the list of weeks.
using PeopleBits = std::uint64_t;
using WeekSlots = std::vector<PeopleBits>;

static_assert(Timetable::people_max <= 64);

std::size_t how_many(PeopleBits people) { return static_cast<std::size_t>(std::popcount(people)); }

constexpr PeopleBits bit_of(std::size_t person) { return PeopleBits{1} << person; }

// Whoever only says when they teach hides nobody else.
bool has_time(const PersonWeek& week) {
    return std::ranges::any_of(week, [](const HoursSpan& span) {
        return span.kind != HoursKind::teaching;
    });
}

// A week in quarters of an hour.
class WeekGrid {
  public:
    WeekGrid(std::span<const PersonWeek> weeks, Instant begin, Instant end)
        : begin_(begin),
          size_(static_cast<std::size_t>(std::max(end - begin, Duration{}) / slot_length)) {
        for (WeekSlots* slots : {&collegial_, &free_, &teaching_}) slots->resize(size_);
        for (std::size_t person = 0; person < weeks.size(); ++person) {
            for (const HoursSpan& span : weeks[person]) mark(person, span);
        }
    }

    Instant at(std::size_t slot) const { return begin_ + slot_length * static_cast<int>(slot); }

    const WeekSlots& collegial() const { return collegial_; }
    const WeekSlots& free() const { return free_; }  // collegial hours included
    const WeekSlots& teaching() const { return teaching_; }

  private:
    // Only quarters that lie in it whole.
    void mark(std::size_t person, const HoursSpan& span) {
        const auto place = [&](Instant moment, Duration up) {
            const auto slots = (moment - begin_ + up) / slot_length;
            return std::clamp<std::int64_t>(slots, 0, static_cast<std::int64_t>(size_));
        };
        if (span.to <= begin_) return;
        const auto first = static_cast<std::size_t>(
            span.from <= begin_ ? 0 : place(span.from, slot_length - Duration{1})
        );
        const auto last = static_cast<std::size_t>(place(span.to, Duration{}));
        for (std::size_t slot = first; slot < last; ++slot) {
            if (span.kind == HoursKind::teaching) teaching_[slot] |= bit_of(person);
            if (span.kind == HoursKind::collegial) collegial_[slot] |= bit_of(person);
            if (span.kind != HoursKind::teaching) free_[slot] |= bit_of(person);
        }
    }

    Instant begin_;
    std::size_t size_;
    WeekSlots collegial_;
    WeekSlots free_;
    WeekSlots teaching_;
};

// Who is there in every quarter from each one on, for `length` of them.
WeekSlots staying(const WeekSlots& slots, std::size_t length) {
    if (length == 0 || slots.size() < length) return {};
    WeekSlots all(slots.size() - length + 1);
    for (std::size_t first = 0; first < all.size(); ++first) {
        PeopleBits people = slots[first];
        for (std::size_t next = 1; next < length && people != 0; ++next)
            people &= slots[first + next];
        all[first] = people;
    }
    return all;
}

// A time, and who has it whole.
struct SharedTime {
    std::size_t first{};
    std::size_t last{};  // behind it
    PeopleBits people{};

    bool within(const SharedTime& other) const {
        return other.first <= first && last <= other.last && (people & ~other.people) == 0;
    }
};

// As long as the same people stay it is one time.
std::vector<SharedTime>
shared_times(const WeekSlots& staying_from, std::size_t length, std::size_t least_people) {
    std::vector<SharedTime> all;
    for (std::size_t first = 0; first < staying_from.size();) {
        const PeopleBits people = staying_from[first];
        std::size_t next = first + 1;
        while (next < staying_from.size() && staying_from[next] == people) ++next;
        if (how_many(people) >= least_people) {
            all.push_back({.first = first, .last = next - 1 + length, .people = people});
        }
        first = next;
    }
    // Fewer people around a time of more of them are told only where it is longer.
    std::vector<SharedTime> told;
    for (const SharedTime& one : all) {
        const bool in_another = std::ranges::any_of(all, [&](const SharedTime& other) {
            return &one != &other && one.within(other) && !other.within(one);
        });
        if (!in_another) told.push_back(one);
    }
    return told;
}

class Finding {
  public:
    // few: of others' time nothing is told but what is one's own too.
    Finding(
        const WeekGrid& grid,
        std::size_t given,
        std::optional<std::size_t> self,
        std::size_t length,
        bool few
    )
        : grid_(grid),
          given_(given),
          few_(few),
          own_(self ? bit_of(*self) : PeopleBits{0}),
          told_of_(few ? own_ : ~PeopleBits{0}),
          length_(length),
          collegial_(staying(grid.collegial(), length)) {}

    std::vector<Coincidence> times() const {
        const std::size_t least = std::max<std::size_t>(2, given_ / 2 + 1);
        const auto protected_times = shared_times(collegial_, length_, least);
        auto free_times = shared_times(staying(grid_.free(), length_), length_, least);
        std::erase_if(free_times, [&](const SharedTime& one) {
            return std::ranges::any_of(protected_times, [&](const SharedTime& other) {
                return one.within(other);
            });
        });
        std::vector<Coincidence> all = told(protected_times, HoursKind::collegial);
        const auto also = told(free_times, HoursKind::mentoring);
        all.insert(all.end(), also.begin(), also.end());
        if (few_ && all.size() > Timetable::few_times_max) all.resize(Timetable::few_times_max);
        return all;
    }

    std::size_t collegial_most() const {
        std::size_t most = 0;
        for (const PeopleBits people : collegial_) most = std::max(most, how_many(people));
        return most;
    }

    std::vector<NearTime> near() const {
        struct Choice {
            std::size_t first{};
            NearTime time;
        };
        std::vector<Choice> choices;
        for (std::size_t first = 0; first < collegial_.size(); ++first) {
            if (collegial_[first] != 0) choices.push_back({first, near_at(first)});
        }
        std::ranges::sort(choices, {}, [&](const Choice& one) {
            const NearTime& time = one.time;
            return std::tuple{
                given_ - time.with, time.without, time.teaching, time.farthest, one.first
            };
        });
        std::vector<NearTime> all;
        for (const Choice& one : choices) {
            const bool beside = std::ranges::any_of(all, [&](const NearTime& chosen) {
                return one.time.from < chosen.to && chosen.from < one.time.to;
            });
            if (!beside) all.push_back(one.time);
            if (all.size() == Timetable::near_max) break;
        }
        return all;
    }

  private:
    std::vector<Coincidence> told(const std::vector<SharedTime>& shared, HoursKind kind) const {
        std::vector<Coincidence> all;
        for (const SharedTime& one : shared) {
            if ((one.people & told_of_) == 0) continue;
            all.push_back({
                .from = grid_.at(one.first),
                .to = grid_.at(one.last),
                .kind = kind,
                .with = how_many(one.people),
                .own = (one.people & own_) != 0,
            });
        }
        // The most people first, and then as the week goes.
        std::ranges::sort(all, {}, [&](const Coincidence& one) {
            return std::pair{given_ - one.with, one.from};
        });
        if (all.size() > Timetable::times_max) all.resize(Timetable::times_max);
        return all;
    }

    NearTime near_at(std::size_t first) const {
        NearTime time{
            .from = grid_.at(first),
            .to = grid_.at(first + length_),
            .with = how_many(collegial_[first]),
        };
        PeopleBits teaching{};
        for (std::size_t next = 0; next < length_; ++next)
            teaching |= grid_.teaching()[first + next];
        time.teaching = how_many(teaching & ~collegial_[first]);
        std::size_t farthest{};
        for (std::size_t person = 0; person < given_; ++person) {
            if ((collegial_[first] & bit_of(person)) != 0) continue;
            const auto distance = nearest_of(person, first);
            if (!distance) {
                ++time.without;
                continue;
            }
            ++time.moving;
            farthest = std::max(farthest, *distance);
            time.own_moves |= bit_of(person) == own_;
        }
        time.farthest = slot_length * static_cast<int>(farthest);
        return time;
    }

    // How far from there the person's own collegial hours are.
    std::optional<std::size_t> nearest_of(std::size_t person, std::size_t first) const {
        std::optional<std::size_t> nearest;
        for (std::size_t other = 0; other < collegial_.size(); ++other) {
            if ((collegial_[other] & bit_of(person)) == 0) continue;
            const std::size_t distance = other < first ? first - other : other - first;
            if (!nearest || distance < *nearest) nearest = distance;
        }
        return nearest;
    }

    const WeekGrid& grid_;
    std::size_t given_;
    bool few_;
    PeopleBits own_;
    PeopleBits told_of_;
    std::size_t length_;
    WeekSlots collegial_;
};

}  // namespace

Timetable coinciding(
    std::span<const PersonWeek> weeks,
    std::optional<std::size_t> self,
    Instant begin,
    Instant end,
    minutes least,
    Company company
) {
    weeks = weeks.first(std::min(weeks.size(), Timetable::people_max));
    if (self && *self >= weeks.size()) self.reset();
    Timetable found{.given = weeks.size(), .own = self.has_value()};
    std::size_t others{};
    for (std::size_t person = 0; person < weeks.size(); ++person) {
        if (person != self && has_time(weeks[person])) ++others;
    }
    found.few = company == Company::chosen || others < Timetable::others_min;
    found.withheld = found.few && !found.own;
    if (found.withheld || found.given < 2) return found;
    const auto length = static_cast<std::size_t>(
        std::max<std::int64_t>((least + slot_length - minutes{1}) / slot_length, 1)
    );
    const WeekGrid grid{weeks, begin, end};
    const Finding finding{grid, found.given, self, length, found.few};
    found.times = finding.times();
    // What others have beside one's own time, and what they would have to move, is theirs.
    if (found.few) return found;
    found.collegial_most = finding.collegial_most();
    if (found.collegial_most < found.given) found.near = finding.near();
    return found;
}

}  // namespace urdimbre::domain
