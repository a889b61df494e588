// One message through every layer of two nodes: socket, wire, rules, database, hint, view, socket.
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

namespace urdimbre::functional {
namespace {

std::string command_frame(const wire::Uuid& id, domain::SpaceId space, const std::string& text) {
    std::string out;
    wire::encode(
        out,
        wire::CommandFrame{
            .id = id,
            .space = number(space),
            .do_ = wire::PostMessage{.text = text, .reply_to = {}},
        }
    );
    return out;
}

TEST(Journey, a_message_reaches_a_member_on_another_node) {
    Cluster cluster{2};
    Traffic traffic{cluster, 2};
    Member& writer = traffic.member(0);
    Member& reader = traffic.member(1);

    const wire::Uuid id = writer.post("¿Cómo les fue con las estaciones de lectura?");
    ASSERT_TRUE(cluster.network.run_until([&] { return !reader.shown().empty(); }))
        << cluster.logs();
    ASSERT_TRUE(cluster.network.run_until([&] { return writer.idle(); })) << cluster.logs();

    const std::uint64_t seq = writer.accepted().at(id);
    EXPECT_EQ(reader.shown().at(seq), id);
    const wire::Message& seen = reader.seen()->timeline.back();
    EXPECT_EQ(seen.id, id);
    EXPECT_EQ(seen.text, "¿Cómo les fue con las estaciones de lectura?");
    const auto log = cluster.whole_log(traffic.space());
    ASSERT_EQ(log.size(), seq);
    EXPECT_EQ(log.back().command.bytes, id);
    EXPECT_EQ(log.back().body.find("estaciones"), std::string::npos) << "words in the log";
}

TEST(Journey, a_command_sent_again_to_the_other_node_happens_once) {
    Cluster cluster{2};
    Traffic traffic{cluster, 2};
    Member& writer = traffic.member(0);
    const wire::Uuid id = writer.post("una vez");
    ASSERT_TRUE(cluster.network.run_until([&] { return writer.idle(); })) << cluster.logs();
    const std::uint64_t seq = writer.accepted().at(id);

    // The same person, on the other node.
    writer.disconnect();
    Member writer_again{
        cluster.network, cluster.ports_from(1), traffic.account(0), traffic.space()
    };
    writer_again.connect();
    ASSERT_TRUE(cluster.network.run_until([&] { return writer_again.seen().has_value(); }));
    writer_again.transmit(command_frame(id, traffic.space(), "una vez"));
    ASSERT_TRUE(cluster.network.run_until([&] { return writer_again.accepted().contains(id); }));
    EXPECT_EQ(writer_again.accepted().at(id), seq);

    writer_again.transmit(command_frame(id, traffic.space(), "otra cosa"));
    ASSERT_TRUE(cluster.network.run_until([&] { return writer_again.refused().contains(id); }));
    EXPECT_EQ(writer_again.refused().at(id), wire::RefusalCode::command_id_reused);
    EXPECT_EQ(cluster.whole_log(traffic.space()).size(), seq);
}

TEST(Journey, a_stranger_is_shown_nothing_and_may_write_nothing) {
    Cluster cluster{1};
    Traffic traffic{cluster, 2};
    const std::size_t before = cluster.whole_log(traffic.space()).size();
    const Account stranger = cluster.found(1).accounts[0];
    Member outside{cluster.network, cluster.ports_from(0), stranger, traffic.space()};
    outside.connect();
    const wire::Uuid id = outside.post("¿Hay alguien?");
    ASSERT_TRUE(cluster.network.run_until([&] { return outside.refused().contains(id); }))
        << cluster.logs();
    EXPECT_EQ(outside.refused().at(id), wire::RefusalCode::not_a_member);
    EXPECT_FALSE(outside.seen());
    EXPECT_EQ(cluster.whole_log(traffic.space()).size(), before);
}

}  // namespace
}  // namespace urdimbre::functional
