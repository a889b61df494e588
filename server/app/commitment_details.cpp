#include "server/app/commitment_details.hpp"

#include "server/app/text_parts.hpp"
#include "server/app/translate_parts.hpp"

#include <utility>
#include <vector>

namespace urdimbre::app {

std::optional<std::string> written_details(const wire::DetailCommitment& said) {
    TextParts parts;
    if (said.moves) parts["moves"] = *said.moves;
    if (said.evidence) parts["evidence"] = *said.evidence;
    if (said.goal) parts["goal"] = *said.goal;
    if (parts.empty()) return {};
    return parts_written(parts);
}

wire::CommitmentDetails
shown(const domain::CommitmentDetails& details, const std::optional<std::string>& words) {
    wire::CommitmentDetails out{
        .commitment = details.commitment.bytes,
        .by = number(details.by),
        .at = details.at,
        .moves = {},
        .evidence = {},
        .goal = {},
    };
    auto parts = words ? parts_read(*words) : std::nullopt;
    if (!parts) return out;
    const auto part = [&](std::string_view name) -> std::optional<std::string> {
        const auto found = parts->find(name);
        return found == parts->end() ? std::nullopt : std::optional{std::move(found->second)};
    };
    out.moves = part("moves");
    out.evidence = part("evidence");
    out.goal = part("goal");
    return out;
}

wire::CommitmentDetails shown(const domain::CommitmentDetails& details, const FindWords& words) {
    return shown(details, words(details.words));
}

std::optional<std::vector<wire::CommitmentDetails>>
shown(const std::vector<domain::CommitmentDetails>& details, const FindWords& words) {
    if (details.empty()) return {};
    return each<wire::CommitmentDetails>(details, [&](const auto& one) {
        return shown(one, words);
    });
}

}  // namespace urdimbre::app
