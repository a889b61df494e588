#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// /api/applications: open in my spaces; /api/applications/answers: all that I answered anywhere;
// /api/applications/<application>/erasure: of what I answered, wherever that was;
// /api/spaces/<space>/applications[/<application>[/answers|/erasure|/closing|/dimensions|
// /results[.csv]]]
struct ApplicationsPath {
    enum class What : std::uint8_t {
        mine,
        my_answers,
        my_erasure,
        all,
        one,
        answers,
        erasure,
        closing,
        dimensions,
        results,
        csv
    };

    What what{};
    domain::SpaceId space{};
    domain::Uuid application{};

    static std::optional<ApplicationsPath> in(std::string_view method, std::string_view path);
};

}  // namespace urdimbre::app
