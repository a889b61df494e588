#include "server/app/network_figures_json.hpp"

#include "server/app/cycles.hpp"
#include "server/app/translate.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using domain::Doing;

std::string_view code_of(Doing what) {
    switch (what) {
        case Doing::message:
            return "messages";
        case Doing::contribution:
            return "contributions";
        case Doing::session:
            return "sessions";
        case Doing::seats:
            return "seats";
        case Doing::visit:
            return "visits";
        case Doing::dialogue:
            return "dialogues";
        case Doing::commitment:
            return "commitments";
        case Doing::kept:
            return "kept";
        case Doing::replanned:
            return "replanned";
        case Doing::dropped:
            return "dropped";
        case Doing::overdue:
            return "overdue";
        case Doing::action:
            return "actions";
        case Doing::stage:
            return "stages";
    }
    return {};
}

std::string_view code_of(domain::PeriodKind kind) {
    switch (kind) {
        case domain::PeriodKind::month:
            return "month";
        case domain::PeriodKind::three_months:
            return "three_months";
        case domain::PeriodKind::school_year:
            return "school_year";
    }
    return {};
}

std::string_view code_of(domain::SpaceKind kind) { return wire::name(to_wire(kind)); }

// "2026-10"
std::string month_text(domain::Month month) {
    const std::string number = std::to_string(month % 12 + 1);
    return std::to_string(month / 12) + (number.size() < 2 ? "-0" : "-") + number;
}

struct ShippedTitles {
    std::string title;
    std::string within;   // of a stage: what its cycle is called
    std::size_t place{};  // of a stage: which of its cycle
};

ShippedTitles titles_of(std::string_view what, std::string_view of, const Templates& templates) {
    if (what == "sessions") {
        const Template* found = templates.find(of);
        return {.title = found ? found->title : std::string{}, .within = {}};
    }
    const auto slash = of.find('/');
    const Cycle* cycle = shipped_cycles().find(of.substr(0, slash));
    if (slash == of.npos || !cycle) return {};
    const auto stage = std::ranges::find(cycle->stages, of.substr(slash + 1), &CycleStage::id);
    if (stage == cycle->stages.end()) return {};
    return {
        .title = stage->title,
        .within = cycle->brief.empty() ? cycle->title : cycle->brief,
        .place = static_cast<std::size_t>(stage - cycle->stages.begin()),
    };
}

// Stages stand behind everything else, those of a cycle together and in its order: an order of
// names and of the field, never of figures.
json::array with_titles(const json::array& rows, const Templates& conversations) {
    json::array told;
    std::map<std::tuple<std::string, std::size_t, std::string>, json::object> stages;
    for (const json::value& each : rows) {
        json::object row = each.as_object();
        const json::value* of = row.if_contains("of");
        if (of) {
            const std::string what{std::string_view{row.at("what").as_string()}};
            const std::string id{std::string_view{of->as_string()}};
            const ShippedTitles titles = titles_of(what, id, conversations);
            row["title"] = titles.title;
            if (what == "stages") {
                row["cycle"] = titles.within;
                stages.emplace(std::tuple{titles.within, titles.place, id}, std::move(row));
                continue;
            }
        }
        told.push_back(std::move(row));
    }
    for (auto& [place, row] : stages) told.push_back(std::move(row));
    return told;
}

json::object row_kept(const domain::Counting& counting, const domain::RowTold& told) {
    json::object row{{"what", code_of(counting.what)}, {"count", told.count}};
    if (counting.what == Doing::session || counting.what == Doing::stage) row["of"] = counting.of;
    if (has_part(counting.what)) row["part"] = told.part;
    return row;
}

}  // namespace

std::string kept_figures(const domain::NetworkFigures& figures) {
    json::array periods;
    for (const domain::PeriodFigures& period : figures.periods) {
        json::array rows;
        for (const auto& [counting, told] : period.rows) rows.push_back(row_kept(counting, told));
        periods.push_back({
            {"period", code_of(period.kind)},
            {"from", month_text(period.span.first)},
            {"to", month_text(period.span.last)},
            {"people", period.people},
            {"rows", std::move(rows)},
        });
    }
    json::array alive;
    for (const auto& [kind, count] : figures.alive) {
        alive.push_back({{"kind", code_of(kind)}, {"count", count}});
    }
    return json::serialize(json::object{
        {"month", month_text(figures.month)},
        {"until", domain::beginning_of(figures.month + 1).time_since_epoch().count()},
        {"periods", std::move(periods)},
        {"alive", std::move(alive)},
    });
}

json::object told_figures(std::string_view kept, const Templates& conversations) {
    json::object told = json::parse(kept).as_object();
    for (json::value& period : told.at("periods").as_array()) {
        json::array& rows = period.at("rows").as_array();
        rows = with_titles(rows, conversations);
    }
    return told;
}

}  // namespace urdimbre::app
