// What a whole day of a network costs one phone: 800 people in one session (rule C146).
#include "server/app/conversation_template.hpp"
#include "server/app/translate_gallery.hpp"
#include "tests/simulation/desk.hpp"
#include "tests/simulation/metered_person.hpp"
#include "tests/simulation/places.hpp"
#include "tests/support/seen_space.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>

namespace urdimbre::simulation {
namespace {

using namespace domain;

constexpr std::size_t people = 800;
constexpr std::size_t stage = 4;    // who facilitates, two who tell, one who looks after questions
constexpr std::size_t metered = 4;  // of the public, everything that their client says counted
constexpr std::size_t reading = 8;  // of the others, who make sense of what they are told
constexpr int minutes = 10;         // as dense as twice as many
constexpr int seconds = minutes * 60;
constexpr std::size_t budget = 2'000;  // bytes a second that a phone receives

// One of the many: counts what comes, and some of them follow it as a client does.
class Phone final : public app::Outlet {
  public:
    Phone(World& world, app::Visitor visitor, std::uint64_t space, bool reads)
        : world_(world), visitor_(std::move(visitor)), space_(space), reads_(reads) {}

    void connect(app::Gate& gate) {
        client_ = gate.open(visitor_, *this);
        say(wire::HelloFrame{.protocol = 1, .client = "telefono/1", .lang = "es"});
        std::optional<wire::Position> position;
        if (seen_) position = seen_->position;
        say(wire::JoinFrame{.space = space_, .position = position});
    }
    void cut_off() { client_.reset(); }
    bool here() const { return client_ != nullptr; }

    void say(const wire::ClientFrame& frame) {
        std::string text;
        wire::encode(text, frame);
        client_->receive(text);
    }

    wire::Uuid ask(wire::Command command) {
        wire::Uuid id{};
        std::ranges::generate(id, [this] { return static_cast<std::uint8_t>(world_.random()); });
        say(wire::CommandFrame{.id = id, .space = space_, .do_ = std::move(command)});
        return id;
    }

    void send(const wire::SharedFrame& frame) override {
        received += frame.payload().size() + frame.header;
        ++frames;
        if (reads_) take(frame.payload());
    }
    void close(wire::CloseCode code) override { ADD_FAILURE() << wire::name(code); }

    PersonId person() const { return visitor_.person; }
    const std::optional<tests::SeenSpace>& seen() const { return seen_; }
    const std::optional<wire::OwnPartFrame>& own() const { return own_; }

    std::size_t received{};
    std::size_t frames{};
    std::size_t windows{};
    std::size_t refused{};

  private:
    void take(std::string_view text) {
        const auto frame = wire::decode_server_frame(text);
        ASSERT_TRUE(frame) << text;
        if (const auto* snapshot = std::get_if<wire::SnapshotFrame>(&*frame)) {
            seen_ = tests::SeenSpace::of(*snapshot);
        } else if (const auto* window = std::get_if<wire::WindowFrame>(&*frame)) {
            ++windows;
            EXPECT_NE(seen_->take(*window), tests::SeenSpace::Taken::gap);
        } else if (const auto* own = std::get_if<wire::OwnPartFrame>(&*frame)) {
            own_ = *own;
        } else if (std::holds_alternative<wire::RefusedFrame>(*frame)) {
            ++refused;
        } else if (std::holds_alternative<wire::ViewResetFrame>(*frame)) {
            ADD_FAILURE() << "nobody gets another view here";
        }
    }

    World& world_;
    app::Visitor visitor_;
    std::uint64_t space_;
    bool reads_;
    std::unique_ptr<app::Client> client_;
    std::optional<tests::SeenSpace> seen_;
    std::optional<wire::OwnPartFrame> own_;
};

class Jornada : public Places {
  public:
    Jornada() : Places(1, 2) {
        for (std::uint64_t person = 5; person <= people; ++person) {
            town.directory.add_person("Docente Número " + std::to_string(person), "es");
        }
        session = open(network, ana, SpaceKind::session);
        for (std::uint64_t person = 2; person <= people; ++person) {
            add(session, ana, PersonId{person}, {SpaceRole::guest});
        }
        plan();
        town.world.run_for(5s);  // every node knows of it
        for (std::uint64_t person = 1; person <= people; ++person) {
            const app::Visitor visitor{
                .person = PersonId{person}, .name = "Docente", .lang = "es", .login = {}
            };
            if (person > stage && person <= stage + metered) {
                counted.push_back(std::make_unique<MeteredPerson>(
                    town.world, visitor, number(session), ClientManner::of(app::DataProfile::full)
                ));
            } else {
                const bool reads = person <= stage || person > people - reading;
                phones.push_back(
                    std::make_unique<Phone>(town.world, visitor, number(session), reads)
                );
            }
        }
    }

