#include "server/app/translate.hpp"

#include "server/app/same_names.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_parts.hpp"

#include <algorithm>
#include <utility>

// What messages carry beside their words: mentions, reactions, the size of their thread.
namespace urdimbre::app {

std::vector<wire::ReactionChange> by_reaction(const std::vector<domain::ReactionChange>& changes) {
    std::vector<wire::ReactionChange> out;
    for (const domain::ReactionChange& change : changes) {
        const wire::Reaction reaction = outside(change.reaction);
        auto place = std::ranges::find(out, reaction, &wire::ReactionChange::reaction);
        if (place == out.end()) place = out.insert(out.end(), {.reaction = reaction});
        (change.on ? place->on : place->off).push_back(number(change.person));
    }
    return out;
}

std::optional<std::vector<std::uint64_t>> mentions(const std::vector<domain::PersonId>& people) {
    if (people.empty()) return {};
    std::vector<std::uint64_t> numbers;
    for (const domain::PersonId person : people) numbers.push_back(number(person));
    return numbers;
}

std::vector<domain::PersonId> mentions(const std::optional<std::vector<std::uint64_t>>& people) {
    std::vector<domain::PersonId> out;
    if (!people) return out;
    for (const std::uint64_t person : *people) out.push_back(domain::PersonId{person});
    return out;
}

std::optional<std::vector<wire::Reacted>> to_wire(const domain::Reactions& reactions) {
    std::vector<wire::Reacted> out;
    for (unsigned place = 0; place < domain::reaction_count; ++place) {
        const auto reaction = static_cast<domain::Reaction>(place);
        const std::vector<domain::PersonId>& people = reactions.people(reaction);
        if (people.empty()) continue;
        out.push_back({.reaction = outside(reaction), .people = *mentions(people)});
    }
    if (out.empty()) return {};
    return out;
}

domain::Reactions to_domain(const std::optional<std::vector<wire::Reacted>>& reactions) {
    domain::Reactions out;
    if (!reactions) return out;
    for (const wire::Reacted& one : *reactions) {
        for (const std::uint64_t person : one.people) {
            out.set(domain::PersonId{person}, inside<domain::Reaction>(one.reaction), true);
        }
    }
    return out;
}

std::optional<wire::Answers> to_wire(const domain::Answers& answers) {
    if (answers.count == 0) return {};
    return wire::Answers{.count = answers.count, .last = answers.last};
}

wire::Message to_wire(const domain::seen::Message& message, const FindWords& words) {
    return {
        .id = message.message.bytes,
        .seq = message.seq,
        .at = message.at,
        .author = number(message.author),
        .text = message.words ? words(*message.words) : std::nullopt,
        .reply_to = outer(message.reply_to),
        .edited_at = message.edited_at,
        .withdrawn = !message.words,
        .attachments = files_shown(message.attachments, words),
        .thread = outer(message.thread),
        .mentions = mentions(message.mentions),
        .reactions = to_wire(message.reactions),
        .answers = to_wire(message.answers),
    };
}

}  // namespace urdimbre::app
