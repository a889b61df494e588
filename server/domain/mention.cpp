#include "server/domain/mention.hpp"

#include <algorithm>
#include <string>

namespace urdimbre::domain {

bool stands_in(std::string_view text, PersonId person) {
    return text.find("@[" + std::to_string(number(person)) + ']') != std::string_view::npos;
}

std::optional<MentionObjection> objection_to_mentions(
    const Space& space,
    std::string_view text,
    std::span<const PersonId> mentions,
    std::span<const PersonId> already
) {
    for (const PersonId person : mentions) {
        const bool stays = std::ranges::find(already, person) != already.end();
        if (!stays && space.roles_of(person).empty()) {
            return MentionObjection{Refusal::mention_no_member, person};
        }
        if (!stands_in(text, person)) {
            return MentionObjection{Refusal::mention_not_in_words, person};
        }
    }
    return {};
}

std::optional<PersonId> refused_on_account_of(const Space& space, const Command& command) {
    std::optional<MentionObjection> objection;
    if (const auto* post = std::get_if<PostMessage>(&command)) {
        objection = objection_to_mentions(space, post->text, post->mentions);
    }
    if (const auto* edit = std::get_if<EditMessage>(&command)) {
        const Message* message = space.find(edit->message);
        if (!message) return {};
        objection = objection_to_mentions(space, edit->text, edit->mentions, message->mentions);
    }
    return objection ? std::optional{objection->person} : std::nullopt;
}

std::vector<PersonId> distinct(std::span<const PersonId> people) {
    std::vector<PersonId> once{people.begin(), people.end()};
    std::ranges::sort(once);
    const auto doubled = std::ranges::unique(once);
    once.erase(doubled.begin(), doubled.end());
    return once;
}

}  // namespace urdimbre::domain
