#include "server/domain/network_figures.hpp"

#include "server/domain/instrument_figures.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

// Of which it is told how many are alive. A session takes place and is over.
bool is_standing(SpaceKind kind) {
    switch (kind) {
        case SpaceKind::community:
        case SpaceKind::mentoring_room:
        case SpaceKind::mesa:
            return true;
        case SpaceKind::network:
        case SpaceKind::session:
        case SpaceKind::notebook:
            return false;
    }
    return false;
}

struct Block {
    MonthSpan span;
    RowTold sum;
    std::set<PersonId> people;
    std::set<PersonId> of_part;
    std::set<PersonId> of_rest;

    bool is_closed(bool parted) const {
        if (!parted) return people.size() >= group_least;
        return of_part.size() >= group_least && of_rest.size() >= group_least;
    }
};

bool lies_within(const MonthSpan& inner, const MonthSpan& outer) {
    return inner.first >= outer.first && inner.last <= outer.last;
}

}  // namespace

std::optional<RowTold> told_of(const ByMonth& months, const MonthSpan& span, bool parted) {
    std::optional<RowTold> told;
    std::optional<Block> open;
    for (const auto& [month, counted] : months) {
        if (counted.count == 0) continue;
        if (open && school_year_of(open->span.first) != school_year_of(month)) open.reset();
        if (!open) open.emplace().span = {month, month};
        open->span.last = month;
        open->sum.count += counted.count;
        open->sum.part += counted.part;
        open->people.insert(counted.people.begin(), counted.people.end());
        open->of_part.insert(counted.of_part.begin(), counted.of_part.end());
        open->of_rest.insert(counted.of_rest.begin(), counted.of_rest.end());
        if (!open->is_closed(parted)) continue;
        if (lies_within(open->span, span)) {
            if (!told) told.emplace();
            told->count += open->sum.count;
            told->part += open->sum.part;
        }
        open.reset();
    }
    return told;
}

std::size_t people_in_fives(std::size_t people) { return people / group_least * group_least; }

MonthSpan span_of(PeriodKind kind, Month last) {
    switch (kind) {
        case PeriodKind::month:
            return {last, last};
        case PeriodKind::three_months:
            return {last - 2, last};
        case PeriodKind::school_year:
            return {school_year_of(last), last};
    }
    return {last, last};
}

Month NetworkTally::first() const {
    return school_year_of(span_of(PeriodKind::three_months, last_).first);
}

void NetworkTally::coordinates(PersonId person, Month since) {
    const auto [known, fresh] = coordinate_.try_emplace(person, since);
    if (!fresh) known->second = std::min(known->second, since);
}

void NetworkTally::add(Month month, SpaceId space, SpaceKind kind, const Happening& happening) {
    if (month < first() || month > last_) return;
    MonthCount& counted = rows_[{happening.what, happening.of}][month];
    counted.count += happening.count;
    counted.part += happening.part;
    Alive* alive{};
    if (is_act(happening.what) && month == last_ && is_standing(kind)) {
        alive = &alive_[kind];
        alive->spaces.insert(space);
    }
    for (const PersonId person : happening.people) {
        const auto knows = coordinate_.find(person);
        if (knows != coordinate_.end() && knows->second <= month) continue;
        counted.people.insert(person);
        (happening.part > 0 ? counted.of_part : counted.of_rest).insert(person);
        if (is_act(happening.what)) took_part_[month].insert(person);
        if (alive) alive->people.insert(person);
    }
}

NetworkFigures NetworkTally::figures() const {
    NetworkFigures figures{.month = last_, .periods = {}, .alive = {}};
    using enum PeriodKind;
    for (const PeriodKind kind : {month, three_months, school_year}) {
        PeriodFigures period{.kind = kind, .span = span_of(kind, last_), .people = 0, .rows = {}};
        std::set<PersonId> people;
        for (const auto& [when, all] : took_part_) {
            if (when >= period.span.first) people.insert(all.begin(), all.end());
        }
        period.people = people_in_fives(people.size());
        for (const auto& [counting, months] : rows_) {
            const auto told = told_of(months, period.span, has_part(counting.what));
            if (told) period.rows[counting] = *told;
        }
        figures.periods.push_back(std::move(period));
    }
    for (const auto& [kind, alive] : alive_) {
        if (alive.people.size() >= group_least) figures.alive[kind] = alive.spaces.size();
    }
    return figures;
}

}  // namespace urdimbre::domain
