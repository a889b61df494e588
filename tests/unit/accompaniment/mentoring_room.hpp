#pragma once

#include "server/app/saved_state.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/domain/accompanying.hpp"
#include "server/domain/due.hpp"
#include "server/domain/notice.hpp"
#include "server/domain/view.hpp"
#include "tests/support/seen_space.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::tests {

// A room with its mentor, who opened it, and whom she accompanies; everything that happens is shown
// to a reader, who must know the same as a snapshot says (L12), and is stored and read again.
class MentoringRoom {
  public:
    static constexpr domain::PersonId vero{1}, maribel{2}, luis{3}, olga{4}, coordinator{5};

    explicit MentoringRoom(domain::SpaceKind kind = domain::SpaceKind::mentoring_room) {
        using enum domain::SpaceRole;
        seen.kind = app::to_wire(kind);
        must(vero, domain::OpenSpace{.kind = kind, .parent = {}});
        must(
            vero,
            domain::AddMember{.person = vero, .roles = {domain::SpaceRole::coordinator, mentor}}
        );
        if (kind == domain::SpaceKind::notebook) return;
        must(vero, domain::AddMember{.person = maribel, .roles = {mentee}});
    }

    std::optional<domain::Refusal> ask(domain::PersonId by, const domain::Command& command) {
        now += std::chrono::minutes{1};
        ++last_id.bytes[15];
        if (last_id.bytes[15] == 0) ++last_id.bytes[14];
        const auto decision = decide(space, {.by = by, .id = last_id, .at = now}, command);
        if (!decision) return decision.error();
        for (const domain::Words& one : decision->words) texts[one.id] = one.text;
        events = decision->events;
        for (const domain::Event& event : events) take(event);
        return {};
    }

    void must(domain::PersonId by, const domain::Command& command) {
        const auto refused = ask(by, command);
        ASSERT_FALSE(refused) << "refused: " << static_cast<int>(*refused);
    }

    // What the clock alone does there, and then.
    void wait_until(domain::Instant then) {
        now = then;
        told.clear();
        events = domain::due_events(space, now);
        for (const domain::Event& event : events) take(event);
        const auto next = domain::next_tick(space);
        ASSERT_TRUE(!next || *next > now) << "nothing is due a second time";
    }

    const domain::Course& course() const { return *space.accompaniment.course; }

    domain::Space space;
    domain::Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    domain::CommandId last_id{};
    std::vector<domain::Event> events;  // of the last command
    std::vector<domain::Notice> told;   // because of it
    std::map<domain::ContentId, std::string> texts;
    SeenSpace seen;

  private:
    void take(const domain::Event& event) {
        told = domain::notices(event, space);
        // As the log keeps it.
        ASSERT_EQ(app::to_domain(app::to_wire(event)), event);
        evolve(space, {.seq = space.head + 1, .at = now, .event = event});
        const auto again = app::restore(app::save(space));
        ASSERT_TRUE(again);
        ASSERT_TRUE(same(*again, space)) << "the saved state";
        show(event);
    }

    void show(const domain::Event& event) {
        const domain::Audience reader{.roles = {domain::SpaceRole::mentee}, .self = {}};
        const app::FindWords words = [&](const domain::ContentId& id) {
            const auto found = texts.find(id);
            return found == texts.end() ? std::nullopt : std::optional{found->second};
        };
        wire::WindowFrame window{
            .space = 7, .after = seen.position.seq, .upto = space.head, .items = {}
        };
        if (const auto item = view(event, reader)) {
            window.items.push_back(app::to_wire(*item, space.head, now, words));
        }
        ASSERT_EQ(seen.take(window), SeenSpace::Taken::whole);
        ASSERT_EQ(seen.accompaniment, app::to_wire(view(space, reader).accompaniment, words))
            << "the law of views";
        // Nothing is named that would not be fetched.
        const auto shown = domain::words(space);
        for (const domain::ContentId& id : domain::words(space.accompaniment)) {
            ASSERT_NE(std::ranges::find(shown, id), shown.end());
            ASSERT_TRUE(texts.contains(id));
        }
    }
};

// Three stages, begun at the first with whom one is new and at the second otherwise.
inline domain::CycleCopy small_cycle() {
    return {
        .cycle = "apoyo",
        .version = 2,
        .document = "{}",
        .stages = {"conocerse", "mirar", "planear", "hacer"},
        .entry = domain::CycleCopy::Entry{"conocerse", "mirar"},
    };
}

}  // namespace urdimbre::tests
