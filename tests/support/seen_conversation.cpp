#include "tests/support/seen_conversation.hpp"

#include <algorithm>
#include <ranges>

namespace urdimbre::tests {
namespace {

wire::Contribution* find(Seen& seen, const wire::Uuid& id) {
    const auto found = std::ranges::find(seen->contributions, id, &wire::Contribution::id);
    return found == seen->contributions.end() ? nullptr : &*found;
}

template <class Number>
void insert_in(std::vector<Number>& numbers, Number one) {
    const auto place = std::ranges::lower_bound(numbers, one);
    if (place == numbers.end() || *place != one) numbers.insert(place, one);
}

void insert(std::vector<std::uint64_t>& people, std::uint64_t person) { insert_in(people, person); }

void out_of_groups(Seen& seen, std::uint64_t person) {
    if (!seen->groups) return;
    for (wire::Group& group : *seen->groups) std::erase(group.members, person);
}

// What the public has brought; there is nothing to say of it where it has brought nothing.
template <class Change>
void change_gallery(Seen& seen, Change change) {
    constexpr std::size_t reactions = 5;
    auto gallery = seen->gallery.value_or(
        wire::GalleryState{.questions = {}, .reactions = {}, .hands = 0, .word = {}}
    );
    gallery.reactions.resize(reactions);
    change(gallery);
    const bool reacted = std::ranges::any_of(gallery.reactions, [](auto n) { return n > 0; });
    seen->gallery.reset();
    if (!gallery.questions.empty() || reacted || gallery.hands > 0 || gallery.word) {
        seen->gallery = std::move(gallery);
    }
}

wire::Question* numbered(wire::GalleryState& gallery, std::uint32_t number) {
    const auto found = std::ranges::find(gallery.questions, number, &wire::Question::number);
    return found == gallery.questions.end() ? nullptr : &*found;
}

// Hands, word and reactions are of one phase.
void leave_phase_of_gallery(Seen& seen) {
    change_gallery(seen, [](wire::GalleryState& gallery) {
        std::ranges::fill(gallery.reactions, 0u);
        gallery.hands = 0;
        gallery.word.reset();
    });
}

// The newest invitation of each person.
void forget_nudge(Seen& seen, std::uint64_t person) {
    if (!seen->nudges) return;
    std::erase_if(*seen->nudges, [&](const wire::Nudged& one) { return one.person == person; });
    if (seen->nudges->empty()) seen->nudges.reset();
}

}  // namespace

// Another plan keeps what was attached.
void take(Seen& seen, const wire::SessionPlannedItem& item) {
    auto materials = seen ? std::move(seen->materials) : std::nullopt;
    seen = item.conversation;
    seen->materials = std::move(materials);
}

void take(Seen& seen, const wire::MaterialAttachedItem& item) {
    if (!seen->materials) seen->materials.emplace();
    seen->materials->push_back(item.material);
}

void take(Seen& seen, const wire::MaterialRemovedItem& item) {
    if (!seen->materials) return;
    for (wire::Material& one : *seen->materials) {
        if (one.id != item.material) continue;
        one.title.reset();
        one.address.reset();
        one.attachments.reset();
        one.removed = true;
    }
}

void take(Seen& seen, const wire::SessionDatedItem& item) {
    seen->starts_at = item.starts_at;
    seen->zone = item.zone;
}

void take(Seen& seen, const wire::SessionPlacedItem& item) { seen->of_stage = item.of_stage; }

void take(Seen& seen, const wire::SessionPacedItem& item) {
    seen->mode = item.mode;
    seen->closes = item.closes;
}

void take(Seen& seen, const wire::FormFilledItem& item) {
    auto form = seen->form.value_or(std::vector<wire::FormAnswer>{});
    std::erase_if(form, [&](const wire::FormAnswer& one) { return one.field == item.field; });
    if (!item.empty) form.push_back({item.field, item.by, item.at, item.text});
    seen->form = form.empty() ? std::nullopt : std::optional{std::move(form)};
}

void take(Seen&, const wire::PhaseClosingItem&) {}

void take(Seen& seen, const wire::CompletingBeganItem& item) {
    seen->stage = wire::Stage::completing;
    seen->entered_at = item.at;
    seen->deadline = item.until;
    seen->overtime = false;
    seen->paused_at.reset();
    seen->turns.clear();
    seen->ready.clear();
    seen->excepted.clear();
    leave_phase_of_gallery(seen);
    seen->vote.reset();
    seen->nudges.reset();
}

void take(Seen& seen, const wire::ActaConfirmedItem& item) {
    if (!seen->confirmed) seen->confirmed.emplace();
    std::erase_if(*seen->confirmed, [&](const wire::Confirmation& one) {
        return one.person == item.person;
    });
    seen->confirmed->push_back({item.person, item.at, item.corrections});
}

void take(Seen& seen, const wire::CorrectionAskedItem& item) {
    if (!seen->corrections) seen->corrections.emplace();
    seen->corrections->push_back({item.id, item.at, item.by, item.contribution, item.text, {}});
}

void take(Seen& seen, const wire::CorrectionTakenBackItem& item) {
    if (!seen->corrections) return;
    for (wire::Correction& one : *seen->corrections) {
        if (one.id != item.correction) continue;
        one.text.reset();
        one.taken_back = item.at;
    }
}

void take(Seen& seen, const wire::SeatGivenItem& item) {
    seen->seats.push_back({item.person, item.role});
    seen->facilitator = item.facilitator;
}

void take(Seen& seen, const wire::SeatLeftItem& item) {
    std::erase(seen->seats, wire::Seat{item.person, item.role});
    seen->facilitator = item.facilitator;
    if (std::ranges::find(seen->seats, item.person, &wire::Seat::person) != seen->seats.end()) {
        return;
    }
    std::erase(seen->ready, item.person);
    std::erase(seen->excepted, item.person);
    forget_nudge(seen, item.person);
    out_of_groups(seen, item.person);
}

void take(Seen& seen, const wire::PhaseEnteredItem& item) {
    seen->stage = wire::Stage::running;
    if (!seen->started_at) seen->started_at = item.at;
    seen->phase = item.phase;
    seen->entered_at = item.at;
    seen->deadline = item.deadline;
    seen->overtime = false;
    seen->paused_at.reset();
    seen->turns = item.turns;
    seen->ready.clear();
    seen->excepted.clear();
    leave_phase_of_gallery(seen);
    seen->vote.reset();
    seen->call.reset();
}

void take(Seen& seen, const wire::PhaseExtendedItem& item) {
    seen->deadline = item.deadline;
    seen->turns = item.turns;
    seen->overtime = false;
}

void take(Seen& seen, const wire::PhaseOvertimeItem&) { seen->overtime = true; }

void take(Seen&, const wire::RequirementMissingItem&) {}

void take(Seen& seen, const wire::ConversationPausedItem& item) {
    seen->stage = wire::Stage::paused;
    seen->paused_at = item.at;
}

void take(Seen& seen, const wire::ConversationResumedItem& item) {
    seen->stage = wire::Stage::running;
    seen->paused_at.reset();
    seen->deadline = item.deadline;
    seen->turns = item.turns;
}

void take(Seen& seen, const wire::TurnChangedItem& item) {
    const auto turn = std::ranges::find(seen->turns, item.turn.grant, &wire::Turn::grant);
    if (turn != seen->turns.end()) *turn = item.turn;
}

void take(Seen& seen, const wire::ReadyMarkedItem& item) {
    if (item.ready) {
        insert(seen->ready, item.person);
    } else {
        std::erase(seen->ready, item.person);
    }
}

void take(Seen& seen, const wire::ContributionMadeItem& item) {
    seen->contributions.push_back(item.contribution);
    if (item.by_exception && item.contribution.author) {
        std::erase(seen->excepted, *item.contribution.author);
    }
}

void take(Seen& seen, const wire::ContributionEditedItem& item) {
    if (wire::Contribution* one = find(seen, item.id)) {
        one->text = item.text;
        one->edited_at = item.at;
    }
}

void take(Seen& seen, const wire::ContributionWithdrawnItem& item) {
    if (wire::Contribution* one = find(seen, item.id)) {
        one->text.reset();
        one->attachments.reset();
        one->withdrawn = true;
    }
}

void take(Seen& seen, const wire::ContributionReclassifiedItem& item) {
    if (wire::Contribution* one = find(seen, item.id)) one->kind = item.kind;
}

void take(Seen& seen, const wire::ContributionsRevealedItem& item) {
    const std::vector<wire::Contribution> before = seen->contributions;
    std::erase_if(seen->contributions, [](const wire::Contribution& one) {
        return one.shown == wire::Shown::author_until_reveal || one.shown == wire::Shown::group;
    });
    for (wire::Contribution one : item.contributions) {
        const auto hidden = std::ranges::find(before, one.id, &wire::Contribution::id);
        if (one.anonymous && hidden != before.end()) one.author = hidden->author;
        seen->contributions.push_back(std::move(one));
    }
}

void take(Seen& seen, const wire::VoteCastItem& item) { seen->vote = item.ballot; }

// What I answered then I answer no more.
void take(Seen& seen, const wire::PollClosedItem& item) {
    if (seen->mode == wire::SessionMode::hybrid) {
        auto voted = seen->voted.value_or(std::vector<std::uint32_t>{});
        std::erase(voted, item.result.phase);
        if (seen->vote) insert_in(voted, item.result.phase);
        seen->voted.reset();
        if (!voted.empty()) seen->voted = std::move(voted);
    }
    seen->vote.reset();
    std::erase_if(seen->polls, [&](const wire::PollResult& one) {
        return one.phase == item.result.phase;
    });
    seen->polls.push_back(item.result);
    std::ranges::sort(seen->polls, {}, &wire::PollResult::phase);
}

void take(Seen& seen, const wire::LateVoteCastItem& item) {
    auto votes = seen->late_votes.value_or(std::vector<wire::LateVote>{});
    std::erase_if(votes, [&](const wire::LateVote& one) { return one.phase == item.phase; });
    if (item.ballot) votes.push_back({item.phase, *item.ballot});
    std::ranges::sort(votes, {}, &wire::LateVote::phase);
    seen->late_votes.reset();
    if (!votes.empty()) seen->late_votes = std::move(votes);
}

void take(Seen& seen, const wire::PollCompletedItem& item) {
    if (!seen->afterwards) seen->afterwards.emplace();
    seen->afterwards->push_back(item.afterwards);
    if (!seen->late_votes) return;
    std::erase_if(*seen->late_votes, [&](const wire::LateVote& one) {
        return one.phase == item.afterwards.phase;
    });
    if (seen->late_votes->empty()) seen->late_votes.reset();
}

void take(Seen& seen, const wire::GroupsFormedItem& item) {
    seen->groups.reset();
    if (!item.groups.empty()) seen->groups = item.groups;
}

void take(Seen& seen, const wire::PersonGroupedItem& item) {
    out_of_groups(seen, item.person);
    if (!seen->groups) seen->groups.emplace();
    auto& groups = *seen->groups;
    if (item.group >= groups.size()) groups.resize(item.group + std::size_t{1});
    groups[item.group].members.push_back(item.person);
}

void take(Seen& seen, const wire::GroupsCalledItem& item) { seen->call = item.call; }

void take(Seen& seen, const wire::QuestionAskedItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) {
        gallery.questions.push_back(item.question);
    });
}

