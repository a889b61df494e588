#pragma once

#include "server/app/api_answer.hpp"
#include "server/app/byte_range.hpp"
#include "server/app/files.hpp"

#include <functional>
#include <optional>
#include <string>

namespace urdimbre::app {

// A file that is about to be sent.
struct OpenedFile {
    domain::SpaceId space{};
    domain::Uuid file;
    domain::FileDescription description;
    bool shown{};           // by a browser; otherwise saved
    bool kept_by_nobody{};  // on its way or where it goes
    bool unchanged{};       // the asker has it
    Asked range;
    std::function<bool()> allowed{};  // still? Blocking; empty: as long as the file is there
};

// One request about a file, and its answer: one of both, response or opened.
struct Files::Exchange {
    ApiRequest request;
    std::function<void(ApiResponse)> answer;
    FilePath path;
    domain::Instant now{};

    domain::PersonId person{};
    domain::Roles roles;
    std::optional<ApiResponse> response;
    std::optional<OpenedFile> opened;
    bool took_chunk{};
    bool completed{};
};

}  // namespace urdimbre::app
