#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

// Frame by frame, as anybody may send them: what members, and others, are told of old messages.
namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;

class Asking : public testing::Test {
  protected:
    Asking() : town_({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        town_.open_for(
            {{"Ana", wire::SpaceRole::coordinator},
             {"Benito", wire::SpaceRole::teacher},
             {"Carla", wire::SpaceRole::teacher},
             {"Olga", wire::SpaceRole::observer}}
        );
    }

    Desk& desk(std::uint64_t person) {
        auto& seat = desks_[person];
        if (seat) return *seat;
        seat = std::make_unique<Desk>(
            town_.node(0),
            app::Visitor{.person = domain::PersonId{person}, .name = "X", .lang = "es", .login = {}}
        );
        seat->say(R"({"type":"hello","protocol":1,"client":"raw"})");
        seat->say(R"({"type":"join","space":)" + space() + "}");
        settle();
        return *seat;
    }

    std::string space() const { return std::to_string(number(town_.space)); }
    void settle() { town_.world.run_for(20ms); }

    // Its id, which is that of what it makes.
    std::string command(std::uint64_t person, const std::string& what) {
        const std::string digits = std::to_string(100'000 + ++asked_);
        const std::string id = "00000000-0000-4000-8000-000000" + digits;
        desk(person).say(
            R"({"type":"command","id":")" + id + R"(","space":)" + space() + R"(,"do":)" + what +
            "}"
        );
        settle();
        return id;
    }
    std::string post(std::uint64_t person, const std::string& answers = {}) {
        const std::string to = answers.empty() ? "" : R"(,"reply_to":")" + answers + '"';
        return command(person, R"({"type":"post_message","text":"palabras")" + to + "}");
    }
    void on_message(
        std::uint64_t person,
        const std::string& type,
        const std::string& id,
        const std::string& more = {}
    ) {
        command(person, R"({"type":")" + type + R"(","message":")" + id + '"' + more + "}");
    }
    void react(std::uint64_t person, const std::string& id, const std::string& reaction) {
        on_message(person, "react", id, R"(,"reaction":")" + reaction + R"(","on":true)");
    }
    void edit(std::uint64_t person, const std::string& id, const std::string& text) {
        on_message(person, "edit_message", id, R"(,"text":")" + text + '"');
    }

    template <class Frame>
    Frame ask(std::uint64_t person, const std::string& question) {
        desk(person).say(question);
        settle();
        return desk(person).last<Frame>();
    }
    std::string thread_question(const std::string& message, std::uint64_t after, int limit) {
        return R"({"type":"ask_thread","ref":7,"space":)" + space() + R"(,"message":")" + message +
               R"(","after":)" + std::to_string(after) + R"(,"limit":)" + std::to_string(limit) +
               "}";
    }
    std::string versions_question(const std::string& message) {
        return R"({"type":"ask_versions","ref":8,"space":)" + space() + R"(,"message":")" +
               message + "\"}";
    }
    static std::string text(const wire::Uuid& id) {
        std::string out;
        wire::append_uuid(out, id);
        return out;
    }

    static constexpr std::string_view nowhere = "0c9f2a61-7d35-4e1b-8f42-1b6d0a9e5c73";

    Town town_;
    std::map<std::uint64_t, std::unique_ptr<Desk>> desks_;
    int asked_{};
};

TEST_F(Asking, AThreadComesByPagesFromAnyOfItsMessages) {
    const std::string root = post(1);
    std::vector<std::string> answers{post(2, root)};
    post(3);
    for (int i = 0; i < 6; ++i) answers.push_back(post(3, answers.back()));
    on_message(3, "withdraw_message", answers[2]);
    react(2, answers[1], "agree");

    std::vector<std::string> read;
    std::uint64_t after = 0;
    for (;;) {
        const auto page = ask<wire::ThreadFrame>(4, thread_question(answers[4], after, 3));
        EXPECT_EQ(page.ref, 7u);
        EXPECT_EQ(text(page.root.id), root);
        ASSERT_TRUE(page.root.answers);
        EXPECT_EQ(page.root.answers->count, 7u);
        for (const wire::Message& message : page.messages) {
            EXPECT_GT(message.seq, after);
            EXPECT_EQ(text(*message.thread), root);
            after = message.seq;
            read.push_back(text(message.id));
            if (read.size() == 2)
                EXPECT_EQ(message.reactions->front().people, std::vector<std::uint64_t>{2});
            EXPECT_EQ(message.withdrawn, read.size() == 3);
        }
        if (!page.more) break;
        EXPECT_EQ(page.messages.size(), 3u);
    }
    EXPECT_EQ(read, answers);
    EXPECT_EQ(
        ask<wire::RefusedFrame>(1, thread_question(std::string{nowhere}, 0, 9)).code,
        wire::RefusalCode::message_unknown
    );
}

