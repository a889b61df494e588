#include "server/app/file_path.hpp"

#include "protocol/wire/uuid.hpp"

#include <charconv>

namespace urdimbre::app {
namespace {

// The next part of a path, and the slash behind it.
std::string_view next_part(std::string_view& path) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size() == path.size() ? part.size() : part.size() + 1);
    return part;
}

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return {};
    return value;
}

// Of a recording each part is named, and nothing else is there.
std::optional<FilePath> recording_path(domain::SpaceId space, std::string_view rest) {
    using enum FilePath::Part;
    const auto id = wire::parse_uuid(next_part(rest));
    if (!id) return {};
    FilePath found{.space = space, .part = picture, .file = {*id}};
    const std::string_view part = next_part(rest);
    if (part == "sound") {
        found.part = sound;
    } else if (part == "still") {
        found.part = still;
    } else if (part != "picture") {
        return {};
    }
    return rest.empty() ? std::optional{found} : std::nullopt;
}

}  // namespace

std::optional<FilePath> file_path(std::string_view path) {
    using enum FilePath::Part;
    constexpr std::string_view before = "/api/spaces/";
    if (!path.starts_with(before) || path.ends_with('/')) return {};
    path.remove_prefix(before.size());
    const auto space = number<std::uint64_t>(next_part(path));
    if (!space) return {};
    const std::string_view what = next_part(path);
    if (what == "recordings") return recording_path(domain::SpaceId{*space}, path);
    if (what != "files") return {};
    FilePath found{.space = domain::SpaceId{*space}, .part = all};
    if (path.empty()) return found;
    const auto id = wire::parse_uuid(next_part(path));
    if (!id) return {};
    found.file = {*id};
    found.part = file;
    if (path.empty()) return found;
    const std::string_view part = next_part(path);
    if (part == "chunks") {
        const auto nth = number<std::uint32_t>(next_part(path));
        if (!nth) return {};
        found.part = chunk;
        found.chunk = *nth;
    } else if (part == "upload") {
        found.part = upload;
    } else if (part == "complete") {
        found.part = complete;
    } else {
        return {};
    }
    return path.empty() ? std::optional{found} : std::nullopt;
}

}  // namespace urdimbre::app
