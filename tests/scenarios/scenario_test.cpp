#include "server/app/conversation_template.hpp"
#include "server/app/stored.hpp"
#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"
#include "tests/support/seen_space.hpp"

#include <gtest/gtest.h>

#include <sodium.h>

#include <boost/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

// Each table of this folder, played over the real application: every step makes the events, or gets
// the refusal, that the table says. What each person was sent is kept beside it in frames/, which
// the web client's tests read too.
namespace urdimbre::simulation {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

const std::filesystem::path folder = URDIMBRE_SCENARIOS;

json::object read(const std::filesystem::path& path) {
    std::ifstream file(path);
    return json::parse(std::string{std::istreambuf_iterator<char>(file), {}}).as_object();
}

std::vector<std::filesystem::path> tables() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

wire::Uuid id_of(const std::string& name) {
    wire::Uuid id{};
    crypto_generichash(
        id.data(),
        id.size(),
        reinterpret_cast<const unsigned char*>(name.data()),
        name.size(),
        nullptr,
        0
    );
    return id;
}

std::string text_of(const wire::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id);
    return text;
}

struct Seat {
    app::Visitor visitor;
    domain::SpaceId space{};
    std::unique_ptr<Desk> desk;
    std::size_t looked_at{};  // of its frames
};

class Stage {
  public:
    explicit Stage(const json::object& table)
        : town_(Town::Plan{.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}
          ) {
        std::vector<std::pair<std::string, wire::SpaceRole>> people;
        for (const auto& person : table.at("people").as_object()) {
            people.emplace_back(person.key(), role(person.value().as_string()));
        }
        town_.open_for(people);
        std::uint64_t number = 0;
        for (const auto& person : people) {
            Seat& seat = seats_[person.first];
            seat.visitor = {
                .person = domain::PersonId{++number},
                .name = person.first,
                .lang = "es",
                .login = {},
            };
            sit(seat, town_.space);
        }
        settle();
        if (table.contains("session")) {
            session_ = open_session(std::string{std::string_view{table.at("session").as_string()}});
        }
    }

    void play(const json::object& step) {
        if (const auto* seconds = step.if_contains("after")) {
            town_.world.run_for(std::chrono::seconds{seconds->as_int64()});
        }
        if (const auto* document = step.if_contains("plans")) {
            plan(
                seats_.at(std::string{std::string_view{step.at("who").as_string()}}).visitor.person,
                std::string{std::string_view{document->as_string()}}
            );
            return;
        }
        const auto* repeat = step.if_contains("repeat");
        for (std::int64_t i = 0; i < (repeat ? repeat->as_int64() : 1); ++i) play_once(step);
    }

    // What each person was sent since the beginning, and what a newcomer in their place is sent
    // now.
    json::object frames() {
        json::object all;
        for (auto& [name, seat] : seats_) {
            json::array sent;
            for (const std::string& frame : seat.desk->frames) {
                json::value parsed = json::parse(frame);
                // Who is here hangs on the moment, not on the table.
                const auto type = parsed.at("type").as_string();
                if (!type.starts_with("presence")) sent.push_back(std::move(parsed));
            }
            Seat newcomer;
            newcomer.visitor = seat.visitor;
            sit(newcomer, seat.space);
            settle();
            all[name] =
                json::object{{"sent", std::move(sent)}, {"final", answer_to_join(*newcomer.desk)}};
        }
        return all;
    }

  private:
    // What is somebody's own may come behind it, and who is here.
    static json::value answer_to_join(const Desk& desk) {
        for (const std::string& frame : std::views::reverse(desk.frames)) {
            json::value parsed = json::parse(frame);
            const auto type = parsed.at("type").as_string();
            if (type != "own_part" && !type.starts_with("presence")) return parsed;
        }
        throw std::runtime_error("a newcomer was told nothing");
    }

