#pragma once

#include "server/domain/accompaniment_event.hpp"
#include "server/domain/activity.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/observation.hpp"
#include "server/domain/programme.hpp"
#include "server/domain/recording.hpp"
#include "server/domain/role.hpp"
#include "server/domain/support_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How the people of a space accompany each other: what they agreed on, the cycle that they go
// through, what whoever accompanies is to the others, which classes they observe and of which they
// look at a recording, and what they plan (rules E10, Y1, Y3, Y6, Y7, V1 to V9, R1 to R13, K5).
namespace urdimbre::domain {

// Who accompanies or is accompanied, and so agrees (rule E10).
bool is_party(Roles roles);

struct Agreement {
    AgreementId id;  // its words are in content under it
    PersonId by{};
    Instant at{};
    std::optional<std::uint32_t> every_days;
    std::optional<std::uint32_t> minutes;
    std::optional<VisitsAgreed> visits;
    std::vector<ActivityAgreed> activities;  // whose active months are those of the visits
    std::vector<PersonId> accepted;
    std::optional<Instant> since;  // it holds since then

    bool operator==(const Agreement&) const = default;
};

// One time that a stage was entered.
struct StagePass {
    std::string stage;
    Instant at{};
    StageMove how{};
    PersonId by{};
    std::optional<ContentId> reason;

    bool operator==(const StagePass&) const = default;
};

// A session that served a stage and is over, with what it left of what such a session ends with.
struct StageMeeting {
    SpaceId session{};
    std::string stage;
    Instant at{};
    bool synthesis{};
    std::uint32_t agreed{};  // that say who and until when

    bool operator==(const StageMeeting&) const = default;
};

// A cycle as a space goes through it: a copy, edited there (rule Y1).
struct Course {
    static constexpr std::size_t passes_max = 60;
    static constexpr std::size_t meetings_max = 20;

    CourseId id;
    std::string cycle;  // the id of the document that it is a copy of
    std::uint32_t version{};
    ContentId script;  // the copy, as it is now
    std::vector<std::string> stages;
    Instant began_at{};
    std::optional<Instant> edited_at;
    std::uint32_t round{1};
    std::vector<StagePass> passes;         // the newest, oldest first; the last is where one stands
    std::vector<StageMeeting> meetings{};  // the newest, oldest first
    bool equal{};                          // all have the same place in it (rule Y15)
    std::optional<PersonId> edited_by{};   // last

    // Expects a stage of it.
    std::size_t place_of(std::string_view stage) const;
    bool has(std::string_view stage) const {
        return std::ranges::find(stages, stage) != stages.end();
    }
    const std::string& stage() const { return passes.back().stage; }

    bool operator==(const Course&) const = default;
};

// A cycle that is over here.
struct CourseLeft {
    std::string cycle;
    Instant began_at{};
    Instant ended_at{};
    std::string stage;
    std::uint32_t rounds{};
    PersonId by{};
    std::optional<ContentId> reason;

    bool operator==(const CourseLeft&) const = default;
};

// What whoever accompanies was said to be from then on.
struct RoleHeld {
    AccompanierRole role{};
    Instant at{};
    PersonId by{};

    bool operator==(const RoleHeld&) const = default;
};

// Bounded: what is older is in the log.
struct Accompaniment {
    static constexpr std::size_t left_max = 20;
    static constexpr std::size_t roles_max = 20;
    static constexpr std::size_t observations_max = 200;  // ever: what is taken back counts
    static constexpr std::size_t recordings_max = 100;    // likewise
    // Of all recordings that stand.
    static constexpr std::size_t recording_comments_max = 2000;
    static constexpr std::size_t recording_clips_max = 1000;

    std::optional<Agreement> agreement;  // the one that holds
    std::optional<Agreement> proposed;   // one that somebody has not accepted
    std::optional<Course> course;
    std::vector<CourseLeft> left;               // the newest, oldest first
    std::vector<RoleHeld> roles;                // likewise
    std::optional<Instant> parties_changed_at;  // since a stage was entered last (rule Y7)
    std::vector<Observation> observations;      // in the order in which they were proposed
    std::optional<SupportPlan> plan;            // the one in force
    std::vector<PlanLeft> plans_left;           // the newest, oldest first
    std::vector<Recording> recordings;          // in the order in which they were brought
    Programme programme;
    Activities activities;

    const Observation* find_observation(const ObservationId& id) const;
    const Recording* find_recording(const RecordingId& id) const;

    bool operator==(const Accompaniment&) const = default;
};

void evolve(Accompaniment& accompaniment, const AccompanimentEvent& event, Instant at);

// What the event brings about.
Course begun(const CycleTaken& taken, Instant at);
Agreement proposed(const AgreementProposed& event, Instant at);
CourseLeft ended(const CycleLeft& event, Instant at);

// Everybody that it names, and the words that it may show.
std::vector<PersonId> people_in(const Accompaniment& accompaniment);
std::vector<ContentId> words(const Accompaniment& accompaniment);

}  // namespace urdimbre::domain
