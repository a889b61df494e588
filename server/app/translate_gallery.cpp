#include "server/app/translate_gallery.hpp"

#include "server/app/translate_conversation.hpp"
#include "server/app/translate_parts.hpp"

#include <algorithm>

namespace urdimbre::app {
namespace {

using std::chrono::seconds;

std::optional<wire::GalleryWord> outer(const std::optional<domain::GalleryWord>& word) {
    if (!word) return {};
    return wire::GalleryWord{number(word->person), word->since, word->until};
}

std::optional<domain::GalleryWord> inner(const std::optional<wire::GalleryWord>& word) {
    if (!word) return {};
    return domain::GalleryWord{domain::PersonId{word->person}, word->since, word->until};
}

}  // namespace

std::optional<wire::Gallery> to_wire(const std::optional<domain::Gallery>& gallery) {
    if (!gallery) return {};
    wire::Gallery out{
        .reactions = gallery->reactions,
        .questions = gallery->questions,
        .votes = gallery->votes,
        .speakers = {},
    };
    if (const auto& speakers = gallery->speakers) {
        out.speakers = wire::Speakers{
            .kinds = speakers->kinds,
            .policy = outside(speakers->policy),
            .turn_seconds = speakers->turn ? std::optional{whole(*speakers->turn)} : std::nullopt,
        };
    }
    return out;
}

std::optional<domain::Gallery> to_domain(const std::optional<wire::Gallery>& gallery) {
    if (!gallery) return {};
    domain::Gallery in{
        .reactions = gallery->reactions,
        .questions = gallery->questions,
        .votes = gallery->votes,
        .speakers = {},
    };
    if (const auto& speakers = gallery->speakers) {
        in.speakers = domain::Speakers{
            .kinds = speakers->kinds,
            .policy = inside<domain::TurnPolicy>(speakers->policy),
            .turn = speakers->turn_seconds ? std::optional{seconds{*speakers->turn_seconds}}
                                           : std::nullopt,
        };
    }
    return in;
}

wire::Question to_wire(const domain::Question& question, const FindWords& words) {
    return {
        .id = question.id.bytes,
        .number = question.number,
        .at = question.at,
        .author = number(question.author),
        .text = words(question.id),
        .votes = question.votes,
        .standing = question.standing == domain::Standing::open
                        ? std::nullopt
                        : std::optional{outside(question.standing)},
    };
}

std::optional<wire::GalleryState>
to_wire(const domain::GalleryState& seen, const FindWords& words) {
    if (seen.questions.empty() && seen.reactions == domain::ReactionCounts{} && seen.raised == 0 &&
        !seen.word) {
        return {};
    }
    return wire::GalleryState{
        .questions = each<wire::Question>(
            seen.questions, [&](const domain::Question& one) { return to_wire(one, words); }
        ),
        .reactions = to_wire(seen.reactions),
        .hands = seen.raised,
        .word = outer(seen.word),
    };
}

std::optional<wire::SavedGallery> to_saved(const domain::GalleryState& gallery) {
    if (gallery == domain::GalleryState{}) return {};
    return wire::SavedGallery{
        .voters = numbers(gallery.voters),
        .questions = each<wire::SavedQuestion>(
            gallery.questions,
            [](const domain::Question& one) {
                return wire::SavedQuestion{
                    .id = one.id.bytes,
                    .number = one.number,
                    .at = one.at,
                    .author = number(one.author),
                    .standing = outside(one.standing),
                    .voters = one.voters.bits(),
                };
            }
        ),
        .asked = gallery.asked,
        .reactions = to_wire(gallery.reactions),
        .hands = numbers(gallery.hands),
        .word = outer(gallery.word),
    };
}

domain::GalleryState to_domain(const std::optional<wire::SavedGallery>& saved) {
    domain::GalleryState gallery;
    if (!saved) return gallery;
    gallery.voters = people<std::vector<domain::PersonId>>(saved->voters);
    for (const wire::SavedQuestion& one : saved->questions) {
        domain::PlaceSet voters = domain::PlaceSet::of(one.voters);
        gallery.questions.push_back({
            .id = {one.id},
            .number = one.number,
            .at = one.at,
            .author = domain::PersonId{one.author},
            .standing = inside<domain::Standing>(one.standing),
            .votes = voters.count(),
            .voters = std::move(voters),
        });
    }
    gallery.asked = saved->asked;
    gallery.reactions = to_domain(saved->reactions);
    gallery.hands = people<std::vector<domain::PersonId>>(saved->hands);
    gallery.raised = static_cast<std::uint32_t>(gallery.hands.size());
    gallery.word = inner(saved->word);
    return gallery;
}

std::vector<std::uint32_t> to_wire(const domain::ReactionCounts& counts) {
    return {counts.begin(), counts.end()};
}

domain::ReactionCounts to_domain(const std::vector<std::uint32_t>& counts) {
    domain::ReactionCounts in{};
    std::copy_n(counts.begin(), std::min(counts.size(), in.size()), in.begin());
    return in;
}

wire::OwnPartFrame to_wire(const domain::OwnPart& part, domain::SpaceId space) {
    wire::OwnPartFrame frame{
        .space = number(space), .voted = part.voted, .place = part.place, .queue = {}
    };
    if (part.queue) frame.queue = numbers(*part.queue);
    return frame;
}

domain::ConversationEvent to_domain(const wire::QuestionAskedEvent& event) {
    return domain::QuestionAsked{{event.question}, event.number, domain::PersonId{event.author}};
}

domain::ConversationEvent to_domain(const wire::QuestionVotedEvent& event) {
    return domain::QuestionVoted{
        event.number, domain::PersonId{event.person}, event.on, event.votes
    };
}

domain::ConversationEvent to_domain(const wire::QuestionMarkedEvent& event) {
    return domain::QuestionMarked{
        event.number, inside<domain::Standing>(event.standing), domain::PersonId{event.by}
    };
}

domain::ConversationEvent to_domain(const wire::QuestionWithdrawnEvent& event) {
    return domain::QuestionWithdrawn{{event.question}, event.number, domain::PersonId{event.by}};
}

domain::ConversationEvent to_domain(const wire::HandMovedEvent& event) {
    return domain::HandMoved{domain::PersonId{event.person}, event.up, event.hands};
}

domain::ConversationEvent to_domain(const wire::WordGivenEvent& event) {
    return domain::WordGiven{
        domain::PersonId{event.person}, event.until, app::inner(event.by), event.hands
    };
}

domain::ConversationEvent to_domain(const wire::WordEndedEvent& event) {
    return domain::WordEnded{
        inside<domain::TurnChange>(event.how),
        domain::PersonId{event.person},
        event.back,
        app::inner(event.by),
        event.hands,
    };
}

domain::ConversationEvent to_domain(const wire::ApplaudedEvent& event) {
    return domain::Applauded{to_domain(event.reactions)};
}

wire::QuestionAskedEvent to_wire(const domain::QuestionAsked& what) {
    return wire::QuestionAskedEvent{what.question.bytes, what.number, number(what.author)};
}

wire::QuestionVotedEvent to_wire(const domain::QuestionVoted& what) {
    return wire::QuestionVotedEvent{what.number, number(what.person), what.on, what.votes};
}

wire::QuestionMarkedEvent to_wire(const domain::QuestionMarked& what) {
    return wire::QuestionMarkedEvent{what.number, outside(what.standing), number(what.by)};
}

wire::QuestionWithdrawnEvent to_wire(const domain::QuestionWithdrawn& what) {
    return wire::QuestionWithdrawnEvent{what.question.bytes, what.number, number(what.by)};
}

wire::HandMovedEvent to_wire(const domain::HandMoved& what) {
    return wire::HandMovedEvent{number(what.person), what.up, what.hands};
}

wire::WordGivenEvent to_wire(const domain::WordGiven& what) {
    return wire::WordGivenEvent{number(what.person), what.until, outer(what.by), what.hands};
}

wire::WordEndedEvent to_wire(const domain::WordEnded& what) {
    return wire::WordEndedEvent{
        outside(what.how), number(what.person), what.back, outer(what.by), what.hands
    };
}

wire::ApplaudedEvent to_wire(const domain::Applauded& what) {
    return wire::ApplaudedEvent{to_wire(what.reactions)};
}

}  // namespace urdimbre::app