void take(Seen& seen, const wire::QuestionsVotedItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) {
        for (const wire::QuestionVotes& one : item.votes) {
            if (wire::Question* question = numbered(gallery, one.number)) {
                question->votes = one.votes;
            }
        }
    });
}

void take(Seen& seen, const wire::QuestionMarkedItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) {
        wire::Question* question = numbered(gallery, item.number);
        if (!question) return;
        question->standing.reset();
        if (item.standing != wire::QuestionStanding::open) question->standing = item.standing;
    });
}

void take(Seen& seen, const wire::QuestionWithdrawnItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) {
        std::erase_if(gallery.questions, [&](const wire::Question& one) {
            return one.number == item.number;
        });
    });
}

void take(Seen& seen, const wire::HandsCountedItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) { gallery.hands = item.hands; });
}

void take(Seen& seen, const wire::WordGivenItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) {
        gallery.hands = item.hands;
        gallery.word = wire::GalleryWord{item.person, item.at, item.until};
    });
}

void take(Seen& seen, const wire::WordEndedItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) {
        gallery.hands = item.hands;
        gallery.word.reset();
    });
}

void take(Seen& seen, const wire::ApplaudedItem& item) {
    change_gallery(seen, [&](wire::GalleryState& gallery) { gallery.reactions = item.reactions; });
}

