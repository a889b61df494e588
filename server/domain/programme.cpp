#include "server/domain/programme.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {
namespace {

Topic* topic_in(Programme& programme, const TopicId& id) {
    const auto found = std::ranges::find(programme.topics, id, &Topic::id);
    return found == programme.topics.end() ? nullptr : &*found;
}

void untie(Topic& topic, const TakenUpIn& in) {
    std::erase_if(topic.ties, [&](const TopicTie& one) { return one.in == in; });
}

}  // namespace

const TopicTie* Topic::find(const TakenUpIn& sought) const {
    const auto found = std::ranges::find(ties, sought, &TopicTie::in);
    return found == ties.end() ? nullptr : &*found;
}

const Topic* Programme::find(const TopicId& topic) const {
    const auto found = std::ranges::find(topics, topic, &Topic::id);
    return found == topics.end() ? nullptr : &*found;
}

bool Programme::awaits(SpaceId session) const {
    return std::ranges::any_of(topics, [&](const Topic& topic) {
        const TopicTie* tie = topic.find({session, {}});
        return tie && !tie->done;
    });
}

void evolve(Programme& programme, const ProgrammeEvent& event, Instant at) {
    std::visit(
        Overloaded{
            [&](const TopicAdded& added) {
                programme.topics.push_back({added.topic, added.by, at, {}});
            },
            [&](const TopicDropped& dropped) {
                std::erase_if(programme.topics, [&](const Topic& one) {
                    return one.id == dropped.topic;
                });
            },
            [&](const TopicTied& tied) {
                Topic* topic = topic_in(programme, tied.topic);
                if (!topic) return;
                untie(*topic, tied.in);
                topic->ties.push_back({tied.part, tied.in, at, tied.done});
            },
            [&](const TopicUntied& untied) {
                if (Topic* topic = topic_in(programme, untied.topic)) untie(*topic, untied.in);
            },
            [&](const TopicMet& met) {
                for (Topic& topic : programme.topics) {
                    for (TopicTie& tie : topic.ties) {
                        if (tie.in.session == met.session) tie.done = true;
                    }
                }
            },
        },
        event
    );
}

std::optional<TopicId> subject(const ProgrammeEvent& event) {
    if (const auto* added = std::get_if<TopicAdded>(&event)) return added->topic;
    if (const auto* dropped = std::get_if<TopicDropped>(&event)) return dropped->topic;
    return {};
}

std::vector<ContentId> words(const ProgrammeEvent& event) {
    const auto* added = std::get_if<TopicAdded>(&event);
    return added ? std::vector<ContentId>{added->topic} : std::vector<ContentId>{};
}

}  // namespace urdimbre::domain
