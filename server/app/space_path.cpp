#include "server/app/space_path.hpp"

#include <charconv>

namespace urdimbre::app {

std::optional<domain::SpaceId> space_in(std::string_view path, std::string_view what) {
    constexpr std::string_view before = "/api/spaces/";
    if (!path.starts_with(before) || !path.ends_with(what)) return {};
    if (path.size() <= before.size() + what.size() + 1) return {};
    path.remove_prefix(before.size());
    path.remove_suffix(what.size());
    if (path.back() != '/') return {};
    path.remove_suffix(1);
    std::uint64_t id{};
    const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), id);
    if (error != std::errc{} || end != path.data() + path.size()) return {};
    return domain::SpaceId{id};
}

}  // namespace urdimbre::app
