#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What happens to the plan of a space (rules K5 to K9, K18 to K23). What it says is a document in
// content; of it events name the ids, the days and the people, so that the rules know those.
namespace urdimbre::domain {

using PlanId = Uuid;  // of the command with which it began

// One thing, called in three ways: plan de apoyo, plan de ATP, plan de acompañamiento.
enum class PlanLabel : std::uint8_t { support, technical_pedagogical, accompaniment };

// Whose it is (rule K9).
enum class PlanOwner : std::uint8_t { person, pair, team, school };

enum class ActionState : std::uint8_t { planned, under_way, done, dropped };

// Of whom a figure is: never of one person (rule K8).
enum class FigureLevel : std::uint8_t { course, school, network };

enum class PlanEnding : std::uint8_t { fulfilled, renewed, left };

// An action as the document plans it.
struct PlannedAction {
    std::string id;
    Day from{};
    Day to{};
    std::vector<PersonId> people;  // who answer for it
    bool others{};                 // and somebody else, whom the document names in words

    bool operator==(const PlannedAction&) const = default;
};

struct PlannedIndicator {
    std::string id;
    FigureLevel level{};

    bool operator==(const PlannedIndicator&) const = default;
};

// The document is in content under its id, which is that of the plan when it begins with it.
struct PlanKept {
    PlanId plan;
    ContentId document;
    PersonId by{};
    PlanLabel label{};
    PlanOwner owner{};
    std::vector<PersonId> owners;
    std::vector<PlannedAction> actions;  // in the order of the document
    std::vector<PlannedIndicator> indicators;

    bool operator==(const PlanKept&) const = default;
};

struct ActionStood {
    std::string action;
    ActionState state{};
    PersonId by{};
    std::optional<ContentId> note;

    bool operator==(const ActionStood&) const = default;
};

// value: a decimal (rule K20), as it is written.
struct IndicatorMeasured {
    std::string indicator;
    std::string value;
    Day on{};
    PersonId by{};
    std::optional<ContentId> source;

    bool operator==(const IndicatorMeasured&) const = default;
};

// By the community, as it stands in content under `words`.
struct PlanValidated {
    ContentId document;  // as which it was validated
    Day on{};
    PersonId by{};
    ContentId words;

    bool operator==(const PlanValidated&) const = default;
};

// How far a plan has come (rule K6), in figures of the whole and of nobody in particular.
struct PlanProgress {
    std::uint32_t actions{};  // of the whole plan
    std::uint32_t to_date{};  // those that are done, or whose last day is past
    std::uint32_t done{};
    std::uint32_t dropped{};
    std::uint32_t charges{};  // how often somebody answers for one of those to date
    std::uint32_t met{};      // and of those, for one that is done

    bool operator==(const PlanProgress&) const = default;
};

struct PlanClosed {
    PlanId plan;
    PlanLabel label{};
    PlanOwner owner{};
    Instant began_at{};
    PlanEnding how{};
    PersonId by{};
    std::optional<ContentId> words;
    PlanProgress progress;  // on that day

    bool operator==(const PlanClosed&) const = default;
};

// The last day of these comes, and those who answer for them are told.
struct ActionsNear {
    std::vector<std::string> actions;

    bool operator==(const ActionsNear&) const = default;
};

using PlanEvent =
    std::variant<PlanKept, ActionStood, IndicatorMeasured, PlanValidated, PlanClosed, ActionsNear>;

// The words that the event brings into view.
std::vector<ContentId> words(const PlanEvent& event);

}  // namespace urdimbre::domain
