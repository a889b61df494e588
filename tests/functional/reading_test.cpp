// What one has read, and what concerns one: on two nodes, with and without hints, and against
// somebody who asks for what is another's.
#include "tests/functional/intruder.hpp"
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>

namespace urdimbre::functional {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view ask_spaces = R"({"type":"ask_spaces","ref":1})";
constexpr std::string_view ask_notices = R"({"type":"ask_notices","ref":2,"limit":20})";

// Ana coordinates on the first node, Benito is on the second.
class Reading : public testing::Test {
  protected:
    bool run_until(const std::function<bool()>& condition, Milliseconds limit = 60s) {
        return cluster_.network.run_until(condition, limit);
    }

    wire::Uuid says(std::size_t who, wire::Command command) {
        Member& member = traffic_.member(who);
        const wire::Uuid id = member.ask(std::move(command));
        EXPECT_TRUE(run_until([&] { return member.accepted().contains(id); })) << cluster_.logs();
        return id;
    }

    std::string read(std::uint64_t seq) {
        return R"({"type":"read","space":)" + std::to_string(number(traffic_.space())) +
               R"(,"seq":)" + std::to_string(seq) + "}";
    }

    std::unique_ptr<Intruder> device(std::size_t who, std::size_t node) {
        return std::make_unique<Intruder>(cluster_.node(node).port(), traffic_.account(who).token);
    }

    wire::SpaceSummary listed(Intruder& who) {
        who.say(ask_spaces);
        const auto frame = who.answer<wire::SpacesFrame>();
        EXPECT_EQ(frame.spaces.size(), 1u);
        return frame.spaces.at(0);
    }

    // The one that says so many. What somebody asked for while it was being looked for is told them
    // once more, so that what they know already may come before it.
    static wire::NoticedFrame noticed(Intruder& who, std::uint32_t unseen) {
        while (true) {
            const auto frame = who.answer<wire::NoticedFrame>();
            if (frame.unseen == unseen) return frame;
        }
    }

    std::string positions() {
        return cluster_.sql(
            "select coalesce(string_agg(person_id || ':' || seq, ' ' order by person_id), '') "
            "from read_position"
        );
    }

    Cluster cluster_{2};
    Traffic traffic_{cluster_, 3};
};

TEST_F(Reading, what_one_device_has_read_another_one_knows_on_any_node) {
    for (int i = 0; i < 5; ++i) says(0, wire::PostMessage{"Mensaje " + std::to_string(i), {}, {}});
    const auto phone = device(1, 0);
    const auto laptop = device(1, 1);
    EXPECT_EQ(listed(*phone).unread, 5u);
    const wire::SpaceSummary before = listed(*laptop);
    EXPECT_EQ(before.unread, 5u);
    ASSERT_TRUE(before.read);

    phone->say(read(before.head - 2));
    const wire::ReadingFrame told = laptop->answer<wire::ReadingFrame>();
    ASSERT_EQ(told.spaces.size(), 1u);
    EXPECT_EQ(told.spaces.front().read, before.head - 2);
    EXPECT_EQ(told.spaces.front().unread, 2u);
    EXPECT_EQ(phone->answer<wire::ReadingFrame>(), told);

    // It does not go back, nor beyond the end; and what is new reaches a device that follows
    // nothing.
    laptop->say(read(1));
    laptop->say(read(1'000'000));
    EXPECT_EQ(phone->answer<wire::ReadingFrame>().spaces.front().unread, 0u);
    EXPECT_EQ(laptop->answer<wire::ReadingFrame>().spaces.front().read, before.head);
    says(2, wire::PostMessage{"¿Y esto?", {}, {}});
    EXPECT_EQ(phone->answer<wire::ReadingFrame>().spaces.front().unread, 1u);
    EXPECT_EQ(laptop->answer<wire::ReadingFrame>().spaces.front().unread, 1u);
    EXPECT_EQ(listed(*device(2, 0)).unread, 5u) << "of others, and not one's own";
}

TEST_F(Reading, without_redis_it_is_known_a_little_later) {
    cluster_.redis.stop();
    says(0, wire::PostMessage{"Sin Redis", {}, {}});
    const auto phone = device(1, 0);
    const auto laptop = device(1, 1);
    const wire::SpaceSummary before = listed(*phone);
    EXPECT_EQ(listed(*laptop).unread, 1u);
    laptop->say(ask_notices);
    EXPECT_EQ(laptop->answer<wire::NoticesFrame>().unseen, 1u) << "was brought in";
    phone->say(read(before.head));
    EXPECT_EQ(laptop->answer<wire::ReadingFrame>().spaces.front().unread, 0u);

    const auto began = std::chrono::steady_clock::now();
    says(0, wire::AddMember{number(traffic_.account(1).person), {wire::SpaceRole::mentor}, {}});
    EXPECT_TRUE(noticed(*laptop, 2).spaces);
    EXPECT_LE(std::chrono::steady_clock::now() - began, 5s) << "a second apart, on a busy machine";
    phone->say(ask_notices);
    const auto notices = phone->answer<wire::NoticesFrame>();
    phone->say(
        R"({"type":"see_notices","places":[],"upto":)" +
        std::to_string(notices.notices.front().place.at.time_since_epoch().count()) + "}"
    );
    noticed(*laptop, 0);
}

TEST_F(Reading, whom_something_concerns_learns_of_it_within_two_seconds_on_any_node) {
    const wire::Uuid question = says(1, wire::PostMessage{"¿Quién trae la pauta?", {}, {}});
    const auto benito = device(1, 1);
    benito->say(ask_notices);
    benito->answer<wire::NoticesFrame>();
    const auto began = std::chrono::steady_clock::now();
    const wire::Uuid answer = says(0, wire::PostMessage{"Yo la llevo", question, {}});
    noticed(*benito, 2);  // and that he was brought in
    EXPECT_LE(std::chrono::steady_clock::now() - began, 5s) << "a second apart, on a busy machine";

    benito->say(ask_notices);
    const wire::NoticesFrame page = benito->answer<wire::NoticesFrame>();
    ASSERT_EQ(page.notices.size(), 2u);
    EXPECT_EQ(page.notices[0].kind, wire::NoticeKind::answered);
    EXPECT_EQ(page.notices[0].message, answer);
    EXPECT_EQ(page.notices[0].by, number(traffic_.account(0).person));
    EXPECT_EQ(page.people.size(), 1u);
    EXPECT_EQ(page.notices[1].kind, wire::NoticeKind::brought_in);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);

