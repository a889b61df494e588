#include "server/domain/command.hpp"

#include "server/domain/overloaded.hpp"

namespace urdimbre::domain {

std::span<FileToAttach> attachments(Command& command) {
    if (auto* post = std::get_if<PostMessage>(&command)) return post->attachments;
    auto* commitment = std::get_if<CommitmentCommand>(&command);
    if (auto* evidence = commitment ? std::get_if<BringEvidence>(commitment) : nullptr) {
        return evidence->attachments;
    }
    if (auto* accompany = std::get_if<AccompanimentCommand>(&command)) {
        auto* recorded = std::get_if<RecordingCommand>(accompany);
        auto* bring = recorded ? std::get_if<BringRecording>(recorded) : nullptr;
        if (bring) return bring->files;
    }
    auto* said = std::get_if<ConversationCommand>(&command);
    if (auto* material = said ? std::get_if<AttachMaterial>(said) : nullptr) {
        return material->attachments;
    }
    auto* contribute = said ? std::get_if<Contribute>(said) : nullptr;
    return contribute ? std::span<FileToAttach>{contribute->attachments}
                      : std::span<FileToAttach>{};
}

bool brings_recording(const Command& command) {
    const auto* accompany = std::get_if<AccompanimentCommand>(&command);
    const auto* recorded = accompany ? std::get_if<RecordingCommand>(accompany) : nullptr;
    return recorded && std::holds_alternative<BringRecording>(*recorded);
}

std::optional<ContributionId> subject(const Command& command) {
    using Subject = std::optional<ContributionId>;
    return std::visit(
        Overloaded{
            [](const OpenSpace&) -> Subject { return {}; },
            [](const AddMember&) -> Subject { return {}; },
            [](const RemoveMember&) -> Subject { return {}; },
            [](const PostMessage& post) -> Subject { return post.reply_to; },
            [](const EditMessage& edit) -> Subject { return edit.message; },
            [](const WithdrawMessage& withdraw) -> Subject { return withdraw.message; },
            [](const React& react) -> Subject { return react.message; },
            [](const ConversationCommand&) -> Subject { return {}; },
            [](const OpenBelow&) -> Subject { return {}; },
            [](const EndMembership&) -> Subject { return {}; },
            [](const SettleEffect&) -> Subject { return {}; },
            [](const CommitmentCommand&) -> Subject { return {}; },
            [](const AccompanimentCommand&) -> Subject { return {}; },
            [](const SetRetention&) -> Subject { return {}; },
            [](const ExpireWords& expire) -> Subject { return expire.what; },
            [](const StoryCommand&) -> Subject { return {}; },
            [](const SetCalls&) -> Subject { return {}; },
        },
        command
    );
}

}  // namespace urdimbre::domain
