// A class that a mentor observes, on two nodes and real databases: agreed, noted, read by its
// people and by nobody else, and gone at once when who was observed takes it back (rules V1 to V9).
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <chrono>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class RoomWithAVisit : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, mentor = 1, mentee = 2;

    RoomWithAVisit() : SessionCluster(3) {}

    void SetUp() override {
        Intruder leads = in(0, lead);
        room_ = open_session(leads, "Sala", "mentoring_room");
        add(leads, mentor, "mentor");
        add(leads, mentee, "mentee");
    }

    void add(Intruder& leads, std::size_t who, const std::string& role) {
        does(
            leads,
            room_,
            R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")" + role + "\"]}"
        );
    }

    std::string offer() const {
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch()
        );
        return R"({"type":"propose_observation","observers":[)" + person(mentor) +
               R"(],"observed":)" + person(mentee) + R"(,"starts_at":)" +
               std::to_string(now.count()) +
               R"(,"minutes":45,"course":"2º básico","looks_at":"Las preguntas","records":"Apuntes"})";
    }

    static std::string about(const std::string& what, const wire::Uuid& id) {
        return R"({"type":")" + what + R"(","observation":")" + text_of(id) + "\"}";
    }

    static std::string notes(const wire::Uuid& id, const std::string& strength) {
        return R"({"type":"share_field_notes","observation":")" + text_of(id) +
               R"(","notes":[{"at":1790000000000,"kind":"evidence","text":"Pregunta a todo el curso"},)"
               R"({"at":1790000001000,"kind":"interpretation","text":"Espera poco","rests_on":0},)"
               R"({"at":1790000002000,"kind":"strength","text":")" +
               strength + R"("}]})";
    }

    wire::Uuid agreed(Intruder& her, Intruder& him) {
        const wire::Uuid id = does(her, room_, offer());
        does(him, room_, about("accept_observation", id));
        return id;
    }

    // Somebody who comes in on this node asks what was noted. Null: refused, with `refused_`.
    std::optional<wire::FieldNotesFrame>
    noted(std::size_t node, std::size_t who, const wire::Uuid& id) {
        snapshot(node, who, room_);
        Intruder asks = in(node, who);
        const std::string space = std::to_string(number(room_));
        asks.say(R"({"type":"join","space":)" + space + "}");
        asks.say(
            R"({"type":"ask_field_notes","ref":5,"space":)" + space + R"(,"observation":")" +
            text_of(id) + "\"}"
        );
        while (true) {
            wire::ServerFrame frame = asks.next();
            if (auto* found = std::get_if<wire::FieldNotesFrame>(&frame)) return std::move(*found);
            if (const auto* no = std::get_if<wire::RefusedFrame>(&frame)) {
                refused_ = no->code;
                return {};
            }
        }
    }

    std::string kept(const std::string& words) {
        return cluster_.sql("select count(*) from content where body like '%" + words + "%'");
    }

    domain::SpaceId room_{};
    wire::RefusalCode refused_{};
};

