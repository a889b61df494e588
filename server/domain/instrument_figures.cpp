#include "server/domain/instrument_figures.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

// The part of the groups that a person belongs to, as a set of places.
std::map<std::vector<bool>, std::size_t> parts_of(std::span<const std::set<PersonId>> groups) {
    std::set<PersonId> everybody;
    for (const auto& group : groups) everybody.insert(group.begin(), group.end());
    std::map<std::vector<bool>, std::size_t> parts;
    for (const PersonId person : everybody) {
        std::vector<bool> in;
        for (const auto& group : groups) in.push_back(group.contains(person));
        ++parts[in];
    }
    return parts;
}

ItemFigure empty_figure(const InstrumentItem& item) {
    ItemFigure figure;
    figure.item = item.id;
    figure.counts.resize(item.choices);
    return figure;
}

void add(ItemFigure& figure, const InstrumentItem& item, const ItemAnswer& answer) {
    ++figure.answered;
    if (const auto* number = std::get_if<std::uint32_t>(&answer)) {
        figure.sum += *number;
        if (item.kind == ItemKind::scale) ++figure.counts.at(*number - 1);
    } else if (const auto* chosen = std::get_if<std::vector<std::uint32_t>>(&answer)) {
        for (const std::uint32_t each : *chosen) ++figure.counts.at(each - 1);
    } else if (const auto* words = std::get_if<std::string>(&answer)) {
        figure.texts.push_back(*words);
    }
}

}  // namespace

const ItemAnswer* said_of(const InstrumentItem& item, const ItemAnswers& answers) {
    const auto found = answers.find(item.id);
    if (found == answers.end() || !fits(item, found->second)) return nullptr;
    return std::holds_alternative<NotApplicable>(found->second) ? nullptr : &found->second;
}

bool told_of_groups(const Instrument& instrument, const InstrumentItem& item) {
    const bool words = item.kind == ItemKind::text || item.kind == ItemKind::evidence;
    return !words || (instrument.board && item.kind == ItemKind::text);
}

ItemFigure figure_of(const InstrumentItem& item, std::span<const ItemAnswers* const> answers) {
    ItemFigure figure = empty_figure(item);
    for (const ItemAnswers* one : answers) {
        if (const ItemAnswer* said = said_of(item, *one)) add(figure, item, *said);
    }
    std::ranges::sort(figure.texts);
    return figure;
}

std::vector<Mean> means_of(const Instrument& instrument, const std::vector<ItemFigure>& items) {
    std::vector<std::uint64_t> sums(instrument.dimensions.size());
    std::vector<std::uint64_t> weights(instrument.dimensions.size());
    for (const ItemFigure& figure : items) {
        const InstrumentItem* item = instrument.item(figure.item);
        if (!item || item->kind != ItemKind::scale || figure.answered == 0) continue;
        const std::uint64_t mean = figure.sum * 100 / figure.answered;
        for (const std::uint32_t place : item->dimensions) {
            sums[place] += item->weight * mean;
            weights[place] += item->weight;
        }
    }
    std::vector<Mean> all;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        all.push_back(
            weights[i] == 0 ? Mean{} : Mean{static_cast<std::uint32_t>(sums[i] / weights[i])}
        );
    }
    return all;
}

bool indistinguishable(std::span<const std::set<PersonId>> groups) {
    return std::ranges::all_of(parts_of(groups), [](const auto& part) {
        return part.second >= group_least;
    });
}

Report report(
    const Instrument& instrument,
    std::span<const Sheet> sheets,
    std::span<const Counted> earlier
) {
    Report made;
    made.figures.sheets = static_cast<std::uint32_t>(sheets.size());
    for (const InstrumentItem& item : instrument.items) {
        if (!told_of_groups(instrument, item)) continue;
        std::set<PersonId> people;
        std::vector<const ItemAnswers*> answers;
        for (const Sheet& sheet : sheets) {
            if (!said_of(item, sheet.answers)) continue;
            people.insert(sheet.by);
            answers.push_back(&sheet.answers);
        }
        if (people.size() < group_least) continue;
        std::vector<std::set<PersonId>> groups{people};
        for (const Counted& other : earlier) {
            if (const auto same = other.find(item.id); same != other.end()) {
                groups.push_back(same->second);
            }
        }
        if (!indistinguishable(groups)) continue;
        made.figures.items.push_back(figure_of(item, answers));
        made.counted.emplace(item.id, std::move(people));
    }
    made.figures.dimensions = means_of(instrument, made.figures.items);
    return made;
}

std::vector<Mean> profile(const Instrument& instrument, const ItemAnswers& answers) {
    std::vector<ItemFigure> items;
    for (const auto& [id, answer] : answers) {
        const InstrumentItem* item = instrument.item(id);
        if (!item || item->kind != ItemKind::scale || !fits(*item, answer)) continue;
        ItemFigure figure = empty_figure(*item);
        if (const auto* level = std::get_if<std::uint32_t>(&answer)) {
            figure.answered = 1;
            figure.sum = *level;
        }
        items.push_back(std::move(figure));
    }
    return means_of(instrument, items);
}

}  // namespace urdimbre::domain
