// Files of contributions, over real nodes: the same rights, turns and views as words, and no other
// answer for what is hidden than for what never was.
#include "storage/blob_store.hpp"
#include "tests/functional/file_client.hpp"
#include "tests/functional/intruder.hpp"
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

using namespace std::string_literals;

const std::string voice =
    "\x1a\x45\xdf\xa3"s + std::string(60, 'e') + "webm" + std::string(900, 'v');

class SessionFiles : public testing::Test {
  protected:
    // amigo-critico: the phases and seats that are used here.
    static constexpr std::uint32_t presentation = 1, cool = 5, closing = 9;
    static constexpr std::size_t facilitator = 0, presenter = 1, critical = 2, observer = 3;

    std::uint16_t port(std::size_t node = 0) { return cluster_.node(node).port(); }
    FileClient& files(std::size_t who) { return *clients_.at(who); }
    Member& member(std::size_t who) { return *members_.at(who); }
    const Account& account(std::size_t who) { return community_.accounts[who]; }

    wire::Uuid done(std::size_t who, wire::Command command) {
        const wire::Uuid id = member(who).ask(std::move(command));
        EXPECT_TRUE(cluster_.network.run_until([&] {
            return member(who).accepted().contains(id) || member(who).refused().contains(id);
        })) << cluster_.logs();
        return id;
    }

    std::string refusal_of(std::size_t who, const wire::Uuid& id) {
        const auto found = member(who).refused().find(id);
        return found == member(who).refused().end() ? "" : std::string{wire::name(found->second)};
    }

    wire::Uuid recorded(std::size_t who, std::size_t node = 0) {
        const wire::Uuid file = random_id();
        EXPECT_EQ(files(who).upload(port(node), file, "audio/webm", voice).status, 200);
        return file;
    }

    static wire::Contribute
    bringing(std::uint32_t phase, const std::string& kind, const wire::Uuid& file) {
        return {
            .phase = phase,
            .kind = kind,
            .text = "Nota de voz.webm",
            .reply_to = {},
            .rests_on = {},
            .owners = {},
            .due = {},
            .late = false,
            .attachments = {{{.file = file, .name = "Nota de voz.webm", .preview = {}}}},
        };
    }

    // Everybody sees this phase.
    void on_to(std::uint32_t phase) {
        const auto at = [&](std::size_t who) { return member(who).seen()->conversation->phase; };
        while (at(facilitator) < phase) {
            const std::uint32_t from = at(facilitator);
            const wire::Uuid id = done(facilitator, wire::SkipPhase{from, "seguimos"});
            ASSERT_EQ(refusal_of(facilitator, id), "");
            ASSERT_TRUE(cluster_.network.run_until([&] {
                return std::ranges::all_of(members_, [&](const auto& one) {
                    return one->seen()->conversation->phase > from;
                });
            })) << cluster_.logs();
        }
    }

    const wire::Contribution* shown(std::size_t who, const wire::Uuid& id) {
        const auto& all = member(who).seen()->conversation->contributions;
        const auto found = std::ranges::find(all, id, &wire::Contribution::id);
        return found == all.end() ? nullptr : &*found;
    }

    // The whole of an answer but its date, so that nothing in it can tell one from another.
    static std::string told(HttpAnswer answer) {
        answer.headers.erase("date");
        std::string whole = std::to_string(answer.status) + "\n";
        for (const auto& [name, value] : answer.headers) whole += name + ": " + value + "\n";
        return whole + answer.body;
    }

    // Somebody else gets the same answer for this file as for one that never was, by every request
    // and on every node.
    void expect_unknown(std::size_t who, const wire::Uuid& file) {
        const wire::Uuid never = random_id();
        for (const std::size_t node : {0u, 1u}) {
            const HttpAnswer answer = files(who).get(port(node), file);
            EXPECT_EQ(code_in(answer), "file_unknown");
            EXPECT_EQ(told(answer), told(files(who).get(port(node), never)));
            EXPECT_EQ(
                told(files(who).get(port(node), file, {{"Range", "bytes=0-4"}})),
                told(files(who).get(port(node), never, {{"Range", "bytes=0-4"}}))
            );
            EXPECT_EQ(
                told(files(who).upload_state(port(node), file)),
                told(files(who).upload_state(port(node), never))
            );
            EXPECT_EQ(
                told(files(who).drop(port(node), file)), told(files(who).drop(port(node), never))
            );
        }
    }

