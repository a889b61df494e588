#pragma once

#include "server/domain/activity_event.hpp"

#include <string>
#include <variant>

namespace urdimbre::domain {

struct NoteActivity {
    ActivityFacts facts;
    std::string about;
};

struct TakeBackActivity {
    ActivityId activity;
};

struct ClearActivityWords {
    ActivityId activity;
};

using ActivityCommand = std::variant<NoteActivity, TakeBackActivity, ClearActivityWords>;

}  // namespace urdimbre::domain
