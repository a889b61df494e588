#pragma once

#include "server/app/decided.hpp"
#include "server/app/stored.hpp"
#include "server/app/templates.hpp"
#include "tests/simulation/device.hpp"
#include "tests/simulation/town.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::simulation {

using namespace domain;
using namespace std::chrono_literals;

inline constexpr std::size_t sessions_of_a_community = 20;  // that the ledger above remembers
inline constexpr std::size_t people_of_a_session = 2;       // the first one facilitates

// Shorter than documents may have it: a simulated second of a thousand sessions is a tenth of a
// real one.
inline constexpr auto grace = 5s;
inline constexpr auto turn = 10s;
inline constexpr std::array phases{15s, 30s, 15s};
inline constexpr int begin_within = 10;  // seconds, one after another
inline constexpr PhaseIndex round_phase = 1;
inline constexpr PhaseIndex closing_phase = 2;

// A circle, in minutes that a simulation can wait for.
inline Protocol circle() {
    static const app::Templates templates;
    Protocol protocol = templates.find("circulo-de-palabra")->protocol;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        protocol.phases.at(i).lasts = phases.at(i);
        protocol.phases.at(i).exits = {PhaseExit::time};
        protocol.phases.at(i).requires_.clear();
    }
    protocol.phases.at(round_phase).grants.at(0).turn = turn;
    protocol.grace = grace;
    return protocol;
}

struct Away {
    Instant from;
    Instant until;
};

struct Person {
    explicit Person(Duration clock_off) : device(clock_off) {}

    Teacher* teacher{};
    Device device;
    std::size_t session{};
    bool leaves_for_good{};
    bool spoke_in_turn{};
    std::optional<Instant> back_at;   // has no link until then
    std::optional<Instant> deadline;  // of the phase, as they were told last
    std::vector<Away> away;
    std::vector<wire::Uuid> wrote;
};

struct Worst {
    Duration worst{};
    std::size_t count{};
    std::size_t late{};  // by more than a tenth of a second

    void add(Duration lateness) {
        worst = std::max(worst, lateness);
        ++count;
        late += lateness > 100ms ? 1u : 0u;
    }
};

inline std::ostream& operator<<(std::ostream& out, const Worst& one) {
    return out << "worst " << one.worst.count() << " ms, " << one.late << " of " << one.count
               << " by more than 100 ms";
}

class Evening {
  public:
    Evening(std::uint32_t seed, std::size_t sessions)
        : town(
              {.seed = seed,
               .nodes = 2,
               .people = 0,
               // A machine's steady clock counts from some time of its own; these two are 28
               // minutes apart, and one gains on the other by 24 s in a day.
               .clocks =
                   {{.off = 60min + 14min, .parts_per_million = 140},
                    {.off = 60min - 14min, .parts_per_million = -140}}}
          ) {
        town.durable = [this](const storage::Append& append) { became_durable(append); };
        const SpaceId network = opened(SpaceKind::network, {});
        people_.reserve(sessions * people_of_a_session);
        for (std::size_t i = 0; i < sessions; ++i) {
            if (i % sessions_of_a_community == 0) {
                community_ = opened(SpaceKind::community, network);
            }
            gather(i);
        }
        for (Person& person : people_) town.connect_somewhere(*person.teacher);
    }

    void run() {
        town.faults = {
            .answer_lost = 0.02,
            .question_lost = 0.02,
            .append_failed = 0.002,
            .read_unavailable = 0.02,
            .hint_lost = 0.3,
            .hint_doubled = 0.2,
        };
        for (int second = 0; second < 75; ++second) {
            if (second == 30) town.restart(0);  // kill -9
            if (second == 48) town.freeze(1, 700ms);
            for (Person& person : people_) live(person, second);
            town.world.run_for(1s);
        }
        for (Person& person : people_) person.leaves_for_good = false;
        settled = town.settle();
    }

    Town town;
    std::vector<SpaceId> sessions;
    std::vector<Space> planned;  // as they were before they began
    Worst served;                // by the log, on the database's clock
    Worst shown;                 // to who was there all the time
    Worst believed;              // what a device takes the time to be when a page turns
    std::size_t cut_off{};
    bool settled{};

    const std::vector<Person>& people() const { return people_; }

