#pragma once

#include "server/domain/activity_event.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/observation_event.hpp"
#include "server/domain/programme_event.hpp"
#include "server/domain/recording_event.hpp"
#include "server/domain/support_plan_event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What happens where people accompany each other (rules E10, Y1, Y3, Y6, Y7). Stages and cycles are
// named by the ids of their documents.
namespace urdimbre::domain {

using AgreementId = Uuid;
using CourseId = Uuid;

// How a stage was entered. Nothing forces progress to rise (rule Y3).
enum class StageMove : std::uint8_t { began, ahead, back, again, skipped, new_round };

// Suggested by the guide of accompaniment, never imposed (rule Y6). Words of the field.
enum class AccompanierRole : std::uint8_t { acompanante, facilitador, orientador, articulador };

// How many observations with their dialogue there are to be, at least (rule Y10): in a calendar
// year, and in each of its active months.
struct VisitsAgreed {
    std::optional<std::string> modality;  // of the guide, whose numbers these are
    std::uint32_t year{};
    std::uint32_t month{};
    std::vector<std::uint32_t> months;  // from 1 to 12, ascending

    bool operator==(const VisitsAgreed&) const = default;
};

// Its words are in content under its id. It takes the place of what was proposed before.
struct AgreementProposed {
    AgreementId agreement;
    PersonId by{};
    std::optional<std::uint32_t> every_days;
    std::optional<std::uint32_t> minutes;
    bool accepted{};  // by whoever proposes it, who is one of the parties
    std::optional<VisitsAgreed> visits{};
    std::vector<ActivityAgreed> activities{};

    bool operator==(const AgreementProposed&) const = default;
};

// holds: with that everybody has accepted it.
struct AgreementAccepted {
    AgreementId agreement;
    PersonId by{};
    bool holds{};

    bool operator==(const AgreementAccepted&) const = default;
};

// The copy of the document is in content under its id.
struct CycleTaken {
    CourseId id;
    std::string cycle;
    std::uint32_t version{};
    std::vector<std::string> stages;
    std::string stage;  // where it begins
    PersonId by{};

    bool operator==(const CycleTaken&) const = default;
};

struct CycleEdited {
    ContentId script;
    std::vector<std::string> stages;
    PersonId by{};

    bool operator==(const CycleEdited&) const = default;
};

struct StageEntered {
    std::string stage;
    StageMove how{};
    PersonId by{};
    std::optional<ContentId> reason;

    bool operator==(const StageEntered&) const = default;
};

// A session below that served a stage of the cycle is over (rule Y12).
struct StageMet {
    SpaceId session{};
    std::string stage;
    bool synthesis{};
    std::uint32_t agreed{};

    bool operator==(const StageMet&) const = default;
};

// The cycle is one between equals, or no longer (rule Y15).
struct SeatsEvened {
    bool equal{};

    bool operator==(const SeatsEvened&) const = default;
};

// Of those who accompany and are accompanied, somebody came or left (rule Y7).
struct PartiesChanged {
    bool operator==(const PartiesChanged&) const = default;
};

struct CycleLeft {
    std::string cycle;
    Instant began_at{};
    std::string stage;
    std::uint32_t rounds{};
    PersonId by{};
    std::optional<ContentId> reason;

    bool operator==(const CycleLeft&) const = default;
};

struct RoleTaken {
    AccompanierRole role{};
    PersonId by{};

    bool operator==(const RoleTaken&) const = default;
};

using AccompanimentEvent = std::variant<
    AgreementProposed,
    AgreementAccepted,
    CycleTaken,
    CycleEdited,
    StageEntered,
    PartiesChanged,
    CycleLeft,
    RoleTaken,
    ObservationEvent,
    PlanEvent,
    RecordingEvent,
    StageMet,
    SeatsEvened,
    ProgrammeEvent,
    ActivityEvent>;

// The observation, the recording, the topic or the activity that it is about.
std::optional<ObservationId> subject(const AccompanimentEvent& event);

// The words that the event brings into view.
std::vector<ContentId> words(const AccompanimentEvent& event);

}  // namespace urdimbre::domain