    void run() {
        for (std::size_t i = 0; i < stage; ++i) phones[i]->connect(town.node(i % 2));
        for (const auto& person : counted) person->connect(town.node(0));
        town.world.run_for(5s);
        phones[0]->ask(wire::StartConversation{});
        town.world.run_for(1s);
        for (const auto& person : counted) person->meter = {};  // it is after the first load
        began = town.log.now();
        for (second = 0; second < seconds; ++second) {
            town.world.run_for(began + second * 1s - town.log.now());
            if (second == 60 || second == 330 || second == 570) go_on();
            come_and_go();
            if (second % 45 == 20) speak_on_stage();
            react();
            if (phase == 1 || phase == 2) ask_and_vote();
            if (phase == 2) pass_the_word();
        }
        go_on();
        town.world.run_for(30s);
    }

    SpaceId session{};
    std::vector<std::unique_ptr<Phone>> phones;  // the stage first
    std::vector<std::unique_ptr<MeteredPerson>> counted;
    std::size_t asked{};
    std::size_t voted{};
    std::size_t hands{};
    std::size_t given{};

  private:
    void plan() {
        std::ifstream file{URDIMBRE_JORNADA};
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto read = app::read_template(text);
        ASSERT_TRUE(read.found && app::runnable(read.found->protocol).empty());
        const auto done = [&](Command command) {
            const auto answer = ask(session, ana, std::move(command));
            EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
        };
        done(ConversationCommand{
            PlanSession{.protocol = read.found->protocol, .script = "{}", .starts_at = {}}
        });
        done(ConversationCommand{GiveSeat{ana, "facilita"}});
        done(ConversationCommand{GiveSeat{benito, "expone"}});
        done(ConversationCommand{GiveSeat{carla, "expone"}});
        done(ConversationCommand{GiveSeat{PersonId{4}, "preguntas"}});
    }

    // Whoever facilitates does not wait for the clock.
    void go_on() { phones[0]->ask(wire::NextPhase{.from = phase++}); }

    std::size_t somebody() { return stage + town.world.random() % (phones.size() - stage); }

    Phone* somebody_here() {
        for (int i = 0; i < 20; ++i) {
            Phone& one = *phones[somebody()];
            if (one.here()) return &one;
        }
        return nullptr;
    }

    // Within two minutes most are there; then links break, and come back.
    void come_and_go() {
        const std::size_t due = stage + (phones.size() - stage) *
                                            static_cast<std::size_t>(std::min(second + 1, 120)) /
                                            120;
        for (; came < due; ++came) phones[came]->connect(town.node(came % 2));
        for (auto [who, when] : back) {
            if (when == second) phones[who]->connect(town.node((who + 1) % 2));
        }
        if (second % 4 != 0) return;
        const std::size_t who = somebody();
        if (!phones[who]->here() || who >= came) return;
        phones[who]->cut_off();
        back.emplace_back(who, second + 10 + static_cast<int>(town.world.random() % 40));
    }

    void speak_on_stage() {
        std::string text;
        for (int i = 0; i < 10; ++i) text += "Lo probamos en tres cursos y vimos que… ";
        text += std::to_string(second);
        phones[phase == 0 || phase == 3 ? 0 : 1]->ask(wire::Contribute{
            .phase = phase,
            .kind = phase == 1   ? "relato"
                    : phase == 2 ? "respuesta"
                                 : "proceso",
            .text = std::move(text),
            .reply_to = {},
            .rests_on = {},
            .owners = {},
            .due = {},
            .late = false,
            .attachments = {},
            .group = {},
        });
    }

    // Somebody always, and every other minute almost everybody.
    void react() {
        const bool applause = second % 120 < 12 && second > 60;
        for (std::size_t i = 0; i < (applause ? 90 : 2); ++i) {
            if (Phone* one = somebody_here()) {
                one->say(wire::ApplaudFrame{
                    .space = number(session),
                    .reaction = static_cast<wire::Reaction>(town.world.random() % 5),
                });
            }
        }
    }

    void ask_and_vote() {
        if (second % 8 == 5 && asked < 60) {
            if (Phone* one = somebody_here()) {
                const auto id = one->ask(wire::AskQuestion{
                    .phase = phase,
                    .text = "¿Cómo lo harían en una escuela multigrado con poca conexión y con un "
                            "equipo que recién parte? (" +
                            std::to_string(asked) + ")",
                });
                questions.push_back({id});
                ++asked;
            }
        }
        // A question that has just come is read and voted for by many, older ones by some.
        const std::size_t fresh = questions.size() > 6 ? questions.size() - 6 : 0;
        for (std::size_t i = 0; i < 6 && !questions.empty(); ++i) {
            const std::size_t which =
                town.world.random() % 3 == 0
                    ? town.world.random() % questions.size()
                    : fresh + town.world.random() % (questions.size() - fresh);
            Phone* one = somebody_here();
            if (!one) continue;
            auto& who = questions[which].voters;
            const bool on = who.insert(one->person()).second;
            if (!on) who.erase(one->person());
            one->ask(wire::VoteQuestion{.question = questions[which].id, .on = on});
            ++voted;
        }
        if (second % 20 == 10 && answered < questions.size()) {
            phones[3]->ask(wire::MarkQuestion{
                .question = questions[answered++].id, .standing = wire::QuestionStanding::answered
            });
        }
    }

