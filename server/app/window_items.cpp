#include "server/app/window_items.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

namespace seen = domain::seen;

// Votes of other questions stay as they were; everything else is said anew as a whole.
void take_in(seen::QuestionsVoted& later, seen::QuestionsVoted earlier) {
    for (const auto& one : later.questions) {
        const auto same =
            std::ranges::find(earlier.questions, one.number, &seen::QuestionsVoted::Votes::number);
        if (same == earlier.questions.end()) {
            earlier.questions.push_back(one);
        } else {
            *same = one;
        }
    }
    later = std::move(earlier);
}
void take_in(seen::HandsCounted&, const seen::HandsCounted&) {}
void take_in(seen::Applauded&, const seen::Applauded&) {}

}  // namespace

template <class Counted>
void WindowItems::join(std::optional<std::size_t>& earlier, Counted& counted) {
    if (earlier) {
        std::optional<Entry>& before = entries_[*earlier];
        take_in(counted, std::get<Counted>(std::move(before->item)));
        before.reset();
        --size_;
    }
    earlier = entries_.size();
}

void WindowItems::add(domain::seen::Item item, domain::Sequence seq, domain::Instant at) {
    if (auto* reacted = std::get_if<domain::seen::MessageReacted>(&item)) {
        const auto [earlier, first] = reacted_.try_emplace(reacted->message, entries_.size());
        if (!first) {
            std::optional<Entry>& before = entries_[earlier->second];
            auto joined = std::get<domain::seen::MessageReacted>(std::move(before->item));
            for (const auto& change : reacted->changes) domain::merge(joined.changes, change);
            *reacted = std::move(joined);
            before.reset();
            --size_;
            earlier->second = entries_.size();
        }
    }
    if (auto* voted = std::get_if<seen::QuestionsVoted>(&item)) join(voted_, *voted);
    if (auto* hands = std::get_if<seen::HandsCounted>(&item)) join(hands_, *hands);
    if (auto* applauded = std::get_if<seen::Applauded>(&item)) join(applauded_, *applauded);
    entries_.push_back(Entry{std::move(item), seq, at});
    ++size_;
}

std::vector<wire::Item> WindowItems::take(const FindWords& words) {
    std::vector<wire::Item> items;
    items.reserve(size_);
    for (const std::optional<Entry>& entry : entries_) {
        if (entry) items.push_back(to_wire(entry->item, entry->seq, entry->at, words));
    }
    entries_.clear();
    reacted_.clear();
    voted_.reset();
    hands_.reset();
    applauded_.reset();
    size_ = 0;
    return items;
}

}  // namespace urdimbre::app
