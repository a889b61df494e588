#include "server/app/window_items.hpp"

#include <utility>

namespace urdimbre::app {

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
    size_ = 0;
    return items;
}

}  // namespace urdimbre::app
