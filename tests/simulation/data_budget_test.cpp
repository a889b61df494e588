// What an hour costs one of its people on the wire (G12).
#include "server/app/templates.hpp"
#include "tests/simulation/metered_person.hpp"
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace urdimbre::simulation {
namespace {

namespace json = boost::json;

constexpr std::size_t characters = 350;
constexpr std::size_t contributions = 90;

// What teachers say to each other in the demo network, one after another.
class Speech {
  public:
    Speech() {
        std::set<std::filesystem::path> histories;
        for (const auto& entry : std::filesystem::directory_iterator(URDIMBRE_DEMO)) {
            if (entry.path().extension() == ".json") histories.insert(entry.path());
        }
        for (const auto& path : histories) {
            std::ifstream file{path};
            gather(json::parse(std::string{std::istreambuf_iterator<char>(file), {}}));
        }
    }

    // The next 350 characters: never the same ones twice.
    std::string next() {
        std::string said;
        for (std::size_t i = 0; i < characters; ++i) {
            do {
                if (at_ == all_.size()) throw std::runtime_error("nothing more to say");
                said += all_[at_++];
            } while (at_ < all_.size() && (all_[at_] & 0xc0) == 0x80);
        }
        if (said.back() == ' ') said.back() = '.';
        if (said.front() == ' ') said.front() = '-';
        return said;
    }

  private:
    void gather(const json::value& value) {
        if (const auto* list = value.if_array()) {
            for (const auto& one : *list) gather(one);
        } else if (const auto* object = value.if_object()) {
            for (const auto& [key, one] : *object) {
                if (key == "text" && one.is_string()) {
                    if (!all_.empty()) all_ += ' ';
                    all_ += std::string_view{one.as_string()};
                } else {
                    gather(one);
                }
            }
        }
    }

    std::string all_;
    std::size_t at_{};
};

constexpr std::array names{"Ana", "Benito", "Carla", "Diego", "Elisa", "Felipe"};
constexpr std::size_t facilitator = 0;
constexpr std::size_t presenter = 1;
constexpr std::array<std::size_t, 4> friends{2, 3, 4, 5};

using namespace domain;

// Six people hold a whole "amigo crítico" of an hour: everybody speaks where the protocol lets
// them, the word goes round, the clock turns the pages, and each of them loses the link twice.
class Hour : public Places {
  public:
    explicit Hour(ClientManner manner) : Places(1, 2) {
        for (const char* name : {"Elisa", "Felipe"}) town.directory.add_person(name, "es");
        for (std::uint64_t person = 2; person <= names.size(); ++person) {
            add(network, ana, PersonId{person}, {SpaceRole::teacher});
        }
        session = open(network, ana, SpaceKind::session);
        for (std::uint64_t person = 2; person <= names.size(); ++person) {
            add(session, ana, PersonId{person}, {SpaceRole::teacher});
        }
        plan();
        town.world.run_for(5s);  // every node knows of it
        for (std::size_t i = 0; i < names.size(); ++i) {
            const app::Visitor visitor{
                .person = PersonId{i + 1}, .name = names[i], .lang = "es", .login = {}
            };
            people.push_back(
                std::make_unique<MeteredPerson>(town.world, visitor, number(session), manner)
            );
            people[i]->connect(town.node(i % 2));
        }
        town.world.run_for(30s);
        // From here on it is after the first load.
        for (const auto& person : people) person->meter = {};
    }

    void run() {
        people[facilitator]->watch_equity();
        people[facilitator]->ask(wire::StartConversation{});
        town.world.run_for(1s);
        began = town.log.now();
        for (second = 0; second < 3'600; ++second) {
            town.world.run_for(began + second * 1s - town.log.now());
            lose_links();
            act();
        }
        town.world.run_for(5s);
    }

    MeteredPerson& costliest() {
        return **std::ranges::max_element(people, {}, [](const auto& person) {
            return person->meter.total();
        });
    }

    SpaceId session{};
    std::vector<std::unique_ptr<MeteredPerson>> people;
    std::size_t said{};

  private:
    void plan() {
        static const app::Templates templates;
        const auto done = [&](Command command) {
            const auto answer = ask(session, ana, std::move(command));
            EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
        };
        done(ConversationCommand{PlanSession{
            .protocol = templates.find("amigo-critico")->protocol, .script = "{}", .starts_at = {}
        }});
        done(ConversationCommand{GiveSeat{ana, "facilitador"}});
        done(ConversationCommand{GiveSeat{benito, "presentador"}});
        for (const std::size_t one : friends) {
            done(ConversationCommand{GiveSeat{PersonId{one + 1}, "amigo_critico"}});
        }
    }

    // Each is gone for 20 s where it is not their part: in the silent reading, and again later.
    void lose_links() {
        for (std::size_t i = 0; i < people.size(); ++i) {
            const int first = 18 * 60 + 30 + static_cast<int>(i) * 15;
            const int again = (i == presenter ? 33 * 60 : 44 * 60) + static_cast<int>(i) * 30;
            for (const int lost : {first, again}) {
                if (second == lost) people[i]->cut_off();
                if (second == lost + 20) people[i]->connect(town.node((i + 1) % 2));
            }
        }
    }

    wire::Uuid say(std::size_t who, std::string kind, wire::Contribute more = {}) {
        more.phase = phase;
        more.kind = std::move(kind);
        more.text = speech.next();
        ++said;
        return people[who]->ask(std::move(more));
    }

    // Every so many seconds since the phase began; keys are pressed before.
    bool every(int seconds, std::size_t who, int times, int from = 0) {
        const int past = second - phase_began - from;
        if (past < 0 || past >= seconds * times) return false;
        if (past % seconds == 0) people[who]->write_for(std::chrono::seconds{seconds - 2});
        return past % seconds == seconds - 1;
    }

    // Whoever has the word says so much in their time, and gives it on.
    void take_turns(std::vector<std::string> kinds, int seconds, bool rests) {
        if ((second - phase_began) % 5 != 0) return;
        const auto conversation = state(session).conversation;
        if (conversation->turns.empty() || !conversation->turns[0].holder) return;
        const std::size_t who = number(*conversation->turns[0].holder->person) - 1;
        if (who != holder) {
            holder = who;
            had_since = second;
            spoken = 0;
        }
        const int past = second - had_since;
        people[who]->write_for(5s);
        if (past >= seconds * static_cast<int>(spoken + 1) && spoken < kinds.size()) {
            wire::Contribute more;
            if (rests) more.rests_on = first_context;
            say(who, kinds[spoken++], std::move(more));
            if (spoken == kinds.size()) people[who]->ask(wire::YieldTurn{.phase = phase});
        }
    }

    void act() {
        constexpr std::array minutes{3, 10, 5, 5, 6, 8, 6, 6, 6, 5};
        if (second == phase_began + minutes[phase] * 60) {
            phase_began = second;
            ++phase;
            holder = people.size();
        }
        // The page is turned by the clock; what is done at once would be done before.
        if (second < phase_began + 5) return;
        switch (phase) {
            case 0:
                if (every(60, facilitator, 2, 10)) say(facilitator, "proceso");
                if (second == 150) {
                    for (const std::size_t one : friends) {
                        people[one]->ask(wire::MarkReady{.phase = 0, .ready = true});
                    }
                }
                return;
            case 1:
                if (every(44, presenter, 13, 6)) {
                    const int which = (second - phase_began) / 44;
                    const auto id =
                        say(presenter,
                            which == 12      ? "pregunta_foco"
                            : which % 3 == 2 ? "evidencia"
                                             : "contexto");
                    if (which == 1) first_context = id;
                }
                return;
            case 2:
                raise_hands();
                take_turns({"aclaratoria", "aclaratoria"}, 20, false);
                if (every(42, presenter, 6, 30)) say(presenter, "respuesta");
                return;
            case 3:
                if (second == phase_began + 210) {
                    for (const std::size_t one : friends) say(one, "nota");
                    said -= friends.size();  // nobody else is shown them
                }
                return;
            case 4:
                take_turns({"calida", "calida", "calida"}, 25, true);
                return;
            case 5:
                take_turns({"fria", "profunda", "otra_mirada", "evidencia"}, 25, false);
                return;
            case 6:
                raise_hands();
                take_turns({"profunda", "profunda"}, 25, false);
                if (every(50, presenter, 6, 30)) say(presenter, "respuesta");
                return;
            case 7:
                if (every(45, presenter, 7, 6)) {
                    say(presenter, second - phase_began > 300 ? "pregunta_foco" : "reflexion");
                }
                return;
            case 8:
                for (std::size_t i = 0; i < people.size(); ++i) {
                    if (!every(60, i, 1, 10 + static_cast<int>(i) * 45)) continue;
                    wire::Contribute more;
                    more.owners = {number(people[i]->person())};
                    more.due = 40'000;
                    say(i, "compromiso", std::move(more));
                }
                return;
            case 9:
                for (std::size_t i = 0; i < people.size(); ++i) {
                    if (every(120, i, 1, 10 + static_cast<int>(i) * 20)) say(i, "redondo");
                }
                if (second == phase_began + 270) {
                    for (const std::size_t one : friends) {
                        people[one]->ask(wire::MarkReady{.phase = 9, .ready = true});
                    }
                }
                return;
            default:
                return;
        }
    }

    void raise_hands() {
        for (const std::size_t one : friends) {
            if (second == phase_began + 5 + static_cast<int>(one)) {
                people[one]->ask(wire::RaiseHand{.phase = phase});
            }
        }
    }

    Speech speech;
    Instant began{};
    int second{};
    std::uint32_t phase{};
    int phase_began{};
    std::size_t holder{names.size()};
    int had_since{};
    std::size_t spoken{};
    wire::Uuid first_context{};
};

// What the costliest of six people had to send and receive.
std::size_t bytes_of_an_hour(app::DataProfile profile) {
    Hour hour{ClientManner::of(profile)};
    hour.run();
    EXPECT_EQ(hour.state(hour.session).conversation->stage, Stage::ended);
    EXPECT_EQ(hour.said, contributions);
    for (const auto& person : hour.people) {
        EXPECT_EQ(person->unanswered(), 0u);
        EXPECT_GE(person->contributions_shown(), contributions) << "all of it was shown";
    }
    const MeteredPerson& facilitates = *hour.people[facilitator];
    EXPECT_GE(facilitates.equities(), 15u);
    facilitates.meter.print("… of whoever facilitates, and looks at how much each was heard");
    const MeteredPerson& costliest = hour.costliest();
    costliest.meter.print(
        "An hour in the profile " + std::string{app::manner_of(profile).name} + ", bytes of " +
        names[number(costliest.person()) - 1]
    );
    return costliest.meter.total();
}

TEST(DataBudget, AnHourCostsOneOfItsPeopleAtMost150Kilobytes) {
    EXPECT_LE(bytes_of_an_hour(app::DataProfile::full), 150'000u);
}

TEST(DataBudget, AnHourThatSavesDataCostsAtMost60Kilobytes) {
    EXPECT_LE(bytes_of_an_hour(app::DataProfile::low), 60'000u);
}

}  // namespace
}  // namespace urdimbre::simulation
