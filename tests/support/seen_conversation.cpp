#include "tests/support/seen_conversation.hpp"

#include <algorithm>
#include <ranges>

namespace urdimbre::tests {
namespace {

wire::Contribution* find(Seen& seen, const wire::Uuid& id) {
    const auto found = std::ranges::find(seen->contributions, id, &wire::Contribution::id);
    return found == seen->contributions.end() ? nullptr : &*found;
}

void insert(std::vector<std::uint64_t>& people, std::uint64_t person) {
    const auto place = std::ranges::lower_bound(people, person);
    if (place == people.end() || *place != person) people.insert(place, person);
}

void out_of_groups(Seen& seen, std::uint64_t person) {
    if (!seen->groups) return;
    for (wire::Group& group : *seen->groups) std::erase(group.members, person);
}

}  // namespace

void take(Seen& seen, const wire::SessionPlannedItem& item) { seen = item.conversation; }

void take(Seen& seen, const wire::SessionDatedItem& item) {
    seen->starts_at = item.starts_at;
    seen->zone = item.zone;
}

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
    seen->vote.reset();
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
    seen->corrections->push_back({item.id, item.at, item.by, item.contribution, item.text});
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

void take(Seen& seen, const wire::PollClosedItem& item) {
    seen->vote.reset();
    std::erase_if(seen->polls, [&](const wire::PollResult& one) {
        return one.phase == item.result.phase;
    });
    seen->polls.push_back(item.result);
    std::ranges::sort(seen->polls, {}, &wire::PollResult::phase);
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

void take(Seen& seen, const wire::ExceptionGrantedItem& item) {
    insert(seen->excepted, item.person);
}

void take(Seen& seen, const wire::FacilitationPassedItem& item) { seen->facilitator = item.to; }

void take(Seen& seen, const wire::ConversationEndedItem& item) {
    seen->stage = wire::Stage::ended;
    seen->ended_at = item.at;
    seen->ending = item.how;
    seen->paused_at.reset();
    seen->turns.clear();
    seen->ready.clear();
    seen->excepted.clear();
    seen->call.reset();
    // Whose they are nobody knows any more, and so nobody is shown what was hidden to the end.
    std::erase_if(seen->contributions, [](const wire::Contribution& one) {
        return one.anonymous && one.shown == wire::Shown::author_until_reveal;
    });
    for (wire::Contribution& one : seen->contributions) {
        if (one.anonymous) one.author.reset();
    }
}

}  // namespace urdimbre::tests
