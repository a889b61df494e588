#include "server/operator/rendering.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace urdimbre::operators {
namespace {

constexpr std::uint64_t mebibytes = std::uint64_t{1} << 20;

// An hour of a class is made into sound in a minute or two of one core.
constexpr Confinement sound_confinement{
    .cpu = std::chrono::minutes{40},
    .time = std::chrono::minutes{60},
    .memory_bytes = 2048 * mebibytes,
    .file_bytes = 512 * mebibytes,
    .open_files = 32,
    .processes = 64,
};
constexpr Confinement still_confinement{
    .cpu = std::chrono::minutes{5},
    .time = std::chrono::minutes{10},
    .memory_bytes = 2048 * mebibytes,
    .file_bytes = 8 * mebibytes,
    .open_files = 32,
    .processes = 64,
};

// Forty points from side to side: nobody can be recognised in what is left, however it is
// sharpened. First, as those that it is chosen from are held in memory all at once.
constexpr const char* blurred = "scale=40:-2,thumbnail=50,scale=480:-2:flags=bicubic,gblur=sigma=8";

// The reader of ffmpeg for it.
std::optional<std::string> reader_of(std::string_view media) {
    struct Row {
        std::string_view media;
        const char* reader;
    };
    static constexpr Row rows[] = {
        {"video/mp4", "mov"},
        {"audio/mp4", "mov"},
        {"video/webm", "matroska"},
        {"audio/webm", "matroska"},
        {"audio/ogg", "ogg"},
        {"audio/mpeg", "mp3"},
        {"audio/wav", "wav"},
        {"audio/aac", "aac"},
        {"audio/flac", "flac"},
    };
    for (const Row& row : rows) {
        if (row.media == media) return row.reader;
    }
    return {};
}

std::vector<std::string> into(storage::RenditionKind kind) {
    if (kind == storage::RenditionKind::sound) {
        return {"-map",      "0:a:0",         "-vn",  "-sn",           "-dn",
                "-c:a",      "aac",           "-b:a", "48k",           "-ac",
                "1",         "-map_metadata", "-1",   "-map_chapters", "-1",
                "-movflags", "+faststart",    "-f",   "mp4",           "/dev/fd/4"};
    }
    return {
        "-map",
        "0:v:0",
        "-an",
        "-sn",
        "-dn",
        "-frames:v",
        "1",
        "-vf",
        blurred,
        "-map_metadata",
        "-1",
        "-c:v",
        "mjpeg",
        "-q:v",
        "5",
        "-f",
        "mjpeg",
        "/dev/fd/4"
    };
}

}  // namespace

// Where a recording was made and with what stands in its metadata: none of it is passed on.
std::optional<ConfinedRun> rendering(
    const std::string& ffmpeg,
    storage::RenditionKind kind,
    std::string_view media,
    const ScratchFile& recording,
    const ScratchFile& made
) {
    const auto reader = reader_of(media);
    if (!reader) return {};
    ConfinedRun run{
        .program = ffmpeg,
        .arguments =
            {"-nostdin",
             "-hide_banner",
             "-loglevel",
             "error",
             "-y",
             "-protocol_whitelist",
             "file,pipe",
             "-threads",
             "1",
             "-f",
             *reader,
             "-i",
             "/dev/fd/3"},
        .descriptors = {recording.descriptor(), made.descriptor()},
        .confinement =
            kind == storage::RenditionKind::sound ? sound_confinement : still_confinement,
    };
    for (std::string& argument : into(kind)) run.arguments.push_back(std::move(argument));
    return run;
}

std::string media_made(storage::RenditionKind kind) {
    return kind == storage::RenditionKind::sound ? "audio/mp4" : "image/jpeg";
}

std::optional<std::string> find_program(const std::string& name) {
    const auto runs = [](const std::string& path) { return ::access(path.c_str(), X_OK) == 0; };
    if (name.find('/') != std::string::npos) return runs(name) ? std::optional{name} : std::nullopt;
    const char* set = std::getenv("PATH");
    std::string_view path = set ? set : "/usr/local/bin:/usr/bin:/bin";
    while (!path.empty()) {
        const std::string_view directory = path.substr(0, path.find(':'));
        path.remove_prefix(std::min(path.size(), directory.size() + 1));
        std::string found{directory};
        found += '/' + name;
        if (!directory.empty() && runs(found)) return found;
    }
    return {};
}

}  // namespace urdimbre::operators
