#include "server/app/applications_path.hpp"

#include "protocol/wire/uuid.hpp"

#include <array>
#include <charconv>

namespace urdimbre::app {
namespace {

using What = ApplicationsPath::What;

constexpr std::string_view mine_path = "/api/applications";
constexpr std::string_view below_mine_prefix = "/api/applications/";
constexpr std::string_view spaces_prefix = "/api/spaces/";
constexpr std::string_view list_name = "/applications";

struct Part {
    std::string_view method;
    std::string_view name;
    What what;
};
constexpr std::array path_parts{
    Part{"POST", "answers", What::answers},
    Part{"POST", "erasure", What::erasure},
    Part{"POST", "closing", What::closing},
    Part{"POST", "dimensions", What::dimensions},
    Part{"GET", "results", What::results},
    Part{"GET", "results.csv", What::csv},
};

// What stands behind the slash.
std::optional<ApplicationsPath> below_mine(bool reads, std::string_view rest) {
    if (rest == "answers" && reads) return ApplicationsPath{.what = What::my_answers};
    constexpr std::string_view erasure = "/erasure";
    if (reads || !rest.ends_with(erasure)) return {};
    const auto id = wire::parse_uuid(rest.substr(0, rest.size() - erasure.size()));
    if (!id) return {};
    return ApplicationsPath{.what = What::my_erasure, .application = {*id}};
}

}  // namespace

std::optional<ApplicationsPath>
ApplicationsPath::in(std::string_view method, std::string_view path) {
    const bool reads = method == "GET";
    if (!reads && method != "POST") return {};
    if (path == mine_path && reads) return ApplicationsPath{.what = What::mine};
    if (path.starts_with(below_mine_prefix)) {
        return below_mine(reads, path.substr(below_mine_prefix.size()));
    }
    if (!path.starts_with(spaces_prefix)) return {};
    path.remove_prefix(spaces_prefix.size());
    std::uint64_t space{};
    const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), space);
    if (error != std::errc{}) return {};
    path.remove_prefix(static_cast<std::size_t>(end - path.data()));
    if (!path.starts_with(list_name)) return {};
    path.remove_prefix(list_name.size());
    ApplicationsPath found{.what = What::all, .space = domain::SpaceId{space}};
    if (path.empty()) return found;
    if (!path.starts_with('/')) return {};
    path.remove_prefix(1);
    const auto slash = path.find('/');
    const auto id = wire::parse_uuid(path.substr(0, slash));
    if (!id) return {};
    found.application = {*id};
    found.what = What::one;
    if (slash == std::string_view::npos) return reads ? std::optional{found} : std::nullopt;
    const std::string_view name = path.substr(slash + 1);
    for (const Part& part : path_parts) {
        if (part.method != method || part.name != name) continue;
        found.what = part.what;
        return found;
    }
    return {};
}

}  // namespace urdimbre::app