void take(Seen& seen, const wire::ExceptionGrantedItem& item) {
    insert(seen->excepted, item.person);
}

void take(Seen& seen, const wire::FacilitationPassedItem& item) { seen->facilitator = item.to; }

void take(Seen& seen, const wire::PersonNudgedItem& item) {
    forget_nudge(seen, item.nudge.person);
    if (!seen->nudges) seen->nudges.emplace();
    seen->nudges->push_back(item.nudge);
}

void take(Seen& seen, const wire::ConversationEndedItem& item) {
    seen->stage = wire::Stage::ended;
    seen->ended_at = item.at;
    seen->ending = item.how;
    seen->paused_at.reset();
    seen->turns.clear();
    seen->ready.clear();
    seen->excepted.clear();
    leave_phase_of_gallery(seen);
    seen->call.reset();
    seen->nudges.reset();
    seen->voted.reset();
    seen->late_votes.reset();
    // Whose they are nobody knows any more, and so nobody is shown what was hidden to the end.
    std::erase_if(seen->contributions, [](const wire::Contribution& one) {
        return one.anonymous && one.shown == wire::Shown::author_until_reveal;
    });
    for (wire::Contribution& one : seen->contributions) {
        if (one.anonymous) one.author.reset();
    }
}

}  // namespace urdimbre::tests
