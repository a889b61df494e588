#pragma once

#include "server/app/leaky_count.hpp"

#include <cstddef>

namespace urdimbre::app {

// What one client takes of the patience there is: that of one connection, or of all the requests
// of a person together.
struct Conduct {
    // So many within a short time; a client with one small defect is answered for ever.
    static constexpr std::size_t unreadable_frames_max = 20;
    static constexpr std::chrono::seconds unreadable_forgotten_every{30};

    LeakyCount unreadable{unreadable_frames_max, unreadable_forgotten_every};
    std::size_t commands_waiting{};
};

}  // namespace urdimbre::app
