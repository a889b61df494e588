#pragma once

#include "server/app/template_problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The documents of cycles of accompaniment (rules Y2, Y4, Y5, Y18): protocol/templates/cycles.
// Their form is protocol/templates/cycle.schema.json; what a schema cannot say is checked here.
namespace urdimbre::app {

// Who is accompanied, and what it is that progresses.
enum class Party : std::uint8_t {
    teacher,
    pair,
    group,
    management_team,
    director,
    accompanier,
    coordinator,
    school,
    network,
};
std::string_view name(Party party);

enum class Companion : std::uint8_t {
    person,
    dupla,
    rotating_team,
    internal_coordinator,
    peers,   // each other: nobody is the one who knows
    itself,  // whoever goes through it, alone
};
std::string_view name(Companion companion);

struct CycleStage {
    std::string id;
    std::string title;
    std::vector<std::string> conversations;  // ids of templates, shipped or of a network
    std::vector<std::string> instruments;

    bool operator==(const CycleStage&) const = default;
};

// Where one begins: at `first` when the relationship is new or a party changed (rule Y7).
struct CycleEntry {
    std::string first;
    std::string otherwise;

    bool operator==(const CycleEntry&) const = default;
};

struct Cycle {
    static constexpr std::size_t document_max = 40'000;  // code points
    static constexpr std::size_t stages_max = 16;

    std::string id;
    std::uint32_t version{};
    std::string lang;
    std::string title;
    std::string brief;  // the name that people say
    std::string purpose;
    std::string when;
    std::string variant_of;  // what its variants have in common; empty: it has none
    std::string variant_title;
    std::vector<Party> accompanied;
    std::vector<Companion> accompanies;
    Party progresses{};
    bool equal{};  // both seats give and receive (rule Y15)
    std::vector<CycleStage> stages;
    std::optional<CycleEntry> entry;      // without one, at the first stage
    std::vector<std::string> modalities;  // those of the guide whose quotas it is compared with
    std::string document;                 // canonical

    bool operator==(const Cycle&) const = default;
};

struct CycleReading {
    std::optional<Cycle> found;
    std::vector<Problem> problems;
};

// Everything that is wrong, in the order of the document; the cycle when nothing is wrong.
CycleReading read_cycle(std::string_view json);

}  // namespace urdimbre::app
