#pragma once

#include "storage/redis/connection.hpp"

#include <functional>
#include <string>

namespace urdimbre::storage::redis {

struct Settings {
    ConnectionSettings connection;

    // Before every channel and key. Channels are shared by all the databases of a Redis, so two
    // networks on one Redis need different prefixes.
    std::string prefix{"u:"};

    // Called on the loop with a line for the operator's log whenever health changes, and whether it
    // is good news; may be empty.
    std::function<void(bool well, const std::string& line)> log;
};

}  // namespace urdimbre::storage::redis
