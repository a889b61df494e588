#pragma once

#include "server/app/playback.hpp"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace urdimbre::app {

struct Playback::Document {
    const boost::json::object& value;
    std::string where;
};

// A file that a step brings: its text is its bytes, or its sound is heard.
struct Playback::BroughtFile {
    domain::ContentId id;
    std::string bytes;
};

// A step of any origin: the opening, a new member, something said.
struct Playback::Step {
    std::string where;
    domain::Instant at;
    domain::PersonId by{};
    domain::CommandId id;
    domain::Command command;
    std::vector<BroughtFile> files{};
    std::string place{};    // the space in which it is taken
    std::size_t written{};  // who came at the same time stays in the order of the documents
};

}  // namespace urdimbre::app
