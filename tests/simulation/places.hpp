#pragma once

#include "server/app/stored.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::simulation {

using namespace std::chrono_literals;
using domain::PersonId;
using domain::SpaceId;
using domain::SpaceKind;
using domain::SpaceRole;

inline constexpr PersonId ana{1};
inline constexpr PersonId benito{2};
inline constexpr PersonId carla{3};

// A network with people and no connections: commands are handed to the spaces of a node, and asked
// again elsewhere under the same id until they are answered.
class Places {
  public:
    explicit Places(std::uint32_t seed, std::size_t nodes = 2)
        : town({.seed = seed, .nodes = nodes, .people = 0}) {
        for (const char* name : {"Ana", "Benito", "Carla", "Diego"}) {
            town.directory.add_person(name, "es");
        }
        network = town.directory.reserve_space(SpaceKind::network, "Red");
        ask(network, ana, domain::OpenSpace{SpaceKind::network, {}});
    }

    domain::CommandId new_id() {
        domain::CommandId id;
        std::ranges::generate(id.bytes, [&] {
            return static_cast<std::uint8_t>(town.world.random());
        });
        return id;
    }

    struct Question {
        domain::CommandId id;
        SpaceId space{};
        PersonId by{};
        domain::Command command;
        std::optional<app::Answer> answer{};
    };
    using Asked = std::shared_ptr<Question>;

    Asked begin(SpaceId space, PersonId by, domain::Command command) {
        auto asked = std::make_shared<Question>(Question{new_id(), space, by, std::move(command)});
        send(asked, town.world.random() % town.node_count());
        return asked;
    }

    void send(const Asked& asked, std::size_t node) {
        town.node(node)
            .spaces()
            .at(asked->space)
            .submit({
                .id = asked->id,
                .fingerprint = 7,
                .by = asked->by,
                .command = asked->command,
                .answer = [asked](const app::Answer& answer) { asked->answer = answer; },
            });
    }

    // Until it is answered for good.
    app::Answer finish(const Asked& asked) {
        for (int attempt = 0; attempt < 200; ++attempt) {
            for (int wait = 0; wait < 50 && !asked->answer; ++wait) town.world.run_for(10ms);
            const auto* refused =
                asked->answer ? std::get_if<app::Refused>(&*asked->answer) : nullptr;
            if (asked->answer && !(refused && wire::temporary(refused->code))) {
                return *asked->answer;
            }
            asked->answer.reset();
            send(asked, town.world.random() % town.node_count());
        }
        throw std::runtime_error("never answered");
    }

    app::Answer ask(SpaceId space, PersonId by, domain::Command command) {
        return finish(begin(space, by, std::move(command)));
    }

    static domain::Command to_open(SpaceKind kind) { return domain::OpenBelow{kind, "Sala", {}}; }

    // The number that a command got, once the log of the parent has it.
    std::optional<SpaceId> opened(const Asked& asked) {
        for (const auto& stored : log(asked->space)) {
            const auto event = app::from_stored(stored);
            const auto* child = std::get_if<domain::ChildOpened>(&event->event);
            if (child && child->id == asked->id) return child->space;
        }
        return {};
    }

    bool began(const Asked& asked) {
        const auto child = opened(asked);
        return child && !log(*child).empty();
    }

    SpaceId open(SpaceId from, PersonId by, SpaceKind kind) {
        const auto asked = begin(from, by, to_open(kind));
        finish(asked);
        EXPECT_TRUE(run_until([&] { return began(asked); }));
        return *opened(asked);
    }

    void add(SpaceId space, PersonId by, PersonId person, domain::Roles roles) {
        const auto answer = ask(space, by, domain::AddMember{person, roles});
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }

    template <class Condition>
    bool run_until(Condition condition, int milliseconds = 60'000) {
        for (int i = 0; i < milliseconds; ++i) {
            if (condition()) return true;
            town.world.run_for(1ms);
        }
        return condition();
    }

    std::vector<storage::StoredEvent> log(SpaceId space) {
        return town.log.read(space, 0, 1'000'000);
    }

    domain::Space state(SpaceId space) {
        domain::Space state;
        for (const auto& stored : log(space)) domain::evolve(state, *app::from_stored(stored));
        return state;
    }

    template <class Event>
    std::size_t count(SpaceId space) {
        return static_cast<std::size_t>(std::ranges::count_if(log(space), [](const auto& stored) {
            return std::holds_alternative<Event>(app::from_stored(stored)->event);
        }));
    }

    bool due(SpaceId space) {
        const auto all = town.log.due(domain::Instant::max(), 1'000);
        return std::ranges::find(all, space) != all.end();
    }

    void restart_all() {
        for (std::size_t i = 0; i < town.node_count(); ++i) town.restart(i);
    }

    Town town;
    SpaceId network{};
};

}  // namespace urdimbre::simulation