    void SetUp() override {
        Member host{
            cluster_.network, cluster_.ports_from(0), account(facilitator), community_.space
        };
        host.connect();
        host.ask(wire::OpenSpace{wire::SpaceKind::session, "Amigo crítico"});
        space_ = cluster_.begun_below(community_.space);
        for (std::size_t who = 0; who < community_.accounts.size(); ++who) {
            const std::size_t node = who % 2;
            clients_.push_back(std::make_unique<FileClient>(cluster_.network, space_, account(who))
            );
            members_.push_back(std::make_unique<Member>(
                cluster_.network, cluster_.ports_from(node), account(who), space_
            ));
        }
        member(facilitator).connect();
        for (const std::size_t who : {presenter, critical, observer}) {
            done(
                facilitator,
                wire::AddMember{number(account(who).person), {wire::SpaceRole::teacher}, {}}
            );
            member(who).connect();
        }
        done(facilitator, wire::PlanSession{"amigo-critico", {}, {}});
        const std::vector<std::pair<std::size_t, std::string>> seats{
            {facilitator, "facilitador"}, {presenter, "presentador"}, {critical, "amigo_critico"}
        };
        for (const auto& [who, role] : seats) {
            const wire::Uuid id =
                done(facilitator, wire::GiveSeat{number(account(who).person), role});
            ASSERT_EQ(refusal_of(facilitator, id), "");
        }
        ASSERT_EQ(refusal_of(facilitator, done(facilitator, wire::StartConversation{})), "");
        ASSERT_TRUE(cluster_.network.run_until([&] {
            return std::ranges::all_of(members_, [](const auto& one) {
                return one->seen() && one->seen()->conversation &&
                       one->seen()->conversation->stage == wire::Stage::running;
            });
        })) << cluster_.logs();
    }

    Cluster cluster_{2};
    Cluster::Community community_ = cluster_.found(4);
    domain::SpaceId space_{};
    std::vector<std::unique_ptr<FileClient>> clients_;
    std::vector<std::unique_ptr<Member>> members_;
};

