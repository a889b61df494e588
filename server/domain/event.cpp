#include "server/domain/event.hpp"

#include "server/domain/overloaded.hpp"

namespace urdimbre::domain {
namespace {

using Id = std::optional<Uuid>;

}  // namespace

std::optional<ContributionId> subject(const Event& event) {
    return std::visit(
        Overloaded{
            [](const SpaceOpened&) -> Id { return {}; },
            [](const MemberAdded&) -> Id { return {}; },
            [](const MemberRolesChanged&) -> Id { return {}; },
            [](const MemberRemoved&) -> Id { return {}; },
            [](const MessagePosted& posted) -> Id { return posted.message; },
            [](const MessageEdited& edited) -> Id { return edited.message; },
            [](const MessageWithdrawn& withdrawn) -> Id { return withdrawn.message; },
        },
        event
    );
}

std::optional<ContentId> words(const Event& event) {
    return std::visit(
        Overloaded{
            [](const SpaceOpened&) -> Id { return {}; },
            [](const MemberAdded&) -> Id { return {}; },
            [](const MemberRolesChanged&) -> Id { return {}; },
            [](const MemberRemoved&) -> Id { return {}; },
            [](const MessagePosted& posted) -> Id { return posted.message; },
            [](const MessageEdited& edited) -> Id { return edited.content; },
            [](const MessageWithdrawn&) -> Id { return {}; },
        },
        event
    );
}

std::span<const Attachment> attachments(const Event& event) {
    const auto* posted = std::get_if<MessagePosted>(&event);
    return posted ? std::span<const Attachment>{posted->attachments}
                  : std::span<const Attachment>{};
}

}  // namespace urdimbre::domain
