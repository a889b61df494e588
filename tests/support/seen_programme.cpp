#include "tests/support/seen_programme.hpp"

#include <algorithm>

namespace urdimbre::tests {
namespace {

wire::Topic* known_topic(std::optional<wire::Accompaniment>& known, const wire::Uuid& id) {
    if (!known) return nullptr;
    const auto found = std::ranges::find(known->topics, id, &wire::Topic::id);
    return found == known->topics.end() ? nullptr : &*found;
}

template <class What>
void untie_known(wire::Topic& topic, const What& from) {
    std::erase_if(topic.ties, [&](const wire::TopicTie& one) {
        return one.session == from.session && one.visit == from.visit;
    });
}

}  // namespace

void take(std::optional<wire::Accompaniment>& known, const wire::TopicAddedItem& item) {
    if (!known) known.emplace();
    known->topics.push_back(item.topic);
}

// Where nothing else ever happened, there is nothing to know any more.
void take(std::optional<wire::Accompaniment>& known, const wire::TopicDroppedItem& item) {
    if (!known) return;
    std::erase_if(known->topics, [&](const wire::Topic& one) { return one.id == item.topic; });
    if (*known == wire::Accompaniment{}) known.reset();
}

void take(std::optional<wire::Accompaniment>& known, const wire::TopicTiedItem& item) {
    wire::Topic* topic = known_topic(known, item.topic);
    if (!topic) return;
    untie_known(*topic, item.tie);
    topic->ties.push_back(item.tie);
}

void take(std::optional<wire::Accompaniment>& known, const wire::TopicUntiedItem& item) {
    if (wire::Topic* topic = known_topic(known, item.topic)) untie_known(*topic, item);
}

void take(std::optional<wire::Accompaniment>& known, const wire::TopicMetItem& item) {
    if (!known) return;
    for (wire::Topic& topic : known->topics) {
        for (wire::TopicTie& tie : topic.ties) {
            if (tie.session == item.session) tie.done = true;
        }
    }
}

}  // namespace urdimbre::tests