TEST_F(SessionFiles, a_silenced_presenter_is_silent_by_voice_too_and_loses_no_recording) {
    on_to(cool);
    // The upload may begin: what counts is the moment of the command.
    const wire::Uuid file = recorded(presenter);
    Intruder raw{port(1), account(presenter).token};
    const auto asks = [&](std::string_view kind, std::uint32_t phase) {
        const wire::Uuid id = random_id();
        raw.ask(
            id,
            space_,
            R"({"type":"contribute","phase":)" + std::to_string(phase) + R"(,"kind":")" +
                std::string{kind} +
                R"(","text":"Nota de voz.webm","owners":[],"late":false,"attachments":[{"file":")" +
                text_of(file) + R"(","name":"Nota de voz.webm"}]})"
        );
        return raw.answer<wire::RefusedFrame>();
    };
    EXPECT_EQ(asks("respuesta", cool).code, wire::RefusalCode::silenced);
    EXPECT_FALSE(asks("respuesta", cool).temporary);
    EXPECT_EQ(asks("contexto", presentation).code, wire::RefusalCode::phase_over);
    EXPECT_EQ(files(presenter).get(port(), file).status, 404) << "nothing shows it";
    for (const std::size_t other : {facilitator, critical, observer}) expect_unknown(other, file);
    EXPECT_EQ(
        cluster_.sql("select count(*) from content where content_id = '" + text_of(file) + "'"), "0"
    );

    // It is still theirs: where they may speak, the same recording is brought.
    on_to(6);
    const wire::Uuid brought = done(presenter, bringing(6, "respuesta", file));
    EXPECT_EQ(refusal_of(presenter, brought), "");
    EXPECT_EQ(files(observer).get(port(1), file).body, voice);
    EXPECT_EQ(files(observer).get(port(1), file, {{"Range", "bytes=0-3"}}).body, voice.substr(0, 4))
        << "a player asks for parts";
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(SessionFiles, what_is_hidden_is_hidden_with_its_files_until_it_is_shown) {
    on_to(closing);
    const wire::Uuid file = recorded(critical, 1);
    const wire::Uuid id = done(critical, bringing(closing, "cuadra", file));
    ASSERT_EQ(refusal_of(critical, id), "");
    const wire::Uuid regretted = recorded(presenter);
    const wire::Uuid taken_back = done(presenter, bringing(closing, "redondo", regretted));
    ASSERT_EQ(refusal_of(presenter, taken_back), "");
    done(presenter, wire::WithdrawMessage{.message = taken_back});
    const wire::Uuid own = recorded(critical);
    const wire::Uuid note = done(critical, bringing(closing, "nota", own));
    ASSERT_EQ(refusal_of(critical, note), "");

    for (const std::size_t node : {0u, 1u}) {
        EXPECT_EQ(files(critical).get(port(node), file).body, voice) << "one's own";
        EXPECT_EQ(files(critical).get(port(node), own).body, voice);
        EXPECT_EQ(files(presenter).get(port(node), regretted).status, 410);
    }
    for (const std::size_t other : {facilitator, presenter, observer}) {
        expect_unknown(other, file);
        expect_unknown(other, own);
        EXPECT_FALSE(shown(other, id));
    }
    expect_unknown(critical, regretted);
    const auto elsewhere = cluster_.found(1);
    FileClient stranger{cluster_.network, space_, elsewhere.accounts[0]};
    EXPECT_EQ(code_in(stranger.get(port(), file)), "not_a_member");

    const wire::Uuid ended = done(facilitator, wire::NextPhase{closing});
    ASSERT_EQ(refusal_of(facilitator, ended), "");
    ASSERT_TRUE(cluster_.network.run_until([&] { return shown(observer, id) != nullptr; }));
    ASSERT_TRUE(shown(observer, id)->attachments);
    EXPECT_EQ(
        shown(observer, id)->attachments->front(),
        (wire::Attachment{
            .id = file,
            .name = "Nota de voz.webm",
            .media = "audio/webm",
            .size = voice.size(),
            .preview = {}
        })
    );
    for (const std::size_t node : {0u, 1u}) {
        EXPECT_EQ(files(observer).get(port(node), file).body, voice);
    }
    for (const std::size_t other : {facilitator, presenter, observer}) expect_unknown(other, own);
    expect_unknown(observer, regretted);  // what was taken back before is never shown

    // The acta names it, and not what was for one person alone.
    const HttpAnswer acta = cluster_.network.get(
        port(1), "/api/spaces/" + std::to_string(number(space_)) + "/acta", account(observer).token
    );
    ASSERT_EQ(acta.status, 200) << acta.body;
    EXPECT_NE(acta.body.find(text_of(file)), std::string::npos);
    EXPECT_EQ(acta.body.find(text_of(own)), std::string::npos);
    EXPECT_EQ(acta.body.find(text_of(regretted)), std::string::npos);

    // Withdrawing takes the file from everybody, whatever node they ask.
    done(critical, wire::WithdrawMessage{.message = id});
    for (const std::size_t node : {0u, 1u}) {
        EXPECT_EQ(code_in(files(observer).get(port(node), file)), "file_gone");
    }
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(SessionFiles, an_upload_begun_in_one_phase_is_decided_in_the_one_in_which_it_arrives) {
    on_to(presentation);
    const std::string large(storage::chunk_bytes + 5, 'p');
    const wire::Uuid file = random_id();
    ASSERT_EQ(files(presenter).begin(port(0), file, large.size(), "application/pdf").status, 200);
    ASSERT_EQ(
        files(presenter).put(port(0), file, 0, large.substr(0, storage::chunk_bytes)).status, 204
    );
    // Its node dies in mid-upload, and the phase ends.
    cluster_.node(0).kill();
    ASSERT_TRUE(cluster_.network.run_until([&] { return member(facilitator).connections() > 1; }));
    on_to(2);
    const std::string address = FileClient::address_of(large.size(), FileClient::of(large));
    EXPECT_EQ(code_in(files(presenter).complete(port(1), file, address)), "file_incomplete");
    ASSERT_EQ(
        files(presenter).put(port(1), file, 1, large.substr(storage::chunk_bytes)).status, 204
    );
    ASSERT_EQ(files(presenter).complete(port(1), file, address).status, 200);

    wire::Contribute brought = bringing(presentation, "contexto", file);
    EXPECT_EQ(refusal_of(presenter, done(presenter, brought)), "phase_over");
    brought.late = true;
    const wire::Uuid late = done(presenter, brought);
    EXPECT_EQ(refusal_of(presenter, late), "") << "the refusal left the file free";
    ASSERT_TRUE(cluster_.network.run_until([&] { return shown(critical, late) != nullptr; }));
    EXPECT_TRUE(shown(critical, late)->late);
    EXPECT_TRUE(files(critical).get(port(1), file).body == large);
}

}  // namespace
}  // namespace urdimbre::functional
