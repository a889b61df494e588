#pragma once

#include "server/domain/accompaniment_event.hpp"
#include "server/domain/activity_command.hpp"
#include "server/domain/observation_command.hpp"
#include "server/domain/programme_command.hpp"
#include "server/domain/recording_command.hpp"
#include "server/domain/support_plan_command.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

struct ProposeAgreement {
    std::string words;  // goals, channel and confidentiality, as whoever shows them wrote them down
    std::optional<std::uint32_t> every_days;
    std::optional<std::uint32_t> minutes;
    std::optional<VisitsAgreed> visits{};
    std::vector<ActivityAgreed> activities{};
};

struct AcceptAgreement {
    AgreementId agreement;
};

// A copy of a cycle that was read and found right.
struct CycleCopy {
    // Where one begins: at `first` when the relationship is new or a party changed (rule Y7).
    struct Entry {
        std::string first;
        std::string otherwise;
    };

    std::string cycle;
    std::uint32_t version{};
    std::string document;
    std::vector<std::string> stages;
    std::optional<Entry> entry;  // without one, at the first stage
    bool equal{};                // between equals (rule Y15)
};

struct TakeCycle {
    CycleCopy copy;
};

// based_on: the copy that was changed, so that of two who edit the second is told (rule Y1). Older
// clients do not say it.
struct EditCycle {
    CycleCopy copy;
    std::optional<ContentId> based_on{};
};

struct EnterStage {
    std::string stage;
    std::optional<std::string> reason;
    bool new_round{};
};

struct LeaveCycle {
    std::optional<std::string> reason;
};

struct TakeRole {
    AccompanierRole role{};
};

using AccompanimentCommand = std::variant<
    ProposeAgreement,
    AcceptAgreement,
    TakeCycle,
    EditCycle,
    EnterStage,
    LeaveCycle,
    TakeRole,
    ObservationCommand,
    PlanCommand,
    RecordingCommand,
    ProgrammeCommand,
    ActivityCommand>;

}  // namespace urdimbre::domain