    // By a template that only this table knows, as the server plans once it has looked one up.
    void plan(domain::PersonId by, const std::string& document) {
        std::ifstream file{std::filesystem::path{URDIMBRE_DOCUMENTS} / (document + ".json")};
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        auto read = app::read_template(text);
        ASSERT_TRUE(read.found && app::runnable(read.found->protocol).empty()) << document;
        town_.node(0).spaces().at(session_).submit({
            .id = {id_of("the plan")},
            .fingerprint = 0,
            .by = by,
            .command = domain::ConversationCommand{domain::PlanSession{
                .protocol = std::move(read.found->protocol),
                .script = R"({"template":)" + text + "}",
                .starts_at = {},
            }},
            .answer = [](const app::Answer& answer
                      ) { EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer)); },
        });
        settle();
    }

    // "+3": so many days after the one on which the table is played.
    std::uint64_t day_of(const std::string& text) {
        const auto today = std::chrono::floor<std::chrono::days>(town_.log.now());
        return static_cast<std::uint64_t>(today.time_since_epoch().count() + std::stoi(text));
    }

    static wire::SpaceRole role(std::string_view name) {
        for (unsigned i = 0; i < domain::space_role_count; ++i) {
            const auto known = static_cast<wire::SpaceRole>(i);
            if (wire::name(known) == name) return known;
        }
        throw std::invalid_argument("no role " + std::string{name});
    }

    void sit(Seat& seat, domain::SpaceId space) {
        seat.space = space;
        seat.desk = std::make_unique<Desk>(town_.node(0), seat.visitor);
        seat.desk->say(R"({"type":"hello","protocol":1,"client":"scenario"})");
        seat.desk->say(R"({"type":"join","space":)" + std::to_string(number(space)) + "}");
        settle();
    }

    // A session below the space of the table, opened by this person. Who is brought in sits in it,
    // on a connection of its own, from the first step that they take there.
    domain::SpaceId open_session(const std::string& by) {
        seats_.at(by).desk->say(json::serialize(json::object{
            {"type", "command"},
            {"id", text_of(id_of("the session"))},
            {"space", number(town_.space)},
            {"do", {{"type", "open_space"}, {"kind", "session"}, {"title", "Sesión"}}},
        }));
        town_.world.run_for(1s);
        for (const storage::StoredEvent& event : town_.whole_log()) {
            const auto recorded = app::from_stored(event);
            const auto* opened = std::get_if<domain::ChildOpened>(&recorded->event);
            if (opened) return opened->space;
        }
        throw std::runtime_error("the session was not opened");
    }

    // As clients do when a seat changed what they may see of the session.
    void join_again_who_must() {
        for (auto& [name, seat] : seats_) {
            if (session_ == domain::SpaceId{} || seat.space != session_) continue;
            const auto reset = [](const std::string& frame) {
                return json::parse(frame).at("type") == "view_reset";
            };
            const auto& frames = seat.desk->frames;
            const auto from = frames.begin() + static_cast<std::ptrdiff_t>(seat.looked_at);
            const bool again = std::any_of(from, frames.end(), reset);
            seat.looked_at = frames.size();
            if (!again) continue;
            seat.desk->say(R"({"type":"join","space":)" + std::to_string(number(seat.space)) + "}");
            settle();
        }
    }

    Seat& seat_of(const std::string& who, domain::SpaceId space) {
        if (space == town_.space) return seats_.at(who);
        Seat& seat = seats_[who + " (session)"];
        if (!seat.desk) {
            seat.visitor = seats_.at(who).visitor;
            sit(seat, space);
        }
        return seat;
    }

    void settle() { town_.world.run_for(5ms); }

    // "@ana"; somebody who is not there has a number, too.
    std::uint64_t number_of(std::string_view reference) const {
        const auto seat = seats_.find(std::string{reference.substr(1)});
        return seat == seats_.end() ? 77 : number(seat->second.visitor.person);
    }

    // "@[ana]" becomes "@[1]".
    std::string mentioning(std::string text) const {
        for (auto at = text.find("@["); at != text.npos; at = text.find("@[", at + 2)) {
            const auto end = text.find(']', at);
            const std::string name = "@" + text.substr(at + 2, end - at - 2);
            text.replace(at + 2, end - at - 2, std::to_string(number_of(name)));
        }
        return text;
    }

    void play_once(const json::object& step) {
        const std::string who{std::string_view{step.at("who").as_string()}};
        const std::string name = step.contains("as")
                                     ? std::string{std::string_view{step.at("as").as_string()}}
                                     : "step " + std::to_string(++steps_);
        json::object does = step.at("does").as_object();
        for (auto& field : does) {
            if (auto* people = field.value().if_array();
                people && (field.key() == "mentions" || field.key() == "owners")) {
                for (json::value& person : *people) person = number_of(person.as_string());
            }
            if (field.key() == "text") {
                field.value() =
                    mentioning(std::string{std::string_view{field.value().as_string()}});
                continue;
            }
            if (field.key() == "ballot") {
                for (json::value& id : field.value().at("contributions").as_array()) {
                    id = text_of(id_of(std::string{id.as_string().subview(1)}));
                }
                continue;
            }
            const auto* reference = field.value().if_string();
            if (!reference || !reference->starts_with('@')) continue;
            const std::string to{reference->subview(1)};
            if (field.key() == "person") {
                field.value() = number_of(*reference);
            } else if (field.key() == "due") {
                field.value() = day_of(to);
            } else {
                field.value() = text_of(id_of(to));
            }
        }
        const domain::SpaceId space = step.contains("in") ? session_ : town_.space;
        Desk& desk = *seat_of(who, space).desk;
        const std::size_t sent_before = desk.frames.size();
        desk.say(json::serialize(json::object{
            {"type", "command"},
            {"id", text_of(id_of(name))},
            {"space", number(space)},
            {"do", does},
        }));
        settle();
        join_again_who_must();
        SCOPED_TRACE(testing::Message() << who << " " << json::serialize(step.at("does")));
        expect_answer(
            step,
            space,
            name,
            {desk.frames.begin() + static_cast<std::ptrdiff_t>(sent_before), desk.frames.end()}
        );
    }

    void expect_answer(
        const json::object& step,
        domain::SpaceId space,
        const std::string& name,
        const std::vector<std::string>& frames
    ) {
        const auto* answer_type = step.contains("refused") ? "refused" : "accepted";
        const auto answer = std::ranges::find_if(frames, [&](const std::string& frame) {
            const json::object object = json::parse(frame).as_object();
            return object.at("type") == answer_type && object.contains("id") &&
                   object.at("id").as_string() == text_of(id_of(name));
        });
        ASSERT_NE(answer, frames.end()) << "not " << answer_type;
        if (step.contains("refused")) {
            EXPECT_EQ(json::parse(*answer).at("code"), step.at("refused"));
            return;
        }
        json::array made;
        for (const storage::StoredEvent& event : town_.log.read(space, 0, 10'000)) {
            if (event.command.bytes == id_of(name)) {
                made.push_back(json::parse(event.body).at("type"));
            }
        }
        EXPECT_EQ(json::value(made), step.at("makes"));
    }

    Town town_;
    std::map<std::string, Seat> seats_;
    std::size_t steps_{};
    domain::SpaceId session_{};
};

