#pragma once

#include "server/domain/programme_event.hpp"

#include <string>
#include <variant>

namespace urdimbre::domain {

struct AddTopic {
    std::string title;
};

struct DropTopic {
    TopicId topic;
};

struct TieTopic {
    TopicId topic;
    TopicPart part{};
    TakenUpIn in;
};

struct UntieTopic {
    TopicId topic;
    TakenUpIn in;
};

using ProgrammeCommand = std::variant<AddTopic, DropTopic, TieTopic, UntieTopic>;

}  // namespace urdimbre::domain
