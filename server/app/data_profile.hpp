#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// How much a connection may cost the person at its other end (rule C130). They choose it.
enum class DataProfile : std::uint8_t { full, low };

// What a profile means, all of it.
struct DataManner {
    DataProfile profile{};
    std::string_view name;                       // as `data` of the address says it
    bool compressed{};                           // frames are, for whoever can read them so
    bool writing{};                              // it is told who is writing
    std::chrono::milliseconds presence_every{};  // who is here is told no more often than this
};

inline constexpr std::array data_manners{
    DataManner{DataProfile::full, "full", false, true, std::chrono::seconds{0}},
    DataManner{DataProfile::low, "low", true, false, std::chrono::seconds{20}},
};

constexpr const DataManner& manner_of(DataProfile profile) {
    return data_manners[static_cast<std::size_t>(profile)];
}

// No value: there is no profile of this name.
constexpr std::optional<DataProfile> data_profile(std::string_view name) {
    const auto found = std::ranges::find(data_manners, name, &DataManner::name);
    if (found == data_manners.end()) return std::nullopt;
    return found->profile;
}

}  // namespace urdimbre::app