    void pass_the_word() {
        if (second % 7 == 0) {
            if (Phone* one = somebody_here()) {
                one->ask(wire::RaiseHand{.phase = phase});
                ++hands;
            }
        }
        if (second % 30 == 15) {
            const auto& queue = phones[0]->own()->queue;
            ASSERT_TRUE(queue) << "who facilitates sees whose hands are raised";
            if (queue->empty()) return;
            phones[0]->ask(wire::GiveTurn{.phase = phase, .person = queue->front()});
            speaks = queue->front();
            ++given;
        }
        if (second % 30 == 25 && speaks) {
            const auto one = std::ranges::find(phones, PersonId{*speaks}, &Phone::person);
            if (one == phones.end() || !(*one)->here()) return;
            (*one)->ask(wire::Contribute{
                .phase = phase,
                .kind = "voz",
                .text = "Yo quería preguntar por los tiempos: ¿de dónde sacaron las horas?",
                .reply_to = {},
                .rests_on = {},
                .owners = {},
                .due = {},
                .late = false,
                .attachments = {},
                .group = {},
            });
            (*one)->ask(wire::YieldTurn{.phase = phase});
            speaks.reset();
        }
    }

    struct Asked {
        wire::Uuid id;
        std::set<PersonId> voters{};
    };
    std::vector<Asked> questions;
    std::size_t answered{};
    std::optional<std::uint64_t> speaks;
    std::size_t came{stage};
    std::vector<std::pair<std::size_t, int>> back;
    Instant began{};
    int second{};
    std::uint32_t phase{};
};

TEST(WebinarBudget, APhoneAmong800ReceivesAtMost2KilobytesASecond) {
    Jornada jornada;
    jornada.run();
    const Space space = jornada.state(jornada.session);
    const GalleryState& gallery = space.conversation->gallery;
    EXPECT_EQ(space.conversation->stage, Stage::ended);
    EXPECT_EQ(gallery.questions.size(), 60u) << "all questions were asked";
    EXPECT_EQ(jornada.asked, 60u);
    EXPECT_GT(jornada.voted, 2'500u);
    EXPECT_GT(jornada.count<ConversationEvent>(jornada.session), 2'500u);
    EXPECT_GT(jornada.given, 5u);

    std::vector<std::size_t> rates;
    for (std::size_t i = stage; i < jornada.phones.size(); ++i) {
        rates.push_back(jornada.phones[i]->received / seconds);
    }
    std::ranges::sort(rates);
    std::printf(
        "\n800 people, %d minutes, %zu questions, %zu votes, %zu hands, %zu turns: one of the "
        "public "
        "receives %zu bytes a second (median), at most %zu\n",
        minutes,
        jornada.asked,
        jornada.voted,
        jornada.hands,
        jornada.given,
        rates[rates.size() / 2],
        rates.back()
    );
    EXPECT_LE(rates.back(), budget);
    for (const auto& person : jornada.counted) {
        std::size_t received = 0;
        for (const auto& [what, line] : person->meter.lines) received += line.received;
        EXPECT_LE(received / seconds, budget);
    }
    jornada.counted.front()->meter.print("a jornada, one of 800");

    // Those who made sense of it know what a newcomer is told, and what is theirs.
    for (const auto& phone : jornada.phones) {
        if (!phone->seen()) continue;
        if (number(phone->person()) > stage) {
            EXPECT_LE(phone->windows, static_cast<std::size_t>(seconds) * 2)
                << "two a second for each 400 of a node, whatever they do";
        }
        Desk desk{
            jornada.town.node(0),
            {.person = phone->person(), .name = "Docente", .lang = "es", .login = {}}
        };
        desk.say(R"({"type":"hello","protocol":1,"client":"nueva/1"})");
        desk.say(R"({"type":"join","space":)" + std::to_string(number(jornada.session)) + "}");
        jornada.town.world.run_for(5s);
        const auto fresh = tests::SeenSpace::of(desk.last<wire::SnapshotFrame>());
        if (!phone->here()) continue;
        tests::SeenSpace followed = *phone->seen();
        EXPECT_LE(followed.position.seq, fresh.position.seq);
        followed.position = fresh.position;  // what came last may be shown to nobody
        EXPECT_EQ(followed, fresh) << "the law of views";
        const auto own = app::to_wire(own_part(space, phone->person()), jornada.session);
        EXPECT_EQ(desk.last<wire::OwnPartFrame>(), own);
        ASSERT_TRUE(phone->own()) << number(phone->person()) << " was told nothing of their own";
        EXPECT_EQ(*phone->own(), own);
    }
}

}  // namespace
}  // namespace urdimbre::simulation