TEST_F(Asking, OldMessagesComeWithWhatHappenedToThem) {
    const std::string root = post(1);
    post(2, root);
    for (int i = 0; i < 55; ++i) post(1);
    react(2, root, "thanks");
    react(3, root, "thanks");
    const auto page = ask<wire::HistoryFrame>(
        4, R"({"type":"ask_history","ref":9,"space":)" + space() + R"(,"before":10,"limit":50})"
    );
    const auto found = std::ranges::find_if(page.messages, [&](const wire::Message& message) {
        return text(message.id) == root;
    });
    ASSERT_NE(found, page.messages.end());
    ASSERT_TRUE(found->reactions);
    EXPECT_EQ(found->reactions->front().people, (std::vector<std::uint64_t>{2, 3}));
    ASSERT_TRUE(found->answers);
    EXPECT_EQ(found->answers->count, 1u);
}

// Rule P6.
TEST_F(Asking, EarlierVersionsAreForTheirAuthorAlone) {
    const std::string message = post(2);
    edit(2, message, "mejor");
    react(3, message, "agree");
    edit(2, message, "todavía mejor");
    const auto own = ask<wire::VersionsFrame>(2, versions_question(message));
    ASSERT_EQ(own.versions.size(), 3u);
    EXPECT_EQ(own.versions[0].text, "palabras");
    EXPECT_EQ(own.versions[1].text, "mejor");
    EXPECT_EQ(own.versions[2].text, "todavía mejor");
    EXPECT_LT(own.versions[0].at, own.versions[2].at);
    for (const std::uint64_t other : {1u, 3u, 4u}) {
        const auto refused = ask<wire::RefusedFrame>(other, versions_question(message));
        EXPECT_EQ(refused.code, wire::RefusalCode::not_the_author) << "person " << other;
        EXPECT_EQ(refused.ref, 8u);
        for (const std::string& frame : desk(other).frames) {
            EXPECT_EQ(frame.find(R"("type":"versions")"), std::string::npos);
        }
    }
    const auto outside = ask<wire::RefusedFrame>(9, versions_question(message));
    EXPECT_EQ(outside.code, wire::RefusalCode::not_joined);
    EXPECT_EQ(
        ask<wire::RefusedFrame>(9, thread_question(message, 0, 9)).code,
        wire::RefusalCode::not_joined
    );
    on_message(1, "withdraw_message", message);
    EXPECT_TRUE(ask<wire::VersionsFrame>(2, versions_question(message)).versions.empty());
}

TEST_F(Asking, WhoCannotBeMentionedIsNamed) {
    command(2, R"({"type":"post_message","text":"@[3] y @[9]","mentions":[3,9]})");
    const auto refused = desk(2).last<wire::RefusedFrame>();
    EXPECT_EQ(refused.code, wire::RefusalCode::mention_no_member);
    EXPECT_EQ(refused.person, 9u);
    EXPECT_FALSE(refused.text.empty());
    command(
        2,
        R"({"type":"react","message":")" + std::string{nowhere} +
            R"(","reaction":"agree","on":true})"
    );
    EXPECT_EQ(desk(2).last<wire::RefusedFrame>().person, std::nullopt);
    command(
        2,
        R"({"type":"react","message":")" + std::string{nowhere} +
            R"(","reaction":"jaja","on":true})"
    );
    EXPECT_EQ(desk(2).last<wire::RefusedFrame>().code, wire::RefusalCode::wrong_type);
}

}  // namespace
}  // namespace urdimbre::simulation