class Scenario : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Scenario, MakesWhatItsTableSays) {
    const json::object table = read(GetParam());
    Stage stage(table);
    for (const json::value& step : table.at("steps").as_array()) stage.play(step.as_object());

    // The law of views (G5), for everybody who was there.
    const json::object frames = stage.frames();
    for (const auto& [who, sent] : frames) {
        SCOPED_TRACE(std::string{std::string_view{who}});
        std::optional<tests::SeenSpace> seen;
        for (const json::value& frame : sent.at("sent").as_array()) {
            const auto decoded = wire::decode_server_frame(json::serialize(frame));
            ASSERT_TRUE(decoded);
            if (const auto* snapshot = std::get_if<wire::SnapshotFrame>(&*decoded)) {
                seen = tests::SeenSpace::of(*snapshot);
            } else if (const auto* window = std::get_if<wire::WindowFrame>(&*decoded)) {
                if (seen) ASSERT_NE(seen->take(*window), tests::SeenSpace::Taken::gap);
            } else if (std::holds_alternative<wire::ViewResetFrame>(*decoded) ||
                       std::holds_alternative<wire::LeftFrame>(*decoded)) {
                seen.reset();
            }
        }
        if (!seen) continue;  // sent away, or asked to fetch a snapshot and did not
        const auto last = wire::decode_server_frame(json::serialize(sent.at("final")));
        ASSERT_TRUE(last);
        auto fresh = tests::SeenSpace::of(std::get<wire::SnapshotFrame>(*last));
        seen->position = fresh.position;
        EXPECT_EQ(*seen, fresh);
    }

    const std::filesystem::path kept = folder / "frames" / GetParam().filename();
    std::ostringstream text;
    text << "{\n";
    for (auto who = frames.begin(); who != frames.end(); ++who) {
        text << "  " << json::serialize(who->key()) << ": {\n    \"sent\": [\n";
        const json::array& sent = who->value().at("sent").as_array();
        for (std::size_t i = 0; i < sent.size(); ++i) {
            text << "      " << json::serialize(sent[i]) << (i + 1 < sent.size() ? ",\n" : "\n");
        }
        text << "    ],\n    \"final\": " << json::serialize(who->value().at("final")) << "\n  }"
             << (std::next(who) == frames.end() ? "\n" : ",\n");
    }
    text << "}\n";
    if (std::getenv("URDIMBRE_KEEP_FRAMES")) std::ofstream(kept) << text.str();
    std::ifstream file(kept);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), text.str())
        << "what is sent has changed; if that is meant: URDIMBRE_KEEP_FRAMES=1 " << kept;
}

INSTANTIATE_TEST_SUITE_P(Tables, Scenario, testing::ValuesIn(tables()), [](const auto& table) {
    std::string name = table.param.stem();
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace urdimbre::simulation
