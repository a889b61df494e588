#include "server/app/commitments_route.hpp"

#include "server/app/commitments.hpp"
#include "server/app/space_path.hpp"

#include <charconv>
#include <optional>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

constexpr std::string_view commitments_path = "commitments";

}  // namespace

std::optional<domain::SpaceId> CommitmentsRoute::space_of(std::string_view path) const {
    return space_in(path, commitments_path);
}

ApiResponse CommitmentsRoute::written_for(const Asked& asked) const {
    const auto& query = asked.request.query;
    std::optional<domain::Sequence> before;
    if (const auto given = query.find("before"); given != query.end()) {
        std::uint64_t seq{};
        const std::string& text = given->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seq);
        if (error != std::errc{} || end != text.data() + text.size() || seq == 0) {
            return stop(asked.request, 400, RefusalCode::wrong_type);
        }
        before = seq;
    }
    const auto page = read_commitments(
        house_.log,
        house_.directory,
        asked.id,
        asked.space,
        {.by = asked.by, .closed = query.contains("closed"), .before = before}
    );
    ApiResponse response{.body = {}, .headers = {}};
    wire::encode(response.body, page);
    return response;
}

}  // namespace urdimbre::app
