#include "server/app/answer_links_path.hpp"

#include "protocol/wire/uuid.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace urdimbre::app {
namespace {

// What stands between slashes; more than there may be: none of it.
constexpr std::size_t link_steps_max = 9;

struct Steps {
    std::array<std::string_view, link_steps_max> at{};
    std::size_t count{};
};

std::optional<Steps> steps_of(std::string_view path) {
    Steps steps;
    while (true) {
        if (steps.count == link_steps_max) return {};
        const auto slash = path.find('/');
        steps.at[steps.count++] = path.substr(0, slash);
        if (slash == std::string_view::npos) return steps;
        path.remove_prefix(slash + 1);
    }
}

}  // namespace

std::optional<AnswerLinksPath> AnswerLinksPath::in(std::string_view method, std::string_view path) {
    const bool writes = method == "POST";
    if (!writes && method != "GET") return {};
    // "", api, spaces, <space>, applications, <application>, links, <link>, <what>
    const auto steps = steps_of(path);
    if (!steps || (steps->count != 7 && steps->count != 9)) return {};
    const auto& at = steps->at;
    if (!at[0].empty() || at[1] != "api" || at[2] != "spaces" || at[4] != "applications" ||
        at[6] != "links") {
        return {};
    }
    AnswerLinksPath found;
    std::uint64_t space{};
    const auto [end, error] = std::from_chars(at[3].data(), at[3].data() + at[3].size(), space);
    if (error != std::errc{} || end != at[3].data() + at[3].size()) return {};
    found.space = domain::SpaceId{space};
    const auto application = wire::parse_uuid(at[5]);
    if (!application) return {};
    found.application = {*application};
    if (steps->count == 7) return found;
    const auto link = wire::parse_uuid(at[7]);
    if (!link || !writes) return {};
    found.link = {*link};
    if (at[8] == "secret") found.what = What::secret;
    if (at[8] == "closing") found.what = What::closing;
    return found.what == What::all ? std::nullopt : std::optional{found};
}

}  // namespace urdimbre::app