    // Whoever has read the answer knows of it.
    benito->say(read(traffic_.member(0).accepted().at(answer)));
    noticed(*benito, 1);

    // What is taken back is not told any more.
    says(0, wire::WithdrawMessage{answer});
    benito->say(ask_notices);
    EXPECT_EQ(benito->answer<wire::NoticesFrame>().notices.size(), 1u);
}

TEST_F(
    Reading,
    the_list_of_spaces_changes_by_itself_and_nothing_is_told_of_a_space_that_one_is_not_in
) {
    const auto benito = device(1, 1);
    EXPECT_EQ(listed(*benito).unread, 0u);
    benito->say(ask_notices);
    EXPECT_EQ(benito->answer<wire::NoticesFrame>().notices.size(), 1u);

    says(0, wire::OpenSpace{wire::SpaceKind::mentoring_room, "Sala de mentoría"});
    const domain::SpaceId room = cluster_.begun_below(traffic_.space());
    Member host{cluster_.network, cluster_.ports_from(0), traffic_.account(0), room};
    host.connect();
    host.ask(wire::AddMember{number(traffic_.account(1).person), {wire::SpaceRole::mentee}, {}});
    ASSERT_TRUE(run_until([&] { return host.idle() && host.seen(); })) << cluster_.logs();
    EXPECT_TRUE(noticed(*benito, 2).spaces);
    benito->say(ask_spaces);
    EXPECT_EQ(benito->answer<wire::SpacesFrame>().spaces.size(), 2u);
    benito->say(ask_notices);
    EXPECT_EQ(benito->answer<wire::NoticesFrame>().notices.size(), 2u);

    host.ask(wire::RemoveMember{number(traffic_.account(1).person)});
    ASSERT_TRUE(run_until([&] { return host.idle(); })) << cluster_.logs();
    EXPECT_TRUE(noticed(*benito, 1).spaces);
    benito->say(ask_notices);
    EXPECT_EQ(benito->answer<wire::NoticesFrame>().notices.size(), 1u);
    host.post("Esto ya no lo ve");
    ASSERT_TRUE(run_until([&] { return host.idle(); })) << cluster_.logs();
    benito->say(ask_spaces);
    EXPECT_EQ(benito->answer<wire::SpacesFrame>().spaces.size(), 1u);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Reading, nobody_reads_or_moves_what_is_anothers) {
    says(0, wire::PostMessage{"Para todos", {}, {}});
    const std::string before = positions();
    Cluster::Community other = cluster_.found(1);
    Intruder stranger{cluster_.node(1).port(), other.accounts[0].token};
    for (const std::string& what : {
             read(3),
             std::string{R"({"type":"read","space":9007199254740991,"seq":1})"},
             std::string{R"({"type":"read","space":999999,"seq":9007199254740991})"},
             std::string{R"({"type":"see_notices","places":[],"upto":9007199254740991})"},
         }) {
        stranger.say(what);
    }
    // Nobody can be named but oneself.
    stranger.say(R"({"type":"ask_notices","ref":9,"limit":5,"person":1})");
    EXPECT_EQ(stranger.answer<wire::RefusedFrame>().code, wire::RefusalCode::unknown_field);
    stranger.say(R"({"type":"read","space":1,"seq":1,"person":1})");
    EXPECT_EQ(stranger.answer<wire::RefusedFrame>().code, wire::RefusalCode::unknown_field);
    stranger.say(ask_notices);
    for (const wire::Notice& notice : stranger.answer<wire::NoticesFrame>().notices) {
        EXPECT_EQ(notice.place.space, number(other.space));
    }
    EXPECT_TRUE(stranger.served());
    EXPECT_EQ(listed(stranger).id, number(other.space));
    const std::string own = std::to_string(number(other.accounts[0].person));
    EXPECT_EQ(cluster_.sql("select count(*) from notice where seen and person_id <> " + own), "0");

    // Marks leave in their order: the stranger's own one was made, and nobody else's was moved.
    stranger.say(
        R"({"type":"read","space":)" + std::to_string(number(other.space)) + R"(,"seq":2})"
    );
    ASSERT_TRUE(run_until([&] { return positions() != before; }));
    EXPECT_TRUE(positions().starts_with(before)) << before << " | " << positions();
}