    Instant durable_at(std::size_t session, Sequence seq) const {
        return durable_.at({sessions[session], seq});
    }

    // Had they no link for so long before? Whoever loses it again before they have come in was not
    // seen in between.
    static bool was_gone(const Person& person, Instant at, Duration long_enough) {
        std::optional<Away> gone;
        for (const Away& one : person.away) {
            if (one.from > at) break;
            const bool goes_on = gone && one.from <= gone->until + 2s;
            gone = Away{goes_on ? gone->from : one.from, one.until};
        }
        return gone && gone->from + long_enough <= at && at <= gone->until + 2s;
    }

  private:
    Space write(SpaceId id, Space space, const std::vector<std::pair<PersonId, Command>>& asked) {
        storage::Append append;
        append.space = id;
        append.expected_head = space.head;
        for (const auto& [by, command] : asked) {
            CommandId command_id;
            std::ranges::generate(command_id.bytes, [&] {
                return static_cast<std::uint8_t>(town.world.random());
            });
            const auto decision =
                decide(space, {.by = by, .id = command_id, .at = town.log.now()}, command);
            if (!decision) throw std::logic_error("the evening is not well prepared");
            const auto events = app::record(append, space, command_id, *decision, town.log.now());
            append.commands.push_back(
                {.id = command_id,
                 .fingerprint = 0,
                 .events = static_cast<std::uint32_t>(events.size())}
            );
        }
        const auto outcome = town.log.append({&append, 1});
        if (!std::holds_alternative<storage::Committed>(outcome.front())) {
            throw std::logic_error("the evening is not in the log");
        }
        return space;
    }

    SpaceId opened(SpaceKind kind, std::optional<SpaceId> parent) {
        if (!host_) host_ = town.directory.add_person("Quien invita", "es");
        const SpaceId id = town.directory.reserve_space(kind, "Tarde de círculos");
        write(id, {}, {{*host_, OpenSpace{kind, parent}}});
        return id;
    }

    void gather(std::size_t session) {
        const SpaceId id = town.directory.reserve_space(SpaceKind::session, "Círculo");
        std::vector<PersonId> ids;
        for (std::size_t i = 0; i < people_of_a_session; ++i) {
            ids.push_back(town.directory.add_person("Docente", "es"));
        }
        const PersonId guide = ids.front();
        std::vector<std::pair<PersonId, Command>> asked{
            {guide, OpenSpace{SpaceKind::session, community_}}
        };
        for (const PersonId person : ids) {
            if (person != guide) asked.push_back({guide, AddMember{person, {SpaceRole::teacher}}});
        }
        asked.push_back(
            {guide,
             ConversationCommand{PlanSession{.protocol = circle(), .script = "{}", .starts_at = {}}}
            }
        );
        asked.push_back({guide, ConversationCommand{GiveSeat{guide, "facilitador"}}});
        for (const PersonId person : ids) {
            asked.push_back({guide, ConversationCommand{GiveSeat{person, "integrante"}}});
        }
        planned.push_back(write(id, {}, asked));
        sessions.push_back(id);
        for (const PersonId person : ids) come(session, person, person == guide);
    }

    void come(std::size_t session, PersonId id, bool guide) {
        Person& person = people_.emplace_back(minutes_off());
        const SpaceId space = sessions[session];
        person.session = session;
        person.leaves_for_good = !guide && town.world.chance(0.02);
        town.people.push_back(std::make_unique<Teacher>(
            town.world,
            app::Visitor{.person = id, .name = "Docente", .lang = "es", .login = {}},
            space,
            number(id) % 20 == 7 ? Teacher::Way::polls : Teacher::Way::socket
        ));
        person.teacher = town.people.back().get();
        person.teacher->looks_up = false;
        person.teacher->claims_durable = [this, space, &person](std::uint64_t seq) {
            if (seq > town.log.heads({&space, 1}).front()) {
                person.teacher->complaints.push_back("was shown what is not durable");
            }
        };
        person.teacher->heard = [this, &person](const wire::ServerFrame& frame) {
            heard(person, frame);
        };
    }

    Duration minutes_off() {
        return std::chrono::duration_cast<Duration>(town.world.between(0min, 28min)) - 14min;
    }

