#pragma once

#include <string_view>

namespace date {
class time_zone;
}

namespace urdimbre::app {

// A zone of the system's tables; null where they have none of this name.
const date::time_zone* find_zone(std::string_view name);

}  // namespace urdimbre::app
