#include "server/app/retentions.hpp"

#include "server/app/recorded_page.hpp"
#include "server/app/translate.hpp"
#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t pages_at_once = 16;

// What is decided a little later, by a clock that may be a little behind, is as old by then.
constexpr std::chrono::minutes clocks_differ{1};

// The words of an event that a retention is about; which of them stay is decided by the space.
std::optional<domain::ContributionId> brought(const domain::Event& event) {
    if (const auto* posted = std::get_if<domain::MessagePosted>(&event)) return posted->message;
    const auto* talk = std::get_if<domain::ConversationEvent>(&event);
    if (!talk) return {};
    if (const auto* made = std::get_if<domain::ContributionMade>(talk)) return made->contribution;
    if (const auto* asked = std::get_if<domain::QuestionAsked>(talk)) return asked->question;
    if (const auto* material = std::get_if<domain::MaterialAttached>(talk)) {
        return material->material;
    }
    return {};
}

bool opens_session(const domain::Event& event) {
    const auto* opened = std::get_if<domain::SpaceOpened>(&event);
    return opened && opened->kind == domain::SpaceKind::session;
}

bool ends_session(const domain::Event& event) {
    const auto* talk = std::get_if<domain::ConversationEvent>(&event);
    return talk && std::holds_alternative<domain::ConversationEnded>(*talk);
}

}  // namespace

// One space, once through.
struct Retentions::Round {
    storage::RetentionStore::Cleaning what{};
    domain::Sequence upto{};
    domain::Sequence looked_upto{};  // for the end of a session
    bool to_be_cleaned{};            // known: it is no session, or one that is over for as long
    bool over{};
    bool lost{};  // storage could not say, or something is to be tried again

    struct Step {
        domain::Sequence seq{};  // what it takes away
        domain::ContributionId words;
    };
    std::vector<Step> steps{};
    std::size_t waiting{};
    std::size_t done{};

    // Blocking. Up to the next steps, or for a while.
    void read(const Parts& parts);
    void look_for_end(const Parts& parts);
    void read_events(const Parts& parts);
};

void Retentions::Round::read(const Parts& parts) {
    for (std::size_t pages = 0; pages < pages_at_once && steps.empty() && !over; ++pages) {
        if (to_be_cleaned) {
            read_events(parts);
        } else {
            look_for_end(parts);
        }
    }
}

void Retentions::Round::look_for_end(const Parts& parts) {
    const auto found = recorded_page(parts.log, what.space, looked_upto, what.before);
    over = found.last;
    for (const domain::Recorded& one : found.events) {
        const bool other = one.seq == 1 && !opens_session(one.event);
        if (!other && !ends_session(one.event)) continue;
        to_be_cleaned = true;
        over = false;
        return;
    }
    if (!found.events.empty()) looked_upto = found.events.back().seq;
}

void Retentions::Round::read_events(const Parts& parts) {
    const auto found = recorded_page(parts.log, what.space, upto, what.before);
    over = found.last;
    std::vector<domain::ContentId> ids;
    std::vector<Step> all;
    for (const domain::Recorded& one : found.events) {
        upto = one.seq;
        const auto words = brought(one.event);
        if (!words) continue;
        ids.push_back(*words);
        all.push_back({.seq = one.seq, .words = *words});
    }
    const auto standing = still_there(parts.log, what.space, ids);
    for (const Step& step : all) {
        if (standing.contains(step.words)) steps.push_back(step);
    }
}

Retentions::~Retentions() { *alive_ = false; }

void Retentions::start() {
    if (parts_.store) look_later();
}

void Retentions::look_later() {
    parts_.loop.after(timing_.look_every, [this, alive = alive_] {
        if (*alive) look();
    });
}

void Retentions::look() {
    auto round = std::make_shared<Round>();
    parts_.aside.run(
        [&parts = parts_, round, now = parts_.now(), lost_after = timing_.lost_after] {
            try {
                round->over = true;
                const auto taken = parts.store->take(now - clocks_differ, now + lost_after);
                if (!taken) return;
                // Only a session that is over was ever cleaned.
                const bool known = taken->upto > 0;
                *round = {.what = *taken, .upto = taken->upto, .to_be_cleaned = known};
            } catch (const storage::StorageUnavailable&) {
                round->lost = true;
            }
        },
        [this, alive = alive_, round] {
            if (!*alive) return;
            if (round->over) return look_later();
            read_on(round);
        }
    );
}

void Retentions::read_on(const Shared& round) {
    parts_.aside.run(
        [&parts = parts_, round] {
            try {
                round->read(parts);
            } catch (const storage::StorageUnavailable&) {
                round->lost = true;
            }
        },
        [this, alive = alive_, round] {
            if (!*alive) return;
            if (round->lost) return finish(round);
            if (!round->steps.empty()) return act(round);
            if (round->over) return finish(round);
            read_on(round);
        }
    );
}

void Retentions::act(const Shared& round) {
    const auto steps = std::exchange(round->steps, {});
    round->waiting = steps.size();
    const domain::SpaceId space = round->what.space;
    for (const Round::Step& step : steps) {
        parts_.spaces.at(space).submit({
            .id = parts_.ids.expiry(space, step.seq),
            .fingerprint = 0,
            .by = {},
            .command = domain::ExpireWords{.what = step.words, .before = round->what.before},
            .answer =
                [this, alive = alive_, round](const Answer& answer) {
                    if (*alive) answered(round, answer);
                },
        });
    }
}

void Retentions::answered(const Shared& round, const Answer& answer) {
    if (const auto* refused = std::get_if<Refused>(&answer)) {
        support::log::warning(
            "retention_refused",
            {{"space", number(round->what.space)}, {"why", wire::name(refused->code)}}
        );
        round->lost |= wire::temporary(refused->code);
    } else {
        ++round->done;
    }
    if (--round->waiting > 0) return;
    if (round->lost || round->over) return finish(round);
    read_on(round);
}

void Retentions::finish(const Shared& round) {
    parts_.aside.run(
        [&parts = parts_, round, next = parts_.now() + timing_.again_after] {
            if (round->lost) return;
            try {
                parts.store->done(round->what, round->upto, next);
            } catch (const storage::StorageUnavailable&) {
                round->lost = true;
            }
        },
        [this, alive = alive_, round] {
            if (!*alive) return;
            if (round->done > 0 || round->lost) {
                support::log::info(
                    round->lost ? "retention_interrupted" : "retention_done",
                    {{"space", number(round->what.space)}, {"commands", round->done}}
                );
            }
            if (round->lost) return look_later();
            look();
        }
    );
}

}  // namespace urdimbre::app
