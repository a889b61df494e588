#include "server/app/template_gallery.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace urdimbre::app {
namespace {

namespace limits = domain::limits;
using Node = wire::json::Node;

constexpr std::array queues{std::string_view{"queue"}, std::string_view{"quiet_first"}};

std::uint32_t whole_seconds(std::chrono::seconds duration) {
    return static_cast<std::uint32_t>(duration.count());
}

domain::Speakers read_speakers(TemplateValues& values, const Node& node) {
    const TemplateMembers of{values, node, {"kinds", "turns"}, {"turn_seconds"}};
    enum class Passing : std::uint8_t { queue, quiet_first };
    domain::Speakers speakers;
    speakers.kinds = values.ids(of["kinds"], 1, limits::kinds_max);
    const auto passing = values.word(of["turns"], Passing::queue, queues);
    speakers.policy =
        passing == Passing::queue ? domain::TurnPolicy::queue : domain::TurnPolicy::quiet_first;
    if (const auto turn = values.number(
            of["turn_seconds"], whole_seconds(limits::turn_min), whole_seconds(limits::turn_max)
        )) {
        speakers.turn = std::chrono::seconds{*turn};
    }
    return speakers;
}

}  // namespace

domain::Gallery read_gallery(TemplateValues& values, const Node& node) {
    const TemplateMembers of{values, node, {}, {"reactions", "questions", "votes", "speakers"}};
    domain::Gallery gallery;
    gallery.reactions = values.yes(of["reactions"]);
    gallery.questions = values.number(of["questions"], 1, limits::questions_max);
    gallery.votes = values.yes(of["votes"]);
    if (const Node* asked = of["speakers"]) gallery.speakers = read_speakers(values, *asked);
    return gallery;
}

}  // namespace urdimbre::app
