#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// /api/spaces/<space>/applications/<application>/links[/<link>/secret|/<link>/closing]
struct AnswerLinksPath {
    enum class What : std::uint8_t { all, secret, closing };

    What what{};
    domain::SpaceId space{};
    domain::Uuid application{};
    domain::Uuid link{};

    static std::optional<AnswerLinksPath> in(std::string_view method, std::string_view path);
};

}  // namespace urdimbre::app