TEST_F(Reading, history_opens_around_a_message_and_goes_on_in_both_directions) {
    std::vector<wire::Uuid> said;
    for (int i = 0; i < 20; ++i) {
        said.push_back(says(0, wire::PostMessage{"Mensaje " + std::to_string(i), {}, {}}));
    }
    const auto benito = device(1, 1);
    const std::string space = R"("space":)" + std::to_string(number(traffic_.space()));
    benito->say(R"({"type":"join",)" + space + "}");
    benito->answer<wire::SnapshotFrame>();
    const auto ask = [&](const std::string& where) {
        benito->say(R"({"type":"ask_history","ref":3,"limit":4,)" + space + "," + where + "}");
        return benito->answer<wire::HistoryFrame>();
    };
    const auto page = ask(R"("around":")" + text_of(said[10]) + "\"");
    ASSERT_EQ(page.messages.size(), 4u);
    EXPECT_EQ(page.messages[2].id, said[10]);
    EXPECT_TRUE(page.more && page.newer);
    const auto on = ask(R"("after":)" + std::to_string(page.messages.back().seq));
    EXPECT_EQ(on.messages.front().id, said[12]);
    const auto last = ask(R"("after":)" + std::to_string(on.messages.back().seq));
    EXPECT_FALSE(last.newer);
    const auto near = ask(R"("near":)" + std::to_string(page.messages[2].seq));
    EXPECT_EQ(near.messages, page.messages);
    EXPECT_FALSE(ask(R"("near":1)").more);
    EXPECT_EQ(ask(R"("near":0)").messages.size(), 2u);

    says(0, wire::WithdrawMessage{said[10]});
    EXPECT_TRUE(ask(R"("around":")" + text_of(said[10]) + "\"").messages[2].withdrawn);
    benito->say(
        R"({"type":"ask_history","ref":4,"limit":4,)" + space +
        R"(,"around":"00000000-0000-4000-8000-000000000000"})"
    );
    const auto refused = benito->answer<wire::RefusedFrame>();
    EXPECT_EQ(refused.code, wire::RefusalCode::message_unknown);
    EXPECT_EQ(refused.ref, 4u);
}

TEST_F(Reading, a_wrong_notice_is_found_and_mended) {
    const wire::Uuid question = says(1, wire::PostMessage{"¿Sí?", {}, {}});
    says(0, wire::PostMessage{"Sí", question, {}});
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
    cluster_.sql("delete from notice where kind = 0");
    cluster_.sql(
        "insert into notice (space_id, seq, person_id, at, kind, written_at) "
        "select space_id, seq, 3, at, 0, 0 from event where seq = 2"
    );
    const CommandOutcome wrong = cluster_.command({"verify", "--mend"});
    EXPECT_EQ(wrong.exit_code, 1);
    EXPECT_NE(wrong.output.find("falta"), std::string::npos) << wrong.output;
    EXPECT_NE(wrong.output.find("no resulta"), std::string::npos) << wrong.output;
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
