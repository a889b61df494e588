#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// What a path under /api/spaces/{space}/files or /api/spaces/{space}/recordings is about.
struct FilePath {
    enum class Part : std::uint8_t {
        all,       // /api/spaces/7/files
        file,      // …/files/{id}
        upload,    // …/files/{id}/upload
        chunk,     // …/files/{id}/chunks/{n}
        complete,  // …/files/{id}/complete
        picture,   // /api/spaces/7/recordings/{id}/picture
        sound,     // …/recordings/{id}/sound
        still,     // …/recordings/{id}/still
    };
    domain::SpaceId space{};
    Part part{};
    domain::Uuid file{};  // unless all; or the recording
    std::size_t chunk{};  // of chunk

    bool operator==(const FilePath&) const = default;
};

// No value: the path is of something else.
std::optional<FilePath> file_path(std::string_view path);

}  // namespace urdimbre::app
