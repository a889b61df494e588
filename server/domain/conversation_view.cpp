#include "server/domain/conversation_view.hpp"

#include "server/domain/preparing.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

template <class What>
bool shown_to(const Audience& audience, const What& what) {
    if (what.shown == Shown::everybody) return true;
    if (!audience.self) return false;
    if (what.author == audience.self) return true;
    return what.shown == Shown::group &&
           std::ranges::find(what.readers, *audience.self) != what.readers.end();
}

// That it is theirs is seen by the author alone (rule C44).
bool is_others(const Audience& audience, const std::optional<PersonId>& author) {
    return !author || audience.self != author;
}

}  // namespace

bool takes_part(const Conversation& conversation, PersonId person) {
    return conversation.seated(person) ||
           std::ranges::any_of(conversation.contributions, [&](const Contribution& one) {
               return one.author == person;
           });
}

bool knows_of(const Audience& audience, const ConversationEvent& event) {
    if (const auto* cast = std::get_if<VoteCast>(&event)) return audience.self == cast->person;
    if (const auto* cast = std::get_if<LateVoteCast>(&event)) return audience.self == cast->person;
    if (const auto* filled = std::get_if<FormFilled>(&event)) {
        return !filled->to || (audience.self &&
                               std::ranges::find(*filled->to, *audience.self) != filled->to->end());
    }
    if (const auto* nudged = std::get_if<PersonNudged>(&event)) {
        return audience.self && std::ranges::find(nudged->to, *audience.self) != nudged->to.end();
    }
    if (const auto* marked = std::get_if<ReadyMarked>(&event)) {
        return !marked->to_self || audience.self == marked->person;
    }
    return std::visit(
        [&](const auto& what) {
            if constexpr (requires { what.shown; }) {
                return shown_to(audience, what);
            }
            return true;
        },
        event
    );
}

ConversationEvent view(const ConversationEvent& event, const Audience& audience) {
    ConversationEvent seen = event;
    if (auto* author = anonymous_author(seen); author && is_others(audience, *author)) {
        author->reset();
    }
    if (auto* filled = std::get_if<FormFilled>(&seen)) filled->to.reset();
    if (auto* revealed = std::get_if<ContributionsRevealed>(&seen)) {
        for (Contribution& one : revealed->contributions) {
            if (one.anonymous) one.author.reset();
        }
    }
    return seen;
}

Conversation view(const Conversation& conversation, const Audience& audience) {
    Conversation seen = conversation;
    std::erase_if(seen.contributions, [&](const Contribution& one) {
        if (one.shown == Shown::everybody) return false;
        return !audience.self || !conversation.shows(one, *audience.self);
    });
    // Whoever moved to another group keeps what they wrote, and not what it was an answer to.
    const auto unseen = [&](const std::optional<ContributionId>& id) {
        return id && !seen.find(*id);
    };
    for (Contribution& one : seen.contributions) {
        if (one.shown == Shown::group && unseen(one.reply_to)) one.reply_to.reset();
        if (one.shown == Shown::group && unseen(one.rests_on)) one.rests_on.reset();
        if (one.anonymous && is_others(audience, one.author)) one.author.reset();
    }
    if (conversation.anonymous_now()) {
        std::erase_if(seen.ready, [&](PersonId person) { return audience.self != person; });
    }
    std::erase_if(seen.votes, [&](const Vote& vote) { return audience.self != vote.person; });
    std::erase_if(seen.late_votes, [&](const LateVote& vote) {
        return audience.self != vote.person;
    });
    // Who answered is known to themselves alone.
    for (Voters& one : seen.voters) {
        std::erase_if(one.people, [&](PersonId person) { return audience.self != person; });
    }
    std::erase_if(seen.voters, [](const Voters& one) { return one.people.empty(); });
    if (!shows_form(conversation, audience)) seen.form.clear();
    for (Question& question : seen.gallery.questions) question.voters.clear();
    seen.gallery.voters.clear();
    seen.gallery.hands.clear();
    std::erase_if(seen.nudges, [&](const Nudged& one) {
        return !audience.self || !conversation.shows(one, *audience.self);
    });
    // How much each was heard is told to those who facilitate, and not by this (rule C134).
    seen.voices.clear();
    seen.voiced = {};
    seen.voiced_at = {};
    seen.incidents.clear();
    seen.held.clear();
    seen.reminded = false;
    seen.words_bytes = 0;
    return seen;
}

std::optional<PersonId> resets(const ConversationEvent& event) {
    if (const auto* given = std::get_if<SeatGiven>(&event)) return given->person;
    if (const auto* left = std::get_if<SeatLeft>(&event)) return left->person;
    if (const auto* grouped = std::get_if<PersonGrouped>(&event)) return grouped->person;
    return {};
}

}  // namespace urdimbre::domain
