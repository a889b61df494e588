#pragma once

#include "server/domain/plan_progress.hpp"
#include "server/domain/support_plan_event.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::domain {

// What somebody said of an action, and since when it is so.
struct ActionStanding {
    ActionState state{};
    Instant at{};
    PersonId by{};
    std::optional<ContentId> note;

    bool operator==(const ActionStanding&) const = default;
};

struct PlanAction {
    static constexpr std::size_t standings_max = 12;

    PlannedAction planned;
    Instant given_at{};  // since when it ends on this day and these people answer for it
    std::vector<ActionStanding> standings;  // the newest, oldest first

    ActionState state() const {
        return standings.empty() ? ActionState::planned : standings.back().state;
    }
    bool over() const { return state() == ActionState::done || state() == ActionState::dropped; }

    bool operator==(const PlanAction&) const = default;
};

struct IndicatorMeasure {
    std::string value;
    Day on{};
    Instant at{};
    PersonId by{};
    std::optional<ContentId> source;

    bool operator==(const IndicatorMeasure&) const = default;
};

struct PlanIndicator {
    static constexpr std::size_t measures_max = 12;

    PlannedIndicator planned;
    std::vector<IndicatorMeasure> measures;  // the newest by their day, oldest first

    bool operator==(const PlanIndicator&) const = default;
};

struct PlanValidation {
    ContentId document;
    Day on{};
    Instant at{};
    PersonId by{};
    ContentId words;

    bool operator==(const PlanValidation&) const = default;
};

// The plan that is in force. Bounded: what is older is in the log.
struct SupportPlan {
    static constexpr std::size_t actions_max = 60;
    static constexpr std::size_t indicators_max = 40;
    static constexpr std::size_t people_max = 6;  // of an action, and of the plan
    static constexpr std::size_t validations_max = 6;

    PlanId id;
    ContentId document;
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<PersonId> owners;
    Instant began_at{};
    PersonId began_by{};
    Instant kept_at{};
    PersonId kept_by{};
    std::vector<PlanAction> actions;
    std::vector<PlanIndicator> indicators;
    std::vector<PlanValidation> validations;  // the newest, oldest first

    const PlanAction* find_action(std::string_view action) const;
    const PlanIndicator* find_indicator(std::string_view indicator) const;

    bool operator==(const SupportPlan&) const = default;
};

// One that is over: counts only, of nobody in particular.
struct PlanLeft {
    static constexpr std::size_t left_max = 10;

    PlanId id;
    PlanLabel label{};
    PlanOwner owner{};
    Instant began_at{};
    Instant ended_at{};
    PlanEnding how{};
    PersonId by{};
    std::optional<ContentId> words;
    PlanProgress progress;  // on its last day

    bool operator==(const PlanLeft&) const = default;
};

// What was done of it, and what was to be, to this day.
PlanProgress progress(const SupportPlan& plan, Day today);

// What the event makes of the plan in force and of those before it.
void evolve(
    std::optional<SupportPlan>& plan,
    std::vector<PlanLeft>& left,
    const PlanEvent& event,
    Instant at
);

// What keeping one, and closing it, bring about.
SupportPlan begun(const PlanKept& event, Instant at);
PlanLeft closed(const PlanClosed& event, Instant at);

// Everybody that it names, and the words that it may show.
std::vector<PersonId> people_in(const SupportPlan& plan);
std::vector<ContentId> words(const SupportPlan& plan);

}  // namespace urdimbre::domain
