#pragma once

#include "server/operator/confined_run.hpp"
#include "server/operator/scratch_file.hpp"
#include "storage/rendition_store.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

// What is made of a recording, by the distribution's ffmpeg (rule R11).
namespace urdimbre::operators {

// How ffmpeg is told to make it, from its descriptor 3 into its descriptor 4. No value: nothing is
// made of files of this type. What a file is was found out by its first bytes and is said to
// ffmpeg, which so never looks for lists of other files or addresses in it.
std::optional<ConfinedRun> rendering(
    const std::string& ffmpeg,
    storage::RenditionKind kind,
    std::string_view media,
    const ScratchFile& recording,
    const ScratchFile& made
);

// Of what is made.
std::string media_made(storage::RenditionKind kind);

// The program of this name, or at this path. No value: there is none that could be run.
std::optional<std::string> find_program(const std::string& name);

}  // namespace urdimbre::operators
