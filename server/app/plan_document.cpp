#include "server/app/plan_document.hpp"

#include "server/app/document_text.hpp"
#include "server/app/template_values.hpp"
#include "server/domain/decimal.hpp"
#include "server/domain/support_plan.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <utility>

namespace urdimbre::app {
namespace {

using PlanKind = wire::json::Kind;
using PlanNode = wire::json::Node;
using PlanTape = wire::json::Tape;
using domain::Day;
using domain::SupportPlan;

// In the order of their enumerators.
constexpr std::array<std::string_view, 3> plan_labels{
    "support",
    "technical_pedagogical",
    "accompaniment",
};
constexpr std::array<std::string_view, 4> plan_owners{"person", "pair", "team", "school"};
constexpr std::array<std::string_view, 3> figure_levels{"course", "school", "network"};

// What a goal feeds (rule K7), and how far that is.
enum class Fed : std::uint8_t { pme, pei, local_training, other };
constexpr std::array<std::string_view, 4> fed_instruments{"pme", "pei", "local_training", "other"};
enum class Feeding : std::uint8_t { proposed, done };
constexpr std::array<std::string_view, 2> feeding_states{"proposed", "done"};

constexpr DocumentBounds plan_bounds{.code_points_max = Plan::document_max, .depth_max = 10};
constexpr std::size_t goals_max = 8;
constexpr std::size_t objectives_max = 6;  // of a goal
constexpr std::size_t actions_in_objective_max = 12;
constexpr std::size_t indicators_of_one_max = 6;
constexpr std::size_t plan_title_max = 120;  // code points, as everything below
constexpr std::size_t plan_purpose_max = 600;
constexpr std::size_t planned_text_max = 400;
constexpr std::size_t plan_evidence_max = 300;
constexpr std::size_t plan_line_max = 160;
constexpr std::size_t unit_max = 40;
constexpr int plan_year_min = 2000;
constexpr int plan_year_max = 2100;

// "2026-03-09".
std::optional<Day> day_named(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto digits = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char one : text.substr(from, count)) {
            if (one < '0' || one > '9') return -1;
            value = value * 10 + (one - '0');
        }
        return value;
    };
    const int year = digits(0, 4);
    const int month = digits(5, 2);
    const int day = digits(8, 2);
    if (year < plan_year_min || year > plan_year_max || month < 1 || day < 1) return {};
    const std::chrono::year_month_day date{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}
    };
    if (!date.ok()) return {};
    return static_cast<Day>(std::chrono::sys_days{date}.time_since_epoch().count());
}

class PlanReader {
  public:
    PlanReader(const PlanTape& tape, std::vector<Problem>& problems) : values_(tape, problems) {}

    Plan read() {
        const TemplateMembers of{
            values_,
            values_.tape().root(),
            {"title", "label", "owner", "goals"},
            {"purpose"},
        };
        values_.line(of["title"], plan_title_max);
        plan_.label = values_.word(of["label"], domain::PlanLabel::support, plan_labels);
        if (const PlanNode* node = of["owner"]) owner(*node);
        values_.prose(of["purpose"], plan_purpose_max);
        for (const PlanNode* each : values_.list(of["goals"], 1, goals_max)) goal(*each);
        return std::move(plan_);
    }

  private:
    void owner(const PlanNode& node) {
        const TemplateMembers of{values_, node, {"kind"}, {"name", "people"}};
        plan_.owner = values_.word(of["kind"], domain::PlanOwner::team, plan_owners);
        values_.line(of["name"], plan_line_max);
        plan_.owners = people(of["people"]);
        const bool named = of["name"] || of["people"];
        if (of["kind"] && !named) values_.note(node, Fault::owner_unnamed);
    }

    void goal(const PlanNode& node) {
        const TemplateMembers of{
            values_, node, {"id", "text", "objectives"}, {"feeds", "indicators"}
        };
        named(of);
        if (const PlanNode* fed = of["feeds"]) feeds(*fed);
        indicators(of["indicators"]);
        for (const PlanNode* each : values_.list(of["objectives"], 0, objectives_max)) {
            objective(*each);
        }
    }

    void feeds(const PlanNode& node) {
        const TemplateMembers of{values_, node, {"instrument", "state"}, {"name"}};
        const Fed fed = values_.word(of["instrument"], Fed::pme, fed_instruments);
        values_.word(of["state"], Feeding::proposed, feeding_states);
        values_.line(of["name"], plan_line_max);
        if (fed == Fed::other && !of["name"]) {
            values_.note(node, Fault::key_missing, {{"what", "name"}});
        }
    }

