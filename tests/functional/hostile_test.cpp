// Members who say what no client of ours would say: they are answered, in their language, and
// nobody else notices.
#include "server/app/texts.hpp"
#include "server/app/visit.hpp"
#include "tests/functional/intruder.hpp"
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

using wire::RefusalCode;

wire::Uuid id(std::uint8_t n) { return wire::Uuid{0xab, 0, 0, 0, 0, 0, 0x40, 0, 0x80, n}; }

std::string post(std::string_view text) {
    return R"({"type":"post_message","text":")" + std::string{text} + "\"}";
}

std::string edit(const wire::Uuid& message, std::string_view text) {
    return R"({"type":"edit_message","message":")" + text_of(message) + R"(","text":")" +
           std::string{text} + "\"}";
}

std::string on_message(std::string_view command, const wire::Uuid& message) {
    return R"({"type":")" + std::string{command} + R"(","message":")" + text_of(message) + "\"}";
}

// A community of two: Ana, who coordinates, and Benito, a teacher, who is not always himself.
class Hostile : public testing::Test {
  protected:
    void SetUp() override { log_length = length(); }

    // Ana has not been disturbed: the same connection, and everything still arrives.
    void TearDown() override {
        const wire::Uuid last = ana().post("¿Seguimos?");
        ASSERT_TRUE(cluster.network.run_until([&] { return ana().accepted().contains(last); }))
            << cluster.logs();
        EXPECT_EQ(ana().connections(), 1u);
        EXPECT_EQ(ana().complaints, std::vector<std::string>{});
        EXPECT_TRUE(cluster.node(0).running()) << cluster.logs();
    }

    Intruder benito(std::string_view lang = "es") {
        return {cluster.node(0).port(), traffic.account(1).token, lang};
    }

    Member& ana() { return traffic.member(0); }

    wire::Uuid said_by_ana(const std::string& text) {
        const wire::Uuid said = ana().post(text);
        EXPECT_TRUE(cluster.network.run_until([&] { return ana().accepted().contains(said); }))
            << cluster.logs();
        log_length = length();
        return said;
    }

    std::size_t length() { return cluster.whole_log(traffic.space()).size(); }

    RefusalCode refused(Intruder& who, const wire::Uuid& command, const std::string& what) {
        who.ask(command, traffic.space(), what);
        const auto answer = who.answer<wire::RefusedFrame>();
        EXPECT_EQ(answer.id, command) << what;
        EXPECT_EQ(answer.space, number(traffic.space())) << what;
        return answer.code;
    }

    Cluster cluster{1};
    Traffic traffic{cluster, 2};
    app::Texts texts;
    std::size_t log_length{};
};

struct Unreadable {
    std::string frame;
    RefusalCode code;
    std::string where{};
};

std::string command_with(std::string_view body) {
    return R"({"type":"command","id":")" + text_of(id(1)) + R"(","space":1,"do":)" +
           std::string{body} + "}";
}

