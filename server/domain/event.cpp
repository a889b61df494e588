#include "server/domain/event.hpp"

#include "server/domain/overloaded.hpp"

namespace urdimbre::domain {
namespace {

using Id = std::optional<Uuid>;

// The text, and what its files are called.
std::vector<ContentId> words_posted(const MessagePosted& posted) {
    std::vector<ContentId> ids{posted.message};
    for (const Attachment& attached : posted.attachments) ids.push_back(attached.file);
    return ids;
}

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
            [](const MessageReacted& reacted) -> Id { return reacted.message; },
            [](const ConversationEvent& said) -> Id { return subject(said); },
            [](const ChildOpened&) -> Id { return {}; },
            [](const MembershipEndSet&) -> Id { return {}; },
            [](const MembershipsBelowEnding&) -> Id { return {}; },
            [](const EffectSettled&) -> Id { return {}; },
            [](const CommitmentEvent& what) -> Id { return subject(what); },
            [](const AccompanimentEvent& what) -> Id { return subject(what); },
            [](const Reminded&) -> Id { return {}; },
            [](const RetentionSet&) -> Id { return {}; },
            [](const StoryEvent& told) -> Id { return subject(told); },
            [](const CallsSet&) -> Id { return {}; },
        },
        event
    );
}

std::optional<ContributionId> found_by(const Event& event) {
    if (std::holds_alternative<MessageReacted>(event)) return {};
    const auto* what = std::get_if<AccompanimentEvent>(&event);
    const auto* recorded = what ? std::get_if<RecordingEvent>(what) : nullptr;
    if (recorded && !is_found(*recorded)) return {};
    return subject(event);
}

std::optional<PersonId>* anonymous_author(Event& event) {
    auto* said = std::get_if<ConversationEvent>(&event);
    return said ? anonymous_author(*said) : nullptr;
}

const std::optional<PersonId>* anonymous_author(const Event& event) {
    const auto* said = std::get_if<ConversationEvent>(&event);
    return said ? anonymous_author(*said) : nullptr;
}

std::vector<ContentId> words(const Event& event) {
    using Contents = std::vector<ContentId>;
    return std::visit(
        Overloaded{
            [](const SpaceOpened&) { return Contents{}; },
            [](const MemberAdded&) { return Contents{}; },
            [](const MemberRolesChanged&) { return Contents{}; },
            // Kept, and shown to nobody.
            [](const MemberRemoved& removed) {
                return removed.reason ? Contents{*removed.reason} : Contents{};
            },
            [](const MessagePosted& posted) { return words_posted(posted); },
            [](const MessageEdited& edited) { return Contents{edited.content}; },
            [](const MessageWithdrawn&) { return Contents{}; },
            [](const MessageReacted&) { return Contents{}; },
            [](const ConversationEvent& said) { return words(said); },
            [](const ChildOpened&) { return Contents{}; },
            [](const MembershipEndSet&) { return Contents{}; },
            [](const MembershipsBelowEnding&) { return Contents{}; },
            [](const EffectSettled&) { return Contents{}; },
            [](const CommitmentEvent& what) { return words(what); },
            [](const AccompanimentEvent& what) { return words(what); },
            [](const Reminded&) { return Contents{}; },
            [](const RetentionSet&) { return Contents{}; },
            // Read apart, in pages, by whose notebook it is (rule P24).
            [](const StoryEvent&) { return Contents{}; },
            [](const CallsSet&) { return Contents{}; },
        },
        event
    );
}

std::optional<ContributionId> withdrawn(const Event& event) {
    if (const auto* message = std::get_if<MessageWithdrawn>(&event)) return message->message;
    if (const auto* what = std::get_if<AccompanimentEvent>(&event)) {
        const auto* recorded = std::get_if<RecordingEvent>(what);
        if (recorded && ends_recording(*recorded)) return subject(*recorded);
        const auto* kept = std::get_if<ProgrammeEvent>(what);
        if (kept && std::holds_alternative<TopicDropped>(*kept)) return subject(*kept);
        const auto* held = std::get_if<ActivityEvent>(what);
        if (held) return silenced(*held);
        const auto* observed = std::get_if<ObservationEvent>(what);
        const auto* gone = observed ? std::get_if<ObservationWithdrawn>(observed) : nullptr;
        return gone ? std::optional{gone->observation} : std::nullopt;
    }
    const auto* said = std::get_if<ConversationEvent>(&event);
    if (!said) return {};
    if (const auto* gone = std::get_if<ContributionWithdrawn>(said)) return gone->contribution;
    if (const auto* gone = std::get_if<CorrectionTakenBack>(said)) return gone->correction;
    if (const auto* gone = std::get_if<QuestionWithdrawn>(said)) return gone->question;
    if (const auto* gone = std::get_if<MaterialRemoved>(said)) return gone->material;
    return {};
}

std::vector<ContentId> words_of(const Event& event, const ContributionId& contribution) {
    if (subject(event) == contribution) return words(event);
    const auto* said = std::get_if<ConversationEvent>(&event);
    const auto* asked = said ? std::get_if<CorrectionAsked>(said) : nullptr;
    if (asked && asked->correction == contribution) return {asked->correction};
    const auto* material = said ? std::get_if<MaterialAttached>(said) : nullptr;
    if (material && material->material == contribution) return words(*said);
    const auto* revealed = said ? std::get_if<ContributionsRevealed>(said) : nullptr;
    if (!revealed) return {};
    for (const Contribution& one : revealed->contributions) {
        if (one.id != contribution) continue;
        std::vector<ContentId> ids = one.versions;
        for (const Attachment& attached : one.attachments) ids.push_back(attached.file);
        return ids;
    }
    return {};
}

std::span<const Attachment> attachments(const Event& event) {
    if (const auto* posted = std::get_if<MessagePosted>(&event)) return posted->attachments;
    const auto* said = std::get_if<ConversationEvent>(&event);
    const auto* material = said ? std::get_if<MaterialAttached>(said) : nullptr;
    if (material) return material->attachments;
    const auto* made = said ? std::get_if<ContributionMade>(said) : nullptr;
    return made ? std::span<const Attachment>{made->attachments} : std::span<const Attachment>{};
}

}  // namespace urdimbre::domain