    // What one of them does in a second, as far as they know where the session is.
    void live(Person& person, int second) {
        Teacher& teacher = *person.teacher;
        if (!teacher.connected()) return come_back(person);
        if (second % 10 == 0) {
            teacher.say(
                wire::ClockFrame{static_cast<std::uint64_t>(person.device.shows(town.log.now()))}
            );
        }
        if (!teacher.seen() || !teacher.seen()->conversation) return;
        const wire::Conversation& now = *teacher.seen()->conversation;
        const bool guide = &person == &people_[person.session * people_of_a_session];
        if (now.stage == wire::Stage::planned) {
            if (guide && second == 2 + static_cast<int>(person.session) % begin_within) {
                teacher.ask(wire::StartConversation{});
            }
            return;
        }
        if (now.stage != wire::Stage::running) return;
        speak(person, now, guide);
        if (person.leaves_for_good && now.phase == round_phase) return cut(person, 1h);
        if (town.world.chance(0.008)) {
            cut(person, std::chrono::duration_cast<Duration>(town.world.between(500ms, 4s)));
        }
    }

    void speak(Person& person, const wire::Conversation& now, bool guide) {
        if (now.phase == round_phase) {
            const bool mine = std::ranges::any_of(now.turns, [&](const wire::Turn& one) {
                return one.holder && one.holder->person == number(person.teacher->person());
            });
            if (!mine || !town.world.chance(0.3)) return;
            if (!person.spoke_in_turn) write_down(person, now.phase, "palabra");
            person.spoke_in_turn = true;
            if (town.world.chance(0.3)) person.teacher->ask(wire::YieldTurn{now.phase});
        } else if (town.world.chance(0.04)) {
            if (now.phase == closing_phase) {
                write_down(person, now.phase, "agradecimiento");
            } else if (guide) {
                write_down(person, now.phase, "proceso");
            }
        }
    }

    void write_down(Person& person, std::uint32_t phase, std::string kind) {
        wire::Contribute words;
        words.phase = phase;
        words.kind = std::move(kind);
        words.text = "Para mí… " + std::to_string(town.world.random());
        person.wrote.push_back(person.teacher->ask(words));
    }

    void cut(Person& person, Duration away) {
        const Instant now = town.log.now();
        // Half of them were about to send something.
        const auto& conversation = person.teacher->seen()->conversation;
        person.teacher->disconnect();
        if (conversation && conversation->phase == closing_phase && town.world.chance(0.5)) {
            write_down(person, closing_phase, "agradecimiento");
        }
        person.back_at = now + away;
        person.away.push_back({now, now + away});
        ++cut_off;
    }

    void come_back(Person& person) {
        const Instant now = town.log.now();
        if (!person.back_at) {  // the node was killed
            person.back_at = now + std::chrono::duration_cast<Duration>(town.world.between(0s, 3s));
            person.away.push_back({now - 1s, *person.back_at + 1s});
        }
        if (now < *person.back_at) return;
        person.back_at.reset();
        town.connect_somewhere(*person.teacher);
    }

    void became_durable(const storage::Append& append) {
        for (const storage::StoredEvent& event : append.events) {
            durable_[{append.space, event.seq}] = town.log.now();
        }
    }

    void heard(Person& person, const wire::ServerFrame& frame) {
        const Instant now = town.log.now();
        if (const auto* time = std::get_if<wire::TimeFrame>(&frame)) {
            person.device.learn(*time, now);
        }
        if (const auto* window = std::get_if<wire::WindowFrame>(&frame)) {
            for (const wire::Item& item : window->items) {
                const auto* entered = std::get_if<wire::PhaseEnteredItem>(&item);
                if (entered && entered->how == wire::Entered::time) page_turned(person, now);
            }
        }
        const auto& seen = person.teacher->seen();
        if (seen && seen->conversation) person.deadline = seen->conversation->deadline;
    }

    void page_turned(const Person& person, Instant now) {
        const auto& away = person.away;
        if (!person.deadline || (!away.empty() && away.back().until + 2s > *person.deadline))
            return;
        shown.add(now - *person.deadline);
        if (const auto believes = person.device.believes(now)) {
            believed.add(std::chrono::abs(*believes - now));
        }
    }

    std::vector<Person> people_;
    std::map<std::pair<SpaceId, Sequence>, Instant> durable_;
    std::optional<PersonId> host_;
    SpaceId community_{};
};

}  // namespace urdimbre::simulation