    void objective(const PlanNode& node) {
        const TemplateMembers of{values_, node, {"id", "text", "actions"}, {"indicators"}};
        named(of);
        indicators(of["indicators"]);
        for (const PlanNode* each : values_.list(of["actions"], 0, actions_in_objective_max)) {
            action(*each);
        }
    }

    void action(const PlanNode& node) {
        const TemplateMembers of{
            values_, node, {"id", "text", "from", "to"}, {"people", "others", "evidence"}
        };
        domain::PlannedAction one{
            .id = named(of),
            .from = day(of["from"]).value_or(0),
            .to = day(of["to"]).value_or(0),
            .people = people(of["people"]),
            .others = of["others"] != nullptr,
        };
        values_.line(of["others"], plan_line_max);
        values_.prose(of["evidence"], plan_evidence_max);
        if (one.from != 0 && one.to != 0 && one.from > one.to) {
            values_.note(*of["to"], Fault::days_reversed);
        }
        if (plan_.actions.size() >= SupportPlan::actions_max) {
            values_.note(
                node, Fault::plan_too_large, {{"most", std::to_string(SupportPlan::actions_max)}}
            );
            return;
        }
        plan_.actions.push_back(std::move(one));
    }

    void indicators(const PlanNode* list) {
        for (const PlanNode* each : values_.list(list, 0, indicators_of_one_max)) {
            const TemplateMembers of{
                values_, *each, {"id", "text", "level"}, {"unit", "baseline", "target", "source"}
            };
            domain::PlannedIndicator one{.id = named(of), .level = level(of["level"])};
            values_.line(of["unit"], unit_max);
            decimal(of["baseline"]);
            decimal(of["target"]);
            values_.line(of["source"], plan_line_max);
            if (plan_.indicators.size() >= SupportPlan::indicators_max) {
                values_.note(
                    *each,
                    Fault::plan_too_large,
                    {{"most", std::to_string(SupportPlan::indicators_max)}}
                );
                return;
            }
            plan_.indicators.push_back(std::move(one));
        }
    }

    // Its id, of which there is one in the whole plan; its text.
    std::string named(const TemplateMembers& of) {
        std::string id = values_.id(of["id"]);
        if (!id.empty() && !ids_.insert(id).second) {
            values_.note(*of["id"], Fault::id_twice, {{"what", id}});
        }
        values_.prose(of["text"], planned_text_max);
        return id;
    }

    // A figure of one pupil or of one teacher is no level at all (rule K8).
    domain::FigureLevel level(const PlanNode* node) {
        const auto standard = domain::FigureLevel::course;
        if (!node) return standard;
        const auto found = node->kind == PlanKind::string
                               ? std::ranges::find(figure_levels, node->text)
                               : figure_levels.end();
        if (found == figure_levels.end()) {
            values_.note(*node, Fault::level_of_persons);
            return standard;
        }
        return static_cast<domain::FigureLevel>(found - figure_levels.begin());
    }

    std::optional<Day> day(const PlanNode* node) {
        if (!node) return {};
        const auto found = node->kind == PlanKind::string ? day_named(node->text) : std::nullopt;
        if (!found) values_.note(*node, Fault::day_invalid);
        return found;
    }

    void decimal(const PlanNode* node) {
        if (!node) return;
        if (node->kind != PlanKind::string || !domain::is_decimal(node->text)) {
            values_.note(*node, Fault::decimal_invalid);
        }
    }

    std::vector<domain::PersonId> people(const PlanNode* list) {
        std::vector<domain::PersonId> all;
        for (const PlanNode* each : values_.list(list, 1, SupportPlan::people_max)) {
            if (each->kind != PlanKind::natural || each->number == 0) {
                values_.note(*each, Fault::number_expected);
                continue;
            }
            const domain::PersonId person{each->number};
            if (std::ranges::find(all, person) != all.end()) {
                values_.note(*each, Fault::repeated, {{"what", std::to_string(each->number)}});
                continue;
            }
            all.push_back(person);
        }
        return all;
    }

    TemplateValues values_;
    Plan plan_;
    std::set<std::string, std::less<>> ids_;
};

}  // namespace

PlanReading read_plan(std::string_view json) {
    return read_document<PlanReading>(json, plan_bounds, [](const PlanTape& tape, auto& problems) {
        return PlanReader{tape, problems}.read();
    });
}

}  // namespace urdimbre::app
