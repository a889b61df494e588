#pragma once

#include "storage/redis/settings.hpp"

#include <string>

namespace urdimbre::storage {

// As in production, but with everything that waits waiting less.
inline redis::Settings impatient_redis(const std::string& url) {
    redis::Settings settings;
    settings.connection.address = redis::parse_address(url).value();
    settings.connection.liveness = std::chrono::milliseconds(1000);
    settings.connection.retry_min = std::chrono::milliseconds(5);
    settings.connection.retry_max = std::chrono::milliseconds(50);
    settings.prefix = "test:";
    return settings;
}

}  // namespace urdimbre::storage