std::vector<Unreadable> unreadable_frames() {
    using enum RefusalCode;
    std::string too_many = "1";
    for (int i = 0; i < 200; ++i) too_many += ",1";
    std::string raw_nul = R"({"type":"clock","sent":1})";
    raw_nul += '\0';
    return {
        {"no es JSON", malformed_frame},
        {"", malformed_frame},
        {"[]", malformed_frame},
        {"{}", malformed_frame, "/type"},
        {raw_nul, malformed_frame},
        {R"({"type":"clock","sent":1} {"type":"clock","sent":2})", malformed_frame},
        {R"({"type":"clock","sent":1,"sent":2})", malformed_frame, "/sent"},
        {R"({"type":7})", malformed_frame, "/type"},
        {R"({"type":"shutdown"})", unknown_type, "/type"},
        {std::string(30'000, '['), nested_too_deep},
        {command_with(std::string(20, '[') + std::string(20, ']')), nested_too_deep},
        {command_with(R"({"type":"become_coordinator"})"), unknown_type, "/do/type"},
        {command_with(R"({"type":"post_message","text":"a","author":1})"),
         unknown_field,
         "/do/author"},
        {R"({"type":"clock","sent":1,"as":1})", unknown_field, "/as"},
        {R"({"type":"join"})", missing_field, "/space"},
        {command_with(R"({"type":"post_message"})"), missing_field, "/do/text"},
        {R"({"type":"join","space":"1"})", wrong_type, "/space"},
        {R"({"type":"join","space":-1})", wrong_type, "/space"},
        {R"({"type":"join","space":1e3})", wrong_type, "/space"},
        {R"({"type":"join","space":9007199254740992})", wrong_type, "/space"},
        {R"({"type":"join","space":1,"position":{"epoch":"1","seq":1}})",
         wrong_type,
         "/position/epoch"},
        {R"({"type":"command","id":"1","space":1,"do":{}})", wrong_type, "/id"},
        {command_with(R"({"type":"add_member","person":1,"roles":["god"]})"),
         wrong_type,
         "/do/roles/0"},
        {command_with(post(std::string(4'001, 'a'))), field_too_long, "/do/text"},
        {R"({"type":"ask_people","ref":1,"space":1,"ids":[)" + too_many + "]}",
         field_too_long,
         "/ids"},
        {command_with(post(" \\n\\t\\u00a0")), invalid_text, "/do/text"},
        {command_with(post("a\\u0000b")), invalid_text, "/do/text"},
        {R"({"type":"hello","protocol":1,"client":"\u202eamigo"})", invalid_text, "/client"},
        {R"({"type":"clock","sent":1,"as":")" + std::string(wire::limits::frame_bytes_max, 'a') +
             "\"}",
         frame_too_large},
    };
}

TEST_F(Hostile, what_cannot_be_read_is_named_in_the_readers_language) {
    for (const std::string_view lang : {"es", "en"}) {
        std::size_t said = 0;
        std::optional<Intruder> intruder;
        for (const Unreadable& one : unreadable_frames()) {
            if (said++ % (app::Conduct::unreadable_frames_max - 1) == 0) {
                intruder.emplace(cluster.node(0).port(), traffic.account(1).token, lang);
            }
            const std::string shown = one.frame.substr(0, 100);
            intruder->say(one.frame);
            const auto answer = intruder->answer<wire::RefusedFrame>();
            EXPECT_EQ(answer.code, one.code) << shown;
            EXPECT_EQ(answer.where.value_or(""), one.where) << shown;
            EXPECT_FALSE(answer.temporary) << shown;
            const std::string key = "refusals." + std::string{wire::name(one.code)};
            EXPECT_EQ(answer.text, texts.find(lang, key)) << shown;
            ASSERT_TRUE(intruder->served()) << shown;
        }
    }
    EXPECT_EQ(length(), log_length);
}

TEST_F(Hostile, what_breaks_the_protocol_ends_its_own_connection_only) {
    const auto closed_after = [&](auto what) {
        Intruder intruder = benito();
        what(intruder);
        return intruder.close_code();
    };
    EXPECT_EQ(closed_after([](Intruder& who) { who.say("\xff\xfe"); }), 1007u);
    EXPECT_EQ(
        closed_after([](Intruder& who) {
            who.say(R"({"type":"clock","se)"
                    "\xed\xa0\x80\"}");
        }),
        1007u
    );
    EXPECT_EQ(
        closed_after([](Intruder& who) {
            who.say(std::string(4 * wire::limits::frame_bytes_max + 1, 'a'));
        }),
        1009u
    );
    EXPECT_EQ(closed_after([](Intruder& who) { who.socket().write("\x81\x02{}"); }), 1002u);
    EXPECT_EQ(
        closed_after([](Intruder& who) {
            for (std::size_t i = 0; i < app::Conduct::unreadable_frames_max; ++i) who.say("{");
        }),
        wire::close_number(wire::CloseCode::misbehaved)
    );
    EXPECT_TRUE(benito().served()) << "the person may come back";
}

TEST_F(Hostile, nothing_is_done_in_the_name_or_the_place_of_others) {
    const wire::Uuid of_ana = said_by_ana("Mañana subo la pauta.");
    const Cluster::Community elsewhere = cluster.found(1);
    Intruder carla{cluster.node(0).port(), elsewhere.accounts[0].token};
    carla.ask(id(9), elsewhere.space, post("En otra parte"));
    carla.answer<wire::AcceptedFrame>();

    Intruder intruder = benito();
    EXPECT_EQ(
        refused(intruder, id(2), edit(of_ana, "yo no dije eso")), RefusalCode::not_the_author
    );
    EXPECT_EQ(
        refused(intruder, id(2), on_message("withdraw_message", of_ana)),
        RefusalCode::not_the_author
    );
    EXPECT_EQ(refused(intruder, id(2), edit(id(77), "nada")), RefusalCode::message_unknown);
    EXPECT_EQ(refused(intruder, id(2), edit(id(9), "de otra parte")), RefusalCode::message_unknown);
    EXPECT_EQ(
        refused(
            intruder,
            id(2),
            R"({"type":"post_message","text":"eco","reply_to":")" + text_of(id(9)) + "\"}"
        ),
        RefusalCode::message_unknown
    );
    for (const char* who : {"0", "1", "2", "9007199254740991"}) {
        const std::string what =
            R"({"type":"add_member","person":)" + std::string{who} + R"(,"roles":["coordinator"]})";
        EXPECT_EQ(refused(intruder, id(2), what), RefusalCode::role_may_not) << who;
    }
    EXPECT_EQ(
        refused(
            intruder,
            id(2),
            R"({"type":"remove_member","person":)" +
                std::to_string(number(traffic.account(0).person)) + "}"
        ),
        RefusalCode::role_may_not
    );
    EXPECT_EQ(
        refused(intruder, of_ana, post("bajo el número de Ana")), RefusalCode::command_id_reused
    );
    EXPECT_EQ(length(), log_length);

    // Her very words under her very number are a retry of hers: no second message, and no other
    // author.
    intruder.ask(of_ana, traffic.space(), post("Mañana subo la pauta."));
    EXPECT_EQ(intruder.answer<wire::AcceptedFrame>().seq, ana().accepted().at(of_ana));
    EXPECT_EQ(length(), log_length);
    intruder.say(R"({"type":"join","space":)" + std::to_string(number(traffic.space())) + "}");
    const auto snapshot = intruder.answer<wire::SnapshotFrame>();
    EXPECT_EQ(snapshot.timeline.back().author, number(traffic.account(0).person));
}

TEST_F(Hostile, a_space_of_others_is_like_one_that_does_not_exist) {
    said_by_ana("Esto queda entre nosotras.");
    const Account stranger = cluster.found(1).accounts[0];
    Intruder intruder{cluster.node(0).port(), stranger.token};
    struct Answers {
        std::optional<RefusalCode> joined;
        std::vector<RefusalCode> codes;
        std::vector<std::string> texts;
        bool operator==(const Answers&) const = default;
    };
    const auto answers = [&](std::uint64_t space) {
        const std::string at = R"("space":)" + std::to_string(space);
        Answers all;
        intruder.say(R"({"type":"join",)" + at + "}");
        const auto left = intruder.answer<wire::LeftFrame>();
        EXPECT_EQ(left.space, space);
        all.joined = left.code;
        for (const std::string& what : {
                 R"({"type":"command","id":")" + text_of(id(3)) + R"(",)" + at + R"(,"do":)" +
                     post("hola") + "}",
                 R"({"type":"command","id":")" + text_of(id(4)) + R"(",)" + at +
                     R"(,"do":{"type":"add_member","person":)" +
                     std::to_string(number(stranger.person)) + R"(,"roles":["coordinator"]}})",
                 R"({"type":"command","id":")" + text_of(id(5)) + R"(",)" + at + R"(,"do":)" +
                     on_message("withdraw_message", id(6)) + "}",
                 R"({"type":"ask_people","ref":1,)" + at + R"(,"ids":[1,2,3]})",
                 R"({"type":"ask_history","ref":2,)" + at +
                     R"(,"before":9007199254740991,"limit":4294967295})",
             }) {
            intruder.say(what);
            const auto refused = intruder.answer<wire::RefusedFrame>();
            EXPECT_EQ(refused.space, space);
            all.codes.push_back(refused.code);
            all.texts.push_back(refused.text);
        }
        return all;
    };
    const Answers of_others = answers(number(traffic.space()));
    EXPECT_EQ(of_others.joined, RefusalCode::not_a_member);
    EXPECT_EQ(of_others.codes.front(), RefusalCode::not_a_member);
    for (const std::uint64_t nowhere :
         {std::uint64_t{0}, std::uint64_t{999'999}, wire::limits::number_max}) {
        EXPECT_EQ(answers(nowhere), of_others) << nowhere;
    }
    EXPECT_TRUE(intruder.served());
    EXPECT_EQ(length(), log_length);
    EXPECT_EQ(
        cluster.sql("select count(*) from event where space_id not in (select space_id from space)"
        ),
        "0"
    );
}

TEST_F(Hostile, spaces_that_do_not_exist_take_no_room) {
    Intruder intruder = benito();
    constexpr std::uint64_t spaces = 500;
    for (std::uint64_t n = 0; n < spaces; ++n) {
        intruder.ask(id(3), domain::SpaceId{1'000'000 + n}, post("¿Hay alguien?"));
        ASSERT_EQ(intruder.answer<wire::RefusedFrame>().code, RefusalCode::not_a_member);
    }
    constexpr Milliseconds soon{10'000};
    EXPECT_TRUE(cluster.network.run_until(
        [&] {
            const auto metrics = cluster.network.get(cluster.node(0).port(), "/metrics").body;
            return metrics.find("\nurdimbre_spaces_loaded 1\n") != std::string::npos;
        },
        soon
    )) << "the community alone is loaded";
    EXPECT_EQ(length(), log_length);
}

TEST_F(Hostile, what_is_replayed_or_comes_in_another_order_happens_once) {
    Intruder one = benito();
    Intruder two = benito();
    // The correction overtakes its message: refused, and without a trace.
    EXPECT_EQ(refused(one, id(11), edit(id(10), "corregido")), RefusalCode::message_unknown);
    EXPECT_EQ(length(), log_length);

    constexpr int times = 30;
    for (int i = 0; i < times; ++i) {
        for (Intruder* who : {&one, &two}) who->ask(id(10), traffic.space(), post("primera"));
    }
    two.ask(id(10), traffic.space(), post("con otras palabras"));
    const std::uint64_t seq = one.answer<wire::AcceptedFrame>().seq;
    for (int i = 1; i < times; ++i) ASSERT_EQ(one.answer<wire::AcceptedFrame>().seq, seq);
    int accepted = 0;
    int reused = 0;
    while (accepted + reused < times + 1) {  // in whatever order
        const wire::ServerFrame answer = two.next();
        if (const auto* yes = std::get_if<wire::AcceptedFrame>(&answer)) {
            ASSERT_EQ(yes->seq, seq);
            ++accepted;
        } else {
            const auto& no = std::get<wire::RefusedFrame>(answer);
            ASSERT_EQ(no.code, RefusalCode::command_id_reused);
            ++reused;
        }
    }
    EXPECT_EQ(reused, 1);
    EXPECT_EQ(length(), log_length + 1);

    for (int i = 0; i < times; ++i) one.ask(id(11), traffic.space(), edit(id(10), "corregido"));
    for (int i = 0; i < times; ++i) {
        ASSERT_EQ(one.answer<wire::AcceptedFrame>().seq, seq + 1);
    }
    // Days later, after the message was taken back: still the answer of then.
    one.ask(id(12), traffic.space(), on_message("withdraw_message", id(10)));
    EXPECT_EQ(one.answer<wire::AcceptedFrame>().seq, seq + 2);
    one.ask(id(10), traffic.space(), post("primera"));
    EXPECT_EQ(one.answer<wire::AcceptedFrame>().seq, seq);
    EXPECT_EQ(refused(one, id(13), edit(id(10), "otra vez")), RefusalCode::message_withdrawn);
    EXPECT_EQ(length(), log_length + 3);
}

}  // namespace
}  // namespace urdimbre::functional
