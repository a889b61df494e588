#pragma once

#include "tests/functional/file_client.hpp"
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace urdimbre::functional {

// A film by its first bytes.
inline std::string film(std::size_t size) {
    std::string bytes = std::string(
                            "\0\0\0\x18"
                            "ftypmp42",
                            12
                        ) +
                        std::string(size, 'f');
    bytes.resize(size);
    for (std::size_t at = 64; at < size; at += 1'000) bytes[at] = static_cast<char>(at / 1'000);
    return bytes;
}

// A mentoring room on two nodes, and a recording of the class of its mentee in which its mentor is
// seen.
class RoomWithARecording : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, mentor = 1, mentee = 2, guest = 3, outsider = 4;

    RoomWithARecording() : SessionCluster(5) {}

    void SetUp() override {
        Intruder leads = in(0, lead);
        room_ = open_session(leads, "Sala", "mentoring_room");
        add(leads, mentor, "mentor");
        add(leads, mentee, "mentee");
        add(leads, guest, "observer");
    }

    void add(Intruder& leads, std::size_t who, const std::string& role) {
        does(
            leads,
            room_,
            R"({"type":"add_member","person":)" + person(who) + R"(,"roles":[")" + role + "\"]}"
        );
    }

    FileClient files(std::size_t who) { return {cluster_.network, room_, found_.accounts[who]}; }
    std::uint16_t port(std::size_t node) { return cluster_.node(node).port(); }

    HttpAnswer upload(std::size_t who, const wire::Uuid& file, const std::string& bytes) {
        return files(who).upload(
            port(0), file, bytes.size(), "video/mp4", FileClient::of(bytes), "recording"
        );
    }

    static std::string until_in_months() {
        const auto then = std::chrono::system_clock::now() + std::chrono::days{180};
        return std::to_string(
            std::chrono::duration_cast<std::chrono::milliseconds>(then.time_since_epoch()).count()
        );
    }

    static std::string said(const std::string& people) {
        return R"(,"title":"Fracciones","purpose":"Mirar mis preguntas","people":[)" + people +
               R"(],"others":"El curso","minors":"authorised","until":)" + until_in_months();
    }
    static std::string bring(const wire::Uuid& file, const std::string& people) {
        return R"({"type":"bring_recording","seconds":2700,"file":")" + text_of(file) + "\"" +
               said(people) + "}";
    }
    static std::string described(const wire::Uuid& id, const std::string& people) {
        return about("describe_recording", id, said(people));
    }

    // Of the mentee's class; the mentor is in it.
    wire::Uuid brought(Intruder& his, const std::string& bytes) {
        const wire::Uuid file = random_id();
        EXPECT_EQ(upload(mentee, file, bytes).status, 200);
        return does(his, room_, bring(file, person(mentor)));
    }

    static std::string
    about(const std::string& what, const wire::Uuid& id, const std::string& more = {}) {
        return R"({"type":")" + what + R"(","recording":")" + text_of(id) + "\"" + more + "}";
    }

    // To what it is by these words; as it was brought where nothing is said.
    static std::string
    consent(const wire::Uuid& id, const std::string& to, std::optional<wire::Uuid> words = {}) {
        return about(
            "consent_to_recording",
            id,
            R"(,"consent":")" + to + R"(","words":")" + text_of(words.value_or(id)) + "\""
        );
    }
    void consents(Intruder& her, const wire::Uuid& id, const std::string& to) {
        does(her, room_, consent(id, to));
    }

    int status(std::size_t node, std::size_t who, const wire::Uuid& id, const std::string& part) {
        return files(who).play(port(node), id, part).status;
    }

    // What somebody who comes in on this node is told of it. Null: refused, with `refused_`.
    std::optional<wire::RecordingFrame>
    told(std::size_t node, std::size_t who, const wire::Uuid& id) {
        snapshot(node, who, room_);
        Intruder asks = in(node, who);
        const std::string space = std::to_string(number(room_));
        asks.say(R"({"type":"join","space":)" + space + "}");
        asks.say(
            R"({"type":"ask_recording","ref":5,"space":)" + space + R"(,"recording":")" +
            text_of(id) + "\"}"
        );
        while (true) {
            wire::ServerFrame frame = asks.next();
            if (auto* found = std::get_if<wire::RecordingFrame>(&frame)) return std::move(*found);
            if (const auto* no = std::get_if<wire::RefusedFrame>(&frame)) {
                refused_ = no->code;
                return {};
            }
        }
    }

    std::string kept(const std::string& words) {
        return cluster_.sql("select count(*) from content where body like '%" + words + "%'");
    }

    bool sound_is(wire::RenditionState wanted, const wire::Uuid& id) {
        return cluster_.network.run_until([&] {
            const auto now = told(0, mentee, id);
            return now && now->sound == wanted;
        });
    }

    domain::SpaceId room_{};
    wire::RefusalCode refused_{};
};

}  // namespace urdimbre::functional
