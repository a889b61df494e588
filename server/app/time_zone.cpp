#include "server/app/time_zone.hpp"

#include <date/tz.h>

#include <stdexcept>
#include <string>

namespace urdimbre::app {

const date::time_zone* find_zone(std::string_view name) {
    if (name.empty()) return nullptr;
    try {
        return date::locate_zone(std::string{name});
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

}  // namespace urdimbre::app