TEST_F(RoomWithAVisit, is_noted_and_talked_over_by_its_people_alone) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = does(her, room_, offer());
    EXPECT_EQ(ask(her, room_, notes(id, "Da tiempo")), "observation_not_agreed");
    does(him, room_, about("accept_observation", id));
    does(her, room_, notes(id, "Da tiempo"));
    does(her, room_, notes(id, "Escucha"));
    EXPECT_EQ(kept("Da tiempo"), "0") << "only what was shared last is kept";

    const auto read = noted(1, mentee, id);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->notes.size(), 1u);
    ASSERT_TRUE(read->notes.front().notes);
    EXPECT_EQ(read->notes.front().notes->size(), 3u);
    EXPECT_EQ(read->notes.front().notes->at(1).rests_on, 0u);
    EXPECT_EQ(read->notes.front().notes->at(2).text, "Escucha");
    EXPECT_FALSE(read->dialogue);

    EXPECT_FALSE(noted(0, lead, id)) << "who coordinates sees that there is one";
    EXPECT_EQ(refused_, wire::RefusalCode::observation_unknown);
    const auto seen = snapshot(1, lead, room_).accompaniment;
    ASSERT_TRUE(seen && seen->observations.size() == 1);
    EXPECT_EQ(seen->observations.front().notes.size(), 1u);
    EXPECT_EQ(
        get(1, lead, room_, "windows?after=0&wait=0").body.find("Escucha"), std::string::npos
    );

    does(
        her,
        room_,
        R"({"type":"tell_dialogue","observation":")" + text_of(id) +
            R"(","words":"Acordamos contar hasta cinco"})"
    );
    does(him, room_, about("confirm_dialogue", id));
    const auto after = noted(0, mentor, id);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->dialogue, "Acordamos contar hasta cinco");
    const auto now = snapshot(0, mentor, room_).accompaniment;
    ASSERT_TRUE(now && now->observations.front().dialogue);
    EXPECT_TRUE(now->observations.front().dialogue->holds_since);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithAVisit, goes_from_everywhere_when_who_was_observed_takes_it_back) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = agreed(her, him);
    does(her, room_, notes(id, "Escucha"));
    Intruder watches = in(0, mentor);
    watches.say(R"({"type":"join","space":)" + std::to_string(number(room_)) + "}");
    watches.answer<wire::SnapshotFrame>();
    does(him, room_, about("withdraw_observation", id));
    bool told = false;
    while (!told) {
        for (const wire::Item& item : watches.answer<wire::WindowFrame>().items) {
            const auto* gone = std::get_if<wire::ObservationWithdrawnItem>(&item);
            told |= gone && gone->observation == id;
        }
    }
    for (const char* words : {"Escucha", "Las preguntas", "2º básico"}) EXPECT_EQ(kept(words), "0");
    EXPECT_FALSE(noted(0, mentor, id));
    EXPECT_EQ(refused_, wire::RefusalCode::observation_withdrawn);
    const auto seen = snapshot(1, mentor, room_).accompaniment;
    ASSERT_TRUE(seen);
    EXPECT_FALSE(seen->observations.front().looks_at);
    EXPECT_EQ(ask(her, room_, notes(id, "Otra vez")), "observation_withdrawn");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

// Rule P12.
TEST_F(RoomWithAVisit, is_taken_along_by_whoever_noted_it) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = agreed(her, him);
    does(her, room_, notes(id, "Escucha"));
    const std::string path = "/api/account/export/spaces/" + std::to_string(number(room_));
    const auto items_of = [&](std::size_t who) {
        const HttpAnswer answer =
            cluster_.network.get(cluster_.node(1).port(), path, found_.accounts[who].token);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).at("items").as_array();
    };
    std::size_t visits = 0, noted = 0;
    for (const json::value& item : items_of(mentor)) {
        if (item.at("what") == "visit") {
            ++visits;
            EXPECT_EQ(item.at("visit").at("looks_at"), "Las preguntas");
        }
        if (item.at("what") == "field_notes") {
            ++noted;
            EXPECT_EQ(item.at("notes").at(2).at("text"), "Escucha");
        }
    }
    EXPECT_EQ(visits, 1u);
    EXPECT_EQ(noted, 1u);
    for (const json::value& item : items_of(mentee)) {
        EXPECT_NE(item.at("what"), "field_notes");
    }
}

// Rule P13.
TEST_F(RoomWithAVisit, goes_with_who_was_observed_and_stays_when_an_observer_goes) {
    Intruder her = in(0, mentor);
    Intruder him = in(1, mentee);
    const wire::Uuid id = agreed(her, him);
    does(her, room_, notes(id, "Escucha"));
    const auto erased = [&](std::size_t who) {
        EXPECT_EQ(
            cluster_.command({"erase", "--person=" + person(who), "--stays=nothing"}).exit_code, 0
        );
        return cluster_.network.run_until([&] {
            return cluster_.sql("select count(*) from erasure where done_at is null") == "0";
        });
    };
    ASSERT_TRUE(erased(mentor)) << cluster_.logs();
    EXPECT_EQ(kept("Escucha"), "1") << "it is about somebody else's class";
    ASSERT_TRUE(erased(mentee)) << cluster_.logs();
    EXPECT_EQ(kept("Escucha"), "0");
    EXPECT_EQ(kept("Las preguntas"), "0");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
